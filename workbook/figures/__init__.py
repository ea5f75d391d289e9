"""Answers gathered into tables, summaries and charts.

pandas and numpy are met here only; matplotlib only in ``chart`` and ``dot_chart``, ipywidgets only in ``controls``.
"""

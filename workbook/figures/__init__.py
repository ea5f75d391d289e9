"""Answers gathered into tables, summaries and charts.

pandas and numpy are met here only; matplotlib only in modules that are called after a chart, and ipywidgets only in
``controls``.
"""

"""Answers gathered into tables, summaries and charts. pandas is met here only; matplotlib only in ``chart``."""

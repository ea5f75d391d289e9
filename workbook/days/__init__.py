"""A plan of days: what is done and when, who sits where, what to bring, and what is worth a second look.

Pure: it reads no file. ``workbook/screen/plan.mjs`` makes the same plans on a page,
and both are held to ``data/plan-examples.yaml``.
"""

"""Build the book, if anything it is made from has changed, and say which facts have to be looked at again."""

from __future__ import annotations


def run() -> int:
    """Build it, and say where it is."""
    from workbook.ageing import today
    from workbook.overdue import overdue
    from workbook.publish import SITE, build
    from workbook.shelf import exercises

    print("Building the book (a minute or two)…", flush=True)
    changed = build()
    print(f"The book is in {SITE}." if changed else f"Nothing has changed. The book is in {SITE}.")
    for line in overdue(today(), exercises()):
        print(line)
    return 0

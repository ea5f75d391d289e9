"""Build the book, if anything it is made from has changed."""

from __future__ import annotations


def run() -> int:
    """Build it, and say where it is."""
    from workbook.publish import SITE, build

    print("Building the book (under a minute)…", flush=True)
    changed = build()
    print(f"The book is in {SITE}." if changed else f"Nothing has changed. The book is in {SITE}.")
    return 0

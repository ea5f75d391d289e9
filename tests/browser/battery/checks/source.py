"""A page is well-formed as it was written: a browser mends what it reads, and each in its own way."""

from playwright.sync_api import Page

from .markup import validate

ONCE = {"page"}
MENDED = ("(close-order)", "(parser-error)", "(no-dup-attr)", "(map-dup-name)", "(no-unknown-elements)")
"""Faults that no longer stand in the page once a browser has read it; ``markup`` finds the others."""


def check(page: Page) -> list[str]:
    """Give what is wrong with the file that the page was made from."""
    html = page.evaluate("async () => (await fetch(location.href)).text()")
    return [line for line in validate(html) if line.endswith(MENDED)]

"""A code to scan, as SVG for a page and as PNG for Word. Only this module knows segno."""

from __future__ import annotations

from html import escape
from io import BytesIO

import segno

from workbook.words import say

SURE = "m"  # a code still reads with about a seventh of it hidden by a finger or a crease


def code_svg(address: str) -> str:
    """Give a code that leads to an address, as SVG to stand inside a page."""
    drawn: str = segno.make(address, error=SURE, micro=False).svg_inline(
        omitsize=True, border=4, svgclass=None, lineclass=None
    )
    return drawn.replace("<svg ", f'<svg role="img" aria-label="{escape(says(address))}" ', 1)


def code_png(address: str) -> bytes:
    """Give the same code as PNG."""
    file = BytesIO()
    segno.make(address, error=SURE, micro=False).save(file, kind="png", scale=12, border=4)
    return file.getvalue()


def says(address: str) -> str:
    """Say what a code is, to somebody who cannot see it."""
    return say("A code to scan. It leads to {address}", address=address)

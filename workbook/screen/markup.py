"""A page’s finished HTML, mended: what the page’s policy or a small screen would refuse in what libraries wrote."""

from __future__ import annotations

import re
from html import escape

from workbook.words import say


def without_inline(html: str) -> str:
    """Take out inline styles, which the page's policy refuses; libraries write them into tables."""
    html = re.sub(r"<style\b.*?</style>", "", html, flags=re.DOTALL)
    return re.sub(r'(<[a-z][^<>]*?) style="[^"]*"', r"\1", html)


def with_room_for_tables(html: str) -> str:
    """Let a chapter's tables move sideways by themselves, by keyboard too, so that the page never has to."""
    label = escape(say("A table that may be wider than the screen"))
    room = f'<div class="wide" role="group" tabindex="0" aria-label="{label}">'
    return re.sub(r'<table class="docutils.*?</table>', lambda table: f"{room}{table[0]}</div>", html, flags=re.DOTALL)

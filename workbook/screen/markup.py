"""A page’s finished HTML, mended: what the page’s policy or a small screen would refuse in what libraries wrote."""

from __future__ import annotations

import re
from html import escape

from workbook.words import say


def without_inline(html: str) -> str:
    """Take out inline styles, which the page's policy refuses; libraries write them into tables."""
    html = re.sub(r"<style\b.*?</style>", "", html, flags=re.DOTALL)
    return re.sub(r'(<[a-z][^<>]*?) style="[^"]*"', r"\1", html)


def with_named_folds(html: str) -> str:
    """Let what opens a folded cell be called what it shows: MyST-NB gives it another name, and a paragraph inside."""
    html = html.replace('<summary aria-label="Toggle hidden content">', "<summary>")
    return re.sub(
        r'<p class="((?:collapsed|expanded) admonition-title)">(.*?)</p>', r'<span class="\1">\2</span>', html
    )


def with_named_contents(html: str) -> str:
    """Let a page's own contents be told apart from the book's, which Sphinx does not."""
    named = f'<nav class="contents local" aria-label="{escape(say("On this page"))}"'
    return html.replace('<nav class="contents local"', named)


def with_room_for_tables(html: str) -> str:
    """Let a chapter's tables move sideways by themselves, by keyboard too, so that the page never has to."""
    label = escape(say("A table that may be wider than the screen"))
    room = f'<div class="wide" role="group" tabindex="0" aria-label="{label}">'
    return re.sub(r'<table class="docutils.*?</table>', lambda table: f"{room}{table[0]}</div>", html, flags=re.DOTALL)

"""A chapter's twin in Easy Read."""

from __future__ import annotations

from html import escape
from typing import Any

from docutils import nodes
from sphinx.addnodes import translatable
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from workbook.pictures import pictured, read_ideas
from workbook.problem import Problem
from workbook.screen import form
from workbook.words import say


class Twin(nodes.raw, translatable):  # type: ignore[misc] # docutils has no types
    """A chapter in Easy Read, drawn: ``ideas`` are pictures and words. Translators get its words, line by line."""

    def __init__(self, ideas: list[tuple[str, str]] | None = None, **attributes: Any) -> None:
        super().__init__("", "", **{"format": "html", "ideas": ideas or [], **attributes})
        self._draw()

    def _draw(self) -> None:
        summary = escape(say("This page in Easy Read"))
        html = f'<details class="easy-read"><summary>{summary}</summary>{form.easy_html(self["ideas"])}</details>'
        self.clear()
        self += nodes.Text(html)

    def preserve_original_messages(self) -> None:
        """Keep the words as they are written, for ``apply_translated_message``."""
        self["written"] = self.extract_original_messages()

    def extract_original_messages(self) -> list[str]:
        """Give the words, line by line."""
        return self.get("written") or [words for _, words in self["ideas"]]

    def apply_translated_message(self, original_message: str, translated_message: str) -> None:
        """Say one line in another language."""
        self["ideas"] = [
            (picture, translated_message if words == original_message else words) for picture, words in self["ideas"]
        ]
        self._draw()


class EasyRead(SphinxDirective):
    """The chapter in Easy Read: one ``picture: sentence`` a line. It opens without a script too."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Give the twin, folded away. Raises a Sphinx error, with the line, for a picture that is not there."""
        try:
            return [Twin(pictured(read_ideas(self.content)))]
        except Problem as problem:
            raise self.error(str(problem)) from None


def setup(app: Sphinx) -> None:
    """Tell Sphinx how a chapter's Easy Read is written."""
    app.add_directive("easy-read", EasyRead)

"""Places in a chapter that something else fills in: what is bound later, or a script of the page."""

from __future__ import annotations

from html import escape

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from workbook.screen import form
from workbook.words import say


class TakeAway(SphinxDirective):
    """The book as files to take away: ``bound`` puts the list here once it has made them."""

    def run(self) -> list[nodes.Node]:
        """Give what is true until then."""
        words = escape(say("This copy has no such files yet. Whoever publishes it can make them, with one command."))
        return [nodes.raw("", f'<div class="take-away"><p>{words}</p></div>', format="html")]


class NotebooksOnline(SphinxDirective):
    """Notebooks that run in a browser: ``lite`` puts their button here, where the publisher chose to have it."""

    def run(self) -> list[nodes.Node]:
        """Give what is true until then."""
        words = escape(say("This copy of the book does not have it."))
        return [nodes.raw("", f'<div class="notebooks-online"><p>{words}</p></div>', format="html")]


class KeptBook(SphinxDirective):
    """Say how much of the book is on the device, for a time without a signal; the page's script fills it in."""

    def run(self) -> list[nodes.Node]:
        """Give room for it, which stays hidden where no script keeps the book."""
        return [nodes.raw("", form.kept_book_html(), format="html")]


def setup(app: Sphinx) -> None:
    """Tell Sphinx which places there are."""
    app.add_directive("take-away", TakeAway)
    app.add_directive("notebooks-online", NotebooksOnline)
    app.add_directive("kept-book", KeptBook)

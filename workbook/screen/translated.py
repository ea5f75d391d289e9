"""What Sphinx has put into another language, as part of the page that it is on."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx


def take_in(_app: Sphinx, doctree: nodes.document) -> None:
    """Make every piece the page's own: each was read as a document of its own, which knows all of Sphinx.

    Else these are kept with the page, and read again whenever it is: ten megabytes a page, and minutes a build.
    """
    for node in doctree.findall():
        node.document = doctree


def setup(app: Sphinx) -> None:
    """Tell Sphinx when a page has all its words."""
    app.connect("doctree-read", take_in)

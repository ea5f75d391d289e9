"""The list of contents on each page: the part it is in, page by page, and a way into each of the others.

The whole list on every page would cost a phone more with each page that the book grows by.
"""

from __future__ import annotations

from dataclasses import dataclass

from sphinx.addnodes import toctree
from sphinx.environment import BuildEnvironment

from workbook.words import catalogue_of, language


@dataclass(frozen=True)
class Part:
    """A part of the book: what it is called, and its pages, each with its title."""

    caption: str
    pages: tuple[tuple[str, str], ...]

    def holds(self, page: str) -> bool:
        """Whether the page is in this part."""
        return any(page == name for name, _ in self.pages)


def pages(of: list[Part]) -> list[str]:
    """Give every page of these parts, in order."""
    return [page for part in of for page, _ in part.pages]


def parts(env: BuildEnvironment, root: str) -> list[Part]:
    """Give the book's parts, in its own order."""
    trees = env.get_doctree(root).findall(toctree)
    said = catalogue_of(language(), root).gettext  # the contents come from a file of their own, once all is translated
    return [
        Part(
            said(tree["caption"]) if tree["caption"] else "",
            tuple((page, env.titles[page].astext()) for _, page in tree["entries"]),
        )
        for tree in trees
    ]

"""A link that would show its whole address shows the host, and tells those who listen what it leads to.

On paper the page's style prints the address itself.
"""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlsplit

from docutils import nodes
from sphinx.application import Sphinx

from workbook.words import say


def _name(_app: Sphinx, doctree: nodes.document, _page: str) -> None:
    met: Counter[str] = Counter()
    for link in doctree.findall(nodes.reference):
        if not link.astext().startswith(("http://", "https://")):
            continue
        title = _title_over(link)
        met[title] += 1
        again = say(", link {n}", n=met[title]) if met[title] > 1 else ""
        host = urlsplit(link["refuri"]).netloc.removeprefix("www.")
        link.children = [nodes.Text(host), nodes.inline("", f": {title}{again}", classes=["spoken"])]


def _title_over(node: nodes.Node) -> str:
    while not isinstance(node, nodes.section):
        node = node.parent
    title: str = node.next_node(nodes.title).astext()
    return title


def setup(app: Sphinx) -> None:
    """Name links once everything else on a page is in its place."""
    app.connect("doctree-resolved", _name)

"""What a page says of this copy of the book: where to report a fault in it, which edition it is, and who wrote it."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from workbook.edition import CREDIT, edition
from workbook.local import FILE, Local, local
from workbook.words import later, say

ORIGINAL = Local.model_fields["name"].default
"""What the book is called that every copy is made from."""

TO_SOMEBODY = later("Tell the person who gave you this workbook, on paper or out loud. They can pass it on.")
BY_MAIL = later("Write to {address}. You need no account.")
ON_A_PAGE = later("Write it here: {address}. Others may be able to read it there.")
WRITTEN_BY = later("The words are by {credit}, and are under the licence {licence}. The code is under the MIT licence.")
MADE_FROM = later(
    "This copy was made from “{original}”, and changed. Those who wrote that have not looked at the changes."
)
LICENCE = '<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>'


class ReportAFault(SphinxDirective):
    """Where somebody reports a fault in this copy, from ``data/local.yml``."""

    def run(self) -> list[nodes.Node]:
        """Give the way that whoever publishes this copy has opened, or the one that is always there."""
        self.env.note_dependency(str(FILE))
        return [paragraph(where_to_report(local().faults))]


def where_to_report(address: str) -> str:
    """Say in HTML where a fault is reported, given an e-mail address, a web address, or neither."""
    if not address:
        return say(TO_SOMEBODY)
    on_a_page = address.startswith(("https:", "http:"))
    goal = address if on_a_page else f"mailto:{address}?subject={quote(edition())}"
    link = f'<a href="{escape(goal)}">{escape(address)}</a>'
    return say(ON_A_PAGE if on_a_page else BY_MAIL, address=link)


class ThisCopy(SphinxDirective):
    """Which edition this copy is, and whose words it holds."""

    def run(self) -> list[nodes.Node]:
        """Give both, and where the copy has a name of its own, what it was made from."""
        self.env.note_dependency(str(FILE))
        lines = [f"{escape(edition())}.", say(WRITTEN_BY, credit=say(CREDIT), licence=LICENCE)]
        if local().name != ORIGINAL:
            lines.append(say(MADE_FROM, original=say(ORIGINAL)))
        return [paragraph(line) for line in lines]


def paragraph(words: str) -> nodes.Node:
    """Give a line of HTML as a paragraph. Sphinx would hide the “@” of an address, which some mail programs miss."""
    return nodes.raw("", f"<p>{words}</p>", format="html")


def setup(app: Sphinx) -> None:
    """Tell Sphinx how a page speaks of its copy."""
    app.add_directive("report-a-fault", ReportAFault)
    app.add_directive("this-copy", ThisCopy)

"""What a page says of this copy of the book: where to report a fault in it, which edition it is, and who wrote it."""

from __future__ import annotations

from urllib.parse import quote

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from workbook.edition import CREDIT, edition
from workbook.local import FILE, Local, local
from workbook.words import say

ORIGINAL = Local.model_fields["name"].default
"""What the book is called that every copy is made from."""

BY_MAIL = "Write to [{address}](mailto:{address}?subject={subject}). You need no account."
ON_A_PAGE = "Write it on [this page]({address}). Others may be able to read it there."
TO_SOMEBODY = "Tell the person who gave you this workbook, on paper or out loud. They can pass it on."
WRITTEN_BY = (
    "The words are by {credit}, and are under the licence [CC BY 4.0]({licence}). The code is under the MIT licence."
)
MADE_FROM = "It was made from “{original}” by others, who have not looked at what was changed."
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


class ReportAFault(SphinxDirective):
    """Where somebody reports a fault in this copy, from ``data/local.yml``."""

    def run(self) -> list[nodes.Node]:
        """Give the way that whoever publishes this copy has opened, or the one that is always there."""
        self.env.note_dependency(str(FILE))
        return paragraphs(self, where_to_report(local().faults))


def where_to_report(address: str) -> str:
    """Say in Markdown where a fault is reported, given an e-mail address, a web address, or neither."""
    if not address:
        return say(TO_SOMEBODY)
    if address.startswith(("https:", "http:")):
        return say(ON_A_PAGE, address=address)
    return say(BY_MAIL, address=address, subject=quote(edition()))


class ThisCopy(SphinxDirective):
    """Which edition this copy is, and whose words it holds."""

    def run(self) -> list[nodes.Node]:
        """Give both, and where the copy has a name of its own, what it was made from."""
        self.env.note_dependency(str(FILE))
        lines = [f"{edition()}.", say(WRITTEN_BY, credit=CREDIT, licence=LICENCE)]
        if local().name != ORIGINAL:
            lines.append(say(MADE_FROM, original=ORIGINAL))
        return paragraphs(self, *lines)


def paragraphs(directive: SphinxDirective, *lines: str) -> list[nodes.Node]:
    """Give lines of Markdown, each as a paragraph."""
    inside = nodes.container()
    directive.state.nested_parse(StringList("\n\n".join(lines).splitlines(), str(FILE)), 0, inside)
    return list(inside.children)


def setup(app: Sphinx) -> None:
    """Tell Sphinx how a page speaks of its copy."""
    app.add_directive("report-a-fault", ReportAFault)
    app.add_directive("this-copy", ThisCopy)

"""Trainer notes: written in the chapter they are about, and gathered into one guide by the build."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from docutils.utils import new_document
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

GUIDE_MARK = "workbook-guide:"
"""Stands before the name of a chapter whose notes in the trainers' guide are meant."""


class Guide(nodes.General, nodes.Element):  # type: ignore[misc] # docutils has no types
    """Where every chapter's notes go."""


class Notes(nodes.container):  # type: ignore[misc] # the same
    """A chapter's notes, in the chapter until its links are known."""


class TrainerGuide(SphinxDirective):
    """Put every chapter's trainer notes here, in the order of the book."""

    def run(self) -> list[nodes.Node]:
        """Give a place for the notes, and remember the page it is on."""
        self.env.metadata[self.env.docname]["workbook-guide"] = "yes"
        return [Guide()]


class TrainerNotes(SphinxDirective):
    """Notes on a chapter: how many ``minutes``, how ``people`` sit, and what to say, do and watch for."""

    has_content = True
    option_spec: ClassVar[dict[str, Any]] = {
        "minutes": directives.positive_int,
        "people": directives.unchanged_required,
    }

    def run(self) -> list[nodes.Node]:
        """Give the notes, and a link to where they will be. Raises a Sphinx error if a line is missing."""
        if missing := [f":{name}:" for name in self.option_spec if name not in self.options]:
            raise self.error(f"Trainer notes need {' and '.join(missing)}, each on a line of its own.")
        notes = Notes("", classes=["trainer-notes"])
        self.state.nested_parse(self.content, self.content_offset, notes)
        minutes, people = self.options["minutes"], self.options["people"].rstrip(".")
        notes.insert(0, nodes.paragraph("", f"{minutes} minutes: {people}."))
        link = f'<a href="{GUIDE_MARK}{self.env.docname}">Notes for trainers on this page</a>'
        return [notes, nodes.raw("", f'<p class="for-trainers no-print">{link}</p>', format="html")]


def anchor(page: str) -> str:
    """Give the name of a chapter's place in the guide."""
    return f"notes-{page.rpartition('/')[2]}"


def page_of_guide(env: BuildEnvironment) -> str | None:
    """Give the page that holds the guide, if the book has one."""
    return next((page for page, data in env.metadata.items() if "workbook-guide" in data), None)


def _kept(env: BuildEnvironment) -> dict[str, Notes]:
    if not hasattr(env, "workbook_notes"):
        env.workbook_notes = {}  # type: ignore[attr-defined]
    return env.workbook_notes  # type: ignore[attr-defined, no-any-return]


def _gather(app: Sphinx, doctree: nodes.document) -> None:
    for notes in list(doctree.findall(Notes)):
        _kept(app.env)[app.env.docname] = notes.deepcopy()
        notes.parent.remove(notes)


def _in_order(env: BuildEnvironment, page: str) -> Iterator[str]:
    yield page
    for below in env.toctree_includes.get(page, []):
        yield from _in_order(env, below)


def _section(app: Sphinx, guide: str, page: str) -> nodes.section:
    """Give a chapter's notes as they stand in the guide: its title, a link back, and the notes with their links."""
    title = app.env.titles[page].astext()
    back = nodes.reference("", "The page itself", refuri=app.builder.get_relative_uri(guide, page))
    whole = new_document("")
    whole += nodes.container("", *_kept(app.env)[page].deepcopy().children, classes=["trainer-notes"])
    for link in whole.findall(pending_xref):
        link["refdoc"] = guide
    app.env.resolve_references(whole, guide, app.builder)
    return nodes.section("", nodes.title("", title), nodes.paragraph("", "", back), *whole.children, ids=[anchor(page)])


def _fill(app: Sphinx, doctree: nodes.document, page: str) -> None:
    for place in list(doctree.findall(Guide)):
        order = dict.fromkeys(_in_order(app.env, app.config.root_doc))
        place.replace_self([_section(app, page, noted) for noted in order if noted in _kept(app.env)])


def _forget(_app: Sphinx, env: BuildEnvironment, page: str) -> None:
    _kept(env).pop(page, None)


def _merge(_app: Sphinx, env: BuildEnvironment, pages: set[str], other: BuildEnvironment) -> None:
    _kept(env).update({page: notes for page, notes in _kept(other).items() if page in pages})


def setup(app: Sphinx) -> None:
    """Tell Sphinx how notes are written, and when they are gathered."""
    app.add_node(Guide)
    app.add_directive("trainer-guide", TrainerGuide)
    app.add_directive("trainer-notes", TrainerNotes)
    app.connect("env-purge-doc", _forget)
    app.connect("env-merge-info", _merge)
    app.connect("doctree-read", _gather)
    app.connect("doctree-resolved", _fill)

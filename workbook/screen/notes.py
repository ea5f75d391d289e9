"""Trainer notes: written in the chapter they are about, and read there by whoever asks to see them.

A learner's page does not carry them. They come in a script of their own, because a page in a folder of files can load
nothing else. ``guide`` gathers them all.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from docutils.statemachine import StringList
from docutils.utils import new_document
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from workbook.words import say

GUIDE_MARK = "workbook-guide:"
"""Stands before the name of a chapter whose notes in the trainers' guide are meant."""

SCRIPT_MARK = "workbook-notes:"
"""Stands before the name of a chapter whose notes as a script are meant."""

PLACE = """<p class="for-trainers reading no-print" data-notes="{script}{page}">
<button type="button" data-do="trainers" aria-pressed="false" hidden="hidden">{show}</button>
<a href="{guide}{page}">{read}</a></p>"""


class Notes(nodes.container):  # type: ignore[misc] # docutils has no types
    """A chapter's notes, with how many ``minutes`` they are for and how ``people`` sit."""


class TrainerNotes(SphinxDirective):
    """Notes on a chapter: how many ``minutes``, how ``people`` sit, and what to say, do and watch for."""

    has_content = True
    option_spec: ClassVar[dict[str, Any]] = {
        "minutes": directives.positive_int,
        "people": directives.unchanged_required,
    }

    def run(self) -> list[nodes.Node]:
        """Give the notes, and where they are to be seen. Raises a Sphinx error if a line is missing."""
        if missing := [f":{name}:" for name in self.option_spec if name not in self.options]:
            raise self.error(f"Trainer notes need {' and '.join(missing)}, each on a line of its own.")
        minutes, people = self.options["minutes"], self.options["people"].rstrip(".")
        notes = Notes("", minutes=minutes, people=people)
        # In Markdown too, so that translators find it among the page's other words.
        here = self.get_source_info()[0]
        first = StringList([f"{minutes} minutes: {people}.", ""], here)
        self.state.nested_parse(first + self.content, self.content_offset, notes)
        for words in notes.findall(nodes.TextElement):  # those of a table do not say where they stand
            words.source = words.source or here
        show, read = say("Trainers’ notes"), say("Trainers’ notes for this page, in the guide")
        place = PLACE.format(script=SCRIPT_MARK, guide=GUIDE_MARK, page=self.env.docname, show=show, read=read)
        return [notes, nodes.raw("", place, format="html")]


def kept(env: BuildEnvironment) -> dict[str, Notes]:
    """Give every chapter's notes, by chapter."""
    if not hasattr(env, "workbook_notes"):
        env.workbook_notes = {}  # type: ignore[attr-defined]
    return env.workbook_notes  # type: ignore[attr-defined, no-any-return]


def linked(app: Sphinx, notes: Notes, page: str) -> nodes.container:
    """Give a chapter's notes with their links, as they stand on a page."""
    whole = new_document("")
    whole += nodes.container("", *notes.deepcopy().children, classes=["trainer-notes"])
    for link in whole.findall(pending_xref):
        link["refdoc"] = page
    app.env.resolve_references(whole, page, app.builder)
    return whole.children[0]


def write_script(app: Sphinx, page: str, tidied: Callable[[str], str]) -> str:
    """Write a chapter's notes as a script beside the other assets, and give its name with a mark of what is in it."""
    builder: Any = app.builder  # only a builder of HTML has pages to write
    html = builder.render_partial(linked(app, kept(app.env)[page], page))["fragment"]
    text = f"var workbookNotes = {json.dumps(tidied(html), ensure_ascii=False)}\n"
    static = Path(app.outdir) / "_static"
    static.mkdir(exist_ok=True)
    name = f"notes-{page.replace('/', '-')}.js"
    (static / name).write_text(text, encoding="utf-8", newline="\n")
    return f"{name}?v={hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _gather(app: Sphinx, doctree: nodes.document) -> None:
    if app.builder.name == "gettext":
        return  # a page's words for translators are its notes' too
    for notes in list(doctree.findall(Notes)):
        kept(app.env)[app.env.docname] = notes.deepcopy()
        notes.parent.remove(notes)


def _forget(_app: Sphinx, env: BuildEnvironment, page: str) -> None:
    kept(env).pop(page, None)


def _merge(_app: Sphinx, env: BuildEnvironment, pages: set[str], other: BuildEnvironment) -> None:
    kept(env).update({page: notes for page, notes in kept(other).items() if page in pages})


def setup(app: Sphinx) -> None:
    """Tell Sphinx how notes are written, and when they are gathered."""
    app.add_directive("trainer-notes", TrainerNotes)
    app.connect("env-purge-doc", _forget)
    app.connect("env-merge-info", _merge)
    app.connect("doctree-read", _gather)

"""The trainers' guide: every chapter's notes in one place, in the order of the book, with their minutes added up."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from workbook.screen import contents, notes
from workbook.words import say, say_many


class Guide(nodes.General, nodes.Element):  # type: ignore[misc] # docutils has no types
    """Where every chapter's notes go."""


class TrainerGuide(SphinxDirective):
    """Put every chapter's trainer notes here, in the order of the book."""

    def run(self) -> list[nodes.Node]:
        """Give a place for the notes, and remember the page it is on."""
        self.env.metadata[self.env.docname]["workbook-guide"] = "yes"
        return [Guide()]


def anchor(page: str) -> str:
    """Give the name of a chapter's place in the guide."""
    return f"notes-{page.rpartition('/')[2]}"


def page_of_guide(env: BuildEnvironment) -> str | None:
    """Give the page that holds the guide, if the book has one."""
    return next((page for page, data in env.metadata.items() if "workbook-guide" in data), None)


def parts(env: BuildEnvironment, root: str) -> Iterator[tuple[str, list[str]]]:
    """Give each part of the book that has notes: what the contents call it, and its chapters with notes, in order."""
    for part in contents.parts(env, root):
        if noted := [page for page, _ in part.pages if page in notes.kept(env)]:
            yield part.caption, noted


def _minutes(env: BuildEnvironment, pages: list[str]) -> int:
    return sum(notes.kept(env)[page]["minutes"] for page in pages)


def _heading(env: BuildEnvironment, part: str, pages: list[str]) -> str:
    return say_many(
        len(pages),
        "{part}: {n} chapter with notes, {minutes} minutes in all",
        "{part}: {n} chapters with notes, {minutes} minutes in all",
        part=part,
        minutes=_minutes(env, pages),
    )


def _contents(env: BuildEnvironment, part: str, pages: list[str]) -> nodes.list_item:
    """Give one part's line of the contents, with a line for each chapter below it."""
    chapters = nodes.bullet_list()
    for page in pages:
        link = nodes.reference("", env.titles[page].astext(), refid=anchor(page), internal=True)
        minutes = nodes.Text(say(": {minutes} minutes", minutes=notes.kept(env)[page]["minutes"]))
        chapters += nodes.list_item("", nodes.paragraph("", "", link, minutes))
    return nodes.list_item("", nodes.paragraph("", _heading(env, part, pages)), chapters)


def _chapter(app: Sphinx, guide: str, page: str) -> nodes.section:
    """Give a chapter's notes as they stand in the guide: its title, a link back, and the notes with their links."""
    title = app.env.titles[page].astext()
    back = nodes.reference("", say("The page: {title}", title=title), refuri=app.builder.get_relative_uri(guide, page))
    whole = notes.linked(app, notes.kept(app.env)[page], guide)
    return nodes.section("", nodes.title("", title), nodes.paragraph("", "", back), whole, ids=[anchor(page)])


def _fill(app: Sphinx, doctree: nodes.document, guide: str) -> None:
    for place in list(doctree.findall(Guide)):
        found = list(parts(app.env, app.config.root_doc))
        lines = nodes.bullet_list("", *(_contents(app.env, part, pages) for part, pages in found))
        sections = [
            nodes.section(
                "",
                nodes.title("", _heading(app.env, part, pages)),
                *(_chapter(app, guide, page) for page in pages),
                ids=[nodes.make_id(f"part {part}")],
            )
            for part, pages in found
        ]
        place.replace_self([lines, *sections])


def setup(app: Sphinx) -> None:
    """Tell Sphinx where the notes are gathered."""
    notes.setup(app)
    app.add_node(Guide)
    app.add_directive("trainer-guide", TrainerGuide)
    app.connect("doctree-resolved", _fill)

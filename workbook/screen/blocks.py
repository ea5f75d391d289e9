"""What a chapter may hold besides Markdown, each by the name of its directive."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective, SphinxRole

from workbook import measured, rates, shelf
from workbook.ageing import last_checked, not_a_day
from workbook.exercise import Exercise
from workbook.local import FILE, HELP_HOLDS, local
from workbook.problem import Problem
from workbook.screen import form
from workbook.words import say

LISTS = ("my-workbook", "paper-sheets", "packs", "templates")


@cache
def exercises() -> dict[str, Exercise]:
    """Give every exercise, read once a build. Reading them again for each page took two fifths of its time."""
    return shelf.exercises()


class ExerciseForm(SphinxDirective):
    """Put an exercise's form into a chapter: ``{workbook} job-description``, fenced and empty."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Give the form, and have the page made anew when its definition or a template changes."""
        name = self.arguments[0]
        exercise = exercises().get(name) or shelf.find(name)
        for path in [shelf.EXERCISES / f"{name}.yaml", *form.HERE.glob("*.html"), *form.FIELDS.glob("*/field.html")]:
            self.env.note_dependency(str(path))
        self.env.metadata[self.env.docname]["workbook"] = name
        return [nodes.raw("", form.form_html(exercise), format="html")]


class ExerciseList(SphinxDirective):
    """Put a list of every exercise here; it is filled in when every page is known."""

    def run(self) -> list[nodes.Node]:
        """Give a mark to put the list in the place of."""
        return [nodes.raw("", f"<!-- {self.name} -->", format="html")]


def said_already(found: Iterable[nodes.Node]) -> list[nodes.Node]:
    """Keep nodes from being translated again: they were made of what is in the reader's language."""
    kept = list(found)
    for node in kept:
        for inside in node.findall(nodes.TextElement):
            if not isinstance(inside, nodes.Inline):  # Sphinx takes out what is inline and says anything of this
                inside["translatable"] = False
    return kept


class GetHelp(SphinxDirective):
    """Who to turn to if it gets hard, from ``data/local.yml``, with the day it was last looked up."""

    def run(self) -> list[nodes.Node]:
        """Give the help lines as a note of their own."""
        self.env.note_dependency(str(FILE))
        here = local()
        words = StringList([*here.help, "", f"*{last_checked(here.checked, HELP_HOLDS)}*"], str(FILE))
        note = nodes.admonition("", nodes.title("", say("Where to get help")), classes=["help"])
        self.state.nested_parse(words, 0, note)
        warning = say("These may have changed. If a number does not answer, look it up.")
        note += nodes.raw("", form.old_html(here.checked, HELP_HOLDS, warning=warning), format="html")
        return said_already([note])


class Rates(SphinxDirective):
    """Facts that age, from ``data/rates.yml``: the ones that are named, a line each. Those too old carry a warning."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Give each fact with its source and its days. Raises a Sphinx error for one that is not there."""
        self.env.note_dependency(str(rates.FILE))
        try:
            return said_already(self._drawn(rates.find(name)) for name in self.content)
        except Problem as problem:
            raise self.error(str(problem)) from None

    def _drawn(self, rate: rates.Rate) -> nodes.Node:
        drawn = nodes.container("", classes=["rate"])
        days = f"*{last_checked(rate.checked, rate.limit)}*"
        words = [f"**{rate.what}.** {rate.says} ({rate.source})", "", days]
        self.state.nested_parse(StringList(words, str(rates.FILE)), 0, drawn)
        drawn += nodes.raw("", form.old_html(rate.checked, rate.limit), format="html")
        return drawn


class Checked(SphinxRole):
    """When what a chapter says of the law or of money was last looked at: a day, like 2026-11-22. It holds a year."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Give the day, and what warns once it is too long ago; or a Sphinx error for no such day."""
        if mistake := not_a_day(self.text):
            error = self.inliner.reporter.error(mistake, line=self.lineno)
            return [self.inliner.problematic(self.rawtext, self.rawtext, error)], [error]
        return [
            nodes.emphasis("", last_checked(self.text)),
            nodes.raw("", form.old_html(self.text, tag="span"), format="html"),
        ], []


class Figures(SphinxDirective):
    """What was measured of the book, from ``data/measured/``: each table with its day, its machine and its command."""

    def run(self) -> list[nodes.Node]:
        """Give every table. Raises a Sphinx error for a file with a mistake."""
        try:
            found = measured.measured()
        except Problem as problem:
            raise self.error(str(problem)) from None
        for path in measured.FOLDER.glob("*.json"):
            self.env.note_dependency(str(path))
        return [nodes.raw("", form.measured_html(found), format="html")]


def setup(app: Sphinx) -> None:
    """Tell Sphinx what a chapter may hold."""
    app.add_directive("workbook", ExerciseForm)
    app.add_directive("get-help", GetHelp)
    app.add_directive("rates", Rates)
    app.add_role("checked", Checked())
    app.add_directive("measured", Figures)
    for name in LISTS:
        app.add_directive(name, ExerciseList)

"""The programme as chapters show it: a format's days as tables, made of ``data/programme.yml``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from workbook.days.definitions import BEFORE, Activity, Slot
from workbook.days.programme import Programme
from workbook.problem import Problem
from workbook.programme import programme
from workbook.screen.blocks import said_already
from workbook.shelf import DATA
from workbook.strands import hidden
from workbook.words import say


def day_lines(made: Programme, name: str, number: int) -> list[str]:
    """Give one day of a format as a table in Markdown: a row for each session, a break or what stands alone.

    Raises Problem if there is no such format or day.
    """
    if name not in made.formats or not 0 < number <= len(made.formats[name].days):
        raise Problem(f"There is no day {number} of a format called “{name}”.")
    slots = [slot for slot in made.slots(made.formats[name].days[number - 1]) if slot.activity not in BEFORE]
    together = groupby(slots, key=lambda slot: made.activities[slot.activity].session or slot.activity)
    rows = [_row(made, key, list(group)) for key, group in together]
    heads = say("Session"), say("Minutes"), say("What people do")
    return [f"| {' | '.join(heads)} |", "|---|---|---|", *rows]


def _row(made: Programme, key: str, slots: list[Slot]) -> str:
    minutes = sum(slot.minutes for slot in slots)
    activities = [made.activities[slot.activity] for slot in slots]
    title, does = activities[0].title, activities[0].outcome if activities[0].page else ""
    if session := made.sessions.get(key) if activities[0].session else None:
        title, does = f"{session.number} {session.title}", session.does
    # The pages stand under what people do in them: a column more would not fit a phone.
    return f"| {title} | {minutes} | {'<br/>'.join(filter(None, [does, ', '.join(_links(made, activities))]))} |"


def _links(made: Programme, activities: list[Activity]) -> Iterator[str]:
    """Give a link to the page of each activity, and of those that may stand in its place."""
    for activity in activities:
        for one in (activity, *(made.activities[name] for name in activity.instead)):
            for page in one.exercises or filter(None, [one.page]):
                yield f"[{one.title}](../learners/{page}.md)"


class FormatDay(SphinxDirective):
    """Put a format's day here as a table: ``{format-day} two-days 1``, fenced and empty."""

    required_arguments = 2

    def run(self) -> list[nodes.Node]:
        """Give the table. Raises a Sphinx error, with the line, for a format or a day that there is none of."""
        name, number = self.arguments
        self.env.note_dependency(str(DATA / "programme.yml"))
        try:
            lines = day_lines(programme(), name, int(number) if number.isdecimal() else 0)
        except Problem as problem:
            raise self.error(str(problem)) from None
        inside = nodes.container()
        shown = hidden().links_out(self.env.docname, "\n".join(lines)).splitlines()
        self.state.nested_parse(StringList(shown, "data/programme.yml"), 0, inside)
        return said_already(inside.children)


def setup(app: Sphinx) -> None:
    """Tell Sphinx how a format's day is put into a chapter."""
    app.add_directive("format-day", FormatDay)

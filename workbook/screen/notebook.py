"""The form in a notebook: the same form as on a page, with the kernel keeping the answers.

While the book is built there is no widget at all: widget state would carry answers into published pages.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from workbook.answers import Workbook, good, linked, origins, problems
from workbook.exercise import Exercise
from workbook.problem import Problem
from workbook.screen.form import form_html, style
from workbook.screen.spoken import script_words
from workbook.words import later, say

if TYPE_CHECKING:
    from pandas import DataFrame

HERE = Path(__file__).parent

SILENCE = later(
    "Not saved: this notebook is not connected, or it is busy. "
    "If this does not change, copy your last words, then run this exercise again."
)
"""Said when the kernel has not answered. It may yet: then the words change to Saved."""


def in_book() -> bool:
    """Whether this notebook is being run to make a page of the book."""
    return os.environ.get("WORKBOOK_HOST") == "book"


class Form(anywidget.AnyWidget):
    """An exercise to fill in. What is typed goes into the person's workbook file."""

    _esm = HERE / "built" / "notebook.js"
    _css = traitlets.Unicode().tag(sync=True)
    html = traitlets.Unicode().tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    record = traitlets.Dict().tag(sync=True)
    linked = traitlets.Dict().tag(sync=True)
    origins = traitlets.Dict().tag(sync=True)
    seq = traitlets.Int(0).tag(sync=True)
    acked = traitlets.Int(0).tag(sync=True)
    problem = traitlets.Unicode().tag(sync=True)
    saved = traitlets.Unicode().tag(sync=True)
    silence = traitlets.Unicode().tag(sync=True)

    def __init__(self, exercise: Exercise, file: Path, table: Callable[[Exercise, dict[str, Any]], DataFrame]) -> None:
        """Show ``exercise``, with the answers that ``file`` holds; ``table`` makes a table of answers."""
        # Whole, so that a notebook that moves to another folder goes on writing in the same file.
        self.exercise, self.file, self._table = exercise, file.absolute(), table
        kept = Workbook() if in_book() else Workbook.open(self.file)
        self._seen = kept.exercises.get(exercise.name)
        super().__init__(
            html=form_html(exercise),
            words=script_words("notebook"),
            _css=style() + (HERE / "notebook.css").read_text(encoding="utf-8"),
            record=self._seen or {"answers": {}},
            linked=linked(exercise, kept),
            origins=origins(exercise, kept),
            saved=say("Saved in {file}.", file=file.name),
            silence=say(SILENCE),
        )
        self.observe(self._keep, names="seq")

    def open(self) -> None:
        """Start talking to the browser; never while the book is built."""
        if not in_book():
            super().open()

    def _keep(self, change: Any) -> None:
        """Put what was typed on the disk, and only then say so."""
        try:
            self._write()
            self.problem = ""
        except Problem as problem:
            self.problem = say("Not saved. {why}", why=problem)
        self.acked = change["new"]

    def _write(self) -> None:
        # Read anew each time: another notebook may have kept another exercise in the same file.
        kept = Workbook.open(self.file)
        name = self.exercise.name
        if kept.exercises.get(name) not in (None, self._seen):
            newer = say(
                "{file} has newer answers, from another window. "
                "To keep yours, copy your last words, then run this exercise again.",
                file=self.file.name,
            )
            raise Problem(newer)
        kept.keep(name, self.record)
        kept.save()
        self._seen = kept.exercises[name]
        self.linked = linked(self.exercise, kept)

    @property
    def answers(self) -> dict[str, Any]:
        """The answers given so far, by field: text, lists and named text, as they were given."""
        return good(self.exercise, self.record["answers"])

    @property
    def problems(self) -> list[str]:
        """What is wrong with any answer, in words."""
        return [f"{label} {why}" for label, why in problems(self.exercise, self.record["answers"])]

    @property
    def table(self) -> DataFrame:
        """The answers as a pandas table: one row for each value, with its measure."""
        return self._table(self.exercise, self.answers)

    def __repr__(self) -> str:
        return f"<{self.exercise.title}>"

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        if in_book():
            return {"text/plain": repr(self), "text/html": form_html(self.exercise)}
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        return {**data, "text/plain": repr(self)}, metadata

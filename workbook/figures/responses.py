"""A table of people's answers to a few questions, counted and split as peer researchers would.

A group too small to show is hidden whole. Nothing here says why; that is for people to ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from workbook.figures.shown import Table
from workbook.problem import Problem
from workbook.words import all_of, later, say, say_many

LEAST = 5
"""A group with fewer people than this, or with fewer who gave one of the answers, is not shown."""

Questions = Mapping[str, Mapping[str, Any]]
"""What was asked: ``{"welcome": {"asked": "…", "answers": […], "together": {"Often": […]}}}``."""


@dataclass(frozen=True)
class Survey:
    """Everybody's answers, a row for each person, and what was asked. A skipped question has no value."""

    frame: pd.DataFrame
    questions: Questions

    def asked(self, name: str) -> str:
        """Give a question's words."""
        return str(self.questions[name]["asked"])

    @property
    def people(self) -> int:
        """How many rows there are."""
        return len(self.frame)

    def column(self, name: str, *, together: bool = False) -> pd.Series[Any]:
        """Give the answers to a question as they were picked, in order, or put together in larger groups."""
        question, given = self.questions[name], self.frame[name]
        groups = question.get("together", {}) if together else {}
        if groups:
            given = given.map({answer: group for group, answers in groups.items() for answer in answers})
        order = list(groups) or list(question.get("answers", given.dropna().unique()))
        return given.astype(pd.CategoricalDtype(order, ordered=True))


def read(file: Path, questions: Questions) -> Survey:
    """Read a table (CSV) of answers. Raises Problem if a question has no column, or an answer is not one to pick."""
    try:
        frame = pd.read_csv(file, dtype=str, keep_default_na=False)
    except (OSError, ValueError):
        why = later("{file} cannot be read. It should be a table in CSV, with a heading for each column.")
        raise Problem(say(why, file=file.name)) from None
    frame = frame.map(str.strip).replace("", None)
    for name, question in questions.items():
        if name not in frame:
            raise Problem(say("{file} has no column called “{name}”.", file=file.name, name=name))
        other = set(frame[name].dropna()) - set(question.get("answers", frame[name].dropna()))
        if other:
            raise Problem(
                say(
                    "{file}, column “{name}”: “{answer}” is not one of the answers in the list.",
                    file=file.name,
                    name=name,
                    answer=min(other),
                )
            )
    return Survey(frame, questions)


def answered(survey: Survey) -> Table:
    """Say for each question how many people answered it, and how many skipped it."""
    given = survey.frame[list(survey.questions)].notna().sum()
    rows = {survey.asked(str(name)): (int(number), survey.people - int(number)) for name, number in given.items()}
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=[say("Answered"), say("Skipped")]).rename_axis(
        say("Question")
    )
    most = frame[say("Skipped")].idxmax()
    return Table(
        say(
            "{people} people. The question most often skipped: “{most}” ({skipped}).",
            people=survey.people,
            most=most,
            skipped=frame[say("Skipped")].max(),
        ),
        frame,
    )


def counted(survey: Survey, name: str) -> pd.DataFrame:
    """Count how many people gave each answer, in the order of the answers."""
    numbers = survey.column(name).value_counts(sort=False)
    return numbers.rename(say("People")).to_frame().rename_axis(survey.asked(name))


def counted_in_words(survey: Survey, name: str) -> str:
    """Say how many answered, and what most of them said. It gives numbers of people, and never percentages."""
    numbers = counted(survey, name)[say("People")]
    most = all_of([f"“{answer}”" for answer in numbers[numbers == numbers.max()].index])
    return say(
        "{n} of {people} people answered. Most often: {answers} ({most}).",
        n=numbers.sum(),
        people=survey.people,
        answers=most,
        most=numbers.max(),
    )


def split(survey: Survey, by: str, name: str, least: int = LEAST, *, together: bool = False) -> pd.DataFrame:
    """Count the answers to one question, put together, for each group that another makes; small groups are left out."""
    groups, answers = survey.column(by, together=together), survey.column(name, together=True)
    whole = pd.crosstab(groups, answers).reindex(
        index=list(groups.cat.categories), columns=list(answers.cat.categories), fill_value=0
    )
    return whole[whole.min(axis=1) >= least].rename_axis(survey.asked(by)).rename_axis(None, axis="columns")


def split_in_words(survey: Survey, by: str, name: str, least: int = LEAST, *, together: bool = False) -> str:
    """Say what each group that is shown answered, and how many groups are hidden."""
    shown = split(survey, by, name, least, together=together)
    groups = [
        say(
            "{group}: {n} of {people} said “{answer}”.",
            group=group,
            n=row.iloc[0],
            people=row.sum(),
            answer=row.index[0].lower(),
        )
        for group, row in shown.iterrows()
    ]
    hidden = len(survey.column(by, together=together).cat.categories) - len(shown)
    small = say_many(
        hidden,
        "{n} group is hidden: fewer than {least} people gave one of the answers.",
        "{n} groups are hidden: fewer than {least} people gave one of the answers.",
        least=least,
    )
    return " ".join([*groups, *([small] if hidden else []), say("This does not say why.")])

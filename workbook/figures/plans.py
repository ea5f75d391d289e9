"""What a group takes home: its first steps in the order of their days, and what still has to be fixed."""

from __future__ import annotations

import pandas as pd

from workbook.fields.day import in_words as day_in_words
from workbook.figures.shown import Table
from workbook.words import later, say, say_many

NO_DAY = later("No day yet")


def first_steps(gathered: pd.DataFrame) -> pd.DataFrame:
    """Give everybody's first step and what would help, a row for each person, the earliest day on top."""
    people = [_of(given) for _, given in gathered.groupby("file")]
    steps = sorted((one for one in people if one.get("step")), key=lambda one: one.get("step_day.date") or "9")
    rows = [(_day(one, "step_day") or say(NO_DAY), one["step"], one.get("help", "")) for one in steps]
    return pd.DataFrame(rows, columns=[say("Which day"), say("First step"), say("What would help")]).set_index(
        say("Which day")
    )


def in_words(gathered: pd.DataFrame) -> str:
    """Say how many have a step, a day for it, a buddy, and the same next meeting: what to sort out before people go."""
    people = [_of(given) for _, given in gathered.groupby("file")]
    steps = [one for one in people if one.get("step")]
    said = [
        say_many(
            len(people),
            "{n} person answered, and {steps} chose a first step.",
            "{n} people answered, and {steps} chose a first step.",
            steps=len(steps),
        )
    ]
    if undated := len([one for one in steps if not one.get("step_day.date")]):
        said.append(_undated(undated))
    if alone := len([one for one in steps if not one.get("buddy")]):
        said.append(_alone(alone))
    return " ".join([*said, meeting_in_words(people)])


def _undated(many: int) -> str:
    return say_many(
        many,
        "{n} person with a step put in no day for it: ask, and do not press.",
        "{n} people with a step put in no day for it: ask, and do not press.",
    )


def _alone(many: int) -> str:
    return say_many(
        many,
        "{n} person with a step named no buddy: offer a call from a trainer.",
        "{n} people with a step named no buddy: offer a call from a trainer.",
    )


def meeting_in_words(people: list[dict[str, str]]) -> str:
    """Say if everybody put in the same day to meet again."""
    days = pd.Series([_day(one, "meet") for one in people], dtype=str)
    counted = days[days != ""].value_counts()
    if counted.empty:
        return say("Nobody put in a next meeting yet.")
    missing = int((days == "").sum())
    left = [say_many(missing, "{n} person put in none.", "{n} people put in none.")] if missing else []
    if len(counted) == 1:
        return " ".join([say("The next meeting is on {day}.", day=counted.index[0]), *left])
    each = "; ".join(f"{name} ({number})" for name, number in counted.items())
    told = say("People put in different days for the next meeting: {each}. Say the day again, out loud.", each=each)
    return " ".join([told, *left])


def to_keep(gathered: pd.DataFrame) -> Table:
    """Show the first steps as a table to print, with words above it."""
    return Table(in_words(gathered), first_steps(gathered))


def register(gathered: pd.DataFrame) -> Table:
    """Put every step on one list, the earliest day on top, with the day to talk to a buddy. No buddy is named."""
    people = [_of(given) for _, given in gathered.groupby("file", sort=False)]
    steps = sorted((one for one in people if one.get("step")), key=lambda one: one.get("step_day.date") or "9")
    rows = {
        say("Which day"): [_day(one, "step_day") or say(NO_DAY) for one in steps],
        say("What would help"): [one.get("help", "") for one in steps],
        say("Buddy"): [_buddy(one) for one in steps],
        say("Next meeting"): [_day(one, "meet") for one in steps],
    }
    index = pd.Index([one["step"] for one in steps], name=say("First step"), dtype=object)
    return Table(
        say("Steps: {n}. Buddies are people, so no buddy is named here.", n=len(steps)),
        pd.DataFrame(rows, index=index),
    )


def _buddy(one: dict[str, str]) -> str:
    if not one.get("buddy"):
        return say("None yet")
    day = _day(one, "buddy_day")
    return say("They talk on {day}", day=day) if day else say("Yes")


def _of(given: pd.DataFrame) -> dict[str, str]:
    """Give one person's answers by name; a part of an answer as ``step_day.date``."""
    names = given["field"].where(given["part"] == "", given["field"] + "." + given["part"])
    return dict(zip(names, given["value"], strict=True))


def _day(one: dict[str, str], field: str) -> str:
    return day_in_words({part: one.get(f"{field}.{part}", "") for part in ("date", "time")})

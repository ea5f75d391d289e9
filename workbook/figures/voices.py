"""Who spoke how long, from meeting to meeting: shares of time by role, beside shares of people."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from workbook.answers import Workbook
from workbook.exercise import Exercise
from workbook.fields.voices.shares import number, shares
from workbook.figures.chart import Chart
from workbook.figures.dot_chart import dot_chart
from workbook.figures.shown import Table, name_of
from workbook.words import say, say_many

MINUTE = 60  # seconds


def meetings(exercise: Exercise, files: list[Path]) -> pd.DataFrame:
    """Give one row for each role of each meeting: people, seconds, and the share of every 100 seconds.

    Meetings stand in the order of the files' names. A file without a count is left out.
    """
    return counted({name_of(path.stem): Workbook.open(path).answers(exercise.name) for path in files})


def counted(meetings: Mapping[str, Mapping[str, object]]) -> pd.DataFrame:
    """Give the same of answers that were gathered already, by what each meeting is called where it says nothing."""
    found = [_meeting(name, answers) for name, answers in meetings.items()]
    columns = ["meeting", "role", "people", "seconds", "share"]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=columns)


def _meeting(name: str, answers: Mapping[str, object]) -> pd.DataFrame:
    given = answers.get("talk")
    rows = [row for row in given if str(row.get("role", "")).strip()] if isinstance(given, list) else []
    seconds = [number(row.get("seconds", "")) for row in rows]
    return pd.DataFrame(
        {
            "meeting": str(answers.get("part") or name),
            "role": [row["role"].strip() for row in rows],
            "people": [number(row.get("people", "")) for row in rows],
            "seconds": seconds,
            "share": shares(seconds),
        }
    )


def share_table(found: pd.DataFrame) -> pd.DataFrame:
    """Give a row for each meeting and a column for each role: its seconds of every 100. No role, no number."""
    wide = found.pivot_table(index="meeting", columns="role", values="share", aggfunc="sum", sort=False)
    return wide.rename_axis(index=say("Meeting"), columns=None)


def in_words(found: pd.DataFrame) -> str:
    """Say for each role how its share moved from the first meeting to the last that it was at."""
    if found.empty:
        return say("No meeting has been counted yet.")
    names = list(dict.fromkeys(found["meeting"]))
    many = say_many(
        len(names),
        "{n} meeting. Seconds of every 100:",
        "{n} meetings, from “{first}” to “{last}”. Seconds of every 100:",
        first=names[0],
        last=names[-1],
    )
    return " ".join([many, *(_moved(own) for _, own in found.groupby("role", sort=False))])


def _moved(own: pd.DataFrame) -> str:
    role, first, last = own["role"].iloc[0], own["share"].iloc[0], own["share"].iloc[-1]
    if len(own) == 1:
        return f"{role} {first}."
    if first == last:
        return say("{role} no change.", role=role)
    return say("{role} from {first} to {last}.", role=role, first=first, last=last)


def shares_chart(found: pd.DataFrame) -> Chart:
    """Draw a row for each meeting and a mark for each role: its seconds of every 100."""
    return dot_chart(say("Seconds of every 100, by role"), in_words(found), share_table(found), range(0, 101, 20))


def beside_people(found: pd.DataFrame) -> Table:
    """Put each role's share of the time beside its share of the people, where the people were counted."""
    everybody = found.groupby("meeting", sort=False)["people"].transform("sum")
    counted = found[everybody > 0]
    part = [
        say("{n} of {all}", n=own, all=whole)
        for own, whole in zip(counted["people"], everybody[everybody > 0], strict=True)
    ]
    frame = pd.DataFrame({say("Seconds of every 100"): counted["share"], say("People"): part})
    frame.index = pd.MultiIndex.from_arrays([counted["meeting"], counted["role"]], names=[say("Meeting"), say("Role")])
    return Table(say("A role with half of the people and a third of the time had less than its part."), frame)


def planned(found: pd.DataFrame, minutes: int) -> Table:
    """Say how a talk of so many minutes would be shared: as in the last meeting, and with the same for each person."""
    last = found[found["meeting"] == found["meeting"].iloc[-1]].set_index("role")
    time, people = last["seconds"].sum(), last["people"].sum()
    same, each = minutes * last["seconds"] / max(time, 1), minutes * last["people"] / max(people, 1)
    frame = pd.DataFrame(
        {say("Minutes, as last time"): same.round(1), say("Minutes, the same for each person"): each.round(1)}
    )
    most = (each - same).idxmax()
    words = say(
        "A talk of {minutes} minutes, shared by {people} people: about {seconds} seconds each. Furthest "
        "below that last time: {role}. An even share is a place to start, and not a rule.",
        minutes=minutes,
        people=people,
        seconds=f"{minutes * MINUTE / max(people, 1):.0f}",
        role=most,
    )
    return Table(words, frame.rename_axis(say("Role")))

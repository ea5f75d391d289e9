"""What came, file by file: workbook files, messages, forms, and what a trainer has brought together already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from workbook.answers import Record, Workbook, is_blank
from workbook.exercise import Exercise
from workbook.figures.gathered import forms
from workbook.figures.gathered.headings import Known
from workbook.figures.gathered.opening import text_or_sheets
from workbook.figures.gathered.people import Arrived, Person, Trouble
from workbook.figures.gathered.same import settled
from workbook.post import unpack
from workbook.problem import Problem
from workbook.words import say

MESSAGE = re.compile(r"\bw1\.\d")
PLAN = "plan-the-days"
"""The exercise in which trainers plan: its answers are no learner's, and say what was done."""


def gather(
    files: Mapping[str, bytes], exercises: Mapping[str, Exercise], mapping: Mapping[str, str] | None = None
) -> Arrived:
    """Bring files together: each person once, as the newest version says, and a sentence for all that went otherwise.

    Nothing is refused whole: of a file that can be read in part, that part is taken.
    """
    known, arrived = Known(exercises), Arrived()
    for name, data in files.items():
        try:
            arrived.add(_opened(name, data, known, mapping or {}))
        except Problem as problem:
            arrived.troubles.append(Trouble(name, str(problem)))
    return settled(arrived, exercises)


def _opened(name: str, data: bytes, known: Known, mapping: Mapping[str, str]) -> Arrived:
    held = text_or_sheets(name, data)
    if isinstance(held, bytes):
        return forms.read(name, forms.rows_of_excel(name, held), known, mapping)
    if held.lstrip().startswith("{"):
        return workbook(name, Workbook.read(held, Path(name)).exercises)
    if MESSAGE.search(held):
        return _messages(name, held)
    rows = forms.rows_of_text(held)
    if (len(rows) > 1 and len(rows[0]) > 1) or Path(name).suffix.lower() in (".csv", ".tsv"):
        return forms.read(name, [rows], known, mapping)
    return _messages(name, held)


def _messages(name: str, text: str) -> Arrived:
    post = unpack(text)
    arrived = Arrived(troubles=[Trouble(name, why) for why in post.refused])
    for number, records in enumerate(post.found, 1):
        one = name if len(post.found) == 1 else say("{name}, message {number}", name=name, number=number)
        arrived.add(workbook(one, records, "message"))
    return arrived


def workbook(name: str, records: Mapping[str, Record], how: str = "file") -> Arrived:
    """Give the person whose workbook this is, and everybody whom a trainer has brought together in it."""
    own = {exercise: record for exercise, record in records.items() if not _brought(record) and exercise != PLAN}
    arrived = Arrived()
    if any(not is_blank(record["answers"]) for record in own.values()):
        saved = max((str(record.get("saved", "")) for record in own.values()), default="")
        arrived.people.append(Person(name, how, own, saved))
    for record in map(records.__getitem__, set(records) - set(own)):
        for answer in record["answers"].values():
            arrived.add(_trainers(name, answer))
    if PLAN in records:
        arrived.plans.append(records[PLAN]["answers"])
    elif arrived == Arrived():
        arrived.troubles.append(Trouble(name, say("{name} holds no answers yet.", name=name)))
    return arrived


def _brought(record: Record) -> bool:
    return any(isinstance(answer, dict) and "people" in answer for answer in record["answers"].values())


def _trainers(name: str, answer: Any) -> Arrived:
    """Give what one answer of a trainer's own workbook holds: people and troubles, or what may be shown."""
    if not isinstance(answer, dict):
        return Arrived()
    shown = {key: answer[key] for key in ("hidden", "edited", "groups") if key in answer}
    return Arrived(list(_people(name, answer)), list(_troubles(answer)), shown)


def _people(name: str, answer: Mapping[str, Any]) -> Iterator[Person]:
    for one in answer.get("people", []):
        if isinstance(one, dict) and isinstance(one.get("exercises"), dict):
            saved = one["saved"] if isinstance(one.get("saved"), dict) else {}
            given = {key: own for key, own in one["exercises"].items() if isinstance(own, dict)}
            records = {key: {"answers": own, "saved": saved.get(key, "")} for key, own in given.items()}
            where = f"{name}, {one.get('label') or one.get('name') or say('a person')}"
            aside = one.get("state", "in") != "in"
            yield Person(where, str(one.get("how", "")), records, str(one.get("when", "")), aside)


def _troubles(answer: Mapping[str, Any]) -> Iterator[Trouble]:
    for one in answer.get("troubles", []):
        if isinstance(one, dict):
            yield Trouble(str(one.get("name", "")), str(one.get("why", "")))
    for one in answer.get("people", []):
        if isinstance(one, dict) and one.get("state") == "ask":
            who = str(one.get("label", say("Somebody")))
            yield Trouble(
                who,
                say("{who} may be somebody’s later copy, and does not count until you say so on the page.", who=who),
            )

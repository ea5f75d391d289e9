"""What a person gave: one record for each exercise, one workbook file for each person."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as made_from
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from workbook.disk import write
from workbook.exercise import Exercise
from workbook.fields.field import Answer, in_our_words
from workbook.file import FORMAT, VERSION, Record, records_in, text_of
from workbook.problem import Problem
from workbook.words import say

__all__ = ["Record", "Workbook", "good", "is_blank", "linked", "problems", "started"]


@dataclass
class Workbook:
    """A person's answers to any number of exercises. ``path`` is the file they live in, if they do."""

    path: Path | None = None
    exercises: dict[str, Record] = made_from(default_factory=dict)
    rest: dict[str, Any] = made_from(default_factory=dict)

    @classmethod
    def open(cls, path: Path) -> Workbook:
        """Read a workbook file; a file that is not there yet is an empty workbook.

        Raises Problem, and leaves the file as it is, if it is not a workbook file of a version known here.
        """
        try:
            return cls.read(text_of(path), path)
        except FileNotFoundError:
            return cls(path)

    @classmethod
    def read(cls, text: str, path: Path) -> Workbook:
        """Make a workbook of a file's text. Raises Problem if it is not one."""
        return cls(path, *records_in(text, path.name))

    def answers(self, exercise: str) -> dict[str, Answer]:
        """Give the answers kept for one exercise, by field."""
        return dict(self.exercises.get(exercise, {}).get("answers", {}))

    def keep(self, exercise: str, record: Record) -> None:
        """Put one exercise's record into the workbook, and say when."""
        when = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        self.exercises[exercise] = {**record, "saved": when}

    def text(self) -> str:
        """Give the whole workbook as the text of a file."""
        whole = {**self.rest, "format": FORMAT, "version": VERSION, "exercises": self.exercises}
        return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"

    def save(self) -> None:
        """Write the file so that a crash leaves the old one or the new one, never half of one.

        Raises Problem if it cannot be written; the old file is then as it was.
        """
        if self.path is None:
            raise Problem(say("This workbook has no file of its own to be saved in."))
        write(self.path, self.text())


def is_blank(answer: Answer) -> bool:
    """Whether nothing was given: blank words, and lists and names that hold nothing else."""
    match answer:
        case str():
            return not answer.strip()
        case dict():
            return all(map(is_blank, answer.values()))
        case list():
            return all(map(is_blank, answer))
    return answer is None


def problems(exercise: Exercise, answers: Mapping[str, Answer]) -> Iterator[tuple[str, str]]:
    """Say what is wrong with each answer: the field's label, and a kind sentence."""
    for name, answer in answers.items():
        known = exercise.fields.get(name)
        if known is None:
            yield name, say("This question is no longer asked. The answer is kept in the file.")
        elif not is_blank(answer) and (wrong := known.problem(in_our_words(known, answer))):
            yield known.label, wrong


def good(exercise: Exercise, answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Give the answers that are not blank, that their field knows, and that have nothing wrong."""
    given = {name: in_our_words(known, answers.get(name)) for name, known in exercise.fields.items()}
    return {
        name: answer
        for name, answer in given.items()
        if not is_blank(answer) and not exercise.fields[name].problem(answer)
    }


def linked(exercise: Exercise, workbook: Workbook) -> dict[str, Answer]:
    """Give, for each field that starts from another exercise's answer, what that answer is now."""
    return {name: answer for name, (_, answer) in _found(exercise, workbook).items()}


def origins(exercise: Exercise, workbook: Workbook) -> dict[str, str]:
    """Give, for each field that starts from another exercise's answer, which exercise that is."""
    return {name: other for name, (other, _) in _found(exercise, workbook).items()}


def _found(exercise: Exercise, workbook: Workbook) -> dict[str, tuple[str, Answer]]:
    """Give the first source of each linked field that has an answer, and the answer."""
    found: dict[str, tuple[str, Answer]] = {}
    for name, known in exercise.fields.items():
        for other, field in known.sources:
            answer = workbook.answers(other).get(field)
            if name not in found and not is_blank(answer):
                found[name] = other, answer
    return found


def started(exercise: Exercise, workbook: Workbook) -> dict[str, Answer]:
    """Give an exercise's answers, with each blank linked field starting from its source."""
    own = {name: answer for name, answer in workbook.answers(exercise.name).items() if not is_blank(answer)}
    return {**linked(exercise, workbook), **own}

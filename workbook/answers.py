"""What a person gave: one record for each exercise, one workbook file for each person."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as made_from
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from workbook.exercise import Exercise
from workbook.fields.field import Answer
from workbook.problem import Problem

FORMAT = "co-production workbook"
VERSION = 1

Record = dict[str, Any]
"""One exercise's ``answers``, with ``sources``, ``earlier`` and ``saved`` where there are any."""


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
        if not path.exists():
            return cls(path)
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            raise Problem(f"{path.name} cannot be read as text. {_RIGHT}") from None
        return cls.read(text, path)

    @classmethod
    def read(cls, text: str, path: Path) -> Workbook:
        """Make a workbook of a file's text. Raises Problem if it is not one."""
        try:
            raw = json.loads(text)
        except (ValueError, RecursionError):
            raise Problem(f"{path.name} is not whole: it may have been cut short or changed by hand. {_RIGHT}") from None
        if not isinstance(raw, dict) or raw.get("format") != FORMAT:
            raise Problem(f"{path.name} is not a workbook file. {_RIGHT}")
        version = raw.get("version")
        if not isinstance(version, int) or version < 1:
            raise Problem(f"{path.name} does not say which version of workbook file it is. {_RIGHT}")
        if version > VERSION:
            raise Problem(f"{path.name} was made by a newer workbook (version {version}). Open it with that one; this one knows version {VERSION}.")
        records = raw.get("exercises")
        if not isinstance(records, dict) or not all(map(_is_record, records.values())):
            raise Problem(f"{path.name} has answers in a shape that this workbook does not know. {_RIGHT}")
        rest = {key: value for key, value in raw.items() if key not in ("format", "version", "exercises")}
        return cls(path, records, rest)

    def answers(self, exercise: str) -> dict[str, Answer]:
        """Give the answers kept for one exercise, by field."""
        return self.exercises.get(exercise, {}).get("answers", {})

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
        assert self.path is not None
        try:
            _write_whole(self.path, self.text())
        except (OSError, UnicodeEncodeError):
            raise Problem(f"{self.path.name} could not be written. Is the disk full, or the folder read-only? What was saved before is still there.") from None


_RIGHT = "Choose a file that “Save my workbook” made. Nothing here was changed."


def _is_record(thing: Any) -> bool:
    return isinstance(thing, dict) and isinstance(thing.get("answers"), dict)


def _write_whole(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def problems(exercise: Exercise, answers: Mapping[str, Answer]) -> Iterator[tuple[str, str]]:
    """Say what is wrong with each answer: the field's label, and a kind sentence."""
    for name, answer in answers.items():
        known = exercise.fields.get(name)
        if known is None:
            yield name, "This question is no longer asked. The answer is kept in the file."
        elif answer and (wrong := known.problem(answer)):
            yield known.label, wrong


def good(exercise: Exercise, answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Give the answers that are not blank, that their field knows, and that have nothing wrong."""
    return {
        name: answers[name]
        for name, known in exercise.fields.items()
        if answers.get(name) and not known.problem(answers[name])
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
            if name not in found and (answer := workbook.answers(other).get(field)):
                found[name] = other, answer
    return found


def started(exercise: Exercise, workbook: Workbook) -> dict[str, Answer]:
    """Give an exercise's answers, with each blank linked field starting from its source."""
    own = {name: answer for name, answer in workbook.answers(exercise.name).items() if answer}
    return {**linked(exercise, workbook), **own}

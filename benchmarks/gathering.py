r"""How long it takes to bring a room together, beside a plain loop that only reads JSON into a table.

    .venv/bin/python benchmarks/gathering.py           (Windows: .venv\Scripts\python)

Both are measured in one run, in seconds of the processor, since machines differ and are busy: read the ratios.
"""

from __future__ import annotations

import json
import random
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

sys.path.insert(0, str(Path(__file__).parent.parent))

from workbook import report
from workbook.figures.gathered import written
from workbook.figures.gathered.topics import sections
from workbook.room import room_of
from workbook.shelf import exercises

PEOPLE = 1000
ANSWERS = 100
"""Values in each person's file: 100,000 in all."""
OPTIONS = ("ladder", "strengths", "then-and-now", "involvement-map", "like-that", "check-in", "what-next", "dream-big")


def person(known, dice):
    """Make one person's answers to eight exercises: about a hundred values."""
    given = {}
    for name in OPTIONS:
        answers = {}
        for key, field in known[name].fields.items():
            rows = getattr(field, "rows", ()) or getattr(field, "cards", ())
            points = [str(n) for n in range(1, len(getattr(field, "points", ())) + 1)]
            of = points or getattr(field, "piles", ()) or getattr(field, "options", ())
            if rows:
                answers[key] = {row: dice.choice(of) for row in rows}
            elif of and not field.problem(of[0]):
                answers[key] = dice.choice(of)
        given[name] = {"answers": answers, "saved": f"2027-01-15T16:{dice.randrange(60):02}:{dice.randrange(60):02}Z"}
    ideas = [
        {"idea": f"Idea {dice.randrange(60)}", "group": f"Group {dice.randrange(6)}", "dots": "1"} for _ in range(3)
    ]
    given["dream-big"]["answers"] = {"dream": f"A dream of number {dice.randrange(10**9)}", "ideas": ideas}
    given["what-next"]["answers"] |= {"step": f"Ring number {dice.randrange(10**9)}", "buddy": "J"}
    return {"format": "co-production workbook", "version": 1, "exercises": given}


def plain(folder):
    """Read the files as a short script would: no checks, no versions, no words."""
    rows = []
    for path in sorted(folder.glob("*.json")):
        for name, record in json.loads(path.read_text(encoding="utf-8"))["exercises"].items():
            for field, answer in record["answers"].items():
                parts = answer.items() if isinstance(answer, dict) else [("", json.dumps(answer))]
                rows += [(path.stem, name, field, part, value) for part, value in parts]
    return pd.DataFrame(rows, columns=["file", "exercise", "field", "part", "value"])


def timed(what, *given):
    began = time.process_time()
    made = what(*given)
    return made, time.process_time() - began


def main():
    known, dice = exercises(), random.Random(5)  # noqa: S311 - dice for practice, and no secrets
    with TemporaryDirectory() as name:
        folder, to = Path(name) / "came", Path(name) / "made"
        folder.mkdir()
        for n in range(PEOPLE):
            (folder / f"{n:04}.json").write_text(json.dumps(person(known, dice)), encoding="utf-8")
        _, loop = timed(plain, folder)
        room, gathered = timed(room_of, [folder])
        values, table = timed(lambda: len(room.whole))
        found, drawn = timed(lambda: list(sections(room)))
        _, page = timed(written.write, room, found, to)
        _, word = timed(report._write, room, found, to)  # noqa: SLF001 - its part of the time is told by itself
    print(f"{PEOPLE} files, {len(room.people)} people, {values} values, {len(room.troubles)} troubles")
    steps = {
        "a plain loop": loop,
        "gathered": gathered + table,
        "charts drawn": drawn,
        "page and tables": page,
        "report": word,
    }
    for step, seconds in steps.items():
        print(f"{step:>16}: {seconds:6.2f} s, {seconds / loop:6.1f} times the plain loop")
    whole = sum(steps.values()) - loop
    print(f"{'all of it':>16}: {whole:6.2f} s, {whole / loop:6.1f} times the plain loop")


if __name__ == "__main__":
    main()

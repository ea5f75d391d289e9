"""Write an exercise's sheet as HTML and Word, blank or with the answers of a workbook file."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from workbook.answers import Workbook, good, started
from workbook.problem import Problem
from workbook.shelf import find


def words(parser: ArgumentParser) -> None:
    """Take the exercise, a workbook file and a folder."""
    parser.add_argument("name", help="the exercise")
    parser.add_argument("--answers", type=Path, help="a workbook file")
    parser.add_argument("--to", type=Path, default=Path(), help="the folder to write in")


def run(name: str, answers: Path | None, to: Path) -> int:
    """Write both files, and say where. Raises Problem if there is no such exercise or file."""
    from workbook.paper.html import page_html
    from workbook.paper.word import write_word

    exercise = find(name)
    if answers and not answers.exists():
        raise Problem(f"There is no file called {answers}.")
    given = good(exercise, started(exercise, Workbook.open(answers))) if answers else {}
    to.mkdir(parents=True, exist_ok=True)
    (to / f"{name}.html").write_text(page_html(exercise, given), encoding="utf-8")
    write_word(exercise, given, to / f"{name}.docx")
    print(f"{name}.html and {name}.docx are in {to}.")
    return 0

"""Write a document as HTML and Word, from a workbook file where it holds answers: a job description, role cards."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from workbook.answers import Workbook, good
from workbook.documents import find
from workbook.problem import Problem


def words(parser: ArgumentParser) -> None:
    """Take the document, a workbook file and a folder."""
    parser.add_argument("name", help="the document")
    parser.add_argument("--answers", type=Path, help="a workbook file")
    parser.add_argument("--to", type=Path, default=Path(), help="the folder to write in")


def run(name: str, answers: Path | None, to: Path) -> int:
    """Write both files, and say where. Raises Problem if there is no such document or file."""
    from workbook.paper.document import write_document

    found, exercise = find(name)
    if answers and not answers.exists():
        raise Problem(f"There is no file called {answers}.")
    given = good(exercise, Workbook.open(answers).answers(exercise.name)) if answers and exercise else {}
    to.mkdir(parents=True, exist_ok=True)
    write_document(found, given, to)
    print(f"{name}.html and {name}.docx are in {to}.")
    return 0

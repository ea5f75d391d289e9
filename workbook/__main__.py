"""The workbook's commands: ``python -m workbook check`` and the rest."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from workbook import room_commands
from workbook.problem import Problem


def check() -> int:
    """Say every mistake in every exercise; returns 1 if there is one."""
    from workbook import documents, pictures
    from workbook.shelf import look

    found, wrong = look()
    mistakes = [*wrong, *documents.mistakes(found), *pictures.mistakes(found)]
    for mistake in mistakes:
        print(mistake)
    if not mistakes:
        print(f"All {len(found)} exercises are well made.")
    return 1 if mistakes else 0


def build() -> int:
    """Build the book, if anything it is made from has changed."""
    from workbook.publish import SITE, build

    print("Building the book (under a minute)…", flush=True)
    changed = build()
    print(f"The book is in {SITE}." if changed else f"Nothing has changed. The book is in {SITE}.")
    return 0


def serve(port: int, browser: bool) -> int:
    """Show the built book."""
    from workbook.publish import serve

    serve(port, browser)
    return 0


def lab() -> int:
    """Open JupyterLab on the notebooks."""
    from workbook.publish import lab

    return lab()


def test(more: list[str]) -> int:
    """Run every test, as many at once as there are processors; ``more`` goes to pytest as it is."""
    return subprocess.call([sys.executable, "-m", "pytest", "-n", "auto", "--dist", "loadgroup", *more])


def paper(name: str, answers: Path | None, to: Path) -> int:
    """Write an exercise's sheet as HTML and Word, blank or with the answers of a workbook file."""
    from workbook.answers import Workbook, good, started
    from workbook.paper.html import page_html
    from workbook.paper.word import write_word
    from workbook.shelf import find

    exercise = find(name)
    if answers and not answers.exists():
        raise Problem(f"There is no file called {answers}.")
    given = good(exercise, started(exercise, Workbook.open(answers))) if answers else {}
    to.mkdir(parents=True, exist_ok=True)
    (to / f"{name}.html").write_text(page_html(exercise, given), encoding="utf-8")
    write_word(exercise, given, to / f"{name}.docx")
    print(f"{name}.html and {name}.docx are in {to}.")
    return 0


def review(path: Path) -> int:
    """Say what is worth a second look in a job description, or in a folder of them: text, Markdown or Word."""
    from workbook.second_look import report

    try:
        for line in report(path):
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read this has seen enough, and there is nowhere left to say so
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def document(name: str, answers: Path | None, to: Path) -> int:
    """Write a document as HTML and Word, from a workbook file where it holds answers: a job description, role cards."""
    from workbook.answers import Workbook, good
    from workbook.documents import find
    from workbook.paper.document import write_document

    found, exercise = find(name)
    if answers and not answers.exists():
        raise Problem(f"There is no file called {answers}.")
    given = good(exercise, Workbook.open(answers).answers(exercise.name)) if answers and exercise else {}
    to.mkdir(parents=True, exist_ok=True)
    write_document(found, given, to)
    print(f"{name}.html and {name}.docx are in {to}.")
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m workbook", description="The co-production workbook's commands.")
    commands = parser.add_subparsers(dest="command", required=True)
    for command in (check, build, lab):
        commands.add_parser(command.__name__, help=command.__doc__).set_defaults(run=command)
    served = commands.add_parser("serve", help=serve.__doc__)
    served.add_argument("--port", type=int, default=8000)
    served.add_argument("--no-browser", dest="browser", action="store_false")
    served.set_defaults(run=serve)
    for makes, what in ((paper, "the exercise"), (document, "the document")):
        printed = commands.add_parser(makes.__name__, help=makes.__doc__)
        printed.add_argument("name", help=what)
        printed.add_argument("--answers", type=Path, help="a workbook file")
        printed.add_argument("--to", type=Path, default=Path(), help="the folder to write in")
        printed.set_defaults(run=makes)
    room_commands.add_to(commands)
    looked = commands.add_parser(review.__name__, help=review.__doc__)
    looked.add_argument("path", type=Path, help="a file, or a folder of files")
    looked.set_defaults(run=review)
    return parser


def main(arguments: list[str]) -> int:
    """Do what the words on the command line ask; returns 0 when it went well."""
    if arguments[:1] == ["test"]:
        return test(arguments[1:])
    asked = vars(_arguments().parse_args(arguments))
    run: Callable[..., int] = asked.pop("run")
    asked.pop("command")
    try:
        return run(**asked)
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

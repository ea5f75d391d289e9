"""The workbook's commands: ``python -m workbook check`` and the rest."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

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


def plan(file: Path | None, name: str, start: str, day: str, ics: Path | None) -> int:
    """Plan the days: print the running order, tables, kit, prints and warnings of a workbook file or of a format."""
    from workbook.calendar_file import write_calendar
    from workbook.plan import lines, plan_asked_for

    planned = plan_asked_for(file, name, start, day)
    if ics:
        write_calendar(planned, ics)
    print("\n".join(lines(planned)))
    if ics:
        print(f"\n{ics.name} is in {ics.parent}.")
    return 0


def gather(paths: list[Path], to: Path, mapping: Path | None) -> int:
    """Bring a room's answers together: files, folders, messages in .txt, and forms as CSV or Excel."""
    from workbook import report

    print(*report.gather(paths, to, mapping), sep="\n")
    return 0


def report(paths: list[Path], to: Path, mapping: Path | None) -> int:
    """Write the report that a funder reads, in Word, from a room's answers."""
    from workbook import report

    print(*report.report(paths, to, mapping), sep="\n")
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
    for named in (gather, report):
        _room_arguments(commands.add_parser(named.__name__, help=named.__doc__), named)
    _plan_arguments(commands.add_parser(plan.__name__, help=plan.__doc__))
    looked = commands.add_parser(review.__name__, help=review.__doc__)
    looked.add_argument("path", type=Path, help="a file, or a folder of files")
    looked.set_defaults(run=review)
    return parser


def _room_arguments(brought: argparse.ArgumentParser, run: Callable[..., int]) -> None:
    brought.add_argument("paths", type=Path, nargs="+", help="a file, or a folder of files")
    brought.add_argument("--to", type=Path, default=Path("gathered"), help="the folder to write in")
    brought.add_argument("--mapping", type=Path, help="YAML or CSV: a form's heading, and its exercise.field")
    brought.set_defaults(run=run)


def _plan_arguments(planned: argparse.ArgumentParser) -> None:
    planned.add_argument("file", type=Path, nargs="?", help="a workbook file with “Plan the days” filled in")
    planned.add_argument("--format", dest="name", default="", help="such as two-days, one-day or taster")
    planned.add_argument("--start", default="", help="when people start, such as 09:30")
    planned.add_argument("--day", default="", help="the first day, such as 2027-01-14")
    planned.add_argument("--ics", type=Path, help="a calendar file to write")
    planned.set_defaults(run=plan)


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

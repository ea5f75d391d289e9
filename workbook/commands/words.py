"""Gather every word for translators; with a language's code, begin its files or bring them up to date."""

from __future__ import annotations

import re
from argparse import ArgumentParser

from workbook.problem import Problem

CODE = r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"


def words(parser: ArgumentParser) -> None:
    """Take a language's code."""
    parser.add_argument("code", nargs="?", default="", help="a language, such as cy or pl")


def run(code: str) -> int:
    """Write the files, and say where they are. Raises Problem if it is not a language's code."""
    from workbook import catalogue
    from workbook.builder import gather_pages
    from workbook.messages import every_message

    if code and not re.fullmatch(CODE, code):
        raise Problem(f"“{code}” is not a language’s code. It should be like cy, pl or pt-BR.")
    newest = every_message()
    changed = catalogue.keep(newest, catalogue.TEMPLATE)
    print(f"{len(newest)} messages are in {catalogue.TEMPLATE}." if changed else "No message has changed.")
    if code:
        folder = catalogue.LANGUAGES / code
        catalogue.refresh(folder / "workbook.po", code, newest)
        print("Reading the pages (about a minute)…", flush=True)
        pages = gather_pages()
        for path in sorted(pages.rglob("*.pot")):
            inside = path.relative_to(pages).with_suffix(".po")
            catalogue.refresh(folder / "pages" / inside, code, catalogue.read(path))
        print(f"The files to translate are in {folder}. docs/languages.md says how.")
    return 0

"""The strands of the book, in ``data/strands.yml``, and what a copy that shows only some of them leaves out.

A chapter or a notebook that a copy takes out of ``_toc.yml`` is left out in the same way.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Any

from workbook.as_text import read_data, read_yaml
from workbook.chapters import chapters, forms_in
from workbook.complaints import nearest
from workbook.definition import Definition, Key, Words
from workbook.folders import DATA, ROOT
from workbook.local import local
from workbook.problem import Problem

FILE = DATA / "strands.yml"
LINK = r"(?<!!)\[(?P<words>[^\[\]]*)\]\((?P<goal>[^()#\s]+\.(?:md|ipynb))(?:#[^()\s]*)?\)"
ITEM = re.compile(r"^([ \t]*)- [^\n]*\n(?!\1[ \t]+\S)", re.MULTILINE)
"""An item of a list that has one line."""
LINKED = re.compile(LINK)


class Strand(Definition):
    """Chapters that belong together, and the ``documents`` that are listed by themselves and go with them."""

    title: Words
    chapters: tuple[Key, ...]
    documents: tuple[Key, ...] = ()


@dataclass(frozen=True)
class Hidden:
    """What a copy leaves out: ``pages`` of the book as its contents name them, and names of the rest."""

    pages: frozenset[str]
    exercises: frozenset[str]
    documents: frozenset[str]

    def links_out(self, page: str, markdown: str) -> str:
        """Give a page's Markdown without links to what is left out.

        A link is its words, and an item of a list that leads nowhere else is gone.
        """

        def leads_there(link: re.Match[str]) -> bool:
            goal = normpath(PurePosixPath(page).parent / link["goal"])
            return goal.removesuffix(".md").removesuffix(".ipynb") in self.pages

        def stays(item: re.Match[str]) -> bool:
            links = list(LINKED.finditer(item[0]))
            return not links or not all(map(leads_there, links))

        shorter = ITEM.sub(lambda item: item[0] if stays(item) else "", markdown)
        return LINKED.sub(lambda link: link["words"] if leads_there(link) else link[0], shorter)


def strands() -> dict[str, Strand]:
    """Give every strand by its name. Raises Problem if the file has a mistake."""
    made = {name: Strand.made_of(one) for name, one in read_data(FILE, f"data/{FILE.name}").items()}
    if wrong := [f"data/{FILE.name}: {name}: {': '.join(filter(None, why))}" for name in made for why in made[name][1]]:
        raise Problem("\n".join(wrong))
    return {name: strand for name, (strand, _) in made.items() if strand}


def hidden() -> Hidden:
    """Give what this copy leaves out. Raises Problem if ``data/local.yml`` names a strand that is not there."""
    return _hidden(local().strands)


@cache
def _hidden(shown: tuple[str, ...] | None) -> Hidden:
    every = strands()
    if stranger := next((name for name in shown or () if name not in every), None):
        raise Problem(f"data/local.yml: `strands` names “{stranger}”. {nearest(stranger, every)}")
    left_out = [strand for name, strand in every.items() if shown is not None and name not in shown]
    pages = {f"book/{chapter}" for strand in left_out for chapter in strand.chapters} | _unlisted()
    forms = {page: set(forms_in(text)) for page, text in chapters()}
    gone = set().union(*(forms.get(page, ()) for page in pages))
    kept = set().union(*(forms[page] for page in forms.keys() - pages))
    exercises = gone - kept
    return Hidden(
        frozenset(pages | {f"notebooks/{name}" for name in exercises}),
        frozenset(exercises),
        frozenset(name for strand in left_out for name in strand.documents),
    )


def _unlisted() -> set[str]:
    """Name the pages that are there and that the contents do not have."""
    whole = _whole()
    there = [*ROOT.glob("book/**/*.md"), *ROOT.glob("notebooks/*.ipynb")]
    named = {path.relative_to(ROOT).with_suffix("").as_posix() for path in there}
    return named - {whole["root"], *pages_in(whole)}


def _whole() -> dict[str, Any]:
    whole: dict[str, Any] = read_yaml(ROOT / "_toc.yml")
    return whole


def pages_in(contents: dict[str, Any]) -> list[str]:
    """Name every page of the contents but the first, in order."""
    return [chapter["file"] for part in contents["parts"] for chapter in part["chapters"]]


def contents() -> dict[str, Any]:
    """Give the contents of this copy's book, as ``_toc.yml`` has them, without what is left out."""
    whole, out = _whole(), hidden().pages
    parts = [
        {**part, "chapters": [one for one in part["chapters"] if one["file"] not in out]} for part in whole["parts"]
    ]
    return {**whole, "parts": [part for part in parts if part["chapters"]]}


def write_contents(to: Path) -> Path:
    """Write the contents for the builder, which reads YAML, as JSON, which is YAML too. Returns the file."""
    to.parent.mkdir(exist_ok=True)
    to.write_text(json.dumps(contents()), encoding="utf-8")
    return to

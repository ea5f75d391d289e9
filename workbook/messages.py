"""Every message of the workbook, for translators: found by looking, in code, in templates and in what authors wrote."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from gettext import NullTranslations
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file

from workbook import documents, local, rates, shelf
from workbook.catalogue import template
from workbook.days.programme import Programme
from workbook.folders import ROOT
from workbook.words import spoken_by

Found = Iterator[tuple[str | tuple[str, str], str]]
"""Messages, each with the file that it is in. One that counts is two: for one, and for many."""

SAID = {"say": None, "later": None, "say_many": (2, 3)}
"""What code says messages by, and which of its arguments they are."""

SCRIPTS = ROOT / "workbook" / "screen" / "built" / "messages.json"
"""What scripts say: whoever bundles them has read them all."""


class _Listener(NullTranslations):
    """Hears what is said, and says it in English."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def gettext(self, message: str) -> str:
        self.heard.append(message)
        return message


def every_message() -> Catalog:
    """Give every message there is, with the files that it is in."""
    return template([*in_code(), *in_notebooks(), *in_templates(), *in_scripts(), *in_definitions()])


def in_code() -> Found:
    """Give what Python says."""
    for path in sorted((ROOT / "workbook").rglob("*.py")):
        yield from _said_in(path.read_text(encoding="utf-8"), path)


def in_notebooks() -> Found:
    """Give what the code of notebooks says. Their other words are the pages' own."""
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] == "code":
                yield from _said_in("".join(cell["source"]), path)


def _said_in(code: str, path: Path) -> Found:
    """Give what code says, in an f-string too."""
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Call(func=ast.Name(id="say" | "later"), args=[ast.Constant(value=str(message)), *_]):
                yield message, _name(path)
            case ast.Call(func=ast.Name(id="say_many"), args=[_, ast.Constant() as one, ast.Constant() as many]):
                yield (str(one.value), str(many.value)), _name(path)


def in_templates() -> Found:
    """Give what templates say: those of forms, and the theme's."""
    for path in sorted((ROOT / "workbook").rglob("*.html")):
        for _, message, _, _ in extract_from_file("jinja2", path, SAID, options={"silent": "false"}):
            yield _whole(message), _name(path)


def in_scripts() -> Found:
    """Give what scripts say, as the bundler wrote it down."""
    for one in json.loads(SCRIPTS.read_text(encoding="utf-8")) if SCRIPTS.exists() else []:
        yield (one["one"], one["many"]) if "many" in one else one["one"], _name(SCRIPTS)


def in_definitions() -> Found:
    """Give what authors wrote for people to read: each definition says it once while it is made."""
    here = _heard(local.local)
    yield from _each_in(local.FILE, here)
    yield from _each_in(rates.FILE, _heard(rates.rates))
    yield from _each_in(shelf.DATA / "programme.yml", _heard(lambda: Programme.made_of(shelf.data("programme.yml"))))
    for path in sorted(shelf.EXERCISES.glob("*.yaml")):
        yield from _each_in(path, _heard(partial(shelf.reading, path, local.local())))
    for path in sorted(documents.DOCUMENTS.glob("*.yaml")):
        words = _heard(partial(documents.read, path.stem))
        yield from _each_in(path, [one for one in words if one not in here])


def _heard(made: Callable[[], object]) -> list[str]:
    listener = _Listener()
    with spoken_by(listener):
        made()
    return listener.heard


def _each_in(path: Path, words: Iterable[str]) -> Found:
    yield from ((message, _name(path)) for message in words)


def _whole(message: str | Iterable[str | None]) -> str | tuple[str, str]:
    """Give a message as a catalogue has it."""
    if isinstance(message, str):
        return message
    one, many, *_ = [part for part in message if part]
    return one, many


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()

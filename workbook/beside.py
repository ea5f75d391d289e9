"""What the build puts beside the pages: every exercise on paper, and for each format its slides and its pack."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from workbook.deck import Source, decks_of
from workbook.documents import ready
from workbook.downloads import FOLDER, Download, keep
from workbook.exercise import Exercise
from workbook.notes import all_notes
from workbook.paper.document import write_document
from workbook.paper.html import page_html
from workbook.paper.slides import deck_bytes
from workbook.paper.word import write_word
from workbook.plan import standard
from workbook.programme import programme
from workbook.shelf import ROOT, exercises


def write_papers(found: Iterable[Exercise], folder: Path) -> None:
    """Write every exercise as a blank sheet, and every document that needs no answers, as HTML and as Word."""
    folder.mkdir(exist_ok=True)
    shutil.copy(ROOT / "workbook" / "paper" / "paper.css", folder)
    for exercise in found:
        (folder / f"{exercise.name}.html").write_text(page_html(exercise, {}), encoding="utf-8")
        write_word(exercise, {}, folder / f"{exercise.name}.docx")
    for document in ready().values():
        write_document(document, {}, folder)


def write_packs(folder: Path = FOLDER) -> None:
    """Write every format's files into a folder of its own, and the list of them all."""
    shutil.rmtree(folder, ignore_errors=True)
    source = Source(exercises(), all_notes())
    made: list[Download] = []
    for name in programme().formats:
        (folder / name).mkdir(parents=True)
        made += _slides(name, source, folder)
    keep(made, folder)


def _slides(name: str, source: Source, folder: Path) -> Iterator[Download]:
    for deck in decks_of(standard(name), source):
        file = f"{name}/{deck.name}.pptx"
        inside = deck_bytes(deck)
        (folder / file).write_bytes(inside)
        yield Download(name, file, deck.title, f"{len(deck.slides)} slides", len(inside))

"""What the build puts beside the pages: every exercise on paper, and for each format its slides and its pack."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from workbook.days.made import Plan
from workbook.documents import ready, templates
from workbook.downloads import FOLDER, Download, keep
from workbook.edition import at_the_foot
from workbook.exercise import Exercise
from workbook.packs.deck import Source, decks_of
from workbook.packs.notes import all_notes
from workbook.packs.pieces import pieces_of
from workbook.paper.document import write_document
from workbook.paper.handout import Handout
from workbook.paper.html import page_html
from workbook.paper.slides import deck_bytes, slides_in
from workbook.paper.word import write_word
from workbook.paper.word_document import documents_bytes
from workbook.paper.word_pack import handouts_bytes
from workbook.paper_style import paper_style
from workbook.plan import standard
from workbook.programme import programme
from workbook.shapes import Page
from workbook.shelf import exercises
from workbook.words import say, say_many


def write_papers(found: Iterable[Exercise], folder: Path) -> None:
    """Write every exercise as a blank sheet, and every document that needs no answers, as HTML and as Word."""
    folder.mkdir(exist_ok=True)
    (folder / "paper.css").write_text(paper_style(), encoding="utf-8")
    for exercise in found:
        (folder / f"{exercise.name}.html").write_text(page_html(exercise, {}), encoding="utf-8")
        write_word(exercise, {}, folder / f"{exercise.name}.docx")
    for document in ready().values():
        write_document(document, {}, folder)
    for name, document in templates().items():  # some have the name of an exercise, which has a sheet of its own
        write_document(document.model_copy(update={"name": f"template-{name}"}), {}, folder)


def write_packs(folder: Path = FOLDER) -> None:
    """Write every format's files into a folder of its own, and the list of them all."""
    shutil.rmtree(folder, ignore_errors=True)
    source = Source(exercises(), all_notes())
    made: list[Download] = []
    for name in programme().formats:
        (folder / name).mkdir(parents=True)
        for file, says, holds, inside in _files(standard(name), source):
            (folder / name / file).write_bytes(inside)
            made.append(Download(name, f"{name}/{file}", says, holds, len(inside)))
    keep(made, folder)


def _files(plan: Plan, source: Source) -> Iterator[tuple[str, str, str, bytes]]:
    """Give each file of a format: its name, what it is called, how much it holds, and what is in it."""
    drawn = [one for piece in pieces_of(plan, source.exercises) for sheets in piece.sheets for one in sheets.drawn]
    handouts = [one for one in drawn if isinstance(one, Handout) and not one.large and not one.ideas]
    pages = [one for one in drawn if isinstance(one, Page)]
    yield "handouts.docx", say("Handouts, in Word"), _sheets(len(handouts)), handouts_bytes(plan.title, handouts)
    room = say("For the trainers, tables and walls, in Word")
    yield "room.docx", room, _sheets(len(pages)), documents_bytes(pages, at_the_foot())
    for deck in decks_of(plan, source):
        slides = say_many(slides_in(deck), "{n} slide", "{n} slides")
        yield f"{deck.name}.pptx", say("{title}, slides", title=deck.title), slides, deck_bytes(deck)


def _sheets(number: int) -> str:
    return say_many(number, "{n} sheet", "{n} sheets")

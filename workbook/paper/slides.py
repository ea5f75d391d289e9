"""Slides that a trainer can change: PowerPoint with real titles, speaker notes, and pictures that say what they are.

Only ``paper/slides*.py`` know python-pptx.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any
from xml.sax.saxutils import quoteattr

from workbook.local import local
from workbook.paper import holdable
from workbook.paper.line_drawing import geometry
from workbook.paper.slides_blank import OPENING, WORDS, blank
from workbook.paper.slides_places import Box, element, foot_place, is_from_right, number_place, placed
from workbook.shapes import Deck, Picture, Slide
from workbook.words import language, later, say

ROW, OPENING_ROW = 46, 56  # letters that fit on one row of words, at 30 points
ROOM, OPENING_ROOM = 350, 275  # points of height for words
TALL, BETWEEN = 35, 10  # what a row takes, and what stands between two paragraphs
TITLE_FITS = 74  # letters on two rows
PICTURE: Box = (10.2, 2.2, 2.4, 2.4)
GOES_ON = later("This goes on from the slide before.")


def deck_bytes(deck: Deck) -> bytes:
    """Give the deck as the bytes of a PowerPoint file. What does not fit on one slide goes on to the next."""
    made = blank(holdable(deck.title))
    for slide in deck.slides:
        for part in carried_on(slide):
            _draw(made.slides.add_slide(made.slide_layouts[OPENING if part.opening else WORDS]), part)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def slides_in(deck: Deck) -> int:
    """Count the slides that the deck's file has."""
    return sum(len(carried_on(slide)) for slide in deck.slides)


def carried_on(slide: Slide) -> list[Slide]:
    """Give the slides that these words need: each title says which of how many it is."""
    room = (OPENING_ROW, OPENING_ROOM) if slide.opening else (ROW, ROOM)
    shares = list(_shares(slide.lines, *room)) or [()]
    if len(shares) == 1:
        return [replace(slide, lines=shares[0])]
    title = _fitted(slide.title, TITLE_FITS - 9)
    titles = (say("{title} ({n} of {all})", title=title, n=n, all=len(shares)) for n in range(1, len(shares) + 1))
    parts = [replace(slide, title=title, lines=lines) for title, lines in zip(titles, shares, strict=True)]
    return [parts[0], *(replace(part, notes=say(GOES_ON)) for part in parts[1:])]


def _shares(lines: tuple[str, ...], row: int, room: int) -> Iterator[tuple[str, ...]]:
    """Share lines out between slides, so that each has what fits, and none has one row where two could be even."""
    short = [piece for line in lines for piece in textwrap.wrap(line, row * (room // TALL))]
    fair = _height(short, row) / max(math.ceil(_height(short, row) / room), 1)
    kept: list[str] = []
    for line in short:
        if kept and (_height([*kept, line], row) > room or _height(kept, row) >= fair):
            yield tuple(kept)
            kept = []
        kept.append(line)
    if kept:
        yield tuple(kept)


def _height(lines: list[str], row: int) -> float:
    return sum(max(1, len(textwrap.wrap(line, row))) * TALL + BETWEEN for line in lines)


def _fitted(title: str, fits: int = TITLE_FITS) -> str:
    words = " ".join(holdable(title).split())
    return f"{words[: fits - 1].rstrip()}…" if len(words) > fits else words


def _draw(drawn: Any, slide: Slide) -> None:
    colour = "bg1" if slide.opening else "tx1"
    drawn.shapes.title.text_frame.text = _fitted(slide.title)
    if slide.lines:
        _write(drawn.placeholders[1].text_frame, slide.lines)
    else:  # an empty place would ask the trainer to click in it
        drawn.placeholders[1]._element.getparent().remove(drawn.placeholders[1]._element)
    if slide.picture:
        _put(drawn, _picture(slide.picture))
    for place in (foot_place(_fitted(local().name), colour), number_place(colour)):
        _put(drawn, place)
    drawn.notes_slide.notes_text_frame.text = holdable(slide.notes or slide.title)
    for words in (*drawn.shapes, *drawn.notes_slide.placeholders):
        _say_language(words)


def _write(frame: Any, lines: tuple[str, ...]) -> None:
    frame.text = holdable(lines[0])
    for line in lines[1:]:
        frame.add_paragraph().text = holdable(line)


def _put(drawn: Any, shape: Any) -> None:
    shape.nvSpPr.cNvPr.set("id", str(len(drawn.shapes) + 2))
    drawn.shapes._spTree.append(shape)


def _say_language(shape: Any) -> None:
    for paragraph in shape.text_frame.paragraphs if shape.has_text_frame else ():
        if is_from_right():
            paragraph._p.get_or_add_pPr().set("rtl", "1")
        for run in paragraph.runs:
            run._r.get_or_add_rPr().set("lang", language())


def _picture(picture: Picture) -> Any:
    """Draw a picture as lines of PowerPoint's own, in the theme's colour, with its words for screen readers."""
    says = quoteattr(holdable(picture.says))
    return element(
        f"<p:sp><p:nvSpPr><p:cNvPr id='0' name='Picture' descr={says}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr><a:xfrm>{placed(PICTURE)}</a:xfrm>{geometry(picture.svg)}<a:noFill/>"
        "<a:ln w='63500' cap='rnd'><a:solidFill><a:schemeClr val='tx2'/></a:solidFill><a:round/></a:ln></p:spPr></p:sp>"
    )

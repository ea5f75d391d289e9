"""The places on a slide, for its title, its words, its number and its foot, in PowerPoint's own XML."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

from workbook.languages import direction
from workbook.words import language, say

WIDE, HIGH = 13.333, 7.5  # inches, the shape of most screens
SMALLEST = 2400  # hundredths of a point: what can be read from the back of a room

Box = tuple[float, float, float, float]
BOXES: dict[str, Box] = {
    "title": (0.8, 0.45, 11.7, 1.35),
    "words": (0.8, 2.0, 9.0, 4.9),
    "opening_title": (0.8, 0.6, 11.7, 2.2),
    "opening_words": (0.8, 3.0, 11.7, 3.85),
    "number": (11.5, 6.9, 1.4, 0.45),
    "foot": (0.8, 6.9, 10.5, 0.45),
}
FIELD = "<a:fld id='{C1FF6DA9-008F-8B48-92A6-B652298478BF}' type='slidenum'>"
PLACES = {"Title": (2, "b"), "Words": (3, "t"), "Slide Number": (4, "t"), "Footer": (5, "t")}
"""Each place's number, and whether its words stand at its top or its bottom."""


def placed(box: Box) -> str:
    """Say where something stands on a slide, in DrawingML: on the other side where lines begin on the right."""
    left, down, wide, high = (Inches(length) for length in box)
    across = Inches(WIDE) - left - wide if is_from_right() else left
    return f"<a:off x='{across}' y='{down}'/><a:ext cx='{wide}' cy='{high}'/>"


def is_from_right() -> bool:
    """Whether the reader's language is written from right to left."""
    return direction(language()) == "rtl"


def at_start() -> str:
    """Say that words stand where lines begin, in DrawingML."""
    return "algn='r' rtl='1'" if is_from_right() else "algn='l'"


def element(xml: str) -> Any:
    """Make an element of PowerPoint's own XML, which may use its three usual prefixes."""
    return parse_xml(re.sub(r"^<([\w:]+)", rf"<\1 {nsdecls('a', 'p', 'r')}", xml, count=1))


def number_place(colour: str = "tx1") -> Any:
    """Give the place that shows a slide's number."""
    style = f"<a:lvl1pPr algn='{'l' if is_from_right() else 'r'}'>{letters(SMALLEST, colour)}</a:lvl1pPr>"
    return place("Slide Number", "type='sldNum' sz='quarter' idx='12'", BOXES["number"], style)


def foot_place(words: str, colour: str = "tx1") -> Any:
    """Give the place at the foot of a slide, with words."""
    style = f"<a:lvl1pPr {at_start()}>{letters(SMALLEST, colour)}</a:lvl1pPr>"
    drawn = place("Footer", "type='ftr' sz='quarter' idx='11'", BOXES["foot"], style)
    drawn.find(f".//{qn('a:t')}").text = words
    return drawn


def place(name: str, sort: str, box: Box, style: str = "") -> Any:
    """Give a place of a sort, where and as its words stand."""
    number, anchor = PLACES[name]
    tongue = f"<a:rPr lang='{language()}'/>"
    here = f"<a:r>{tongue}<a:t>{escape(say('Click to write here'))}</a:t></a:r>"
    words = f"{FIELD}{tongue}<a:t>‹#›</a:t></a:fld>" if name == "Slide Number" else here
    return element(
        f"<p:sp><p:nvSpPr><p:cNvPr id='{number}' name='{name}'/><p:cNvSpPr><a:spLocks noGrp='1'/></p:cNvSpPr>"
        f"<p:nvPr><p:ph {sort}/></p:nvPr></p:nvSpPr>"
        f"<p:spPr><a:xfrm>{placed(box)}</a:xfrm><a:prstGeom prst='rect'><a:avLst/></a:prstGeom></p:spPr>"
        f"<p:txBody><a:bodyPr lIns='0' rIns='0' anchor='{anchor}'><a:noAutofit/></a:bodyPr>"
        f"<a:lstStyle>{style}</a:lstStyle><a:p>{words}</a:p></p:txBody></p:sp>"
    )


def letters(size: int, colour: str, *, bold: bool = False) -> str:
    """Say how letters look, in DrawingML: ``size`` is in hundredths of a point."""
    fill = f"<a:solidFill><a:schemeClr val='{colour}'/></a:solidFill>"
    return f"<a:defRPr lang='{language()}' sz='{size}' b='{int(bold)}'>{fill}<a:latin typeface='+mn-lt'/></a:defRPr>"

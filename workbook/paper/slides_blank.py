"""An empty PowerPoint file that looks like ours: a master and two layouts, with real places for titles and words.

The colours and letters are the theme's, so that a trainer can change each in one place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.util import Inches

from workbook.paper.slides_places import (
    BOXES,
    HIGH,
    SMALLEST,
    WIDE,
    at_start,
    element,
    is_from_right,
    letters,
    number_place,
    place,
    placed,
)
from workbook.words import language, say

COLOURS = {"dk1": "1C1B19", "lt1": "FDFAF4", "dk2": "134E4A", "lt2": "F2ECE1", "accent1": "134E4A", "hlink": "0B5650"}
"""Those of the book's pages."""
OPENING, WORDS = 0, 1  # where each layout stands in the file
TITLE, TEXT, OPENING_TITLE = 4000, 3000, 5400  # hundredths of a point


def blank(title: str) -> Deck:
    """Give a deck without slides, in the reader's language."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDE), Inches(HIGH)
    kept = deck.core_properties
    kept.title, kept.language, kept.author = title[:255], language(), ""
    kept.created = kept.modified = datetime.now(UTC)
    for layout in list(deck.slide_layouts)[2:]:
        deck.slide_layouts.remove(layout)
    _dress_theme(deck)
    _dress_master(deck)
    _dress_opening(deck.slide_layouts[OPENING])
    _dress_words(deck.slide_layouts[WORDS])
    for usual in deck.part._element.iter(qn("a:defRPr")):
        usual.set("lang", language())
    return deck


def _dress_theme(deck: Deck) -> None:
    """Put our colours and letters into the theme. python-pptx keeps it as it was read, in bytes."""
    part: Any = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme = part.blob.decode("utf-8").replace('typeface="Calibri"', 'typeface="Arial"')
    for name, colour in COLOURS.items():
        theme = re.sub(rf"(<a:{name}>).*?(</a:{name}>)", rf'\1<a:srgbClr val="{colour}"/>\2', theme)
    part._blob = theme.encode("utf-8")


def _dress_master(deck: Deck) -> None:
    master = deck.slide_master
    drawn = element(
        "<p:sp><p:nvSpPr><p:cNvPr id='9' name='Band' descr=''/><p:cNvSpPr/><p:nvPr userDrawn='1'/></p:nvSpPr>"
        f"<p:spPr><a:xfrm>{placed((0.0, 0.0, 0.28, HIGH))}</a:xfrm><a:prstGeom prst='rect'><a:avLst/></a:prstGeom>"
        "<a:solidFill><a:schemeClr val='tx2'/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )
    words = place("Words", "type='body' idx='1'", BOXES["words"])
    _fill(master, [drawn, place("Title", "type='title'", BOXES["title"]), words, number_place()])
    styles = master._element.find(qn("p:txStyles"))
    styles.replace(styles.find(qn("p:titleStyle")), element(f"<p:titleStyle>{_title_style()}</p:titleStyle>"))
    styles.replace(styles.find(qn("p:bodyStyle")), element(f"<p:bodyStyle>{''.join(_levels())}</p:bodyStyle>"))


def _title_style() -> str:
    return f"<a:lvl1pPr {at_start()}><a:buNone/>{letters(TITLE, 'tx2', bold=True)}</a:lvl1pPr>"


def _levels() -> Iterator[str]:
    side = "R" if is_from_right() else "L"
    apart = "<a:spcBef><a:spcPts val='1000'/></a:spcBef><a:buNone/>"
    for level in range(1, 10):
        look = letters(TEXT if level == 1 else SMALLEST, "tx1")
        start = f"mar{side}='{(level - 1) * 360000}' indent='0' {at_start()}"
        yield f"<a:lvl{level}pPr {start}>{apart}{look}</a:lvl{level}pPr>"


def _dress_opening(layout: Any) -> None:
    title = f"<a:lvl1pPr>{letters(OPENING_TITLE, 'bg1', bold=True)}</a:lvl1pPr>"
    words = f"<a:lvl1pPr>{letters(TEXT, 'bg1')}</a:lvl1pPr>"
    layout.name = say("Opening")
    layout._element.set("showMasterSp", "0")
    background = "<p:bg><p:bgPr><a:solidFill><a:schemeClr val='tx2'/></a:solidFill><a:effectLst/></p:bgPr></p:bg>"
    layout._element.cSld.insert(0, element(background))
    places = [
        place("Title", "type='ctrTitle'", BOXES["opening_title"], title),
        place("Words", "type='subTitle' idx='1'", BOXES["opening_words"], words),
    ]
    _fill(layout, [*places, number_place("bg1")])


def _dress_words(layout: Any) -> None:
    layout.name = say("Words")
    words = place("Words", "idx='1'", BOXES["words"])
    _fill(layout, [place("Title", "type='title'", BOXES["title"]), words, number_place()])


def _fill(whole: Any, places: list[Any]) -> None:
    """Put these places on a master or a layout, and no others."""
    tree = whole.shapes._spTree
    for old in tree.findall(qn("p:sp")):
        tree.remove(old)
    tree.extend(places)

"""An empty PowerPoint file that looks like ours: a master and two layouts, with real places for titles and words.

The colours and letters are the theme's, so that a trainer can change each in one place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.util import Inches

from workbook.words import language, say

WIDE, HIGH = 13.333, 7.5  # inches, the shape of most screens
COLOURS = {"dk1": "1B2A33", "lt1": "FBFAF6", "dk2": "0B4A57", "lt2": "E6EEEC", "accent1": "0B4A57", "hlink": "0B4A57"}
OPENING, WORDS = 0, 1  # where each layout stands in the file
TITLE, TEXT, OPENING_TITLE, OPENING_TEXT, NUMBER = 4000, 3000, 5400, 3200, 2400  # hundredths of a point

Box = tuple[float, float, float, float]
BOXES: dict[str, Box] = {
    "title": (0.8, 0.45, 11.7, 1.35),
    "words": (0.8, 2.0, 9.0, 4.9),
    "opening_title": (1.1, 1.1, 11.1, 2.5),
    "opening_words": (1.1, 3.85, 11.1, 2.7),
    "number": (11.5, 6.8, 1.4, 0.5),
}
FIELD = "<a:fld id='{C1FF6DA9-008F-8B48-92A6-B652298478BF}' type='slidenum'>"
PLACES = {"Title": (2, "b"), "Words": (3, "t"), "Slide Number": (4, "t")}  # its number, and where its words stand


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


def placed(box: Box) -> str:
    """Say where something stands on a slide, in DrawingML."""
    across, down, wide, high = (Inches(length) for length in box)
    return f"<a:off x='{across}' y='{down}'/><a:ext cx='{wide}' cy='{high}'/>"


def element(xml: str) -> Any:
    """Make an element of PowerPoint's own XML, which may use its three usual prefixes."""
    return parse_xml(re.sub(r"^<([\w:]+)", rf"<\1 {nsdecls('a', 'p', 'r')}", xml, count=1))


def number_place(colour: str = "tx1") -> Any:
    """Give the place that shows a slide's number."""
    style = f"<a:lvl1pPr algn='r'>{_letters(NUMBER, colour)}</a:lvl1pPr>"
    return _place("Slide Number", "type='sldNum' sz='quarter' idx='12'", BOXES["number"], style)


def _place(name: str, sort: str, box: Box, style: str = "") -> Any:
    number, anchor = PLACES[name]
    letters = f"<a:rPr lang='{language()}'/>"
    here = f"<a:r>{letters}<a:t>{escape(say('Click to write here'))}</a:t></a:r>"
    words = f"{FIELD}{letters}<a:t>‹#›</a:t></a:fld>" if name == "Slide Number" else here
    return element(
        f"<p:sp><p:nvSpPr><p:cNvPr id='{number}' name='{name}'/><p:cNvSpPr><a:spLocks noGrp='1'/></p:cNvSpPr>"
        f"<p:nvPr><p:ph {sort}/></p:nvPr></p:nvSpPr>"
        f"<p:spPr><a:xfrm>{placed(box)}</a:xfrm><a:prstGeom prst='rect'><a:avLst/></a:prstGeom></p:spPr>"
        f"<p:txBody><a:bodyPr lIns='0' rIns='0' anchor='{anchor}'><a:noAutofit/></a:bodyPr>"
        f"<a:lstStyle>{style}</a:lstStyle><a:p>{words}</a:p></p:txBody></p:sp>"
    )


def _letters(size: int, colour: str, *, bold: bool = False) -> str:
    fill = f"<a:solidFill><a:schemeClr val='{colour}'/></a:solidFill>"
    return f"<a:defRPr lang='{language()}' sz='{size}' b='{int(bold)}'>{fill}<a:latin typeface='+mn-lt'/></a:defRPr>"


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
    words = _place("Words", "type='body' idx='1'", BOXES["words"])
    _fill(master, [drawn, _place("Title", "type='title'", BOXES["title"]), words, number_place()])
    styles = master._element.find(qn("p:txStyles"))
    styles.replace(styles.find(qn("p:titleStyle")), element(f"<p:titleStyle>{_title_style()}</p:titleStyle>"))
    styles.replace(styles.find(qn("p:bodyStyle")), element(f"<p:bodyStyle>{''.join(_levels())}</p:bodyStyle>"))


def _title_style() -> str:
    return f"<a:lvl1pPr algn='l'><a:buNone/>{_letters(TITLE, 'tx2', bold=True)}</a:lvl1pPr>"


def _levels() -> Iterator[str]:
    apart = "<a:spcBef><a:spcPts val='1000'/></a:spcBef><a:buNone/>"
    for level in range(1, 10):
        letters = _letters(TEXT if level == 1 else NUMBER, "tx1")
        yield f"<a:lvl{level}pPr marL='{(level - 1) * 360000}' indent='0' algn='l'>{apart}{letters}</a:lvl{level}pPr>"


def _dress_opening(layout: Any) -> None:
    title, words = _letters(OPENING_TITLE, "bg1", bold=True), _letters(OPENING_TEXT, "bg1")
    layout.name = say("Opening")
    layout._element.set("showMasterSp", "0")
    background = "<p:bg><p:bgPr><a:solidFill><a:schemeClr val='tx2'/></a:solidFill><a:effectLst/></p:bgPr></p:bg>"
    layout._element.cSld.insert(0, element(background))
    top = _place("Title", "type='ctrTitle'", BOXES["opening_title"], f"<a:lvl1pPr>{title}</a:lvl1pPr>")
    under = _place("Words", "type='subTitle' idx='1'", BOXES["opening_words"], f"<a:lvl1pPr>{words}</a:lvl1pPr>")
    _fill(layout, [top, under, number_place("bg1")])


def _dress_words(layout: Any) -> None:
    layout.name = say("Words")
    words = _place("Words", "idx='1'", BOXES["words"])
    _fill(layout, [_place("Title", "type='title'", BOXES["title"]), words, number_place()])


def _fill(whole: Any, places: list[Any]) -> None:
    """Put these places on a master or a layout, and no others."""
    tree = whole.shapes._spTree
    for old in tree.findall(qn("p:sp")):
        tree.remove(old)
    tree.extend(places)

"""A Word document for a language that is written from right to left. ``screen/word-from-right.mjs`` does the same."""

from __future__ import annotations

from typing import Any

from docx.document import Document as Paper
from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def turn(paper: Paper) -> None:
    """Have every line and every table begin on the right. Word takes the letters' looks for such a language apart."""
    styles, body = paper.styles.element, paper.element.body
    section = body.get_or_add_sectPr()
    _before(section.find(qn("w:docGrid")), section, "bidi")
    whole = styles.find(f".//{qn('w:pPrDefault')}/{qn('w:pPr')}")
    _before(None, whole, "bidi")
    letters = styles.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    _before(letters.find(qn("w:lang")), letters, "rtl")
    for part in (styles, body):
        for table in part.iter(qn("w:tblPr")):
            named = table.find(qn("w:tblStyle"))
            table.insert(0 if named is None else 1, OxmlElement("w:bidiVisual"))
        for line in [*part.iterfind(f".//{qn('w:pBdr')}/{qn('w:left')}")]:
            line.tag = qn("w:right")  # Word turns a paragraph's indents by itself, and its lines at the side never
        _dress(part)


def _dress(part: Any) -> None:
    """Say of such a language's letters what is said of others: whether they are bold, and how large."""
    for name, of_such in (("w:b", "w:bCs"), ("w:sz", "w:szCs")):
        for look in [*part.iter(qn(name))]:
            if look.getparent().find(qn(of_such)) is None:
                look.addnext(OxmlElement(of_such, dict(look.attrib)))


def _before(place: Any, parent: Any, name: str) -> None:
    made = OxmlElement(f"w:{name}")
    if place is None:
        parent.append(made)
    else:
        place.addprevious(made)

"""An empty Word document that looks like ours. ``looks.json`` says how, here and in the browser."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as Paper
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from workbook.paper_style import page_of_pages
from workbook.words import language

LOOKS = json.loads((Path(__file__).parent / "looks.json").read_text(encoding="utf-8"))


def blank(title: str, *, more: Mapping[str, list[str]] | None = None, larger: float = 1, said_below: str = "") -> Paper:
    """Give an empty A4 document with our styles, and ``said_below`` and a page number at its foot.

    ``more`` are styles that it has besides ours, or in their place; every letter is so many times ``larger``.
    """
    paper = Document()
    kept = paper.core_properties
    kept.title = title[:255]  # Word has room for no more, and python-docx refuses it
    kept.language, kept.author, kept.comments = language(), "", ""
    kept.created = kept.modified = datetime.now(UTC)
    _dress(paper, {**LOOKS["paragraphs"], **(more or {})}, larger)
    _set_page(paper, said_below)
    _set_language(paper)
    return paper


def put(parent: Any, xml: str) -> None:
    """Put pieces of Word's own XML at the end of an element."""
    parent.extend(elements(xml))


def elements(xml: str) -> list[Any]:
    """Make elements of pieces of Word's own XML."""
    return list(parse_xml(f"<w:all {nsdecls('w')}>{xml}</w:all>"))


def _dress(paper: Paper, looks: Mapping[str, list[str]], larger: float) -> None:
    styles = paper.styles.element
    _replace(
        styles.find(f".//{qn('w:rPrDefault')}"), "rPr", _larger(LOOKS["letters"].replace("en-GB", language()), larger)
    )
    _replace(styles.find(f".//{qn('w:pPrDefault')}"), "pPr", "")
    for name, (whole, letters) in looks.items():
        style = _style(paper, name)
        _replace(style, "pPr", whole)
        _replace(style, "rPr", _larger(letters, larger))
    _replace(paper.styles["Table Grid"].element, "tblPr", LOOKS["table"])


def _larger(letters: str, larger: float) -> str:
    return re.sub(r"(<w:(?:sz|szCs) w:val=')(\d+)", lambda size: f"{size[1]}{round(int(size[2]) * larger)}", letters)


def _style(paper: Paper, name: str) -> Any:
    if name in paper.styles:
        return paper.styles[name].element
    added: Any = paper.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    added.base_style = paper.styles["Normal"]
    return added.element


def _set_page(paper: Paper, said_below: str) -> None:
    section = paper.element.body.get_or_add_sectPr()
    for element in elements(LOOKS["page"]):
        section.replace(section.find(element.tag), element)
    foot = paper.sections[0].footer.paragraphs[0]
    if said_below:
        foot.add_run(said_below).add_break()
    for piece in page_of_pages():
        if counted := LOOKS["counted"].get(piece.strip("{}")):
            put(foot._p, counted)
        else:
            foot.add_run(piece)


def _set_language(paper: Paper) -> None:
    settings = paper.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), language())
    # an older number makes Word show the file as one from an older Word
    settings.find(f".//{qn('w:compatSetting')}").set(qn("w:val"), "15")


def _replace(parent: Any, name: str, inside: str) -> None:
    for old in parent.findall(qn(f"w:{name}")):
        parent.remove(old)
    put(parent, f"<w:{name}>{inside}</w:{name}>")

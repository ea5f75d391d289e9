"""The words of a Word file that somebody else wrote. With ``word``, the only place that knows python-docx.

``fields/review/open-file.mjs`` reads the same words in the browser.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.oxml.ns import qn

from workbook.problem import Problem
from workbook.words import say

LARGEST = 100_000_000  # bytes, once unpacked: far more than any job description, far less than memory holds

_MARKS = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read_words(path: Path) -> str:
    """Give the words of a Word file: a line for each paragraph, and for each row of a table.

    Raises Problem, in one sentence, if it is not a Word file, is not whole, or is too big.
    """
    try:
        _refuse_if_huge(path)
        return _words(Document(str(path)).element.body)
    except OSError:
        raise Problem(say("{file} could not be opened.", file=path.name)) from None
    except BadZipFile:
        raise Problem(say("{file} is not a whole Word file, so it could not be read.", file=path.name)) from None
    except Problem:
        raise
    except Exception:  # noqa: BLE001 - a broken file can fail anywhere inside the library, in any way
        raise Problem(say("{file} is not a Word file that can be read.", file=path.name)) from None


def _refuse_if_huge(path: Path) -> None:
    """Look at the sizes before anything is unpacked: a small file can hold a huge one."""
    with ZipFile(path) as packed:
        if sum(part.file_size for part in packed.infolist()) > LARGEST:
            raise Problem(say("{file} is too big once it is unpacked, so it was not read.", file=path.name))


def _words(body: Any) -> str:
    words, row, cell = "", None, None
    for paragraph in body.iter(qn("w:p")):
        text = _text(paragraph)
        if not text or _around(paragraph, _FALLBACK) is not None:
            continue
        in_row, in_cell = _around(paragraph, qn("w:tr")), _around(paragraph, qn("w:tc"))
        item = _is_item(paragraph)
        if in_row is not None and in_row is row:
            words += (" " if in_cell is cell else " | ") + text
        else:
            gap = "\n" if in_row is not None or item else "\n\n"
            words += (gap if words else "") + ("- " if item and in_row is None else "") + text
        row, cell = in_row, in_cell
    return words


def _around(element: Any, tag: str) -> Any:
    return next(element.iterancestors(tag), None)


def _text(paragraph: Any) -> str:
    """Give a paragraph's own words, and not those of a text box that hangs from it."""
    own = (piece for piece in paragraph.iter(qn("w:t"), *_MARKS) if _around(piece, qn("w:p")) is paragraph)
    return "".join(_MARKS.get(piece.tag, piece.text or "") for piece in own).strip()


def _is_item(paragraph: Any) -> bool:
    """Whether a paragraph is a line of a list."""
    styles = (style.get(qn("w:val"), "") for style in paragraph.iter(qn("w:pStyle")))
    return next(paragraph.iter(qn("w:numPr")), None) is not None or any(style.startswith("List") for style in styles)

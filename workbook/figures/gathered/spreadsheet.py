"""Answers as CSV and as an Excel file, in which no cell is ever a live formula, whatever somebody wrote.

An Excel file is XML in a ZIP (ECMA-376). Ours holds text only, so it is written here in a moment, however long it is.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile

Row = Sequence[str]

FORMULA = tuple("=+-@\t\r")
"""With one of these in front, spreadsheet programs may take words for a formula."""
LONGEST = 32_767
"""Letters that a cell of Excel holds."""
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FONT = '<sz val="11"/><name val="Calibri"/>'
_XF = 'numFmtId="0" fillId="0" borderId="0"'
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font>{_FONT}</font><font><b/>{_FONT}</font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    f'<cellStyleXfs count="1"><xf {_XF} fontId="0"/></cellStyleXfs><cellXfs count="3"><xf {_XF} fontId="0" xfId="0"/>'
    f'<xf {_XF} fontId="0" xfId="0" quotePrefix="1"/><xf {_XF} fontId="1" xfId="0" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
_WORDS, _HEADING = 1, 2
"""Places in the list of styles: with quotes in front, words stay words when somebody edits the cell."""


def csv_text(rows: Iterable[Row]) -> str:
    """Give rows as CSV for Excel and others. An apostrophe goes before what could be a formula."""
    file = StringIO()
    file.write("\ufeff")  # so that Excel reads it as UTF-8
    csv.writer(file).writerows([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row] for row in rows)
    return file.getvalue()


def excel(sheets: Mapping[str, Sequence[Row]]) -> bytes:
    """Give sheets as an Excel file: the first row of each is its headings, and every cell is text."""
    numbers = range(1, len(sheets) + 1)
    files = {
        "[Content_Types].xml": _types(numbers),
        "_rels/.rels": _links({"officeDocument": "xl/workbook.xml"}),
        "xl/workbook.xml": _book(list(sheets)),
        "xl/_rels/workbook.xml.rels": _links(
            {f"worksheet {n}": f"worksheets/sheet{n}.xml" for n in numbers} | {"styles": "styles.xml"}
        ),
        "xl/styles.xml": _STYLES,
    } | {f"xl/worksheets/sheet{n}.xml": "".join(_sheet(rows)) for n, rows in zip(numbers, sheets.values(), strict=True)}
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=1) as folder:
        for name, text in files.items():
            folder.writestr(name, _XML + text)
    return file.getvalue()


def _types(numbers: Iterable[int]) -> str:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {"workbook.xml": "sheet.main", "styles.xml": "styles"}
    parts |= {f"worksheets/sheet{n}.xml": "worksheet" for n in numbers}
    named = "".join(f'<Override PartName="/xl/{p}" ContentType="{kind}.{what}+xml"/>' for p, what in parts.items())
    links = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{links}{named}</Types>'


def _links(targets: Mapping[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind.split()[0]}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def _book(names: Sequence[str]) -> str:
    each = "".join(f'<sheet name="{escape(name)}" sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(names, 1))
    return f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{each}</sheets></workbook>'


def _sheet(rows: Sequence[Row]) -> Iterator[str]:
    yield f'<worksheet xmlns="{_MAIN}"><sheetData>'
    for n, row in enumerate(rows):
        style = _WORDS if n else _HEADING
        cells = "".join(
            f'<c t="inlineStr" s="{style}"><is><t xml:space="preserve">{_held(cell)}</t></is></c>' for cell in row
        )
        yield f"<row>{cells}</row>"
    yield "</sheetData></worksheet>"


@lru_cache(maxsize=10_000)  # most cells say what the one above them says
def _held(words: str) -> str:
    return escape(_UNWRITABLE.sub("", words[:LONGEST]), quote=False)

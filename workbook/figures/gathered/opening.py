"""What a file that came is, told by its first bytes and never by its name, and its text in whatever letters it has."""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from workbook.file import MOST
from workbook.problem import Problem

LARGEST = 200_000_000
"""Bytes that a file may unfold to: a spreadsheet of a million cells is half of it."""

_TYPE = "Type in what is on it, or ask for the file."
_OTHER = {
    b"\x89PNG": f"is a photo. {_TYPE}",
    b"\xff\xd8\xff": f"is a photo. {_TYPE}",
    b"GIF8": f"is a photo. {_TYPE}",
    b"%PDF": f"is a PDF. {_TYPE}",
    b"\xd0\xcf\x11\xe0": "is an older kind of Excel or Word file. Save it as .xlsx or CSV, and bring that.",
}
"""What files begin with that hold no answers we can read, and what to say of them."""

_STRANGE = "is not a file that can be read here. Bring workbook files, messages in .txt, CSV or .xlsx."


def text_or_sheets(name: str, data: bytes) -> str | bytes:
    """Give a file's text, or its bytes where it is an Excel file. Raises Problem, saying what else it is."""
    if len(data) > MOST:
        raise Problem(f"{name} is too big to be read here. Bring it in parts.")
    if data.startswith(b"PK\x03\x04"):
        return _excel(name, data)
    if said := next((said for start, said in _OTHER.items() if data.startswith(start)), None):
        raise Problem(f"{name} {said}")
    if data[4:12] in (b"ftypheic", b"ftypmif1", b"ftypheix") or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        raise Problem(f"{name} is a photo. {_TYPE}")
    text = _decoded(data)
    if "\0" in text:
        raise Problem(f"{name} {_STRANGE}")
    if not text.strip():
        raise Problem(f"{name} is empty. Ask for it again.")
    return text


def _excel(name: str, data: bytes) -> bytes:
    try:
        with ZipFile(BytesIO(data)) as folder:
            files = {one.filename: one.file_size for one in folder.infolist()}
    except (BadZipFile, ValueError, OSError):
        raise Problem(f"{name} is not whole. Ask for it again.") from None
    if "word/document.xml" in files:
        raise Problem(f"{name} is a Word file. {_TYPE}")
    if "xl/workbook.xml" not in files:
        raise Problem(f"{name} is a folder in a ZIP file. Open it, and bring what is inside.")
    if sum(files.values()) > LARGEST:
        raise Problem(f"{name} is too big to be read here. Bring it in parts.")
    return data


def _decoded(data: bytes) -> str:
    """Read text in UTF-8 or UTF-16, and else in the letters that Windows had before."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")

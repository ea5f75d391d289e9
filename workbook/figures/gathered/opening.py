"""What a file that came is, told by its first bytes and never by its name, and its text in whatever letters it has."""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from workbook.file import MOST
from workbook.problem import Problem
from workbook.words import later, say

LARGEST = 200_000_000
"""Bytes that a file may unfold to: a spreadsheet of a million cells is half of it."""

PHOTO = later("{name} is a photo. Type in what is on it, or ask for the file.")
_OTHER = {
    b"\x89PNG": PHOTO,
    b"\xff\xd8\xff": PHOTO,
    b"GIF8": PHOTO,
    b"%PDF": later("{name} is a PDF. Type in what is on it, or ask for the file."),
    b"\xd0\xcf\x11\xe0": later(
        "{name} is an older kind of Excel or Word file. Save it as .xlsx or CSV, and bring that."
    ),
}
"""What files begin with that hold no answers we can read, and what to say of them."""


def text_or_sheets(name: str, data: bytes) -> str | bytes:
    """Give a file's text, or its bytes where it is an Excel file. Raises Problem, saying what else it is."""
    if len(data) > MOST:
        raise Problem(say("{name} is too big to be read here. Bring it in parts.", name=name))
    if data.startswith(b"PK\x03\x04"):
        return _excel(name, data)
    if said := next((said for start, said in _OTHER.items() if data.startswith(start)), None):
        raise Problem(say(said, name=name))
    if data[4:12] in (b"ftypheic", b"ftypmif1", b"ftypheix") or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        raise Problem(say(PHOTO, name=name))
    text = _decoded(data)
    if "\0" in text:
        raise Problem(
            say(
                "{name} is not a file that can be read here. Bring workbook files, messages in .txt, CSV or .xlsx.",
                name=name,
            )
        )
    if not text.strip():
        raise Problem(say("{name} is empty. Ask for it again.", name=name))
    return text


def _excel(name: str, data: bytes) -> bytes:
    try:
        with ZipFile(BytesIO(data)) as folder:
            files = {one.filename: one.file_size for one in folder.infolist()}
    except (BadZipFile, ValueError, OSError):
        raise Problem(say("{name} is not whole. Ask for it again.", name=name)) from None
    if "word/document.xml" in files:
        raise Problem(say("{name} is a Word file. Type in what is on it, or ask for the file.", name=name))
    if "xl/workbook.xml" not in files:
        raise Problem(say("{name} is a folder in a ZIP file. Open it, and bring what is inside.", name=name))
    if sum(files.values()) > LARGEST:
        raise Problem(say("{name} is too big to be read here. Bring it in parts.", name=name))
    return data


def _decoded(data: bytes) -> str:
    """Read text in UTF-8 or UTF-16, and else in the letters that Windows had before."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")

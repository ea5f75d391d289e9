"""The whole site as one zip, to open from a memory stick."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from workbook.local import local

DAY = (2026, 1, 1, 0, 0, 0)
"""Every file carries one date, so that the same book makes the same zip."""


def write(site: Path, to: Path) -> Path:
    """Put every file of the site but the zip itself into a folder in a zip. Returns the zip."""
    top = folder_name(local().name)
    with ZipFile(to, "w", ZIP_DEFLATED) as zipped:
        for path in sorted(site.rglob("*")):
            if path.is_file() and path != to:
                entry = ZipInfo(f"{top}/{path.relative_to(site).as_posix()}", DAY)
                entry.compress_type = ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                zipped.writestr(entry, path.read_bytes())
    return to


def folder_name(name: str) -> str:
    """Give a name as every system can hold it: small letters of English, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower().removeprefix("the ")).strip("-")[:60] or "workbook"

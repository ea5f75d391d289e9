"""The whole site as one zip, to open from a memory stick."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

TOP = "co-production-workbook"
DAY = (2026, 1, 1, 0, 0, 0)
"""Every file carries one date, so that the same book makes the same zip."""


def write(site: Path, to: Path) -> Path:
    """Put every file of the site but the zip itself into a folder in a zip. Returns the zip."""
    with ZipFile(to, "w", ZIP_DEFLATED) as zipped:
        for path in sorted(site.rglob("*")):
            if path.is_file() and path != to:
                entry = ZipInfo(f"{TOP}/{path.relative_to(site).as_posix()}", DAY)
                entry.compress_type = ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                zipped.writestr(entry, path.read_bytes())
    return to

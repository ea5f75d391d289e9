"""Prints a page with a browser of this machine: a tagged PDF, and a small picture of its first page."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

A4 = (794, 1123)  # in the browser's own units, of which there are 96 to an inch
SMALL = 0.4  # how large the picture is beside the page
LONG_ENOUGH = 120  # seconds, on a slow machine
PAGE = re.compile(rb"\n\d+ 0 obj\s*<<\s*/Type\s*/Page\s")
"""Where a page begins in a PDF as Chromium writes it. Words of a document are packed, so none can look like this."""


def print_page(browser: Path, page: Path, pdf: Path, picture: Path | None = None) -> bool:
    """Print a page of this machine as PDF, perhaps with a picture of how it begins; returns whether there is a PDF."""
    pdf.unlink(missing_ok=True)
    as_administrator = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [
            str(browser),
            "--headless",
            *as_administrator,
            "--disable-gpu",
            "--no-first-run",
            "--hide-scrollbars",
            f"--user-data-dir={profile}",
            "--no-pdf-header-footer",
            f"--window-size={A4[0]},{A4[1]}",
            f"--force-device-scale-factor={SMALL}",
            f"--print-to-pdf={pdf.resolve()}",
            "--generate-pdf-document-outline",
            *([f"--screenshot={picture.resolve()}"] if picture else []),
            page.resolve().as_uri(),
        ]
        try:
            subprocess.run(command, check=False, capture_output=True, timeout=LONG_ENOUGH)
        except (OSError, subprocess.TimeoutExpired):
            return False
    return pdf.is_file()


def pages_in(pdf: Path) -> int:
    """Count the pages of a PDF that Chromium wrote."""
    return len(PAGE.findall(pdf.read_bytes()))

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
    makes = [f"--print-to-pdf={pdf.resolve()}", *([f"--screenshot={picture.resolve()}"] if picture else [])]
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [str(browser), *_how(), f"--user-data-dir={profile}", *makes, page.resolve().as_uri()]
        try:
            subprocess.run(command, check=False, capture_output=True, timeout=LONG_ENOUGH)
        except (OSError, subprocess.TimeoutExpired):
            return False
    return pdf.is_file()


def _how() -> list[str]:
    """Say how the browser is to work: unseen, with an outline in its PDF, and as an administrator where we are one."""
    as_administrator = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    size = [f"--window-size={A4[0]},{A4[1]}", f"--force-device-scale-factor={SMALL}"]
    paper = ["--no-pdf-header-footer", "--generate-pdf-document-outline"]
    return ["--headless", *as_administrator, "--disable-gpu", "--no-first-run", "--hide-scrollbars", *size, *paper]


def pages_in(pdf: Path) -> int:
    """Count the pages of a PDF that Chromium wrote."""
    return len(PAGE.findall(pdf.read_bytes()))

"""A page printed as a tagged PDF, by the browser of this machine."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from workbook.machine import find_browser

LONGEST = 120
"""Seconds for one guide; a slow machine takes about ten."""


def print_pdf(page: Path, to: Path) -> bool:
    """Print a page with tags and an outline. Returns False, and leaves no file, where no browser could do it."""
    browser = find_browser()
    if browser is None:
        return False
    to.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [
            str(browser), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}",
            "--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf",
            f"--print-to-pdf={to.resolve()}", page.resolve().as_uri(),
        ]  # fmt: skip
        try:
            subprocess.run(command, check=False, capture_output=True, timeout=LONGEST)
        except (OSError, subprocess.TimeoutExpired):
            to.unlink(missing_ok=True)
    return to.exists()

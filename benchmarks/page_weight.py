r"""What a page costs a phone: bytes and requests, ours beside two peers, all built and counted in this run.

    .venv/bin/python benchmarks/page_weight.py          (Windows: .venv\Scripts\python)

Needs npm, which fetches GOV.UK Frontend, and a built book (``python3 start.py build``).
Bytes are of bodies, compressed with gzip level 6 as most static hosts send them; a browser with an empty
cache opens each page. "To the first control" leaves out what the control does not wait for.
Scripts, fonts and images are among that: each of these pages holds its control itself.
"""

from __future__ import annotations

import gzip
import json
import tempfile
from pathlib import Path
from typing import NamedTuple

from measured import note
from peers import govuk_radios, stock_book
from playwright.sync_api import Browser, sync_playwright

from book import Quiet, served
from workbook.machine import find_browser
from workbook.publish import SITE

WAITED_FOR = {"document", "stylesheet"}


class Weight(NamedTuple):
    """What one page took: bytes compressed in all and to the first control, and the requests till then."""

    all_bytes: int
    control_bytes: int
    control_requests: int


class _Fresh(Quiet):
    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


def weigh(browser: Browser, folder: Path, page: str) -> Weight:
    """Open ``page`` of ``folder`` in a fresh browser context, and count what it asked for."""
    seen: list[tuple[str, int]] = []
    with served(folder, _Fresh) as address:
        tab = browser.new_context().new_page()
        tab.on("requestfinished", lambda request: seen.append((request.resource_type, _size(request))))
        tab.goto(f"{address}/{page}", wait_until="networkidle")
        tab.context.close()
    waited = [size for kind, size in seen if kind in WAITED_FOR]
    return Weight(sum(size for _, size in seen), sum(waited), len(waited))


def _size(request) -> int:
    if not request.url.startswith("http"):
        return 0
    response = request.response()
    body = response.body() if response else b""
    packed = request.resource_type in WAITED_FOR | {"script", "fetch", "xhr"}
    return len(gzip.compress(body, 6)) if packed else len(body)


def main() -> None:
    """Write down every page's weight, and how many times ours it is."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        pages = {
            "ours: job description": (SITE, "book/learners/job-description.html"),
            "ours: recruitment panel": (SITE, "book/learners/recruitment-panel.html"),
            "GOV.UK Frontend radios": (Path(two), govuk_radios(Path(two))),
            "stock Jupyter Book page": (Path(one), stock_book(Path(one))),
        }
        weights = {name: weigh(browser, *page) for name, page in pages.items()}
        browser.close()
    note(
        "What a page costs a phone",
        f"Packed kilobytes and requests of a first visit. {kept_on_a_device()}",
        ["Page", "In all", "First control", "Requests", "Times ours"],
        [[name, *said(one, weights["ours: job description"])] for name, one in weights.items()],
    )


def said(one: Weight, ours: Weight) -> list[str]:
    """Say what a page took, and how many times ours that is."""
    times = f"{one.all_bytes / ours.all_bytes:.1f}"
    control = [f"{one.control_bytes / 1000:.0f} KB", str(one.control_requests)]
    return [f"{one.all_bytes / 1000:.0f} KB", *control, times]


def kept_on_a_device() -> str:
    """Say what the whole book weighs on a device that keeps it."""
    parts = json.loads((SITE / "offline.json").read_text(encoding="utf-8"))
    learners, *others = (round(part["bytes"] / 1000) for part in parts.values())
    return f"Kept without a signal, the learners’ book takes {learners} KB, and the rest {sum(others)} KB more."


if __name__ == "__main__":
    main()

r"""What a page costs a phone: bytes and requests, ours beside two peers, all built and counted in this run.

    .venv/bin/python benchmarks/page_weight.py          (Windows: .venv\Scripts\python)

Needs npm, which fetches GOV.UK Frontend, and a built book (``python3 start.py build``).
Bytes are of bodies, compressed with gzip level 6 as most static hosts send them; a browser with an empty
cache opens each page. "To the first control" leaves out what the control does not wait for: fonts and images.
"""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

from book import Quiet, served
from workbook.machine import find_browser
from workbook.publish import SITE

WAITED_FOR = {"document", "stylesheet", "script"}

RADIOS = """
const nunjucks = require("nunjucks")
const views = nunjucks.configure(["node_modules/govuk-frontend/dist"], { autoescape: true })
const page = `{% extends "govuk/template.njk" %}
{% from "govuk/components/radios/macro.njk" import govukRadios %}
{% block head %}<link rel="stylesheet" href="govuk-frontend.min.css">{% endblock %}
{% set sure = [{ value: "1", text: "Not sure" }, { value: "2", text: "Fairly sure" }, { value: "3", text: "Sure" }] %}
{% block content %}
{{ govukRadios({ name: "q", fieldset: { legend: { text: "How sure are you?" } }, items: sure }) }}
{% endblock %}
{% block bodyEnd %}<script type="module" src="start.js"></script>{% endblock %}`
process.stdout.write(views.renderString(page, { assetPath: "assets" }))
"""


class Weight(NamedTuple):
    """What one page took: bytes compressed and requests, in all and to the first control."""

    all_bytes: int
    all_requests: int
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
    return Weight(sum(size for _, size in seen), len(seen), sum(waited), len(waited))


def _size(request) -> int:
    if not request.url.startswith("http"):
        return 0
    response = request.response()
    body = response.body() if response else b""
    packed = request.resource_type in WAITED_FOR | {"fetch", "xhr"}
    return len(gzip.compress(body, 6)) if packed else len(body)


def stock_book(folder: Path) -> tuple[Path, str]:
    """Build a one-page book with Jupyter Book's own settings; returns where it is, and its page."""
    (folder / "_config.yml").write_text("title: Stock\n")
    (folder / "_toc.yml").write_text("format: jb-book\nroot: intro\n")
    radio = "<input type='radio' name='q' id='a'/><label for='a'>Not sure</label>"
    page = f"# A page\n\n<fieldset><legend>How sure are you?</legend>{radio}</fieldset>\n"
    (folder / "intro.md").write_text(page)
    builder = shutil.which("jupyter-book", path=str(Path(sys.executable).parent))
    subprocess.run([builder, "build", "-q", str(folder)], check=True, capture_output=True)
    return folder / "_build" / "html", "intro.html"


def govuk_radios(folder: Path) -> tuple[Path, str]:
    """Make GOV.UK Frontend's radios page from its npm package; returns where it is, and its page."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("This needs npm, which comes with Node.js.")
    packages = ["govuk-frontend@6.6.0", "nunjucks@3.2.4"]
    subprocess.run([npm, "install", "--no-audit", "--no-fund", *packages], cwd=folder, check=True, capture_output=True)
    made = subprocess.run(["node", "-e", RADIOS], cwd=folder, check=True, capture_output=True, text=True).stdout
    dist = folder / "node_modules" / "govuk-frontend" / "dist" / "govuk"
    for name in ("govuk-frontend.min.css", "govuk-frontend.min.js"):
        shutil.copy(dist / name, folder)
    shutil.copytree(dist / "assets", folder / "assets")
    (folder / "start.js").write_text('import { initAll } from "./govuk-frontend.min.js"\ninitAll()\n')
    (folder / "radios.html").write_text(made)
    return folder, "radios.html"


def main() -> None:
    """Print every page's weight, and how many times ours it is."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        pages = {
            "ours: job description": (SITE, "book/learners/job-description.html"),
            "ours: recruitment panel": (SITE, "book/learners/recruitment-panel.html"),
            "GOV.UK Frontend radios": govuk_radios(Path(two)),
            "stock Jupyter Book page": stock_book(Path(one)),
        }
        weights = {name: weigh(browser, *page) for name, page in pages.items()}
        browser.close()
    ours = weights["ours: job description"].all_bytes
    print(f"{'page':26} {'KB in all':>10} {'requests':>9} {'KB to control':>14} {'requests':>9} {'times ours':>11}")
    for name, (all_bytes, all_requests, control_bytes, control_requests) in weights.items():
        to_control = f"{control_bytes / 1000:14.1f} {control_requests:9}"
        print(f"{name:26} {all_bytes / 1000:10.1f} {all_requests:9} {to_control} {all_bytes / ours:11.1f}")


if __name__ == "__main__":
    main()

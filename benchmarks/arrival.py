r"""How long a phone waits for its first question: ours beside peers, behind one slow line, in one run.

    .venv/bin/python benchmarks/arrival.py          (five visits each; four minutes)

Needs npm, which fetches the peers, nginx, and a built book (``python3 start.py build``).
Each visit is a new browser with nothing kept. Time runs from the tap until the first control was clicked, over TLS 1.3
and HTTP/2, with a round trip of 150 ms and 1.6 Mbit/s; names need no looking up. CPU 4x is Chromium's own slow-down.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import peers
from link import slow_line
from measured import note
from playwright.sync_api import Browser, sync_playwright
from web_server import nginx

from workbook.machine import find_browser
from workbook.publish import SITE

VISITS = 5
SPEEDS = (1, 4)
OURS, GOVUK = "this book: job description", "GOV.UK Frontend: radios"
WATCH = """
window.shift = 0; window.tap = 0
new PerformanceObserver(all => all.getEntries().forEach(one => window.shift += one.hadRecentInput ? 0 : one.value))
  .observe({ type: "layout-shift", buffered: true })
new PerformanceObserver(all => all.getEntries().forEach(one => window.tap = Math.max(window.tap, one.duration)))
  .observe({ type: "event", durationThreshold: 16, buffered: true })
"""


class Peer(NamedTuple):
    """A page to visit: the folder that nginx serves, its path, and its first control."""

    place: Path
    path: str
    control: str


class Visit(NamedTuple):
    """Seconds to the first control, kilobytes over the line, layout shift, and milliseconds from tap to paint."""

    seconds: float
    kilobytes: float
    shift: float
    tap: float


def found(here: Path) -> dict[str, Peer]:
    """Fetch and build every peer in a folder of its own."""

    def at(name: str) -> Path:
        (here / name).mkdir()
        return here / name

    return {
        OURS: Peer(SITE, "book/learners/job-description.html", "form.exercise label.option"),
        GOVUK: Peer(here / "govuk", peers.govuk_radios(at("govuk")), ".govuk-radios__label"),
        "SurveyJS: one question": Peer(here / "survey", peers.survey(at("survey")), ".sd-item"),
        "Jupyter Book, as it comes": Peer(here / "stock", peers.stock_book(at("stock")), "label[for=a]"),
    }


def visit(browser: Browser, address: str, control: str, slower: int) -> Visit:
    """Come as somebody new, and click the first control as soon as it can be clicked."""
    context = browser.new_context(ignore_https_errors=True, viewport={"width": 412, "height": 800})
    context.add_init_script(WATCH)
    page = context.new_page()
    cdp = context.new_cdp_session(page)
    cdp.send("Network.enable")
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    came: list[float] = []
    cdp.on("Network.loadingFinished", lambda event: came.append(event["encodedDataLength"]))
    began = time.perf_counter()
    page.goto(address, wait_until="commit", timeout=120_000)
    page.locator(control).first.click(timeout=120_000)
    seconds = time.perf_counter() - began
    page.wait_for_load_state("networkidle", timeout=120_000)
    shift, tap = page.evaluate("[window.shift, window.tap]")
    context.close()
    return Visit(seconds, sum(came) / 1000, shift, tap)


def medians(browser: Browser, peer: Peer, slower: int) -> Visit:
    """Visit a peer as often as the others; gives the median of each figure."""
    with nginx(peer.place) as server, slow_line(server) as port:
        visits = [visit(browser, f"https://localhost:{port}/{peer.path}", peer.control, slower) for _ in range(VISITS)]
    return Visit(*(statistics.median(figures) for figures in zip(*visits, strict=True)))


def main() -> None:
    """Visit everybody at both speeds."""
    with ExitStack() as stack:
        here = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        here.chmod(0o755)  # whoever starts nginx as root has it read files as somebody else
        every = found(here)
        browser = stack.enter_context(sync_playwright()).chromium.launch(executable_path=find_browser())
        told: dict[str, dict[int, Visit]] = {}
        for name, peer in every.items():
            told[name] = {speed: medians(browser, peer, speed) for speed in SPEEDS}
            print(name, told[name], flush=True)
    write_down(told)


def write_down(told: dict[str, dict[int, Visit]]) -> None:
    """Say how many times as long as ours each takes."""
    rows = [
        [
            name,
            f"{by[1].kilobytes:,.0f} KB",
            f"{by[1].seconds:.2f} s",
            f"{by[1].seconds / told[OURS][1].seconds:.2f}",
            f"{by[4].seconds:.2f} s",
            f"{by[4].seconds / told[OURS][4].seconds:.2f}",
            f"{by[4].tap:.0f} ms",
            f"{max(one.shift for one in by.values()):.3f}",
        ]
        for name, by in told.items()
    ]
    columns = ["Page", "Bytes", "First control", "Times ours", "CPU 4x", "Times ours", "Tap to paint, CPU 4x", "Shift"]
    says = f"Medians of {VISITS} visits from the tap to the first control, behind a line of 150 ms and 1.6 Mbit/s."
    note("How long a phone waits for its first question", says, columns, rows)


if __name__ == "__main__":
    main()

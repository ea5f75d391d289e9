"""Visits to a page behind the slow line: somebody new comes, and uses the first control as soon as it can be used."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from link import slow_line
from playwright.sync_api import Browser, Page, Playwright
from web_server import nginx

from workbook.machine import find_browser

PATIENCE = 120
"""Seconds after which a page counts as one that cannot be used."""

QUIET = 10
"""Seconds, at most, in which the rest of a page may still come: until one in which nothing does."""

SEEN = 16
"""Milliseconds from a tap to the next picture that a browser reports; it says nothing of less."""

WATCH = f"""
window.shift = 0; window.tap = 0
new PerformanceObserver(all => all.getEntries().forEach(one => window.shift += one.hadRecentInput ? 0 : one.value))
  .observe({{ type: "layout-shift", buffered: true }})
new PerformanceObserver(all => all.getEntries().forEach(one => window.tap = Math.max(window.tap, one.duration)))
  .observe({{ type: "event", durationThreshold: {SEEN}, buffered: true }})
"""


class Peer(NamedTuple):
    """A page to visit: the folder that nginx serves, or the port of its own server; its path; its first control."""

    place: Path | int
    path: str
    control: str


class Visit(NamedTuple):
    """Seconds to the first control, layout shift, and milliseconds from tap to paint."""

    seconds: float
    shift: float
    tap: float


def browser_of(play: Playwright) -> Browser:
    """Start a browser that finds no other computer: what a page asks of one fails at once, and does not hang.

    It trusts our certificate from the start, as a phone trusts a real one. A browser that is told to go on after an
    error asks for the page once more, and that costs two round trips which nobody waits for.
    """
    alone = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"
    return play.chromium.launch(executable_path=find_browser(), args=[alone, "--ignore-certificate-errors"])


@contextmanager
def far_away(place: Path | int) -> Iterator[str]:
    """Give the address of a folder or a server, behind nginx and the slow line."""
    with nginx(place) as server, slow_line(server) as port:
        yield f"https://localhost:{port}/"


def visit(browser: Browser, address: str, control: str, slower: int) -> Visit:
    """Come as somebody new, and click the first control as soon as it can be clicked.

    Raises an error of Playwright's if that takes more than ``PATIENCE``, and an ``OSError`` where no page comes.
    """
    context = browser.new_context(viewport={"width": 412, "height": 800})
    context.set_default_timeout(PATIENCE * 1000)
    try:
        context.add_init_script(WATCH)
        page = context.new_page()
        came, painted = _followed(page, slower)
        began = time.perf_counter()
        answer = page.goto(address, wait_until="commit")
        if answer is None or not answer.ok:
            raise OSError(f"its server answered {answer.status if answer else 'nothing'}")
        # A robot that looks for a control before that has the page laid out without its style, which nobody waits for.
        while not painted and time.perf_counter() - began < PATIENCE:
            page.wait_for_timeout(1)
        page.locator(control).first.click()
        seconds = time.perf_counter() - began
        _let_the_rest_come(page, came)
        shift, tap = page.evaluate("[window.shift, window.tap]")
    finally:
        context.close()
    return Visit(seconds, shift, tap)


def _followed(page: Page, slower: int) -> tuple[list[float], list[str]]:
    """Slow the page's processor down; gives the bytes of each file that is there, and what the page has painted."""
    cdp = page.context.new_cdp_session(page)
    cdp.send("Network.enable")
    cdp.send("Page.enable")
    cdp.send("Page.setLifecycleEventsEnabled", {"enabled": True})
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    came: list[float] = []
    painted: list[str] = []
    cdp.on("Network.loadingFinished", lambda event: came.append(event["encodedDataLength"]))
    cdp.on("Page.lifecycleEvent", lambda event: painted.extend({event["name"]} & {"firstContentfulPaint"}))
    return came, painted


def _let_the_rest_come(page: Page, came: list[float]) -> None:
    # Not “networkidle”: a page that keeps in touch with its server may never be idle.
    until, before = time.monotonic() + QUIET, -1
    while len(came) != before and time.monotonic() < until:
        before = len(came)
        page.wait_for_timeout(1000)


def median(visits: list[Visit]) -> Visit:
    """Give the median of each figure."""
    return Visit(*(statistics.median(figures) for figures in zip(*visits, strict=True)))

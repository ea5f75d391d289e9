r"""How soon a page can be used the second time: kept by the book's service worker, and fetched anew, in one run.

    .venv/bin/python benchmarks/warm_start.py           (Windows: .venv\Scripts\python)

Needs a built book (``python3 start.py build``). Each figure is the median, in milliseconds, from asking for the page
until its first control was ticked or typed in, in a browser that has just started a new tab. The slow network answers
every request 150 milliseconds late and then takes as long as 1.6 megabits a second would for the packed bytes, one
after another for all connections. Other work on the machine shows in these figures: run it when nothing else is going.
"""

from __future__ import annotations

import gzip
import threading
import time
from contextlib import suppress
from functools import partial
from http.server import ThreadingHTTPServer
from statistics import median

from measured import note
from playwright.sync_api import BrowserContext, Page, sync_playwright

from book import Quiet
from workbook.machine import find_browser
from workbook.publish import SITE

PAGE = "/book/learners/job-description.html"
FIRST = "form.exercise :is(textarea, input[type=text]):visible"
ROUND_TRIP = 0.15
BYTES_A_SECOND = 1_600_000 / 8
TIMES = 25


class Slow(Quiet):
    """Serves the book over one slow line, which may also be cut."""

    line = threading.Lock()
    slow = False

    def do_GET(self) -> None:  # noqa: N802 - the name is the base class's
        """Answer late."""
        if Slow.slow:
            time.sleep(ROUND_TRIP)
        super().do_GET()

    def copyfile(self, source, outputfile) -> None:
        """Send as fast as the line is."""
        body = source.read()
        if Slow.slow:
            with Slow.line:
                time.sleep(len(gzip.compress(body, 6)) / BYTES_A_SECOND)
        with suppress(BrokenPipeError):  # the tab has been closed meanwhile
            outputfile.write(body)

    def end_headers(self) -> None:
        """Let the browser keep nothing by itself."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


def to_first_control(context: BrowserContext, address: str) -> float:
    """Open the page in a new tab, use its first control, and give the milliseconds that took."""
    tab: Page = context.new_page()
    start = time.perf_counter()
    tab.goto(address, wait_until="commit")
    tab.locator(FIRST).first.fill("Peer worker")
    took = (time.perf_counter() - start) * 1000
    tab.close()
    return took


def several(context: BrowserContext, address: str) -> float:
    """Give the median of several times."""
    return median(to_first_control(context, address) for _ in range(TIMES))


def main() -> None:
    """Print each way's time, and how many times the kept page's it is."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Slow, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        kept = browser.new_context()
        first = kept.new_page()
        first.goto(f"{address}/book/no-signal.html")
        first.get_by_text("The book is on this device now.").wait_for()
        first.close()
        anew = browser.new_context(service_workers="block")
        times = {
            "kept, good network": several(kept, address + PAGE),
            "anew, good network": several(anew, address + PAGE),
        }
        Slow.slow = True
        times |= {
            "kept, slow network": several(kept, address + PAGE),
            "anew, slow network": several(anew, address + PAGE),
        }
        server.shutdown()
        server.server_close()
        times |= {"kept, no network": several(kept, address + PAGE)}
        browser.close()
    base = times["kept, slow network"]
    rows = [[name, f"{took:.0f} ms", f"{took / base:.2f}"] for name, took in times.items()]
    says = f"Medians of {TIMES} visits to a page that the device keeps, and to the same page fetched anew."
    note(
        "How soon a page can be used the second time", says, ["Which page", "First control", "Times the kept one"], rows
    )


if __name__ == "__main__":
    main()

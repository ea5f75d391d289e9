r"""How long a phone waits for its first question: ours beside peers, behind one slow line, in one run.

    .venv/bin/python benchmarks/arrival.py          (five visits each, at two speeds; a quarter of an hour)

Needs npm and pip, which fetch the peers, nginx, and a built book (``python3 start.py build``).
Each visit is a new browser with nothing kept. Time runs from the tap until the first control was clicked, over TLS 1.3
and HTTP/2, with a certificate that is trusted, a round trip of 150 ms and 1.6 Mbit/s; names need no looking up. CPU 4x
is Chromium's own slow-down, which slows the page and no worker or server. Everybody is visited in turn, so that what
else the machine does falls on all alike. What a page asks of other computers fails at once.

It comes to an end by itself: a step of making a peer may take ten minutes, and a visit two. Whoever takes longer, or
answers with an error, is left out, and the table's words say so. Peers are made in a folder that is gone when it ends.
"""

from __future__ import annotations

import gzip
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from importlib.metadata import version
from itertools import product
from pathlib import Path

import peers
from measured import note
from playwright.sync_api import Error, sync_playwright
from playwright.sync_api import TimeoutError as TooSlow
from visits import PATIENCE, SEEN, Peer, Visit, browser_of, far_away, median, visit

from workbook.publish import SITE

VISITS = 5
SPEEDS = (1, 4)
OURS = "this book: job description"
STOCK = version("jupyter-book")
PAGE = "book/learners/job-description.html"
ROUND_TRIP, RATE = 0.150, 200
"""Seconds, and kilobytes a second: those of ``link.slow_line``."""

Told = dict[str, dict[int, list[Visit]]]


def makers(stack: ExitStack) -> dict[str, Callable[[Path], Peer]]:
    """Say how to make each page to visit, in a folder of its own."""
    return {
        OURS: lambda _: Peer(SITE, PAGE, "form.exercise label.option"),
        f"GOV.UK Frontend {peers.GOVUK}: radios": lambda at: Peer(at, peers.govuk_radios(at), ".govuk-radios__label"),
        "A bare page: radios, and nothing else": lambda at: Peer(at, peers.bare(at), "label"),
        f"SurveyJS {peers.SURVEYJS}: one question": lambda at: Peer(at, peers.survey(at), ".sd-item"),
        f"Jupyter Book {STOCK}, as it comes": lambda at: Peer(at, peers.stock_book(at), "label[for=a]"),
        f"Voila {peers.VOILA}: one question": lambda at: Peer(
            stack.enter_context(peers.voila(at)), "", ".widget-radio-box label"
        ),
        f"JupyterLite {peers.LITE}: a notebook, before any Python": lambda at: Peer(
            at, peers.lite(at), ".jp-Cell .cm-content"
        ),
    }


@contextmanager
def left_out(name: str, why: dict[str, str]) -> Iterator[None]:
    """Go on without a peer that cannot be made or used, and note why."""
    try:
        yield
    except TooSlow:
        why[name] = f"nobody could use it within {PATIENCE} seconds"
    except (subprocess.SubprocessError, OSError, SystemExit, Error) as reason:
        why[name] = str(reason).splitlines()[0].rstrip(".")
        print(f"{name} is left out: {why[name]}", flush=True)


def main() -> None:
    """Visit everybody at both speeds, in turn."""
    why: dict[str, str] = {}
    every: dict[str, Peer] = {}
    with ExitStack() as stack:
        here = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        here.chmod(0o755)  # whoever starts nginx as root has it read files as somebody else
        for number, (name, make) in enumerate(makers(stack).items()):
            (here / str(number)).mkdir()
            with left_out(name, why):
                every[name] = make(here / str(number))
        browser = browser_of(stack.enter_context(sync_playwright()))
        told: Told = {name: {speed: [] for speed in SPEEDS} for name in every}
        for _, speed, (name, peer) in product(range(VISITS), SPEEDS, every.items()):
            # Each visit has a line of its own: what the one before left under way would hold it up.
            if name not in why:
                with left_out(name, why), far_away(peer.place) as top:
                    told[name][speed].append(visit(browser, top + peer.path, peer.control, speed))
                    print(name, speed, told[name][speed][-1], flush=True)
    write_down({name: by for name, by in told.items() if name not in why}, why)


def floor() -> str:
    """Say what no browser can do without: the arithmetic for our page, with this line."""
    page = (SITE / PAGE).read_text(encoding="utf-8")
    [style] = re.findall(r'href="[./]*(_static/workbook\.css)\?', page)
    sent = len(gzip.compress((SITE / style).read_bytes(), 6)) / 1000
    trips = 4
    return (
        f"Before our first control there are {trips} round trips of {ROUND_TRIP * 1000:.0f} ms, one after another: "
        f"a line, its secret, the page, its style. With the style’s {sent:.0f} KB that is "
        f"{trips * ROUND_TRIP + sent / RATE:.2f} s at least, before a browser has done anything."
    )


def write_down(told: Told, why: dict[str, str]) -> None:
    """Say how many times as long as ours each takes, who was left out, and what nobody could be faster than."""
    of = {name: {speed: median(visits) for speed, visits in by.items()} for name, by in told.items()}
    behind = f"Medians of {VISITS} visits from the tap to the first control, behind a line of 150 ms and 1.6 Mbit/s"
    missing = [f"{name} could not be measured: {reason}." for name, reason in why.items()]
    quick = [[name, f"{by[1].seconds:.2f} s", f"{by[1].seconds / of[OURS][1].seconds:.2f}"] for name, by in of.items()]
    columns = ["Page", "First control", "Times ours"]
    note("How long a phone waits for its first question", " ".join([f"{behind}.", floor(), *missing]), columns, quick)
    slow = [
        [
            name,
            f"{by[4].seconds:.2f} s",
            f"{by[4].seconds / of[OURS][4].seconds:.2f}",
            f"{by[4].tap:.0f} ms" if by[4].tap else f"under {SEEN} ms",
            f"{max(one.shift for one in by.values()):.3f}",
        ]
        for name, by in of.items()
    ]
    says = [
        f"{behind}. The processor was slowed down four times.",
        "Shift is how far a page moves while it comes, as Chromium counts it, at the worse of both speeds.",
        *missing,
    ]
    columns = ["Page", "First control", "Times ours", "Tap to paint", "Shift"]
    note("How long a slow phone waits", " ".join(says), columns, slow, part="slow")


if __name__ == "__main__":
    main()

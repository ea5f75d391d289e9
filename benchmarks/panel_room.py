r"""How long the heaviest sums of a panel take, each beside the same work at a smaller size, in one run.

    .venv/bin/python benchmarks/panel_room.py           (Windows: .venv\Scripts\python)

Needs a built book (``python3 start.py build``). The page runs in Chromium with its processor slowed four times; a
frame at 60 a second is 16.7 milliseconds. Other work on the machine shows in these figures: run it when nothing else
is going.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from playwright.sync_api import Page

from book import opened
from workbook import second_look, shelf
from workbook.figures import panel, simulate
from workbook.review import findings

PAGE = "/book/learners/panel-together.html"
FRAME = 1000 / 60
SLOWER = 4
TIMES = 9

RECOMPUTE = """() => {
  const form = document.querySelector("details.change")
  form.open = true
  const [who, score] = form.querySelectorAll("select")
  const now = form.parentElement.querySelector(".heard li b").textContent
  who.value = who.options[1].value
  score.value = [...score.options].map(({ value }) => value).find((value) => value && !now.includes(`: ${value}.`))
  form.querySelector("textarea").value = "I had missed it."
  const start = performance.now()
  form.querySelector("button").click()
  return performance.now() - start
}"""


def answers(assessors: int, candidates: int, criteria: int) -> dict[str, Any]:
    """Give the page of a panel of that size, with every score in and shown."""
    people, names = [f"Person {n}" for n in range(candidates)], [f"Criterion {n}" for n in range(criteria)]
    sheets = [
        {
            "label": f"Assessor {who}",
            "how": "file",
            "when": "",
            "state": "in",
            "scores": {
                p: {c: str(1 + (who * 3 + n * 5 + k * 2) % 7) for k, c in enumerate(names)}
                for n, p in enumerate(people)
            },
            "evidence": {person: dict.fromkeys(names, "What they said about it.") for person in people},
        }
        for who in range(assessors)
    ]
    return {
        "criteria": [{"what": name, "weight": str(1 + n % 3)} for n, name in enumerate(names)],
        "candidates": [{"name": person} for person in people],
        "agreed": "2026-11-09 09:40",
        "sheets": {"size": str(assessors), "without": "", "sheets": sheets},
        "moderation": {"revealed": "2026-11-09 10:00", "least": "", "log": []},
    }


def recompute(page: Page, given: dict[str, Any]) -> float:
    """Give the median of how many milliseconds one changed score takes to show."""
    page.goto(PAGE)
    page.locator("form.exercise[data-alive]").wait_for()
    file = {"format": "co-production workbook", "version": 1, "exercises": {"panel-together": {"answers": given}}}
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Open my workbook").click()
    chooser.value.set_files(
        {"name": "my-workbook.json", "mimeType": "application/json", "buffer": json.dumps(file).encode()}
    )
    page.locator(".talking h5").wait_for()
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    took = []
    for n in range(TIMES):
        page.get_by_label("Candidate and criterion").select_option(index=n)
        took.append(page.evaluate(RECOMPUTE))
        page.locator(".record li").nth(n).wait_for()
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return median(took)


def seconds(work: Callable[[], object]) -> float:
    """Give the median of how many seconds some work takes."""
    took = []
    for _ in range(3):
        start = perf_counter()
        work()
        took.append(perf_counter() - start)
    return median(took)


def gather(files: int) -> float:
    """Give how many seconds it takes to gather that many score files."""
    exercise = shelf.find("recruitment-panel")
    one = shelf.DATA / "invented-panel" / "manager.json"
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(shutil.copy(one, Path(folder) / f"person-{n}.json")) for n in range(files)]
        return seconds(lambda: panel.load(exercise, copies))


def main() -> None:
    """Print each figure, the smaller one beside it, and how many times as long the larger one takes."""
    with opened() as (browser, address):
        # Each in a browser of its own: a page that holds answers already asks before it shows others.
        sizes = (answers(3, 3, 4), answers(7, 12, 10))
        small, large = (recompute(browser.new_page(base_url=address), size) for size in sizes)
    print(f"A changed score shows, {SLOWER}x slower: {large:.1f} ms for 7 by 12 by 10, {small:.1f} for 3 by 3 by 4;")
    print(f"  {large / small:.1f} times as long for 23 times the scores; a frame is {FRAME:.1f} ms.")
    few, many = gather(100), gather(1000)
    print(
        f"Score files gather: 1,000 in {many:.2f} s, 100 in {few:.2f} s; {many / few:.1f} times as long for 10 times."
    )
    short, long = (seconds(partial(simulate.best_first, runs=runs)) for runs in (2_000, 20_000))
    print(f"The model: 20,000 runs in {long:.2f} s, 2,000 in {short:.2f} s; {long / short:.1f} times as long.")
    lists = second_look.the_lists()
    text = second_look.words_in(shelf.DATA / "review" / "jargon-job-description.md")
    pages = text * (10_000 // len(text.split()))
    one, twenty = (seconds(partial(findings, words, lists)) for words in (text, pages))
    times = len(pages) / len(text)
    print(f"The second look, in Python: {len(pages.split()):,} words (20 pages) in {twenty:.2f} s;")
    print(f"  {twenty / one:.0f} times one advert's {one * 1000:.0f} ms, for {times:.0f} times the words.")


if __name__ == "__main__":
    main()

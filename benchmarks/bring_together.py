r"""How long a thousand people's workbook files take to come together in the page, beside a hundred, in one run.

    .venv/bin/python benchmarks/bring_together.py           (Windows: .venv\Scripts\python)

Needs a built book (``python3 start.py build``). The files are made here, and everything in them is invented. The time
runs from the moment the browser hands the files over until the page says how many people are in. The longest silence
is how long the page could not answer a press. Other work on the machine shows in these figures: run it when nothing
else is going.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from playwright.sync_api import BrowserContext

from book import opened
from workbook import shelf

PAGE = "/book/trainers/bring-together.html"

WATCH = """(said) => {
  const input = [...document.querySelectorAll(".field-gathering input[type=file]")][0]
  window.came = new Promise((done) => {
    input.addEventListener("change", () => {
      const start = performance.now()
      let [last, silence] = [start, 0]
      const tick = setInterval(() => {
        const now = performance.now()
        silence = Math.max(silence, now - last)
        last = now
      }, 4)
      new MutationObserver((_, watching) => {
        if (document.querySelector(".field-gathering .total").textContent !== said) return
        watching.disconnect()
        clearInterval(tick)
        done({ took: performance.now() - start, silence: Math.max(silence, performance.now() - last) })
      }).observe(document.querySelector(".field-gathering .people"), { childList: true })
    }, { capture: true })
  })
}"""


def workbook(n: int, rows: tuple[str, ...]) -> str:
    """Give one person's workbook file: a mark for each row of one exercise, a wall of ideas, and words of their own."""
    marks = {part: {row: str(1 + (n * k) % 5) for k, row in enumerate(rows, 1)} for part in ("first", "now", "then")}
    ideas = [{"idea": f"Idea {n * k % 90}", "dots": str(k % 3)} for k in range(6)]
    dream = {
        "dream": f"In Northmere {n}, every door leads to help",
        "seen": f"A light on at number {n}",
        "ideas": ideas,
    }
    answers = {"then-and-now": marks, "dream-big": dream, "what-next": {"idea": f"Ask the council about street {n}"}}
    exercises = {
        name: {"answers": given, "saved": f"2027-01-15T16:00:00.{n % 1000:03}Z"} for name, given in answers.items()
    }
    return json.dumps({"format": "co-production workbook", "version": 1, "exercises": exercises}, indent=2)


def gather(browser: BrowserContext, address: str, people: int) -> tuple[float, float]:
    """Give how many seconds so many files take, and the longest the page was silent, in milliseconds."""
    rows = shelf.find("then-and-now").fields["first"].rows  # type: ignore[attr-defined]
    page = browser.new_page()
    page.goto(address + PAGE)
    page.get_by_label("Choose files").wait_for()
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"person-{n}.json" for n in range(people)]
        for n, path in enumerate(files):
            path.write_text(workbook(n, rows), encoding="utf-8")
        page.evaluate(WATCH, f"{people} people are in.")
        page.get_by_label("Choose files").set_input_files(files)
        came = page.evaluate("window.came")
    page.close()
    return came["took"] / 1000, came["silence"]


def main() -> None:
    """Print both figures."""
    with opened() as (browser, address):
        (few, _), (many, silence) = (gather(browser.new_context(), address, people) for people in (100, 1000))
    print(
        f"Workbook files gather in the page: 1,000 in {many:.2f} s, 100 in {few:.2f} s; {many / few:.1f} times as long."
    )
    print(f"While it reads 1,000, the page is silent for {silence:.0f} ms at most.")


if __name__ == "__main__":
    main()

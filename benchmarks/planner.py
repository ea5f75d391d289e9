r"""How long the planner takes from a press or a key to everything that follows from it, in one run.

    .venv/bin/python benchmarks/planner.py           (Windows: .venv\Scripts\python)

Needs a built book (``python3 start.py build``). The page runs in Chromium with its processor slowed four times; a
frame at 60 a second is 16.7 milliseconds. Two figures are given: until the page holds the new plan, and until the
browser has also laid it out. Other work on the machine shows in these figures: run it when nothing else is going.
"""

from __future__ import annotations

from statistics import median

from playwright.sync_api import Page

from book import opened

PAGE = "/book/trainers/plan-the-days.html"
FRAME = 1000 / 60
SLOWER = 4
TIMES = 21

MEASURE = """(what) => {
  const field = document.querySelector(".field-running_order")
  const minutes = field.querySelectorAll(".slot input[type=number]")[4]
  const people = document.querySelector(".field-counts input")
  const type = (box) => {
    box.value = String(Number(box.value) + 1)
    box.dispatchEvent(new Event("input", { bubbles: true }))
  }
  const press = (name) => field.querySelector(`[aria-label^="${name}"]`).click()
  const acts = {
    minutes: () => type(minutes),
    people: () => type(people),
    later: () => press("Later: Agree"),
    longer: () => press("5 minutes longer: Lunch"),
  }
  document.body.getBoundingClientRect()
  const start = performance.now()
  acts[what]()
  const held = performance.now() - start
  document.body.getBoundingClientRect()
  return [held, performance.now() - start]
}"""

ACTS = {
    "type another number of minutes": "minutes",
    "type another number of people": "people",
    "make lunch five minutes longer": "longer",
    "move a row later": "later",
}


def fill(page: Page) -> None:
    """Plan two days for 20 people, with needs, so that everything there is to show is shown."""
    page.locator("form[data-alive]").wait_for()
    page.get_by_label("Two days in a room").check()
    page.get_by_label("Day", exact=True).fill("2027-01-14")
    for role, number in {"Lived experience": "6", "Staff": "7", "Commissioners and managers": "7"}.items():
        page.get_by_label(role, exact=True).fill(number)
    page.get_by_label("Big print").check()
    page.locator(".follows table").first.wait_for()


def main() -> None:
    with opened() as (browser, address):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{address}{PAGE}")
        fill(page)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        print(f"Milliseconds at {SLOWER} times slower; a frame is {FRAME:.1f}. Medians of {TIMES}.")
        for words, act in ACTS.items():
            taken = [page.evaluate(MEASURE, act) for _ in range(TIMES)]
            held, laid_out = (median(times) for times in zip(*taken, strict=True))
            print(f"{words:34} {held:6.1f} held {laid_out:6.1f} laid out")


if __name__ == "__main__":
    main()

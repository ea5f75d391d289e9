"""Answers that nobody gave, opened as a person opens theirs: all that a page shows of answers is then there to see."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from person import COMING, alive, open_file, status
from playwright.sync_api import Page, expect

from workbook.shelf import DATA

TAKES_IN = ".field-gathering input[type=file]:not([webkitdirectory])"
REVEALS = "Show everybody’s scores now"
UNFOLD = f"""
  async () => {{
    const coming = {COMING}
    // What is unfolded may have more to unfold, or have to be fetched.
    for (let quiet = 0; quiet < 3; quiet += 1) {{
      const closed = document.querySelectorAll("details:not([open])")
      for (const one of closed) one.open = true
      if (closed.length || coming()) quiet = 0
      await new Promise(requestAnimationFrame)
    }}
  }}
"""


@cache
def invented() -> dict[Path, dict[str, Any]]:
    """Give the answers in every invented workbook file, by file and then by exercise."""
    found = {file: json.loads(file.read_text(encoding="utf-8")) for file in sorted(DATA.glob("invented-*/**/*.json"))}
    return {file: held["exercises"] for file, held in found.items() if "exercises" in held}


def fullest(exercise: str) -> Path | None:
    """Give the invented file that says most in an exercise, or nothing where none holds it."""
    said = {file: len(json.dumps(held[exercise])) for file, held in invented().items() if exercise in held}
    return max(said, key=said.__getitem__, default=None)


def room() -> list[Path]:
    """Give the files of the folder whose people did the most exercises between them."""
    folders = {file.parent for file in invented()}
    files = {folder: [file for file in invented() if file.parent == folder] for folder in folders}
    return max(files.values(), key=lambda those: len({name for file in those for name in invented()[file]}))


def opened(page: Page) -> Iterator[str]:
    """Forget what was filled in, and show the invented answers to a page, with all that can be unfolded open."""
    own = fullest(alive(page).get_attribute("data-exercise") or "")
    takes_in = page.locator(TAKES_IN)
    if not own and not takes_in.count():
        return
    page.locator("form.exercise [data-do=clear]").press("Enter")
    page.get_by_role("dialog").get_by_role("button", name="Clear everything").press("Enter")
    expect(status(page)).to_contain_text("Cleared.")
    if own:
        open_file(page, own)
        expect(status(page)).to_contain_text("is open")
    if takes_in.count():
        takes_in.set_input_files(room())
        expect(page.locator(".field-gathering .total")).to_contain_text(f"{len(room())} people are in.")
    reveal = page.get_by_role("button", name=REVEALS)
    if reveal.count() and reveal.is_visible():
        reveal.press("Enter")
    page.evaluate(UNFOLD)
    yield "invented answers"

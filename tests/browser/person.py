"""What a person does at the book: finds an exercise, fills it in, saves it in a file and opens it again."""

import io
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import ElementHandle, Locator, Page, expect
from pypdf import PdfReader

from workbook import documents, shelf

EXERCISES = shelf.exercises()
FOLDERS = ("book", "notebooks")
WRITTEN = [path for folder in FOLDERS for sort in ("md", "ipynb") for path in (shelf.ROOT / folder).rglob(f"*.{sort}")]
SHEETS = {*EXERCISES, *documents.ready(), *(f"template-{name}" for name in documents.templates())}
PAGES = sorted(
    [
        "search.html",
        *(path.relative_to(shelf.ROOT).with_suffix(".html").as_posix() for path in WRITTEN),
        *(f"paper/{name}.html" for name in SHEETS),
    ]
)
"""Every page of the book, as addresses from its top, told from what it is made of. Its door leads on by itself."""
SAVED = "Saved on this device."
UNSAVED = "Nothing is saved here. When you close this page, your words go."


def pages_in(book: Path) -> list[str]:
    """List every page of the book, as addresses from its top."""
    return sorted(path.relative_to(book).as_posix() for path in book.rglob("*.html"))


def address_of(book: Path, exercise: str) -> str:
    """Say on which page of the book an exercise is met first."""
    form = f'<form class="exercise" data-exercise="{exercise}"'
    return next(page for page in pages_in(book) if form in (book / page).read_text(encoding="utf-8"))


def begin(page: Page, book: Path, exercise: str, more: str = "", site: str = "") -> Locator:
    """Open an exercise's page, and wait until its form is alive."""
    page.goto(f"{site}/{address_of(book, exercise)}{more}")
    return alive(page)


def alive(page: Page) -> Locator:
    """Wait until the form is alive, and give it."""
    page.locator("form.exercise[data-alive]").wait_for()
    return page.locator("form.exercise")


def status(page: Page) -> Locator:
    """Give the line that says what happens to a person's words."""
    return page.locator(".keeping [data-part=status]").first


def expect_saved(page: Page) -> None:
    """Wait until everything is saved."""
    expect(status(page)).to_have_text(re.compile(SAVED))


def box(page: Page, field: str, nth: int = 0) -> Locator:
    """Give a field's text box: its only one, or the one of that number."""
    return page.locator(f'[data-field="{field}"] :is(textarea, input[type=text]):visible').nth(nth)


CONTROLS = "textarea:not([data-passing]), input:not([type=file], [data-passing]), select:not([data-passing])"

BLANK = """
  () => {
    const form = document.querySelector("form.exercise")
    const chosen = (one) => one.checked || (one.name && form.querySelector(`[name="${CSS.escape(one.name)}"]:checked`))
    const open = form.querySelectorAll("textarea:read-write, input:enabled:not([type=file]), select:enabled")
    const seen = [...open].filter((one) => one.checkVisibility() && !one.matches("[data-passing]"))
    // A slider always stands somewhere: what it holds is beside it.
    const held = (one) => (one.type === "range" ? one.parentElement.querySelector("[data-holds]").value : one.value)
    const blank = seen.filter((one) => one.matches("[type=radio], [type=checkbox]") ? !chosen(one) : !held(one))
    return blank.filter((one, n) => one.type !== "radio" || one.name !== blank[n + 1]?.name)
  }
"""


def blank(page: Page) -> Iterator[tuple[ElementHandle, str]]:
    """Give every control that holds nothing yet and its type, until there is none: some appear on the way."""
    while found := page.evaluate_handle(BLANK).get_properties():
        for control in (handle.as_element() for handle in found.values()):
            yield control, control.get_attribute("type") or control.evaluate("one => one.localName")


def expect_filled(page: Page, exercise: str, answers: dict[str, Any]) -> None:
    """Check that every field has an answer, but for what no control fills in, such as a talk that has not begun."""
    assert answers.keys() <= EXERCISES[exercise].fields.keys()
    unfilled = [name for name in EXERCISES[exercise].fields if name not in answers]
    assert [
        name
        for name in unfilled
        if page.locator(f'[data-field="{name}"] :is({CONTROLS}):not([data-passing]):visible').count()
    ] == []


COMING = """
  () => [...document.querySelectorAll('script[src*="/part-"]')]
    .some((script) => !(script.src.match(/part-(.+?)[.]js/)[1] in (window.workbookParts ?? {})))
"""
"""Whether a part of the page is still on its way."""

FILL = f"""
  async () => {{
    const blank = {BLANK}
    const given = {{ range: "2", number: "2", date: "2027-01-14", time: "10:30" }}
    // What a part of the page brings along may have controls too.
    const coming = {COMING}
    const late = Date.now() + 60000
    for (let quiet = 0, n = 0; quiet < 3; quiet += 1) {{
      const left = blank()
      if (Date.now() > late) throw new Error(`Still to come or to fill in: ${{left.map((one) => one.outerHTML)}}`)
      if (left.length || coming()) quiet = 0
      for (const one of left.filter((control) => control.isConnected)) {{
        one.focus()
        if (one.matches("[type=radio], [type=checkbox]")) one.click()
        else {{
          const words = given[one.type] ?? `WORDS`
          one.value = one.localName === "select" ? one.options[2].value : words
          for (const type of ["input", "change"]) one.dispatchEvent(new Event(type, {{ bubbles: true }}))
        }}
        n += 1
      }}
      await new Promise(requestAnimationFrame)
    }}
  }}
"""


def fill_in(page: Page, words: str = "Words ${n}: tea & “cake”") -> None:
    """Put something into every control that the form has, at once: other tests do it as hands do."""
    page.evaluate(FILL.replace("WORDS", words))


HELD = """
  () => [...document.querySelector("form.exercise").elements]
    .filter((one) => one.matches("input:not([type=hidden]), select, textarea") && !one.matches("[data-passing]"))
    .map((one) => (one.matches("[type=radio], [type=checkbox]") ? one.checked : one.value))
"""


def held(page: Page) -> list[Any]:
    """Give what every control of the form holds, in order."""
    return page.evaluate(HELD)


def expect_held(page: Page, before: list[Any]) -> None:
    """Wait until every control of the form holds what it held before: some come once others are there."""
    page.wait_for_function(f"(before) => JSON.stringify(({HELD})()) === JSON.stringify(before)", arg=before)


def save_file(page: Page) -> dict[str, Any]:
    """Press “Save my workbook”, and give what the file holds."""
    with page.expect_download() as coming:
        page.get_by_role("button", name="Save my workbook").click()
    return json.loads(coming.value.path().read_text(encoding="utf-8"))


def open_file(page: Page, file: Path) -> None:
    """Press “Open my workbook”, and pick a file."""
    with page.expect_file_chooser() as coming:
        page.get_by_role("button", name="Open my workbook").click()
    coming.value.set_files(file)


def kept(page: Page) -> dict[str, Any]:
    """Give what this browser's database holds, by exercise, or nothing if there is no database."""
    return page.evaluate(
        """async () => {
          const all = {}
          for (const { name } of await indexedDB.databases()) {
            const ask = (request) => new Promise((done) => { request.onsuccess = () => done(request.result) })
            const db = await ask(indexedDB.open(name))
            const table = db.transaction("exercises").objectStore("exercises")
            const [names, records] = await Promise.all([ask(table.getAllKeys()), ask(table.getAll())])
            names.forEach((name, n) => { all[name] = records[n] })
            db.close()
          }
          return all
        }"""
    )


def words_of(pdf: bytes) -> str:
    """Give the words of a printed page, with single spaces, and with every letter apart."""
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", words))

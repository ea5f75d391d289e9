"""What a person may have done with a page: its states by name, one after the other on one living page."""

import re
from collections.abc import Iterator

from person import SAVED, alive, expect_filled, expect_held, expect_saved, fill_in, held, kept, status
from playwright.sync_api import Page, expect

from . import invented

NOT_OURS = {"name": "holiday.json", "mimeType": "application/json", "buffer": b'{"photos": 3}'}
PASTE, PASTED = re.compile("^Paste messages"), re.compile("what I pasted$")
REFUSE = """
  () => {
    const { put } = IDBObjectStore.prototype
    window.keepAgain = () => { IDBObjectStore.prototype.put = put }
    IDBObjectStore.prototype.put = function (...given) { put.apply(this, given); this.transaction.abort() }
  }
"""
CHANGE = """
  () => {
    const form = document.querySelector("form.exercise")
    const open = [...form.querySelectorAll("textarea:read-write, input[type=text]:read-write, [type=radio]:enabled")]
    const one = open.find((control) => control.checkVisibility() && !control.matches("[data-passing], :checked"))
    if (!one) return false
    if (one.type === "radio") one.click()
    else {
      one.value += "!"
      for (const type of ["input", "change"]) one.dispatchEvent(new Event(type, { bubbles: true }))
    }
    return true
  }
"""


def states(page: Page) -> Iterator[str]:
    """Take a page that has just been opened through its states."""
    form = page.locator("main form.exercise[data-exercise]")
    # A notebook's form is that of its page, which is taken through all of its states.
    whole = form.count() > 0 and "/notebooks/" not in page.url
    if form.count():
        alive(page)
        expect(status(page)).not_to_be_empty()
    yield "empty" if form.count() else "as it opens"
    yield from ways_to_read(page)
    if page.locator("details:not([open])").count():
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        yield "unfolded"
    if whole:
        yield from filled(page)
        yield from invented.opened(page)


def ways_to_read(page: Page) -> Iterator[str]:
    """Choose each way to read that the page offers, and go back."""
    for way, name in {"easy": "Easy Read", "bigger": "bigger words", "trainers": "trainers’ notes"}.items():
        button = page.locator(f"[data-part=reading] [data-do={way}]")
        if not button.count() or button.is_hidden():
            continue
        button.click()
        if way == "trainers":
            page.locator("#trainers-notes[data-filled]").wait_for()
        yield name
        button.click()


def filled(page: Page) -> Iterator[str]:
    """Fill in an exercise, ask its questions, let saving and opening fail, and come back to it."""
    fill_in(page)
    expect_saved(page)
    yield "saved"
    yield from dialogs(page)
    yield from errors(page)
    before = held(page)
    page.reload()
    name = alive(page).get_attribute("data-exercise")
    expect_held(page, before)
    expect_filled(page, name, kept(page)[name]["answers"])
    expect(status(page)).to_have_text(f"Your answers from before are here. {SAVED}")
    yield "restored"


def dialogs(page: Page) -> Iterator[str]:
    """Open each dialog that the buttons under a form have."""
    for button in page.locator("form.exercise :is([data-part=actions], [data-part=private]) button:visible").all():
        what = button.get_attribute("data-do")
        if what not in ("give", "clear", "private"):
            continue
        button.press("Enter")
        page.get_by_role("dialog").wait_for()
        yield f"dialog: {what}"
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)


def not_a_workbook(page: Page) -> Iterator[str]:
    """Open a file that is no workbook."""
    with page.expect_file_chooser() as coming:
        page.locator("form.exercise [data-do=open]").press("Enter")
    coming.value.set_files(NOT_OURS)
    page.get_by_role("dialog").wait_for()
    yield "error: not a workbook"
    page.keyboard.press("Escape")


def errors(page: Page) -> Iterator[str]:
    """Open a file that is no workbook, paste what is no message, and write while the browser keeps nothing."""
    yield from not_a_workbook(page)
    for button in page.get_by_role("button", name=PASTED).all():
        page.get_by_label(PASTE).fill("Milk, eggs and bread.")
        button.press("Enter")
        expect(page.get_by_text("There is no message in these words.").first).to_be_visible()
        yield "error: pasted words that are no message"
        page.get_by_label(PASTE).fill("")
    page.evaluate(REFUSE)
    if page.evaluate(CHANGE):
        expect(status(page)).to_contain_text("would not save")
        yield "error: not saved"
        expect(page.locator(".keeping [data-part=voice]").first).to_contain_text("would not save")
    page.evaluate("keepAgain()")
    if page.evaluate(CHANGE):
        expect_saved(page)

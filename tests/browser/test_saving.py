"""What a person writes is kept in their browser, and “Saved” means saved."""

import re

import pytest
from person import (
    SAVED,
    address_of,
    alive,
    begin,
    box,
    expect_saved,
    kept,
    status,
)
from playwright.sync_api import expect
from trouble import watch

from workbook import machine

HELD_BACK = """
  let heldBack = []
  Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
    set(call) {
      this.addEventListener("complete", (event) => heldBack ? heldBack.push(() => call(event)) : call(event))
    },
  })
  window.letOne = () => heldBack.shift()()
  window.letAll = () => { const held = heldBack; heldBack = undefined; for (const call of held) call() }
  window.howMany = () => heldBack.length
"""
"""Writes complete, and the page does not hear of it until the test lets it."""


def held_back(page, many):
    """Wait until this many writes are held back."""
    while page.evaluate("howMany()") < many:
        page.evaluate("indexedDB.databases()")  # a turn of the browser


def test_saved_is_shown_only_once_the_write_has_completed(page, book):
    page.add_init_script(HELD_BACK)
    begin(page, book, "job-description")

    box(page, "job").fill("Peer worker")
    expect(status(page)).to_have_text("Saving…")
    page.evaluate("letAll()")

    expect(status(page)).to_have_text(SAVED)


def test_saved_waits_for_the_last_of_several_changes(page, book):
    page.add_init_script(HELD_BACK)
    begin(page, book, "job-description")

    box(page, "job").fill("Peer")
    box(page, "job").fill("Peer worker")
    held_back(page, 1)
    page.evaluate("letOne()")
    held_back(page, 1)
    expect(status(page)).to_have_text("Saving…")
    page.evaluate("letAll()")

    expect(status(page)).to_have_text(SAVED)
    assert kept(page)["job-description"]["answers"] == {"job": "Peer worker"}


def test_a_write_that_never_completes_is_called_not_saved_even_while_typing_goes_on(page, book):
    page.add_init_script(HELD_BACK)
    page.clock.install()
    begin(page, book, "job-description")

    for words in ("One", "One two", "One two three"):
        box(page, "job").fill(words)
        page.clock.run_for(1100)

    expect(status(page)).to_have_text(re.compile("^Not saved yet"))
    box(page, "job").fill("One two three four")
    expect(status(page)).to_have_text(re.compile("^Not saved yet"))
    held_back(page, 1)
    page.evaluate("letAll()")
    expect(status(page)).to_have_text(SAVED)


def test_a_store_that_never_opens_keeps_nobody_from_the_form(page, book):
    page.add_init_script("indexedDB.databases = () => new Promise(() => {}); indexedDB.open = () => ({})")
    begin(page, book, "job-description")

    box(page, "job").fill("Peer worker")

    expect(status(page)).to_have_text(re.compile("^Not saved yet"))


@pytest.fixture
def script(page):
    """The page's script, on its way over a slow network: it arrives when the test lets it."""
    coming = []

    def hold(request):
        coming.append(request)

    def arrive():
        while not coming:
            page.evaluate("0")  # a turn of the browser
        coming.pop().continue_()
        alive(page)

    page.route("**/page.js*", hold)
    return arrive


def test_words_typed_before_the_script_arrives_are_kept(page, book, script):
    page.goto(f"/{address_of(book, 'job-description')}", wait_until="commit")
    box(page, "job").fill("Peer worker")
    box(page, "essentials").fill("Listens")
    page.get_by_label("Help to fill in the form").check()

    script()

    expect_saved(page)
    assert box(page, "job").input_value() == "Peer worker"
    assert kept(page)["job-description"]["answers"] == {
        "job": "Peer worker",
        "essentials": [{"what": "Listens"}],
        "adjustments": ["Help to fill in the form"],
    }


def test_words_typed_before_the_script_arrives_do_not_replace_what_was_kept(page, book, script):
    before = page.context.new_page()
    begin(before, book, "job-description")
    box(before, "job").fill("Peer worker")
    expect_saved(before)
    before.close()

    page.goto(f"/{address_of(book, 'job-description')}", wait_until="commit")
    box(page, "job").fill("Peer")
    script()

    expect(box(page, "job")).to_have_value("Peer worker")
    expect_saved(page)
    record = kept(page)["job-description"]
    assert (record["answers"]["job"], record["earlier"][0]["answer"]) == ("Peer worker", "Peer")


def test_what_the_page_was_not_told_of_is_saved_when_the_page_is_hidden(page, book):
    begin(page, book, "job-description")

    # Some keyboards and password keepers fill a box in without saying so.
    box(page, "job").evaluate("box => { box.value = 'Peer worker' }")
    page.evaluate(
        "Object.defineProperty(document, 'hidden', { value: true });"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )

    expect_saved(page)
    assert kept(page)["job-description"]["answers"] == {"job": "Peer worker"}


def test_a_closed_tab_has_kept_what_it_called_saved(visitor, book):
    person = visitor()
    for n in range(5):
        page = person.new_page()
        begin(page, book, "job-description")
        box(page, "job").fill(f"Peer worker {n}")
        page.locator("[data-part=status]", has_text=SAVED).wait_for()
        page.close()

        again = person.new_page()
        begin(again, book, "job-description")
        expect(box(again, "job")).to_have_value(f"Peer worker {n}")
        again.close()


def test_going_back_shows_what_was_written_and_what_another_tab_wrote_since(chromium, site, book, trouble):
    browser = chromium.browser_type.launch(
        executable_path=machine.find_browser(),
        args=["--no-sandbox"],
        ignore_default_args=["--disable-back-forward-cache"],
    )
    person = browser.new_context(base_url=site)
    watch(person, trouble)
    page = person.new_page()
    page.add_init_script("window.addEventListener('pageshow', (event) => { window.cameBack = event.persisted })")
    begin(page, book, "job-description")
    box(page, "job").fill("Peer worker")
    expect_saved(page)
    page.goto("/book/privacy.html")

    other = person.new_page()
    # Word from another tab would put the first page out of the browser's cache, and it would just be loaded again.
    other.add_init_script("delete window.BroadcastChannel")
    begin(other, book, "job-description")
    box(other, "service").fill("The day centre")
    expect_saved(other)
    other.close()
    page.go_back(wait_until="commit")

    expect(box(page, "job")).to_have_value("Peer worker")
    expect(box(page, "service")).to_have_value("The day centre")
    assert page.evaluate("window.cameBack")
    browser.close()


def test_a_blank_answer_is_not_kept(page, book):
    begin(page, book, "job-description")
    box(page, "job").fill("Peer worker")
    expect_saved(page)

    box(page, "job").fill("  ")
    expect_saved(page)

    assert kept(page)["job-description"]["answers"] == {}


def test_a_screen_reader_hears_once_that_words_are_saved_and_not_with_every_key(page, book):
    page.add_init_script(
        """
        window.heard = []
        new MutationObserver(() => {
          const voice = document.querySelector("[data-part=voice]")?.textContent ?? ""
          if (voice && voice !== heard.at(-1)) heard.push(voice)
        }).observe(document, { subtree: true, childList: true, characterData: true })
        """
    )
    begin(page, book, "job-description")
    box(page, "purpose").press_sequentially("People get help on the day they ask for it. " * 2)
    expect(page.get_by_role("status")).to_have_text(SAVED)
    box(page, "job").press_sequentially("Peer worker")
    expect_saved(page)

    assert page.get_by_role("status").evaluate_all("all => all.map((one) => one.dataset.part)") == ["voice"]
    assert page.evaluate("heard") == [SAVED]

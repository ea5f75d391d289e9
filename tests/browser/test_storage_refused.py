"""A browser that refuses to keep anything says so plainly, and the words can still be taken away in a file."""

import json

import pytest
from person import SAVED, alive, begin, box, kept, open_file, save_file, status
from playwright.sync_api import expect

REFUSED = "This browser would not save that. Press “Save my workbook” now, to keep your words in a file."
WAYS = {
    "it throws when the store is opened": "indexedDB.open = () => { throw new DOMException('no', 'SecurityError') }",
    "it fails to open the store": """
      indexedDB.open = () => {
        const request = { error: new DOMException("no", "UnknownError") }
        Promise.resolve().then(() => request.onerror())
        return request
      }
    """,
    "it has no store at all": "Object.defineProperty(window, 'indexedDB', { value: undefined })",
    "it aborts every write": """
      const put = IDBObjectStore.prototype.put
      IDBObjectStore.prototype.put = function (...given) {
        put.apply(this, given)
        this.transaction.abort()
      }
    """,
}


@pytest.mark.parametrize("way", WAYS)
def test_words_that_a_browser_refuses_to_keep_can_be_saved_in_a_file(page, book, way):
    page.add_init_script(WAYS[way])
    begin(page, book, "job-description")

    box(page, "job").fill("Peer worker")

    expect(status(page)).to_have_text(REFUSED)
    assert save_file(page)["exercises"]["job-description"]["answers"] == {"job": "Peer worker"}


def full(page, site, room):
    """Give the browser this many bytes for the book, and no more."""
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", {"origin": site, "quotaSize": room})


def test_a_full_device_says_so_and_saves_all_of_it_once_there_is_room(page, book, site):
    full(page, site, 1)
    begin(page, book, "job-description")

    box(page, "job").fill("Peer worker")
    expect(status(page)).to_have_text(REFUSED)
    assert save_file(page)["exercises"]["job-description"]["answers"] == {"job": "Peer worker"}

    full(page, site, 10_000_000)
    box(page, "place").fill("Leeds")
    expect(status(page)).to_have_text(SAVED)
    assert kept(page)["job-description"]["answers"] == {"job": "Peer worker", "place": "Leeds"}


def test_leaving_a_page_whose_words_were_refused_asks_first(page, book):
    page.add_init_script(WAYS["it aborts every write"])
    begin(page, book, "job-description")
    box(page, "job").fill("Peer worker")
    expect(status(page)).to_have_text(REFUSED)

    with page.expect_event("dialog") as asked:
        page.close(run_before_unload=True)

    assert asked.value.type == "beforeunload"
    asked.value.dismiss()
    expect(box(page, "job")).to_have_value("Peer worker")


def test_a_file_that_the_browser_will_not_keep_is_not_half_opened(page, book, tmp_path):
    file = tmp_path / "my-workbook.json"
    exercises = {name: {"answers": {"job": "Other"}} for name in ("another", "job-description", "recruitment-panel")}
    file.write_text(json.dumps({"format": "co-production workbook", "version": 1, "exercises": exercises}))
    page.add_init_script(WAYS["it aborts every write"])
    begin(page, book, "job-description")

    open_file(page, file)

    expect(page.get_by_role("dialog")).to_contain_text(
        "This browser would not keep what is in my-workbook.json. Nothing here was changed."
    )
    page.get_by_role("button", name="Go back").click()
    expect(box(page, "job")).to_have_value("")
    assert kept(page) == {}


def test_clearing_that_a_browser_refuses_is_not_called_done(page, book):
    page.add_init_script("if (location.hash) indexedDB.open = () => { throw new DOMException('no', 'SecurityError') }")
    begin(page, book, "job-description")
    box(page, "job").fill("Peer worker")
    expect(status(page)).to_have_text(SAVED)
    begin(page, book, "job-description", "?refused#refused")
    alive(page)

    page.get_by_role("button", name="Clear this device").click()
    page.get_by_role("button", name="Clear everything").click()

    expect(status(page)).to_contain_text("This browser would not clear your answers.")

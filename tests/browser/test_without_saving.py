"""“Use without saving” writes nothing at all."""

import re
import secrets

import pytest
from detached import detached
from person import (
    EXERCISES,
    UNSAVED,
    alive,
    begin,
    box,
    expect_filled,
    expect_saved,
    fill_in,
    held,
    kept,
    open_file,
    save_file,
    status,
)
from playwright.sync_api import expect

MODE = "?without-saving"


def found_in(profile, words):
    """List the files of a browser's profile in which these words can be read."""
    spellings = [words.encode(), words.encode("utf-16-le")]
    files = [file for file in profile.rglob("*") if file.is_file() and not file.is_symlink()]
    return [str(file.relative_to(profile)) for file in files if any(one in file.read_bytes() for one in spellings)]


def use_all_of_it(page, site, canary):
    """Print, make a Word file, a link and a code, and search, as somebody does who takes their words along."""
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print", exact=True).click()
    page.get_by_role("button", name="Word", exact=True).click()
    expect(status(page)).to_have_text("Your Word file is in your downloads.")
    page.get_by_role("button", name="Give to the trainer").click()
    dialog = page.get_by_role("dialog")
    for way in ("Make a link", "Show a code to scan", "Make a message"):
        dialog.get_by_role("button", name=way).click()
    page.keyboard.press("Escape")
    search = page.context.new_page()
    search.goto(f"{site}/search.html{MODE}")
    search.get_by_label("Words to look for").fill(canary)
    search.get_by_role("button", name="Search").click()
    expect(search.locator("#search-results h2")).to_have_text("Search Results")


@pytest.mark.parametrize("end", ["quit", "kill"])
def test_no_file_of_the_browser_holds_a_word_that_was_written(chromium, site, book, tmp_path, end):
    canary = secrets.token_hex(24)  # a database packs what repeats, and then it could not be found
    with detached(chromium.browser_type, tmp_path / "profile") as run:
        page = run.context.new_page()
        if end == "kill":  # a worker from an earlier visit serves the page, and keeps nothing of it
            page.goto(f"{site}/book/no-signal.html")
            expect(page.locator("[data-part=kept-state]")).to_contain_text("The book is on this device now.")
        begin(page, book, "job-description", MODE, site)
        box(page, "helped").fill(f"She said {canary}")
        page.get_by_label("Someone who helped me").check()
        box(page, "essentials").press_sequentially(canary)
        expect(status(page)).to_have_text(UNSAVED)
        use_all_of_it(page, site, canary)
        assert page.evaluate("indexedDB.databases()") == []
        assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
        getattr(run, end)()

    assert found_in(tmp_path / "profile", canary) == []


def test_no_file_of_the_browser_holds_a_word_that_was_written_in_any_exercise(chromium, site, book, tmp_path):
    canary = secrets.token_hex(24)
    written = 0
    with detached(chromium.browser_type, tmp_path / "profile") as run:
        for exercise in EXERCISES:
            page = run.context.new_page()
            begin(page, book, exercise, MODE, site)
            fill_in(page, canary)
            written += canary in str(held(page))
            page.close()
        run.kill()

    assert written > len(EXERCISES) / 2
    assert found_in(tmp_path / "profile", canary) == []


def test_the_same_search_does_find_words_that_were_saved(chromium, site, book, tmp_path):
    canary = secrets.token_hex(24)
    with detached(chromium.browser_type, tmp_path / "profile") as run:
        page = run.context.new_page()
        begin(page, book, "job-description", site=site)
        box(page, "helped").fill(f"She said {canary}")
        expect_saved(page)
        run.kill()

    assert found_in(tmp_path / "profile", canary) != []


def test_every_link_of_the_book_keeps_the_mode(page, book, site):
    begin(page, book, "job-description", MODE)
    page.get_by_role("link", name="About", exact=True).click()
    page.wait_for_url(re.compile(re.escape(MODE)))
    page.get_by_role("link", name="Search").click()
    page.wait_for_url(re.compile(re.escape(MODE)))
    page.get_by_label("Words to look for").fill("criterion")
    page.get_by_role("button", name="Search").click()
    page.locator("#search-results").get_by_role("link", name="A fair panel scores alone first").click()

    alive(page)
    expect(status(page)).to_have_text(UNSAVED)
    fill_in(page)
    assert page.evaluate("indexedDB.databases()") == []


def test_leaving_with_words_that_are_in_no_file_asks_first(page, book):
    begin(page, book, "job-description", MODE)
    box(page, "job").fill("Peer worker")

    with page.expect_event("dialog") as asked:
        page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    asked.value.dismiss()

    assert save_file(page)["exercises"]["job-description"]["answers"] == {"job": "Peer worker"}
    page.reload()  # and now nothing asks
    alive(page)
    expect(box(page, "job")).to_have_value("")


def test_a_file_can_be_opened_and_saved_without_a_word_staying_behind(page, book, tmp_path):
    begin(page, book, "job-description", MODE)
    box(page, "job").fill("Peer worker")
    file = tmp_path / "my-workbook.json"
    with page.expect_download() as coming:
        page.get_by_role("button", name="Save my workbook").click()
    coming.value.save_as(file)

    begin(page, book, "job-description", MODE)
    open_file(page, file)

    expect(box(page, "job")).to_have_value("Peer worker")
    assert page.evaluate("indexedDB.databases()") == []


def test_a_person_with_words_on_the_device_is_told_that_they_stay_there(page, book):
    begin(page, book, "job-description")
    box(page, "job").fill("Peer worker")
    expect_saved(page)

    page.get_by_role("button", name="Use without saving").click()
    expect(page.get_by_role("dialog")).to_contain_text("What you wrote before stays on this device")
    page.get_by_role("button", name="Leave it there").click()
    expect(status(page)).to_have_text(UNSAVED)
    expect(box(page, "job")).to_have_value("")
    assert kept(page)["job-description"]["answers"] == {"job": "Peer worker"}

    page.get_by_role("button", name="Save on this device again").click()
    expect(box(page, "job")).to_have_value("Peer worker")


def test_clearing_in_this_mode_clears_the_device_too(page, book):
    begin(page, book, "job-description")
    box(page, "job").fill("Peer worker")
    expect_saved(page)
    begin(page, book, "job-description", MODE)

    page.get_by_role("button", name="Clear this device").click()
    page.get_by_role("button", name="Clear everything").click()

    expect(status(page)).to_have_text("Cleared. Nothing is kept on this device now.")
    assert page.evaluate("indexedDB.databases()") == []


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_whole_exercise_works_and_leaves_nothing(page, book, exercise):
    begin(page, book, exercise, MODE)
    fill_in(page)

    expect_filled(page, exercise, save_file(page)["exercises"][exercise]["answers"])
    assert page.evaluate("indexedDB.databases()") == []

"""“My workbook” lists every exercise, says what has been started, and does for all what each page does for one."""

import io
import re

import pytest
from person import EXERCISES, UNSAVED, address_of, alive, begin, box, expect_saved, kept, open_file, save_file, status
from playwright.sync_api import expect
from pypdf import PdfReader

ADDRESS = "/book/my-workbook.html"


def state(page, exercise):
    return page.locator(f'.my-workbook [data-exercise="{exercise}"] [data-part=state]')


@pytest.fixture
def begun(page, book):
    """My workbook, after a job description was begun."""
    begin(page, book, "job-description")
    box(page, "job").fill("Peer worker")
    box(page, "service").fill("The day centre")
    expect_saved(page)
    page.goto(ADDRESS)
    expect(state(page, "job-description")).to_have_text("Started. Answers so far: 2.")
    return page


def test_every_exercise_is_listed_with_a_way_to_it(page, book):
    for exercise, meant in EXERCISES.items():
        page.goto(ADDRESS)
        expect(state(page, exercise)).to_have_text("Not started.")
        page.locator("main").get_by_role("link", name=meant.title).click()
        page.wait_for_url(f"**/{address_of(book, exercise)}")
        alive(page)


def test_it_says_what_has_been_started_and_what_has_not(begun):
    expect(state(begun, "recruitment-panel")).to_have_text("Not started.")


def test_it_follows_what_another_tab_writes(begun, book):
    other = begun.context.new_page()
    begin(other, book, "recruitment-panel")
    box(other, "rule").fill("We talk until we agree.")

    expect(state(begun, "recruitment-panel")).to_have_text("Started. Answers so far: 1.")


def test_it_prints_every_exercise_that_was_started_and_no_other(begun):
    begun.add_init_script("window.print = () => {}")
    begun.reload()
    begun.get_by_role("button", name="Print").click()
    expect(begun.locator(".sheets .sheet")).to_have_count(1)

    printed = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(io.BytesIO(begun.pdf())).pages))
    assert EXERCISES["job-description"].title in printed
    assert "The day centre" in printed
    assert EXERCISES["recruitment-panel"].title not in printed


def test_exercises_that_share_a_kind_fetch_its_script_once(begun, book):
    other = begun.context.new_page()
    begin(other, book, "recruitment-panel")
    box(other, "rule").fill("We talk until we agree.")
    expect_saved(other)
    begun.add_init_script("window.print = () => {}")
    begun.reload()
    begun.get_by_role("button", name="Print").click()
    expect(begun.locator(".sheets .sheet")).to_have_count(2)

    expect(begun.locator("script[src*='/field-list.js']")).to_have_count(1)


def test_it_gives_one_word_file_of_everything(begun):
    with begun.expect_download() as coming:
        begun.get_by_role("button", name="Word", exact=True).click()

    assert coming.value.suggested_filename == "my-workbook.docx"


@pytest.mark.parametrize("button", ["Print", "Word"])
def test_with_nothing_started_there_is_nothing_to_print_and_it_says_so(page, button):
    page.goto(ADDRESS)
    page.get_by_role("button", name=button, exact=True).click()

    expect(status(page)).to_have_text("You have not started an exercise yet.")


def test_it_saves_opens_and_clears_everything(begun, visitor, tmp_path):
    file = tmp_path / "my-workbook.json"
    with begun.expect_download() as coming:
        begun.get_by_role("button", name="Save my workbook").click()
    coming.value.save_as(file)
    assert kept(begun)["job-description"]["answers"] == save_file(begun)["exercises"]["job-description"]["answers"]

    other = visitor().new_page()
    other.goto(ADDRESS)
    open_file(other, file)
    expect(state(other, "job-description")).to_have_text("Started. Answers so far: 2.")
    assert kept(other)["job-description"]["answers"] == {"job": "Peer worker", "service": "The day centre"}

    other.get_by_role("button", name="Clear this device").click()
    other.get_by_role("button", name="Clear everything").click()
    expect(state(other, "job-description")).to_have_text("Not started.")
    assert other.evaluate("indexedDB.databases()") == []


def test_it_can_be_used_without_saving(begun):
    begun.get_by_role("button", name="Use without saving").click()
    begun.get_by_role("button", name="Leave it there").click()
    expect(status(begun)).to_have_text(UNSAVED)
    expect(state(begun, "job-description")).to_have_text("Not started.")

    begun.locator("main").get_by_role("link", name=EXERCISES["job-description"].title).click()
    alive(begun)
    expect(status(begun)).to_have_text(UNSAVED)

"""The book works from a folder of files, as on a memory stick, with no network at all."""

import shutil

import pytest
from person import (
    EXERCISES,
    SAVED,
    address_of,
    alive,
    expect_held,
    expect_saved,
    fill_in,
    held,
    kept,
    save_file,
    status,
)
from playwright.sync_api import expect


@pytest.fixture(scope="session")
def folder(book, tmp_path_factory):
    """A copy of the book, in a folder whose name has a space."""
    return shutil.copytree(book, tmp_path_factory.mktemp("memory stick") / "the book")


@pytest.mark.parametrize("exercise", EXERCISES)
def test_an_exercise_is_filled_in_saved_and_there_again_after_a_reload(visitor, folder, exercise):
    page = visitor(offline=True).new_page()
    page.goto((folder / address_of(folder, exercise)).as_uri())
    alive(page)
    fill_in(page)
    expect_saved(page)
    before = held(page)
    assert save_file(page)["exercises"][exercise]["answers"] == kept(page)[exercise]["answers"]
    with page.expect_download() as coming:
        page.get_by_role("button", name="Word", exact=True).click()
    assert coming.value.path().stat().st_size > 5000

    page.reload()
    alive(page)
    expect(status(page)).to_have_text(f"Your answers from before are here. {SAVED}")
    expect_held(page, before)


def test_the_pages_of_the_folder_share_what_was_written(visitor, folder):
    page = visitor(offline=True).new_page()
    page.goto((folder / address_of(folder, "job-description")).as_uri())
    alive(page)
    page.locator("[data-field=essentials] textarea").first.fill("Listens")
    expect_saved(page)

    page.goto((folder / "book" / "my-workbook.html").as_uri())
    expect(page.locator("[data-exercise=job-description] [data-part=state]")).to_have_text(
        "Started. Answers so far: 1."
    )
    page.goto((folder / address_of(folder, "recruitment-panel")).as_uri())
    alive(page)
    expect(page.locator("[data-field=criteria] [data-key=what]").first).to_have_value("Listens")


def test_another_page_of_the_folder_shows_what_was_written_when_it_is_looked_at_again(visitor, folder):
    person = visitor(offline=True)
    first, second = person.new_page(), person.new_page()
    for page in (first, second):
        page.goto((folder / address_of(folder, "job-description")).as_uri())
        alive(page)
    first.get_by_label("What is the job called?").fill("Peer worker")
    expect_saved(first)

    second.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    expect(second.get_by_label("What is the job called?")).to_have_value("Peer worker")
    first.get_by_role("button", name="Clear this device").click()
    first.get_by_role("button", name="Clear everything").click()
    expect(status(first)).to_have_text("Cleared. Nothing is kept on this device now.")


def test_the_front_door_and_the_search_work_from_the_folder(visitor, folder):
    page = visitor(offline=True).new_page()
    page.goto((folder / "index.html").as_uri())
    page.wait_for_url("**/book/index.html")
    page.get_by_role("link", name="Search").click()
    page.get_by_label("Words to look for").fill("criterion")
    page.get_by_role("button", name="Search").click()
    page.locator("#search-results").get_by_role("link", name="A fair panel scores alone first").click()

    alive(page)

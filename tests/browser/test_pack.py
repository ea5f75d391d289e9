"""The pack on the planner's page: what it says of pages is what is printed, and all of it goes into one Word file."""

import io
import re

import pytest
from docx import Document
from person import begin, expect_saved, kept
from playwright.sync_api import expect
from pypdf import PdfReader

from workbook.shelf import data

EXERCISE = "plan-the-days"
TITLES = [piece["title"] for piece in data("pack.yaml")]


def said(page):
    return page.locator(".field-pack [data-part=said]")


def press(page, name):
    page.locator(".field-pack").get_by_role("button", name=name).click()


def box(page, title):
    return page.locator(f'.field-pack input[value="{title}"]')


def come(page, role, people):
    page.locator(f'.field-counts input[data-key="{role}"]').fill(str(people))


def amounts(page):
    return page.locator(".field-pack .amount").all_inner_texts()


def printed(page):
    """Give the pages that the printer would get, and be done with printing."""
    page.wait_for_selector(".sheets", state="attached")
    pages = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    return pages


@pytest.fixture
def planned(page, book):
    """The planner, with twelve people coming and the pack shown."""
    page.add_init_script("window.print = () => {}")
    begin(page, book, EXERCISE)
    for role, people in {"Lived experience": 4, "Staff": 4, "Commissioners and managers": 4, "Trainers": 2}.items():
        come(page, role, people)
    press(page, "Show pages and pictures")
    expect(said(page)).to_have_text("Nothing is ticked yet.")
    return page


def test_each_piece_prints_on_as_many_pages_as_it_says(planned):
    press(planned, "Print what is ticked")
    expect(said(planned)).to_have_text("Tick what you would like to print first.")
    for title in TITLES:
        box(planned, title).check()
        expect(said(planned)).to_have_text(re.compile("^What is ticked prints on"))
        promised = int(re.search(r"\d+", said(planned).inner_text())[0])
        press(planned, "Print what is ticked")
        assert len(printed(planned)) == promised, title
        box(planned, title).uncheck()
        expect(said(planned)).to_have_text("Nothing is ticked yet.")


def test_what_is_ticked_prints_and_nothing_else_and_a_poster_of_a_book_on_a_device_has_a_line(planned):
    for title in ("Kit list", "Room posters"):
        box(planned, title).check()
    press(planned, "Print what is ticked")
    words = [page.extract_text() for page in printed(planned)]
    assert "Kit list" in words[0]
    assert all("Write the address of this page here" in words for words in words[1:])
    expect_saved(planned)
    assert kept(planned)[EXERCISE]["answers"]["pack"] == ["Kit list", "Room posters"]


def test_each_piece_shows_its_first_page_and_says_how_it_begins(planned):
    for title, piece in zip(TITLES, planned.locator(".field-pack .piece").all(), strict=True):
        picture = piece.get_by_role("img")
        expect(picture).to_have_count(1)
        assert picture.get_attribute("aria-label").startswith("The first page. It begins: "), title
        assert 0.70 < picture.evaluate("one => one.offsetWidth / one.offsetHeight") < 0.71


def test_a_plan_that_changes_is_counted_anew(planned):
    before = amounts(planned)
    come(planned, "Staff", 16)
    planned.locator(".field-pack").scroll_into_view_if_needed()
    expect(planned.locator(".field-pack .amount").filter(has_text="24 copies").first).to_be_attached()
    assert amounts(planned) != before


def test_all_that_is_ticked_is_one_word_file_with_its_codes_and_pictures(planned, tmp_path):
    press(planned, "Tick them all")
    with planned.expect_download() as coming:
        press(planned, "What is ticked, in Word")
    coming.value.save_as(tmp_path / "pack.docx")
    pack = Document(tmp_path / "pack.docx")
    assert coming.value.suggested_filename == "pack-two-days-in-a-room.docx"
    titles = [part.text for part in pack.paragraphs if part.style.name.startswith("Title")]
    assert {"Running order", "Kit list", "Thank you for taking part"} <= {*titles}
    assert len(pack.inline_shapes) > 20

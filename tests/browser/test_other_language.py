"""A page that brings a catalogue shows and announces its words, and counts as its language counts."""

import json

import pytest
from person import begin, status
from playwright.sync_api import expect

POLISH = {
    "": "pl",
    "Add an idea": "Dodaj pomysł",
    "Put a dot": "Postaw kropkę",
    "Put a dot: idea {n}": "Postaw kropkę: pomysł {n}",
    "Saved on this device.": "Zapisano na tym urządzeniu.",
    "You have {n} of your {dots} dots left.": {
        "one": "Została ci {n} kropka z {dots}.",
        "few": "Zostały ci {n} kropki z {dots}.",
        "many": "Zostało ci {n} kropek z {dots}.",
        "other": "Zostało ci {n} kropki z {dots}.",
    },
}


@pytest.fixture
def wall(page, book):
    """A wall of ideas in another language."""
    page.add_init_script(f"window.workbookWords = {json.dumps(POLISH)}")
    begin(page, book, "dream-big")
    return page


def test_buttons_names_and_counts_are_in_the_other_language(wall):
    left = wall.locator(".field-wall [data-part=left]")
    wall.locator(".field-wall [data-row] textarea").first.fill("Autobus, który przyjeżdża")
    expect(wall.get_by_role("button", name="Dodaj pomysł")).to_be_visible()

    for words in ("Zostały ci 3 kropki z 3.", "Zostały ci 2 kropki z 3.", "Została ci 1 kropka z 3."):
        expect(left).to_have_text(words)
        wall.get_by_role("button", name="Postaw kropkę: pomysł 1").click()

    expect(left).to_have_text("Zostało ci 0 kropek z 3.")


def test_what_is_saved_is_shown_and_announced_in_the_other_language(wall):
    wall.locator(".field-wall [data-row] textarea").first.fill("Autobus, który przyjeżdża")

    expect(status(wall)).to_have_text("Zapisano na tym urządzeniu.")
    expect(wall.locator(".keeping [data-part=voice]").first).to_have_text("Zapisano na tym urządzeniu.")


def test_what_the_catalogue_lacks_is_said_in_english(wall):
    expect(wall.get_by_role("button", name="Count the wall")).to_be_visible()

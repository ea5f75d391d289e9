"""An exercise's page is small enough for an old phone on a slow network."""

import gzip

import pytest
from person import EXERCISES, address_of

KB = 1000
FIRST = "check-in"
CONTROL = "form.exercise :is(input, textarea, select)"


def weight(body):
    """Give what a web server would send: the body, packed as most of them pack it."""
    return len(gzip.compress(body, 6))


@pytest.fixture
def arrived(page):
    """What the page has asked for, in order."""
    came = []

    def note(response):
        came.append(response)

    page.on("response", note)
    return came


def sizes(arrived):
    """Give the compressed size of all that came from the book, by address."""
    return {response.url: weight(response.body()) for response in arrived if response.url.startswith("http")}


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_first_visit_takes_60_kb_at_most_and_30_kb_to_the_first_control(page, book, arrived, exercise):
    page.goto(f"/{address_of(book, exercise)}", wait_until="networkidle")
    all_of_it = sizes(arrived)
    html, *others = all_of_it

    assert page.locator(CONTROL).count() > 0
    assert sum(all_of_it.values()) <= 60 * KB, all_of_it
    # A control can be used once the page and its style are there: the last test shows it. Paper's waits for a printer.
    needed = [html, *(url for url in others if ".css" in url and "/paper.css?" not in url)]
    assert 2 <= len(needed) <= 4
    assert sum(all_of_it[url] for url in needed) <= 30 * KB, all_of_it


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_page_after_another_takes_25_kb_at_most(page, book, arrived, exercise):
    page.goto(f"/{address_of(book, FIRST)}", wait_until="networkidle")
    kept = {response.url for response in arrived if "?v=" in response.url}
    arrived.clear()
    page.goto(f"/{address_of(book, exercise)}", wait_until="networkidle")
    further = sizes(response for response in arrived if response.url not in kept)

    assert sum(further.values()) <= 25 * KB, further


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_first_control_can_be_used_before_the_script_has_come(page, book, exercise):
    page.route("**/*.js*", lambda request: None)
    page.goto(f"/{address_of(book, exercise)}", wait_until="commit")

    first = page.locator(CONTROL).locator("visible=true").first
    first.check() if first.get_attribute("type") in ("radio", "checkbox") else first.fill("Typed early")

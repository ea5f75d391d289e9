"""An exercise's page is small enough for an old phone on a slow network."""

import gzip

import pytest
from person import EXERCISES, address_of

KB = 1000
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


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_first_visit_takes_60_kb_at_most_and_30_kb_to_the_first_control(page, book, arrived, exercise):
    page.goto(f"/{address_of(book, exercise)}", wait_until="networkidle")
    all_of_it = {response.url: weight(response.body()) for response in arrived if response.url.startswith("http")}
    html, *others = all_of_it

    assert page.locator(CONTROL).count() > 0
    # The letters come once for the whole book, and no page waits for them.
    most = 66 if "/trainers/" in page.url else 60
    assert sum(size for url, size in all_of_it.items() if "letters" not in url) <= most * KB, all_of_it
    # A control can be used once the page and its style are there: the next test shows it.
    needed = [html, *(url for url in others if "/workbook.css?" in url)]
    assert len(needed) == 2
    assert sum(all_of_it[url] for url in needed) <= 30 * KB, all_of_it


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_first_control_can_be_used_before_the_script_has_come(page, book, exercise):
    page.route("**/*.js*", lambda request: None)
    page.goto(f"/{address_of(book, exercise)}", wait_until="commit")

    first = page.locator(CONTROL).locator("visible=true").first
    first.check() if first.get_attribute("type") in ("radio", "checkbox") else first.fill("Typed early")

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


@pytest.fixture(scope="module")
def kept(chromium, site, book):
    """What a browser has already once it has been on one page: the addresses that never change what they give."""
    with chromium.new_context(base_url=site, service_workers="block") as context:
        page = context.new_page()
        came = []
        page.on("response", lambda response: came.append(response.url))
        page.goto(f"/{address_of(book, FIRST)}", wait_until="networkidle")
        return {url for url in came if "?v=" in url}


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_first_visit_takes_60_kb_30_of_them_to_the_first_control_and_a_later_one_25(
    page, book, arrived, kept, exercise
):
    page.goto(f"/{address_of(book, exercise)}", wait_until="networkidle")
    all_of_it = sizes(arrived)
    html, *others = all_of_it

    assert page.locator(CONTROL).count() > 0
    assert sum(all_of_it.values()) <= 60 * KB, all_of_it
    # A control can be used once the page and its style are there: the last test shows it. Paper's waits for a printer.
    needed = [html, *(url for url in others if ".css" in url and "/paper.css?" not in url)]
    assert 2 <= len(needed) <= 4
    assert sum(all_of_it[url] for url in needed) <= 30 * KB, all_of_it
    further = {url: size for url, size in all_of_it.items() if url not in kept}
    assert sum(further.values()) <= 25 * KB, further


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_first_control_can_be_used_before_the_script_has_come(page, book, exercise):
    page.route("**/*.js*", lambda request: None)
    page.goto(f"/{address_of(book, exercise)}", wait_until="commit")

    first = page.locator(CONTROL).locator("visible=true").first
    first.check() if first.get_attribute("type") in ("radio", "checkbox") else first.fill("Typed early")

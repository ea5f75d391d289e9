"""Nothing moves on a page once it is shown, and nothing that comes late keeps anybody from it."""

import pytest
from person import EXERCISES, PAGES, address_of, alive, expect_saved
from playwright.sync_api import expect

SIZES = {"phone": (412, 800), "computer": (1280, 800)}
WITH_SCRIPTS = [address for address in PAGES if not address.startswith("paper/")]
FIRST = ("document", "stylesheet")
"""What comes before a page is painted. Everything else waits for that."""
WATCH = """
window.painted = Infinity
window.moved = []
const name = ({ node }) => {
  const one = node?.parentElement && node.nodeType !== 1 ? node.parentElement : node
  return `${one?.localName}.${one?.className}`
}
const from = (source) => `${name(source)} ${source.previousRect.y} > ${source.currentRect.y}`
const told = (one) => `${one.value.toFixed(4)} ${one.sources.map(from).join(", ")}`
const unasked = (all) => all.getEntries().filter((one) => !one.hadRecentInput)
new PerformanceObserver((all) => {
  for (const { startTime } of all.getEntriesByName("first-contentful-paint")) window.painted = startTime
})
  .observe({ type: "paint", buffered: true })
new PerformanceObserver((all) => { window.moved.push(...unasked(all).map(told)) })
  .observe({ type: "layout-shift", buffered: true })
// A phone has a voice, and says so late.
const voice = new EventTarget()
Object.assign(voice, { voices: [], getVoices: () => voice.voices, cancel() {}, speak() {} })
Object.defineProperty(window, "speechSynthesis", { value: voice, configurable: true })
addEventListener("load", () => { voice.voices = [{ lang: "en-GB" }]; voice.dispatchEvent(new Event("voiceschanged")) })
"""
LATE = "() => performance.now() > window.painted + 150"
"""A browser may still take letters that come within 100 ms of being wanted, and none that come later."""
FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
TO_THE_FORM = "() => document.querySelector('form.exercise').scrollIntoView()"
ALIVE = "() => [...document.querySelectorAll('form.exercise')].every((form) => 'alive' in form.dataset)"


def arrive(page, address, once_painted="() => {}"):
    """Come to a page of which all but its style is late, and give what has moved once all of it is there."""
    late, painted = [], []

    def hold(route):
        if painted or route.request.resource_type in FIRST:
            route.continue_()
        else:
            late.append(route)

    page.add_init_script(WATCH)
    page.route("**/*", hold)
    page.goto(address, wait_until="commit")
    page.wait_for_function(LATE)
    page.evaluate(once_painted)
    page.evaluate(FRAMES)
    painted.append(True)
    for route in late:
        route.continue_()
    page.wait_for_load_state("load")
    page.wait_for_function(ALIVE)
    page.wait_for_load_state("networkidle")
    page.evaluate(FRAMES)
    return page.evaluate("window.moved")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("address", WITH_SCRIPTS)
def test_nothing_moves_when_the_rest_of_a_page_comes(page, book, address, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})

    assert arrive(page, f"/{address}") == []


@pytest.mark.parametrize("exercise", EXERCISES)
def test_nothing_moves_for_somebody_who_is_at_the_form_already(page, book, exercise):
    page.set_viewport_size({"width": 320, "height": 640})

    assert arrive(page, f"/{address_of(book, exercise)}", TO_THE_FORM) == []


def test_what_moves_is_seen(page, book):
    page.add_init_script(
        "addEventListener('load', () => document.querySelector('main').prepend(document.createElement('hr')))"
    )

    assert arrive(page, "/book/learners/job-description.html")


def test_the_first_tap_is_kept_though_a_file_of_the_page_never_comes(page, book):
    page.route("**/letters*", lambda route: None)
    page.goto(f"/{address_of(book, 'check-in')}", wait_until="commit")
    first = page.locator("form.exercise :is(input, textarea)").locator("visible=true").first
    first.fill("Tapped early")

    alive(page)
    expect(first).to_have_value("Tapped early")
    expect_saved(page)


def test_a_form_comes_to_life_though_a_file_of_the_page_never_comes(page, book):
    page.route("**/letters*", lambda route: None)
    page.goto(f"/{address_of(book, 'check-in')}", wait_until="commit")

    alive(page)


def test_where_no_script_comes_the_page_waits_for_none(page, book):
    page.route("**/*.js*", lambda route: None)
    page.goto("/book/learners/job-description.html", wait_until="commit")
    twin, rows = page.locator(".easy-read > summary"), page.locator("[data-field=essentials] [data-row]")
    expect(twin).to_be_hidden()
    expect(rows.last).to_be_hidden()
    # Ten seconds, at once.
    page.evaluate("for (const one of document.getAnimations()) one.finish()")

    expect(twin).to_be_visible()
    expect(rows.last).to_be_visible()

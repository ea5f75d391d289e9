"""A person chooses how to read: Easy Read, bigger words, aloud; and can leave at once."""

PAGE = "/book/learners/panel-ready.html"
VOICE = """
const said = window.said = []
class Words extends EventTarget { constructor(text) { super(); this.text = text } }
window.SpeechSynthesisUtterance = Words
const voice = {
  getVoices: () => [{ lang: "en-GB" }],
  cancel() { said.push("stop") },
  speak(words) { said.push(words.text) },
}
Object.defineProperty(window, "speechSynthesis", { value: voice, configurable: true })
"""


def test_easy_read_shows_the_twin_and_the_exercise_and_is_remembered_on_every_page(page, book):
    page.goto(PAGE)
    button = page.get_by_role("button", name="Easy Read")
    twin = page.locator(".easy-read li").first
    assert not twin.is_visible()
    button.click()

    assert twin.is_visible()
    assert page.locator("form.exercise").is_visible()
    assert page.locator(".exercise ul.easy").first.is_visible()
    assert page.locator(".help").is_visible()
    assert not page.get_by_role("heading", name="There are ten things to get right").is_visible()
    page.goto("/book/learners/ask-or-not.html")
    assert page.locator(".easy-read li").first.is_visible()
    page.get_by_role("button", name="Easy Read").click()
    assert not page.locator(".easy-read li").first.is_visible()


def test_without_saving_the_choice_is_not_remembered(page, book):
    page.goto(f"{PAGE}?without-saving")
    page.get_by_role("button", name="Easy Read").click()
    page.reload()

    assert not page.locator(".easy-read li").first.is_visible()
    assert page.evaluate("localStorage.length") == 0


def test_bigger_words_are_bigger_and_nothing_moves_sideways(page, book):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(PAGE)
    before = page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)")
    page.get_by_role("button", name="Bigger words").click()

    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)") > before * 1.2
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_page_is_read_aloud_as_it_is_seen_and_stops_when_asked(page, book):
    page.add_init_script(VOICE)
    page.goto(PAGE)
    page.get_by_role("button", name="Easy Read").click()
    page.get_by_role("button", name="Read aloud").click()
    said = page.evaluate("said")

    assert said[1] == page.locator("h1").inner_text()
    assert page.locator(".easy-read li p").first.inner_text() in said
    assert "There are ten things to get right" not in said
    page.get_by_role("button", name="Stop reading").click()
    assert page.evaluate("said.at(-1)") == "stop"


def test_without_a_voice_nothing_offers_to_read(page, book):
    page.add_init_script("Object.defineProperty(window, 'speechSynthesis', { value: undefined })")
    page.goto(PAGE)
    page.get_by_role("button", name="Bigger words").wait_for()

    assert not page.get_by_role("button", name="Read aloud").is_visible()


def test_the_twin_opens_without_a_script(chromium, site):
    with chromium.new_context(base_url=site, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(PAGE)
        page.get_by_text("This page in Easy Read").click()

        assert page.locator(".easy-read li").first.is_visible()

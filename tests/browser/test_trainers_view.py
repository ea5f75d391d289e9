"""The trainers' view: a page's notes are shown where they stand, when somebody asks, and in print only then."""

import re
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from person import pages_in
from playwright.sync_api import expect

PAGE = "book/learners/three-circles.html"
NEXT = "book/rights.html"
SAID = "No one will see your circles. I have done mine too."


def switch(page):
    """Give the switch in the page's bar."""
    return page.locator("[data-part=reading]").get_by_role("button", name="Trainers’ notes")


def notes(page):
    return page.get_by_role("note", name="Notes for trainers")


def test_a_learner_sees_no_notes_and_fetches_none(page, site):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}/{PAGE}", wait_until="networkidle")
    assert not [url for url in asked if "/notes-" in url]
    expect(notes(page)).to_have_count(0)


def test_notes_are_shown_beside_the_exercise_by_keyboard_and_remembered_on_the_next_page(page, site):
    page.goto(f"{site}/{PAGE}")
    switch(page).press("Enter")
    expect(notes(page)).to_contain_text(SAID)
    expect(page.locator("form.exercise ~ [role=note]")).to_be_visible()
    page.get_by_role("link", name="Go to the notes").press("Enter")
    expect(notes(page)).to_be_in_viewport()
    page.goto(f"{site}/{NEXT}")
    expect(notes(page)).to_contain_text("they bind us first")
    in_place = page.get_by_role("button", name="Trainers’ notes").last
    expect(in_place).to_have_attribute("aria-pressed", "true")
    in_place.click()
    expect(notes(page)).to_be_hidden()
    expect(switch(page)).to_have_attribute("aria-pressed", "false")
    page.goto(f"{site}/{PAGE}", wait_until="networkidle")
    expect(notes(page)).to_have_count(0)


def test_links_in_notes_lead_from_the_page_they_are_shown_on(page, site, book):
    page.goto(f"{site}/{PAGE}")
    linked = next(path for path in book.glob("_static/notes-*.js") if "href=" in path.read_text("utf-8"))
    address = linked.stem.removeprefix("notes-").replace("-", "/", 2)
    page.goto(f"{site}/{address}.html")
    switch(page).click()
    link = notes(page).get_by_role("link").first
    assert page.request.get(link.evaluate("(one) => one.href")).ok


def test_without_saving_the_choice_is_not_remembered(page, site):
    page.goto(f"{site}/{PAGE}?without-saving")
    switch(page).click()
    expect(notes(page)).to_contain_text(SAID)
    page.reload(wait_until="networkidle")
    expect(notes(page)).to_have_count(0)
    assert page.evaluate("localStorage.length") == 0


def test_notes_are_shown_from_a_folder_of_files(visitor, book, tmp_path):
    folder = shutil.copytree(book, tmp_path / "memory stick" / "the book")
    page = visitor(offline=True).new_page()
    page.goto((folder / PAGE).as_uri())
    switch(page).click()
    expect(notes(page)).to_contain_text(SAID)
    page.reload()
    expect(notes(page)).to_contain_text(SAID)


def test_notes_are_printed_only_in_the_trainers_view(page, site):
    page.goto(f"{site}/{PAGE}")
    switch(page).click()
    expect(notes(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(notes(page)).to_be_visible()
    expect(page.get_by_role("link", name="in the guide")).to_be_hidden()
    page.emulate_media(media="screen")
    switch(page).click()
    page.emulate_media(media="print")
    expect(notes(page)).to_be_hidden()


def test_in_easy_read_the_notes_can_be_shown_too(page, site):
    page.goto(f"{site}/{NEXT}")
    page.get_by_role("button", name="Easy Read").click()
    switch(page).click()
    expect(notes(page)).to_be_visible()


def test_notes_that_do_not_come_are_said_to_be_in_the_guide(visitor, site, trouble):
    page = visitor().new_page()
    page.route("**/notes-*.js*", lambda script: script.abort())
    page.goto(f"{site}/{PAGE}")
    switch(page).click()
    expect(notes(page)).to_contain_text("They are in the trainers’ guide too.")
    trouble.clear()


def test_without_a_script_a_link_leads_to_the_notes_in_the_guide(visitor, site):
    page = visitor(java_script_enabled=False).new_page()
    page.goto(f"{site}/{PAGE}")
    expect(switch(page)).to_be_hidden()
    page.get_by_role("link", name="in the guide").click()
    expect(page.locator("#notes-three-circles")).to_contain_text(SAID)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_in_the_notes(visitor, site, scheme):
    page = visitor(viewport={"width": 320, "height": 640}, color_scheme=scheme, bypass_csp=True).new_page()
    page.goto(f"{site}/{PAGE}")
    switch(page).click()
    expect(notes(page)).to_contain_text(SAID)
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(one["id"], node["html"]) for one in found for node in one["nodes"]] == []


def test_the_guide_adds_up_minutes_and_its_contents_lead_to_every_chapters_notes(book):
    guide = (book / "book" / "trainers" / "guide.html").read_text("utf-8")
    main = guide.partition("<main")[2].partition("</main>")[0]
    lines = re.findall(r'<a class="reference internal" href="#(notes-[\w-]+)">[^<]*</a>: (\d+) minutes', main)
    parts = re.findall(r"<p>[^<:]+: \d+ chapters? with notes, (\d+) minutes in all</p>", main)

    assert {name for name, _ in lines} == set(re.findall(r'<section id="(notes-[\w-]+)"', main))
    assert sum(int(minutes) for _, minutes in lines) == sum(map(int, parts))
    noted = [page for page in pages_in(book) if "data-notes=" in (book / page).read_text("utf-8")]
    assert len(noted) == len(lines)


def test_every_page_that_has_notes_has_them_in_a_script_of_its_own(book):
    found = 0
    for address in pages_in(book):
        for script in re.findall(r'data-notes="([^"?]+)', (book / address).read_text("utf-8")):
            assert ((book / address).parent / script).resolve().is_file(), address
            found += 1
    assert found

"""The panel model on its page: it moves, it says what it means, it keeps only what somebody set, and never blocks."""

import re

import pytest
from person import address_of, alive, begin, expect_saved, kept
from playwright.sync_api import expect

EXERCISE = "why-three"
START = re.compile("Take 3 people who all score everyone. The best one comes first about 55 times in 100.")
MODEL = "This is a model, not evidence."


def sliders(page):
    return page.locator(".field-simulator input[type=range]")


def said(page):
    return page.locator(".field-simulator [data-part=said]")


@pytest.fixture
def model(page, book):
    """The exercise's page, with the model in sight."""
    begin(page, book, EXERCISE)
    page.locator(".field-simulator").scroll_into_view_if_needed()
    expect(said(page)).to_have_text(START)
    return page


def test_the_model_comes_only_when_it_is_in_sight(page, book):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    begin(page, book, EXERCISE)
    assert not [url for url in asked if "part-simulator" in url]
    page.locator(".field-simulator").scroll_into_view_if_needed()
    expect(said(page)).to_have_text(START)
    assert len([url for url in asked if "part-simulator" in url]) == 1


def test_looking_keeps_nothing_and_moving_a_slider_keeps_the_settings(model):
    model.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert kept(model) == {}
    sliders(model).nth(0).press("ArrowRight")
    expect_saved(model)
    assert kept(model)[EXERCISE]["answers"] == {"panel": {"assessors": "4", "harshness": "0.6", "noise": "1"}}


def test_the_words_and_the_table_follow_the_sliders(model):
    sliders(model).nth(0).press("End")
    expect(said(model)).to_have_text(re.compile("^Take 7 people who all score everyone"))
    chosen = model.locator(".outcome tr.chosen")
    expect(chosen.locator("th")).to_have_text("7: your choice")
    before = chosen.locator("td").last.inner_text()
    sliders(model).nth(1).press("End")
    expect(chosen.locator("td").last).not_to_have_text(before)
    expect(said(model)).to_contain_text(MODEL)
    assert sliders(model).nth(1).get_attribute("aria-valuetext") == "2: a lot"


def test_the_settings_come_back_with_the_page(model):
    sliders(model).nth(2).press("Home")
    expect_saved(model)
    model.reload()
    alive(model)
    assert [slider.input_value() for slider in sliders(model).all()] == ["3", "0.6", "0"]
    expect(model.locator(".setting .value").last).to_have_text("0: not at all")


def test_settings_that_no_slider_can_show_do_no_harm(model):
    sliders(model).nth(0).press("ArrowRight")
    expect_saved(model)
    model.evaluate(
        """async () => {
          const [{ name }] = await indexedDB.databases()
          const db = await new Promise((done) => { indexedDB.open(name).onsuccess = (e) => done(e.target.result) })
          const table = db.transaction("exercises", "readwrite").objectStore("exercises")
          const panel = { assessors: "many", harshness: ["x"], noise: "<b>9</b>" }
          await new Promise((done) => { table.put({ answers: { panel }, revision: 9 }, "why-three").onsuccess = done })
          db.close()
        }"""
    )
    model.reload()
    alive(model)
    model.locator(".field-simulator").scroll_into_view_if_needed()
    expect(said(model)).to_contain_text(MODEL)


def test_where_the_model_does_not_come_a_sentence_and_the_table_stand_in(visitor, book, trouble):
    page = visitor().new_page()
    page.route("**/part-simulator.js*", lambda script: script.abort())
    begin(page, book, EXERCISE)
    page.locator(".field-simulator").scroll_into_view_if_needed()
    expect(said(page)).to_have_text("The moving part did not load. The table has results from before.")
    expect(page.locator(".field-simulator .guide")).to_be_visible()
    trouble.clear()


def test_without_scripts_the_table_of_results_is_there(visitor, book):
    page = visitor(java_script_enabled=False).new_page()
    page.goto(f"/{address_of(book, EXERCISE)}")
    expect(page.locator(".field-simulator .guide")).to_be_visible()
    expect(sliders(page).first).to_be_hidden()
    expect(page.locator(".field-simulator .guide")).to_contain_text("a model, not evidence")


def test_the_page_breathes_while_the_model_draws(model):
    """A turn of the page's own clock comes between the model's steps, even while it draws."""
    turns = model.evaluate(
        """async () => {
          const slider = document.querySelectorAll(".field-simulator input[type=range]")[1]
          const cell = document.querySelector(".field-simulator .outcome tbody tr:last-child td:last-child")
          const before = cell.textContent
          slider.value = "2"
          slider.dispatchEvent(new Event("input", { bubbles: true }))
          let turns = 0
          while (cell.textContent === before && turns < 1000) {
            await new Promise((resolve) => setTimeout(resolve))
            turns++
          }
          return turns
        }"""
    )
    assert 3 < turns < 1000

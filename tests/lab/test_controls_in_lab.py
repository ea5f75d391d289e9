"""Controls in a real JupyterLab: move one, and the words, the table and the chart follow."""

import re

from playwright.sync_api import expect


def shown(notebook, words):
    return notebook.page.locator(".widget-html-content", has_text=re.compile(words))


def test_a_slider_that_is_moved_takes_words_table_and_chart_with_it(notebook):
    notebook.open("why-three")
    notebook.run_all()
    notebook.has_run()
    result = shown(notebook, "with 3 people who all score everyone")
    result.scroll_into_view_if_needed()
    picture = result.locator("img").get_attribute("src")
    handle = notebook.page.locator(".widget-slider .noUi-handle").first
    handle.press("ArrowRight")
    after = shown(notebook, "with 4 people who all score everyone")
    expect(after).to_be_visible()
    assert after.locator("img").get_attribute("src") != picture
    expect(after.locator("table")).to_contain_text("7 people")
    expect(notebook.page.get_by_label("How many people score", exact=True)).to_have_value("4")


def test_another_weight_and_one_person_fewer_are_tried_and_a_folder_is_asked_for(notebook):
    notebook.open("recruitment-panel")
    notebook.run_all()
    notebook.has_run()
    menu = notebook.page.get_by_label("Weight of “Listens”")
    menu.scroll_into_view_if_needed()
    menu.select_option("2")
    expect(shown(notebook, "That changes who comes first")).to_be_visible()
    folder = notebook.page.get_by_label("Folder of score files")
    folder.scroll_into_view_if_needed()
    folder.fill("no/such/folder")
    folder.press("Enter")
    expect(notebook.page.get_by_role("alert").filter(has_text="There is no folder “no/such/folder”.")).to_be_visible()

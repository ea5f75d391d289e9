"""What a person has written prints in full as a sheet of paper, and what is blank prints with room to write."""

import json
import re

import pytest
from person import EXERCISES, begin, box, expect_saved, fill_in, kept, open_file, status, words_of
from playwright.sync_api import expect

from workbook.paper.html import sheet_html
from workbook.shelf import ROOT

INVENTED = [
    pytest.param(file, exercise, id=f"{file.stem}-{exercise}")
    for file in sorted((ROOT / "data" / "invented-panel").glob("*.json"))
    for exercise in json.loads(file.read_text(encoding="utf-8"))["exercises"]
]

OUTLINE = """
  function outline(sheet) {
    const gap = (words) => words.replace(/\\s+/g, " ").trim()
    const names = (one) => [...one.classList].filter((name) => !["guide", "in-page"].includes(name)).sort()
    const lines = []
    const walk = (one) => {
      const texts = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data)
      lines.push(`${[one.localName, ...names(one)].join(".")}: ${gap(texts.join(" "))}`)
      for (const part of one.children) walk(part)
    }
    walk(sheet)
    return lines
  }
"""


def drawn_in_the_page(page):
    """Give the outline of the sheet that the page draws when it is about to be printed: its elements and words."""
    return page.evaluate(
        f"() => {{ {OUTLINE}; window.dispatchEvent(new Event('beforeprint'));"
        "const sheet = document.querySelector('.sheet.in-page'); const lines = outline(sheet);"
        "window.dispatchEvent(new Event('afterprint')); return lines }"
    )


def drawn_in_python(page, exercise, answers):
    """Give the outline of the sheet that Python writes."""
    return page.evaluate(
        f"(html) => {{ {OUTLINE};"
        "return outline(new DOMParser().parseFromString(html, 'text/html').querySelector('.sheet')) }",
        sheet_html(EXERCISES[exercise], answers),
    )


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_page_and_python_draw_the_same_sheet_blank_and_filled_and_it_prints_as_that(page, book, exercise):
    begin(page, book, exercise)
    blank = drawn_in_the_page(page)
    assert blank == drawn_in_python(page, exercise, {})
    assert [line for line in blank if re.match(r"h\d\S*: $", line)] == []  # no heading without words

    fill_in(page)
    expect_saved(page)
    assert drawn_in_the_page(page) == drawn_in_python(page, exercise, kept(page)[exercise]["answers"])

    printed = words_of(page.pdf(format="A4"))
    fields = EXERCISES[exercise].fields.values()
    assert [field.label for field in fields if field.label not in printed] == []
    # The chapter prints too, and may speak of a button.
    own = page.locator("main").evaluate(
        "main => { const copy = main.cloneNode(true); copy.querySelector('form').remove(); return copy.textContent }"
    )
    for words in ("Save my workbook", "Clear this device", "Use without saving", "Saved on this device", "Contents"):
        assert words not in printed or words in own
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("form.exercise")).to_be_hidden()
    expect(page.locator(".sheet.in-page")).to_be_visible()


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_question_is_on_paper_in_easy_read_too(page, book, exercise):
    begin(page, book, exercise)
    easy = page.locator("[data-part=reading] [data-do=easy]")
    easy.click()
    expect(easy).to_have_attribute("aria-pressed", "true")
    printed = words_of(page.pdf(format="A4"))
    assert [field.label for field in EXERCISES[exercise].fields.values() if field.label not in printed] == []


@pytest.mark.parametrize(("file", "exercise"), INVENTED)
def test_the_page_and_python_draw_the_same_sheet_of_the_invented_answers(page, book, file, exercise):
    record = json.loads(file.read_text(encoding="utf-8"))["exercises"][exercise]
    begin(page, book, exercise)
    open_file(page, file)
    expect(status(page)).to_have_text(f"{file.name} is open.")

    assert drawn_in_the_page(page) == drawn_in_python(page, exercise, record["answers"])


def test_the_page_and_python_draw_the_same_sheet_at_every_step_to_the_scores(page, book):
    begin(page, book, "recruitment-panel")
    steps = [
        lambda: box(page, "criteria").fill("Listens"),
        lambda: box(page, "candidates").fill("Asha"),
        lambda: page.get_by_label("We agreed this before we met any candidate.").check(),
        lambda: page.get_by_label("Asha: score for Listens").select_option("5"),
        lambda: box(page, "candidates").fill("Ben"),
        lambda: box(page, "candidates").fill(""),
    ]
    for step in steps:
        step()
        expect_saved(page)
        answers = kept(page)["recruitment-panel"]["answers"]
        assert drawn_in_the_page(page) == drawn_in_python(page, "recruitment-panel", answers)


def test_a_long_answer_prints_to_its_last_word(page, book):
    words = [f"word{n}" for n in range(400)]
    begin(page, book, "job-description")
    box(page, "helped").fill(" ".join(words))
    expect_saved(page)

    printed = words_of(page.pdf(format="A4"))

    assert [word for word in words if word not in printed] == []


def test_after_printing_the_page_is_as_it_was(page, book):
    begin(page, book, "job-description")
    page.pdf()

    expect(page.locator(".sheet")).to_have_count(0)
    expect(page.locator("form.exercise")).to_be_visible()


def test_the_print_button_prints_the_sheet_and_nothing_else(page, book):
    page.add_init_script("window.print = () => { window.printing = true }")
    begin(page, book, "job-description")
    box(page, "job").fill("Peer worker")
    page.get_by_role("button", name="Print").click()

    expect(page.locator("html")).to_have_class(re.compile("only-sheets"))
    page.emulate_media(media="print")
    expect(page.locator(".sheets .sheet")).to_be_visible()
    expect(page.locator("main")).to_be_hidden()
    printed = words_of(page.pdf(format="A4"))
    assert "Peer worker" in printed
    assert "A good job description starts with" not in printed
    expect(page.locator(".sheets")).to_have_count(0)
    page.emulate_media(media="screen")
    expect(page.locator("main")).to_be_visible()

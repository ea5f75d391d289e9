"""Questions get a second look while they are written: in the same words as in Python, and only when somebody pauses."""

import pytest
from person import address_of, begin, expect_saved, kept
from playwright.sync_api import expect
from test_printing import drawn_in_python, drawn_in_the_page

from workbook.fields.questions.look import in_words, looks
from workbook.shelf import data

EXERCISE = "peer-research"
RULES = data("question-rules.yaml")
PUSHES = "Don’t you think the staff are kind and quick?"
PLAIN = "How often did you feel welcome?"


def said_of(question):
    return [in_words(look, RULES) for look in looks(question, RULES)]


def box_of(form, n):
    return form.get_by_label(f"Question {n}", exact=True)


def looks_of(form, n):
    return form.locator(".field-questions [data-part=looks]").nth(n - 1).locator("li")


@pytest.fixture
def form(page, book):
    """The exercise's page, alive."""
    return begin(page, book, EXERCISE)


def test_the_rules_come_only_once_somebody_writes(page, book):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    form = begin(page, book, EXERCISE)
    assert not [url for url in asked if "part-questions" in url or "part-job" in url]
    box_of(form, 1).fill(PUSHES)
    expect(looks_of(form, 1)).to_have_text(said_of(PUSHES))
    assert len([url for url in asked if "part-" in url and "part-offline" not in url]) == 2  # what looks, and the rules


def test_what_is_worth_a_second_look_is_said_beside_its_own_question_and_goes_when_it_is_changed(form, page):
    box_of(form, 1).fill(PUSHES)
    box_of(form, 2).fill(PLAIN)
    expect(looks_of(form, 1)).to_have_text(said_of(PUSHES))
    expect(looks_of(form, 2)).to_have_count(0)
    said = form.locator(".field-questions [data-part=said]")
    expect(said).to_have_text(f"Worth a second look. Question 1: {len(said_of(PUSHES))} things. Question 2: nothing.")
    box_of(form, 1).fill("How kind or unkind were the staff?")
    expect(looks_of(form, 1)).to_have_count(len(said_of("How kind or unkind were the staff?")))
    expect_saved(page)
    assert kept(page)[EXERCISE]["answers"]["questions"]["2"] == PLAIN


def test_the_sheet_is_the_one_that_python_draws(form, page):
    box_of(form, 1).fill(PUSHES)
    expect(looks_of(form, 1)).to_have_text(said_of(PUSHES))
    box_of(form, 3).fill("Is it safe?")
    expect_saved(page)
    answers = kept(page)[EXERCISE]["answers"]
    assert drawn_in_the_page(page) == drawn_in_python(page, EXERCISE, answers)


def test_where_the_rules_do_not_come_the_words_are_kept_and_a_sentence_says_so(visitor, book, trouble):
    page = visitor().new_page()
    page.route("**/part-questions.js*", lambda script: script.abort())
    form = begin(page, book, EXERCISE)
    box_of(form, 1).fill(PUSHES)
    expect(form.locator(".field-questions [data-part=said]")).to_contain_text("did not load. Your words are kept.")
    trouble.clear()


def test_without_scripts_the_questions_can_be_written(visitor, book):
    page = visitor(java_script_enabled=False).new_page()
    page.goto(f"/{address_of(book, EXERCISE)}")
    for n in (1, 2, 3):
        box_of(page, n).fill(PLAIN)

"""The essentials of a job become a panel's criteria, and the criteria its score sheet, with nothing lost on the way."""

import json
import re

import pytest
from person import alive, begin, box, expect_saved, kept, open_file, save_file, status
from playwright.sync_api import expect

from workbook.shelf import ROOT

CHANGED = "Your “job description” has changed. What would you like?"


def essentials(page, book, *names):
    """Write these essentials into the job description."""
    begin(page, book, "job-description")
    root = page.locator("[data-field=essentials]")
    for n, name in enumerate(names):
        if n >= root.locator("[data-row]").count():
            root.get_by_role("button", name="Add").click()
        box(page, "essentials", 2 * n).fill(name)
    expect_saved(page)


def criteria(page):
    """Give the criteria that the panel's form shows."""
    return [one.input_value() for one in page.locator("[data-field=criteria] [data-row] [data-key=what]").all()]


def note(page):
    return page.locator("[data-field=criteria] .link-note")


def lock(page):
    return page.get_by_label("We agreed this before we met any candidate.")


@pytest.fixture
def carried(page, book):
    """A panel's page whose criteria came from two essentials."""
    essentials(page, book, "Listens", "Keeps promises")
    begin(page, book, "recruitment-panel")
    expect(note(page)).to_contain_text("This started from your “job description”.")
    return page


@pytest.fixture
def scoring(carried):
    """A panel's page with its criteria locked, and two candidates to score."""
    lock(carried).check()
    box(carried, "candidates").fill("Asha")
    carried.get_by_role("button", name="Add a candidate").first.click()
    box(carried, "candidates", 1).fill("Ben")
    expect(carried.get_by_label("Ben: score for Listens")).to_be_visible()
    return carried


def test_essentials_become_criteria_by_themselves_and_the_form_says_so(carried, book):
    assert criteria(carried) == ["Listens", "Keeps promises"]
    expect_saved(carried)
    assert kept(carried)["recruitment-panel"]["answers"]["criteria"] == [
        {"what": "Listens"},
        {"what": "Keeps promises"},
    ]


def test_without_essentials_the_form_says_where_criteria_could_come_from(page, book):
    begin(page, book, "recruitment-panel")
    expect(note(page)).to_have_text("Do “job description” first, and your words come here by themselves.")


def test_changing_the_criteria_leaves_the_essentials_as_they_were(carried):
    box(carried, "criteria").fill("Listens well")
    expect_saved(carried)

    assert kept(carried)["job-description"]["answers"]["essentials"][0] == {"what": "Listens"}


def test_criteria_taken_away_do_not_come_back_by_themselves(carried):
    carried.get_by_role("button", name="Remove: criterion 2").click()
    carried.get_by_role("button", name="Remove: criterion 1").click()
    expect_saved(carried)

    carried.reload()
    alive(carried)
    assert criteria(carried) == [""]


def test_essentials_that_change_later_can_be_brought_and_take_nothing_away(carried, book):
    box(carried, "criteria", 1).fill("Tell us about a time you listened.")
    expect_saved(carried)
    essentials(carried, book, "Listens", "Is on time", "Is calm")

    begin(carried, book, "recruitment-panel")
    expect(note(carried)).to_contain_text(CHANGED)
    assert criteria(carried) == ["Listens", "Keeps promises"]
    carried.get_by_role("button", name="Bring what is new").click()

    expect(note(carried)).to_contain_text("This started from your “job description”.")
    assert criteria(carried) == ["Listens", "Keeps promises", "Is on time", "Is calm"]
    expect_saved(carried)
    carried.reload()
    alive(carried)
    assert criteria(carried) == ["Listens", "Keeps promises", "Is on time", "Is calm"]
    assert box(carried, "criteria", 1).input_value() == "Tell us about a time you listened."


def test_essentials_that_change_later_can_be_left_where_they_are(carried, book):
    essentials(carried, book, "Listens", "Is on time")

    begin(carried, book, "recruitment-panel")
    carried.get_by_role("button", name="Keep mine as it is").click()

    expect(note(carried)).to_contain_text("This started from your “job description”.")
    expect_saved(carried)
    carried.reload()
    alive(carried)
    assert criteria(carried) == ["Listens", "Keeps promises"]
    expect(note(carried)).to_contain_text("This started from your “job description”.")


def test_a_panel_that_is_open_in_another_tab_is_told_of_the_change(carried, book):
    other = carried.context.new_page()
    essentials(other, book, "Listens", "Is on time")

    expect(note(carried)).to_contain_text(CHANGED)
    assert criteria(carried) == ["Listens", "Keeps promises"]


def test_a_panel_that_nobody_is_looking_at_waits_until_the_essentials_are_whole(visitor, book):
    person = visitor()
    hidden, seen = person.new_page(), person.new_page()
    begin(hidden, book, "recruitment-panel")
    hidden.evaluate("Object.defineProperty(document, 'hidden', { value: true, configurable: true })")
    begin(seen, book, "job-description")
    box(seen, "essentials").press_sequentially("Listens")
    expect_saved(seen)

    hidden.evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))")

    expect(box(hidden, "criteria")).to_have_value("Listens")
    expect(note(hidden)).to_contain_text("This started from your “job description”.")


def test_locked_criteria_stay_as_they_were_agreed(carried, book):
    lock(carried).check()
    expect_saved(carried)
    essentials(carried, book, "Something else")

    begin(carried, book, "recruitment-panel")

    expect(note(carried)).to_contain_text("This is locked, so it stays as you agreed it.")
    expect(note(carried).get_by_role("button")).to_have_count(0)
    assert criteria(carried) == ["Listens", "Keeps promises"]


def test_locked_criteria_can_be_reached_and_read_but_not_changed(carried):
    lock(carried).check()
    expect(carried.locator("[data-part=when]")).to_have_text(re.compile(r"^Locked: \d{4}-\d\d-\d\d \d\d:\d\d\.$"))

    box(carried, "criteria").focus()
    expect(box(carried, "criteria")).to_be_focused()
    carried.keyboard.type("Other")
    root = carried.locator("[data-field=criteria]")
    expect(root.get_by_role("combobox").first).to_be_disabled()
    for button in root.get_by_role("button").all():
        expect(button).to_be_disabled()
    assert criteria(carried) == ["Listens", "Keeps promises"]

    lock(carried).uncheck()
    box(carried, "criteria").fill("Listens well")
    expect_saved(carried)


def test_an_empty_list_refuses_to_be_locked(page, book):
    begin(page, book, "recruitment-panel")
    lock(page).click()

    expect(lock(page)).not_to_be_checked()
    expect(page.locator("[data-part=when]")).to_have_text("There is nothing to lock yet. Fill it in first.")
    expect(page.get_by_role("status").first).to_have_text("There is nothing to lock yet. Fill it in first.")


def test_the_score_sheet_waits_for_the_lock_and_a_candidate(carried):
    wait = carried.get_by_text("Lock the criteria and name the candidates first.")
    expect(wait).to_be_visible()
    box(carried, "candidates").fill("Asha")
    expect(wait).to_be_visible()
    lock(carried).check()
    expect(wait).to_be_hidden()

    sheet = carried.locator("[data-field=scores] .candidate")
    expect(sheet).to_have_count(1)
    expect(sheet.locator("h4")).to_have_text("Asha")
    assert sheet.locator("tbody th").all_inner_texts() == ["Listens", "Keeps promises"]


def test_a_lock_refuses_to_open_once_scoring_has_begun(scoring):
    scoring.get_by_label("Asha: score for Listens").select_option("5")
    lock(scoring).click()

    expect(lock(scoring)).to_be_checked()
    expect(scoring.locator("[data-part=when]")).to_contain_text("Scoring has begun, so this stays locked.")
    scoring.get_by_label("Asha: score for Listens").select_option("")
    expect_saved(scoring)
    lock(scoring).click()
    expect(lock(scoring)).not_to_be_checked()


def test_scores_stay_when_a_candidate_is_renamed_or_taken_off_the_list(scoring):
    scoring.get_by_label("Asha: score for Listens").select_option("5")
    scoring.get_by_label("Asha: what you heard about Listens").fill("Asked before advising")
    box(scoring, "candidates").fill("Asha K")
    scoring.get_by_role("button", name="Remove: candidate 2").click()
    expect_saved(scoring)

    expect(scoring.get_by_label("Asha: score for Listens")).to_have_value("5")
    expect(scoring.get_by_label("Asha K: score for Listens")).to_have_value("")
    scoring.reload()
    alive(scoring)
    expect(scoring.get_by_label("Asha: what you heard about Listens")).to_have_value("Asked before advising")
    assert save_file(scoring)["exercises"]["recruitment-panel"]["answers"]["scores"] == {
        "Asha": {"Listens": {"score": "5", "evidence": "Asked before advising"}}
    }


def test_the_weighted_mean_of_the_worked_example_is_shown(page, book):
    file = ROOT / "data" / "invented-panel" / "lived-experience-member.json"
    begin(page, book, "recruitment-panel")
    open_file(page, file)
    expect(status(page)).to_have_text(f"{file.name} is open.")

    given = json.loads(file.read_text(encoding="utf-8"))["exercises"]["recruitment-panel"]["answers"]
    shown = dict(zip(given["scores"], page.locator(".candidate [data-part=total]").all_inner_texts(), strict=True))

    # The first assessor of the worked example: A 6 6 3 5, B 3 3 6 5, C 5 5 4 4, with weights 3 3 2 2.
    assert [[mark["score"] for mark in marks.values()] for marks in given["scores"].values()] == [
        ["6", "6", "3", "5"],
        ["3", "3", "6", "5"],
        ["5", "5", "4", "4"],
    ]
    assert shown == {
        name: f"Your score, with the weights: {mean}."
        for name, mean in zip(shown, ("5.20", "4.00", "4.60"), strict=True)
    }


def test_a_missing_score_is_not_a_nought(scoring):
    scoring.get_by_label("Asha: score for Listens").select_option("5")

    expect(scoring.locator(".candidate [data-part=total]").first).to_have_text("1 still to score.")


HOSTILE = {
    "a script": "<script>window.ran = 1</script><img src=x onerror='window.ran = 1'>",
    "quotes": """O'Brien "the" `best` & </select> {{ 7 * 7 }} ${7 * 7} \\""",
    "emoji": "👩🏽‍🦽🏳️‍🌈 Zoë Ångström",
    "right to left": "\u202eآشا לאה\u202c",
    "a very long word": "W" * 300,
    "a name of JavaScript's own": "constructor",
    "another name of JavaScript's own": "toString",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_any_name_is_only_a_name(visitor, book, kind):
    name = HOSTILE[kind]
    page = visitor(viewport={"width": 320, "height": 640}).new_page()
    essentials(page, book, name, "Listens")
    begin(page, book, "recruitment-panel")
    lock(page).check()
    box(page, "candidates").fill(name)
    for control, words in (("select", "5"), ("textarea", name)):
        for one in page.locator(f".candidate {control}").all():
            one.select_option(words) if control == "select" else one.fill(words)
    expect_saved(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320

    page.reload()
    alive(page)
    marks = {"score": "5", "evidence": name}
    assert kept(page)["recruitment-panel"]["answers"]["scores"] == {name: {name: marks, "Listens": marks}}
    assert page.locator(".candidate h4").inner_text().strip() == name
    expect(page.locator(".candidate [data-part=total]")).to_have_text("Your score, with the weights: 5.00.")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".sheet-part h4")).to_have_text(name)
    with page.expect_download():
        page.get_by_role("button", name="Word", exact=True).click()
    assert page.evaluate("window.ran") is None

"""A panel of three and a chair, through the whole chain: sheets in by four roads, one record, letters out."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from person import alive, begin, expect_saved
from playwright.sync_api import Page, expect

from workbook.answers import Workbook
from workbook.post import pack
from workbook.shelf import DATA

PANEL = {"Lived-experience member": "lived-experience-member", "Manager": "manager", "HR": "hr"}
ANSWERS = {
    who: Workbook.open(DATA / "invented-panel" / f"{name}.json").answers("recruitment-panel") for who, name in PANEL.items()
}
CANDIDATES = [row["name"] for row in ANSWERS["HR"]["candidates"]]
CRITERIA = [row["what"] for row in ANSWERS["HR"]["criteria"]]
SHOW = "Show everybody’s scores now"
SENT = ("criteria", "rule", "agreed", "candidates", "scores")


def own_file(folder: Path, who: str, **more: object) -> Path:
    """Write a person's own workbook file, as “Save my workbook” makes it."""
    path = folder / f"{PANEL.get(who, who)}.json"
    kept = Workbook(path)
    kept.keep("recruitment-panel", {"answers": {**ANSWERS.get(who, ANSWERS["HR"]), "goes_by": who, **more}})
    kept.save()
    return path


def message(who: str, **more: object) -> str:
    answers = {key: ANSWERS.get(who, ANSWERS["HR"])[key] for key in SENT}
    return pack({"recruitment-panel": {"answers": {**answers, "goes_by": who, **more}}})


def changed(who: str, score: str) -> dict:
    scores = json.loads(json.dumps(ANSWERS[who]["scores"]))
    scores[CANDIDATES[0]][CRITERIA[0]]["score"] = score
    return scores


def open_files(page: Page, *files: Path) -> None:
    page.get_by_label("Open files").set_input_files(list(files))


def paste(page: Page, words: str) -> None:
    page.get_by_label("Paste messages or links").fill(words)
    page.get_by_role("button", name="Add what I pasted").click()


def said(page: Page):
    return page.locator(".field-score_sheets .said").last


def who_is_in(page: Page):
    return page.locator(".sheets-in table")


def people(page: Page, count: int = 3) -> None:
    page.get_by_label("How many people are on the panel?").select_option(str(count))


def kept(page: Page) -> dict:
    """Give the chair's answers, from the file that “Save my workbook” makes."""
    expect_saved(page)
    with page.expect_download() as coming:
        page.get_by_role("button", name="Save my workbook").click()
    return json.loads(Path(coming.value.path()).read_text(encoding="utf-8"))["exercises"]["panel-together"]["answers"]


def by_files(page: Page, folder: Path) -> None:
    open_files(page, *(own_file(folder, who) for who in PANEL))


def by_links(page: Page, folder: Path) -> None:
    for who in PANEL:
        page.goto(f"{page.url.split('#')[0]}#a={message(who)}")
        expect(said(page)).to_have_text(f"{who}’s sheet is in: complete.")
        assert "#" not in page.url


def agree(page: Page) -> None:
    """Let the chair type what the panel agreed, where no sheet can bring it."""
    for n, row in enumerate(ANSWERS["HR"]["criteria"]):
        if n:
            page.get_by_role("button", name="Add a criterion").click()
        page.get_by_label("Criterion", exact=True).nth(n).fill(row["what"])
        page.get_by_label("Weight, from 1 to 3").nth(n).select_option(row["weight"])
    for n, name in enumerate(CANDIDATES):
        if n:
            page.get_by_role("button", name="Add a candidate").first.click()
        page.get_by_label("Letter or first name").nth(n).fill(name)
    page.get_by_label("We agreed this before we met any candidate.").check()


def by_device(page: Page, folder: Path) -> None:
    agree(page)
    for who in PANEL:
        page.get_by_role("button", name="Score on this device").click()
        page.get_by_label("Who is scoring?").fill(who)
        for candidate in CANDIDATES:
            for criterion in CRITERIA:
                mark = ANSWERS[who]["scores"][candidate][criterion]
                cell = page.get_by_role("group", name=f"{candidate}: {criterion}")
                cell.get_by_label("What did you hear?").fill(mark["evidence"])
                cell.get_by_label("Score").select_option(mark["score"])
        page.get_by_role("button", name="Done: hide these scores").click()
        expect(said(page)).to_contain_text("The scores are hidden.")


def by_paper(page: Page, folder: Path) -> None:
    agree(page)
    for who in PANEL:
        page.get_by_role("button", name="Type in from paper").click()
        page.get_by_label("Who is scoring?").fill(who)
        page.get_by_label(f"{CANDIDATES[0]}: score for {CRITERIA[0]}").focus()
        page.keyboard.type("".join(ANSWERS[who]["scores"][one][each]["score"] for one in CANDIDATES for each in CRITERIA))
        for candidate in CANDIDATES:
            page.get_by_text(f"Add the words about {candidate}").click()
            for criterion in CRITERIA:
                heard = page.get_by_label(f"{candidate}: what was heard about {criterion}")
                heard.fill(ANSWERS[who]["scores"][candidate][criterion]["evidence"])
        page.get_by_role("button", name="Done: hide these scores").click()
        expect(said(page)).to_contain_text(f"{who}’s sheet is in: complete.")


ROADS = {"files": by_files, "links": by_links, "one device": by_device, "paper": by_paper}


def moderate(page: Page) -> None:
    page.get_by_role("button", name=SHOW).click()
    page.get_by_label("Who has the least power in this room?").select_option("Lived-experience member")
    page.get_by_label("Candidate and criterion").select_option(label="Candidate A: Knows the local system (3 points apart)")
    page.get_by_text("Somebody changes their score").click()
    form = page.locator("details.change")
    form.get_by_label("Who?").select_option("Lived-experience member")
    form.get_by_label("New score").select_option("4")
    form.get_by_label("Why? What did they hear?").fill("The manager heard the duty worker named, and I had missed it.")
    form.get_by_role("button", name="Record this change").click()
    expect(page.locator(".record")).to_contain_text("from 3 to 4")
    page.get_by_text("Somebody still sees it in another way").click()
    form = page.locator("details.view")
    form.get_by_label("Who?").select_option("Lived-experience member")
    form.get_by_label("In their words").fill("The places are right, and two of them are shut at night.")
    form.get_by_role("button", name="Record this view").click()
    page.get_by_role("button", name="We have talked about this one").click()
    expect(page.locator(".record li")).to_have_count(3)


def decide(page: Page) -> None:
    field = page.locator("[data-field=decisions]")
    for n, decision in enumerate(["Offer", "Reserve", "Not this time"]):
        field.get_by_label("Decision").nth(n).select_option(decision)
    page.get_by_label("Who gives feedback, and how can a candidate reach them?").fill("The manager, by phone")


def without_times(thing):
    if isinstance(thing, dict):
        return {key: without_times(value) for key, value in thing.items() if key not in ("when", "how", "revealed", "agreed", "rule")}
    if isinstance(thing, list):
        return [without_times(value) for value in thing]
    return thing


@pytest.fixture
def chair(page: Page, book: Path) -> Page:
    """The chair's page, with nothing in it."""
    begin(page, book, "panel-together")
    page.get_by_label("Open files").wait_for()
    return page


@pytest.fixture(scope="module")
def records() -> dict[str, object]:
    """What each road gave, for the roads to be compared."""
    return {}


@pytest.mark.parametrize("road", ROADS)
def test_three_assessors_and_a_chair_go_from_sheets_to_letters(chair, tmp_path, records, road):
    ROADS[road](chair, tmp_path)
    people(chair)
    expect(chair.locator(".waiting").first).to_have_text("All 3 are in. You can show the scores together now.")
    moderate(chair)
    decide(chair)
    chair.get_by_role("button", name="Draft from what was heard").click()
    expect(chair.get_by_label("What you showed us").first).to_have_value(re.compile("Knows the local system: "))
    with chair.expect_download() as coming:
        chair.get_by_role("button", name="Letters in Word").click()
    assert Path(coming.value.path()).read_bytes()[:2] == b"PK"

    answers = without_times(kept(chair))
    answers["criteria"] = [{"what": row["what"], "weight": row["weight"]} for row in answers["criteria"]]
    records.setdefault("first", answers)
    assert answers == records["first"]

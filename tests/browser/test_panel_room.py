"""A panel of three and a chair, through the whole chain: sheets in by four roads, one record, letters out."""

# ruff: noqa: E501 - a sentence that a person reads stands on one line here, as it does on the page

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest
from person import address_of, alive, begin, expect_saved
from playwright.sync_api import Locator, Page, expect

from workbook import shelf
from workbook.answers import Workbook
from workbook.paper import html
from workbook.post import pack
from workbook.shelf import DATA

PANEL = {"Lived-experience member": "lived-experience-member", "Manager": "manager", "HR": "hr"}
ANSWERS = {
    who: Workbook.open(DATA / "invented-panel" / f"{name}.json").answers("recruitment-panel")
    for who, name in PANEL.items()
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


def on_paper(page: Page) -> str:
    """Give the words of what would be printed."""
    return str(
        page.evaluate(
            "() => { dispatchEvent(new Event('beforeprint')); const words = document.querySelector('.sheet.in-page').textContent; dispatchEvent(new Event('afterprint')); return words }"
        )
    )


def by_files(page: Page, folder: Path) -> None:
    open_files(page, *(own_file(folder, who) for who in PANEL))
    expect(who_is_in(page).locator("tbody tr")).to_have_count(len(PANEL))


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
        page.keyboard.type(
            "".join(ANSWERS[who]["scores"][one][each]["score"] for one in CANDIDATES for each in CRITERIA)
        )
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
    page.get_by_label("Candidate and criterion").select_option(
        label="Candidate A: Knows the local system (3 points apart)"
    )
    page.get_by_text("Somebody changes their score").click()
    form = page.locator("details.change")
    form.get_by_label("Who changes it?").select_option("Lived-experience member")
    form.get_by_label("New score").select_option("4")
    form.get_by_label("Why? What did they hear?").fill("The manager heard the duty worker named, and I had missed it.")
    form.get_by_role("button", name="Record this change").click()
    expect(page.locator(".record")).to_contain_text("from 3 to 4")
    page.get_by_text("Somebody still sees it in another way").click()
    form = page.locator("details.view")
    form.get_by_label("Whose view is it?").select_option("Lived-experience member")
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
        return {
            key: without_times(value)
            for key, value in thing.items()
            if key not in ("when", "how", "revealed", "agreed", "rule")
        }
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


def by_keys(one: Locator) -> None:
    """Press what was found, or what it is the name of, with a key."""
    one.evaluate("one => (one.closest('summary, button') ?? one).focus()")
    one.page.keyboard.press(str(one.evaluate("one => one.matches('input') ? ' ' : 'Enter'")))


HANDS = {"keyboard": (by_keys, []), "tap": (Locator.tap, ["touch"])}
"""How a hand that uses no mouse presses something, and the pointers that a page then sees."""
POINTERS = (
    "window.pointers = new Set(); addEventListener('pointerdown', ({ pointerType }) => pointers.add(pointerType), true)"
)


@pytest.mark.parametrize("hand", HANDS)
def test_a_chair_goes_the_whole_way_by_keyboard_alone_and_by_tap_alone(visitor, book, tmp_path, monkeypatch, hand):
    press, pointers = HANDS[hand]
    page = visitor(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740}).new_page()
    page.add_init_script(POINTERS)
    begin(page, book, "panel-together")
    monkeypatch.setattr(Locator, "click", press)
    monkeypatch.setattr(Locator, "check", press)
    by_device(page, tmp_path)
    people(page)
    moderate(page)
    decide(page)
    page.get_by_role("button", name="Draft from what was heard").click()
    expect(page.get_by_label("What you showed us").first).to_have_value(re.compile("Knows the local system: "))

    assert page.evaluate("[...pointers]") == pointers


INVENTED = Workbook.open(DATA / "invented-panel" / "panel-together.json").answers("panel-together")
HOSTILE = "<img src=x onerror=\"document.title='hacked'\"></script>“{{7*7}}” 🙂 مرحبا"


def test_no_score_is_anywhere_to_be_seen_until_everybodys_are_in(chair, tmp_path):
    open_files(chair, own_file(tmp_path, "Manager"), own_file(tmp_path, "HR"))
    expect(who_is_in(chair)).to_contain_text("complete")
    people(chair)

    expect(chair.get_by_role("button", name=SHOW)).to_be_disabled()
    expect(chair.locator(".field-moderation .waiting")).to_have_text("The scores stay hidden. 2 of 3 sheets are in.")
    words = chair.locator("main").inner_text() + on_paper(chair)
    assert ANSWERS["HR"]["scores"][CANDIDATES[0]][CRITERIA[0]]["evidence"] not in words
    assert "HR 5" not in words


def test_a_chair_may_go_on_without_somebody_and_the_record_says_why(chair, tmp_path):
    open_files(chair, own_file(tmp_path, "Manager"), own_file(tmp_path, "HR"))
    people(chair)
    chair.get_by_text("Go on without somebody").click()
    chair.get_by_label("Who is missing, and why?").fill("The third member is ill today.")
    chair.get_by_role("button", name="Go on without", exact=True).click()

    expect(chair.get_by_role("button", name=SHOW)).to_be_enabled()
    assert "The third member is ill today." in on_paper(chair)


def test_files_messages_and_nonsense_come_in_any_mixture_and_twice_without_harm(chair, tmp_path):
    whole = message("Manager")
    (tmp_path / "photo.json").write_bytes(b"\x89PNG\r\n")
    paste(chair, f"Sam: {message('HR')}\nAsha: {whole[:-40]}\nhello")
    expect(said(chair).locator("li")).to_have_count(2)
    expect(said(chair)).to_contain_text("This message was cut: it holds ")
    expect(chair.get_by_label("Paste messages or links")).to_have_value(re.compile("hello$"))
    open_files(chair, own_file(tmp_path, "HR"), own_file(tmp_path, "Manager"), tmp_path / "photo.json")
    expect(said(chair).locator("li")).to_have_count(3)
    expect(said(chair)).to_contain_text("HR’s sheet is here already. Nothing changed.")
    expect(said(chair)).to_contain_text("Manager’s sheet is in: complete.")
    expect(said(chair)).to_contain_text("photo.json")
    expect(who_is_in(chair).locator("tbody tr")).to_have_count(2)


def test_what_is_brought_while_the_page_fetches_what_it_needs_comes_in_when_that_is_here(page, book, tmp_path):
    held = []
    page.route("**/part-score_sheets.js*", lambda script: held.append(script))  # noqa: PLW0108 - a page writes on its handler, and cannot on a built-in
    begin(page, book, "panel-together")
    expect(page.locator(".sheets-in")).to_have_text("No score sheet is in yet.")
    open_files(page, own_file(tmp_path, "HR"))
    expect(said(page)).to_have_text("One moment…")
    people(page)
    [script] = held
    script.continue_()
    expect(said(page)).to_have_text("HR’s sheet is in: complete.")
    expect(page.locator(".sheets-in .waiting")).to_have_text("1 of 3 sheets is in.")


def test_where_that_does_not_come_it_says_so_and_a_link_is_in_the_box_to_try_again(page, book, trouble):
    lost = "A part of this page did not load, so nothing came in."
    page.route("**/part-score_sheets.js*", lambda script: script.abort())
    page.goto(f"/{address_of(book, 'panel-together')}#a={message('HR')}")
    expect(said(page)).to_contain_text(lost)
    page.get_by_role("button", name="Score on this device").click()
    expect(said(page)).to_contain_text(lost)
    people(page)
    expect(said(page)).to_contain_text("The part that shows answers did not load. They are kept.")
    page.unroute("**/part-score_sheets.js*")
    page.get_by_role("button", name="Add what I pasted").click()
    expect(said(page)).to_have_text("HR’s sheet is in: complete.")
    expect(page.get_by_label("Paste messages or links")).to_have_value("")
    expect(page.locator(".sheets-in .waiting")).to_have_text("1 of 3 sheets is in.")
    trouble.clear()


def test_two_sheets_from_one_person_that_differ_wait_for_somebody_to_say_which_counts(chair, tmp_path):
    by_files(chair, tmp_path)
    people(chair)
    paste(chair, message("Manager", scores=changed("Manager", "7")))
    expect(chair.get_by_role("button", name=SHOW)).to_be_disabled()
    chair.get_by_role("button", name=re.compile("^The first, which came")).click()

    expect(chair.get_by_role("button", name=SHOW)).to_be_enabled()
    sheets = kept(chair)["sheets"]["sheets"]
    assert [sheet["state"] for sheet in sheets] == ["in", "in", "in", "aside"]


def test_other_weights_are_refused_once_scoring_has_begun(chair, tmp_path):
    open_files(chair, own_file(tmp_path, "Manager"))
    other = [{**row, "weight": "1"} for row in ANSWERS["HR"]["criteria"]]
    paste(chair, message("HR", criteria=other))

    expect(said(chair)).to_contain_text("Weights may not change once scoring has begun")
    chair.get_by_label("We agreed this before we met any candidate.").click()
    expect(chair.locator(".field-lock")).to_contain_text("Scoring has begun, so this stays locked.")


def test_a_person_who_is_not_finished_stays_hidden_and_can_carry_on_after_the_page_is_opened_again(chair, book):
    agree(chair)
    chair.get_by_role("button", name="Score on this device").click()
    chair.get_by_label("Who is scoring?").fill("Asha")
    chair.get_by_role("group", name=f"{CANDIDATES[0]}: {CRITERIA[0]}").get_by_label("Score").select_option("6")
    expect_saved(chair)
    chair.reload()
    alive(chair)
    chair.get_by_role("button", name="Carry on: Asha").click()

    expect(chair.get_by_role("group", name=f"{CANDIDATES[0]}: {CRITERIA[0]}").get_by_label("Score")).to_have_value("6")


def test_a_digit_off_the_scale_is_answered_with_a_sentence(chair):
    agree(chair)
    chair.get_by_role("button", name="Type in from paper").click()
    chair.get_by_label("Who is scoring?").fill("Asha")
    first = chair.get_by_label(f"{CANDIDATES[0]}: score for {CRITERIA[0]}")
    first.press_sequentially("9")

    expect(chair.locator(".entry .said")).to_contain_text("“9” is not a score. Scores go from 1 to 7.")
    expect(first).to_have_value("")


def test_hostile_words_stay_words_everywhere(chair, tmp_path):
    scores = {HOSTILE: {HOSTILE: {"score": "3", "evidence": HOSTILE}}}
    job = {"criteria": [{"what": HOSTILE, "weight": "2"}], "candidates": [{"name": HOSTILE}], "rule": HOSTILE}
    other = {HOSTILE: {HOSTILE: {"score": "6", "evidence": HOSTILE}}}
    open_files(chair, own_file(tmp_path, "HR", goes_by=HOSTILE[:50], scores=scores, **job))
    paste(chair, message("HR", goes_by="Ŵyn", scores=other, **job))
    people(chair, 2)
    chair.get_by_role("button", name=SHOW).click()
    expect(chair.locator(".talking h5")).to_have_text(f"{HOSTILE}: {HOSTILE}")
    chair.get_by_text("Somebody changes their score").click()
    form = chair.locator("details.change")
    form.get_by_label("Who changes it?").select_option("Ŵyn")
    form.get_by_label("New score").select_option("5")
    form.get_by_label("Why? What did they hear?").fill(HOSTILE)
    form.get_by_role("button", name="Record this change").click()
    chair.get_by_role("button", name="Draft from what was heard").click()
    chair.locator("[data-field=decisions]").get_by_label("Decision").select_option("Offer")
    with chair.expect_download() as coming:
        chair.get_by_role("button", name="Letters in Word").click()
    assert coming.value.path()

    assert chair.locator("form img, form script").count() == 0
    assert "hacked" not in chair.title()


def opened_by_hand(page: Page, tmp_path: Path, answers: dict) -> None:
    path = tmp_path / "my-workbook.json"
    kept = Workbook(path)
    kept.keep("panel-together", {"answers": answers})
    kept.save()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Open my workbook").click()
    chooser.value.set_files(path)


def test_the_page_draws_the_record_on_paper_as_python_does(chair, tmp_path):
    opened_by_hand(chair, tmp_path, INVENTED)
    expect(chair.locator(".record li")).to_have_count(len(INVENTED["moderation"]["log"]))
    field = shelf.exercises()["panel-together"].fields["moderation"]
    python = re.sub(r"<[^>]+>", " ", html._shape(field.on_paper(INVENTED["moderation"], INVENTED)))
    on_paper(chair)
    on_page = chair.locator(".field-moderation [data-sheet]").inner_html()

    assert unescape(re.sub(r"<[^>]+>", " ", on_page)).split() == unescape(python).split()


def test_my_workbook_draws_the_record_on_paper_too(chair, tmp_path):
    opened_by_hand(chair, tmp_path, INVENTED)
    expect(chair.locator(".record li")).to_have_count(len(INVENTED["moderation"]["log"]))
    chair.add_init_script("window.print = () => {}")
    chair.goto("/book/my-workbook.html")
    chair.get_by_role("button", name="Print").first.click()
    expect(chair.locator(".sheets")).to_contain_text(INVENTED["moderation"]["log"][0]["why"])


def test_where_the_talk_does_not_come_paper_says_that_it_did_not(chair, tmp_path, trouble):
    chair.route("**/part-moderation.js*", lambda script: script.abort())
    opened_by_hand(chair, tmp_path, INVENTED)
    lost = "This part of the page did not load."
    expect(chair.locator("[data-part=talk]")).to_contain_text(lost)
    on_paper(chair)
    expect(chair.locator(".field-moderation [data-sheet]")).to_contain_text(lost)
    trouble.clear()


def test_a_candidate_withdraws_and_an_assessor_steps_back_and_nothing_is_lost(chair, tmp_path):
    by_files(chair, tmp_path)
    people(chair)
    chair.get_by_role("button", name=SHOW).click()
    chair.get_by_text("Somebody withdraws or steps back").click()
    chair.get_by_label("Which candidate?", exact=False).first.select_option(CANDIDATES[0])
    chair.get_by_role("button", name="This candidate withdraws").click()
    expect(chair.locator(".stands tbody tr")).to_have_count(2)
    expect(chair.locator(".stands .order li").first).to_have_text(
        f"With the weights you agreed, {CANDIDATES[1]} comes first."
    )
    chair.locator(".people").get_by_label("Who steps back?").select_option("HR")
    chair.get_by_label("From which candidate?").select_option(CANDIDATES[1])
    chair.get_by_role("button", name="This person steps back").click()
    expect(chair.locator(".record li")).to_have_count(2)
    chair.get_by_role("button", name=f"{CANDIDATES[0]} is a candidate again").click()
    expect(chair.locator(".stands tbody tr")).to_have_count(3)


@pytest.fixture
def member(page: Page, book: Path, tmp_path: Path) -> Page:
    """A member's page, with a manager's scores on it."""
    begin(page, book, "recruitment-panel")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Open my workbook").click()
    chooser.value.set_files(own_file(tmp_path, "Manager"))
    expect(page.get_by_label("What are you called on the panel?")).to_have_value("Manager")
    return page


def test_a_member_can_score_question_by_question_and_the_whole_sheet_stays(member):
    member.get_by_role("button", name="Score question by question").click()
    expect(member.locator("[data-field=scores] .candidate tbody tr:visible")).to_have_count(1)
    expect(member.locator(".by-question .turn")).to_have_text(re.compile(f"^Answer 1 of 12. “{CRITERIA[0]}”: "))
    member.get_by_role("button", name="Next answer").click()
    expect(member.locator(".by-question .turn")).to_have_text(re.compile(f"^Answer 2 of 12. “{CRITERIA[0]}”: "))
    member.get_by_role("button", name="Show the whole sheet").click()

    expect(member.locator("[data-field=scores] .candidate tbody tr:visible")).to_have_count(12)


def test_exactly_the_fields_of_a_score_sheet_are_sent_and_nothing_else(member):
    with member.expect_download() as coming:
        member.get_by_role("button", name="Save a file to send").click()
    sent = json.loads(Path(coming.value.path()).read_text(encoding="utf-8"))["exercises"]

    assert list(sent) == ["recruitment-panel"]
    assert set(sent["recruitment-panel"]["answers"]) == {
        "goes_by",
        *SENT,
    }  # nobody filled in the gate, the tie or the veto
    assert set(sent["recruitment-panel"]["answers"]["criteria"][0]) == {"what", "weight"}


def test_a_link_made_by_a_member_opens_the_chairs_page_with_the_sheet_in(member):
    member.get_by_role("button", name="Make a link").click()
    link = member.get_by_label("To copy").input_value()
    member.goto(link)

    expect(said(member)).to_have_text("Manager’s sheet is in: complete.")
    assert "#" not in member.url


def test_a_code_to_scan_has_words_beside_it_and_says_so_when_it_would_be_too_long(member):
    member.get_by_role("button", name="Show a code to scan").click()
    expect(member.get_by_role("img", name="A code to scan. The link says the same.")).to_be_visible()
    heard = member.locator("[data-field=scores] textarea:visible").first
    heard.fill(" ".join(str(n * 7919) for n in range(600)))
    member.get_by_role("button", name="Show a code to scan").click()

    expect(member.locator("[data-part=sent]")).to_contain_text("You wrote too much for a code that a phone can read.")


def test_from_a_folder_of_files_a_member_is_offered_a_file_or_a_message(visitor, book):
    page = visitor().new_page()
    page.goto((book / "book/learners/recruitment-panel.html").as_uri())
    alive(page)
    page.get_by_label("What are you called on the panel?").fill("Manager")
    page.get_by_role("button", name="Make a link").click()
    expect(page.locator("[data-part=sent]")).to_contain_text("Save a file or make a message instead.")
    page.get_by_role("button", name="Make a message").click()

    assert page.get_by_label("To copy").input_value().startswith("w1.")


def big() -> dict:
    """A panel of 7 that scored 12 candidates on 10 criteria."""
    people, names = [f"Person {n}" for n in range(1, 13)], [f"Criterion {n}" for n in range(1, 11)]
    at = {
        who: {
            person: {name: str(1 + (who * 3 + n * 5 + k * 2) % 7) for k, name in enumerate(names)}
            for n, person in enumerate(people)
        }
        for who in range(7)
    }
    said_by = {person: dict.fromkeys(names, "What they said about it, in some words.") for person in people}
    sheets = [
        {"label": f"Assessor {who}", "how": "file", "when": "", "state": "in", "scores": at[who], "evidence": said_by}
        for who in range(7)
    ]
    return {
        "criteria": [{"what": name, "weight": str(1 + n % 3)} for n, name in enumerate(names)],
        "candidates": [{"name": person} for person in people],
        "agreed": "2026-11-09 09:40",
        "sheets": {"size": "7", "without": "", "sheets": sheets},
        "moderation": {"revealed": "2026-11-09 10:00", "least": "", "log": []},
    }


def test_the_largest_panel_takes_every_change(chair, tmp_path):
    opened_by_hand(chair, tmp_path, big())
    chair.locator(".talking h5").wait_for()
    change = chair.locator("details.change")
    change.locator("summary").click()
    for n in range(3):
        chair.get_by_label("Candidate and criterion").select_option(index=n)
        now = chair.locator(".heard li b").first.inner_text()
        change.get_by_label("Who changes it?").select_option(index=1)
        change.get_by_label("New score").select_option("1" if ": 1." not in now else "2")
        change.get_by_label(re.compile("^Why|heard")).fill("I had missed it.")
        change.get_by_role("button").click()
        expect(chair.locator(".record li")).to_have_count(n + 1)

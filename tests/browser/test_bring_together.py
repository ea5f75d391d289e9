"""A trainer brings a room's answers together, whichever way they came, and leaves nobody out and nobody twice."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from person import address_of, alive, begin, expect_saved, save_file
from playwright.sync_api import Page, expect

from workbook.post import pack

EXERCISE = "bring-together"
FULL = """
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...given) {
    put.apply(this, given)
    this.transaction.abort()
  }
"""
HOSTILE = "<img src=x onerror=\"document.title='hacked'\">"


def answers(n: int) -> dict:
    return {"dream": f"In Northmere {n}, every door leads to help", "seen": f"A light on at number {n}"}


def workbook(n: int, **more: str) -> str:
    record = {"answers": {**answers(n), **more}, "saved": f"2027-01-15T16:{n:02}:00Z"}
    return json.dumps({"format": "co-production workbook", "version": 1, "exercises": {"dream-big": record}})


def file(name: str, text: str | bytes) -> dict:
    return {"name": name, "mimeType": "", "buffer": text if isinstance(text, bytes) else text.encode()}


def bring(page: Page, *files: dict) -> None:
    page.get_by_label("Choose files").set_input_files(list(files))


def paste(page: Page, words: str) -> None:
    page.get_by_label("Paste messages").fill(words)
    page.get_by_role("button", name="Bring in what I pasted").click()


def said(page: Page):
    return page.locator(".field-gathering .said").first


def total(page: Page):
    return page.locator(".field-gathering .total")


def gathered(page: Page) -> dict:
    expect_saved(page)
    return save_file(page)["exercises"][EXERCISE]["answers"]["gathered"]


@pytest.fixture
def desk(page: Page, book: Path) -> Page:
    """The trainer's page, with nobody in."""
    begin(page, book, EXERCISE)
    expect(total(page)).to_have_text("Nobody is in yet.")
    return page


def by_link(page: Page, book: Path, n: int) -> None:
    page.goto(f"/{address_of(book, EXERCISE)}#a={pack({'dream-big': {'answers': answers(n)}})}")
    expect(total(page)).to_have_text(f"{n + 1} people are in.")
    assert "#" not in page.url


def by_form(page: Page, *numbers: int) -> None:
    rows = [f'2027-01-15 16:0{n},"{answers(n)["dream"]}",A lamp' for n in numbers]
    head = "Timestamp,1. What is your BOLD line?,What would someone see if it were true?"
    bring(page, file("form.csv", "\r\n".join([head, *rows])))


def by_paper(page: Page, first: str, second: str) -> None:
    """Type in two paper forms, with no hand on the mouse."""
    page.get_by_role("button", name="Type in paper forms").press("Enter")
    typing = page.get_by_role("dialog")
    typing.get_by_label("Which exercise is on the paper?").select_option("Dream big, and vote with dots")
    typing.locator("form[data-alive]").wait_for()
    line = typing.get_by_label("What is your bold line?")
    line.focus()
    page.keyboard.type(first)
    page.keyboard.press("Control+Enter")
    expect(typing.locator(".said")).to_contain_text("is kept.")
    expect(line).to_be_focused()
    expect(line).to_have_value("")
    page.keyboard.type(second)
    typing.get_by_role("button", name="Done").press("Enter")
    expect(page.get_by_role("button", name="Type in paper forms")).to_be_focused()


def test_fourteen_people_come_in_by_file_link_message_form_and_paper(desk, book):
    bring(desk, *(file(f"phone-{n}.json", workbook(n)) for n in range(5)), file("photo.jpg", b"\xff\xd8\xff"))
    expect(total(desk)).to_have_text("5 people are in.")
    by_link(desk, book, 5)
    by_link(desk, book, 6)
    paste(desk, "Hi!\n" + "\n\nHello\n".join(pack({"dream-big": {"answers": answers(n)}}) for n in (7, 8)))
    expect(total(desk)).to_have_text("9 people are in.")
    by_form(desk, 1, 2, 3)
    expect(total(desk)).to_have_text("12 people are in.")
    by_paper(desk, "A warm room", "A bus that comes")
    expect(total(desk)).to_have_text("14 people are in.")

    kept = gathered(desk)
    ways = ["file"] * 5 + ["link"] * 2 + ["paste"] * 2 + ["form"] * 3 + ["paper"] * 2
    assert [one["how"] for one in kept["people"]] == ways
    assert [one["label"] for one in kept["people"]] == [f"Person {n}" for n in range(1, 15)]
    assert kept["people"][13]["exercises"] == {"dream-big": {"dream": "A bus that comes"}}
    assert [one["name"] for one in kept["troubles"]] == ["photo.jpg"]


def test_the_same_person_counts_once_and_where_nobody_can_be_sure_the_page_asks(desk):
    bring(desk, file("a.json", workbook(1)))
    expect(total(desk)).to_have_text("1 person is in.")
    bring(desk, file("again.json", workbook(1)))
    expect(said(desk)).to_contain_text("again.json holds the same answers as a.json. They count once.")
    bring(desk, file("later.json", workbook(1, again="In May")))
    expect(said(desk)).to_contain_text("a.json is an older version of later.json. The newer one counts.")
    expect(total(desk)).to_have_text("1 person is in. 1 set of answers is kept, and does not count.")
    bring(desk, file("other.json", workbook(2, seen=answers(1)["seen"])))
    desk.get_by_role("button", name="Count only Person 2").click()
    expect(total(desk)).to_have_text("1 person is in. 2 sets of answers are kept, and do not count.")
    desk.get_by_text("Everyone, one by one").click()
    back = desk.get_by_role("button", name="Put back Person 1", exact=True)
    back.press("Enter")
    expect(desk.get_by_role("button", name="Take out Person 1", exact=True)).to_be_focused()
    expect(total(desk)).to_have_text("2 people are in. 1 set of answers is kept, and does not count.")


def test_a_heading_that_nobody_knows_and_a_day_that_can_be_two_are_asked_about_once(desk):
    form = "Name,What is the idea?,Notre premier pas,Which day will you do it?\nSam,{},Ring,03/04/2027\n"
    bring(desk, file("form.csv", form.format("A bench")))
    asks = desk.locator(".asks-about")
    expect(asks.get_by_role("heading")).to_be_focused()
    asks.get_by_label("Notre premier pas").select_option("What is your first step?")
    asks.get_by_label("Which day will you do it?").select_option("The day comes first")
    asks.get_by_role("button", name="Bring in 1 row").click()
    expect(total(desk)).to_have_text("1 person is in.")
    bring(desk, file("form-2.csv", form.format("Tea")))
    expect(total(desk)).to_have_text("2 people are in.")

    kept = gathered(desk)
    given = {"idea": "A bench", "step": "Ring", "step_day": {"date": "2027-04-03"}}
    assert [one["exercises"]["what-next"] for one in kept["people"]] == [given, {**given, "idea": "Tea"}]
    assert "Sam" not in json.dumps(kept["people"])
    assert kept["headings"] == {"Notre premier pas": "what-next.step"}


def test_hostile_words_stay_words_and_a_cut_link_is_said(desk):
    paste(desk, pack({"dream-big": {"answers": {"dream": HOSTILE}}})[:-8])
    expect(desk.locator(".field-gathering")).to_contain_text("This message was cut: it holds ")
    expect(desk.get_by_label("Paste messages")).not_to_have_value("")
    bring(desk, file(f"{HOSTILE}.json", workbook(1, dream=HOSTILE)))
    desk.get_by_text("Everyone, one by one").click()
    name = desk.get_by_label("What number 1 is called")
    name.fill(HOSTILE)
    name.press("Tab")
    assert gathered(desk)["people"][0]["label"] == HOSTILE
    assert desk.title() != "hacked"
    assert desk.locator(".field-gathering img").count() == 0


def test_what_is_brought_while_the_page_fetches_what_it_needs_comes_in_when_that_is_here(page, book):
    held = []
    page.route("**/part-gathering.js*", lambda script: held.append(script))  # noqa: PLW0108 - a page writes on its handler, and cannot on a built-in
    begin(page, book, EXERCISE)
    expect(total(page)).to_have_text("Nobody is in yet.")
    bring(page, file("a.json", workbook(1)))
    expect(page.locator(".field-gathering .progress")).to_have_text("One moment…")
    paste(page, pack({"dream-big": {"answers": answers(2)}}))
    [script] = held
    script.continue_()
    expect(total(page)).to_have_text("2 people are in.")
    expect(page.get_by_label("Paste messages")).to_have_value("")


def test_where_that_does_not_come_it_says_so_and_a_link_is_in_the_box_to_try_again(page, book, trouble):
    lost = "A part of this page did not load, so nothing came in."
    page.route("**/part-gathering.js*", lambda script: script.abort())
    message = pack({"dream-big": {"answers": answers(1)}})
    page.goto(f"/{address_of(book, EXERCISE)}#a={message}")
    expect(said(page)).to_contain_text(lost)
    expect(page.get_by_label("Paste messages")).to_have_value(f"#a={message}")
    page.get_by_role("button", name="Type in paper forms").click()
    expect(said(page)).to_contain_text(lost)
    page.unroute("**/part-gathering.js*")
    page.get_by_role("button", name="Bring in what I pasted").click()
    expect(total(page)).to_have_text("1 person is in.")
    expect(said(page)).not_to_contain_text(lost)
    assert [one["how"] for one in gathered(page)["people"]] == ["link"]
    trouble.clear()


def test_where_what_shows_answers_does_not_come_the_page_says_that_they_are_kept(desk, trouble):
    bring(desk, file("a.json", workbook(1)))
    expect(total(desk)).to_have_text("1 person is in.")
    expect_saved(desk)
    desk.route("**/part-gathering.js*", lambda script: script.abort())
    desk.reload()
    expect(said(desk)).to_contain_text("The part that shows answers did not load. They are kept.")
    expect(total(desk)).to_have_count(0)
    trouble.clear()


def test_start_again_asks_first_and_then_lets_everybody_go(desk):
    bring(desk, file("a.json", workbook(1)))
    desk.get_by_role("button", name="Start again").click()
    desk.get_by_role("dialog").get_by_role("button", name="Keep them").click()
    expect(total(desk)).to_have_text("1 person is in.")
    desk.get_by_role("button", name="Start again").click()
    desk.get_by_role("dialog").get_by_role("button", name="Start again").click()
    expect(total(desk)).to_have_text("Nobody is in yet.")


def test_where_a_browser_will_not_save_everybody_stays_on_the_page(visitor, book):
    page = visitor().new_page()
    page.add_init_script(FULL)
    begin(page, book, EXERCISE)
    bring(page, file("a.json", workbook(1)))
    expect(total(page)).to_have_text("1 person is in.")
    expect(page.locator(".keeping").first).to_contain_text("This browser would not save that.")


def test_a_person_gives_what_they_tick_and_sees_all_of_it_first(page, book):
    begin(page, book, "dream-big")
    page.get_by_label("What is your bold line?").fill("Every door is open")
    page.get_by_label("When do you meet again to design it?").fill("In May")
    expect_saved(page)
    page.get_by_role("button", name="Give to the trainer").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("group", name="All that you give")).to_contain_text("Every door is open")
    dialog.get_by_role("button", name="Make a link").click()
    link = dialog.get_by_label("To copy").input_value()
    assert re.match(r"http.*/bring-together\.html#a=w1\.", link)

    page.goto(link)
    alive(page)
    expect(total(page)).to_have_text("1 person is in.")
    [one] = gathered(page)["people"]
    assert one["exercises"] == {"dream-big": {"dream": "Every door is open", "again": "In May"}}
    assert one["how"] == "link"

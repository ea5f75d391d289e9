"""What a room said, on its page: drawn when opened, hidden before it is shown, and taken away as a report."""

import json
import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

import docx
import pytest
from person import begin, kept
from playwright.sync_api import expect

from workbook.shelf import DATA, ROOT, read_yaml

EXERCISE = "bring-together"
HOSTILE = read_yaml(ROOT / "tests" / "hostile.yaml")
WALL = ["A bus that comes", "Ring Mr Smith", "A garden"]


def answers(path):
    book = json.loads(path.read_text(encoding="utf-8"))["exercises"]
    return {stem: record["answers"] for stem, record in book.items()}


def person(exercises, n):
    return {"label": f"Asha {n}", "how": "file", "name": f"asha-{n}.json", "state": "in", "exercises": exercises}


GROUP = [answers(path) for path in sorted((DATA / "invented-group").glob("*.json"))]


@pytest.fixture
def bring(page, book, tmp_path):
    """Bring people's answers to the page, in a workbook file that somebody saved."""

    def brought(everybody):
        begin(page, book, EXERCISE)
        people = [person(each, n) for n, each in enumerate(everybody, 1)]
        record = {"answers": {"gathered": {"people": people}}, "saved": "2026-11-22T10:15:00Z"}
        file = tmp_path / "room.json"
        whole = {"format": "co-production workbook", "version": 1, "exercises": {EXERCISE: record}}
        file.write_text(json.dumps(whole), encoding="utf-8")
        with page.expect_file_chooser() as chooser:
            page.locator("[data-do=open]").first.click()
        chooser.value.set_files(file)
        expect(page.locator(".field-findings .topic")).not_to_have_count(0)
        return page

    return brought


def opened(page, words):
    topic = page.locator(".field-findings .topic").filter(has=page.locator("summary", has_text=words)).first
    topic.locator("summary").first.press("Enter")
    return topic


def wall(page, topic, nth=0):
    topic.get_by_role("button", name="Show on the wall").nth(nth).press("Enter")
    return page.locator("dialog.on-the-wall")


def test_a_topic_is_drawn_when_it_is_opened_with_chart_sentence_and_table(bring):
    page = bring(GROUP * 2)
    assert page.locator(".field-findings svg").count() == 0
    topic = opened(page, "Examples on the ladder")
    chart = topic.locator("svg").first
    expect(chart).to_have_attribute("aria-label", topic.locator(".finding p").first.inner_text())
    topic.get_by_text("All the numbers").first.press("Enter")
    expect(topic.locator("table").first).to_be_visible()
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_line_is_hidden_changed_and_grouped_by_keyboard_before_it_is_on_the_wall(bring):
    page = bring([{"dream-big": {"ideas": [{"idea": idea, "dots": "1"} for idea in WALL]}}])
    topic = opened(page, "What people dream of")
    topic.get_by_text("Hide, change or group people’s words").press("Enter")
    row = lambda words: topic.locator(".arranging li").filter(has_text=words)  # noqa: E731
    row("A garden").get_by_role("button", name="Hide it").press("Enter")
    row("Mr Smith").get_by_role("button", name="Change the words").press("Enter")
    row("Mr Smith").get_by_label("What is shown instead").fill("Ring the manager")
    row("Mr Smith").get_by_role("button", name="Keep this").press("Enter")
    row("A bus").get_by_role("combobox").select_option("A new group…")
    row("A bus").get_by_label("Name of the new group").fill("Getting there")
    row("A bus").get_by_label("Name of the new group").press("Enter")
    expect(row("A bus").get_by_role("combobox")).to_have_value("Getting there")

    shown = wall(page, topic)
    expect(shown).to_contain_text("Ring the manager")
    expect(shown).to_contain_text("1 hidden.")
    expect(shown.get_by_role("heading", name="Getting there")).to_be_visible()
    for gone in ("A garden", "Mr Smith", "Asha"):
        expect(shown).not_to_contain_text(gone)
    page.keyboard.press("Escape")
    expect(shown).to_have_count(0)
    assert kept(page)[EXERCISE]["answers"]["findings"] == {
        "hidden": ["A garden"],
        "edited": {"Ring Mr Smith": "Ring the manager"},
        "groups": {"A bus that comes": "Getting there"},
    }


def test_hostile_words_run_nowhere(bring):
    ideas = [[{"idea": words, "group": words, "dots": words}] for words in HOSTILE]
    page = bring([{"dream-big": {"dream": words, "ideas": idea}} for words, idea in zip(HOSTILE, ideas, strict=True)])
    topic = opened(page, "What people dream of")
    topic.get_by_text("Hide, change or group people’s words").first.press("Enter")
    expect(topic.locator(".arranging li").first).to_be_visible()
    expect(wall(page, topic)).to_be_visible()
    assert page.evaluate("window.ran") is None
    inside = page.locator(
        ".field-findings :is(script:not([type='application/json']), iframe, object, embed, img, video)"
    )
    assert inside.count() == 0


def test_the_report_has_charts_with_words_for_them_and_nobodys_own_words_unless_asked(bring):
    page = bring(GROUP * 2)
    button = page.get_by_role("button", name="The report in Word")
    with page.expect_download() as download:
        button.press("Enter")
    file = download.value.path().read_bytes()
    report = docx.Document(BytesIO(file))
    text = "\n".join(paragraph.text for paragraph in report.paragraphs)

    assert "You said, we did" in text
    assert GROUP[0]["dream-big"]["dream"] not in text
    assert len(report.tables) > len(report.inline_shapes) > 5
    xml = ET.fromstring(zipfile.ZipFile(BytesIO(file)).read("word/document.xml"))
    said = [one.get("descr") for one in xml.iter() if one.tag.endswith("}docPr")]
    assert said
    assert all(words.strip() in text.replace("\n", " ") for words in said)

    page.get_by_label("Include people’s words").check()
    with page.expect_download() as download:
        button.press("Enter")
    text = "\n".join(paragraph.text for paragraph in docx.Document(download.value.path()).paragraphs)
    assert GROUP[0]["dream-big"]["dream"] in text
    assert "Asha" not in text


def test_an_audit_of_two_times_shows_roles_first_then_levels_then_what_moved_on_a_small_phone(bring):
    page = bring([answers(path) for path in sorted((DATA / "invented-audit").glob("*/*.json"))])
    page.set_viewport_size({"width": 320, "height": 700})
    topic = opened(page, "as each role sees it")
    parts = topic.locator(".finding").filter(has=page.locator("svg"))

    expect(parts.locator("h4").first).to_have_text("Where the roles are furthest apart")
    assert parts.locator("h4").all_inner_texts()[:4] == [
        "Where the roles are furthest apart",
        "Places with fewest marks of 3 or 4",
        "Lines with fewest marks of 3 or 4",
        "What moved most since the first time",
    ]
    for n in range(4):
        parts.nth(n).get_by_text("All the numbers").press("Enter")
        expect(parts.nth(n).locator("table")).to_be_visible()
    assert parts.nth(3).locator("tbody tr").count() == 20
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

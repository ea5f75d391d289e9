"""The sheet of paper: the same words as HTML, in print and in Word, blank and filled in, with nothing clipped."""

import re
import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree, html
from pypdf import PdfReader

from workbook import machine, shelf
from workbook.exercise import Exercise, Step
from workbook.fields import FOLDER, KINDS, kind_of
from workbook.paper.html import page_html, sheet_html
from workbook.paper.word import word_bytes, write_word
from workbook.problem import Problem
from workbook.shapes import Prose

ROOT = Path(__file__).parent.parent
A4 = (595, 842)
LONG = " ".join(f"Sentence number {n} of a long answer." for n in range(60))
STRANGE = 'A\x00B\x0b\x1f ]]> <script>alert(1)</script> & "quoted" \uffff 👩‍👧 שלום مرحبا\r\nand\ta tab\n' + "w" * 300


def examples(kind: str) -> dict[str, list[dict[str, Any]]]:
    path = FOLDER / kind / "examples.yaml"
    return shelf.read_yaml(path) if path.exists() else {}


def field(kind: str, **keys: Any):
    return KINDS[kind](**{"name": "asked", "label": "What is asked?", **keys})


def exercise(*fields: Any, **keys: Any) -> Exercise:
    steps = (Step(title="A step", words="Words about the step.", fields=fields),)
    whole = {"name": "made-up", "title": "A made-up exercise", "purpose": "To be printed.", "steps": steps}
    return Exercise(**{**whole, "length": "short", "minutes": 5, **keys})


def sheet_of(*fields: Any, **answers: Any) -> html.HtmlElement:
    return html.fromstring(sheet_html(exercise(*fields), answers))


def examples_as_exercise(kind: str) -> tuple[Exercise, dict[str, Any]]:
    shown = [example for sort in ("good", "blank") for example in examples(kind).get(sort, [])]
    named = {f"f{n}": example for n, example in enumerate(shown)}
    keys = [{**example["field"], "name": name} for name, example in named.items()]
    fields = [KINDS[kind](**{key: value for key, value in each.items() if key != "kind"}) for each in keys]
    return exercise(*fields), {name: example.get("answer") for name, example in named.items()}


def lines(asked: Any) -> list[dict[str, str]]:
    return [{c.name: c.options[0] if c.options else f"{c.name} {n}" for c in asked.columns} for n in (1, 2)]


def marks(asked: Any, given: Mapping[str, Any]) -> dict[str, Any]:
    (people, who), (things, what) = asked.candidates.split("."), asked.criteria.split(".")
    mark = {"score": "3", "evidence": "First one thing,\nthen another."}
    return {row[who]: {thing[what]: mark for thing in given[things]} for row in given[people]}


ANSWERS = {
    "short_text": lambda asked, given: f"Words about {asked.name}",
    "long_text": lambda asked, given: f"{LONG}\n\nA line of its own.",
    "choice": lambda asked, given: asked.options[-1],
    "choices": lambda asked, given: [asked.options[0], asked.options[-1]],
    "scale": lambda asked, given: "2",
    "ratings": lambda asked, given: dict.fromkeys(asked.rows, "2"),
    "sort": lambda asked, given: dict.fromkeys(asked.cards, asked.piles[0]),
    "list": lambda asked, given: lines(asked),
    "lock": lambda asked, given: "2026-11-22 10:15",
    "scores": marks,
}
"""How to fill in a question of a kind; one of a kind that is not here stays blank."""


def filled(whole: Exercise) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for name, asked in whole.fields.items():
        given[name] = ANSWERS.get(kind_of(asked), lambda asked, given: None)(asked, given)
    return given


LONG_WORDS = (
    "Unsatisfactory",
    "Inconsistent",
    "Occasionally",
    "Satisfactory",
    "Comprehensive",
    "Extraordinary",
    "Strongly",
)
WIDE = field("ratings", rows=("I can say what I think", "Pneumonoultramicroscopic"), points=LONG_WORDS)
SHEETS = {
    "strange": (exercise(field("long_text"), title=STRANGE, purpose=STRANGE), {"asked": STRANGE + "\ud800"}),
    "long": (exercise(field("long_text")), {"asked": LONG}),
    "wide": (exercise(WIDE), {"asked": {"I can say what I think": "7"}}),
    **{name: (found, {}) for name, found in shelf.exercises().items()},
    **{f"{name}, filled in": (found, filled(found)) for name, found in shelf.exercises().items()},
    **{kind: examples_as_exercise(kind) for kind in KINDS if examples(kind)},
}
every_sheet = pytest.mark.parametrize("name", SHEETS)


def words_of(name: str) -> list[str]:
    """Give the words of a sheet, in order."""
    return " ".join(html.fromstring(sheet_html(*SHEETS[name])).itertext()).split()


def squeezed(text: str) -> str:
    """Leave out spaces, and what a PDF says in its own way: emoji, and letters that run from right to left."""
    return re.sub(r"[^!-\u024f\u2010-\u2044☐☒]|\s", "", text)


OUTSIDE = """() => [...document.querySelectorAll(".sheet *")]
    .filter((e) => e.getBoundingClientRect().right > innerWidth + 1
        || (e.clientWidth && e.scrollWidth > e.clientWidth + 1)
        || (e.clientHeight && e.scrollHeight > e.clientHeight + 4))
    .map((e) => e.outerHTML.slice(0, 80))"""
"""What is wider than the paper, or holds more than it shows."""


@pytest.fixture(scope="session")
def pages(chromium, tmp_path_factory):
    """Each sheet's page in a browser, printed, with what its scripts make of it for Word."""
    folder = tmp_path_factory.mktemp("paper")
    (folder / "paper.css").write_bytes((ROOT / "workbook/paper/paper.css").read_bytes())
    context = chromium.new_context(bypass_csp=True)
    page = context.new_page()
    made = {}
    for n, (name, sheet) in enumerate(SHEETS.items()):
        place = folder / f"{n}.html"
        place.write_text(page_html(*sheet), encoding="utf-8")
        page.goto(place.as_uri())
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 658, "height": 987})  # what A4 leaves between our margins
        outside = page.evaluate(OUTSIDE)
        printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
        page.add_script_tag(path=ROOT / "workbook/screen/built/word.js")
        word = page.evaluate("() => [...workbookWord.docx([...document.querySelectorAll('.sheet')], document.title)]")
        made[name] = {"outside": outside, "printed": printed, "word": bytes(word)}
    context.close()
    return made


@pytest.fixture(scope="session")
def opened(pages, tmp_path_factory):
    """Each Word file, Python's and the browser's, opened by LibreOffice: its text, and its pages."""
    program = machine.find_libreoffice()
    if program is None:
        (pytest.fail if machine.in_ci() else pytest.skip)("There is no LibreOffice on this machine.")
    folder = tmp_path_factory.mktemp("word")
    for n, (name, sheet) in enumerate(SHEETS.items()):
        (folder / f"python-{n}.docx").write_bytes(word_bytes(*sheet))
        (folder / f"browser-{n}.docx").write_bytes(pages[name]["word"])
    for kind in ("txt:Text (encoded):UTF8", "pdf"):
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", kind, "--outdir", folder, *folder.glob("*.docx")]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {
        (writer, name): ((folder / f"{writer}-{n}.txt").read_text("utf-8-sig"), PdfReader(folder / f"{writer}-{n}.pdf"))
        for n, name in enumerate(SHEETS)
        for writer in ("python", "browser")
    }


def sizes(printed: PdfReader) -> set[float]:
    found = set()

    def look(text, outer, inner, font, size):
        if text.strip():
            found.add(round(size * abs(inner[3] * outer[3]), 1))

    for page in printed.pages:
        page.extract_text(visitor_text=look)
    return found


@pytest.mark.xdist_group("paper")  # LibreOffice opens them all at once
@pytest.mark.libreoffice
@pytest.mark.browser
@pytest.mark.parametrize("writer", ["python", "browser"])
@every_sheet
def test_a_word_file_says_what_the_sheet_says(opened, writer, name):
    text, _ = opened[writer, name]

    assert text.split() == words_of(name)


@pytest.mark.xdist_group("paper")  # LibreOffice opens them all at once
@pytest.mark.libreoffice
@pytest.mark.browser
@pytest.mark.parametrize("writer", ["python", "browser"])
@every_sheet
def test_a_word_file_prints_on_a4(opened, writer, name):
    _, printed = opened[writer, name]

    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in printed.pages} == {A4}


@pytest.mark.browser
@every_sheet
def test_every_sentence_of_the_sheet_is_on_the_printed_page(pages, name):
    printed = [squeezed(page.extract_text()) for page in pages[name]["printed"].pages]
    text = "".join(words.replace(f"Page{n}of{len(printed)}", "") for n, words in enumerate(printed, 1))

    for part in html.fromstring(sheet_html(*SHEETS[name])).itertext():
        for sentence in re.split(r"(?<=[.?!])\s|\n", part):
            assert squeezed(sentence) in text


@pytest.mark.browser
@every_sheet
def test_a_sheet_prints_on_a4_with_no_letter_below_12_points_and_nothing_beyond_the_edge(pages, name):
    printed = pages[name]["printed"]

    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in printed.pages} == {A4}
    assert min(sizes(printed)) >= 12
    assert pages[name]["outside"] == []


@pytest.mark.browser
@every_sheet
def test_a_printed_page_never_ends_in_a_heading_or_a_hint(pages, name):
    whole, _ = SHEETS[name]
    written = {asked.name for asked in whole.fields.values() if isinstance(asked.on_paper(None, {}), Prose)}
    asked = [field for field in whole.fields.values() if field.name not in written]
    leads = {step.title for step in whole.steps} | {words for field in asked for words in (field.label, field.hint)}

    for page in pages[name]["printed"].pages:
        *_, last = [line for line in page.extract_text().splitlines() if line.strip() and not line.startswith("Page ")]
        assert last not in leads


def test_a_page_is_whole_safe_and_british():
    page = etree.fromstring(page_html(*SHEETS["strange"]).removeprefix("<!DOCTYPE html>").encode())
    policy = page.find(".//meta[@http-equiv]").get("content")

    assert page.get("lang") == "en-GB"
    assert page.findtext(".//title").startswith("AB ]]>")
    assert policy.startswith("default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'")
    assert page.find(".//link[@rel='stylesheet']").get("href") == "paper.css"
    assert [element.tag for element in page.iter() if element.tag in {"script", "style"} or element.get("style")] == []


def test_a_blank_question_leaves_the_room_it_asks_for():
    sheet = sheet_of(field("long_text", lines=3), field("short_text", name="b"))

    assert [len(rules) for rules in sheet.iterfind(".//div[@class='rules']")] == [3, 1]
    assert sheet.find(".//p[@class='written']") is None


def test_an_answer_stands_where_the_lines_were_with_its_own_line_breaks():
    sheet = sheet_of(field("long_text"), asked="One\n\nTwo")

    assert sheet.find(".//p[@class='written']").text == "One\n\nTwo"
    assert sheet.find(".//div[@class='rules']") is None


def test_a_ticked_box_is_crossed():
    sheet = sheet_of(field("choice", options=("Yes", "No")), asked="No")

    assert [option.text_content() for option in sheet.iterfind(".//li")] == ["☐ Yes", "☒ No"]


def test_a_grid_names_its_rows_and_columns():
    sheet = sheet_of(
        field("sort", cards=("A degree", "Time"), piles=("Needed", "Not needed")), asked={"A degree": "Needed"}
    )
    head, row, _ = sheet.iterfind(".//tr")

    assert sheet.find(".//table").get("class") == "grid lines-1"
    assert [(cell.tag, cell.get("scope"), cell.text_content()) for cell in [*head, *row]] == [
        ("td", None, ""),
        ("th", "col", "Needed"),
        ("th", "col", "Not needed"),
        ("th", "row", "A degree"),
        ("td", None, "☒"),
        ("td", None, "☐"),
    ]


@pytest.mark.parametrize("odd", [7, "?", [], {}, [[]], ["?"], {"?": "?"}, {"?": {"?": {"?": "?"}}}, [{"?": "?"}], None])
@pytest.mark.parametrize("name", shelf.exercises())
def test_an_answer_of_the_wrong_shape_never_spoils_a_sheet(name, odd):
    whole, _ = SHEETS[name]
    answers = dict.fromkeys([*whole.fields, "no-longer-asked"], odd)

    assert sheet_html(whole, answers)
    assert Document(BytesIO(word_bytes(whole, answers)))


def test_a_word_file_has_real_headings_and_our_look():
    sheet = Document(BytesIO(word_bytes(*SHEETS["recruitment-panel"])))
    styles = [paragraph.style.name for paragraph in sheet.paragraphs]
    normal, defaults = sheet.styles["Normal"], sheet.styles.element.find(qn("w:docDefaults"))

    assert styles[:5] == ["Title", "Subtitle", "Heading 1", "Body Text", "Heading 2"]
    assert "Heading 3" in styles
    assert all(paragraph.text for paragraph in sheet.paragraphs if paragraph.style.name not in {"Rule", "Normal"})
    assert sheet.core_properties.title == "Sit on a recruitment panel"
    assert sheet.core_properties.language == "en-GB"
    assert defaults.find(f".//{qn('w:lang')}").get(qn("w:val")) == "en-GB"
    assert defaults.find(f".//{qn('w:sz')}").get(qn("w:val")) == "24"  # half points
    assert normal.font.size is None


def test_a_table_in_word_says_its_headings_on_each_page_and_splits_between_rows():
    sheet = Document(BytesIO(word_bytes(*SHEETS["job-description"])))

    for table in sheet.tables:
        heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert heads == [True] + [False] * (len(heads) - 1)
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_a_title_of_any_length_fits_into_a_word_file():
    assert word_bytes(exercise(field("short_text"), title="Long " * 100), {})


def test_a_word_file_that_cannot_be_written_is_answered_in_words(tmp_path):
    with pytest.raises(Problem, match=r"sheet\.docx could not be written"):
        write_word(*SHEETS["long"], tmp_path / "no-such-folder" / "sheet.docx")

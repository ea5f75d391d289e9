"""A plan's whole pack: every file opens, and where less can be made, the page says so."""

import json
import re
import subprocess
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import html
from pypdf import PdfReader

from workbook import machine
from workbook.__main__ import main
from workbook.browser import pages_in
from workbook.packs import folder as pack
from workbook.packs.papers import poster
from workbook.packs.pieces import pieces_of
from workbook.paper.code import code_png
from workbook.paper.document import document_html
from workbook.paper.handout import Handout, handout_html, unfolded
from workbook.paper.word_document import documents_bytes
from workbook.paper.word_pack import handouts_bytes
from workbook.plan import plan_of, standard
from workbook.programme import programme
from workbook.shapes import Grid, Parts, Prose, Ticks
from workbook.shelf import data, exercises

EXERCISES = exercises()
HOSTILE = "/Type /Page <script>alert(1)</script> =cmd() \x00" + "w" * 400
SHORT = {
    "format": "Two days in a room",
    "people": {"Lived experience": "3", "Staff": "2", "Commissioners and managers": "2", "Trainers": "2"},
    "running_order": [
        {"day": "1", "activity": "ladder", "title": HOSTILE, "minutes": "25"},
        {"day": "1", "activity": "break", "title": "Break", "minutes": "10"},
        {"day": "1", "activity": "", "title": HOSTILE, "minutes": "5"},
    ],
}
PLAN = plan_of(SHORT)


def sheets_of(plan):
    return {sheets.name: sheets for piece in pieces_of(plan, EXERCISES) for sheets in piece.sheets}


def files_in(folder, ending):
    return sorted(folder.rglob(f"*{ending}"))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A pack with one exercise, as this machine can make it."""
    folder = tmp_path_factory.mktemp("pack") / "made"
    left_out = pack.make_pack(PLAN, folder)
    return folder, left_out


# What is in it


@pytest.mark.parametrize("name", programme().formats)
def test_every_piece_that_a_trainer_may_tick_is_made_for_every_format(name):
    plan = standard(name)
    pieces = {piece.title: piece for piece in pieces_of(plan, EXERCISES)}
    assert list(pieces) == [piece["title"] for piece in data("pack.yaml") if piece["name"] != "contents"]
    names = [sheets.name for piece in pieces.values() for sheets in piece.sheets]
    assert len(names) == len(set(names))
    assert all(sheets.copies > 0 for piece in pieces.values() for sheets in piece.sheets)
    assert {f"handout-{line.exercise}" for line in plan.prints} <= set(names)


def test_copies_are_counted_by_the_people_who_come():
    made = sheets_of(standard("two-days"))
    assert made["certificate"].copies == made["feedback"].copies == 18
    assert made["cards-ladder"].copies == made["role-cards"].copies == 3
    assert made["sign-in"].copies == 1


def test_a_plan_with_nobody_in_it_yet_still_has_its_handouts():
    made = sheets_of(plan_of({"format": "Two days in a room", "people": {"Staff": "0"}}))
    assert made["handout-ladder"].copies == 1
    assert "Say who comes" in document_html(made["table-plan"].drawn[0])


def test_the_sign_in_sheet_asks_for_no_surname():
    page = document_html(sheets_of(standard("two-days"))["sign-in"].drawn[0])
    assert "What you like to be called" in page
    assert not re.search(
        r"surname|signature|address|email", page.replace("No surnames, and no signatures.", ""), re.IGNORECASE
    )


def test_the_certificate_says_that_somebody_was_there_and_marks_nobody():
    page = document_html(sheets_of(standard("two-days"))["certificate"].drawn[0])
    assert "This says that you were there." in page
    assert not re.search(r"qualif|pass(ed)?\b|accredit", page)


def test_cards_to_cut_out_are_the_exercises_own_with_its_piles_first():
    page = html.fromstring(document_html(sheets_of(PLAN)["cards-ladder"].drawn[0]))
    rungs = EXERCISES["ladder"].fields["rungs"]
    assert [say.text for say in page.xpath("//p[@class='say']")] == [*rungs.piles, *rungs.cards]


def test_a_poster_has_a_code_where_the_book_has_an_address_and_room_to_write_where_it_has_none():
    page = poster("A title", "A purpose", "https://example.org/book/learners/ladder.html")
    drawn = html.fromstring(document_html(page))
    [code] = drawn.xpath("//div[@class='scan']/*")
    assert code.get("aria-label") == "A code to scan. It leads to https://example.org/book/learners/ladder.html"
    word = Document(BytesIO(documents_bytes([page])))
    assert [shape._inline.docPr.get("descr") for shape in word.inline_shapes] == [code.get("aria-label")]
    without = html.fromstring(document_html(poster("A title", "A purpose", "")))
    assert not without.xpath("//*[@class='scan']")
    assert len(without.xpath("//p[@class='rule']")) == 2
    assert code_png("https://example.org/").startswith(b"\x89PNG")


# Large print and Easy Read


def test_large_print_has_no_letter_under_18_points_in_word():
    word = Document(BytesIO(handouts_bytes("Large", [Handout(EXERCISES["ladder"], large=True)])))
    used = {paragraph.style for paragraph in word.element.body.iter(qn("w:p")) if paragraph.style} | {"Normal"}
    styles = {style.style_id: style for style in word.styles}
    given = [styles[name].font.size for name in used if name in styles and styles[name].font.size]
    assert all(size.pt >= 18 for size in given)
    [default] = word.styles.element.findall(f".//{qn('w:rPrDefault')}//{qn('w:sz')}")
    assert int(default.get(qn("w:val"))) == 36


def test_a_wide_grid_is_told_row_by_row_where_letters_are_large():
    boxes = Grid(("", "Yes", "No"), (("Tea", True, False),))
    assert unfolded(boxes, 2) == Parts((("Tea", Ticks(("Yes", "No"), frozenset({"Yes"}))),))
    words = Grid(("What", "Who", "When"), (("Tea", "", ""),), 2)
    assert unfolded(words, 2) == Parts(
        (("1. What", Prose("Tea", 2)), ("1. Who", Prose("", 2)), ("1. When", Prose("", 2)))
    )
    assert unfolded(Grid(("What", "Who"), ()), 2) == Grid(("What", "Who"), ())


def test_easy_read_has_each_steps_ideas_with_their_pictures_in_place_of_its_words():
    [easy] = sheets_of(PLAN)["easy-read"].drawn
    page = html.fromstring(handout_html(easy))
    ideas = [words for step in EXERCISES["ladder"].steps for idea in step.easy for words in idea.values()]
    assert [idea.text for idea in page.xpath("//ul[@class='ideas']//p")] == ideas
    assert len(page.xpath("//ul[@class='ideas']/li/*[contains(@class, 'picture')]")) == len(ideas)
    assert EXERCISES["ladder"].steps[0].words not in page.text_content()
    word = Document(BytesIO(handouts_bytes("Easy", [easy])))
    drawn = list(
        word.element.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
    )
    assert len(drawn) == len(ideas)
    assert all(picture.get("descr") for picture in drawn)


# The folder


def test_the_contents_page_names_every_file_and_every_file_is_there(made):
    folder, _ = made
    page = html.fromstring((folder / "index.html").read_text(encoding="utf-8"))
    named = {*page.xpath("//a/@href"), *page.xpath("//img/@src")}
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")}
    assert named == there - {"index.html", "contents.css", "pages/paper.css"}
    assert not page.xpath("//script")


def test_a_plans_own_words_are_only_ever_words(made):
    folder, _ = made
    for path in files_in(folder, ".html"):
        page = html.fromstring(path.read_text(encoding="utf-8"))
        assert not page.xpath("//script")
    assert "alert(1)" in (folder / "pages" / "running-order.html").read_text(encoding="utf-8")


def test_every_pdf_is_tagged_in_english_and_has_the_pages_it_is_said_to_have(made):
    folder, _ = made
    if machine.find_browser() is None:
        pytest.skip("There is no browser on this machine.")
    contents = html.fromstring((folder / "index.html").read_text(encoding="utf-8"))
    said = {
        item.xpath(".//a/@href")[0]: int(item.xpath(".//p")[0].text.split()[0]) for item in contents.xpath("//li[img]")
    }
    assert said
    for path in files_in(folder, ".pdf"):
        read = PdfReader(path)
        assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
        assert read.trailer["/Root"]["/Lang"].startswith("en")
        assert len(read.pages) == pages_in(path) == said[f"pdf/{path.name}"]


def test_without_a_browser_there_is_less_and_the_page_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(pack, "find_browser", lambda: None)
    left_out = pack.make_pack(PLAN, tmp_path / "made")
    assert left_out == [pack.NO_BROWSER]
    page = (tmp_path / "made" / "index.html").read_text(encoding="utf-8")
    assert "no PDF files, no page counts and no pictures" in page
    assert "its pages were not counted here" in page
    assert files_in(tmp_path, ".docx")
    assert not files_in(tmp_path, ".pdf")


def test_a_browser_that_fails_is_named_by_what_it_did_not_print(tmp_path, monkeypatch):
    monkeypatch.setattr(pack, "print_page", lambda *_: False)
    monkeypatch.setattr(pack, "find_browser", lambda: tmp_path)
    left_out = pack.make_pack(PLAN, tmp_path / "made")
    assert "The browser did not print “Kit list”. Open its page to print, and print it from there." in left_out


def test_the_pack_of_a_saved_workbook_is_that_plans_own(tmp_path, monkeypatch):
    monkeypatch.setattr(pack, "find_browser", lambda: None)
    whole = {"format": "co-production workbook", "version": 1, "exercises": {"plan-the-days": {"answers": SHORT}}}
    (tmp_path / "mine.json").write_text(json.dumps(whole))
    asked = ["pack", "--plan", str(tmp_path / "mine.json"), "--start", "09:30", "--to", str(tmp_path / "made")]
    assert main(asked) == 0
    order = (tmp_path / "made" / "pages" / "running-order.html").read_text(encoding="utf-8")
    assert "09:30 to 09:55" in order
    assert {path.stem for path in (tmp_path / "made" / "word").glob("handout-*")} == {
        "handout-ladder",
        "handout-then-and-now",
    }


def test_a_folder_with_something_in_it_is_left_as_it_is(tmp_path, capsys):
    (tmp_path / "mine.txt").write_text("mine")
    assert main(["pack", "--to", str(tmp_path)]) == 1
    assert "There is something in" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--format", "two-day"], "There is no format called “two-day”."),
        (["--start", "25:99"], "“25:99” is not a time."),
        (["--plan", "nowhere.json"], "There is no file called nowhere.json."),
    ],
)
def test_what_cannot_be_planned_is_said_in_a_sentence(words, said, tmp_path, capsys):
    assert main(["pack", *words, "--to", str(tmp_path / "made")]) == 1
    assert said in capsys.readouterr().err
    assert not (tmp_path / "made").exists()


@pytest.mark.libreoffice
def test_libreoffice_opens_every_word_file_and_every_deck(made, tmp_path):
    office = machine.find_impress()
    if office is None:
        (pytest.fail if machine.in_ci() else pytest.skip)("LibreOffice here does not open slides.")
    folder, _ = made
    files = [*files_in(folder, ".docx"), *files_in(folder, ".pptx")]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path / "opened", *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    assert {path.stem for path in (tmp_path / "opened").glob("*.pdf")} == {path.stem for path in files}

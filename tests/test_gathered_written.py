"""What is written about a room opens anywhere, holds everything, runs nothing and names nobody."""

from __future__ import annotations

import csv
import json
import re
from io import BytesIO, StringIO

import docx
import openpyxl
import pytest

from workbook.__main__ import main
from workbook.figures.gathered.spreadsheet import FORMULA, LONGEST, csv_text, excel
from workbook.plan import standard, standard_answers
from workbook.post import pack
from workbook.shelf import DATA

NASTY = ["=1+1", "+44 20", "-2", "@SUM(A1)", "\t=x", "<script>alert(1)</script>", "a\x00b", "“ü” 🙂", "a,b;c\nd", " x"]
LINE = "I can say no, or ask for a break"


def saved(person, exercises, folder):
    given = {name: {"answers": own, "saved": f"2027-01-15T16:00:{person:02}Z"} for name, own in exercises.items()}
    text = json.dumps({"format": "co-production workbook", "version": 1, "exercises": given})
    (folder / f"zebedee-quill-{person}.json").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def came(tmp_path_factory):
    """A folder of what fourteen people sent: files, a message, a form, a photo and half a file."""
    folder = tmp_path_factory.mktemp("came")
    for n in range(10):
        marks = {"then": {LINE: "2"}, "now": {LINE: str(2 + n % 3)}, "hope": f"{NASTY[n]} hope number {n}"}
        saved(n, {"then-and-now": marks, "what-next": {"step": NASTY[n], "buddy": "Zebedee Quill"}}, folder)
    (folder / "pasted.txt").write_text(
        f"Hi\n{pack({'what-next': {'answers': {'step': 'Ring'}}})}\nBye", encoding="utf-8"
    )
    rows = [["Timestamp", "Email", "What is the idea?", "What is your first step?"]]
    rows += [["14/01/2027", "z@example.org", f"A bench {n}", NASTY[n]] for n in range(3)]
    (folder / "form.csv").write_text(csv_text(rows), encoding="utf-16")
    (folder / "sheet.jpg").write_bytes(b"\xff\xd8\xff\xe0 a photo")
    (folder / "half.json").write_text('{"format": "co-production work', encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def written(came, tmp_path_factory):
    to = tmp_path_factory.mktemp("out") / "made here"
    assert main(["gather", str(came), "--to", str(to)]) == 0
    return to


def test_all_is_written_into_one_folder(written):
    assert {path.name for path in written.iterdir()} == {
        "index.html",
        "answers.csv",
        "answers.xlsx",
        "problems.txt",
        "report.docx",
    }


def test_a_few_lines_say_what_came(came, tmp_path, capsys):
    main(["gather", str(came), "--to", str(tmp_path)])
    said = capsys.readouterr().out
    assert said.startswith("14 people’s answers are in. 3 things are worth a look.\n")
    assert "How sure people are, then and now: 10 of 14 people answered." in said
    assert "sheet.jpg is a photo." in said


def test_what_could_not_be_read_is_in_a_list_of_its_own_by_the_files_name(written):
    lines = (written / "problems.txt").read_text(encoding="utf-8").splitlines()
    assert [line.split()[0] for line in lines] == ["form.csv:", "half.json", "sheet.jpg"]


def test_every_answer_is_in_the_csv_and_none_of_its_cells_is_a_formula(written):
    rows = list(csv.reader(StringIO((written / "answers.csv").read_text(encoding="utf-8-sig"))))
    assert rows[0] == ["Person", "Exercise", "Question", "Part", "Answer"]
    steps = {row[4] for row in rows if row[2] == "What is your first step?"}
    assert {"'=1+1", "'+44 20", "'-2", "'@SUM(A1)", "“ü” 🙂"} <= steps
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA)]


def test_every_answer_is_in_the_excel_file_as_it_was_given_and_none_is_a_formula(written):
    book = openpyxl.load_workbook(written / "answers.xlsx")
    assert book.sheetnames == ["Answers", "Problems"]
    cells = [cell for row in book["Answers"].iter_rows(min_row=2) for cell in row]
    assert {"=1+1", "+44 20", "-2", "@SUM(A1)", "“ü” 🙂", " x"} <= {cell.value for cell in cells}
    assert all(cell.data_type in ("s", "inlineStr", "n") and cell.data_type != "f" for cell in cells)
    assert all(cell.quotePrefix for cell in cells)


def test_what_an_excel_file_cannot_hold_is_left_out_and_the_file_still_opens():
    book = openpyxl.load_workbook(BytesIO(excel({"A & B": [("x",), ("a\x00b\x0b\ud800c" + "d" * LONGEST,)]})))
    assert book["A & B"]["A2"].value.startswith("abcd")


def test_the_page_opens_from_a_disk_fetches_nothing_and_runs_nothing(written):
    page = (written / "index.html").read_text(encoding="utf-8")
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert not re.findall(r"""(?:src|href)=["'](?!data:image|#)""", page)


def test_every_picture_of_the_page_is_followed_by_its_words_and_its_table(written):
    page = (written / "index.html").read_text(encoding="utf-8")
    pictures = page.count("<img")
    assert pictures > 2
    assert (
        len(re.findall(r"<img[^>]* alt=\"[^\"]+\"/><figcaption>[^<]+</figcaption></figure><div class=\"table", page))
        == pictures
    )


def test_nobody_is_named_in_the_page_or_the_report(written):
    page = (written / "index.html").read_text(encoding="utf-8")
    report = docx.Document(written / "report.docx")
    words = [one.text for one in report.paragraphs]
    words += [cell.text for table in report.tables for row in table.rows for cell in row.cells]
    for whole in (page, "\n".join(words)):
        assert "ebedee" not in whole
        assert "@example" not in whole
    assert "ebedee-quill" not in (written / "answers.csv").read_text(encoding="utf-8-sig")


def test_the_report_says_who_answered_what_was_done_what_was_heard_and_what_it_cannot_say(written):
    report = docx.Document(written / "report.docx")
    headings = [one.text for one in report.paragraphs if one.style.name == "Heading 1"]
    assert headings[:2] == ["Who answered", "What we did"]
    assert headings[-2:] == ["You said, we did", "What this report cannot say"]
    assert "How sure people are, then and now" in headings
    assert "10 of 14 people answered." in [one.text for one in report.paragraphs]


def test_every_picture_in_the_report_has_words_that_stand_for_it_and_a_table_under_it(written):
    report = docx.Document(written / "report.docx")
    pictures = report.inline_shapes
    assert len(pictures) > 2
    assert all(picture._inline.docPr.get("descr") for picture in pictures)
    body = [element.tag.rpartition("}")[2] for element in report.element.body]
    drawn = [n for n, element in enumerate(report.element.body) if element.findall(".//{*}inline")]
    assert all("tbl" in body[n : n + 2] for n in drawn)


def test_the_report_says_what_was_planned_where_a_trainers_plan_came_too(tmp_path):
    saved(1, {"what-next": {"step": "Ring"}, "plan-the-days": standard_answers("two-days")}, tmp_path)
    assert main(["report", str(tmp_path), "--to", str(tmp_path / "out")]) == 0
    report = docx.Document(tmp_path / "out" / "report.docx")
    assert report.tables[0].cell(0, 0).text == "Planned"
    assert "hours" in report.tables[0].cell(2, 1).text
    bullets = [one.text for one in report.paragraphs if one.style.name == "Bullet"]
    assert next(item.title for item in standard("two-days").days[0].items if item.kind == "activity") in bullets


def test_the_report_has_no_percentage(written):
    report = docx.Document(written / "report.docx")
    assert not [one.text for one in report.paragraphs if re.search(r"\d ?%|per cent", one.text)]


def test_the_report_can_be_had_alone(came, tmp_path):
    assert main(["report", str(came), "--to", str(tmp_path)]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["report.docx"]


def test_what_was_written_before_is_not_gathered_again(tmp_path):
    saved(1, {"what-next": {"step": "Ring", "idea": "A bench by the bus stop"}}, tmp_path)
    for _ in range(2):
        assert main(["gather", str(tmp_path), "--to", str(tmp_path / "gathered")]) == 0
    assert (tmp_path / "gathered" / "problems.txt").read_text(encoding="utf-8") == ""


@pytest.mark.parametrize("name", ["mapping.yaml", "mapping.csv"])
def test_a_mapping_file_says_which_question_a_heading_is(tmp_path, name):
    (tmp_path / "form.csv").write_text("Premier pas,Ami\nAppeler,J\n", encoding="utf-8")
    between = ": " if name.endswith("yaml") else ","
    mapping = tmp_path / name
    mapping.write_text(f"Premier pas{between}what-next.step\nAmi{between}what-next.buddy\n", encoding="utf-8")
    assert main(["gather", str(tmp_path), "--to", str(tmp_path / "out"), "--mapping", str(mapping)]) == 0
    assert "Appeler" in (tmp_path / "out" / "answers.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "Premier pas: what-next.stp",
            "The mapping sends “Premier pas” to “what-next.stp”, and there is no such question.",
        ),
        ("Premier pas", "mapping.yaml cannot be read as a mapping."),
        ("- a\n- b", "mapping.yaml cannot be read as a mapping."),
    ],
)
def test_a_mapping_that_is_wrong_is_answered_in_a_sentence(tmp_path, capsys, words, said):
    (tmp_path / "form.csv").write_text("Premier pas,Ami\nAppeler,J\n", encoding="utf-8")
    mapping = tmp_path / "mapping.yaml"
    mapping.write_text(words, encoding="utf-8")
    main(["gather", str(tmp_path / "form.csv"), "--to", str(tmp_path / "out"), "--mapping", str(mapping)])
    outcome = capsys.readouterr()
    assert said in outcome.out + outcome.err


def test_nothing_of_that_name_is_answered_in_a_sentence(tmp_path, capsys):
    assert main(["gather", str(tmp_path / "nowhere"), "--to", str(tmp_path)]) == 1
    assert "There is no file or folder called" in capsys.readouterr().err


def test_the_invented_folders_are_read_without_a_trouble(tmp_path):
    folders = [str(DATA / f"invented-{name}") for name in ("group", "change", "rooms", "meetings")]
    assert main(["gather", *folders, "--to", str(tmp_path)]) == 0
    assert (tmp_path / "problems.txt").read_text(encoding="utf-8") == ""

"""What comes out of answers, such as a job description for an HR team: the same on every face, and nothing private."""

import json
import re
import subprocess
from io import BytesIO
from itertools import pairwise

import pytest
from docx import Document as Word
from docx.oxml.ns import qn
from lxml import html
from pypdf import PdfReader

from workbook import documents, local, machine, shelf
from workbook.answers import Workbook, good
from workbook.commands import main
from workbook.document import Document, filled
from workbook.paper.document import document_html
from workbook.paper.word_document import document_bytes
from workbook.problem import Problem
from workbook.screen.form import form_html
from workbook.shapes import Bullets, Facts, Grid, Page, Passage

ROOT = shelf.ROOT
DOCUMENTS = documents.documents()
EXERCISES = shelf.exercises()
INVENTED = ROOT / "data" / "invented-panel" / "job-description.json"
JOB = good(EXERCISES["job-description"], Workbook.open(INVENTED).answers("job-description"))
STRANGE = {
    "job": "<script>alert(1)</script>",
    "purpose": "A & B ]]> \u200f שלום\nand a new line",
    "support": ["<b>", "", "Time"],
}
ODD = [None, "", " ", [], {}, ["x"], [["x"]], [None], [{"what": ["x"]}], {"what": "x"}]
ANSWERS = {"all": JOB, "none": {}, "some": {name: JOB[name] for name in ("job", "tasks", "other")}, "strange": STRANGE}


def words_of(page: Page) -> list[str]:
    return " ".join(html.fromstring(document_html(page)).itertext()).split()


def made(*blocks: dict[str, object], title: str = "{job}") -> Document:
    return Document(name="made-up", title=title, lead="A lead.", sections=({"heading": "A heading", "blocks": blocks},))


def test_every_document_asks_only_for_answers_that_its_exercise_has():
    assert list(documents.mistakes(EXERCISES)) == []


def test_every_table_shows_columns_that_its_list_has():
    for exercise in EXERCISES.values():
        for document in (DOCUMENTS[name] for name in exercise.documents):
            for block in (block for section in document.sections for block in section.blocks if block.table):
                known = {column.name for column in exercise.fields[block.table].columns}
                assert set(block.columns.values()) <= known, (document.name, block.table)


def test_every_document_that_answers_fill_has_a_button_and_the_others_are_printed_as_they_are():
    named = {name for exercise in EXERCISES.values() for name in exercise.documents}

    assert named == {name for name, document in DOCUMENTS.items() if document.fields}
    assert all(DOCUMENTS[name].button for name in named)
    assert set(documents.ready()) == set(DOCUMENTS) - named - set(documents.templates())


def test_a_job_description_says_what_an_hr_team_looks_for():
    words = " ".join(words_of(DOCUMENTS["job-description"].page(JOB)))

    for said in (
        "Support worker",
        "Job description and person specification",
        "£27,500 a year",
        "Reports to",
        "Essential",
    ):
        assert said in words
    for row in JOB["essentials"]:
        assert row["what"] in words
        assert row["seen"] in words
    for row in JOB["desirables"]:
        assert row["what"] in words


def test_a_job_description_holds_nothing_of_who_helped_and_what_the_help_was_for():
    private = EXERCISES["job-description"].steps[0].fields

    assert not {field.name for field in private} & DOCUMENTS["job-description"].fields
    assert JOB["helped"] not in " ".join(words_of(DOCUMENTS["job-description"].page(JOB)))


def test_what_is_not_agreed_yet_is_said_and_headings_never_stand_alone():
    page = DOCUMENTS["job-description"].page({})
    facts = page.sections[0][1][0]

    assert page.title == "A job without a name yet"
    assert {said for _, said in facts.pairs} == {"Not agreed yet"}
    assert "Convictions" not in dict(page.sections)
    assert all(pieces for _, pieces in page.sections)


def test_each_kind_of_block_draws_its_piece():
    answers = {"job": "Cook", "tasks": [{"what": "Cook", "often": "Daily"}, {}], "ways": ["A call", "A form"]}
    blocks = (
        {"words": "We want a {job}."},
        {"bullets": ("{ways}", "Or come in, {job}", "{missing}")},
        {"facts": {"Job": "{job}", "Pay": "{pay}"}},
        {"table": "tasks", "columns": {"Task": "what", "How often": "often"}},
    )

    assert made(*blocks).page(answers).sections[0][1] == (
        Passage("We want a Cook."),
        Bullets(("A call", "A form", "Or come in, Cook")),
        Facts((("Job", "Cook"),)),
        Grid(("Task", "How often"), (("Cook", "Daily"),)),
    )


def test_a_hole_whose_answer_is_blank_leaves_the_whole_sentence_out():
    assert filled("Ask {who}, or {whom}.", {"who": "Dee"}) == ""
    assert filled("Ask {who}.", {"who": " Dee "}) == "Ask Dee."


@pytest.mark.parametrize(
    ("block", "why"),
    [({}, "one of: words, bullets"), ({"words": "a", "table": "b"}, "one of"), ({"table": "b"}, "go together")],
)
def test_a_block_that_cannot_be_drawn_is_answered_in_words(block, why):
    with pytest.raises(ValueError, match=why):
        made(block)


def test_an_author_of_a_document_is_told_the_file_the_place_and_what_would_be_right(tmp_path):
    (tmp_path / "letter.yaml").write_text(
        "title: Hello\nlaed: A letter\nsections:\n  - heading: Dear {name}\n    blocks:\n      - table: scores\n",
        encoding="utf-8",
    )

    with pytest.raises(Problem) as told:
        documents.documents(tmp_path)

    assert str(told.value).splitlines() == [
        "data/documents/letter.yaml: number 1 of `sections`: number 1 of `blocks`: `table` and `columns` go together.",
        "data/documents/letter.yaml: `laed` is not a key it knows. Did you mean “lead”?",
    ]


@pytest.mark.parametrize("odd", ODD, ids=map(repr, ODD))
def test_an_answer_of_the_wrong_shape_never_spoils_a_document(odd):
    document = DOCUMENTS["job-description"]
    page = document.page(dict.fromkeys(document.fields, odd))

    assert document_html(page)
    assert Word(BytesIO(document_bytes(page)))


def test_words_that_look_like_html_stay_words():
    assert html.fromstring(document_html(DOCUMENTS["job-description"].page(STRANGE))).xpath("//script | //b") == []


@pytest.mark.parametrize("answers", ANSWERS)
def test_a_document_in_word_says_what_it_says_in_html(answers):
    page = DOCUMENTS["job-description"].page(ANSWERS[answers])
    word = Word(BytesIO(document_bytes(page))).element.body
    parts = [part.text for part in word.iter(qn("w:p")) if part.text]

    assert " ".join(parts).split() == words_of(page)


def test_a_document_in_word_has_real_headings_lists_and_tables_that_do_not_touch():
    word = Word(BytesIO(document_bytes(DOCUMENTS["job-description"].page(JOB))))
    styles = {paragraph.style.name for paragraph in word.paragraphs}
    tags = [part.tag for part in word.element.body]

    assert {"Title", "Subtitle", "Heading 1", "Bullet", "Passage"} <= styles
    assert word.styles["Bullet"].element.find(f".//{qn('w:numId')}") is not None
    assert not any(one == two == qn("w:tbl") for one, two in pairwise(tags))
    assert word.core_properties.title == "Job description and person specification"
    assert word.core_properties.language == "en-GB"


def test_the_form_brings_its_documents_as_text_in_the_order_they_were_written():
    form = html.fromstring(form_html(EXERCISES["job-description"]))
    [held] = form.xpath("//template[parent::*[@data-part='documents']]")
    [button] = form.xpath("//button[@data-document]")
    facts = json.loads(held.text_content())["job-description"]["sections"][0]["blocks"][0]["facts"]

    assert (button.get("data-document"), button.text_content()) == ("job-description", "Job description in Word")
    assert list(facts)[:3] == ["Job title", "Service or team", "Reports to"]
    assert form.xpath("//script") == []


@pytest.mark.browser
@pytest.mark.parametrize("answers", ANSWERS)
def test_the_browser_draws_the_same_document(chromium, answers):
    document = DOCUMENTS["job-description"]
    page = chromium.new_page()
    page.add_script_tag(path=ROOT / "workbook" / "screen" / "built" / "word.js")
    drawn = page.evaluate(
        "([definition, answers]) => workbookWord.documentOf(definition, answers).outerHTML",
        [document.definition(), ANSWERS[answers]],
    )
    page.close()

    assert plain(drawn) == plain(document_html(document.page(ANSWERS[answers])))


def plain(source: str) -> list[tuple[str, str, str]]:
    """Give every element, its class and its own words, whatever the spaces between elements."""
    elements = html.fromstring(re.sub(r">\s+<", "><", source)).iter()
    return [(part.tag, part.get("class", ""), part.text or "") for part in elements]


def test_the_command_makes_a_job_description_of_a_workbook_file(tmp_path, capsys):
    assert main(["document", "job-description", "--answers", str(INVENTED), "--to", str(tmp_path)]) == 0
    assert "job-description.docx" in capsys.readouterr().out
    assert "Support worker" in (tmp_path / "job-description.html").read_text(encoding="utf-8")
    assert Word(tmp_path / "job-description.docx").paragraphs[0].text == "Support worker"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["job-advert"], f"There is no document called “job-advert”. The documents are: {', '.join(DOCUMENTS)}."),
        (["job-description", "--answers", "nowhere.json"], "There is no file called nowhere.json."),
    ],
)
def test_a_document_that_cannot_be_made_is_answered_in_words(words, answer, capsys):
    assert main(["document", *words]) == 1
    assert capsys.readouterr().err.strip() == answer


def test_check_says_which_document_asks_for_an_answer_that_nobody_gives():
    alone = EXERCISES["job-description"].model_copy(update={"steps": EXERCISES["job-description"].steps[:1]})
    nowhere = EXERCISES["ask-or-not"].model_copy(update={"documents": ("letter",)})
    said = list(documents.mistakes({"job-description": alone, "ask-or-not": nowhere}))

    assert (
        "data/documents/job-description.yaml: it asks for “pay”. “Write a job description” has no field of that name."
        in said
    )
    assert "exercises/ask-or-not.yaml: `documents` names “letter”. There is no data/documents/letter.yaml." in said


def test_there_is_a_card_for_every_part_that_the_ready_panel_shares_out():
    parts = EXERCISES["panel-ready"].fields["parts"].columns[0].options
    cards = [section.heading for section in DOCUMENTS["role-cards"].sections]

    assert len(parts) == len(cards)
    assert all(card.startswith(part) for card, part in zip(cards, parts, strict=True))


# Templates: documents that an organisation makes its own

TEMPLATES = documents.templates()
HERE = local.local()


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_says_first_what_to_change_what_to_have_checked_and_when_it_was_looked_at(name):
    heading, pieces = TEMPLATES[name].blank_page().sections[0]
    said = " ".join(piece.text for piece in pieces if isinstance(piece, Passage))

    assert heading == "Before you use this: read it, then take it out"
    for words in ("Change these things:", "Check these with an adviser:", "Last checked: "):
        assert words in said


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_says_the_same_in_word_and_on_a_page(name):
    page = TEMPLATES[name].blank_page()
    word = Word(BytesIO(document_bytes(page))).element.body
    parts = " ".join(part.text for part in word.iter(qn("w:p")) if part.text)

    assert parts.split() == words_of(page)
    assert "{here" not in parts


@pytest.mark.libreoffice
def test_libreoffice_finds_every_word_of_every_blank_document_on_a4(tmp_path):
    office = machine.find_libreoffice()
    if office is None:
        (pytest.fail if machine.in_ci() else pytest.skip)("There is no LibreOffice on this machine.")
    blank = {name: made.blank_page() for name, made in DOCUMENTS.items()}
    for name, page in blank.items():
        (tmp_path / f"{name}.docx").write_bytes(document_bytes(page))
    own = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    for kind in ("txt:Text (encoded):UTF8", "pdf"):
        command = [office, own, "--headless", "--convert-to", kind, "--outdir", tmp_path, *tmp_path.glob("*.docx")]
        subprocess.run(command, check=True, capture_output=True, timeout=300)

    for name, page in blank.items():
        # LibreOffice writes a bullet where a list has one.
        found = (tmp_path / f"{name}.txt").read_text("utf-8-sig").replace("•", " ").split()
        assert found == words_of(page), name
        sizes = {
            tuple(round(side) for side in sheet.mediabox[2:]) for sheet in PdfReader(tmp_path / f"{name}.pdf").pages
        }
        assert sizes == {(595, 842)}, name


def test_what_is_sent_holds_none_of_what_is_said_to_whoever_makes_it():
    assert "Before you use this" not in " ".join(words_of(DOCUMENTS["job-description"].page(JOB)))
    assert "template" not in DOCUMENTS["job-description"].definition()


def test_no_template_holds_an_amount_of_money():
    assert [name for name in TEMPLATES if "£" in " ".join(words_of(TEMPLATES[name].blank_page()))] == []


@pytest.fixture
def elsewhere(monkeypatch, tmp_path):
    """A copy of the workbook that another organisation has made its own."""
    mine = "leave_to: https://example.org\nchecked: today\nhelp: [Ring the desk., Ring 999.]\n"
    mine += "organisation: The Harbour Trust\nplace: Saltmouth\ncontacts:\n  data: Ms Quill, room 4\n"
    mine += "  involvement: ''\n  payments: ''\n  complaints: ''\n  safeguarding: ''\n"
    (tmp_path / "local.yml").write_text(mine, encoding="utf-8")
    monkeypatch.setattr(local, "FILE", tmp_path / "local.yml")


def test_the_templates_say_what_is_true_where_they_are_used(elsewhere):
    said = {name: " ".join(words_of(made.blank_page())) for name, made in documents.templates().items()}

    assert "The Harbour Trust" in said["privacy-notice"]
    assert "Ms Quill, room 4" in said["consent-form"]
    assert "The Harbour Trust" in said["written-offer"]
    assert local.RULE in said["meeting-agenda"]
    assert HERE.organisation not in " ".join(said.values())


def test_what_nobody_gave_is_answered_with_what_there_is(elsewhere):
    with pytest.raises(Problem, match=r"it asks for \{here\.town\}\. data/local\.yml has: organisation, place, data"):
        local.local().fill({"words": ["In {here.town}"]})


def test_a_copy_that_says_nothing_of_itself_has_lines_to_write_on():
    made, wrong = local.Local.made_of({"leave_to": "https://example.org", "checked": "today", "help": ["a", "b"]})

    assert not wrong
    assert made.fill(["With {here.organisation}"]) == [f"With {local.RULE}"]


def test_help_lines_stand_in_a_document_without_their_source_marks():
    assert HERE.fill(["{here.help}"]) == [re.sub(r" \(\[.*?\)\)", "", line) for line in HERE.help]


@pytest.mark.parametrize(
    ("block", "why"),
    [
        ({"heads": ("A", "B"), "rows": (("one",),)}, "needs 2 cells"),
        ({"heads": ("A",), "words": "b"}, "needs one of"),
    ],
)
def test_rows_to_write_in_fit_under_their_heads(block, why):
    with pytest.raises(ValueError, match=why):
        made(block)


def test_rows_to_write_in_hold_what_is_written_boxes_and_room():
    block = {"heads": ("May we", "Yes"), "rows": (("take a photo", "[ ]"),), "room": 1}

    assert made(block, title="A form").page({}).sections[0][1] == (
        Grid(("May we", "Yes"), (("take a photo", False), ("", "")), 2),
    )

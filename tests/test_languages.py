"""The workbook in other languages: every message is collected, and is said in the reader's language."""

from __future__ import annotations

import io
import re
import zipfile
from gettext import NullTranslations
from html import unescape

import node
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text
from pptx import Presentation
from pptx.util import Inches

from workbook import catalogue, messages, shelf
from workbook.catalogue import pretended
from workbook.commands import main
from workbook.figures.gallery import gallery
from workbook.figures.gathered.headings import WHO, is_one_of
from workbook.figures.gathered.topics import sections
from workbook.languages import direction, plurals
from workbook.local import local
from workbook.paper.slides import deck_bytes
from workbook.paper.slides_places import WIDE
from workbook.paper.word import word_bytes
from workbook.paper.word_blank import blank
from workbook.paper_style import paper_style
from workbook.room import room_of
from workbook.screen.form import form_html
from workbook.screen.twins import twins
from workbook.shapes import Deck, Slide
from workbook.words import all_of, later, say, say_many, spoken_by


class Shouting(NullTranslations):
    """A language that everybody can check."""

    def gettext(self, message):
        return message.upper()

    def ngettext(self, one, many, n):
        return f"NONE OF {many}" if n == 0 else many.upper().replace("{N}", "{n}")


# Saying


def test_a_message_is_said_in_english_where_no_catalogue_has_it():
    assert say("{n} of {total} people agree.", n=2, total=5) == "2 of 5 people agree."
    assert say_many(1, "{n} person", "{n} people") == "1 person"
    assert say_many(2, "{n} person", "{n} people") == "2 people"
    assert say("100% {sure}, and no holes to fill") == "100% {sure}, and no holes to fill"


def test_a_message_is_said_by_the_catalogue_of_the_language():
    with spoken_by(Shouting()):
        assert say("Next") == "NEXT"
        assert later("Next") == "Next"
        assert say_many(0, "{n} person", "{n} people") == "NONE OF 0 people"
        assert say("") == ""
        assert say("{support}") == "{support}"
    assert say("Next") == "Next"


def test_names_are_said_together():
    assert all_of(["Asha"]) == "Asha"
    assert all_of(["Asha", "Bo", "Cy"]) == "Asha, Bo and Cy"


@pytest.mark.parametrize("code", ["ar", "ur-PK", "he", "ar-XB"])
def test_a_language_knows_that_it_is_written_from_right_to_left(code):
    assert direction(code) == "rtl"
    assert direction("cy") == direction("en-XA") == "ltr"


# What authors wrote


def test_what_an_author_wrote_is_said_in_the_readers_language_and_what_names_something_is_not():
    with spoken_by(Shouting()):
        ladder = shelf.find("ladder")
    plain = shelf.find("ladder")
    assert ladder.name == "ladder"
    assert ladder.title == plain.title.upper()
    assert [field.label for field in ladder.fields.values()] == [field.label.upper() for field in plain.fields.values()]
    assert ladder.fields.keys() == plain.fields.keys()


# Collecting


def test_the_template_for_translators_holds_what_is_said():
    newest = {str(message) for message in catalogue.told(messages.every_message())}
    kept = {str(message) for message in catalogue.told(catalogue.read(catalogue.TEMPLATE))}
    assert newest == kept, "run: python3 start.py words"


def test_messages_of_every_sort_of_file_are_found():
    files = {file for message in messages.every_message() for file, _ in message.locations}
    for sort in ("workbook/.*py", "exercises/.*yaml", "data/documents/.*yaml", "data/programme.yml", "data/local.yml"):
        assert [file for file in files if re.fullmatch(sort, file)], sort


def test_a_message_has_names_in_its_holes():
    for message in messages.every_message():
        for words in [message.id] if isinstance(message.id, str) else message.id:
            assert not re.search(r"\{(\d|\})", words), words


# Languages that are nobody's


def test_what_is_no_word_stays_as_it_is_in_a_language_that_is_nobodys():
    said = pretended("Say **it** to {name} [here](book/a.md), or use `code` &amp; <b>.")
    for kept in ("{name}", "](book/a.md)", "`code`", "&amp;", "<b>", "**"):
        assert kept in said
    assert said[0] + said[-1] == "⟦⟧"
    assert not re.search("[A-Za-z]", re.sub(r"\{.*?\}|\]\(.*?\)|`.*?`|&amp;|<b>", "", said))


def test_a_translators_file_keeps_what_was_translated_and_gains_what_is_new(tmp_path):
    path = tmp_path / "cy" / "workbook.po"
    catalogue.refresh(path, "cy", catalogue.template([("Next", "a.py"), (("{n} day", "{n} days"), "b.py")]))
    path.write_text(path.read_text(encoding="utf-8").replace('"Next"\nmsgstr ""', '"Next"\nmsgstr "Nesaf"'), "utf-8")
    catalogue.refresh(path, "cy", catalogue.template([("Next", "a.py"), ("Before", "a.py")]))
    kept = catalogue.read(path)
    assert kept.get("Next").string == "Nesaf"
    assert kept.get("Before").string == ""
    assert kept.get("{n} day") is None
    assert kept.num_plurals > 2


# Pages and notebooks


@pytest.fixture
def speaking(monkeypatch):
    """Have the workbook speak a language."""

    def speak(code):
        monkeypatch.setenv("WORKBOOK_LANGUAGE", code)
        catalogue.compile_words(code)

    return speak


def test_a_form_in_a_language_from_right_to_left_differs_in_nothing_but_its_language_and_direction(speaking):
    speaking("en-XA")
    left = form_html(shelf.find("ladder"))
    speaking("ar-XB")
    right = form_html(shelf.find("ladder"))

    assert 'lang="en-XA" dir="ltr"' in left
    assert left.replace('lang="en-XA" dir="ltr"', 'lang="ar-XB" dir="rtl"') == right


def test_a_form_names_the_exercise_that_it_starts_from_in_the_readers_language(speaking):
    speaking("en-XA")
    named = shelf.title("job-description")

    assert named.startswith("⟦")
    assert f'"job-description": "{named}"' in unescape(form_html(shelf.find("recruitment-panel")))


def test_a_language_has_all_its_plurals():
    assert plurals("cy").keys() == {"zero", "one", "two", "few", "many", "other"}
    assert plurals("pl")["few"] == 2


def test_a_page_leads_to_its_twin_in_each_language_and_back(monkeypatch):
    known = local().model_copy(update={"languages": ("en-GB", "cy", "ar")})
    monkeypatch.setattr("workbook.screen.twins.local", lambda: known)

    def pathto(name, _resource=0):
        return f"../../{name}"

    there = twins(pathto, "book/learners/ladder")
    assert [(one.name, one.direction, one.address) for one in there] == [
        ("Cymraeg", "ltr", "../../cy/book/learners/ladder.html"),
        ("العربية", "rtl", "../../ar/book/learners/ladder.html"),
    ]
    monkeypatch.setenv("WORKBOOK_LANGUAGE", "cy")
    assert [one.address for one in twins(pathto, "book/learners/ladder")] == [
        "../../../book/learners/ladder.html",
        "../../../ar/book/learners/ladder.html",
    ]


def test_no_style_says_left_or_right_where_it_means_the_side_that_lines_begin_on():
    sides = re.compile(r"(?:margin-|padding-|border-|text-align: )(?:left|right)\b")
    for path in sorted((shelf.ROOT / "workbook").rglob("*.css")):
        if path.name != "epub.css":  # e-readers may be older than these words
            assert not sides.findall(path.read_text(encoding="utf-8")), path


# Figures


def test_what_was_ticked_on_an_english_page_is_counted_in_another_language(speaking):
    speaking("en-XA")
    room = room_of([shelf.DATA / "invented-group"])

    assert room.troubles == []
    assert all(f"{section.title}{section.words}".startswith("⟦") for section in sections(room))
    counted = room.counts("ladder", "rungs")
    assert counted.to_numpy().sum() > len(room.people)
    assert all(words.startswith("⟦") for words in (*counted.index, *counted.columns))


def test_a_chart_cuts_off_no_words_though_they_are_a_third_longer(speaking):
    speaking("en-XA")
    for name, chart in gallery().items():
        chart.picture()  # everything has its place from now on
        canvas = FigureCanvasAgg(chart.figure)
        canvas.draw()
        for words in filter(Text.get_text, chart.figure.findobj(Text)):
            place = words.get_window_extent(canvas.get_renderer())
            assert place.x0 >= -2, (name, words)  # letters are a little wider on a screen than in print
            assert place.x1 <= chart.figure.bbox.width + 2, (name, words)
        assert "⟦" in f"{chart.title}{chart.words}"


# Forms that come from elsewhere


class Welsh(NullTranslations):
    """Knows one list of names."""

    def gettext(self, message):
        return "enw, enw llawn" if message == WHO else message


def test_a_column_that_could_name_a_person_is_known_in_english_and_in_the_readers_language():
    headings = ["Enw llawn", "1. Full name", "Oed"]
    with spoken_by(Welsh()):
        assert [is_one_of(WHO, heading) for heading in headings] == [True, True, False]
    assert not is_one_of(WHO, "Enw llawn")

    columns = """({ columnsOf }, { words, headings }) => {
      globalThis.workbookWords = words
      return columnsOf(headings, new Map(), {}).map(({ strange }) => strange)
    }"""
    page = shelf.ROOT / "workbook" / "fields" / "gathering" / "columns.mjs"
    given = {"words": {WHO: Welsh().gettext(WHO)}, "headings": headings}
    assert node.run(page, columns, given) == ["who", "who", "unknown"]


# Paper


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("Tudalen {page} o {pages}", '"Tudalen " counter(page) " o " counter(pages)'),
        ("{pages} के “{page}”", 'counter(pages) " के “" counter(page) "”"'),
    ],
)
def test_the_foot_of_each_page_is_in_the_language(said, printed):
    class Footed(NullTranslations):
        def gettext(self, message):
            return said if message == "Page {page} of {pages}" else message

    assert 'content: "Page " counter(page) " of " counter(pages);' in paper_style()
    with spoken_by(Footed()):
        assert f"content: {printed};" in paper_style()
        word = blank("")
    foot = word.sections[0].footer.paragraphs[0]._p.xml
    words = re.findall("<w:t[^>]*>(.*?)</w:t>", foot)
    assert "".join(words) == re.sub(r"\{pages?\}", "1", said)
    counted = {"PAGE": "{page}", "NUMPAGES": "{pages}"}
    assert [counted[one] for one in re.findall(r"instr=\"(\w+)\"", foot)] == re.findall(r"\{pages?\}", said)


def test_word_begins_each_line_and_table_on_the_right_where_the_language_does(speaking):
    speaking("ar-XB")
    with zipfile.ZipFile(io.BytesIO(word_bytes(shelf.find("ladder"), {}))) as file:
        body, styles = (file.read(f"word/{name}.xml").decode() for name in ("document", "styles"))
    assert re.search("<w:pPrDefault>\\s*<w:pPr>\\s*<w:bidi/>", styles)
    assert re.search('<w:rtl/><w:lang w:val="ar-XB" w:eastAsia="ar-XB" w:bidi="ar-XB"/>', styles)
    assert styles.count("<w:b/>") <= styles.count("<w:bCs/>")
    assert body.count("<w:bidiVisual/>") == body.count("<w:tbl>") > 0
    assert "<w:bidi/>" in body
    beside = re.search('w:styleId="Written".*?<w:pBdr>(.*?)</w:pBdr>', styles, re.DOTALL)
    assert re.findall(r"<w:(\w+)", beside[1]) == ["right"]


TURNED = {
    '<w:tblPr><w:tblStyle w:val="T"/><w:tblW/>': '<w:tblPr><w:tblStyle w:val="T"/><w:bidiVisual/><w:tblW/>',
    "<w:tblPr><w:tblW/>": "<w:tblPr><w:bidiVisual/><w:tblW/>",
    "<w:pBdr><w:left w:val='single'/></w:pBdr>": "<w:pBdr><w:right w:val='single'/></w:pBdr>",
    "<w:b/><w:sz w:val='50'/>": "<w:b/><w:bCs/><w:sz w:val='50'/><w:szCs w:val='50'/>",
    "<w:sz w:val='24'/><w:szCs w:val='24'/>": "<w:sz w:val='24'/><w:szCs w:val='24'/>",
    "<w:lang w:val='a'/></w:rPr></w:rPrDefault><w:pPrDefault/>": "<w:rtl/><w:lang w:val='a'/></w:rPr></w:rPrDefault>"
    "<w:pPrDefault><w:pPr><w:bidi/></w:pPr></w:pPrDefault>",
    "<w:pgMar/></w:sectPr>": "<w:pgMar/><w:bidi/></w:sectPr>",
}


def test_a_page_turns_its_word_files_as_python_does():
    module = shelf.ROOT / "workbook" / "screen" / "word-from-right.mjs"
    assert node.run(module, "({ turned }, parts) => parts.map(turned)", [*TURNED]) == [*TURNED.values()]


def test_slides_begin_on_the_right_where_the_language_does(speaking):
    slide = Slide("Title", ("Words",), "Notes")
    plain, turned = (deck_in(code, speaking, slide) for code in ("en-XA", "ar-XB"))
    for left, right in zip(plain.placeholders, turned.placeholders, strict=True):
        assert left.left + left.width + right.left == Inches(WIDE)
    levels = turned.slide_layout.slide_master._element.findall(".//{*}titleStyle/{*}lvl1pPr")
    assert [(level.get("algn"), level.get("rtl")) for level in levels] == [("r", "1")]
    assert 'rtl="1"' in turned.notes_slide.notes_text_frame.paragraphs[0]._p.xml
    assert 'rtl="1"' not in plain.notes_slide.notes_text_frame.paragraphs[0]._p.xml


def deck_in(code, speaking, slide):
    speaking(code)
    return Presentation(io.BytesIO(deck_bytes(Deck("deck", "Deck", (slide,))))).slides[0]


# The command


def test_the_command_says_what_a_languages_code_looks_like(capsys):
    assert main(["words", "Welsh"]) == 1
    assert capsys.readouterr().err == "“Welsh” is not a language’s code. It should be like cy, pl or pt-BR.\n"


def test_the_command_leaves_the_template_alone_where_no_message_has_changed(capsys):
    before = catalogue.TEMPLATE.read_bytes()
    assert main(["words", ""]) == 0
    assert capsys.readouterr().out == "No message has changed.\n"
    assert catalogue.TEMPLATE.read_bytes() == before

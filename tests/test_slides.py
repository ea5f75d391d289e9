"""Slides: real titles, speaker notes, words that are read from the back, and pictures that say what they are."""

import re
import textwrap
from io import BytesIO

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.util import Pt

from workbook import local, pictures, shelf
from workbook.days.clock import Item
from workbook.packs import notes
from workbook.packs.deck import Source, break_slide, decks_of, exercise_slides
from workbook.paper.line_drawing import SQUARE, geometry
from workbook.paper.slides import ROOM, ROW, carried_on, deck_bytes
from workbook.plan import plan_of, standard
from workbook.programme import programme
from workbook.shapes import Deck, Picture, Slide

STRANGE = 'A\x00B\x0b\x1f ]]> <script>alert(1)</script> & "quoted" \uffff 👩‍👧 שלום\r\n=cmd() ' + "w" * 300
LONG = " ".join(f"This is sentence number {n} of many." for n in range(40))
EXERCISES = shelf.exercises()
LUNCH = Item("lunch", "Lunch", 50, "12:30", "13:20", "lunch", "", ())
SLIDES = {
    "opening": (Slide("A session", ("50 minutes", "I can do it."), "Say hello.", opening=True),),
    "break": (break_slide(LUNCH),),
    "strange": (Slide(STRANGE, (STRANGE, ""), STRANGE, Picture(pictures.picture("ladder"), STRANGE)),),
    "long": (Slide("A long one", tuple(LONG.split(". ")), "Breathe."),),
    "no words": (Slide("Only a title"),),
    **{name: tuple(exercise_slides(found, "25 minutes: alone.", "Notes.")) for name, found in EXERCISES.items()},
}
every_deck = pytest.mark.parametrize("name", SLIDES)


def opened(name):
    return Presentation(BytesIO(deck_bytes(Deck(name, name, SLIDES[name]))))


def placeholders(slide, sort):
    return [shape for shape in slide.placeholders if shape.placeholder_format.type == sort]


@every_deck
def test_each_slide_has_a_real_title_speaker_notes_and_a_number(name):
    for slide in opened(name).slides:
        assert slide.shapes.title.text_frame.text.strip()
        assert slide.notes_slide.notes_text_frame.text.strip()
        [number] = placeholders(slide, PP_PLACEHOLDER.SLIDE_NUMBER)
        assert number._element.find(f".//{qn('a:fld')}").get("type") == "slidenum"


@every_deck
def test_each_slide_says_what_the_book_is_called(name):
    for slide in opened(name).slides:
        [foot] = placeholders(slide, PP_PLACEHOLDER.FOOTER)
        assert foot.text_frame.text == local.local().name


@every_deck
def test_no_two_things_on_a_slide_have_one_number_and_no_place_is_left_empty(name):
    for slide in opened(name).slides:
        numbers = [shape.shape_id for shape in slide.shapes]
        assert len(numbers) == len(set(numbers))
        assert all(shape.text_frame.text.strip() for shape in slide.placeholders)


@every_deck
def test_every_picture_says_what_it_is(name):
    for slide in opened(name).slides:
        for shape in slide.shapes:
            if not shape.is_placeholder:
                assert shape._element.nvSpPr.cNvPr.get("descr")
                assert shape._element.find(f".//{qn('a:custGeom')}") is not None


@every_deck
def test_every_word_is_in_british_english(name):
    for slide in opened(name).slides:
        for part in (slide, slide.notes_slide):
            assert {run.get("lang") for run in part._element.iter(qn("a:rPr"))} <= {"en-GB"}
            runs = list(part._element.iter(qn("a:r")))
            assert all(run.find(qn("a:rPr")) is not None for run in runs)


@every_deck
def test_every_word_of_the_slides_is_there_in_order(name):
    slides = opened(name).slides
    words = [place for slide in slides for place in slide.placeholders if place.placeholder_format.idx == 1]
    shown = " ".join(place.text_frame.text for place in words).split()
    wanted = " ".join(line for slide in SLIDES[name] for line in slide.lines).split()
    squeezed = [re.sub(r"[^!-~\u2010-\u2044]|_x[0-9A-F]{4}_", "", "".join(words)) for words in (shown, wanted)]
    assert squeezed[0] == squeezed[1]


def test_what_does_not_fit_goes_on_to_the_next_slide_which_says_so():
    parts = carried_on(Slide("A long one", tuple(LONG.split(". ")), "Breathe."))
    assert len(parts) > 2
    assert parts[0].title == f"A long one (1 of {len(parts)})"
    assert parts[0].notes == "Breathe."
    assert all(part.notes for part in parts)


def test_a_slide_that_fits_stays_one_slide():
    [part] = carried_on(Slide("A short one", ("One line.", "w" * ROW)))
    assert part.title == "A short one"
    assert ROOM > 4 * 36


@pytest.mark.parametrize("opening", [True, False])
def test_words_end_above_the_foot_of_their_slide(opening):
    lines = tuple(f"I can say what number {n} of many things is for, and to whom." for n in range(12))
    for slide in Presentation(BytesIO(deck_bytes(Deck("d", "d", (Slide("Many", lines, opening=opening),))))).slides:
        words = slide.placeholders[1]
        [foot] = placeholders(slide, PP_PLACEHOLDER.FOOTER)
        letters = words.width // Pt(14)  # how wide a letter of 30 points is, in the middle
        rows = sum(len(textwrap.wrap(line.text, letters)) for line in words.text_frame.paragraphs)
        tall = rows * Pt(35) + len(words.text_frame.paragraphs) * Pt(10)
        assert words.top + tall <= foot.top


# What is on the slides of a plan

SOURCE = Source(EXERCISES, notes.all_notes())
every_format = pytest.mark.parametrize("name", programme().formats)


@every_format
def test_a_plan_has_a_deck_for_each_session_and_all_of_its_exercises_are_in_them(name):
    plan = standard(name)
    decks = decks_of(plan, SOURCE)
    titles = [slide.title for deck in decks for slide in deck.slides]
    assert len({deck.name for deck in decks}) == len(decks)
    for item in [item for day in plan.days for item in day.items if item.kind != "prepare"]:
        shown = [EXERCISES[exercise].title for exercise in item.exercises] or [item.title]
        assert set(shown) <= set(titles)


@every_format
def test_a_deck_opens_with_its_minutes_and_what_people_can_do_after(name):
    for deck in decks_of(standard(name), SOURCE):
        assert deck.slides[0].opening
        assert re.fullmatch(r"\d+ minutes", deck.slides[0].lines[0])
        assert len(deck.slides[0].lines) > 1


@every_format
def test_no_clock_time_is_on_a_slide_and_those_in_the_notes_are_the_plans(name):
    plan = standard(name)
    times = {time for day in plan.days for item in day.items for time in (item.start, item.end)}
    for slide in [slide for deck in decks_of(plan, SOURCE) for slide in deck.slides]:
        assert not re.search(r"\d\d:\d\d", " ".join((slide.title, *slide.lines)))
        assert set(re.findall(r"\d\d:\d\d", slide.notes)) <= times


def test_a_break_has_a_slide_with_room_for_the_time():
    [*slides] = [slide for deck in decks_of(standard("two-days"), SOURCE) for slide in deck.slides]
    lunches = [slide for slide in slides if slide.title == "Lunch"]
    assert len(lunches) == 2
    assert lunches[0].lines == ("50 minutes", "We start again at ________")
    assert "Write the time in" in lunches[0].notes


def test_what_a_trainer_added_has_a_slide_of_its_own():
    order = [{"day": "1", "activity": "", "title": "A song", "minutes": "5"}]
    [deck] = decks_of(plan_of({"running_order": order}), SOURCE)
    assert [slide.title for slide in deck.slides][1:] == ["A song"]
    assert deck.slides[1].lines == ("5 minutes.",)


def test_trainer_notes_stand_beside_their_exercise():
    slides = [slide for deck in decks_of(standard("two-days"), SOURCE) for slide in deck.slides]
    [ladder] = [slide for slide in slides if slide.title == EXERCISES["ladder"].title]
    assert "There is often more than one right rung." in ladder.notes


# How it looks: read from the master and the layouts, since that is where it is set


def sizes(element):
    return [int(letters.get("sz")) for letters in element.iter(qn("a:defRPr"), qn("a:rPr")) if letters.get("sz")]


def test_no_letter_on_a_slide_is_smaller_than_24_points():
    deck = opened("ladder")
    master = deck.slide_master._element
    found = sizes(master.find(qn("p:txStyles")).find(qn("p:titleStyle")))
    found += sizes(master.find(qn("p:txStyles")).find(qn("p:bodyStyle"))) + sizes(master.cSld)
    for part in (*deck.slide_layouts, *deck.slides):
        found += sizes(part._element)
    assert min(found) >= Pt(24).centipoints


def colours(deck):
    part = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    scheme = etree.fromstring(part.blob).find(f".//{qn('a:clrScheme')}")
    found = {etree.QName(colour).localname: colour[0].get("val") for colour in scheme}
    return {"bg1": found["lt1"], "tx1": found["dk1"], "bg2": found["lt2"], "tx2": found["dk2"]}


def lightness(colour):
    """Give WCAG's relative luminance of a colour such as 0B4A57."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((lightness(one), lightness(other)))
    return (light + 0.05) / (dark + 0.05)


def test_every_colour_of_words_stands_out_from_what_is_behind_it():
    deck = opened("ladder")
    known = colours(deck)
    master = deck.slide_master._element
    on_paper = {fill.get("val") for fill in master.find(qn("p:txStyles")).iter(qn("a:schemeClr"))} - {"lt1"}
    on_paper |= {fill.get("val") for fill in master.cSld.spTree.iter(qn("a:schemeClr"))}
    on_paper |= {fill.get("val") for fill in deck.slide_layouts[1]._element.iter(qn("a:schemeClr"))}
    opening = {fill.get("val") for fill in deck.slide_layouts[0]._element.cSld.spTree.iter(qn("a:schemeClr"))}
    assert {"tx1", "tx2"} <= on_paper
    assert opening == {"bg1"}
    assert min(contrast(known[colour], known["bg1"]) for colour in on_paper) >= 7
    assert contrast(known["bg1"], known["tx2"]) >= 7


def test_the_layouts_have_places_for_a_title_words_and_a_number_and_no_more():
    deck = opened("ladder")
    assert [layout.name for layout in deck.slide_layouts] == ["Opening", "Words"]
    for layout in deck.slide_layouts:
        assert [shape.name for shape in layout.placeholders] == ["Title", "Words", "Slide Number"]


def test_nothing_stands_outside_the_slide():
    deck = opened("ladder")
    for shape in [shape for slide in deck.slides for shape in slide.shapes]:
        assert shape.left >= 0
        assert shape.top >= 0
        assert shape.left + shape.width <= deck.slide_width
        assert shape.top + shape.height <= deck.slide_height


# Pictures as lines


@pytest.mark.parametrize("name", pictures.names())
def test_every_picture_is_drawn_as_lines_inside_its_square(name):
    drawn = geometry(pictures.picture(name))
    points = [(int(x) / 1000, int(y) / 1000) for x, y in re.findall(r"<a:pt x='(-?\d+)' y='(-?\d+)'/>", drawn)]
    assert points
    assert all(-0.5 <= side <= SQUARE + 0.5 for point in points for side in point)


def test_a_half_circle_goes_round_the_right_way():
    drawn = geometry('<svg><path d="M0 10a10 10 0 0 1 20 0"/></svg>')
    points = re.findall(r"<a:pt x='(-?\d+)' y='(-?\d+)'/>", drawn)
    assert ("10000", "0") in points
    assert points[-1] == ("20000", "10000")

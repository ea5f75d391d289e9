"""Our view of a card: given after a person's own, with its reason, in the same words on every face."""

import pytest
from lxml import html

from workbook import shelf
from workbook.fields import KINDS
from workbook.paper.html import sheet_html
from workbook.screen.form import form_html
from workbook.shapes import Grid

EXERCISES = shelf.exercises()
SORT = KINDS["sort"]
CARDS = {"name": "cards", "label": "Where?", "cards": ("A degree", "Time"), "piles": ("Ask", "Do not ask")}


def reason(card="A degree", pile="Ask", why="it shows."):
    return {"card": card, "pile": pile, "why": why}


def words_of(element):
    return " ".join(element.itertext()).split()


def test_a_card_may_have_several_views_all_of_them_fair():
    field = SORT(**CARDS, reasons=(reason(), reason(pile="Do not ask", why="a skill is enough.")))

    assert field.views == {
        "A degree": ("Ask, because it shows.", "Also fair: Do not ask, because a skill is enough."),
    }


@pytest.mark.parametrize("wrong", [reason(card="A car"), reason(pile="Ask later")])
def test_a_reason_for_a_card_or_a_pile_that_is_not_there_is_answered_in_words(wrong):
    with pytest.raises(ValueError, match="word for word"):
        SORT(**CARDS, reasons=(wrong,))


def test_a_sort_without_reasons_prints_as_one_grid():
    assert isinstance(SORT(**CARDS).on_paper({}, {}), Grid)


def test_on_paper_the_views_come_after_every_card_in_a_part_of_their_own():
    sheet = html.fromstring(sheet_html(EXERCISES["ask-or-not"], {}))
    [part] = sheet.xpath("//section[@class='sheet-part']")
    before = part.getprevious()

    assert before.get("class") == "grid lines-1"
    assert part.findtext("h4") == "When you have sorted them: our view, and why"
    assert len(part.findall(".//tbody/tr")) == len(EXERCISES["ask-or-not"].fields["cards"].cards)


def test_the_form_says_each_view_in_the_words_of_the_paper_and_hides_it_until_a_card_is_placed():
    form = html.fromstring(form_html(EXERCISES["ask-or-not"]))
    paper = html.fromstring(sheet_html(EXERCISES["ask-or-not"], {}))
    [drawn] = form.xpath("//div[@data-sheet-more]")
    beside = [view.text_content().removeprefix("Our view: ") for view in form.xpath("//p[@data-part='view']")]
    after = "\n".join(cell.text_content() for cell in paper.xpath("//section[@class='sheet-part']//td")).split("\n")

    assert words_of(drawn) == words_of(paper.xpath("//section[@class='sheet-part']")[0])
    assert beside == after
    assert all(view.get("hidden") for view in form.xpath("//p[@data-part='view']"))


def test_no_view_marks_an_answer_right_or_wrong():
    words = form_html(EXERCISES["ask-or-not"]).lower()

    assert not {"correct", "incorrect", "well done", "score:"} & set(words.split())


def test_every_source_that_a_reason_names_is_in_the_list_of_sources():
    sources = (shelf.ROOT / "book" / "sources.md").read_text(encoding="utf-8")
    for given in EXERCISES["ask-or-not"].fields["cards"].reasons:
        marks = [mark for mark in ("Acas", "GOV.UK", "Home Office", "Unlock", "our view") if f"({mark})" in given.why]
        assert marks, given.why
        for mark in marks:
            assert mark == "our view" or f"### {mark}, " in sources, mark


def test_every_card_about_the_law_says_when_it_was_checked_and_whom_to_ask():
    words = EXERCISES["ask-or-not"].steps[0].told

    assert "Last checked: 22 November 2026." in words
    assert "adviser" in words
    assert {reason.card for reason in EXERCISES["ask-or-not"].fields["cards"].reasons} == set(
        EXERCISES["ask-or-not"].fields["cards"].cards
    )

"""Words about people in a text: found once each, explained, and never called wrong."""

from workbook import second_look
from workbook.figures import people_words
from workbook.shelf import DATA

LISTS = second_look.the_lists()
NOTES = {name: (DATA / "two-notes" / f"{name}.md").read_text(encoding="utf-8") for name in ("before", "after")}


def test_the_first_note_has_many_words_that_may_hurt_and_the_second_has_none():
    before, after = (people_words.found_in(NOTES[name], LISTS) for name in ("before", "after"))

    assert [one.words.lower() for one in before] == [
        *("chaotic", "hard to reach", "service user", "complex needs", "failed to engage", "frequent attender"),
        *("vulnerable individual", "lacks insight", "substance misuse", "frontline", "manipulative"),
    ]
    assert after == []


def test_a_word_that_comes_twice_is_shown_once():
    assert len(people_words.found_in("A service user met a service user.", LISTS)) == 1


def test_only_words_about_people_are_looked_at():
    assert people_words.found_in("We leverage a paradigm.", LISTS) == []


def test_a_text_without_such_words_is_not_called_kind():
    assert people_words.looked_at(NOTES["after"], LISTS).words == people_words.NONE
    assert "Who says so" in people_words.looked_at("", LISTS).frame


def test_each_word_comes_with_another_way_to_say_it_and_a_source():
    shown = people_words.looked_at(NOTES["before"], LISTS)

    assert shown.words.startswith("The lists find 11 words or phrases about people")
    assert all(shown.frame["Perhaps"])
    assert all(shown.frame["Who says so"])


def test_on_a_page_the_first_text_is_shown(monkeypatch):
    monkeypatch.setenv("WORKBOOK_HOST", "book")
    assert "chaotic" in repr(people_words.which_text(NOTES, LISTS))


def test_the_chapter_shows_the_note_that_the_notebook_looks_at():
    chapter = (DATA.parent / "book" / "learners" / "words-that-help.md").read_text(encoding="utf-8")
    quoted = " ".join(line[2:] for line in chapter.splitlines() if line.startswith("> "))

    assert quoted == NOTES["before"].strip()

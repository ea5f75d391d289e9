"""Trainer notes are read from their chapters as plain text: every word of them, and none of Markdown's marks."""

import re
from gettext import NullTranslations

import pytest

from workbook.packs import notes
from workbook.shelf import exercises

CHAPTERS = sorted(path for path in notes.BOOK.rglob("*.md") if notes.BLOCK.search(path.read_text(encoding="utf-8")))
every_chapter = pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)

MADE_UP = """# A title

````{trainer-notes}
:minutes: 25
:people: pairs, then *everyone*.

Bring [the cards](cards.md).

| Minutes | What happens |
|---|---|
| 5 | Guess |

**Say.** “Pick one {term}`rung <rungs>`.
Then **stop**.”

**Watch for.**

- A long
  story ([Acas](#source-acas)).
- `=1+1` and `<b>`.

1.
   Breathe.
2.
   Rest.
````

Nothing below is a note.
"""


def test_leads_lists_tables_and_links_become_plain_words():
    found = notes.read_notes(MADE_UP)
    assert (found.minutes, found.people) == (25, "pairs, then everyone")
    assert found.parts == (
        ("", ("Bring the cards.", "Minutes – What happens", "5 – Guess")),
        ("Say", ("“Pick one rung. Then stop.”",)),
        ("Watch for", ("• A long story (Acas).", "• =1+1 and <b>.", "1. Breathe.", "2. Rest.")),
    )
    assert found.part("Say") == ("“Pick one rung. Then stop.”",)
    assert found.part("Sing") == ()
    assert found.text.startswith("25 minutes: pairs, then everyone.\n\nBring the cards.")
    assert "\n\nSAY\n“Pick one" in found.text


def test_a_chapter_without_notes_has_none():
    assert notes.read_notes("# A title\n\nSome words.\n") is None


def test_notes_are_in_the_readers_language_as_far_as_the_chapters_translators_came(monkeypatch):
    asked = {}

    class Catalogue(NullTranslations):
        def gettext(self, message):
            asked[message] = True
            return message.upper() if "board" not in message.lower() else message

    monkeypatch.setattr(notes, "catalogue_of", lambda _, page: Catalogue() if "ladder" in page else NullTranslations())
    found = notes.all_notes()

    assert found["ladder"].opening == "35 MINUTES: ALONE, THEN TABLES OF SIX."
    assert ("SAY", ("“EACH CARD IS REAL. THERE IS OFTEN MORE THAN ONE RIGHT RUNG.”",)) in found["ladder"].parts
    assert found["dream-big"].text != found["dream-big"].text.upper()
    assert "" not in asked


def test_an_item_and_a_row_keep_their_marks_in_another_language():
    shouted = notes.read_notes(MADE_UP, str.upper)

    assert shouted.opening == "25 MINUTES: PAIRS, THEN EVERYONE."
    assert shouted.text == shouted.text.upper()
    assert [len(words) for _, words in shouted.parts] == [len(words) for _, words in notes.read_notes(MADE_UP).parts]


@every_chapter
def test_no_mark_of_markdown_is_left(path):
    found = notes.read_notes(path.read_text(encoding="utf-8"))
    assert found.minutes > 0
    assert found.people
    assert not re.search(r"[`*|]|\]\(|\{[a-z]|#source", found.text)


@every_chapter
def test_every_word_of_a_chapters_notes_is_there(path):
    chapter = path.read_text(encoding="utf-8")
    block = notes.BLOCK.search(chapter)["notes"]
    # A day is said as people say it, and test_rates.py asks for that.
    block = re.sub(r"\{checked\}`[^`]*`", "", block)
    source = re.sub(r"\]\([^)]*\)|\{[a-z]+\}|(?<=[\w ])<[^>]*>`|^:[a-z]+:", " ", block, flags=re.MULTILINE)
    said = notes.read_notes(chapter).text.lower()
    for word in re.findall(r"[\w’]+", source.lower()):
        assert word in said, word


def test_a_chapter_and_the_exercises_in_it_have_the_same_notes():
    found = notes.all_notes()
    assert found.keys() == {path.stem for path in CHAPTERS} | (found.keys() & exercises().keys())
    assert found["back-in"].part("Say")
    assert found["ladder"].part("Say")

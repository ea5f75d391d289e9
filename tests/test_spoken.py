"""How long a point takes to say."""

import pytest

from workbook.figures import spoken


@pytest.mark.parametrize(
    ("words", "pace", "said"),
    [
        ("", 120, "At 120 words a minute, a minute holds 120 words. Most points need far fewer."),
        ("Stop", 60, "1 word, about 1 second at 60 words a minute. It fits, with about 59 seconds for a breath."),
        ("ring " * 150, 100, "To fit a minute, leave out about 50 words"),
        ("ring " * 120, 120, "It fits, with about 0 seconds"),
    ],
)
def test_a_point_is_told_if_it_fits_a_minute(words, pace, said):
    assert said in spoken.in_words(words, pace)


def test_a_slower_voice_takes_longer():
    assert spoken.seconds("one two three four", 60) == 4
    assert spoken.seconds("one two three four", 120) == 2


def test_on_a_page_the_start_is_shown(monkeypatch):
    monkeypatch.setenv("WORKBOOK_HOST", "book")
    assert repr(spoken.how_long("Please ring.")).startswith("2 words")


def test_a_card_has_room_and_no_words_of_anybodys():
    assert list(spoken.card(["What I see", "What I ask for"], "Hold it.").frame["One word is enough"]) == ["", ""]

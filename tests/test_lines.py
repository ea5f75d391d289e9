"""Everybody's lines in one table, with no hint of who wrote which."""

from workbook.figures import lines

ANSWERS = [
    {"right": [{"wrong": "Papers late", "right": "A week before"}, {"wrong": "", "right": ""}]},
    {"right": [{"wrong": "a photo", "who": "The press team"}]},
    {},
]
COLUMNS = {"wrong": "What was wrong", "right": "Put right by", "who": "Who"}


def test_lines_are_in_the_order_of_their_words_and_blank_ones_are_left_out():
    shown = lines.together(ANSWERS, "right", COLUMNS, "Lines: {many}.", ["By when?"])

    assert shown.words == "Lines: 2."
    assert list(shown.frame.index) == ["a photo", "Papers late"]
    assert list(shown.frame["By when?"]) == ["", ""]
    assert shown.frame.loc["a photo"].to_dict() == {"Put right by": "", "Who": "The press team", "By when?": ""}


def test_nobodys_lines_are_an_empty_table():
    assert lines.together([{}], "right", COLUMNS, "Lines: {many}.").frame.empty

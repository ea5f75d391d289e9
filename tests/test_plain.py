"""How a text reads, in numbers: the page and Python make the same sums, and both are held to one stock."""

from __future__ import annotations

import re

import pytest
from node import run
from test_words import grade, sentences

from workbook.fields import FOLDER
from workbook.fields.plain import sums as plain
from workbook.shelf import exercises, read_yaml

STOCK = read_yaml(FOLDER / "plain" / "examples.yaml")["sums"]
TEXTS = [each["text"] for each in STOCK]
CALL = """(module, given) => given.map((text) => {
  const found = module.sums(text)
  return [Object.values(found), module.shown(found)]
})"""
EXERCISE = exercises()["plain-words"]
GIVEN = [field.text for field in EXERCISE.fields.values() if hasattr(field, "text")]


@pytest.mark.parametrize("each", STOCK, ids=lambda each: each["text"][:20])
def test_python_makes_the_sums_of_the_stock(each):
    found = plain.sums(each["text"])

    assert list(found) == pytest.approx([float(number) for number in each["sums"]])
    assert list(plain.shown(found)) == each["shown"]


def test_the_page_makes_the_same_sums_of_the_stock_and_of_the_texts_that_people_are_given():
    made = run(FOLDER / "plain" / "sums.mjs", CALL, TEXTS + GIVEN)

    for text, (numbers, shown) in zip(TEXTS + GIVEN, made, strict=True):
        assert numbers == pytest.approx(list(plain.sums(text)))
        assert shown == list(plain.shown(plain.sums(text)))


def test_the_level_is_the_one_that_our_own_pages_are_held_to():
    for text in GIVEN:
        assert plain.sums(text).grade == pytest.approx(grade(sentences(re.sub(":", ",", text))), abs=0.06)


@pytest.mark.parametrize(
    ("grade", "year"),
    [
        (-3, "about Year 2, age 6 to 7"),
        (1, "about Year 2, age 6 to 7"),
        (8.4, "about Year 9, age 13 to 14"),
        (13, "beyond school"),
    ],
)
def test_american_grade_1_is_the_age_of_year_2(grade, year):
    assert plain.level(plain.Sums(100, 5, 20, 30, 4, grade)) == year


def test_a_reading_level_is_not_said_of_a_few_words():
    assert plain.level(plain.sums("Please liaise with us.")) == "too few words to say"


def test_what_is_given_to_rewrite_is_hard():
    for text in GIVEN:
        assert plain.sums(text).grade > 12

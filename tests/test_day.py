"""A day in words, and as a file for a calendar: the page and Python are held to one stock, and the file to RFC 5545."""

from __future__ import annotations

import pytest
from node import run

from workbook.fields import FOLDER
from workbook.fields.day import in_words
from workbook.shelf import read_yaml

STOCK = read_yaml(FOLDER / "day" / "examples.yaml")
MAKE = "(part, given) => given.map(({ now, ...one }) => part.fileOf({ ...one, now: new Date(now) }))"


@pytest.fixture(scope="module")
def files():
    return run(FOLDER / "day" / "part.mjs", MAKE, [each["given"] for each in STOCK["calendars"]])


@pytest.mark.parametrize("each", STOCK["said"], ids=lambda each: each["words"] or "nothing")
def test_a_day_is_said_as_a_person_says_it(each):
    assert in_words(each["answer"]) == each["words"]


def test_the_page_says_a_day_as_python_does():
    said = run(
        FOLDER / "day" / "words.mjs", "(words, given) => given.map(words.inWords)", [e["answer"] for e in STOCK["said"]]
    )
    assert said == [each["words"] for each in STOCK["said"]]


def test_a_calendar_file_is_as_the_stock_has_it_to_the_letter(files):
    for made, each in zip(files, STOCK["calendars"], strict=True):
        assert made == "".join(f"{line}\r\n" for line in each["lines"]), each["about"]


def test_no_line_of_a_calendar_file_is_longer_than_75_octets(files):
    for made in files:
        assert max(len(line.encode()) for line in made.split("\r\n")) <= 75
        assert "\n" not in made.replace("\r\n", "")


def test_every_event_has_a_name_of_its_own_that_says_nothing():
    given = {"date": "2027-01-14", "entry": "Our next meeting"}
    names = run(
        FOLDER / "day" / "part.mjs",
        "(part, given) => [1, 2].map(() => /UID:([0-9a-f]{32})\\r/.exec(part.fileOf(given))[1])",
        given,
    )
    assert len({*names}) == 2

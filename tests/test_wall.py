"""Dots on a wall of ideas: the page and Python count the same, and say a tie is a tie."""

import pytest
from node import run

from workbook.fields import FOLDER
from workbook.fields.wall.tally import in_words, tally
from workbook.shelf import read_yaml

SUMS = read_yaml(FOLDER / "wall" / "examples.yaml")["sums"]
ON_THE_PAGE = (
    "(page, sums) => sums.map((one) => { const order = page.tally(one.rows); return [order, page.inWords(order)] })"
)


def expected(one):
    return [[idea, int(dots)] for idea, dots in one["order"]], one["words"]


@pytest.mark.parametrize("one", SUMS, ids=lambda one: one["about"])
def test_dots_are_counted_in_python(one):
    order = tally(one["rows"])

    assert ([list(each) for each in order], in_words(order)) == expected(one)


def test_dots_are_counted_the_same_on_the_page():
    found = run(FOLDER / "wall" / "tally.mjs", ON_THE_PAGE, SUMS)

    assert [tuple(each) for each in found] == [expected(one) for one in SUMS]

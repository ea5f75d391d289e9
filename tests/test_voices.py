"""Who spoke how much: the page and Python make the same shares and the same sentences."""

import pytest
from node import run

from workbook.fields import FOLDER
from workbook.fields.voices.shares import lines, number, shares
from workbook.shelf import read_yaml

SUMS = read_yaml(FOLDER / "voices" / "examples.yaml")["sums"]
ON_THE_PAGE = """(page, sums) => sums.map(({ rows }) => {
  const named = rows.filter((row) => row.role.trim())
  return { shares: page.shares(named.map((row) => page.number(row.seconds))), lines: page.lines(rows) }
})"""


def expected(one):
    return {"shares": [int(share) for share in one["shares"]], "lines": one["lines"]}


@pytest.mark.parametrize("one", SUMS, ids=lambda one: one["about"])
def test_shares_come_out_in_python(one):
    seconds = [number(row.get("seconds", "")) for row in one["rows"] if row["role"].strip()]

    assert {"shares": shares(seconds), "lines": lines(one["rows"])} == expected(one)


def test_shares_come_out_the_same_on_the_page():
    assert run(FOLDER / "voices" / "shares.mjs", ON_THE_PAGE, SUMS) == [expected(one) for one in SUMS]

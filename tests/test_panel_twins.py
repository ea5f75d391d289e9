"""The page does a panel's sums as Python does: both are held to one stock of worked examples."""

# ruff: noqa: E501 - a sentence that a person reads stands on one line here, as it does on the page

from __future__ import annotations

from functools import cache

import node
import pytest

from workbook.fields import FOLDER
from workbook.shelf import DATA, read_yaml

STOCK = {each["name"]: each for each in read_yaml(DATA / "panel-examples.yaml")}
SUMS = """async (maths, stock) => {
  const { turns, ways, whatIf } = await import(new URL("what-if.mjs", %r))
  const shown = (number) => (number === null || Number.isNaN(number) ? "" : String(Math.round(number * 1e6) / 1e6))
  return stock.map(({ scores, weights, withdrawn }) => {
    const cells = maths.cellsOf(scores, weights, withdrawn)
    const found = whatIf(cells)
    const kind = (name) => ({ tried: String(ways(found, name)), turns: turns(found, name) })
    const named = (rows) => Object.fromEntries(cells.candidates.map((person, n) => [person, Object.fromEntries(cells.criteria.map((name, k) => [name, shown(rows[n][k])]))]))
    return {
      means: Object.fromEntries(maths.standings(cells).map(({ candidate, weighted, unweighted, rank }) => [candidate, { weighted: shown(weighted), unweighted: shown(unweighted), rank: shown(rank) }])),
      spread: named(maths.spreadOf(cells)),
      to_talk_about: maths.wideCells(cells).map(({ n, k }) => [cells.candidates[n], cells.criteria[k]]),
      what_if: { first: found.first, missing: String(found.missing), unscored: found.unscored, weights: kind("weights"), assessor: kind("assessor"), score: kind("score") },
      agreement: maths.agreement(cells),
    }
  })
}""" % (FOLDER / "moderation" / "what-if.mjs").as_uri()  # noqa: UP031 - the script has too many braces for a format


@cache
def on_the_page():
    found = node.run(FOLDER / "moderation" / "panel-maths.mjs", SUMS, list(STOCK.values()))
    return dict(zip(STOCK, found, strict=True))


def full(turn):
    return {
        "first": turn["first"],
        "who": turn.get("who", ""),
        "criterion": turn.get("criterion", ""),
        "step": int(turn.get("step", 0)),
        "ways": int(turn.get("ways", 1)),
    }


@pytest.mark.parametrize("name", STOCK)
@pytest.mark.parametrize("part", ["means", "spread", "to_talk_about"])
def test_the_page_does_the_sum(name, part):
    assert on_the_page()[name][part] == STOCK[name][part]


@pytest.mark.parametrize("name", STOCK)
def test_the_page_says_what_would_change_who_comes_first(name):
    found, wanted = on_the_page()[name]["what_if"], STOCK[name]["what_if"]
    for kind in ("weights", "assessor", "score"):
        assert found[kind]["tried"] == wanted[kind]["tried"], kind
        own = [
            {key: turn[key] for key in ("first", "who", "criterion", "step", "ways")} for turn in found[kind]["turns"]
        ]
        assert own == [full(turn) for turn in wanted[kind]["turns"]], kind
    for key in ("first", "missing", "unscored"):
        assert found[key] == wanted[key], key


@pytest.mark.parametrize("name", STOCK)
def test_the_page_says_how_many_cells_agree_and_when_they_are_too_few(name):
    found, wanted = on_the_page()[name]["agreement"], STOCK[name]["agreement"]

    assert found["tooFew"] == wanted["too_few"]
    assert {key: str(found[key]) for key in ("cells", "same", "near", "wide")} == {
        key: wanted[key] for key in ("cells", "same", "near", "wide")
    }

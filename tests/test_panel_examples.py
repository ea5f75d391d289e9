"""A panel's sums, against the stock of worked examples that the page is held to as well."""

from __future__ import annotations

import math
from dataclasses import replace

import pandas as pd
import pytest

from workbook.figures import agreement, what_if
from workbook.figures.cells import withdraw
from workbook.figures.panel import Panel
from workbook.figures.what_if_words import in_words
from workbook.shelf import DATA, read_yaml

EXAMPLES = read_yaml(DATA / "panel-examples.yaml")


def number(text):
    return float(text) if text else math.nan


def panel_of(example):
    """Return an example's panel, its cells in the order that its assessors gave them."""
    given = {
        assessor: {(candidate, name): float(score) for candidate, row in sheet.items() for name, score in row.items()}
        for assessor, sheet in example["scores"].items()
    }
    cells = pd.MultiIndex.from_tuples(
        dict.fromkeys(cell for sheet in given.values() for cell in sheet), names=["candidate", "criterion"]
    )
    scores = pd.DataFrame({name: pd.Series(sheet) for name, sheet in given.items()}).reindex(cells)
    weights = pd.Series(example["weights"], dtype=float, name="weight").rename_axis("criterion")
    return withdraw(Panel(scores, weights), *example["withdrawn"])


@pytest.fixture(params=EXAMPLES, ids=lambda example: example["name"])
def example(request):
    return request.param


@pytest.fixture
def panel(example):
    return panel_of(example)


def test_the_means_and_ranks_are_the_worked_ones(example, panel):
    assert list(panel.means.index.sort_values()) == sorted(example["means"])
    for candidate, expected in example["means"].items():
        for name, text in expected.items():
            value = panel.means.loc[candidate, name]
            assert pd.isna(value) if text == "" else value == pytest.approx(number(text), abs=1e-6)


def test_the_spread_of_every_cell_is_the_worked_one(example, panel):
    for candidate, row in example["spread"].items():
        for criterion, text in row.items():
            spread = panel.spread.get((candidate, criterion), math.nan)
            assert math.isnan(spread) if text == "" else spread == number(text)


def test_the_cells_to_talk_about_are_the_worked_ones(example, panel):
    assert set(panel.to_moderate.index) == {tuple(cell) for cell in example["to_talk_about"]}


def test_what_would_change_the_order_is_the_worked_list(example, panel):
    found, expected = what_if.what_if(panel), example["what_if"]
    assert [*found.first] == expected["first"]
    assert found.missing == int(expected["missing"])
    assert [[*cell] for cell in found.unscored] == expected["unscored"]
    for kind in ("weights", "assessor", "score"):
        assert found.ways(kind) == int(expected[kind]["tried"])
        turns = [(t.who, t.criterion, str(t.step), str(t.ways), [*t.first]) for t in found.turns(kind)]
        worked = [
            (t.get("who", ""), t.get("criterion", ""), t.get("step", "0"), t.get("ways", "1"), t["first"])
            for t in expected[kind]["turns"]
        ]
        assert turns == worked


def test_the_sentence_names_everybody_who_comes_first_and_every_name_is_whole(example, panel):
    said = in_words(what_if.what_if(panel))
    for name in example["what_if"]["first"]:
        assert name in said
    for kind in ("weights", "assessor"):
        for turn in example["what_if"][kind]["turns"]:
            assert turn.get("who", "") in said
            assert turn.get("criterion", "") in said


def test_how_far_they_agree_is_the_worked_figure(example, panel):
    found, expected = agreement.agreement(panel), example["agreement"]
    assert found.too_few == expected["too_few"]
    for name in ("cells", "same", "near", "wide"):
        assert getattr(found, name) == int(expected[name])
    for name in ("alpha", "one", "mean"):
        assert getattr(found, name) == pytest.approx(number(expected[name]), abs=1e-6, nan_ok=True)


def test_no_sum_depends_on_who_comes_first_in_the_list(panel):
    turned = replace(panel, scores=panel.scores.iloc[::-1, ::-1], weights=panel.weights.iloc[::-1])
    means = turned.means.loc[panel.means.index]
    pd.testing.assert_frame_equal(means, panel.means, check_like=True)
    assert set(what_if.what_if(turned).first) == set(what_if.what_if(panel).first)


def test_the_worked_example_has_the_figures_of_the_trainers_chapter():
    means = panel_of(EXAMPLES[0]).means.round(2)
    assert means["weighted"].to_dict() == {"A": 5.03, "B": 4.93, "C": 4.67}
    assert means["unweighted"].to_dict() == {"A": 5.00, "B": 5.08, "C": 4.58}

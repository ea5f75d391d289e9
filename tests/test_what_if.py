"""What would change who comes first, in words; its sums are in test_panel_examples."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from workbook.figures.cells import leave_out, withdraw
from workbook.figures.panel import Panel
from workbook.figures.what_if import what_if
from workbook.figures.what_if_words import in_words, table


def panel(weights, **assessors):
    """Return a panel; each assessor's scores are by candidate, in the order of the weights."""
    names = [(who, what) for who in "PQR"[: len(next(iter(assessors.values()))) // len(weights)] for what in weights]
    index = pd.MultiIndex.from_tuples(names, names=["candidate", "criterion"])
    return Panel(
        pd.DataFrame(assessors, index=index, dtype=float),
        pd.Series(weights, dtype=float, name="weight").rename_axis("criterion"),
    )


def test_where_nothing_matters_one_sentence_says_so():
    far = panel({"Listens": 3, "Plans": 1}, Ana=[7, 7, 2, 2], Ben=[7, 7, 1, 2])
    assert in_words(what_if(far)) == (
        "P comes first. Nothing that was tried changes that: "
        "other weights (3), one person fewer (2), one score moved by one point (11)."
    )


def test_each_kind_of_change_says_what_it_would_take():
    close = panel({"Listens": 3, "Plans": 2}, Ana=[5, 4, 4, 5], Ben=[5, 4, 4, 5], Cy=[6, 5, 5, 6])
    said = in_words(what_if(close))
    assert "Other weights: 3 of 4 tried would change that." in said
    assert "If every criterion counted the same, or if the weight of “Listens” were one lower" in said
    assert "One person fewer: none of 3 changes that." in said
    assert "If one score for Q on “Listens” were one higher, or if one score for P on “Listens” were one lower" in said


def test_a_missing_score_is_said_and_is_not_a_zero():
    holed = panel({"Listens": 3, "Plans": 1}, Ana=[7, np.nan, 2, 2], Ben=[7, 7, 1, 2])
    assert in_words(what_if(holed)).startswith("1 score is missing. It is left out, and not counted as zero. P comes")


def test_a_candidate_whom_nobody_scored_on_something_has_no_place():
    holed = panel({"Listens": 3, "Plans": 1}, Ana=[7, np.nan, 2, 2], Ben=[7, np.nan, 1, 2])
    said = in_words(what_if(holed))
    assert "P has no place yet, because nobody has scored P on “Plans”." in said
    assert "Of those with a place, Q comes first." in said


def test_a_row_that_is_not_there_at_all_is_missing_too():
    holed = panel({"Listens": 3, "Plans": 1}, Ana=[7, 6, 2, 2], Ben=[7, 7, 1, 2])
    gone = replace(holed, scores=holed.scores.drop(index=("P", "Plans")))
    assert what_if(gone).missing == 2
    assert what_if(gone).unscored == (("P", "Plans"),)


def test_when_nobody_has_a_place_nobody_comes_first():
    empty = panel({"Listens": 3}, Ana=[np.nan, np.nan])
    assert in_words(what_if(empty)).endswith("Nobody can be placed yet.")
    assert table(what_if(empty)).empty


def test_leaving_out_the_only_person_who_scored_a_cell_takes_its_candidate_out_and_says_who_then_leads():
    lone = panel({"Listens": 3, "Plans": 1}, Ana=[7, 7, 2, 2], Ben=[np.nan, np.nan, 1, 2])
    [turn] = what_if(lone).turns("assessor")
    assert (turn.who, turn.first) == ("Ana", ("Q",))


def test_no_score_goes_past_the_ends_of_the_scale_and_no_weight_past_its_own():
    ends = panel({"Listens": 3, "Plans": 1}, Ana=[7, 7, 1, 1])
    tried = what_if(ends).tried
    assert {(c.who, c.step) for c in tried if c.kind == "score"} == {("Q", 1), ("P", -1)}
    assert {(c.criterion, c.step) for c in tried if c.kind == "weights" and c.step} == {("Listens", -1), ("Plans", 1)}


def test_ways_past_four_are_left_to_the_table():
    weights = {f"c{n}": 1 for n in range(8)}
    close = panel(weights, Ana=[4] * 16, Ben=[4] * 16)
    said = in_words(what_if(close))
    assert "“c0”, “c1”, “c2”, “c3” or one of 4 more" in said
    assert len(table(what_if(close))) == 32


def test_withdrawing_and_leaving_out_change_a_copy():
    whole = panel({"Listens": 3}, Ana=[5, 4, 3], Ben=[5, 4, 4])
    assert list(withdraw(whole, "P").means.index) == ["Q", "R"]
    assert list(leave_out(whole, "Ana").scores) == ["Ben"]
    assert whole.scores.shape == (3, 2)


@pytest.mark.parametrize("given", [1.0, 0.8])
def test_seven_assessors_twelve_candidates_and_ten_criteria_take_far_less_than_a_frame(given):
    drawn = np.random.default_rng(1)
    names = [(f"candidate {n}", f"criterion {k}") for n in range(12) for k in range(10)]
    scores = drawn.integers(1, 8, (120, 7)).astype(float)
    scores[drawn.random(scores.shape) > given] = np.nan
    index = pd.MultiIndex.from_tuples(names, names=["candidate", "criterion"])
    weights = pd.Series(drawn.integers(1, 4, 10).astype(float), index=[f"criterion {k}" for k in range(10)])
    big = Panel(pd.DataFrame(scores, index=index), weights.rename_axis("criterion"))
    took = []
    for _ in range(5):
        start = time.process_time()
        what_if(big)
        took.append(time.process_time() - start)
    assert min(took) < 0.016

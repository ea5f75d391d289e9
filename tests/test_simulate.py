"""The model behind “why three, and why everybody scores everyone”."""

from __future__ import annotations

from math import erf, sqrt

import numpy as np
import pandas as pd
import pytest

from workbook.figures import simulate

# What the trainers' and learners' pages say, from the first run of this model, each within .01.
SAID = {"everyone": {1: 0.42, 3: 0.55, 5: 0.64, 7: 0.70}, "different": {1: 0.40, 3: 0.52, 5: 0.59}}


def chances(harsh, noise):
    """Return the chance of each score from 1 to 7, for each harshness and each candidate, without drawing any."""
    below = np.arange(1, 7) + 0.5
    at = (below[None, None, :] - np.asarray(simulate.TRUTH)[None, :, None] - harsh[:, None, None]) / noise
    up_to = 0.5 * (1 + np.vectorize(erf)(at / sqrt(2)))
    return np.diff(np.concatenate([np.zeros_like(up_to[..., :1]), up_to, np.ones_like(up_to[..., :1])], -1), axis=-1)


def exactly(assessors, harshness, noise, shared):
    """Return how often the best comes first, summed over every possible set of totals: no chance in it."""
    steps = np.linspace(-6, 6, 121) * harshness
    weight = np.exp(-0.5 * np.linspace(-6, 6, 121) ** 2)
    weight /= weight.sum()
    each = chances(steps, noise)
    if shared:
        one = np.einsum("h,ha,hb,hc,hd->abcd", weight, *each.transpose(1, 0, 2), optimize=True)
    else:
        a, b, c, d = np.einsum("h,hjk->jk", weight, each)
        one = np.einsum("a,b,c,d->abcd", a, b, c, d)
    size = 6 * assessors + 1
    shape, axes = (size,) * 4, (0, 1, 2, 3)
    totals = np.fft.irfftn(np.fft.rfftn(one, shape, axes) ** assessors, shape, axes)
    grid = np.indices((size,) * 4)
    first = grid == grid.max(0)
    return float((totals * first[0] / first.sum(0)).sum())


@pytest.fixture(scope="module")
def found():
    return simulate.best_first()


@pytest.mark.parametrize(("design", "assessors"), [(design, n) for design, given in SAID.items() for n in given])
def test_the_model_gives_the_figures_that_the_pages_say(found, design, assessors):
    assert found.loc[assessors, design] == pytest.approx(SAID[design][assessors], abs=0.01)


@pytest.mark.parametrize("shared", [True, False])
@pytest.mark.parametrize("assessors", [1, 2, 3])
@pytest.mark.parametrize(("harshness", "noise"), [(0.6, 1.0), (1.5, 0.5)])
def test_the_draws_agree_with_the_exact_sum_within_their_stated_error(assessors, harshness, noise, shared):
    design = "everyone" if shared else "different"
    row = simulate.best_first(harshness, noise, seed=11).loc[assessors]
    # Three standard errors: of some twenty such figures, one in four hundred would fall outside.
    assert abs(row[design] - exactly(assessors, harshness, noise, shared)) < row[f"{design}_error"] * 3 / 1.96


def test_the_same_seed_gives_the_same_figures_and_another_seed_others(found):
    pd.testing.assert_frame_equal(simulate.best_first(), found)
    assert not simulate.best_first(seed=2).equals(found)


def test_more_assessors_find_the_best_more_often_and_one_set_of_assessors_more_often_than_many(found):
    assert found["everyone"].is_monotonic_increasing
    assert (found["everyone"] > found["different"]).all()


def test_without_harshness_it_makes_no_difference_who_meets_whom():
    calm = simulate.best_first(harshness=0)
    assert calm["everyone"].equals(calm["different"])


def test_without_noise_or_harshness_the_best_always_comes_first():
    assert (simulate.best_first(harshness=0, noise=0)[["everyone", "different"]] == 1).all(axis=None)


def test_the_words_say_both_designs_the_error_and_that_it_is_a_model(found):
    said = simulate.in_words(found, 3)
    assert "with 3 people who all score everyone, the best candidate comes first about 55 times in 100." in said
    assert "it would be about 52. One person alone would manage 42. Each figure may be off by 1." in said
    assert said.endswith(simulate.NOT_EVIDENCE)
    assert "One person alone" not in simulate.in_words(found, 1)


def test_the_table_has_a_row_for_each_number_of_assessors(found):
    assert simulate.table(found).loc[3].to_list() == [55, 52]
    assert list(simulate.table(found).index) == [1, 2, 3, 4, 5, 6, 7]

"""How far assessors agree: the published examples, and what is said when there is too little to say."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from workbook.figures import agreement, agreement_words, coefficients
from workbook.figures.panel import Panel

# Shrout and Fleiss (1979), table 2: six targets, four judges.
TARGETS = pd.DataFrame([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]])

# Krippendorff (2011), example C: four observers, twelve units, some values missing.
_ = np.nan
UNITS = pd.DataFrame(
    {
        "A": [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
        "B": [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
        "C": [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
        "D": [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
    }
)


def panel(*assessors):
    """Return a panel of assessors who each scored the same cells, two criteria to a candidate."""
    names = [(f"Candidate {n // 2}", ("Listens", "Plans")[n % 2]) for n in range(len(assessors[0]))]
    index = pd.MultiIndex.from_tuples(names, names=["candidate", "criterion"])
    weights = pd.Series([1.0, 1.0], index=pd.Index(["Listens", "Plans"], name="criterion"))
    return Panel(pd.DataFrame({f"P{n}": a for n, a in enumerate(assessors)}, index=index, dtype=float), weights)


def words(*assessors):
    return agreement_words.in_words(agreement.agreement(panel(*assessors)))


@pytest.mark.parametrize(
    ("form", "published"),
    [
        ("ICC(1,1)", 0.17),
        ("ICC(2,1)", 0.29),
        ("ICC(3,1)", 0.71),
        ("ICC(1,k)", 0.44),
        ("ICC(2,k)", 0.62),
        ("ICC(3,k)", 0.91),
    ],
)
def test_every_intraclass_correlation_is_the_published_one(form, published):
    assert round(coefficients.intraclass(TARGETS)[form], 2) == published


@pytest.mark.parametrize(("measure", "published"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)])
def test_alpha_is_the_published_one_with_values_missing(measure, published):
    assert round(coefficients.alpha(UNITS, measure), 3) == published


def test_the_order_of_assessors_and_cells_makes_no_difference():
    turned = UNITS.sample(frac=1, random_state=2).sample(frac=1, axis=1, random_state=3)
    assert coefficients.alpha(turned) == pytest.approx(coefficients.alpha(UNITS))
    assert coefficients.intraclass(TARGETS.iloc[::-1, ::-1]).to_list() == pytest.approx(
        coefficients.intraclass(TARGETS).to_list()
    )


def test_an_intraclass_correlation_leaves_out_rows_with_a_missing_score():
    holed = pd.concat([TARGETS, pd.DataFrame([[1, np.nan, 7, 2]])])
    assert coefficients.intraclass(holed).to_list() == coefficients.intraclass(TARGETS).to_list()


def test_a_coefficient_of_too_little_is_not_a_number():
    assert coefficients.intraclass(TARGETS[[0]]).isna().all()
    assert coefficients.intraclass(TARGETS.head(1)).isna().all()
    assert np.isnan(coefficients.alpha(pd.DataFrame([[4, 4], [4, 4]])))


def test_full_agreement_is_one():
    same = pd.DataFrame({"A": [1, 2, 3, 7.0], "B": [1, 2, 3, 7.0]})
    assert coefficients.alpha(same) == 1
    assert coefficients.intraclass(same).to_list() == pytest.approx([1] * 6)


def test_the_range_of_alpha_holds_alpha_and_is_the_same_each_time():
    low, high = coefficients.alpha_between(UNITS)
    assert low < coefficients.alpha(UNITS) < high
    assert coefficients.alpha_between(UNITS) == (low, high)


def test_one_assessor_is_too_few_to_say():
    assert words([5, 4, 3, 6, 2, 7]).startswith("1 person scored. Too few to say")


def test_an_assessor_who_scored_nothing_is_nobody_to_agree_with():
    assert words([5, 4, 3, 6, 2, 7], [np.nan] * 6).startswith("1 person scored. Too few to say")


def test_nobody_at_all_is_too_few_to_say():
    assert "Too few to say" in words([np.nan] * 6, [np.nan] * 6)


def test_four_cells_are_too_few_to_say_and_five_are_not():
    assert "Too few to say how far they agree: that needs at least 5 cells" in words([5, 4, 3, 6], [5, 4, 2, 6])
    assert "Too few" not in words([5, 4, 3, 6, 2, 7], [5, 4, 2, 6, 2, np.nan])


def test_scores_that_are_all_the_same_are_too_little_to_say():
    assert "Too little to say" in words([4] * 6, [4] * 6)


def test_missing_scores_are_counted_and_never_taken_for_zero():
    said = words([5, 4, 3, 6, 2, 7, 1, 2], [5, 4, 2, 6, 2, np.nan, 1, 2])
    assert said.startswith("2 people scored. 1 score is missing and is left out, and not counted as zero.")
    assert "A cell is one candidate on one criterion. Of 7 cells that two or more people scored" in said
    none = words([5, 4, 3, 6, 2, 7, 1, 2], [5, 4, 2, 6, 2, 7, 1, 2])
    assert "missing" not in none


def test_every_figure_comes_with_how_little_it_proves():
    close = words([1, 2, 3, 4, 5, 6, 7, 1] * 5, [1, 2, 3, 4, 5, 6, 7, 1] * 4 + [1, 2, 3, 4, 5, 6, 7, 2])
    assert "That is close agreement." in close
    loose = words([1, 2, 3, 4, 5, 6, 7, 1] * 5, [7, 5, 1, 2, 6, 1, 3, 4] * 5)
    assert "That is not close agreement." in loose
    unsure = words([1, 2, 3, 4, 5, 6], [1, 4, 3, 4, 6, 5])
    assert "too few to say whether that is close." in unsure
    assert all(said.endswith(agreement_words.HONESTLY) for said in (close, loose, unsure))


def test_full_agreement_gives_no_false_range():
    said = words([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6])
    assert "Everybody gave the same score every time." in said
    assert "would fit" not in said


def test_the_table_names_the_form_of_every_figure():
    names = " ".join(agreement_words.table(agreement.agreement(panel([1, 2, 3, 4, 5, 6], [1, 4, 3, 4, 6, 5]))).index)
    for form in ("alpha, ordinal", "ICC(2,1), two-way random, absolute agreement", "ICC(2,k)"):
        assert form in names

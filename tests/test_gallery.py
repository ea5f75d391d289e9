"""Every chart says in words and in a table what it draws, and is read in grey: found by looking."""

from __future__ import annotations

import re
from io import BytesIO

import numpy as np
import pandas as pd
import pytest
from matplotlib import image
from matplotlib.text import Text

from workbook.figures import gallery
from workbook.figures.shown import as_read

DRAWN = gallery.gallery()
each = pytest.mark.parametrize("name", DRAWN)


def numbers_in(words):
    return set(re.findall(r"\d+(?:\.\d+)?", str(words)))


def in_table(chart):
    """Give every number that a chart's table holds, in its cells or its headings."""
    shown = as_read(chart.table)
    heads = [part for head in (*shown.index, *shown.columns) for part in (head if isinstance(head, tuple) else [head])]
    return {number for cell in (*shown.to_numpy().ravel(), *heads) for number in numbers_in(cell)}


def test_every_function_that_draws_a_chart_has_its_place():
    assert DRAWN.keys() == gallery.makers().keys()
    assert {"counts_chart", "steps_chart", "dot_chart", "people_chart", "panel_chart"} <= DRAWN.keys()


@each
def test_a_chart_has_a_title_a_sentence_with_numbers_and_a_table(name):
    chart = DRAWN[name]
    assert chart.title
    assert chart.words.endswith(".")
    assert numbers_in(chart.words)
    assert isinstance(chart.table, pd.DataFrame)
    assert len(chart.table)


@each
def test_every_number_in_a_chart_is_in_its_table_or_its_words(name):
    chart = DRAWN[name]
    drawn = {one.get_text() for one in chart.figure.findobj(Text) if re.fullmatch(r"\d+", one.get_text())}
    ticks = {one.get_text() for axes in chart.figure.axes for one in (*axes.get_xticklabels(), *axes.get_yticklabels())}
    assert drawn - ticks <= in_table(chart) | numbers_in(chart.words)


@each
def test_a_chart_has_no_colour_so_that_nothing_hangs_on_one(name):
    pixels = image.imread(BytesIO(DRAWN[name].picture()))[..., :3]
    assert np.allclose(pixels, pixels.mean(axis=-1, keepdims=True))


@each
def test_what_a_key_tells_apart_differs_in_shape_fill_or_stripes(name):
    for legend in DRAWN[name].figure.legends:
        looks = [look_of(handle) for handle in legend.legend_handles]
        assert len(set(looks)) == len(looks)


def look_of(handle):
    if hasattr(handle, "get_marker"):
        return (handle.get_marker(), str(handle.get_markerfacecolor()))
    return (str(handle.get_facecolor()), handle.get_hatch())


@each
def test_a_chart_fits_the_narrowest_phone_with_letters_that_can_be_read(name):
    figure = DRAWN[name].figure
    assert figure.get_figwidth() * 96 <= 320
    letters = [one.get_fontsize() for one in figure.findobj(Text) if one.get_text().strip()]
    assert min(letters) >= 9

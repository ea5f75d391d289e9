"""Controls in a notebook: what follows when one is moved, and that a page of the book has none."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import ipywidgets
import numpy as np
import pytest

from workbook.figures import controls, panel, play
from workbook.figures.cells import leave_out
from workbook.figures.controls import Line, Pick, Said, Slide
from workbook.problem import Problem
from workbook.shelf import DATA, ROOT, find

EXERCISE = find("recruitment-panel")
FOLDER = DATA / "invented-panel"


@pytest.fixture
def scored():
    people = ("lived-experience-member", "manager", "hr")
    return panel.load(EXERCISE, [FOLDER / f"{person}.json" for person in people])


def moving(box):
    """Give every control inside a box that a person can move, in order."""
    if hasattr(box, "children"):
        return [control for child in box.children for control in moving(child)]
    return [] if isinstance(box, ipywidgets.HTML) else [box]


def result(box):
    return box.children[-1].value


def kinds_of(box, kind):
    return [control for control in moving(box) if isinstance(control, kind)]


def played(kind):
    match kind:
        case "model":
            return play.why_three()
        case "weights":
            people = ("lived-experience-member", "manager", "hr")
            return play.other_weights(panel.load(EXERCISE, [FOLDER / f"{person}.json" for person in people]))
        case "folder":
            return play.from_folder(EXERCISE, FOLDER)


ALL = pytest.mark.parametrize("kind", ["model", "weights", "folder"])


@ALL
def test_every_control_says_what_it_is(kind):
    names = [control.description for control in moving(played(kind))]
    assert names
    assert all(names)


IN_A_BOOK = """
import sys
from workbook.figures import panel, play
from workbook.shelf import DATA, find

exercise, folder = find("recruitment-panel"), DATA / "invented-panel"
scored = panel.load(exercise, [folder / f"{name}.json" for name in ("hr", "manager")])
for shown in (play.why_three(), play.other_weights(scored), play.from_folder(exercise, folder)):
    print(shown._repr_html_()[:30])
assert "ipywidgets" not in sys.modules
"""


def test_a_page_of_the_book_has_no_controls_and_does_not_even_load_them():
    book = {**os.environ, "WORKBOOK_HOST": "book", "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", IN_A_BOOK], capture_output=True, text=True, env=book, check=False)
    assert done.returncode == 0, done.stderr
    assert [line[:7] for line in done.stdout.splitlines()] == ["<figure", "<figure", "<p clas"]


def test_words_table_and_chart_follow_the_number_of_people():
    box = play.why_three()
    assert "with 3 people who all score everyone" in result(box)
    slider = kinds_of(box, ipywidgets.IntSlider)[0]
    slider.value = 5
    assert "with 5 people who all score everyone" in result(box)
    assert "<table" in result(box)
    assert "<img" in result(box)


def test_the_box_to_type_in_and_the_slider_move_together():
    box = play.why_three()
    typed, slider = moving(box)[:2]
    typed.value = 7
    assert slider.value == 7
    assert "with 7 people" in result(box)


def test_the_words_follow_how_strict_some_are():
    box = play.why_three()
    before = result(box)
    kinds_of(box, ipywidgets.FloatSlider)[0].value = 1.5
    assert result(box) != before
    assert "it would be about 42" in result(box)


def test_another_weight_changes_who_comes_first_and_what_was_agreed_stays(scored):
    box = play.other_weights(scored)
    assert "Nothing changes about who comes first." in result(box)
    [listening] = [menu for menu in moving(box) if "Listens" in menu.description]
    listening.value = 2.0
    assert "That changes who comes first." in result(box)
    assert scored.weights["Listens"] == 3


def test_leaving_a_person_out_changes_who_comes_first(scored):
    box = play.other_weights(scored)
    moving(box)[-1].value = "lived-experience-member"
    assert "Candidate B comes first. That changes who comes first." in result(box)


def test_one_person_alone_cannot_be_left_out(scored):
    alone = leave_out(scored, "hr", "manager")
    assert [menu.description for menu in moving(play.other_weights(alone)) if "Leave" in menu.description] == []


def test_a_weight_that_is_not_on_the_scale_can_stay(scored):
    odd = replace(scored, weights=scored.weights.mask(scored.weights.index == "Listens", 2.5))
    [menu] = [menu for menu in moving(play.other_weights(odd)) if "Listens" in menu.description]
    assert [label for label, _ in menu.options] == ["1", "2", "2.5", "3"]
    assert menu.value == 2.5


def test_a_panel_where_nobody_has_a_mean_is_said(scored):
    empty = replace(scored, scores=scored.scores * np.nan)
    assert "nobody has a score for everything" in result(play.other_weights(empty))


def test_a_folder_of_score_files_becomes_tables_charts_and_what_would_change():
    shown = result(play.from_folder(EXERCISE, FOLDER))
    for words in ("Scores from 3: HR, Lived experience member, Manager.", "Mean with weights", "comes first"):
        assert words in shown
    assert "Left out: job-description.json has no criteria in it." in shown
    assert "<img" in shown


@pytest.mark.parametrize("given", ["", "  ", "nowhere/at/all", "<script>alert(1)</script>", "\x00"])
def test_a_folder_that_is_not_there_is_a_sentence_and_no_traceback(given):
    box = play.from_folder(EXERCISE, FOLDER)
    moving(box)[0].value = given
    assert "There is no folder" in result(box)
    assert "<script>" not in result(box)


def test_a_folder_without_scores_and_files_that_are_broken_are_said(tmp_path):
    (tmp_path / "ana.json").write_text("{", encoding="utf-8")
    box = play.from_folder(EXERCISE, FOLDER)
    moving(box)[0].value = str(tmp_path)
    assert "has scores in it" in result(box)
    for name in ("hr", "manager"):
        (tmp_path / f"{name}.json").write_bytes((FOLDER / f"{name}.json").read_bytes())
    moving(box)[0].value = f" {tmp_path} "
    assert "Left out: ana.json is not whole" in result(box)
    assert "Scores from 2: HR, Manager." in result(box)


def test_what_is_shown_is_never_markup(scored):
    marked = scored.scores.rename(index={"Candidate A": "<b>A</b>"}, columns={"hr": "<i>hr</i>"})
    shown = result(play.other_weights(replace(scored, scores=marked)))
    assert "<b>A</b>" not in shown
    assert "&lt;b&gt;A" in shown


def test_a_problem_takes_the_place_of_the_result():
    def make(word):
        if word == "bad":
            raise Problem("That <word> will not do.")
        return Said(word)

    box = controls.live(make, {"word": Line("Word", "good")})
    assert "good" in result(box)
    moving(box)[0].value = "bad"
    assert result(box) == '<p class="figure-words" role="alert">That &lt;word&gt; will not do.</p>'


def test_a_menu_and_a_line_start_where_they_are_told():
    box = controls.live(
        lambda **given: Said(repr(given)), {"a": Pick("A", {"x": 1, "y": 2}, 2), "b": Slide("B", 0, 2, 0.1, 1)}
    )
    assert '<p class="figure-words">{&#x27;a&#x27;: 2, &#x27;b&#x27;: 1.0}</p>' in result(box)

"""The panel model on the page and in Python: the same model, within what chance allows."""

from __future__ import annotations

import json
import math
import subprocess

import pytest

from workbook import machine
from workbook.exercise import Exercise
from workbook.fields import FOLDER, KINDS
from workbook.fields.simulator import READY, SETTINGS
from workbook.figures import simulate
from workbook.screen.form import form_html
from workbook.shelf import ROOT, exercises

TRIED = [(0.6, 1.0), (0.0, 1.0), (1.5, 1.0), (2.0, 0.3), (0.6, 2.0), (1.0, 0.0), (0.0, 0.0)]
START = {"harshness": simulate.HARSHNESS, "noise": simulate.NOISE}
SCRIPT = """
import { simulate } from %s
const given = JSON.parse(await new Response(process.stdin).text())
const answers = given.map(({ settings, runs, seed }) => {
  const drawing = simulate(settings, runs, seed)
  let steps = 0
  for (let step = drawing.next(); ; step = drawing.next()) {
    if (step.done) return { ...step.value, steps }
    steps++
  }
})
console.log(JSON.stringify(answers))
"""


def on_the_page(*given):
    """Run the page's model in Node, once for each of what is given."""
    node = machine.find_node()
    if node is None:
        (pytest.fail if machine.in_ci() else pytest.skip)("Node is not here. python3 start.py test fetches it.")
    source = SCRIPT % json.dumps((FOLDER / "simulator" / "model.mjs").as_uri())
    command = [node, "--input-type=module", "-e", source]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def drawn():
    """Give what the page draws for every pair of settings, from its own seed."""
    settings = [{"settings": {"harshness": harshness, "noise": noise}} for harshness, noise in TRIED]
    return dict(zip(TRIED, on_the_page(*settings), strict=True))


@pytest.mark.parametrize("design", ["everyone", "different"])
@pytest.mark.parametrize("tried", TRIED, ids=str)
def test_the_page_and_python_agree_within_their_error(tried, design, drawn):
    python, page = simulate.best_first(*tried, seed=5), drawn[tried]
    for n, share in enumerate(page[design], 1):
        # Both errors are 1.96 standard errors; four of them together leave one chance in 16,000 of a false alarm.
        allowed = math.hypot(python.loc[n, f"{design}_error"], page["error"]) * 4 / 1.96
        assert abs(python.loc[n, design] - share) <= allowed + 1e-9


def test_the_error_that_both_state_is_of_one_size(drawn):
    python = simulate.best_first().filter(like="error").to_numpy().max()
    assert drawn[simulate.HARSHNESS, simulate.NOISE]["error"] == pytest.approx(python, rel=0.05)


def test_the_page_gives_the_same_figures_for_the_same_seed_and_others_for_another():
    first, again, other = on_the_page(*[{"settings": START, "runs": 2000, "seed": seed} for seed in (3, 3, 4)])
    assert first == again
    assert first["everyone"] != other["everyone"]


def test_the_page_draws_in_steps_small_enough_to_breathe_between():
    [found] = on_the_page({"settings": START})
    assert found["steps"] == 400


def test_the_table_for_paper_is_what_both_give_at_the_start(drawn):
    python, page = simulate.table(simulate.best_first()), drawn[simulate.HARSHNESS, simulate.NOISE]
    for people, both in READY.items():
        assert tuple(python.loc[people]) == both
        assert tuple(round(100 * page[design][people - 1]) for design in ("everyone", "different")) == both


def test_the_sliders_start_where_the_model_does():
    assert SETTINGS["harshness"].start == simulate.HARSHNESS
    assert SETTINGS["noise"].start == simulate.NOISE
    assert SETTINGS["assessors"].highest == simulate.MOST


def test_paper_says_that_the_results_are_a_model_and_shows_the_settings_only_where_there_are_some():
    sliders = KINDS["simulator"](name="panel", label="Try it")
    [(_, ready)] = sliders.on_paper({}, {}).parts
    assert "a model, not evidence" in ready.columns[0]
    [_, (_, tried)] = sliders.on_paper({"assessors": "3", "noise": "2"}, {}).parts
    assert tried.rows == (("How many people score?", "3"), ("How much is down to luck on the day?", "2"))


def model_words(exercise: Exercise) -> str:
    return " ".join(step.words for step in exercise.steps)


def test_the_exercise_says_that_it_is_a_model_before_anybody_moves_a_slider():
    exercise = exercises()["why-three"]
    assert "a model, and not evidence" in model_words(exercise)
    assert form_html(exercise).index("not evidence") < form_html(exercise).index('type="range"')


def test_the_numbers_in_the_chapter_are_the_models(drawn):
    page = drawn[simulate.HARSHNESS, simulate.NOISE]
    times = {(design, n): round(100 * page[design][n - 1]) for design in ("everyone", "different") for n in (1, 3, 7)}
    chapter = (ROOT / "book" / "learners" / "why-three.md").read_text(encoding="utf-8")
    assert f"one person picks the best about {times['everyone', 1]} times in 100" in chapter
    assert f"Three people pick the best about {times['everyone', 3]} times in 100" in chapter
    assert f"Seven get to {times['everyone', 7]}." in chapter
    assert f"three get to {times['different', 3]}, and not {times['everyone', 3]}" in chapter
    assert f"the best one loses {100 - times['everyone', 7]} times in 100" in chapter

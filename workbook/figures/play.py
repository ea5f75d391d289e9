"""What may be played with in a notebook: the model of a panel, a panel's own scores, a folder of score files."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pandas as pd

from workbook.exercise import Exercise
from workbook.figures import agreement, agreement_words, controls, panel, panel_tables, simulate, what_if_words
from workbook.figures.cells import leave_out
from workbook.figures.chart import Chart
from workbook.figures.chart_panel import panel_chart
from workbook.figures.controls import Control, Line, Page, Pick, Said, Shown, Slide
from workbook.figures.dot_chart import dot_chart
from workbook.figures.panel import Panel
from workbook.figures.shown import Table, name_of, two_decimals
from workbook.figures.what_if import HEAVIEST, HIGHEST, LIGHTEST, LOWEST, what_if
from workbook.problem import Problem
from workbook.words import all_of, say, say_many


def why_three() -> Shown:
    """Play the model: how many people score, how strict some are, how much is luck."""
    sliders = {
        "assessors": Slide(say("How many people score"), 1, simulate.MOST, 1, 3),
        "harshness": Slide(say("How far strictness differs"), 0, 2, 0.1, simulate.HARSHNESS),
        "noise": Slide(say("How much is luck"), 0, 2, 0.1, simulate.NOISE),
    }
    return controls.live(_model, sliders)


def _model(assessors: int, harshness: float, noise: float) -> Chart:
    found = simulate.best_first(harshness, noise)
    table = simulate.table(found)
    names = [say_many(n, "{n} person", "{n} people") for n in table.index]
    rows = table.set_axis(names).rename_axis(say("Who scores"))
    title = say("Best one first, in 100 (a model)")
    words = simulate.in_words(found, assessors)
    return dot_chart(title, words, rows, range(0, 101, 20), bold=str(rows.index[assessors - 1]))


def what_would_change(scored: Panel) -> Page:
    """Say what would change who comes first, with every such change in a table."""
    found = what_if(_named(scored))
    table = what_if_words.table(found)
    return Page((*map(Said, what_if_words.lines(found)), *([] if table.empty else [Table("", table)])))


def how_far_they_agree(scored: Panel) -> Table:
    """Say how far the assessors agree, with the figures for those who want them."""
    found = agreement.agreement(scored)
    return Table(agreement_words.in_words(found), agreement_words.table(found))


def other_weights(scored: Panel) -> Shown:
    """Try other weights, and leave a person out: nothing is kept."""
    menus: dict[str, Control] = {
        f"weight {n}": Pick(say("Weight of “{criterion}”", criterion=criterion), _steps(weight), weight)
        for n, (criterion, weight) in enumerate(scored.weights.items())
    }
    people = {say("Nobody"): "", **{name_of(str(name)): str(name) for name in scored.scores}}
    if scored.scores.shape[1] > 1:
        menus["left_out"] = Pick(say("Leave out"), people, "")
    return controls.live(partial(_tried, scored), menus)


def _steps(weight: float) -> dict[str, float]:
    return {f"{step:g}": float(step) for step in sorted({*range(LIGHTEST, HEAVIEST + 1), weight})}


def _tried(scored: Panel, left_out: str = "", **weights: float) -> Shown:
    tried = replace(scored, weights=pd.Series(list(weights.values()), index=scored.weights.index, name="weight"))
    if left_out:
        tried = leave_out(tried, left_out)
    both = {say("As agreed"): scored.means["weighted"], say("As tried here"): tried.means["weighted"]}
    frame = pd.DataFrame(both).rename_axis(say("Candidate"))
    (before, first), (after, then) = _order(scored), _order(tried)
    words = [
        say("As agreed: {order}", order=before),
        say("As tried here: {order}", order=after),
        say("Nothing changes about who comes first.") if first == then else say("That changes who comes first."),
        say("Trying is not deciding: the weights stay as agreed."),
    ]
    if frame.isna().all().any():
        return Said(" ".join(words))
    return dot_chart(say("Means, as agreed and as tried"), " ".join(words), frame, range(LOWEST, HIGHEST + 1))


def _order(scored: Panel) -> tuple[str, list[str]]:
    means = scored.means["weighted"].dropna().sort_values(ascending=False, kind="stable")
    if means.empty:
        return say("nobody has a score for everything."), []
    first = [str(name) for name, mean in means.items() if round(mean, 9) == round(means.iloc[0], 9)]
    order = ", ".join(f"{name} {two_decimals(mean)}" for name, mean in means.items())
    comes = say_many(len(first), "{names} comes first.", "{names} share first place.", names=all_of(first))
    return f"{order}; {comes}", first


def from_folder(exercise: Exercise, start: Path) -> Shown:
    """Read a folder of score files, and show all there is to see of that panel."""
    if controls.in_book():
        return Said(
            say("On a page there is no folder to read. In the notebook itself, a box here takes a folder's name.")
        )
    return controls.live(partial(_folder, exercise), {"folder": Line(say("Folder of score files"), str(start))})


def _folder(exercise: Exercise, folder: str) -> Page:
    path = Path(folder.strip()).expanduser()
    if not folder.strip() or not path.is_dir():
        raise Problem(
            say("There is no folder “{folder}”. Write where it is, as your file manager shows it.", folder=folder)
        )
    files, left = _score_files(exercise, path)
    if not files:
        raise Problem(
            say("No file in “{folder}” has scores in it. Put each person's saved workbook there.", folder=path.name)
        )
    scored = panel.load(exercise, files)
    people = ", ".join(name_of(file.stem) for file in files)
    words = " ".join([say("Scores from {n}: {people}.", n=len(files), people=people), *left])
    shown = (panel_tables.means(scored), panel_chart(scored), panel_tables.to_talk_about(scored))
    return Page((Said(words), *shown, what_would_change(scored), how_far_they_agree(scored)))


def _score_files(exercise: Exercise, folder: Path) -> tuple[list[Path], list[str]]:
    """Tell the files that hold a person's scores from the others, and say why each of the others is left out."""
    files, left = [], []
    for path in sorted(folder.glob("*.json")):
        try:
            panel.load(exercise, [path])
            files.append(path)
        except Problem as problem:
            left.append(say("Left out: {problem}", problem=problem))
    return files, left


def _named(scored: Panel) -> Panel:
    return replace(scored, scores=scored.scores.rename(columns=name_of))

"""A panel's scores as tables to read together."""

from __future__ import annotations

import pandas as pd

from workbook.figures.panel import Panel
from workbook.figures.panel_words import order_in_words
from workbook.figures.shown import Table, name_of
from workbook.words import say


def means(panel: Panel) -> Table:
    """Show each candidate's means and rank, and say whether the weights change who comes first."""
    as_read = {"weighted": say("Mean with weights"), "unweighted": say("Mean without"), "rank": say("Rank")}
    frame = panel.means.rename(columns=as_read).rename_axis(say("Candidate"))
    return Table(order_in_words(panel), frame)


def every_score(panel: Panel) -> pd.DataFrame:
    """Give every score under its assessor's name, and how far apart each row's are."""
    scores = panel.scores.rename(columns=name_of).rename_axis([say("Candidate"), say("Criterion")])
    return scores.assign(**{say("Spread"): panel.spread.to_numpy()})


def to_talk_about(panel: Panel) -> Table:
    """Show the cells to talk about, with who gave what, from the lowest score to the highest."""
    cells = panel.to_moderate
    heard = [_from_lowest(cells.loc[cell].drop("spread")) for cell in cells.index]
    frame = pd.DataFrame({say("From lowest to highest"): heard, say("Spread"): cells["spread"]}, index=cells.index)
    return Table(say("To talk about: {n}.", n=len(cells)), frame.rename_axis([say("Candidate"), say("Criterion")]))


def _from_lowest(scores: pd.Series[float]) -> str:
    in_order = scores.dropna().sort_values(kind="stable")
    # A name and its number stay on one line.
    return ", ".join(f"{name_of(str(assessor))}\N{NO-BREAK SPACE}{score:.0f}" for assessor, score in in_order.items())

"""A panel's scores from the chair's workbook file: as everybody scored alone, and after the talk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from workbook.answers import Workbook
from workbook.figures.panel import Panel
from workbook.problem import Problem
from workbook.words import say

CELL = ["candidate", "criterion"]
RECORD = ["when", "did", "who", *CELL, "before", "after", "why"]


@dataclass(frozen=True)
class Moderated:
    """A panel ``before`` and ``after`` it talked, and the ``record`` of what was said, in order."""

    before: Panel
    after: Panel
    record: pd.DataFrame

    @property
    def means(self) -> pd.DataFrame:
        """Each candidate's weighted mean before and after the talk, and the rank after it."""
        after = self.after.means
        both = pd.DataFrame(
            {"before": self.before.means["weighted"], "after": after["weighted"], "rank": after["rank"]}
        )
        return both.sort_values("rank")

    @property
    def changes(self) -> pd.DataFrame:
        """Every score that somebody changed: who, where, from what to what, and why."""
        changed = self.record[self.record["did"] == "change"]
        return changed[["who", *CELL, "before", "after", "why"]].reset_index(drop=True)


def load(file: Path, exercise: str = "panel-together") -> Moderated:
    """Read the chair's workbook file. Raises Problem if it has no scores, or if they have not been shown yet."""
    answers = Workbook.open(file).answers(exercise)
    sheets = [sheet for sheet in answers.get("sheets", {}).get("sheets", []) if sheet.get("state") == "in"]
    moderation = answers.get("moderation", {})
    if not sheets:
        raise Problem(say("{file} has no score sheets in it. Open the file that the chair saved.", file=file.name))
    if not moderation.get("revealed"):
        raise Problem(
            say(
                "In {file} the scores are still hidden. Show them to everybody first, on the chair’s page.",
                file=file.name,
            )
        )
    weights = {row["what"]: float(row.get("weight") or 1) for row in answers["criteria"]}
    lines = [{part: line.get(part, "") for part in RECORD} for line in moderation.get("log", [])]
    record = pd.DataFrame(lines, columns=RECORD, dtype=str)
    before, after = (Panel(_scores(sheets, record, moderated=on), _series(weights)) for on in (False, True))
    return Moderated(before, after, record)


def _series(weights: dict[str, float]) -> pd.Series:
    return pd.Series(weights, name="weight", dtype=float).rename_axis("criterion")


def _scores(sheets: list[dict[str, Any]], record: pd.DataFrame, *, moderated: bool) -> pd.DataFrame:
    """Give a column for each assessor; who withdrew or stepped back does not count, before the talk or after."""
    given = {sheet["label"]: dict(_cells(sheet)) for sheet in sheets}
    for line in record.to_dict("records") if moderated else []:
        if line["did"] == "change":
            given[line["who"]][line["candidate"], line["criterion"]] = float(line["after"])
    cells = list(dict.fromkeys(cell for marks in given.values() for cell in marks))
    index = pd.MultiIndex.from_tuples(cells, names=CELL)
    scores = pd.DataFrame({who: pd.Series(marks, dtype=float) for who, marks in given.items()}).reindex(index)
    for who, candidate in _holding(record, "stepped back", "scores again", ["who", "candidate"]):
        scores.loc[scores.index.get_level_values("candidate") == candidate, who] = float("nan")
    out = [candidate for (candidate,) in _holding(record, "withdrew", "came back", ["candidate"])]
    return scores.drop(index=out, level="candidate")


def _cells(sheet: dict[str, Any]) -> Iterator[tuple[tuple[str, str], float]]:
    for candidate, marks in sheet.get("scores", {}).items():
        for criterion, score in marks.items():
            if score:
                yield (candidate, criterion), float(score)


def _holding(record: pd.DataFrame, did: str, undid: str, by: list[str]) -> list[tuple[str, ...]]:
    """Give whom a line of the record holds for now: a later line may have undone it."""
    lines = record[record["did"].isin([did, undid])].drop_duplicates(by, keep="last")
    return [tuple(line) for line in lines[lines["did"] == did][by].to_numpy()]


def in_words(moderated: Moderated) -> str:
    """Say what the talk changed: how many scores, each mean, and who comes first."""
    count = len(moderated.changes)
    means = "; ".join(
        say("{name} {before}, then {after}", name=name, before=f"{row.before:.2f}", after=f"{row.after:.2f}")
        for name, row in moderated.means.iterrows()
    )
    was = moderated.before.means["rank"].idxmin()
    now = moderated.after.means["rank"].idxmin()
    turn = (
        say("{now} came first before the talk and after it.", now=now)
        if was == now
        else say("{was} came first before the talk, and {now} after it.", was=was, now=now)
    )
    return f"{_changed(count)} {say('Means with the weights: {means}.', means=means)} {turn}"


def _changed(count: int) -> str:
    if not count:
        return say("No score changed when the panel talked.")
    if count == 1:
        return say("One score changed when the panel talked.")
    return say("{n} scores changed when the panel talked.", n=count)

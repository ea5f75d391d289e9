"""A moderated panel's record as rows of a sheet: plain sums, over the scores that were given.

The page's twins are table.mjs and paper.mjs; figures/panel.py does the same sums on tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from workbook.words import later, say

Line = Mapping[str, str]
Scores = dict[str, dict[str, dict[str, str]]]

SENTENCES = {
    "change": later("{who} changed the score for {candidate} on “{criterion}” from {before} to {after}.{because}"),
    "view": later("{who} still sees {candidate} on “{criterion}” in another way: {why}"),
    "talked": later("The panel talked about {candidate} on “{criterion}”."),
    "withdrew": later("{candidate} withdrew. No sum counts {candidate} now.{because}"),
    "came back": later("{candidate} is a candidate again.{because}"),
    "stepped back": later("{who} stepped back from {candidate}. No sum counts those scores now.{because}"),
    "scores again": later("{who}’s scores for {candidate} count again.{because}"),
}
"""What each line of the record says, by what was done."""

PARTS = ("who", "candidate", "criterion", "after", "why")


@dataclass(frozen=True)
class Panel:
    """``own`` are the scores that each assessor gave alone; ``log`` is what has been recorded since."""

    own: Scores
    weights: Mapping[str, float]
    log: list[Line]

    @property
    def people(self) -> list[str]:
        """Every candidate that anybody scored, those who withdrew as well."""
        return list(dict.fromkeys(person for scores in self.own.values() for person in scores))

    def places(self) -> tuple[tuple[str, ...], ...]:
        """Give each candidate's place and means, the best first."""
        out = latest(self.log, "withdrew", "came back", "candidate")
        means = {person: self._means(person) for person in self.people if (person,) not in out}
        order = sorted(means, key=lambda person: -round(means[person][0] or -1, 9))
        ranked = [means[person][0] for person in order]
        rows = [(person, _rank(means[person][0], ranked), *map(shown, means[person])) for person in order]
        return tuple((name, rank, weighted, plain, before) for name, rank, weighted, plain, before in rows)

    def _means(self, person: str) -> tuple[float | None, float | None, float | None]:
        equal = dict.fromkeys(self.weights, 1.0)
        return self._mean(person, self.weights, -1), self._mean(person, equal, -1), self._mean(person, self.weights, 0)

    def _mean(self, person: str, weights: Mapping[str, float], version: int) -> float | None:
        cells = {name: [float(given) for given in self._given(person, name, version) if given] for name in weights}
        if not weights or not all(cells.values()):
            return None
        return sum(weights[name] * sum(cell) / len(cell) for name, cell in cells.items()) / sum(weights.values())

    def _given(self, person: str, name: str, version: int) -> Iterator[str]:
        back = latest(self.log, "stepped back", "scores again", "who", "candidate")
        return (self.versions(who, person, name)[version] for who in self.own if (who, person) not in back)

    def versions(self, who: str, person: str, name: str) -> list[str]:
        """Give every score of one cell that one assessor has given, the first one first."""
        cell = ("change", who, person, name)
        later = [
            one["after"]
            for one in self.log
            if (one.get("did"), one.get("who"), one.get("candidate"), one.get("criterion")) == cell
        ]
        return [self.own[who].get(person, {}).get(name, ""), *later]

    def cells(self, person: str) -> tuple[tuple[str, ...], ...]:
        """Give a row for each criterion: every assessor's score, and how far apart they are now."""
        return tuple((name, self._said(person, name), self._apart(person, name)) for name in self.weights)

    def _said(self, person: str, name: str) -> str:
        return "; ".join(
            f"{who} {say(', then ').join(score or say('none') for score in self.versions(who, person, name))}"
            for who in self.own
        )

    def _apart(self, person: str, name: str) -> str:
        out = latest(self.log, "withdrew", "came back", "candidate")
        given = [int(score) for score in self._given(person, name, -1) if score]
        return str(max(given) - min(given)) if given and (person,) not in out else ""

    def changes(self) -> tuple[tuple[str, ...], ...]:
        """Give a row for each changed score."""
        kept = [one for one in self.log if one.get("did") == "change"]
        return tuple(
            (one["who"], _where(one), one.get("before") or say("none"), one["after"], one.get("why", ""))
            for one in kept
        )

    def views(self) -> tuple[tuple[str, ...], ...]:
        """Give a row for each view that differs."""
        return tuple((one["who"], _where(one), one.get("why", "")) for one in self.log if one.get("did") == "view")

    def lines(self) -> tuple[tuple[str, ...], ...]:
        """Give every line of the record, with its time."""
        return tuple((one.get("when", ""), sentence(one)) for one in self.log)


def panel(log: list[Line], gathered: Any, weights: Mapping[str, float]) -> Panel:
    """Make a panel of the sheets that count."""
    sheets = gathered.get("sheets", []) if isinstance(gathered, dict) else []
    return Panel({one["label"]: one.get("scores", {}) for one in sheets if one.get("state") == "in"}, weights, log)


def latest(log: list[Line], did: str, undid: str, *by: str) -> set[tuple[str, ...]]:
    """Give whom ``did`` holds for now: a later line may have undone it."""
    last = {tuple(one.get(key, "") for key in by): one["did"] for one in log if one.get("did") in (did, undid)}
    return {who for who, what in last.items() if what == did}


def sentence(one: Line) -> str:
    """Say what was done."""
    told = {part: one.get(part, "") for part in PARTS}
    because = say(" Why: {why}", why=one["why"]) if one.get("why") else ""
    before = one.get("before") or say("none")
    did = one.get("did", "")
    return say(SENTENCES[did], before=before, because=because, **told) if did in SENTENCES else ""


def shown(mean: float | None) -> str:
    """Give a mean to two decimals, rounded as people do; blank where there is none."""
    return "" if mean is None else str(Decimal(str(round(mean, 9))).quantize(Decimal("0.01"), ROUND_HALF_UP))


def _rank(mean: float | None, all_means: list[float | None]) -> str:
    if mean is None:
        return ""
    return str(1 + sum(1 for other in all_means if other is not None and round(other, 9) > round(mean, 9)))


def _where(one: Line) -> str:
    return f"{one['candidate']}: {one['criterion']}"

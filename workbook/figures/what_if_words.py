"""What would change who comes first, in sentences and as a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from itertools import groupby

import pandas as pd

from workbook.figures.what_if import Change, Kind, WhatIf

LISTED = 4
"""With more reasons than this in one sentence nobody reads on: the table has them all."""

HEADS: dict[Kind, str] = {
    "weights": "Other weights",
    "assessor": "One person fewer",
    "score": "One score moved by one point",
}


def in_words(found: WhatIf) -> str:
    """Say who comes first, and which changes would change that."""
    return " ".join(lines(found))


def lines(found: WhatIf) -> list[str]:
    """Say the same a line at a time: what is missing, who comes first, then each kind of change."""
    said = [*_missing(found), _now(found)]
    kinds = [kind for kind in HEADS if found.ways(kind)]
    if not found.first:
        return said
    if not any(found.turns(kind) for kind in kinds):
        tried = ", ".join(f"{HEADS[kind].lower()} ({found.ways(kind)})" for kind in kinds)
        return [*said, f"Nothing that was tried changes that: {tried}."]
    return [*said, *(_kind(found, kind) for kind in kinds)]


def table(found: WhatIf) -> pd.DataFrame:
    """Give every change that would change who comes first, and who then would."""
    rows = [(HEADS[kind], said([turn]), placed(turn.first)) for kind in HEADS for turn in found.turns(kind)]
    return pd.DataFrame(rows, columns=["What changes", "If", "Then"]).set_index(["What changes", "If"])


def said(changes: list[Change]) -> str:
    """Say what would have to be so: one change, or several that differ only in the criterion."""
    one = changes[0]
    step = "one higher" if one.step > 0 else "one lower"
    criteria = _some([change.criterion for change in changes])
    match one.kind:
        case "assessor":
            return f"{one.who} had not scored"
        case "score":
            return f"one score for {one.who} on {criteria} were {step}"
        case "weights":
            return f"the weight of {criteria} were {step}" if one.criterion else "every criterion counted the same"


def placed(first: tuple[str, ...]) -> str:
    """Say who would come first."""
    if not first:
        return "nobody could be placed"
    return f"{first[0]} would come first" if len(first) == 1 else f"{_and(first)} would share first place"


def _now(found: WhatIf) -> str:
    if not found.first:
        return "Nobody can be placed yet."
    among = "Of those with a place, " if found.unscored else ""
    comes = "comes first" if len(found.first) == 1 else "share first place"
    return f"{among}{_and(found.first)} {comes}."


def _kind(found: WhatIf, kind: Kind) -> str:
    turns, ways = found.turns(kind), found.ways(kind)
    if not turns:
        return f"{HEADS[kind]}: none of {ways} changes that."
    many = sum(turn.ways for turn in turns)
    outcomes = [_outcome(same) for same in _grouped(turns, lambda turn: turn.first)]
    more = " The table shows the rest." if len(outcomes) > LISTED else ""
    return f"{HEADS[kind]}: {many} of {ways} tried would change that. If {'; if '.join(outcomes[:LISTED])}.{more}"


def _outcome(turns: list[Change]) -> str:
    """Say one outcome with all that leads to it: changes that differ only in the criterion are said together."""
    alike = _grouped(turns, lambda turn: (turn.who, turn.step))
    reasons = [said(same) for same in alike]
    more = f", or in {len(reasons) - LISTED} other ways" if len(reasons) > LISTED else ""
    return f"{', or if '.join(reasons[:LISTED])}{more}, {placed(turns[0].first)}"


def _missing(found: WhatIf) -> list[str]:
    words = []
    if found.missing:
        are = "score is missing. It is" if found.missing == 1 else "scores are missing. They are"
        words.append(f"{found.missing} {are} left out, and not counted as zero.")
    for candidate, cells in groupby(found.unscored, key=lambda cell: cell[0]):
        criteria = _some([criterion for _, criterion in cells])
        words.append(f"{candidate} has no place yet, because nobody has scored {candidate} on {criteria}.")
    return words


def _grouped(turns: list[Change], by: Callable[[Change], Hashable]) -> list[list[Change]]:
    groups: dict[Hashable, list[Change]] = defaultdict(list)
    for turn in turns:
        groups[by(turn)].append(turn)
    return list(groups.values())


def _some(criteria: list[str]) -> str:
    named = [f"“{criterion}”" for criterion in criteria[:LISTED]]
    more = [f"one of {len(criteria) - LISTED} more"] if len(criteria) > LISTED else []
    return _and([*named, *more], "or")


def _and(names: Sequence[str], word: str = "and") -> str:
    *most, last = names
    return f"{', '.join(most)} {word} {last}" if most else last

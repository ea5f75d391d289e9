"""What would change who comes first, in sentences and as a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from functools import reduce
from itertools import groupby

import pandas as pd

from workbook.figures.what_if import Change, Kind, WhatIf
from workbook.words import all_of, any_of, later, say, say_many

LISTED = 4
"""With more reasons than this in one sentence nobody reads on: the table has them all."""

HEADS: dict[Kind, str] = {
    "weights": later("Other weights"),
    "assessor": later("One person fewer"),
    "score": later("One score moved by one point"),
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
        tried = ", ".join(f"{say(HEADS[kind]).lower()} ({found.ways(kind)})" for kind in kinds)
        return [*said, say("Nothing that was tried changes that: {tried}.", tried=tried)]
    return [*said, *(_kind(found, kind) for kind in kinds)]


def table(found: WhatIf) -> pd.DataFrame:
    """Give every change that would change who comes first, and who then would."""
    rows = [(say(HEADS[kind]), said([turn]), placed(turn.first)) for kind in HEADS for turn in found.turns(kind)]
    heads = [say("What changes"), say("If"), say("Then")]
    return pd.DataFrame(rows, columns=heads).set_index(heads[:2])


def said(changes: list[Change]) -> str:
    """Say what would have to be so: one change, or several that differ only in the criterion."""
    one = changes[0]
    criteria = _some([change.criterion for change in changes])
    match one.kind:
        case "assessor":
            return say("{name} had not scored", name=one.who)
        case "score":
            higher = later("one score for {name} on {criteria} were one higher")
            lower = later("one score for {name} on {criteria} were one lower")
            return say(higher if one.step > 0 else lower, name=one.who, criteria=criteria)
        case "weights" if one.criterion:
            higher = later("the weight of {criteria} were one higher")
            lower = later("the weight of {criteria} were one lower")
            return say(higher if one.step > 0 else lower, criteria=criteria)
    return say("every criterion counted the same")


def placed(first: tuple[str, ...]) -> str:
    """Say who would come first."""
    if not first:
        return say("nobody could be placed")
    if len(first) == 1:
        return say("{name} would come first", name=first[0])
    return say("{names} would share first place", names=all_of(first))


def _now(found: WhatIf) -> str:
    if not found.first:
        return say("Nobody can be placed yet.")
    one = later("Of those with a place, {names} comes first.") if found.unscored else later("{names} comes first.")
    many = later("{names} share first place.")
    if found.unscored:
        many = later("Of those with a place, {names} share first place.")
    return say(many if found.first[1:] else one, names=all_of(found.first))


def _kind(found: WhatIf, kind: Kind) -> str:
    turns, ways = found.turns(kind), found.ways(kind)
    if not turns:
        return say("{kind}: none of {ways} changes that.", kind=say(HEADS[kind]), ways=ways)
    outcomes = [_outcome(same) for same in _grouped(turns, lambda turn: turn.first)]
    more = [say("The table shows the rest.")] if len(outcomes) > LISTED else []
    told = say(
        "{kind}: {n} of {ways} tried would change that. If {outcomes}.",
        kind=say(HEADS[kind]),
        n=sum(turn.ways for turn in turns),
        ways=ways,
        outcomes=_joined(later("{some}; if {next}"), outcomes[:LISTED]),
    )
    return " ".join([told, *more])


def _outcome(turns: list[Change]) -> str:
    """Say one outcome with all that leads to it: changes that differ only in the criterion are said together."""
    alike = _grouped(turns, lambda turn: (turn.who, turn.step))
    reasons = [said(same) for same in alike]
    some = _joined(later("{some}, or if {next}"), reasons[:LISTED])
    if len(reasons) > LISTED:
        some = say("{some}, or in {n} other ways", some=some, n=len(reasons) - LISTED)
    return f"{some}, {placed(turns[0].first)}"


def _joined(both: str, parts: Sequence[str]) -> str:
    """Join parts of a sentence; ``both`` says of any two how."""
    return reduce(lambda some, part: say(both, some=some, next=part), parts)


def _missing(found: WhatIf) -> list[str]:
    words = []
    if found.missing:
        words.append(
            say_many(
                found.missing,
                "{n} score is missing. It is left out, and not counted as zero.",
                "{n} scores are missing. They are left out, and not counted as zero.",
            )
        )
    for candidate, cells in groupby(found.unscored, key=lambda cell: cell[0]):
        criteria = _some([criterion for _, criterion in cells])
        words.append(
            say(
                "{name} has no place yet, because nobody has scored {name} on {criteria}.",
                name=candidate,
                criteria=criteria,
            )
        )
    return words


def _grouped(turns: list[Change], by: Callable[[Change], Hashable]) -> list[list[Change]]:
    groups: dict[Hashable, list[Change]] = defaultdict(list)
    for turn in turns:
        groups[by(turn)].append(turn)
    return list(groups.values())


def _some(criteria: list[str]) -> str:
    named = [f"“{criterion}”" for criterion in criteria[:LISTED]]
    more = [say("one of {n} more", n=len(criteria) - LISTED)] if len(criteria) > LISTED else []
    return any_of([*named, *more])

"""Who is who: the same answers twice, and an older version of the same file. Told by what was said, never by names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from workbook.exercise import Exercise
from workbook.figures.gathered.people import Arrived, Given, Person, Trouble, values, wrong
from workbook.words import later, say

TELLING = 20
"""Letters of a person's own words from which nobody else is likely to have written the same."""
FEW = 3
"""With more holders than this, words are a group's, and no person's."""
HALF = 2
"""Of what an older version said, at least one in so many still stands, or the two are not compared."""


def settled(arrived: Arrived, exercises: Mapping[str, Exercise]) -> Arrived:
    """Count each person once: set duplicates and older versions aside, and say so. A doubt is said, and both count."""
    people, troubles = list(arrived.people), list(arrived.troubles)
    given = [values(person, exercises) for person in people]
    said = list(map(frozenset, given))
    holders = Counter(mark for one in said for mark in _own_words(one))
    latest: dict[Any, int] = {}
    for n, person in enumerate(people):
        troubles += wrong(person, exercises)
        if person.aside or not said[n]:
            continue
        marks = list(_marks(person, said[n]))
        for other in sorted({latest[mark] for mark in marks if mark in latest}, reverse=True):
            rare = any(holders[mark] <= FEW for mark in _own_words(said[n] & said[other]))
            if not people[other].aside and (why := _compare(people, said, other, n, rare)):
                troubles.append(why)
                break
        if not people[n].aside:  # noqa: PLR1736 - it may have been set aside just now
            latest.update(dict.fromkeys(marks, n))
    return Arrived(people, troubles, arrived.shown, arrived.plans, given)


def _compare(
    people: list[Person], said: Sequence[frozenset[Given]], first: int, second: int, rare: bool
) -> Trouble | None:
    """Set one of two aside where they are one person's, and say so; or say that they may be.

    ``rare`` says that both have own words that hardly anybody else has: a table's common words tell nobody.
    """
    before, now = people[first], people[second]
    if said[first] == said[second]:
        people[second] = replace(now, aside=True)
        twice = later("{name} holds the same answers as {other}. They count once.")
        return _of_two(now, before, twice)
    older, newer = (second, first) if _newer(before, now, said[first], said[second]) else (first, second)
    if (rare and said[older] < said[newer]) or _same_record(people[older], people[newer]):
        people[older] = replace(people[older], aside=True)
        old = later("{name} is an older version of {other}. The newer one counts.")
        return _of_two(people[older], people[newer], old)
    if rare and len(said[first] & said[second]) * HALF >= min(len(said[first]), len(said[second])):
        alike = later("{name} and {other} may be one person’s. Both count: look at them.")
        return _of_two(now, before, alike)
    return None


def _of_two(one: Person, other: Person, said: str) -> Trouble:
    return Trouble(one.name, say(said, name=one.name, other=other.name))


def _newer(before: Person, now: Person, said_before: frozenset[Given], said_now: frozenset[Given]) -> bool:
    """Whether what came first is the newer: by when it was saved, and else by how much it holds."""
    if before.when and now.when and before.when != now.when:
        return before.when > now.when
    return len(said_before) > len(said_now)


def _same_record(one: Person, other: Person) -> bool:
    """Whether an exercise of both was saved in the same second with the same words: the file was saved again since."""
    return any(
        record.get("saved") == (same := other.records.get(name, {})).get("saved", "")
        and record["answers"] == same["answers"]
        for name, record in one.records.items()
    )


def _marks(person: Person, said: frozenset[Given]) -> Iterator[Any]:
    """Give what could tell a person: all they said together, a record with its second, and words of their own."""
    alike = person.when if person.how == "form" else ""
    stamps = tuple(sorted((name, str(record.get("saved", ""))) for name, record in person.records.items()))
    own = list(_own_words(said))
    # Two people can tick the same few boxes: without a time or words of their own, the same is not the same person's.
    if own or alike or any(stamp for _, stamp in stamps):
        yield (said, alike, person.turn, stamps)
    yield from own
    for name, record in person.records.items():
        if record.get("saved"):
            yield (name, record["saved"], repr(record["answers"]))


def _own_words(said: Iterable[Given]) -> Iterator[tuple[str, str, str]]:
    for one in said:
        if one.measure == "text" and len(one.value) >= TELLING:
            yield (one.exercise, one.field, one.value)

"""A programme without some of its exercises: what led to them leads to what is left."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from workbook.days.definitions import BREAKS, Activity, Format, FormatDay


def activities_left(activities: Mapping[str, Activity], out: Collection[str]) -> dict[str, Activity]:
    """Give the activities that have none of the exercises that are ``out``, or others besides."""
    left = {name: one for name, one in activities.items() if not one.exercises or set(one.exercises) - set(out)}
    return {name: _among(one, left, out) for name, one in left.items()} | _stand_ins(activities, left, out)


def _among(activity: Activity, left: Collection[str], out: Collection[str], itself: str = "") -> Activity:
    """Give an activity that names only what is left, and never itself."""
    return activity.model_copy(
        update={
            "exercises": tuple(name for name in activity.exercises if name not in out),
            "leans": tuple(name for name in activity.leans if name in left),
            "instead": tuple(name for name in activity.instead if name in left and name != itself),
        }
    )


def _stand_ins(
    activities: Mapping[str, Activity], left: Mapping[str, Activity], out: Collection[str]
) -> dict[str, Activity]:
    """Give each activity that now stands for one that is gone, with that one's other choices and its session."""
    found = {}
    for gone in activities.keys() - left.keys():
        if name := stand_in(gone, activities, left):
            choices = activities[gone].instead
            chosen = left[name].model_copy(update={"instead": choices, "session": activities[gone].session})
            found[name] = _among(chosen, left, out, itself=name)
    return found


def stand_in(gone: str, activities: Mapping[str, Activity], left: Collection[str]) -> str | None:
    """Name the first of those that may stand in the place of one that is gone, if one is left."""
    return next((name for name in activities[gone].instead if name in left), None)


def format_left(made: Format, activities: Mapping[str, Activity], left: Mapping[str, Activity]) -> Format:
    """Give a format without the days that lost all that people did on them."""
    days = (day.model_copy(update={"order": tuple(_order(day, activities, left))}) for day in made.days)
    kept = [
        after
        for before, after in zip(made.days, days, strict=True)
        if _does(after, left) or not _does(before, activities)
    ]
    return made.model_copy(update={"days": tuple(kept)})


def _does(day: FormatDay, activities: Mapping[str, Activity]) -> bool:
    """Whether there is an exercise on a day."""
    return any(activities[line.split()[0]].exercises for line in day.order)


def _order(day: FormatDay, activities: Mapping[str, Activity], left: Mapping[str, Activity]) -> Iterator[str]:
    """Give a day's lines. Of breaks that now touch, the first stands."""
    before = ""
    for line in day.order:
        name = line.split()[0]
        instead = name if name in left else stand_in(name, activities, left)
        if instead and not (instead in BREAKS and before in BREAKS):
            yield line if instead == name else instead
            before = instead

"""The pictures of an Easy Read twin: one stands beside each idea."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from workbook.complaints import nearest
from workbook.exercise import Exercise
from workbook.problem import Problem
from workbook.shelf import DATA

PICTURES = DATA / "pictures"


def names() -> list[str]:
    """Give the name of every picture."""
    return sorted(path.stem for path in PICTURES.glob("*.svg"))


@cache
def picture(name: str) -> str:
    """Give a picture as SVG to stand inside a page. Raises Problem, with the nearest name, if there is none."""
    if name not in names():
        raise Problem(f"There is no picture called “{name}”. {nearest(name, names())}")
    drawing = (PICTURES / f"{name}.svg").read_text(encoding="utf-8").strip()
    return drawing.replace("<svg ", '<svg class="picture" aria-hidden="true" ', 1)


def pictured(ideas: Iterable[Mapping[str, str]]) -> list[tuple[str, str]]:
    """Give each idea as its picture, drawn, and its words."""
    return [(picture(name), words) for idea in ideas for name, words in idea.items()]


def read_ideas(lines: Iterable[str]) -> list[dict[str, str]]:
    """Read lines such as ``people: We decide together.`` Raises Problem for one that is not a picture and words."""
    found = [(line, re.fullmatch(r"([a-z-]+): (\S.*)", line.strip())) for line in lines if line.strip()]
    for line, idea in found:
        if idea is None:
            raise Problem(f"“{line.strip()}” should be a picture and words, like “talk: Say what you need.”")
    return [{idea[1]: idea[2]} for _, idea in found if idea]


def mistakes(found: Mapping[str, Exercise]) -> Iterator[str]:
    """Say which exercises ask for pictures that are not there."""
    for exercise in found.values():
        for n, step in enumerate(exercise.steps, 1):
            for name in sorted({name for idea in step.easy for name in idea} - set(names())):
                where = f"exercises/{exercise.name}.yaml: step {n}, `easy`"
                yield f"{where}: there is no picture called “{name}”. {nearest(name, names())}"

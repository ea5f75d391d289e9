"""Our pictures as Office's own lines: Word and PowerPoint cannot be given SVG, and lines stay sharp at every size.

The pictures of ``data/pictures`` are one path each, on a square of 24, of the commands M m L l H h V v C c A a.
An arc becomes curves, as in the SVG standard's notes on how to draw one (SVG 1.1, appendix F.6).
"""

from __future__ import annotations

import cmath
import math
import re
from collections.abc import Iterator

SQUARE = 24  # the picture's own units
FINE = 1000  # Office counts in whole numbers

Point = tuple[float, float]
Curve = tuple[Point, Point, Point]

TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "a": 7, "z": 0}
COMMAND = re.compile(r"([MmLlHhVvCcAaZz])([^MmLlHhVvCcAaZz]*)")
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


def geometry(svg: str) -> str:
    """Give a picture as DrawingML's ``custGeom``: lines that are drawn, and nothing filled."""
    [path] = re.findall(r'<path d="([^"]+)"', svg)
    drawn = "".join(_drawn(path))
    side = SQUARE * FINE
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l='0' t='0' r='r' b='b'/>"
        f"<a:pathLst><a:path w='{side}' h='{side}' fill='none'>{drawn}</a:path></a:pathLst></a:custGeom>"
    )


def _drawn(path: str) -> Iterator[str]:
    here: Point = (0, 0)
    begun: Point = (0, 0)
    for letter, numbers in _steps(path):
        x, y = here if letter.islower() else (0.0, 0.0)
        match letter.lower():
            case "m":
                here = begun = (x + numbers[0], y + numbers[1])
                yield f"<a:moveTo>{_at(here)}</a:moveTo>"
            case "c":
                pairs = [(x + across, y + down) for across, down in zip(numbers[::2], numbers[1::2], strict=True)]
                yield _curve((pairs[0], pairs[1], pairs[2]))
                here = pairs[2]
            case "a":
                end = (x + numbers[5], y + numbers[6])
                yield from map(_curve, _arc(here, end, numbers[:3], large=numbers[3] == 1, clockwise=numbers[4] == 1))
                here = end
            case straight:
                here = _end_of(straight, numbers, here, (x, y), begun)
                yield f"<a:lnTo>{_at(here)}</a:lnTo>"


def _steps(path: str) -> Iterator[tuple[str, list[float]]]:
    """Give each command with its own numbers; one that stands once may have several sets of them."""
    for letter, rest in COMMAND.findall(path):
        numbers, takes = [float(number) for number in NUMBER.findall(rest)], TAKES[letter.lower()]
        if not takes:
            yield letter, []
        for start in range(0, len(numbers), takes or 1):
            # after the first, more pairs for “move” are lines
            goes_on = {"m": "l", "M": "L"}.get(letter, letter) if start else letter
            yield goes_on, numbers[start : start + takes]


def _end_of(letter: str, numbers: list[float], here: Point, origin: Point, begun: Point) -> Point:
    """Say where a straight line ends."""
    match letter:
        case "h":
            return origin[0] + numbers[0], here[1]
        case "v":
            return here[0], origin[1] + numbers[0]
        case "z":
            return begun
        case _:
            return origin[0] + numbers[0], origin[1] + numbers[1]


def _arc(start: Point, end: Point, shape: list[float], *, large: bool, clockwise: bool) -> Iterator[Curve]:
    """Give an arc as curves of a quarter turn or less. ``shape`` is its two radii and its tilt, in degrees."""
    tilt = math.radians(shape[2])
    turn = complex(math.cos(tilt), math.sin(tilt))
    # in the circle's own world, where both radii are 1
    half = (complex(*start) - complex(*end)) / 2 / turn
    grow = max(1.0, math.hypot(half.real / shape[0], half.imag / shape[1]))
    wide, high = shape[0] * grow, shape[1] * grow
    one = complex(half.real / wide, half.imag / high)
    away = math.sqrt(max(0.0, 1 / abs(one) ** 2 - 1)) if one else 0.0
    middle = one * complex(0, -away if large != clockwise else away)
    centre = (complex(*start) + complex(*end)) / 2
    for points in _round(one - middle, -one - middle, clockwise=clockwise):
        stretched = [complex((point + middle).real * wide, (point + middle).imag * high) for point in points]
        first, second, last = ((point.real, point.imag) for point in (put * turn + centre for put in stretched))
        yield first, second, last


def _round(start: complex, end: complex, *, clockwise: bool) -> Iterator[tuple[complex, ...]]:
    """Give curves along a circle of radius 1 from one point of it to another: two that steer, and where it ends."""
    first = cmath.phase(start)
    sweep = (cmath.phase(end) - first) % math.tau
    sweep = sweep if clockwise else sweep - math.tau
    pieces = max(1, math.ceil(abs(sweep) / (math.pi / 2) - 1e-9))
    reach = 4 / 3 * math.tan(sweep / pieces / 4)
    for n in range(pieces):
        here, there = (cmath.rect(1, first + sweep * (n + more) / pieces) for more in (0, 1))
        yield here * complex(1, reach), there * complex(1, -reach), there


def _curve(points: Curve) -> str:
    return f"<a:cubicBezTo>{''.join(map(_at, points))}</a:cubicBezTo>"


def _at(point: Point) -> str:
    return f"<a:pt x='{round(point[0] * FINE)}' y='{round(point[1] * FINE)}'/>"

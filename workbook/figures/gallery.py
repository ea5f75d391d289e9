"""Every chart there is, found by looking, each drawn with invented data, with its words and its table."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from inspect import getmembers, isfunction
from pathlib import Path
from pkgutil import iter_modules

from workbook.figures import invented
from workbook.figures.chart import Chart
from workbook.figures.controls import Page


def makers() -> dict[str, Callable[..., Chart]]:
    """Give every function that draws a chart: those in modules that are called after one."""
    names = [f"workbook.figures.{module.name}" for module in iter_modules([str(Path(__file__).parent)])]
    found = [one for name in names if "chart" in name for one in getmembers(import_module(name), isfunction)]
    return {name: made for name, made in found if _draws(made) and not name.startswith("_")}


def _draws(made: Callable[..., object]) -> bool:
    return made.__annotations__.get("return") == Chart.__name__ and "chart" in made.__module__


def gallery() -> dict[str, Chart]:
    """Draw every chart, by the name of the function that draws it."""
    return {name: getattr(invented, name)() for name in sorted(makers())}


def shown() -> Page:
    """Show them all, one under the other."""
    return Page(tuple(gallery().values()))

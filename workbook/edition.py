"""Which edition this is: what the copy of the book is called, its version, and the day on which it was made."""

from __future__ import annotations

from workbook import __version__
from workbook.ageing import in_words, today
from workbook.local import local
from workbook.words import later, say

CREDIT = later("The co-production workbook contributors")
"""Whoever wrote what every copy is made from. The licence of the words, CC BY 4.0, asks each copy to name them."""


def edition() -> str:
    """Give it in words, as pages and papers say it in small print.

    The day is the one that ``SOURCE_DATE_EPOCH`` says, where it says one.
    """
    holes = {"name": local().name, "version": __version__, "day": in_words(today())}
    return say("{name}, version {version}, made on {day}", **holes)


def fault() -> str:
    """Say whom to tell that something is wrong, where nobody can follow a link."""
    return say("Something wrong? Tell {whom}.", whom=local().faults or say("whoever gave you this"))


def at_the_foot() -> str:
    """Give the edition, and whom to tell of a fault, as papers say it at their foot."""
    return f"{edition()}. {fault()}"

"""What a small event costs when people are paid and nobody goes without a fare: sums to move, no rate of our own."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from workbook.figures.shown import Table
from workbook.words import say


def costs(given: Mapping[str, float]) -> pd.DataFrame:
    """Give each cost in pounds and the whole. ``paid`` people are paid by the hour; fares and meals are for all."""
    paid, everybody = given["paid"], given["paid"] + given["guests"]
    rows = {
        say("Pay: {people} people, {hours} hours each", people=f"{paid:g}", hours=f"{given['hours']:g}"): (
            paid * given["hours"] * given["rate"]
        ),
        say("Fares for {people}", people=f"{everybody:g}"): everybody * given["fare"],
        say("Food for {people}", people=f"{everybody:g}"): everybody * given["meal"],
        say("Room, printing and the rest"): given["other"],
    }
    whole = {**rows, say("In all"): sum(rows.values())}
    return pd.DataFrame({say("Pounds"): pd.Series(whole, dtype=float).round(2)}).rename_axis(say("What for"))


def in_words(found: pd.DataFrame) -> str:
    """Say what it comes to, and how much of it goes to people for their time."""
    pounds = found[say("Pounds")]
    whole, pay = float(pounds.iloc[-1]), float(pounds.iloc[0])
    if not pay:
        return say(
            "It comes to £{whole} in all, and nobody is paid for their time. Did they all choose that?",
            whole=f"{whole:.2f}",
        )
    return say(
        "It comes to £{whole} in all. Of that, £{pay} pays people for their time, planning counted in.",
        whole=f"{whole:.2f}",
        pay=f"{pay:.2f}",
    )


def to_keep(**given: float) -> Table:
    """Show the costs as a table, with words above it."""
    found = costs(given)
    return Table(in_words(found), found)

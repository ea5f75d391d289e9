"""What a small event costs when people are paid and nobody goes without a fare: sums to move, no rate of our own."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from workbook.figures.shown import Table


def costs(given: Mapping[str, float]) -> pd.DataFrame:
    """Give each cost in pounds and the whole. ``paid`` people are paid by the hour; fares and meals are for all."""
    paid, everybody = given["paid"], given["paid"] + given["guests"]
    rows = {
        f"Pay: {paid:g} people, {given['hours']:g} hours each": paid * given["hours"] * given["rate"],
        f"Fares for {everybody:g}": everybody * given["fare"],
        f"Food for {everybody:g}": everybody * given["meal"],
        "Room, printing and the rest": given["other"],
    }
    whole = {**rows, "In all": sum(rows.values())}
    return pd.DataFrame({"Pounds": pd.Series(whole, dtype=float).round(2)}).rename_axis("What for")


def in_words(found: pd.DataFrame) -> str:
    """Say what it comes to, and how much of it goes to people for their time."""
    pounds = found["Pounds"]
    whole, pay = float(pounds.iloc[-1]), float(pounds.iloc[0])
    if not pay:
        return f"It comes to £{whole:.2f} in all, and nobody is paid for their time. Did they all choose that?"
    return f"It comes to £{whole:.2f} in all. Of that, £{pay:.2f} pays people for their time, planning counted in."


def to_keep(**given: float) -> Table:
    """Show the costs as a table, with words above it."""
    found = costs(given)
    return Table(in_words(found), found)

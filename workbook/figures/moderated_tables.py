"""What a panel's talk changed, as tables a person can read."""

from __future__ import annotations

import pandas as pd

from workbook.figures.moderated import Moderated, in_words
from workbook.figures.shown import Table

HEADS = {
    "who": "Who",
    "candidate": "Candidate",
    "criterion": "Criterion",
    "before": "Before",
    "after": "After",
    "why": "Why",
}


def means(talked: Moderated) -> Table:
    """Give each candidate's weighted mean before and after the talk, and the place after it."""
    named = {"before": "Before the talk", "after": "After the talk", "rank": "Place"}
    return Table(
        in_words(talked), talked.means.rename(columns=named).rename_axis(["Candidate"]).rename_axis(columns=None)
    )


def changes(talked: Moderated) -> Table:
    """Give every score that somebody changed, from what to what, and why."""
    many = len(talked.changes)
    return Table(f"{many} score{' was' if many == 1 else 's were'} changed in the talk.", _by_person(talked.changes))


def views(talked: Moderated) -> Table:
    """Give every view that still differs, in the words of whoever holds it."""
    differ = talked.record[talked.record["did"] == "view"][["who", "candidate", "criterion", "why"]]
    words = "A view that differs stays in the record." if len(differ) else "Nobody’s view differs from the rest."
    return Table(words, _by_person(differ))


def _by_person(lines: pd.DataFrame) -> pd.DataFrame:
    return lines.rename(columns=HEADS).set_index("Who")

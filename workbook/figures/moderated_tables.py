"""What a panel's talk changed, as tables a person can read."""

from __future__ import annotations

import pandas as pd

from workbook.figures.moderated import Moderated, in_words
from workbook.figures.shown import Table
from workbook.words import later, say, say_many

HEADS = {
    "who": later("Who"),
    "candidate": later("Candidate"),
    "criterion": later("Criterion"),
    "before": later("Before"),
    "after": later("After"),
    "why": later("Why"),
}


def means(talked: Moderated) -> Table:
    """Give each candidate's weighted mean before and after the talk, and the place after it."""
    named = {"before": say("Before the talk"), "after": say("After the talk"), "rank": say("Place")}
    return Table(
        in_words(talked), talked.means.rename(columns=named).rename_axis([say("Candidate")]).rename_axis(columns=None)
    )


def changes(talked: Moderated) -> Table:
    """Give every score that somebody changed, from what to what, and why."""
    many = len(talked.changes)
    return Table(
        say_many(many, "{n} score was changed in the talk.", "{n} scores were changed in the talk."),
        _by_person(talked.changes),
    )


def views(talked: Moderated) -> Table:
    """Give every view that still differs, in the words of whoever holds it."""
    differ = talked.record[talked.record["did"] == "view"][["who", "candidate", "criterion", "why"]]
    words = (
        say("A view that differs stays in the record.") if len(differ) else say("Nobody’s view differs from the rest.")
    )
    return Table(words, _by_person(differ))


def _by_person(lines: pd.DataFrame) -> pd.DataFrame:
    return lines.rename(columns={name: say(head) for name, head in HEADS.items()}).set_index(say("Who"))

"""Whether a panel could see what a job asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from workbook.figures.shown import Table
from workbook.words import say


def seen(essentials: Sequence[Mapping[str, str]], at_most: int) -> Table:
    """Show each essential with how it would be seen, and name those for which nobody has said."""
    rows = [(row.get("what", ""), row.get("seen", "")) for row in essentials]
    missing = ", ".join(what for what, how in rows if not how) or say("none")
    words = say(
        "Essentials: {n} of at most {at_most}. Without a way to see them: {missing}.",
        n=len(rows),
        at_most=at_most,
        missing=missing,
    )
    return Table(
        words, pd.DataFrame(rows, columns=[say("Essential"), say("How would we see it?")]).set_index(say("Essential"))
    )

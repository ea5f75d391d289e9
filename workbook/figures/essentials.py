"""Whether a panel could see what a job asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from workbook.figures.shown import Table


def seen(essentials: Sequence[Mapping[str, str]], at_most: int) -> Table:
    """Show each essential with how it would be seen, and name those for which nobody has said."""
    rows = [(row.get("what", ""), row.get("seen", "")) for row in essentials]
    missing = ", ".join(what for what, how in rows if not how) or "none"
    words = f"Essentials: {len(rows)} of at most {at_most}. Without a way to see them: {missing}."
    return Table(words, pd.DataFrame(rows, columns=["Essential", "How would we see it?"]).set_index("Essential"))

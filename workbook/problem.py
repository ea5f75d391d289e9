"""The one kind of error a person is shown."""

from __future__ import annotations


class Problem(Exception):
    """Something went wrong that a person can put right.

    Its message is whole sentences: where, what, and what would be right.
    """

    def _render_traceback_(self) -> list[str]:
        """Give notebooks the sentence alone: Jupyter calls this instead of drawing a traceback."""
        return [str(self)]

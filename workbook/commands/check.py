"""Say every mistake in every exercise; ends with 1 if there is one."""

from __future__ import annotations

from workbook import documents, pictures
from workbook.shelf import look


def run() -> int:
    """Print the mistakes, or that there is none."""
    found, wrong = look()
    mistakes = [*wrong, *documents.mistakes(found), *pictures.mistakes(found)]
    for mistake in mistakes:
        print(mistake)
    if not mistakes:
        print(f"All {len(found)} exercises are well made.")
    return 1 if mistakes else 0

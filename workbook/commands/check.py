"""Say every mistake in every exercise, and every fact that is too old; ends with 1 if there is a mistake."""

from __future__ import annotations

from workbook import documents, pictures
from workbook.ageing import today
from workbook.overdue import overdue
from workbook.shelf import look


def run() -> int:
    """Print the mistakes, or that there is none."""
    found, wrong = look()
    mistakes = [*wrong, *documents.mistakes(found), *pictures.mistakes(found)]
    for line in mistakes:
        print(line)
    for line in overdue(today(), found):
        print(line)
    if not mistakes:
        print(f"All {len(found)} exercises are well made.")
    return 1 if mistakes else 0

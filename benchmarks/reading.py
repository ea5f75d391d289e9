r"""How easy the book is to read: sentences and reading grades, counted as the tests count them.

    .venv/bin/python benchmarks/reading.py          (seconds)

The grade is Flesch-Kincaid's (1975): the American school year in which most could read the words.
"""

from __future__ import annotations

import re
import statistics
import sys
from collections.abc import Iterable

from measured import note

from workbook.shelf import ROOT

sys.path.append(str(ROOT / "tests"))
from test_words import EASY, FOR_OTHERS, TEXTS, grade, sentences, without_blocks


def row(readers: str, texts: Iterable[str]) -> tuple[str, ...]:
    """Give what was counted of some pages: how many, words a sentence, the longest sentence, and two grades."""
    each = [found for text in texts if (found := sentences(text))]
    long = [len(words) for found in each for words in found]
    grades = [grade(found) for found in each]
    figures = f"{statistics.mean(long):.1f}", str(max(long)), f"{statistics.median(grades):.1f}", f"{max(grades):.1f}"
    return (readers, str(len(each)), *figures)


def main() -> None:
    """Count every page, and write the figures down."""
    others = {path: without_blocks(path.read_text(encoding="utf-8"), "rates") for path in FOR_OTHERS}
    of = {
        who: [text for path, text in others.items() if path.parent.name == who] for who in ("trainers", "organisations")
    }
    note(
        "How easy the words are",
        "The grade is Flesch-Kincaid’s: the American school year in which most people could read them. "
        "An exercise counts as a page. A heading and a list item count as a sentence.",
        ("Who for", "Pages", "Words a sentence", "Longest sentence", "Grade, middle page", "Grade, hardest page"),
        [
            row("Learners", TEXTS.values()),
            row("Easy Read", (re.sub(r"(?m)^[^:\n]+: ", "", text) for text in EASY.values())),
            row("Trainers", of["trainers"]),
            row("Organisations", of["organisations"]),
        ],
    )


if __name__ == "__main__":
    main()

"""A second look at several texts side by side: what each list finds in them, and how long their sentences are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pandas as pd

from workbook.figures import controls
from workbook.figures.chart import Chart
from workbook.figures.controls import Line, Page, Said, Shown, Slide
from workbook.figures.dot_chart import dot_chart
from workbook.figures.shown import Table
from workbook.problem import Problem
from workbook.review import Finding, Lists, Reviewer, count, sentences
from workbook.review.phrases import words_of
from workbook.review.summary import groups, in_words, lengths, numbers, suggested, titles
from workbook.words import later, say, say_many

Texts = Mapping[str, str]
"""Texts by what they are called: ``{"Before": "…", "After": "…"}``."""


def counts(texts: Texts, lists: Lists) -> pd.DataFrame:
    """Give how many things each list finds in each text: a row for each list, a column for each text."""
    look = Reviewer(lists).look
    found = {
        name: {group.rule: len(group.items) for group in groups(look(text), lists)} for name, text in texts.items()
    }
    rows = {title: [found[name].get(rule, 0) for name in texts] for rule, title in titles(lists).items()}
    return pd.DataFrame.from_dict(rows, orient="index", columns=list(texts)).rename_axis(say("What was found"))


def compared(texts: Texts, lists: Lists) -> Table:
    """Show how many things each list finds in each text."""
    look = Reviewer(lists).look
    words = " ".join(f"{name}: {in_words(look(text))} {lengths(numbers(text, lists))}" for name, text in texts.items())
    return Table(words.strip(), counts(texts, lists))


def drawn(texts: Texts, lists: Lists) -> Chart:
    """Draw how many things each list finds in each text, as a mark for each."""
    frame = counts(texts, lists)
    most = max(10, int(frame.to_numpy().max()))
    step = 5 * (1 + most // 30)  # few enough numbers to read on a phone
    sums = ", ".join(f"{name} {int(frame[name].sum())}" for name in frame)
    words = say(
        "Things found or not found, in all: {sums}. Fewer is not a better mark. Some may be there for a reason.",
        sums=sums,
    )
    return dot_chart(say("How much each list finds"), words, frame, range(0, most + step, step))


def how_long(texts: Texts, lists: Lists) -> Shown:
    """Move the limit on the length of a sentence, and see how many are over it."""
    start = int(lists["limits"]["sentence"]["most"])
    return controls.live(
        partial(_how_long, texts, lists), {"limit": Slide(say("Most words in a sentence"), 8, 40, 1, start)}
    )


def _how_long(texts: Texts, lists: Lists, limit: int) -> Table:
    rows = {name: _over(text, int(lists["limits"]["sentence"]["least"]), limit) for name, text in texts.items()}
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=[say("Sentences"), say("Too long")]).rename_axis(
        say("Text")
    )
    parts = [_longer(name, *counted) for name, counted in rows.items()]
    return Table(" ".join([say("With a limit of {limit} words.", limit=limit), *parts]), frame)


def _longer(name: str, many: int, long: int) -> str:
    return say_many(long, "{name}: {n} of {all} is longer.", "{name}: {n} of {all} are longer.", name=name, all=many)


def _over(text: str, least: int, limit: int) -> tuple[int, int]:
    words = words_of(text)
    whole = [many for sentence in sentences(words) if (many := count(words, sentence)) > least]
    return len(whole), sum(many > limit for many in whole)


def your_own(read: Callable[[Path], str], lists: Lists) -> Shown:
    """Compare two files: ``read`` gives the words of one."""
    if controls.in_book():
        return Said(
            say("On a page there are no files to read. In the notebook itself, two boxes here take their names.")
        )
    boxes = {"before": Line(say("File before"), ""), "after": Line(say("File after"), "")}
    return controls.live(partial(_your_own, read, lists), boxes)


def _your_own(read: Callable[[Path], str], lists: Lists, before: str, after: str) -> Page:
    given = {say("Before"): before.strip(), say("After"): after.strip()}
    if not any(given.values()):
        raise Problem(say("Write where a file is, as your file manager shows it. One file is enough."))
    texts = {name: read(Path(place).expanduser()) for name, place in given.items() if place}
    return Page((compared(texts, lists), drawn(texts, lists), _how_long(texts, lists, _most(lists))))


def _most(lists: Lists) -> int:
    return int(lists["limits"]["sentence"]["most"])


def letter(text: str, chosen: Mapping[str, str], lists: Lists) -> Page:
    """Write what a group asks for, to copy: what it chose to change, and to discuss. ``chosen`` is by finding."""
    found = Reviewer(lists).look(text)
    things = [item.finding for group in groups(found, lists) for item in group.items]
    asked = {choice: [one for one in things if chosen.get(one.key) == choice] for choice in _ASKED}
    lines = [line for choice, ones in asked.items() if ones for line in (say(_ASKED[choice]), *map(_asked, ones))]
    if not lines:
        return Page(
            (Said(say("Choose “Change it” or “Discuss it” in the form. What you chose comes here as a letter.")),)
        )
    opening = say("We have read your job description as people who know the service.")
    return Page(tuple(Said(words) for words in (opening, *lines, say("We would be glad to talk it over with you."))))


_ASKED = {"change": later("Please change these."), "discuss": later("We would like to talk about these.")}


def _asked(finding: Finding) -> str:
    if finding.start is None:
        return say("It does not say this: {words}. {suggestion}", words=finding.words, suggestion=finding.suggestion)
    return say(
        "It says “{words}”. Perhaps: {instead} {why}",
        words=finding.words,
        instead=suggested(finding),
        why=finding.why,
    )

"""What a table of answers says, to see and to keep: charts to move, people's own words, and what cannot be said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import pandas as pd

from workbook.figures import controls, responses
from workbook.figures.chart import Chart, counts_chart
from workbook.figures.controls import Control, Line, Pick, Said, Shown, Slide
from workbook.figures.shown import Table
from workbook.words import say, say_many


def drawn(survey: responses.Survey, name: str) -> Chart:
    """Draw how many people gave each answer."""
    words = responses.counted_in_words(survey, name)
    return counts_chart(survey.asked(name), responses.counted(survey, name), words, say("Answer"))


def split_to_try(survey: responses.Survey, bys: Sequence[str], name: str) -> Shown:
    """Choose a question to split by, and how small a group may be shown: the chart, the words and the table follow."""
    ways = {survey.asked(by): (by, False) for by in bys} | {
        say("{question} In larger groups", question=survey.asked(by)): (by, True)
        for by in bys
        if "together" in survey.questions[by]
    }
    moved: dict[str, Control] = {
        "way": Pick(say("Split by"), ways, next(iter(ways.values()))),
        "least": Slide(say("Smallest number shown"), 1, 15, 1, responses.LEAST),
    }
    return controls.live(partial(_split_drawn, survey, name), moved)


def _split_drawn(survey: responses.Survey, name: str, way: tuple[str, bool], least: int) -> Shown:
    by, together = way
    frame = responses.split(survey, by, name, least, together=together)
    words = responses.split_in_words(survey, by, name, least, together=together)
    return counts_chart(survey.asked(by), frame, words, say("Group")) if len(frame) else Said(words)


def word_to_try(survey: responses.Survey, name: str, start: str) -> Shown:
    """Type a word, and see what people wrote with it."""
    return controls.live(partial(with_word, survey, name), {"word": Line(say("A word to look for"), start)})


def with_word(survey: responses.Survey, name: str, word: str) -> Table:
    """Give everybody's own words that have this word in them, and how many wrote each."""
    said = survey.frame[name].dropna()
    found = said[said.str.contains(word.strip(), case=False, regex=False)]
    about = say(
        "{people} people wrote something. “{word}” is in the words of {some} of them.",
        people=len(said),
        word=word.strip(),
        some=len(found),
    )
    times = found.value_counts(sort=False).sort_index()
    return Table(about, times.rename(say("People")).to_frame().rename_axis(say("In their words")))


def findings(survey: responses.Survey, said: Mapping[str, str], found: str) -> Table:
    """Put what was found on one sheet to keep. ``said`` holds a group's own words."""
    rows = {
        say("What we asked"): "; ".join(survey.asked(name) for name in survey.questions),
        say("Who answered"): say_many(survey.people, "{n} person", "{n} people"),
        say("What we found"): said.get("found") or found,
        say("What we would do next"): said.get("next", ""),
        say("Who we will tell"): said.get("who_can", ""),
    }
    frame = pd.DataFrame({say("In our words"): rows}).rename_axis(say("Our findings"))
    return Table(say("Keep this sheet. Say what you cannot know beside what you found."), frame)


def cannot_say(survey: responses.Survey, by: Sequence[str]) -> Table:
    """List what these answers do not tell, with the numbers."""
    rows = {say("People who were never asked"): say("All of them. Nothing here is about them.")}
    for name in survey.questions:
        skipped = int(survey.frame[name].isna().sum())
        rows[say("People who skipped “{question}”", question=survey.asked(name))] = say(
            "{people} people. We do not know why.", people=skipped
        )
    for name in by:
        numbers = responses.counted(survey, name)[say("People")]
        small = ", ".join(str(group) for group in numbers[numbers < responses.LEAST].index)
        if small:
            rows[small] = say(
                "Fewer than {least} people. Too few to show, and too easy to guess.", least=responses.LEAST
            )
    rows[say("Why")] = say("Two things that go together are not one thing that makes the other.")
    frame = pd.DataFrame({say("What we do not know"): rows}).rename_axis(say("About"))
    return Table(say("Say these out loud when you say what you found."), frame)

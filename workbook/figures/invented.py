"""Every chart once, with invented data: a function for each, of the chart's own name. Nobody in here is real."""

from __future__ import annotations

import pandas as pd

from workbook.days.clock import Day, Item
from workbook.figures import chart, chart_days, chart_panel, chart_people, chart_steps
from workbook.figures import dot_chart as dots
from workbook.figures.chart import Chart
from workbook.figures.panel import Panel
from workbook.figures.shown import name_of
from workbook.words import later, say

SURE = (later("Not at all"), later("A bit"), later("Half"), later("Fairly"), later("Very"))
RUNGS = (
    later("For show"),
    later("Told"),
    later("Asked"),
    later("Shaped together"),
    later("Shared power"),
    later("Peer-led"),
)


def counts_chart() -> Chart:
    """Draw how many people said what: a bar for each row."""
    rows = {say("One week"): (4, 3, 4, 1, 0), say("Six weeks"): (5, 2, 1, 2, 2), say("Three months"): (6, 1, 0, 2, 3)}
    steps = [say("Done"), say("Partly"), say("Not yet"), say("Let go"), say("No answer")]
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=steps)
    words = say(
        "Of 12 people, 4 had done their step at one week, 5 at six weeks and 6 at three months; 3 gave no answer then."
    )
    return chart.counts_chart(say("How far twelve people got"), frame, words, say("When"))


def steps_chart() -> Chart:
    """Draw how many people stand on each step: a ring for each step that somebody chose."""
    rows = {say("A newsletter by post"): (1, 9, 2, 0, 0, 0), say("A board with two chairs"): (0, 0, 2, 3, 7, 0)}
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=list(map(say, RUNGS)))
    words = say("Of 12 people, 9 put the newsletter on “Told”, and 7 put the board on “Shared power”.")
    return chart_steps.steps_chart(say("Where twelve people put two cards"), frame, words, say("Card"))


def people_chart() -> Chart:
    """Draw every person as a dot, with a line from then to now."""
    marks = {
        "first": (3, 2, 4, 3, 5, 2, 4, 3),
        "then": (2, 1, 2, 3, 4, 1, 2, 3),
        "now": (4, 3, 4, 3, 3, 2, 4, 5),
    }
    words = say("Of 8 people: 6 more sure, 1 the same, 1 less sure. The middle mark: 2 looking back, and 3.5 now.")
    return chart_people.people_chart(
        say("I can say no, or ask for a break"), pd.DataFrame(marks, dtype=float), words, list(map(say, SURE))
    )


def dot_chart() -> Chart:
    """Draw a mark for each of a few figures, on named rows."""
    frame = pd.DataFrame(
        {say("Now"): [2, 1, 2], say("Next"): [3, 3, 4]},
        index=pd.Index([say("Design"), say("Delivery"), say("Decisions")], name=say("Place")),
    )
    words = say("The middle marks are 2, 1 and 2 now, and 3, 3 and 4 next.")
    return dots.dot_chart(say("Who is involved, now and next"), words, frame, range(1, 5))


def panel_chart() -> Chart:
    """Draw every score of a panel, and the rows to talk about."""
    index = pd.MultiIndex.from_product(
        [[name_of("asha"), name_of("bryn")], [say("Listens"), say("Is kind")]], names=["candidate", "criterion"]
    )
    scores = pd.DataFrame(
        {"manager": [5, 4, 6, 2], "hr": [5, 5, 3, 2], "lived-experience-member": [6, 4, 3, 3]}, index=index, dtype=float
    )
    return chart_panel.panel_chart(Panel(scores, pd.Series({say("Listens"): 3.0, say("Is kind"): 2.0})))


def day_chart() -> Chart:
    """Draw a day along the clock."""
    items = (
        Item("activity", say("Find what you have in common"), 30, "10:00", "10:30", "", "", ()),
        Item("break", say("Break"), 15, "10:30", "10:45", "", "", ()),
        Item("activity", say("Dream big"), 45, "10:45", "11:30", "", "", ()),
    )
    return chart_days.day_chart(Day(1, "", "10:00", "11:30", items, 75))

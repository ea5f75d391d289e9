"""A group's answers side by side, and questions looked at again."""

import pytest

from workbook.answers import Workbook, origins, problems, started
from workbook.figures import questions, together
from workbook.figures.chart import counts_chart
from workbook.figures.gather import gather
from workbook.shelf import ROOT, exercises

EXERCISES = exercises()
GROUP = sorted((ROOT / "data" / "invented-group").glob("*.json"))
ASKED = EXERCISES["ask-or-not"].fields["cards"]


@pytest.fixture
def counted():
    return together.counts(gather(EXERCISES["ask-or-not"], GROUP), "cards", ASKED.cards, {p: p for p in ASKED.piles})


@pytest.mark.parametrize(
    "path",
    sorted(path for path in (ROOT / "data").rglob("*.json") if path.parent.name != "measured"),
    ids=lambda path: path.stem,
)
def test_every_invented_answer_is_one_its_question_can_have(path):
    book = Workbook.open(path)
    for name in book.exercises:
        assert list(problems(EXERCISES[name], book.answers(name))) == []


def test_people_are_counted_and_a_card_that_one_left_out_counts_one_less(counted):
    assert len(GROUP) == 6
    assert counted.loc["What is your religion?"].to_dict() == {"Ask": 0, "Don’t ask": 6, "Ask another way": 0}
    assert counted.loc["How would you use lived experience in this job?"].sum() == 5
    assert list(counted.index) == list(ASKED.cards)


def test_the_rows_on_which_a_group_is_furthest_apart_come_first(counted):
    first = together.most_apart_first(counted)

    assert first.index[0] == "Where are you from?"
    assert first.iloc[-1].max() == 6
    assert together.apart_in_words(counted) == (
        "6 people answered. On 3 of 14 they all agree. They are furthest apart on “Where are you from?”: "
        "3 “Don’t ask”, 2 “Ask”, 1 “Ask another way”."
    )


def test_what_most_people_lack_comes_first():
    areas = EXERCISES["panel-ready"].fields["areas"]
    points = {str(n): words for n, words in enumerate(areas.points, 1)}
    counted = together.counts(gather(EXERCISES["panel-ready"], GROUP), "areas", areas.rows, points)

    assert len(counted) == 10
    assert together.most_first(counted, "Not yet").index[0].startswith("Practice")
    assert together.most_in_words(counted, "Not yet", many=1) == (
        "6 people answered. Most often “Not yet”: “Practice: I have tried it on a made-up answer” (4)."
    )


def test_a_group_that_gave_nothing_is_counted_as_nobody():
    counted = together.counts(gather(EXERCISES["ask-or-not"], []), "cards", ASKED.cards, {p: p for p in ASKED.piles})

    assert counted.to_numpy().sum() == 0


def test_no_percentage_is_shown(counted):
    shown = counts_chart("Piles", counted, together.apart_in_words(counted), "Question")

    assert "%" not in repr(shown)
    assert "%" not in together.side_by_side(counted, "", "Question")._repr_html_()


@pytest.mark.parametrize(
    ("question", "look"),
    [
        ("A person misses three meetings in a row. What would you do?", ""),
        ("Tell us about a time when listening changed what you did.", ""),
        ("Have you ever slept rough?", "story"),
        ("Are you a good listener?", "yes or no"),
        ("What are your values, and how do you work in a team?", "two ideas"),
        ("How many days were you off sick last year?", "adviser"),
        (" ".join(["word"] * 21) + "?", "more than 20 words"),
    ],
)
def test_a_question_is_given_a_second_look_and_never_a_mark(question, look):
    [said] = questions.questions([{"question": question}])["Worth a second look"]

    assert look in said
    assert bool(said) == bool(look)


def test_rows_without_a_question_are_not_counted():
    assert (
        questions.in_words(questions.questions([{"what": "Listens"}, {"question": " "}]))
        == "There are no questions yet."
    )


def test_a_panel_starts_from_its_questions_and_without_them_from_its_essentials():
    panel, essentials, asked = (
        EXERCISES["recruitment-panel"],
        [{"what": "Listens"}],
        [{"what": "Listens", "question": "Q?"}],
    )
    book = Workbook(exercises={"job-description": {"answers": {"essentials": essentials}}})

    assert started(panel, book)["criteria"] == essentials
    assert origins(panel, book) == {"criteria": "job-description"}
    book.exercises["questions-and-answers"] = {"answers": {"questions": asked}}
    assert started(panel, book)["criteria"] == asked
    assert origins(panel, book) == {"criteria": "questions-and-answers"}

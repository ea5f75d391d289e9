"""A table of answers is counted, split and read as peer researchers would, and a small group is never shown."""

from __future__ import annotations

import runpy

import pytest

from workbook.figures import findings, responses
from workbook.problem import Problem
from workbook.shelf import DATA, data

FOLDER = DATA / "invented-responses"
QUESTIONS = data("invented-responses/questions.yaml")
INVENTED = responses.read(FOLDER / "responses.csv", QUESTIONS)
SMALL = {
    "bed": {"asked": "Which bed?", "answers": ["Top", "Bottom"]},
    "slept": {
        "asked": "How did you sleep?",
        "answers": ["Badly", "Well", "Deeply"],
        "together": {"Well or deeply": ["Well", "Deeply"], "Badly": ["Badly"]},
    },
    "why": {"asked": "Why?"},
}


def made(tmp_path, text, questions=SMALL):
    file = tmp_path / "answers.csv"
    file.write_text(text, encoding="utf-8")
    return responses.read(file, questions)


@pytest.fixture
def small(tmp_path):
    rows = ["Top,Well,Warm", "Top,Badly, Cold  ", "Top,Deeply,", "Bottom,,Noise. Cold", ",Badly,Cold?", "Top,Well,"]
    return made(tmp_path, "\n".join(["bed,slept,why", *rows]))


def test_the_invented_answers_are_what_their_script_makes(tmp_path):
    runpy.run_path(str(FOLDER / "make.py"))["write"](tmp_path / "again.csv")
    assert (tmp_path / "again.csv").read_bytes() == (FOLDER / "responses.csv").read_bytes()


def test_there_are_100_of_them_with_gaps_free_words_and_one_group_too_small_to_show():
    assert INVENTED.people == 100
    assert all(INVENTED.frame[name].isna().any() for name in QUESTIONS)
    assert INVENTED.frame["change"].nunique() > 15
    assert 0 < responses.counted(INVENTED, "place")["People"].min() < responses.LEAST


def test_what_was_skipped_is_counted_and_never_taken_for_an_answer(small):
    table = responses.answered(small)
    assert table.frame.loc["How did you sleep?"].tolist() == [5, 1]
    assert table.words == "6 people. The question most often skipped: “Why?” (2)."


def test_answers_are_counted_in_the_order_they_were_offered(small):
    assert responses.counted(small, "slept")["People"].to_dict() == {"Badly": 2, "Well": 2, "Deeply": 1}
    said = responses.counted_in_words(small, "slept")
    assert said == "5 of 6 people answered. Most often: “Badly” and “Well” (2)."


def test_a_group_with_few_of_one_answer_is_left_out_whole(small):
    shown = responses.split(small, "bed", "slept", 1)
    assert shown.to_dict("index") == {"Top": {"Well or deeply": 3, "Badly": 1}}
    assert responses.split(small, "bed", "slept").empty
    said = responses.split_in_words(small, "bed", "slept", 1)
    assert said == (
        "Top: 3 of 4 said “well or deeply”. 1 group is hidden: fewer than 1 people gave one of the answers. "
        "This does not say why."
    )


def test_larger_groups_show_what_smaller_ones_hid():
    by_wait = responses.split(INVENTED, "wait", "welcome")
    larger = responses.split(INVENTED, "wait", "welcome", together=True)
    assert "Longer" not in by_wait.index
    assert list(larger.index) == ["A week or sooner", "Longer than a week"]


def test_no_number_below_five_is_in_what_the_notebook_splits():
    for by in ("place", "wait"):
        for together in (False, True):
            assert responses.split(INVENTED, by, "welcome", together=together).min().min() >= responses.LEAST


def test_a_word_is_found_however_it_is_written(small):
    table = findings.with_word(small, "why", " cold ")
    assert table.words == "4 people wrote something. “cold” is in the words of 3 of them."
    assert table.frame["People"].to_dict() == {"Cold": 1, "Cold?": 1, "Noise. Cold": 1}


def test_what_cannot_be_said_names_the_gaps_and_the_small_groups():
    about = findings.cannot_say(INVENTED, ["place"]).frame
    assert "Phone or online" in about.index
    assert "3 people" in about.loc["People who skipped “How often did you feel welcome?”"].iloc[0]
    assert not [said for said in about["What we do not know"] if " 4 people used" in said]


def test_a_sheet_to_keep_has_our_sentence_until_a_group_writes_its_own():
    ours = findings.findings(INVENTED, {}, "A sentence.").frame["In our words"]
    own = findings.findings(INVENTED, {"found": "Own words."}, "A sentence.").frame["In our words"]
    assert (ours["What we found"], own["What we found"]) == ("A sentence.", "Own words.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bed,slept\nTop,Well\n", "answers.csv has no column called “why”."),
        ("bed,slept,why\nMiddle,Well,\n", "answers.csv, column “bed”: “Middle” is not one of the answers in the list."),
        ("", "answers.csv cannot be read. It should be a table in CSV, with a heading for each column."),
    ],
)
def test_a_table_that_does_not_fit_is_answered_in_words(tmp_path, text, said):
    with pytest.raises(Problem, match=r"answers\.csv") as problem:
        made(tmp_path, text)
    assert str(problem.value) == said


def test_what_can_be_moved_shows_its_start_in_the_book(monkeypatch):
    monkeypatch.setenv("WORKBOOK_HOST", "book")
    chart = findings.split_to_try(INVENTED, ["place", "wait"], "welcome")
    assert "Drop-in: 26 of 39" in repr(chart)
    assert "“phone” is in the words of 5" in repr(findings.word_to_try(INVENTED, "change", "phone"))

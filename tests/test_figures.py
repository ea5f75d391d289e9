"""A panel's figures come out exactly, show what is missing as missing, and say in words what they draw."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from types import SimpleNamespace
from typing import get_args
from xml.etree import ElementTree as ET

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.text import Text

from workbook.fields import FOLDER, KINDS
from workbook.fields.field import Measure
from workbook.fields.scores import weighted_mean
from workbook.figures import chart, chart_panel, gather, panel, panel_tables, panel_words, sentences
from workbook.figures.shown import Table, name_of, table_html, two_decimals
from workbook.problem import Problem
from workbook.shelf import ROOT, find, read_yaml

PANEL = find("recruitment-panel")
FOLDER_OF_INVENTED = ROOT / "data" / "invented-panel"
INVENTED = [FOLDER_OF_INVENTED / f"{name}.json" for name in ("lived-experience-member", "manager", "hr")]
WEIGHTS = {"Kind": "3", "Listens": "1"}


@pytest.fixture(scope="module")
def worked():
    return panel.load(PANEL, INVENTED)


@pytest.fixture
def write(tmp_path):
    """Write one assessor's workbook file: scores by candidate and criterion, and the weights."""

    def write(name, given, weights=None, **more):
        criteria = [{"what": what, "weight": weight} for what, weight in (weights or WEIGHTS).items()]
        sheet = {
            candidate: {criterion: {"score": score} for criterion, score in marks.items()}
            for candidate, marks in given.items()
        }
        answers = {"criteria": criteria, "scores": sheet, **more}
        text = {"format": "co-production workbook", "version": 1, "exercises": {PANEL.name: {"answers": answers}}}
        path = tmp_path / f"{name}.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(text), encoding="utf-8")
        return path

    return write


def svg_in(html):
    [source] = re.findall(r'src="data:image/svg\+xml;base64,([^"]+)"', html)
    return b64decode(source).decode()


def cells(html):
    """Give a table's rows as lists of words."""
    table = ET.fromstring(re.search(r"<table.*?</table>", html, re.DOTALL).group())
    return [["".join(cell.itertext()) for cell in row] for row in table.iter("tr")]


# The worked example


def test_the_weighted_means_of_the_worked_example_are_exact(worked):
    assert worked.means["weighted"].map(two_decimals).to_dict() == {
        "Candidate A": "5.03",
        "Candidate B": "4.93",
        "Candidate C": "4.67",
    }


def test_the_unweighted_means_of_the_worked_example_are_exact(worked):
    assert worked.means["unweighted"].map(two_decimals).to_dict() == {
        "Candidate A": "5.00",
        "Candidate B": "5.08",
        "Candidate C": "4.58",
    }


def test_the_weights_decide_who_comes_first_in_the_worked_example(worked):
    assert worked.means["rank"].to_dict() == {"Candidate A": 1, "Candidate B": 2, "Candidate C": 3}
    assert panel_words.order_in_words(worked) == (
        "With the weights: Candidate A 5.03, Candidate B 4.93, Candidate C 4.67. "
        "Without: Candidate B 5.08, Candidate A 5.00, Candidate C 4.58. "
        "The weights change who comes first: Candidate A with them, Candidate B without."
    )


def test_the_spread_of_every_cell_of_the_worked_example_is_exact(worked):
    assert worked.spread.astype(int).tolist() == [2, 1, 3, 0, 3, 2, 1, 1, 0, 0, 0, 1]


def test_four_cells_of_the_worked_example_are_talked_about(worked):
    assert [*worked.to_moderate.index] == [
        ("Candidate A", "Lives our values"),
        ("Candidate A", "Knows the local system"),
        ("Candidate B", "Lives our values"),
        ("Candidate B", "Listens"),
    ]
    assert panel_words.talk_in_words(worked).startswith("Talk about 4: Candidate A on “Lives our values”;")
    assert worked.to_moderate["spread"].tolist() == [2, 3, 3, 2]


def test_the_mean_of_the_panel_is_the_mean_of_what_each_page_showed(worked):
    weights = worked.weights.map(str).to_dict()
    for candidate, mean in worked.means["weighted"].items():
        sheets = worked.scores.loc[candidate]
        own = [weighted_mean(sheets[assessor].map("{:.0f}".format).to_dict(), weights) for assessor in sheets]
        assert sum(own) / len(own) == pytest.approx(mean)


def test_the_tables_of_the_worked_example_say_what_the_words_say(worked):
    means = panel_tables.means(worked)
    assert cells(means._repr_html_()) == [
        ["Candidate", "Mean with weights", "Mean without", "Rank"],
        ["Candidate A", "5.03", "5.00", "1"],
        ["Candidate B", "4.93", "5.08", "2"],
        ["Candidate C", "4.67", "4.58", "3"],
    ]
    talk = cells(panel_tables.to_talk_about(worked)._repr_html_())
    assert [row[-1] for row in talk if len(row) > 1] == ["Spread", "2", "3", "3", "2"]
    assert "Manager\xa04, HR\xa05, Lived experience member\xa06" in talk[2][1]


# What is missing, what is tied, what cannot be


def test_a_missing_score_is_never_a_zero(write):
    files = [write("one", {"A": {"Kind": "6"}, "B": {"Kind": "4", "Listens": "2"}}), write("two", {"A": {"Kind": "4"}})]
    scored = panel.load(PANEL, files)
    assert scored.scores.loc[("A", "Listens")].isna().all()
    assert pd.isna(scored.means.loc["A", "weighted"])
    assert pd.isna(scored.means.loc["A", "unweighted"])
    assert pd.isna(scored.means.loc["A", "rank"])
    assert scored.means.loc["B", "weighted"] == 3.5
    assert scored.means.loc["B", "rank"] == 1


def test_a_missing_score_is_shown_as_missing(write):
    scored = panel.load(PANEL, [write("one", {"A": {"Kind": "6", "Listens": ""}, "B": {"Kind": "4", "Listens": "2"}})])
    assert panel_words.order_in_words(scored) == (
        "With the weights: B 3.50. Without: B 3.00. B comes first with the weights and without. Not scored in full: A."
    )
    assert ["A", "none", "none", "none"] in cells(panel_tables.means(scored)._repr_html_())
    drawn = chart_panel.panel_chart(scored)
    assert cells(drawn._repr_html_())[2:4] == [["Kind", "6", "0"], ["Listens", "none", "none"]]
    assert "nan" not in repr(drawn) + drawn._repr_html_() + svg_in(drawn._repr_html_())


def test_a_criterion_that_nobody_scored_leaves_everybody_without_a_mean(write):
    scored = panel.load(PANEL, [write("one", {"A": {"Kind": "6"}, "B": {"Kind": "4"}})])
    assert scored.means["weighted"].isna().all()
    assert panel_words.order_in_words(scored) == "No candidate has a score for everything yet."
    chart_panel.panel_chart(scored)._repr_html_()


def test_each_cell_counts_those_who_scored_it(write):
    files = [
        write("one", {"A": {"Kind": "6", "Listens": "3"}}),
        write("two", {"A": {"Kind": "2"}}),
        write("three", {"A": {"Kind": "4", "Listens": "5"}}),
    ]
    scored = panel.load(PANEL, files)
    assert scored.means.loc["A", "weighted"] == (3 * 4 + 1 * 4) / 4
    assert scored.spread.to_dict() == {("A", "Kind"): 4, ("A", "Listens"): 2}


def test_those_who_are_level_share_a_rank(write):
    level = {"A": {"Kind": "4", "Listens": "6"}, "B": {"Kind": "5", "Listens": "3"}, "C": {"Kind": "1", "Listens": "1"}}
    scored = panel.load(PANEL, [write("one", level)])
    assert scored.means["rank"].to_dict() == {"A": 1, "B": 1, "C": 3}
    assert "The weights change who comes first: A and B with them, A without." in panel_words.order_in_words(scored)


def test_those_who_are_level_but_for_the_last_digit_of_a_computer_share_a_rank(write):
    scores = {"A": ["2771", "5157", "5726"], "B": ["7426", "2544", "5663"]}
    weights = dict(zip("wxyz", "3322", strict=True))
    sheets = [{name: dict(zip("wxyz", given[n], strict=True)) for name, given in scores.items()} for n in range(3)]
    files = [write(f"assessor-{n}", sheet, weights) for n, sheet in enumerate(sheets)]
    scored = panel.load(PANEL, files)
    assert len({*scored.means["weighted"]}) == 2
    assert scored.means["rank"].tolist() == [1, 1]
    assert "A and B with them" in panel_words.order_in_words(scored)


def test_a_criterion_without_a_weight_counts_once(write):
    scored = panel.load(PANEL, [write("one", {"A": {"x": "7", "y": "1"}}, {"x": "2", "y": ""})])
    assert scored.means.loc["A", "weighted"] == 5


def test_a_score_for_what_is_no_longer_a_criterion_is_shown_and_not_counted(write):
    scored = panel.load(PANEL, [write("one", {"A": {"Kind": "6", "Listens": "6", "Charm": "1"}})])
    assert scored.means.loc["A"].tolist() == [6, 6, 1]
    assert ("A", "Charm") in scored.scores.index


def test_the_order_of_the_criteria_does_not_matter(write):
    turned = dict(reversed(WEIGHTS.items()))
    files = [
        write("one", {"A": {"Kind": "6", "Listens": "2"}}),
        write("two", {"A": {"Kind": "6", "Listens": "2"}}, turned),
    ]
    assert panel.load(PANEL, files).means.loc["A", "weighted"] == 5


def test_nobody_far_apart_is_said_too(write):
    scored = panel.load(PANEL, [write("one", {"A": {"Kind": "6", "Listens": "2"}})])
    assert panel_words.talk_in_words(scored) == "No two assessors are 2 points or more apart."
    assert scored.to_moderate.empty


def refused(files):
    with pytest.raises(Problem) as caught:
        panel.load(PANEL, files)
    return str(caught.value)


def test_weights_that_differ_are_refused_in_a_sentence(write):
    files = [write("ann", {"A": {"Kind": "6"}}), write("bo", {"A": {"Kind": "6"}}, {"Kind": "2", "Listens": "1"})]
    assert refused(files) == (
        "bo.json and ann.json have different criteria or weights. "
        "Agree which ones count, before anybody compares scores."
    )


def test_no_file_at_all_is_answered_in_a_sentence():
    assert refused([]) == "There are no workbook files here. Put one for each assessor in the folder."


def test_a_file_that_is_not_there_has_no_scores(tmp_path):
    assert refused([tmp_path / "ann.json"]) == "ann.json has no criteria in it. Has this person finished scoring?"


@pytest.mark.parametrize(
    ("more", "part"), [({"scores": {}}, "scores"), ({"scores": {"A": {}}}, "scores"), ({"criteria": []}, "criteria")]
)
def test_a_file_without_scores_or_criteria_is_named(write, more, part):
    files = [write("ann", {"A": {"Kind": "6"}}), write("bo", {"A": {"Kind": "6"}}, **more)]
    assert refused(files) == f"bo.json has no {part} in it. Has this person finished scoring?"


def test_a_sheet_with_evidence_and_no_score_yet_is_answered_in_a_sentence(write):
    path = write("ann", {}, scores={"A": {"Kind": {"evidence": "Asked first."}}})
    assert refused([path]) == "Nobody has given a score yet."


def test_two_files_of_one_name_are_not_taken_for_one_person(write, tmp_path):
    files = [write("a/hr", {"A": {"Kind": "6"}}), write("b/hr", {"A": {"Kind": "2"}})]
    assert refused(files) == "Two files are called hr.json. Give each person's file a name of its own."


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"scores": {"A": {"Kind": {"score": "8"}}}}, "The score for A on “Kind” is 8. It should be from 1 to 7."),
        ({"scores": {"A": {"Kind": {"score": "0"}}}}, "The score for A on “Kind” is 0. It should be from 1 to 7."),
        ({"scores": {"A": {"Kind": "6"}}}, "This answer should be scores, named by candidate and criterion."),
        ({"scores": ["6"]}, "This answer should be scores, named by candidate and criterion."),
        ({"criteria": "Kind"}, "This answer should be a list of lines."),
        ({"criteria": [{"what": "Kind", "weight": "100"}]}, "“100” is not one of the choices. They are: 1, 2, 3."),
    ],
)
def test_a_file_changed_by_hand_is_named_with_what_would_be_right(write, more, sentence):
    said = refused([write("ann", {"A": {"Kind": "6"}}, **more)])
    assert said.startswith("ann.json: What ")
    assert said.endswith(sentence)


def test_a_line_of_criteria_without_a_name_is_passed_over(write):
    more = {"criteria": [{"what": "Kind", "weight": "3"}, {"weight": "2"}, {"question": "Why?"}]}
    scored = panel.load(PANEL, [write("ann", {"A": {"Kind": "6"}}, **more)])
    assert scored.weights.to_dict() == {"Kind": 3}


def test_a_file_that_is_no_workbook_is_named(tmp_path):
    (tmp_path / "ann.json").write_text("{", encoding="utf-8")
    assert refused([tmp_path / "ann.json"]).startswith("ann.json is not whole.")


# The picture


@pytest.fixture(scope="module")
def drawn(worked):
    return chart_panel.panel_chart(worked)


def test_the_words_and_the_table_beside_a_picture_carry_its_numbers(worked, drawn):
    rows = {tuple(row) for row in cells(drawn._repr_html_())}
    for (_, criterion), scores in worked.scores.iterrows():
        given = [f"{score:.0f}" for score in scores]
        assert (criterion, *given, f"{scores.max() - scores.min():.0f}") in rows
    for candidate, criterion in worked.to_moderate.index:
        assert f"{candidate} on “{criterion}”" in drawn.words
    assert drawn.words in drawn._repr_html_()


def test_the_picture_shows_every_score_and_names_every_row(worked, drawn):
    svg = svg_in(drawn._repr_html_())
    for words in [*worked.weights.index, "Candidate A", "Candidate B", "Candidate C", "Manager", "HR"]:
        assert words in svg, words
    marks = [line for axes in drawn.figure.axes for line in axes.lines]
    assert sorted(float(mark.get_xdata()[0]) for mark in marks) == sorted(worked.scores.to_numpy().ravel())


def test_the_picture_has_words_in_its_place(drawn):
    [alt] = re.findall(r'<img [^>]*alt="([^"]+)"', drawn._repr_html_())
    assert "Every score" in alt


def test_no_style_and_no_script_leaves_the_picture(worked, drawn):
    html = drawn._repr_html_() + panel_tables.means(worked)._repr_html_()
    assert not re.search(r"style=|<style|<script|on\w+=", html)


def test_what_is_shown_is_well_formed(worked, drawn):
    for shown in (drawn, panel_tables.means(worked), panel_tables.to_talk_about(worked)):
        ET.fromstring(f"<div>{shown._repr_html_()}</div>")
    ET.fromstring(svg_in(drawn._repr_html_()))


def test_the_same_scores_make_the_same_picture(worked):
    one, other = chart_panel.panel_chart(worked), chart_panel.panel_chart(worked)
    assert one._repr_html_() == other._repr_html_()


def test_drawing_leaves_no_picture_open(worked):
    before = plt.get_fignums()
    chart_panel.panel_chart(worked)
    assert plt.get_fignums() == before


def test_names_are_drawn_as_they_were_written(write):
    name, criterion = "A <b>&amp;</b> $x_1$", "Pay: $5 to $10 \\frac"
    scored = panel.load(PANEL, [write("ann", {name: {criterion: "6"}}, {criterion: "1"})])
    drawn = chart_panel.panel_chart(scored)
    html = drawn._repr_html_()
    assert "<b>" not in html
    assert ["", name] in [["", *row] for row in cells(html)]
    words = [text.get_text().replace("\n", " ") for text in drawn.figure.findobj(Text)]
    assert {name, criterion} <= {*words}
    assert not [text for text in drawn.figure.findobj(Text) if text.get_parse_math()]


def test_twenty_one_assessors_each_have_a_mark_of_their_own():
    marks = {(chart.SHAPES[n % len(chart.SHAPES)], chart.INSIDES[n % len(chart.INSIDES)]) for n in range(21)}
    assert len(marks) == 21


# Tables of answers


def examples():
    return [
        pytest.param(kind, example, id=f"{kind}-{n}")
        for kind in KINDS
        for n, example in enumerate(read_yaml(FOLDER / kind / "examples.yaml")["good"], 1)
    ]


@pytest.mark.parametrize(("kind", "example"), examples())
def test_the_answers_of_every_kind_become_rows_with_a_measure(kind, example):
    raw = {key: value for key, value in example["field"].items() if key != "kind"}
    field, _ = KINDS[kind].made_of(raw)
    exercise = SimpleNamespace(name="an-exercise", fields={field.name: field})
    rows = gather.table(exercise, {field.name: example["answer"]})
    assert [*rows.columns] == ["exercise", "field", "part", "value", "measure"]
    assert {*rows["exercise"]} == {"an-exercise"}
    assert {*rows["field"]} == {field.name}
    assert {*rows["measure"]} <= set(get_args(Measure))
    assert rows["value"].map(bool).all()
    assert len(rows) == len(field.in_table(example["answer"]))


def test_a_table_leaves_out_what_is_wrong_and_what_is_no_longer_asked():
    rows = gather.table(PANEL, {"sure": "9", "rule": "Most votes", "gone": "x", "plan": []})
    assert rows[["field", "value"]].to_numpy().tolist() == [["rule", "Most votes"]]


def test_a_table_of_nothing_has_its_columns():
    assert [*gather.table(PANEL, {}).columns] == gather.COLUMNS
    assert [*gather.gather(PANEL, []).columns] == ["file", *gather.COLUMNS]


def test_many_peoples_answers_become_one_table():
    rows = gather.gather(PANEL, INVENTED)
    assert [*rows["file"].unique()] == ["lived-experience-member", "manager", "hr"]
    scores = rows[(rows["field"] == "scores") & (rows["measure"] == "ordinal")]
    assert len(scores) == 36
    assert scores["value"].astype(int).between(1, 7).all()
    assert [*rows.index] == [*range(len(rows))]


def test_people_without_answers_leave_no_rows(write, tmp_path):
    rows = gather.gather(PANEL, [tmp_path / "nobody.json", write("ann", {"A": {"Kind": "6"}}), tmp_path / "none.json"])
    assert {*rows["file"]} == {"ann"}


def test_one_file_that_cannot_be_read_is_named(tmp_path):
    (tmp_path / "bo.json").write_text("[]", encoding="utf-8")
    with pytest.raises(Problem, match=r"bo\.json is not a workbook file"):
        gather.gather(PANEL, [*INVENTED, tmp_path / "bo.json"])


# Sentences, and how things are read


def test_sentences_are_counted_the_longest_first():
    long = " ".join(["word"] * 21) + "."
    rows = gather.table(PANEL, {"rule": f"Short one. {long}\nNo full stop", "sure": "2"})
    found = sentences.sentences(rows)
    assert found["words"].tolist() == [21, 3, 2]
    assert sentences.in_words(found) == ("Sentences: 3. On average they have 9 words. One is longer than 20 words.")
    assert sentences.in_words(sentences.sentences(rows[:0])) == "There are no sentences yet."


@pytest.mark.parametrize(
    ("number", "shown"), [(4.125, "4.13"), (4.375, "4.38"), (5, "5.00"), (1.005, "1.00"), (2.675, "2.67")]
)
def test_half_a_hundredth_goes_up_as_it_does_on_the_page(number, shown):
    assert two_decimals(number) == shown


@pytest.mark.parametrize(
    ("stem", "read"), [("hr", "HR"), ("night-manager", "Night manager"), ("ann", "Ann"), ("my_file", "My file")]
)
def test_a_files_name_is_read_as_its_persons(stem, read):
    assert name_of(stem) == read


def test_a_table_shows_what_it_holds_as_words_and_never_as_code():
    frame = pd.DataFrame({"<b>": ["<i>", None], "n": [1.0, None]}, index=pd.Index(["&", "x"], name="<u>"))
    html = table_html(frame)
    assert cells(html) == [["<u>", "<b>", "n"], ["&", "<i>", "1"], ["x", "", "none"]]
    assert repr(Table("Said <b>.", frame)).startswith("Said <b>.")
    assert "Said &lt;b&gt;." in Table("Said <b>.", frame)._repr_html_()

"""A panel's room: which sheets may come in, what is said of the others, and what the record keeps."""

# ruff: noqa: E501 - a sentence that a person reads stands on one line here, as it does on the page

from __future__ import annotations

import json
from functools import cache

import node
import pytest

from workbook.answers import Workbook
from workbook.fields import FOLDER
from workbook.fields.moderation import sums
from workbook.figures import moderated, moderated_tables, panel
from workbook.paper.html import sheet_html
from workbook.problem import Problem
from workbook.shelf import DATA, exercises, read_yaml

EXERCISE = exercises()["panel-together"]
ARRIVE = FOLDER / "score_sheets" / "arrive.mjs"
ASKED = {"exercise": "recruitment-panel", "assessor": "goes_by", "scores": "scores", "criteria": "criteria.what", "candidates": "candidates.name", "weight": "weight", "highest": 7}  # fmt: skip
JOB = {"candidates": ["A", "Zoë ✨"], "criteria": ["Listens", "Plans"], "weights": {"Listens": "3", "Plans": "2"}}
CRITERIA = [{"what": "Listens", "weight": "3"}, {"what": "Plans", "weight": "2"}]


def mark(score, evidence=""):
    return {"score": score, "evidence": evidence}


def answers(**more):
    scores = {
        "A": {"Listens": mark("5", "Asked first"), "Plans": mark("4")},
        "Zoë ✨": {"Listens": mark("3"), "Plans": mark("2")},
    }
    return {
        "goes_by": "Manager",
        "criteria": CRITERIA,
        "candidates": [{"name": "A"}, {"name": "Zoë ✨"}],
        "scores": scores,
        **more,
    }


RESTART = "To change what you agreed: save and print this, open a fresh page, agree and lock it there, and let everybody score again."
REFUSED = {
    "a score outside the scale": (answers(scores={"A": {"Listens": mark("9")}}), "Manager’s score for A on “Listens” is 9. It should be from 1 to 7. Ask Manager to put it right and send it again. Nothing was added."),
    "a score of zero": (answers(scores={"A": {"Listens": mark("0")}}), "Manager’s score for A on “Listens” is 0. It should be from 1 to 7. Ask Manager to put it right and send it again. Nothing was added."),
    "a score that is markup": (answers(scores={"A": {"Listens": mark("<img src=x onerror=alert(1)>")}}), "Manager’s score for A on “Listens” is <img src=x onerror=alert(1)>. It should be from 1 to 7. Ask Manager to put it right and send it again. Nothing was added."),
    "a sheet without scores": (answers(scores={}), "Manager’s sheet has no scores in it. Has this person finished scoring?"),
    "a sheet for another job": (answers(criteria=[{"what": "Drives", "weight": "3"}]), f"Manager’s sheet is for another job, or for other criteria. It has “Drives”. It does not have “Listens”, “Plans”. Nothing was added. {RESTART}"),
    "weights changed after scoring began": (answers(criteria=[{"what": "Listens", "weight": "1"}, {"what": "Plans", "weight": "2"}]), f"On Manager’s sheet, “Listens” has the weight 1. Here it has 3. Weights may not change once scoring has begun, so nothing was added. {RESTART}"),
    "a candidate nobody knows": (answers(scores={"Bo": {"Listens": mark("4")}}), "Manager’s sheet scores “Bo”, and that is not a candidate here. Are the names written the same? Put it right on one side, then bring the sheet again. Nothing was added."),
}  # fmt: skip
JUDGE = """(arrive, { all, job, asked }) => all.map((answers) => {
  try { return arrive.sheetFrom(answers, job, asked, { how: "file", fallback: "manager" }) } catch (reason) { return String(reason.message) }
})"""


def judged(*all_answers):
    return node.run(ARRIVE, JUDGE, {"all": all_answers, "job": JOB, "asked": ASKED})


@cache
def refusals():
    return dict(zip(REFUSED, judged(*(given for given, _ in REFUSED.values())), strict=True))


@pytest.mark.parametrize("about", REFUSED)
def test_what_cannot_come_in_is_refused_with_a_sentence_that_says_which_and_why(about):
    assert refusals()[about] == REFUSED[about][1]


def test_a_good_sheet_comes_in_whole():
    [sheet] = judged(answers())

    assert (sheet["label"], sheet["state"]) == ("Manager", "in")
    assert sheet["scores"] == {"A": {"Listens": "5", "Plans": "4"}, "Zoë ✨": {"Listens": "3", "Plans": "2"}}
    assert sheet["evidence"]["A"] == {"Listens": "Asked first"}


def test_a_missing_score_stays_missing():
    [sheet] = judged(answers(scores={"A": {"Listens": mark("5"), "Plans": mark("", "I missed this")}}))

    assert sheet["scores"] == {"A": {"Listens": "5"}}
    assert sheet["evidence"]["A"] == {"Plans": "I missed this"}


def test_spaces_and_big_letters_do_not_make_another_candidate():
    [sheet] = judged(answers(scores={" zoë  ✨ ": {"LISTENS": mark("5")}}))

    assert sheet["scores"] == {"Zoë ✨": {"Listens": "5"}}


def test_a_sheet_without_a_label_goes_by_its_files_name():
    assert judged(answers(goes_by=""))[0]["label"] == "manager"


TWICE = """(arrive, { job, asked, all }) => {
  let now = { size: "", without: "", sheets: [] }
  const said = []
  for (const answers of all) {
    const put = arrive.put(now, arrive.sheetFrom(answers, job, asked, { how: "file", fallback: "?" }), job)
    now = put.all
    said.push(put.said)
  }
  const states = (them) => them.sheets.map(({ label, state }) => [label, state])
  return { said, states: states(now), chosen: states(arrive.choose(now, now.sheets[0])), apart: states(arrive.separate(now, "Manager")) }
}"""


def arrived(*all_answers):
    return node.run(ARRIVE, TWICE, {"all": all_answers, "job": JOB, "asked": ASKED})


def test_the_same_sheet_twice_does_no_harm():
    found = arrived(answers(), answers())

    assert found["states"] == [["Manager", "in"]]
    assert found["said"] == ["Manager’s sheet is in: complete.", "Manager’s sheet is here already. Nothing changed."]


def test_two_sheets_of_one_person_that_differ_are_both_kept_and_somebody_says_which_counts():
    found = arrived(answers(), answers(scores={"A": {"Listens": mark("1")}}))

    assert found["states"] == [["Manager", "ask"], ["Manager", "ask"]]
    assert found["chosen"] == [["Manager", "in"], ["Manager", "aside"]]
    assert found["apart"] == [["Manager", "in"], ["Manager 2", "in"]]


def test_an_unfinished_sheet_says_how_much_is_missing_and_no_score():
    found = arrived(answers(scores={"A": {"Listens": mark("7")}}))

    assert found["said"] == ["Manager’s sheet is in: 3 still missing."]


INVENTED = Workbook.open(DATA / "invented-panel" / "panel-together.json").answers("panel-together")


def test_the_invented_chairs_file_has_nothing_wrong_with_it():
    assert [field.problem(INVENTED[name]) for name, field in EXERCISE.fields.items() if name in INVENTED] == [
        None
    ] * len(INVENTED)


def test_before_the_scores_are_shown_the_paper_holds_no_score():
    hidden = {**INVENTED, "moderation": {**INVENTED["moderation"], "revealed": ""}, "letters": {}}
    drawn = sheet_html(EXERCISE, hidden)

    assert "Everybody’s score" not in drawn
    assert "Manager 4" not in drawn


def test_the_record_on_paper_shows_every_version_of_a_changed_score():
    drawn = sheet_html(EXERCISE, INVENTED)

    assert "Lived-experience member 3, then 4" in drawn
    for line in INVENTED["moderation"]["log"]:
        assert sums.sentence(line).split(" Why: ")[0] in drawn


STOCK = {each["name"]: each for each in read_yaml(DATA / "panel-examples.yaml")}


@pytest.mark.parametrize("name", STOCK)
def test_the_sums_on_paper_come_out_as_in_the_stock(name):
    each = STOCK[name]
    log = [{"did": "withdrew", "candidate": who} for who in each["withdrawn"]]
    panel = sums.Panel(each["scores"], {key: float(value) for key, value in each["weights"].items()}, log)

    shown = {who: (rank, weighted, plain) for who, rank, weighted, plain, _ in panel.places()}
    assert shown == {
        who: (row["rank"], two(row["weighted"]), two(row["unweighted"])) for who, row in each["means"].items()
    }


def two(number):
    return sums.shown(float(number)) if number else ""


TALKED = moderated.load(DATA / "invented-panel" / "panel-together.json")


def test_the_chairs_file_gives_the_means_before_and_after_the_talk():
    alone = panel.load(
        exercises()["recruitment-panel"],
        [DATA / "invented-panel" / f"{name}.json" for name in ("lived-experience-member", "manager", "hr")],
    )

    assert TALKED.before.means["weighted"].round(9).equals(alone.means["weighted"].round(9))
    assert [two(mean) for mean in TALKED.means["after"]] == ["5.10", "4.73", "4.67"]
    assert "2 scores changed when the panel talked." in moderated.in_words(TALKED)


def test_the_chairs_file_and_the_sheet_of_paper_do_the_same_sums():
    weights = {row["what"]: float(row["weight"]) for row in INVENTED["criteria"]}
    on_paper = sums.panel(INVENTED["moderation"]["log"], INVENTED["sheets"], weights).places()

    assert {who: (weighted, before) for who, _, weighted, _, before in on_paper} == {
        who: (two(row.after), two(row.before)) for who, row in TALKED.means.iterrows()
    }


def test_a_file_whose_scores_are_still_hidden_is_not_opened(tmp_path):
    book = Workbook(tmp_path / "chair.json")
    book.keep("panel-together", {"answers": {**INVENTED, "moderation": {}}})
    book.save()

    with pytest.raises(Problem, match="the scores are still hidden"):
        moderated.load(tmp_path / "chair.json")


def test_who_withdrew_and_who_stepped_back_count_in_no_sum(tmp_path):
    log = [
        {"did": "withdrew", "candidate": "Candidate A"},
        {"did": "stepped back", "who": "HR", "candidate": "Candidate B"},
        {"did": "withdrew", "candidate": "Candidate C"},
        {"did": "came back", "candidate": "Candidate C"},
    ]
    book = Workbook(tmp_path / "chair.json")
    book.keep("panel-together", {"answers": {**INVENTED, "moderation": {"revealed": "2026-11-09 15:30", "log": log}}})
    book.save()
    after = moderated.load(tmp_path / "chair.json").after

    assert list(after.means.index) == ["Candidate B", "Candidate C"]
    assert after.scores.loc["Candidate B", "HR"].isna().all()
    assert after.scores.loc["Candidate C", "HR"].notna().all()


ORDERS = """(order, people) => Object.fromEntries(["Manager", " manager ", "HR", "Asha", "محمد", ""].map((who) => [who, [order.shuffled(people, who, "Q1"), order.shuffled(people, who, "Q2")]]))"""


def test_each_assessor_reads_the_candidates_in_an_order_of_their_own_that_is_the_same_every_time():
    people = [f"Candidate {n}" for n in range(12)]
    orders = node.run(FOLDER / "scores" / "order.mjs", ORDERS, people)

    assert orders == node.run(FOLDER / "scores" / "order.mjs", ORDERS, people)
    assert orders["Manager"] == orders[" manager "]
    assert all(sorted(order) == sorted(people) for own in orders.values() for order in own)
    assert len({json.dumps(order) for own in orders.values() for order in own}) == 10


def test_the_talk_is_read_as_tables_with_plain_headings_and_whole_sentences():
    talked = moderated.load(DATA / "invented-panel" / "panel-together.json")

    assert list(moderated_tables.means(talked).frame) == ["Before the talk", "After the talk", "Place"]
    assert moderated_tables.changes(talked).words == "2 scores were changed in the talk."
    assert list(moderated_tables.views(talked).frame) == ["Candidate", "Criterion", "Why"]
    whole = talked.record[talked.record["did"] == "view"]["why"].to_list()
    assert all(words in moderated_tables.views(talked)._repr_html_() for words in whole)

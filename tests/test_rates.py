"""Facts that age: each has a source and a day, and says so when it has to be looked at again."""

import io
import re
from datetime import date, timedelta
from pathlib import Path

import docx
import pytest
from sphinx.testing.util import SphinxTestApp

from tests.node import run
from workbook import ageing, documents, rates, shelf
from workbook.chapters import chapters
from workbook.commands import main
from workbook.exercise import Step
from workbook.overdue import overdue
from workbook.packs.deck import exercise_slides
from workbook.packs.notes import all_notes
from workbook.paper.html import page_html
from workbook.paper.word import word_bytes
from workbook.problem import Problem
from workbook.screen.form import form_html
from workbook.shelf import ROOT

FACTS = rates.rates()
EXERCISES = shelf.exercises()
IN_TEN_YEARS = "2111536000"  # 29 November 2036


@pytest.mark.parametrize("name", FACTS)
def test_every_fact_has_a_source_that_the_book_lists(name):
    assert "](#source-" in FACTS[name].source
    assert FACTS[name].says.endswith(".")


@pytest.mark.parametrize(
    ("checked", "limit", "until"),
    [("2026-11-22", 6, "2027-05-22"), ("2026-11-30", 3, "2027-02-28"), ("2026-12-31", 12, "2027-12-31")],
)
def test_a_limit_is_counted_in_months_and_ends_on_a_day_that_there_is(checked, limit, until):
    assert ageing.look_again(checked, limit) == date.fromisoformat(until)


def test_on_the_day_they_were_checked_no_fact_is_too_old():
    latest = date.fromisoformat(max(fact.checked for fact in FACTS.values()))
    assert [line for line in overdue(latest, EXERCISES) if line.startswith("data/rates.yml")] == []


def test_the_last_day_of_a_limit_is_not_too_late_and_the_next_is():
    fact = FACTS["involvement-pay"]
    until = ageing.look_again(fact.checked, fact.limit)
    on, after = (" ".join(overdue(day, EXERCISES)) for day in (until, until + timedelta(days=1)))
    assert fact.what not in on
    assert fact.what in after


def test_what_is_too_old_is_said_in_a_sentence_each_wherever_it_stands():
    said = overdue(date(2036, 1, 1), EXERCISES)

    assert said[0] == (
        "data/rates.yml: “What one large payer offers” was to be looked at again by 22 May 2027. Pages say so."
    )
    for place, times in {
        "data/rates.yml": len(FACTS),
        "data/local.yml": 1,
        "data/documents/": len(documents.templates()),
        "exercises/": sum(bool(step.checked) for one in EXERCISES.values() for step in one.steps),
        "book/": sum(text.count("{checked}`") for _, text in chapters()),
    }.items():
        assert len([line for line in said if line.startswith(place)]) == times > 0, place


def test_help_lines_are_to_be_tried_again_sooner_than_the_law():
    assert [line[:14] for line in overdue(date(2027, 6, 1), EXERCISES) if "rates.yml" not in line] == ["data/local.yml"]


def test_no_day_of_a_look_stands_in_words_that_could_not_grow_old():
    written = [*(ROOT / "book").rglob("*.md"), *shelf.EXERCISES.glob("*.yaml"), *documents.DOCUMENTS.glob("*.yaml")]
    assert [path.name for path in written if re.search(r"[Ll]ast checked:? \d", path.read_text(encoding="utf-8"))] == []


def test_checking_in_ten_years_says_what_is_old_and_does_not_fail(monkeypatch, capsys):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_TEN_YEARS)

    assert main(["check"]) == 0
    assert capsys.readouterr().out.count("was to be looked at again") == len(overdue(ageing.today(), EXERCISES))


@pytest.mark.parametrize(
    ("wrong", "answer"),
    [
        ("checked: 22 November", "number 1: `checked`: this is “22 November”. It should be a day, like 2026-11-22."),
        ("checked: 2026-13-01", "number 1: `checked`: this is “2026-13-01”. There is no such day."),
        ("checked: 2026-11-22\n  until: spring", "number 1: `until` is not a key it knows."),
    ],
)
def test_whoever_edits_the_file_is_told_the_place_and_what_would_be_right(tmp_path, wrong, answer):
    path = tmp_path / "rates.yml"
    path.write_text(
        f"- name: pay\n  what: Pay\n  says: Ten.\n  source: here\n  {wrong}\n  limit: 6\n", encoding="utf-8"
    )

    with pytest.raises(Problem) as told:
        rates.rates(path)

    assert str(told.value).startswith(f"data/rates.yml: {answer}")


def page(folder: Path, block: str) -> tuple[str, str]:
    """Give a page with some Markdown as it is built, and what the builder warned of."""
    (folder / "conf.py").write_text('extensions = ["myst_parser", "workbook.screen.blocks"]\n', encoding="utf-8")
    marks = "\n".join(f"(source-{mark})=\n## {mark}\n" for mark in ("nihr-rates", "scie", "nhs-111", "samaritans"))
    (folder / "index.md").write_text(f"# Pay\n\n{block}\n\n{marks}", encoding="utf-8")
    said = io.StringIO()
    app = SphinxTestApp("html", srcdir=folder, warning=said)
    app.build()
    app.cleanup()
    return (Path(app.outdir) / "index.html").read_text(encoding="utf-8"), said.getvalue()


def facts(*names: str) -> str:
    """Give the Markdown of a block of facts."""
    return "\n".join(["```{rates}", *names, "```"])


@pytest.mark.parametrize(
    ("built", "hidden"), [("1795305600", True), (IN_TEN_YEARS, False)], ids=["now", "in ten years"]
)
def test_a_page_shows_a_fact_with_its_source_and_day_and_warns_once_it_is_old(tmp_path, monkeypatch, built, hidden):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", built)
    shown, warned = page(tmp_path, facts("involvement-pay", "payers-duty"))

    assert "£13.80" in shown
    assert 'href="#source-nihr-rates"' in shown
    assert "Last checked: 22 November 2026. To be checked again by 22 May 2027." in shown
    assert ('<p class="old" data-after="2027-05-22" hidden="hidden">' in shown) is hidden
    assert "rates" not in warned


def test_a_fact_that_is_not_there_is_answered_with_the_nearest(tmp_path):
    assert (
        "There is no “payers-dutty” in data/rates.yml. Did you mean “payers-duty”?"
        in page(tmp_path, facts("payers-dutty"))[1]
    )


@pytest.mark.parametrize(
    ("words", "until"),
    [("The law says so. {checked}`2026-11-22`", "2027-11-22"), ("```{get-help}\n```", "2027-05-22")],
    ids=["law in a chapter", "help lines"],
)
@pytest.mark.parametrize("mark", [' hidden="hidden"', ""], ids=["now", "in ten years"])
def test_what_ages_without_a_figure_warns_in_the_same_way(tmp_path, monkeypatch, words, until, mark):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600" if mark else IN_TEN_YEARS)
    shown, _ = page(tmp_path, words)

    assert f"Last checked: 22 November 2026. To be checked again by {ageing.in_words(until)}." in shown
    assert f'class="old" data-after="{until}"{mark}>' in shown


def test_a_day_that_there_is_not_is_said_where_it_stands(tmp_path):
    assert (
        "index.md:3: ERROR: this is “2026-02-30”. There is no such day." in page(tmp_path, "{checked}`2026-02-30`")[1]
    )


def test_a_day_in_a_chapter_that_there_is_not_is_said_with_its_file_and_its_heading(monkeypatch, capsys):
    wrong = [("book/learners/made-up", "# Pay\n\n## It changes each April\n\n{checked}`2026-02-30`\n")]
    monkeypatch.setattr("workbook.overdue.chapters", lambda: wrong)

    assert main(["check"]) == 1
    said = "book/learners/made-up.md: “It changes each April”: this is “2026-02-30”. There is no such day.\n"
    assert capsys.readouterr().err == said


def test_slides_and_what_is_spoken_beside_them_say_when_the_law_was_checked():
    when = "Last checked: 22 November 2026. To be checked again by 22 November 2027."
    assert when in all_notes()["ask-or-not"].text
    slides = [" ".join(slide.lines) for slide in exercise_slides(shelf.find("needs"), "", "")]
    assert len([words for words in slides if when in words]) == 1


def test_a_step_says_when_it_was_checked_on_every_face(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_TEN_YEARS)
    needs = shelf.find("needs")
    when = "Last checked: 22 November 2026. To be checked again by 22 November 2027."
    in_word = "\n".join(words.text for words in docx.Document(io.BytesIO(word_bytes(needs, {}))).paragraphs)
    faces = {"page": form_html(needs), "paper": page_html(needs, {}), "Word": in_word}

    assert {face for face, words in faces.items() if when in words} == set(faces)
    assert 'class="old" data-after="2027-11-22">This may be out of date.' in faces["page"]
    assert Step(title="Pay", fields=()).told == ""


@pytest.mark.parametrize(("day", "hidden"), [("2027-05-22", True), ("2027-05-23", False)])
def test_a_page_that_is_read_long_after_it_was_built_warns_by_itself(day, hidden):
    shown = run(
        ROOT / "workbook" / "screen" / "ageing.mjs",
        "(module, day) => { const warning = { dataset: { after: '2027-05-22' }, hidden: true };"
        " globalThis.document = { querySelectorAll: () => [warning] };"
        " module.warnOfOldFacts(day); return warning.hidden }",
        day,
    )
    assert shown is hidden

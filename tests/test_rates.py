"""Facts that age: each has a source and a day, and says so when it has to be looked at again."""

import io
from datetime import date
from pathlib import Path

import pytest
from sphinx.testing.util import SphinxTestApp

from tests.node import run
from workbook import rates
from workbook.commands import main
from workbook.problem import Problem
from workbook.shelf import ROOT

FACTS = rates.rates()
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
    fact = next(iter(FACTS.values())).model_copy(update={"checked": checked, "limit": limit})

    assert fact.look_again == date.fromisoformat(until)
    assert not fact.is_old(fact.look_again)
    assert fact.is_old(date(2028, 1, 1))


def test_on_the_day_they_were_checked_no_fact_is_too_old():
    latest = max(fact.checked for fact in FACTS.values())
    assert [fact.name for fact in FACTS.values() if fact.is_old(date.fromisoformat(latest))] == []


def test_what_is_too_old_is_said_in_a_sentence_each():
    said = rates.overdue(date(2036, 1, 1))

    assert len(said) == len(FACTS)
    assert (
        said[0]
        == "data/rates.yml: “What one large payer offers” was to be looked at again by 22 May 2027. Pages say so."
    )


def test_checking_in_ten_years_says_what_is_old_and_does_not_fail(monkeypatch, capsys):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_TEN_YEARS)

    assert main(["check"]) == 0
    assert capsys.readouterr().out.count("was to be looked at again") == len(FACTS)


@pytest.mark.parametrize(
    ("wrong", "answer"),
    [
        ("checked: 22 November", "number 1: `checked`: this is “22 November”. It should be a day, like 2026-11-22."),
        ("checked: 2026-13-01", "number 1: `checked` is “2026-13-01”. There is no such day."),
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
    """Give a page with one block of facts as it is built, and what the builder warned of."""
    (folder / "conf.py").write_text('extensions = ["myst_parser", "workbook.screen.blocks"]\n', encoding="utf-8")
    marks = "\n".join(f"(source-{mark})=\n## {mark}\n" for mark in ("nihr-rates", "scie"))
    (folder / "index.md").write_text(f"# Pay\n\n```{{rates}}\n{block}\n```\n\n{marks}", encoding="utf-8")
    said = io.StringIO()
    app = SphinxTestApp("html", srcdir=folder, warning=said)
    app.build()
    app.cleanup()
    return (Path(app.outdir) / "index.html").read_text(encoding="utf-8"), said.getvalue()


@pytest.mark.parametrize(
    ("built", "hidden"), [("1795305600", True), (IN_TEN_YEARS, False)], ids=["now", "in ten years"]
)
def test_a_page_shows_a_fact_with_its_source_and_day_and_warns_once_it_is_old(tmp_path, monkeypatch, built, hidden):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", built)
    shown, warned = page(tmp_path, "involvement-pay\npayers-duty")

    assert "£13.80" in shown
    assert 'href="#source-nihr-rates"' in shown
    assert "Last checked: 22 November 2026. To be checked again by 22 May 2027." in shown
    assert ('<p class="old" data-after="2027-05-22" hidden="hidden">' in shown) is hidden
    assert "rates" not in warned


def test_a_fact_that_is_not_there_is_answered_with_the_nearest(tmp_path):
    assert (
        "There is no “payers-dutty” in data/rates.yml. Did you mean “payers-duty”?" in page(tmp_path, "payers-dutty")[1]
    )


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

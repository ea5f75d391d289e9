"""The book comes in strands. A copy that shows only some of them has nothing that leads to the others."""

import io
from itertools import chain
from pathlib import Path

import pytest
from sphinx.testing.util import SphinxTestApp

from workbook import documents, local, programme, shelf, strands
from workbook.chapters import chapters
from workbook.problem import Problem

EVERY = strands.strands()
EXERCISES = shelf.every()
CHAPTERS = dict(chapters())
HERE = local.local()


@pytest.fixture
def showing(monkeypatch):
    """Show only these strands."""

    def only(*names):
        mine = HERE.model_copy(update={"strands": names})
        for module in (strands, shelf):
            monkeypatch.setattr(module, "local", lambda: mine)
        programme.programme.cache_clear()

    yield only
    programme.programme.cache_clear()


def test_a_copy_that_changes_nothing_shows_every_strand():
    assert HERE.strands == tuple(EVERY)
    assert strands.hidden() == strands.Hidden(frozenset(), frozenset(), frozenset())


def test_every_strand_names_chapters_and_documents_that_are_there_each_in_one_strand():
    named = [f"book/{chapter}" for strand in EVERY.values() for chapter in strand.chapters]
    papers = [name for strand in EVERY.values() for name in strand.documents]
    assert set(named) <= CHAPTERS.keys()
    assert set(papers) <= documents.documents().keys()
    assert len(set(named)) == len(named)
    assert len(set(papers)) == len(papers)


@pytest.mark.parametrize("name", EVERY)
def test_a_strand_can_leave_alone_since_no_exercise_elsewhere_starts_from_one_of_its_own(name, showing):
    showing(*EVERY.keys() - {name})
    gone, left = strands.hidden().exercises, shelf.exercises()
    sources = {exercise for one in left.values() for field in one.fields.values() for exercise, _ in field.sources}
    assert not gone & sources


@pytest.mark.parametrize("name", EVERY)
def test_a_template_that_an_exercise_of_a_strand_fills_is_in_that_strand_too(name, showing):
    showing(*EVERY.keys() - {name})
    owned = set(chain.from_iterable(EXERCISES[gone].documents for gone in strands.hidden().exercises))
    assert not owned & documents.templates().keys()


@pytest.mark.parametrize("name", EVERY)
def test_the_programme_without_a_strand_still_holds_together(name, showing):
    showing(*EVERY.keys() - {name})
    made, gone = programme.programme(), strands.hidden().exercises
    assert made.mistake() is None
    assert not gone & set(chain.from_iterable(one.exercises for one in made.activities.values()))


def test_with_the_strand_for_boards_gone_another_choice_stands_in_its_place(showing):
    before = programme.programme().activities["board-paper"]
    showing(*EVERY.keys() - {"boards"})
    order = programme.programme().formats["two-days"].days[1].order
    instead = programme.programme().activities["peer-research"]
    assert "peer-research" in order
    assert instead.session == before.session
    assert instead.instead == ("crisis-training", "commissioner-dialogue")


def test_breaks_that_touch_once_what_was_between_them_is_gone_are_one(showing):
    showing(*EVERY.keys() - {"recruitment"})
    order = programme.programme().formats["two-days"].days[1].order
    assert order == ("prepare", "doors", "back-in", "break 15", "board-paper", "then-and-now 10", "what-next 20")


def test_a_day_that_has_lost_all_its_exercises_is_gone_and_days_that_had_none_stay(showing):
    before = programme.programme().formats
    showing()
    after = programme.programme().formats
    assert len(after["online-sessions"].days) == len(before["online-sessions"].days) - 1
    assert len(after["follow-ups"].days) == len(before["follow-ups"].days)


def test_the_planner_knows_the_same_programme_and_offers_only_pieces_that_there_are(showing):
    showing(*EVERY.keys() - {"recruitment"})
    fields = shelf.exercises()["plan-the-days"].fields.values()
    [known] = [field.programme for field in fields if hasattr(field, "programme")]
    [pieces] = [field.pieces for field in fields if hasattr(field, "pieces")]
    assert known == programme.programme()
    assert "role_cards" not in {piece.name for piece in pieces}
    assert "certificate" in {piece.name for piece in pieces}


def test_what_is_hidden_can_still_be_found_by_whoever_asks_for_it_by_name(showing):
    showing()
    assert "job-description" not in shelf.exercises()
    assert "job-description" not in shelf.names()
    assert shelf.find("job-description").title == EXERCISES["job-description"].title


def test_the_contents_have_the_shown_pages_and_notebooks_and_no_empty_part(showing):
    showing("boards")
    pages = strands.pages_in(strands.contents())
    assert {"book/learners/board-paper", "book/organisations/boards", "notebooks/board-paper"} <= set(pages)
    assert not {"book/learners/job-description", "notebooks/job-description"} & set(pages)
    assert all(part["chapters"] for part in strands.contents()["parts"])


def test_a_link_to_what_is_hidden_is_its_words_and_an_item_of_a_list_that_leads_nowhere_else_is_gone(showing):
    showing()
    markdown = (
        "See [the panel](../learners/recruitment-panel.md#scores), or [paper](../paper.md).\n"
        "- Then [run it](recruitment.md).\n- [Try it](../../notebooks/panel-together.ipynb) first,\n  and talk.\n"
        "- [Get ready](preparing.md) for [it](recruitment.md).\n- Rest.\n"
    )
    assert strands.hidden().links_out("book/trainers/two-days", markdown) == (
        "See the panel, or [paper](../paper.md).\n- Try it first,\n  and talk.\n"
        "- [Get ready](preparing.md) for it.\n- Rest.\n"
    )


def test_a_strand_that_is_not_there_is_answered_with_the_one_that_was_meant(showing):
    showing("recruitmnt")
    with pytest.raises(Problem, match=r"data/local\.yml: `strands` names “recruitmnt”\. Did you mean “recruitment”\?"):
        strands.hidden()


def test_a_day_of_the_programme_has_no_link_to_a_chapter_that_is_left_out(tmp_path, monkeypatch):
    gone = strands.Hidden(frozenset({"book/learners/in-common"}), frozenset(), frozenset())
    monkeypatch.setattr("workbook.screen.programme.hidden", lambda: gone)
    (tmp_path / "book" / "trainers").mkdir(parents=True)
    (tmp_path / "conf.py").write_text('extensions = ["myst_parser", "workbook.screen.programme"]\n', encoding="utf-8")
    (tmp_path / "index.md").write_text("# Book\n", encoding="utf-8")
    (tmp_path / "book/trainers/days.md").write_text("# Day\n\n```{format-day} two-days 1\n```\n", encoding="utf-8")
    said = io.StringIO()
    app = SphinxTestApp("html", srcdir=tmp_path, warning=said)
    app.build()
    app.cleanup()

    shown = (Path(app.outdir) / "book/trainers/days.html").read_text(encoding="utf-8")
    assert "Find what you have in common" in shown
    assert "../learners/in-common.md" not in said.getvalue()
    assert "../learners/ladder.md" in said.getvalue()  # which this small book has not, and nobody left out

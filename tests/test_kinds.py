"""Every kind of field that is found keeps its promises, shown by its own examples."""

from __future__ import annotations

import ast
import inspect
import re
import warnings
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from workbook.definition import Definition
from workbook.fields import FOLDER, KINDS, kind_of
from workbook.fields.field import Entry, Field, Measure
from workbook.screen.form import field_html
from workbook.shapes import Grid, Parts, Prose, Shape, Ticks
from workbook.shelf import read_yaml

PACKAGE = FOLDER.parent
EXAMPLES = {kind: read_yaml(FOLDER / kind / "examples.yaml") for kind in KINDS}
NAMES = {
    *("name", "starts_from", "locks", "also", "after", "weight", "candidates", "criteria", "seed"),
    *("programme", "order", "gathering"),  # the programme's words are shown as a plan needs them
    *("exercise", "fields", "assessor", "scores", "brings", "sheets", "moderation", "decisions", "decision", "signed"),
    "plan",
}
"""Keys that hold names which only other definitions read; every other key that holds words is for people."""


SAID_OTHERWISE = {
    "lock": "its box is ticked; when that was is not printed",
    "score_sheets": "no score is printed before everybody sees them all, and how a sheet came is said in words",
    "moderation": "its record is sentences",
    "gathering": "who came is printed, and what they wrote is printed topic by topic",
    "findings": "its sheet has room for what follows, and the report holds what was said",
    "day": "a day is printed as a person says it",
    "running_clock": "a line is printed by its title",
    "running_order": "an activity is printed by its title, and a day in a heading",
}


def examples(*sorts):
    """Give the examples of every kind, each named by its kind and place."""
    return [
        pytest.param(example, id=f"{kind}-{sort}-{n}")
        for kind, stock in EXAMPLES.items()
        for sort in sorts
        for n, example in enumerate(stock[sort], 1)
    ]


def made(example):
    """Give the field of an example as its class makes it, and what is wrong with it."""
    raw = dict(example["field"])
    return KINDS[raw.pop("kind")].made_of(raw)


def field_in(example):
    field, wrong = made(example)
    assert not wrong
    return field


def written_for_people(definition):
    """Give every word of a definition that a person should meet."""
    for key in type(definition).model_fields:
        value = getattr(definition, key)
        values = value if isinstance(value, tuple) else (value,)
        for one in values if key not in NAMES else ():
            if isinstance(one, Definition):
                yield from written_for_people(one)
            elif isinstance(one, str) and one:
                yield one


def words_in(shape):
    """Give every word that a writer would draw of a shape."""
    match shape:
        case Prose():
            return [shape.text]
        case Ticks():
            return [*shape.options]
        case Grid():
            return [*shape.columns, *(cell for row in shape.rows for cell in row if isinstance(cell, str))]
        case Parts():
            return [words for heading, part in shape.parts for words in (heading, *words_in(part))]


def html(field):
    return ET.fromstring(field_html(field))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kinds_folder_is_complete(kind):
    files = {path.name for path in (FOLDER / kind).iterdir()} - {"__pycache__"}
    assert {"__init__.py", "field.html", "examples.yaml"} <= files
    assert {"good", "blank", "bad"} <= set(EXAMPLES[kind])
    assert all(EXAMPLES[kind][sort] for sort in ("good", "blank", "bad"))


def test_every_folder_is_a_kind():
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir()} - {"__pycache__"}
    assert folders == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kinds_examples_are_of_that_kind(kind):
    assert {example["field"]["kind"] for sort in ("good", "blank", "bad") for example in EXAMPLES[kind][sort]} == {kind}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_that_grows_large_is_noticed(kind):
    """A signal, not a limit: a file that outgrows these sizes usually holds two ideas."""
    script = FOLDER / kind / "field.mjs"
    sizes = {
        "class": (len(inspect.getsource(KINDS[kind]).splitlines()), 60),
        "field.mjs": (len(script.read_text(encoding="utf-8").splitlines()) if script.exists() else 0, 110),
    }
    for part, (lines, enough) in sizes.items():
        if lines > enough:
            warnings.warn(f"{kind}: its {part} has {lines} lines; {enough} are usually enough.", stacklevel=1)


@pytest.mark.parametrize("example", examples("good"))
def test_a_good_answer_has_no_problem(example):
    assert field_in(example).problem(example["answer"]) is None


@pytest.mark.parametrize("example", examples("bad"))
def test_what_is_bad_is_answered_in_the_words_that_the_example_gives(example):
    assert ("mistake" in example) != ("problem" in example)
    field, wrong = made(example)
    if "mistake" in example:
        assert field is None
        assert example["mistake"] in "\n".join(": ".join(filter(None, one)) for one in wrong)
    else:
        assert example["problem"] in field.problem(example["answer"])


@pytest.mark.parametrize("example", examples("good", "blank"))
def test_every_answer_that_may_be_has_a_shape_on_paper(example):
    assert isinstance(field_in(example).on_paper(example["answer"], example.get("beside", {})), Shape)


@pytest.mark.parametrize("example", examples("blank"))
def test_a_field_that_nobody_answered_has_the_same_shape_as_a_blank_answer(example):
    field, beside = field_in(example), example.get("beside", {})
    assert field.on_paper(None, beside) == field.on_paper(example["answer"], beside)


@pytest.mark.parametrize("example", examples("good"))
def test_no_word_of_an_answer_is_lost_on_paper_or_in_the_table(example):
    field = field_in(example)
    drawn = field.on_paper(example["answer"], example.get("beside", {}))
    ticked = list(drawn.ticked) if isinstance(drawn, Ticks) else []
    table = [words for entry in field.in_table(example["answer"]) for words in (*entry.part, entry.value)]
    for words in _given(example["answer"]):
        if "no column shows it" in words:
            continue
        assert any(words in cell for cell in table), words
        if kind_of(field) not in SAID_OTHERWISE:
            assert any(words in cell for cell in [*words_in(drawn), *ticked]), words


def _given(answer):
    parts = answer.values() if isinstance(answer, dict) else answer
    return [answer] if isinstance(answer, str) else [words for part in parts for words in _given(part)]


@pytest.mark.parametrize("example", examples("good"))
def test_a_box_is_ticked_on_paper_only_where_it_was_given(example):
    field = field_in(example)
    drawn = field.on_paper(example["answer"], example.get("beside", {}))
    if isinstance(drawn, Ticks):
        assert len(drawn.ticked) == len(_given(example["answer"]))
        assert drawn.ticked <= {*drawn.options}
    elif isinstance(drawn, Grid):
        ticked = {row[0]: drawn.columns[row.index(True)] for row in drawn.rows if True in row}
        boxes = [cell for row in drawn.rows for cell in row if isinstance(cell, bool)]
        assert sum(boxes) == len(ticked)
        assert not boxes or {row: example["answer"][row] in column for row, column in ticked.items()} == dict.fromkeys(
            example["answer"], True
        )


@pytest.mark.parametrize("example", examples("blank"))
def test_no_box_is_ticked_on_a_blank_sheet(example):
    drawn = field_in(example).on_paper(None, example.get("beside", {}))
    assert not isinstance(drawn, Ticks) or not drawn.ticked
    assert not isinstance(drawn, Grid) or not [row for row in drawn.rows if True in row]


@pytest.mark.parametrize("example", examples("good"))
def test_a_table_says_of_every_value_what_may_be_done_with_it(example):
    entries = field_in(example).in_table(example["answer"])
    assert entries
    for entry in entries:
        assert isinstance(entry, Entry)
        assert entry.measure in get_args(Measure)
        assert isinstance(entry.value, str)
        assert entry.value
        assert all(isinstance(name, str) and name for name in entry.part)
    assert len({entry.part for entry in entries}) == len(entries)


@pytest.mark.parametrize("example", examples("good", "blank"))
def test_a_form_is_well_formed_and_says_what_it_holds(example):
    field = field_in(example)
    root = html(field)
    assert root.get("data-field") == field.name
    assert root.get("data-kind") == kind_of(field)
    holders = [part.get("data-holds") for part in root.iter() if part.get("data-holds")]
    assert set(holders) <= {"text", "one", "many", "map", "rows", "json"}
    assert holders


@pytest.mark.parametrize("example", examples("good"))
def test_what_holds_one_has_radios_of_one_name_and_what_holds_many_has_boxes(example):
    sorts = {"one": "radio", "many": "checkbox"}
    names = []
    for part in html(field_in(example)).iter():
        if sort := sorts.get(part.get("data-holds")):
            controls = list(part.iter("input"))
            assert len(controls) > 1
            assert {control.get("type") for control in controls} == {sort}
            [name] = {control.get("name") for control in controls}
            names.append(name)
    assert len(names) == len({*names})


@pytest.mark.parametrize("example", examples("good", "blank"))
def test_every_word_an_author_wrote_is_on_the_screen(example):
    field = field_in(example)
    root = html(field)
    seen = " ".join([*root.itertext(), *(value for part in root.iter() for value in part.attrib.values())])
    for words in written_for_people(field):
        assert words in seen


@pytest.mark.parametrize("example", examples("good", "blank"))
def test_every_word_an_author_wrote_is_on_paper(example):
    field = field_in(example)
    drawn = words_in(field.on_paper(example["answer"], example.get("beside", {})))
    # On paper a line needs no name, and there is no calendar for a day to go into.
    by_the_writer = {field.label, field.hint, getattr(field, "line", ""), getattr(field, "entry", "")}
    for words in {*written_for_people(field)} - by_the_writer:
        assert any(words in cell for cell in drawn), words


@pytest.mark.parametrize("example", examples("good"))
def test_a_form_never_holds_an_answer(example):
    field = field_in(example)
    assert not [element for element in html(field).iter() if {"checked", "selected"} & set(element.attrib)]
    assert not [part for part in html(field).iter("textarea") if (part.text or "").strip()]


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_answers_its_five_questions_and_no_others(kind):
    asked = {name for name, thing in vars(KINDS[kind]).items() if inspect.isfunction(thing) and name[0] != "_"}
    known = {name for name, thing in vars(Field).items() if inspect.isfunction(thing)} | {"mistake"}
    assert asked <= known
    assert {"problem", "on_paper", "in_table"} <= asked


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_imports_no_other_kind(kind):
    folder = FOLDER / kind
    others = "|".join(other for other in KINDS if other != kind)
    for path in [*folder.glob("*.py"), *folder.glob("*.mjs"), *folder.glob("*.html")]:
        assert not re.search(rf"fields[./]({others})\b|\.\./({others})/", path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*/field.css")), ids=lambda path: path.parent.name)
def test_a_kinds_style_reaches_no_other_kind(path):
    own = f".field-{path.parent.name}"
    rules = re.sub(r"/\*.*?\*/|@media[^{]*\{", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    selectors = [one for before in re.findall(r"([^{}]+)\{", rules) for one in re.split(r",(?![^(]*\))", before)]
    assert selectors
    assert [one.strip() for one in selectors if not re.search(rf"{re.escape(own)}(?![\w-])", one)] == []


# Where a quoted word happens to be a kind's name, and what it means there.
NAMESAKES = {
    "edition.py": {"day"},  # a hole in a sentence
    "screen/assets.py": {"letters"},  # the folder of the book’s letters
    "screen/offline.py": {"list"},  # what a browser is told of what to keep
    "days/checks.py": {"day"},  # a hole in a sentence
    "days/clock.py": {"day"},  # a part of a row
    "days/made.py": {"running_order"},  # an answer that a plan is made of
    "packs/pieces.py": {"running_order"},  # a piece of a pack
    "commands/pack.py": {"pack"},  # a folder
    "screen/plan-clock.mjs": {"day"},  # the same
    "figures/panel.py": {"scores"},  # the name of a field in the exercise recruitment-panel
    "paper/word_blank.py": {"letters"},  # how letters look
    "figures/moderated.py": {"moderation", "scores"},  # names of fields in panel-together, and of what a sheet holds
    "figures/second_look.py": {"choices"},  # the part of a review that holds what somebody chose
}


def quoted_in(path: Path) -> set[str]:
    """Give the quoted words in a source: what code would compare a kind with."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        constants = (node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))
        return {value for value in constants if isinstance(value, str)}
    without_comments = re.sub(r"/\*.*?\*/|(?m:^\s*//.*$)", "", source, flags=re.DOTALL)
    return set(re.findall(r"[\"'`]([a-z_]+)[\"'`]", without_comments))


def outside_the_kinds():
    sources = [path for path in sorted(PACKAGE.rglob("*")) if path.suffix in (".py", ".mjs", ".html")]
    return [path for path in sources if not any(path.is_relative_to(FOLDER / kind) for kind in KINDS)]


@pytest.mark.parametrize("path", outside_the_kinds(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_nobody_outside_a_kinds_folder_asks_which_kind_a_field_is(path):
    name = path.relative_to(PACKAGE).as_posix()
    assert quoted_in(path) & set(KINDS) <= NAMESAKES.get(name, set())


def test_the_name_of_a_kind_is_asked_for_only_to_find_its_folder_and_to_compare_two_fields():
    asking = {
        path.relative_to(PACKAGE).as_posix()
        for path in outside_the_kinds()
        if "kind_of" in path.read_text(encoding="utf-8")
    }
    assert asking == {"fields/__init__.py", "links.py", "reading.py", "screen/form.py", "screen/field.html"}

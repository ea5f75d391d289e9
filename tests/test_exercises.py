"""Every exercise that is found is well made; an author's mistake is answered in words, with the place."""

from __future__ import annotations

import copy
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

from workbook.problem import Problem
from workbook.reading import read
from workbook.screen.form import form_html
from workbook.shelf import EXERCISES, ROOT, exercises, find, look, read_yaml

FILES = sorted(EXERCISES.glob("*.yaml"))
FOUND = exercises()

STOCK = read_yaml(Path(__file__).with_name("mistakes.yaml"))
GOOD, LINKED = STOCK["first-talk"], STOCK["look-back"]
RAW = yaml.load(GOOD, Loader=yaml.BaseLoader)


LIKE = "It should be an exercise and one of its fields, like job-description.essentials."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "first-talk.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "look-back.yaml").write_text(LINKED, encoding="utf-8")
    return tmp_path


def said(folder):
    """Give every mistake in a folder of exercises, as an author reads it."""
    return [str(mistake) for mistake in look(folder)[1]]


# Every exercise that is found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_exercise_loads_and_says_what_it_is_for(path):
    exercise = FOUND[path.stem]
    assert exercise.name == path.stem
    assert exercise.title
    assert exercise.purpose.endswith(".")
    assert exercise.fields


def test_no_exercise_is_left_out():
    assert set(FOUND) == {path.stem for path in EXERCISES.iterdir()}


@pytest.mark.parametrize("name", FOUND)
def test_an_exercise_has_a_notebook_of_the_same_name(name):
    assert (ROOT / "notebooks" / f"{name}.ipynb").is_file()


@pytest.mark.parametrize("name", FOUND)
def test_an_exercise_is_met_on_one_page_of_the_book(name):
    pages = [page for page in (ROOT / "book").rglob("*.md") if f"```{{workbook}} {name}\n" in page.read_text("utf-8")]
    assert len(pages) == 1


@pytest.fixture(params=FOUND)
def form(request):
    return ET.fromstring(form_html(FOUND[request.param]))


def test_no_two_parts_of_a_form_have_one_id_and_every_reference_leads_somewhere(form):
    ids = [part.get("id") for part in form.iter() if part.get("id")]
    assert len(ids) == len(set(ids))
    for attribute in ("for", "aria-describedby"):
        assert {part.get(attribute) for part in form.iter() if part.get(attribute)} <= set(ids)


def test_every_question_is_a_label_or_a_legend(form):
    fields = [part for part in form.iter() if part.get("data-field")]
    assert fields
    for field in fields:
        [question] = [part for part in field.iter() if part.get("class") == "question"]
        assert question.tag in ("label", "legend")
        assert "".join(question.itertext()).strip()


def test_every_box_to_fill_in_has_a_name_of_its_own(form):
    labelled = {label.get("for") for label in form.iter("label")}
    inside = {control for label in form.iter("label") if "".join(label.itertext()).strip() for control in label.iter()}
    for control in [*form.iter("input"), *form.iter("textarea"), *form.iter("select")]:
        if control.get("type") != "hidden":
            assert control.get("aria-label") or control.get("id") in labelled or control in inside, control.attrib


def test_every_group_of_choices_has_a_legend(form):
    groups = list(form.iter("fieldset"))
    assert all(group[0].tag == "legend" for group in groups)
    choices = {control for control in form.iter("input") if control.get("type") in ("radio", "checkbox")}
    assert choices == {control for group in groups for control in group.iter() if control in choices}


# What an author meets


def test_an_exercise_without_a_mistake_is_answered_with_nothing(folder):
    assert said(folder) == []
    assert set(exercises(folder)) == {"first-talk", "look-back"}


def test_words_stay_words_whatever_yaml_would_make_of_them(tmp_path):
    path = tmp_path / "words.yaml"
    path.write_text("[Yes, no, on, 10:30, 1_000, 0x10, 1e3, 2026-11-22, null, ~, .5]", encoding="utf-8")
    assert read_yaml(path) == ["Yes", "no", "on", "10:30", "1_000", "0x10", "1e3", "2026-11-22", "null", "~", ".5"]


@pytest.mark.parametrize("mistake", [*STOCK["mistakes"], *STOCK["unreadable"]], ids=lambda mistake: mistake["about"])
def test_a_mistake_is_answered_with_the_file_the_place_and_what_would_be_right(folder, mistake):
    path = next(path for path in sorted(folder.iterdir()) if mistake["instead of"] in path.read_text("utf-8"))
    spoiled = path.read_text("utf-8").replace(mistake["instead of"], mistake["wrote"], 1)
    path.write_text(spoiled, encoding="utf-8")
    answers = said(folder)
    assert len(answers) == 1, answers
    assert answers[0].startswith(f"exercises/{path.name}: {mistake['answer']}")


def test_every_mistake_is_said_at_once_and_none_is_only_an_echo(folder):
    wrong = GOOD.replace("lines: 4", "line: 4").replace("at_most: 7", "at_most: ten").replace("minutes: 20\n", "")
    (folder / "first-talk.yaml").write_text(wrong, encoding="utf-8")
    (folder / "look-back.yaml").write_text(LINKED.replace("length: short", "length: brief"), encoding="utf-8")
    (folder / "third.yaml").write_text(LINKED.replace("first-talk.criteria", "nowhere.at_all"), encoding="utf-8")
    (folder / "empty.yaml").write_text("", encoding="utf-8")
    # “criteria” could not be read. That it is leaned on, and linked to, is no mistake.
    assert [answer[len("exercises/") :] for answer in said(folder)] == [
        "empty.yaml: this file is empty. It should start with title, purpose, length, minutes and steps.",
        "first-talk.yaml: step 1, field hopes: `line` is not a key it knows. Did you mean “lines”?",
        "first-talk.yaml: step 2, field criteria: `at_most` is “ten”. It should be a whole number, like 10.",
        "first-talk.yaml: it needs `minutes`.",
        "look-back.yaml: `length` is “brief”. It should be short or longer.",
        f"third.yaml: field kept: `starts_from` is “nowhere.at_all”. {LIKE}",
    ]


EMPTY = "this file is empty. It should start with title"
NO_KEYS = "this is not lines that each start with a key. It should start with title"
NO_TEXT = "this cannot be read. It should be a text file in UTF-8."
NO_NAME = "the file's name should be small letters, digits and hyphens, like job-description.yaml."


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("empty.yaml", b"", EMPTY),
        ("notes.yaml", b"# only a note\n", EMPTY),
        ("words.yaml", b"Just some words.", NO_KEYS),
        ("list.yaml", b"- title: Plan\n", NO_KEYS),
        ("latin.yaml", GOOD.replace("Take", "\xe9t\xe9").encode("latin-1"), NO_TEXT),
        ("wide.yaml", GOOD.encode("utf-16"), NO_TEXT),
        ("picture.yaml", bytes(range(256)), NO_TEXT),
        ("nothing.yaml", b"\x00" * 40, NO_TEXT),
        ("Plan.yaml", GOOD.encode(), NO_NAME),
        ("a plan.yaml", GOOD.encode(), NO_NAME),
        ("plan.yml", GOOD.encode(), NO_NAME),
        ("plan.YAML", GOOD.encode(), NO_NAME),
    ],
)
def test_a_file_that_is_no_exercise_is_named_with_the_reason(tmp_path, name, text, sentence):
    (tmp_path / name).write_bytes(text)
    [answer] = said(tmp_path)
    assert answer.startswith(f"exercises/{name}: {sentence}")


def test_a_mark_that_some_programs_put_at_the_start_of_a_text_does_no_harm(tmp_path):
    (tmp_path / "first-talk.yaml").write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    assert said(tmp_path) == []


def test_the_line_ends_of_windows_do_no_harm(tmp_path):
    (tmp_path / "first-talk.yaml").write_bytes(GOOD.replace("\n", "\r\n").encode())
    assert exercises(tmp_path)["first-talk"] == read("first-talk.yaml", RAW).exercise


def test_nothing_goes_on_while_there_is_a_mistake_anywhere(folder):
    (folder / "third.yaml").write_text("", encoding="utf-8")
    with pytest.raises(Problem, match=r"exercises/third\.yaml: this file is empty"):
        find("first-talk", folder)


def test_an_exercise_that_is_not_there_is_answered_with_those_that_are(folder):
    with pytest.raises(Problem, match=r"no exercise called “talk”\. The exercises are: first-talk, look-back\."):
        find("talk", folder)


def test_a_folder_without_exercises_is_no_mistake(tmp_path):
    assert look(tmp_path / "nowhere") == ({}, [])


# What the command says


@pytest.fixture
def copied(tmp_path, folder):
    """A copy of the package with exercises of its own."""
    unneeded = shutil.ignore_patterns("__pycache__", "built", "theme")
    shutil.copytree(ROOT / "workbook", tmp_path / "copy" / "workbook", ignore=unneeded)
    (tmp_path / "copy" / "exercises").mkdir()
    (tmp_path / "copy" / "data").mkdir()
    shutil.copy(ROOT / "data" / "local.yml", tmp_path / "copy" / "data")
    for path in folder.glob("*.yaml"):
        path.rename(tmp_path / "copy" / "exercises" / path.name)
    return tmp_path / "copy"


def check(copied):
    command = [sys.executable, "-X", "utf8", "-m", "workbook", "check"]
    return subprocess.run(command, cwd=copied, capture_output=True, encoding="utf-8", check=False)


def test_check_says_every_mistake_and_ends_badly(copied):
    wrong = GOOD.replace("lines: 4", "line: 4\n        hnt: Short.")
    (copied / "exercises" / "first-talk.yaml").write_text(wrong, encoding="utf-8")
    (copied / "exercises" / "third.yaml").write_text("", encoding="utf-8")
    done = check(copied)
    assert done.returncode == 1
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "exercises/first-talk.yaml: step 1, field hopes: `line` is not a key it knows. Did you mean “lines”?",
        "exercises/first-talk.yaml: step 1, field hopes: `hnt` is not a key it knows. Did you mean “hint”?",
        "exercises/third.yaml: this file is empty. It should start with title, purpose, length, minutes and steps.",
    ]


def test_check_is_glad_when_all_is_well(copied):
    done = check(copied)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "All 2 exercises are well made.\n"


# Whatever an author does, the answer is in plain words

JARGON = re.compile(
    r"\b(tuple|str|string|int|integer|dict|dictionary|bool|None|NoneType|null|object|instance|attribute|argument|"
    r"validation|validator|valid|invalid|pydantic|schema|literal|pattern|regex|type|parse|parser|token|scalar|mapping|"
    r"sequence|node|anchor|alias|tag|escape|stream|document|unhashable|constructor|Error|Exception|Traceback)\b"
    r"|Input should|<|>|\[type|\bclass\b|\\x|\{'|\['"
)
WORDS = ["", " ", "7", "-7", "1.5", "seven", "Yes", "a.b", "a: b", "é" * 300]
PARTS = [[], ["x"], ["x", ["y"]], {}, {"k": "v"}, {"k": ["v"]}, [{"k": "v"}]]
SLIPS = ["", " ", "\t", "\n", ":", ": ", "- ", '"', "'", "[", "{", "#", "*", "&", "!", "%", "@", "|", "?", ","]


def paths(thing, path=()):
    """Give the way to every part of a YAML file's contents."""
    yield path
    parts = thing.items() if isinstance(thing, dict) else enumerate(thing) if isinstance(thing, list) else ()
    for key, part in parts:
        yield from paths(part, (*path, key))


def altered(raw, path, change):
    """Give a copy with one part changed: put in place of another, renamed, or taken away."""
    if not path:
        return change
    whole = copy.deepcopy(raw)
    *above, last = path
    part = whole
    for key in above:
        part = part[key]
    match change:
        case "take away":
            del part[last]
        case "rename" if isinstance(part, dict):
            part[f"{last}x"] = part.pop(last)
        case _:
            part[last] = change
    return whole


def in_plain_words(answer, name="first-talk.yaml"):
    assert answer.startswith(f"exercises/{name}: "), answer
    assert answer[-1] in ".?", answer
    assert not JARGON.search(answer), answer
    assert answer.count("“") == answer.count("”"), answer


def test_whatever_part_is_spoiled_the_answer_is_in_plain_words():
    refused = 0
    for path in paths(RAW):
        for change in ["take away", "rename", *WORDS, *PARTS]:
            found = read("first-talk.yaml", altered(RAW, path, change))
            assert (found.exercise is None) == bool(found.mistakes)
            refused += bool(found.mistakes)
            for mistake in found.mistakes:
                in_plain_words(str(mistake))
    assert refused > 500


@pytest.mark.parametrize("seed", range(8))
def test_whatever_slips_on_the_keyboard_the_answer_is_in_plain_words(tmp_path, seed):
    dice = random.Random(seed)
    path = tmp_path / "first-talk.yaml"
    for _ in range(60):
        letters = list(GOOD)
        for _ in range(dice.choice([1, 1, 2, 5])):
            at = dice.randrange(len(letters))
            letters[at : at + dice.choice([0, 1, 1, 9])] = dice.choice(SLIPS)
        path.write_text("".join(letters), encoding="utf-8")
        for answer in said(tmp_path):
            in_plain_words(answer)

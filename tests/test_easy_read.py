"""Easy Read twins, trainer notes and help lines: an author's mistake is answered in words."""

import re

import pytest
import yaml

from workbook import local, pictures
from workbook.problem import Problem
from workbook.reading import read
from workbook.screen.form import form_html
from workbook.shelf import exercises, read_yaml

GOOD = """
title: Say what you need
purpose: Try it.
length: short
minutes: 5
steps:
  - title: Think
    words: Think of what you need.
    easy:
      - talk: Say what you need.
      - write: Write it <down>.
    fields:
      - {kind: short_text, name: need, label: Your need}
"""


def said(words):
    return [str(mistake) for mistake in read("need.yaml", yaml.load(words, Loader=yaml.BaseLoader)).mistakes]


def test_a_step_says_its_words_in_easy_read_with_a_picture_beside_each_idea():
    html = form_html(read("need.yaml", yaml.load(GOOD, Loader=yaml.BaseLoader)).exercise)

    assert re.findall(r"</svg><p>(.*?)</p>", html) == ["Say what you need.", "Write it &lt;down&gt;."]
    assert html.count('aria-hidden="true"') >= 2


@pytest.mark.parametrize(
    ("instead", "wrote", "answer"),
    [
        (
            "- talk: Say what you need.",
            "- Say what you need.",
            "number 1 of `easy` is “Say what you need.”. It should be a name and words, like “talk",
        ),
        ("- talk: Say what you need.", "- talk: ''", "number 1 of `easy`: `talk` is blank"),
        ("- talk: Say what you need.", "- {talk: Say., write: Write.}", "number 1 of `easy` has more than one picture"),
    ],
)
def test_a_line_that_is_not_a_picture_and_words_is_answered(instead, wrote, answer):
    [mistake] = said(GOOD.replace(instead, wrote))

    assert answer in mistake


def test_a_picture_that_is_not_there_is_answered_with_the_nearest():
    exercise = read("need.yaml", yaml.load(GOOD.replace("talk:", "takl:"), Loader=yaml.BaseLoader)).exercise

    [mistake] = pictures.mistakes({"need": exercise})
    assert mistake == "exercises/need.yaml: step 1, `easy`: there is no picture called “takl”. Did you mean “talk”?"


def test_no_exercise_asks_for_a_picture_that_is_not_there():
    assert list(pictures.mistakes(exercises())) == []


@pytest.mark.parametrize("name", pictures.names())
def test_a_picture_is_lines_that_take_the_colour_of_the_words(name):
    drawing = pictures.picture(name)

    assert re.fullmatch(r'<svg class="picture" aria-hidden="true" [^>]+><path d="[^"]+"/></svg>', drawing)
    assert "stroke=" not in drawing


def test_a_chapters_lines_are_pictures_and_words():
    assert pictures.read_ideas(["talk: Say what: you need.", "", " write: It. "]) == [
        {"talk": "Say what: you need."},
        {"write": "It."},
    ]
    with pytest.raises(Problem, match="should be a picture and words"):
        pictures.read_ideas(["Say what you need."])


def test_what_is_true_here_is_one_file_and_a_mistake_in_it_is_answered(tmp_path, monkeypatch):
    here = local.local()
    assert here.leave_to.startswith("https://")
    assert any("116 123" in line for line in here.help)

    spoiled = tmp_path / "local.yml"
    spoiled.write_text("leave_too: x\nchecked: 2026-11-22\nhelp: [a, b]\n", encoding="utf-8")
    monkeypatch.setattr(local, "FILE", spoiled)
    assert read_yaml(spoiled)["help"] == ["a", "b"]
    with pytest.raises(Problem, match="Did you mean “leave_to”"):
        local.local()

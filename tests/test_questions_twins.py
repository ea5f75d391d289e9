"""The page and Python point out the same in a question, and the rules in data/ say what the worked examples say."""

from __future__ import annotations

import random

import node
import pytest

from workbook.fields import FOLDER
from workbook.fields.questions.look import in_words, looks, mistake_in
from workbook.shelf import data, read_yaml

RULES = data("question-rules.yaml")
SUMS = read_yaml(FOLDER / "questions" / "examples.yaml")["sums"]
CALL = """({ looker, inWords }, { rules, questions }) => {
  const look = looker(rules)
  return questions.map((question) => look(question).map((one) => [one.rule, one.words, inWords(one, rules)]))
}"""


def in_python(question):
    """Give all that Python points out in a question."""
    return [[look.rule, look.words, in_words(look, RULES)] for look in looks(question, RULES)]


def on_the_page(questions):
    return node.run(FOLDER / "questions" / "part.mjs", CALL, {"rules": RULES, "questions": questions})


@pytest.fixture(scope="module")
def worked_on_the_page():
    return on_the_page([each["question"] for each in SUMS])


@pytest.mark.parametrize("n", range(len(SUMS)), ids=[each["about"] for each in SUMS])
def test_a_worked_example_comes_out_in_python(n):
    assert [f"{rule}: {words}" for rule, words, _ in in_python(SUMS[n]["question"])] == SUMS[n]["looks"]


@pytest.mark.parametrize("n", range(len(SUMS)), ids=[each["about"] for each in SUMS])
def test_a_worked_example_comes_out_the_same_on_the_page(n, worked_on_the_page):
    assert worked_on_the_page[n] == in_python(SUMS[n]["question"])


def test_both_point_out_the_same_in_whatever_chance_makes():
    dice = random.Random(4)
    found = [words for rule in RULES["rules"].values() for entry in rule.get("entries", ()) for words in entry["find"]]
    pieces = [words.replace("*", "s") for words in found + [words for group in RULES["leave"] for words in group]]
    gaps = [" ", " ", " ", "? ", ", ", "\n", "\n\n", "-", ". "]
    questions = [
        "".join(dice.choice([str.lower, str.capitalize])(dice.choice(pieces)) + dice.choice(gaps) for _ in range(n))
        for n in range(1, 40)
    ]
    assert on_the_page(questions) == [in_python(question) for question in questions]


def test_the_rules_have_no_mistake_and_every_one_of_them_is_in_an_example():
    assert mistake_in(RULES) is None
    assert {looked.partition(":")[0] for each in SUMS for looked in each["looks"]} == set(RULES["rules"])


def test_nothing_that_is_said_calls_a_question_wrong():
    said = " ".join(words for rule in RULES["rules"].values() for words in (rule["title"], rule["ask"]))
    assert not {"wrong", "bad question", "error", "mistake", "must not"} & set(said.lower().split())

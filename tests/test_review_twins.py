"""The page and Python give a text the same second look: on a stock of worked examples, and on whatever chance makes."""

from __future__ import annotations

import json
import random
import subprocess

import pytest

from workbook import machine
from workbook.fields import FOLDER
from workbook.review import Reviewer, lines, sentences
from workbook.review.phrases import words_of
from workbook.review.summary import groups, in_words, lengths, numbers, source_of
from workbook.shelf import data, read_yaml

LISTS = data("review.yaml")
look = Reviewer(LISTS).look
WORKED = read_yaml(FOLDER / "review" / "examples.yaml")["worked"]
PHRASES = FOLDER.parent / "screen" / "phrases.mjs"
INVENTED = [data(f"review/{name}-job-description.md") for name in ("jargon", "plain")]
SCRIPT = """
import { lines, reviewer, sentences } from %(engine)s
import { wordsOf } from %(phrases)s
import { groups, inWords, lengths, numbers, sourceOf } from %(summary)s
const { lists, texts } = JSON.parse(await new Response(process.stdin).text())
const { look } = reviewer(lists)
console.log(JSON.stringify(texts.map((text) => {
  // Python counts letters, and JavaScript counts halves of some.
  const at = (place) => (place === null ? null : [...text.slice(0, place)].length)
  const span = ({ start, end }) => [at(start), at(end)]
  const found = look(text)
  const words = wordsOf(text)
  return {
    found: found.map((one) => ({ ...one, start: at(one.start), end: at(one.end) })),
    lines: lines(words).map(span),
    sentences: sentences(words).map(span),
    groups: groups(found, lists).map(({ title, items }) => [title, items.map(({ finding, times }) => [finding.key, times, sourceOf(finding, lists)])]),
    words: [inWords(found), lengths(numbers(text, lists))],
  }
})))
"""  # noqa: E501 - a line of another language


def in_python(text):
    """Give all that Python makes of a text."""
    found, words = look(text), words_of(text)
    return {
        "found": [
            {
                "start": one.start,
                "end": one.end,
                "rule": one.rule,
                "words": one.words,
                "why": one.why,
                "suggestion": one.suggestion,
                "source": one.source,
                "key": one.key,
            }
            for one in found
        ],
        "lines": [[line.start, line.end] for line in lines(words)],
        "sentences": [[sentence.start, sentence.end] for sentence in sentences(words)],
        "groups": [
            [group.title, [[item.finding.key, item.times, source_of(item.finding, LISTS)] for item in group.items]]
            for group in groups(found, LISTS)
        ],
        "words": [in_words(found), lengths(numbers(text, LISTS))],
    }


def on_the_page(texts):
    """Run the page's twin in Node, once for each text."""
    node = machine.find_node()
    if node is None:
        (pytest.fail if machine.in_ci() else pytest.skip)("Node is not here. python3 start.py test fetches it.")
    here = FOLDER / "review"
    files = {"engine": here / "engine.mjs", "phrases": PHRASES, "summary": here / "summary.mjs"}
    scripts = {name: json.dumps(path.as_uri()) for name, path in files.items()}
    command = [node, "--input-type=module", "-e", SCRIPT % scripts]
    given = json.dumps({"lists": LISTS, "texts": texts})
    done = subprocess.run(command, input=given, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def worked_on_the_page():
    return on_the_page([each["text"] for each in WORKED])


@pytest.mark.parametrize("n", range(len(WORKED)), ids=[each["about"] for each in WORKED])
def test_a_worked_example_comes_out_in_python(n):
    found = look(WORKED[n]["text"])
    assert [one.key for one in found if one.start is not None] == WORKED[n]["finds"]
    titles = {item["title"]: name for name, item in LISTS["missing"]["items"].items()}
    if "missing" in WORKED[n]:
        assert [titles[one.words] for one in found if one.start is None] == WORKED[n]["missing"]


@pytest.mark.parametrize("n", range(len(WORKED)), ids=[each["about"] for each in WORKED])
def test_a_worked_example_comes_out_the_same_on_the_page(n, worked_on_the_page):
    assert worked_on_the_page[n] == in_python(WORKED[n]["text"])


def test_there_are_enough_worked_examples_to_trust():
    assert len(WORKED) >= 40
    assert len({each["about"] for each in WORKED}) == len(WORKED)


def test_both_say_the_same_of_the_invented_job_before_and_after():
    assert on_the_page(INVENTED) == [in_python(text) for text in INVENTED]


GAPS = [
    *[" "] * 5,
    "\n",
    "\r\n",
    "\n\n",
    "\n- ",
    "\n• ",
    ". ",
    ", ",
    "; ",
    ":\n",
    "-",
    "’",
    "' ",
    " | ",
    "\u00a0",
    "\t",
    "?",
    "…",
]
GAPS += ["\r", "+ ", "🙂"]
ODD = [
    "مرحبا",
    "İstanbul",
    "ΟΔΟΣ",
    "ß",
    "é",
    "e\u0301",
    "日本語",
    "x²",
    "Ⅷ",
    "١٢",
    "👩‍👩‍👧",
    "\u2028",
    "\ufeff",
    "a'b'c",
    "£9.50",
    "3",
]
ODD += ["Essential", "Desirable", "NHS", "__proto__", "𝒳"]


@pytest.mark.parametrize("seed", range(4))
def test_both_say_the_same_of_whatever_chance_makes(seed):
    dice = random.Random(seed)
    phrases = [
        phrase.replace("*", dice.choice(["", "s", "ing"])).replace("#", "3")
        for family in LISTS["words"].values()
        for entry in family["entries"]
        for phrase in entry["find"]
    ]
    phrases += [phrase.replace("*", "") for group in LISTS["leave"] for phrase in group["find"]]

    def piece():
        word = dice.choice(phrases) if dice.random() < 0.7 else dice.choice(ODD)
        return dice.choice([word, word, word.capitalize(), word.upper()]) + dice.choice(GAPS)

    texts = ["".join(piece() for _ in range(dice.randrange(1, 60))) for _ in range(30)]
    for text, page in zip(texts, on_the_page(texts), strict=True):
        assert page == in_python(text), text

"""Python and the browser read workbook files alike: what one takes in or refuses, the other does, in the same words."""

from __future__ import annotations

import base64
import json
import subprocess
from pathlib import Path

import pytest

from workbook import machine
from workbook.answers import Workbook
from workbook.problem import Problem
from workbook.shelf import ROOT

NAME = "mine.json"
NOT_WHOLE = f"{NAME} is not whole."
NOT_OURS = f"{NAME} is not a workbook file."
NO_TEXT = f"{NAME} cannot be read as text."
NO_VERSION = f"{NAME} does not say which version of workbook file it is."
NEWER = f"{NAME} was made by a newer workbook (version 2)."
TOO_BIG = f"{NAME} is too big to be a workbook file."
STRANGE = f"{NAME} has answers in a shape that this workbook does not know"
ANSWERS = {"purpose": "Nobody waits alone.", "support": ["Paid training"], "essentials": [{"what": "Listens"}]}


def file(exercises=None, **other):
    """Give the text of a file with these exercises, and with anything else put right or wrong."""
    text = {"format": "co-production workbook", "version": 1, "exercises": exercises or {}, **other}
    return json.dumps(text, ensure_ascii=False)


def record(**parts):
    """Give the text of a file whose one record has these parts."""
    return file({"job-description": {"answers": ANSWERS, **parts}})


def answer(value):
    """Give the text of a file with one answer, as JSON says it."""
    return file({"e": {"answers": {"f": "HERE"}}}).replace('"HERE"', value)


def deep(levels, inside='"x"'):
    return "[" * levels + inside + "]" * levels


GOOD = {
    "a whole one": record(),
    "one with nothing in it": file(),
    "one with everything": record(
        sources={"essentials": [{"what": "Listens"}]},
        earlier=[{"field": "purpose", "answer": "Old", "why": "It changed.", "when": "2026-11-22T10:15:00Z"}],
        saved="2026-11-22T10:15:00Z",
    ),
    "one with a mark at its start": b"\xef\xbb\xbf" + record().encode(),
    "one in the line ends of Windows": record().replace(", ", ",\r\n"),
    "one with words from everywhere": answer(json.dumps("Ünï “cödé” 🙂 عربى \u2028", ensure_ascii=False)),
    "half of a pair of characters": answer(r'"\ud83d"'),
    "a letter that nobody sees": answer(r'"\u0000\u0007"'),
    "exercises and fields that no longer exist": file({"gone": {"answers": {"gone": "kept"}}}),
    "names that every object has": file({"constructor": {"answers": {"toString": "x", "hasOwnProperty": ["y"]}}}),
    "more beside the exercises, from a later program": file(note={"n": [1.5, None, True]}),
    "more inside a record, from a later program": record(colour={"n": 1}, revision=7),
    "a version written with a point": file().replace('"version": 1', '"version": 1.0'),
    "a key twice": file().replace('"version": 1', '"version": 7, "version": 1'),
    "an answer as deep as may be": answer(deep(11)),
    "more than anybody writes, and not too much": answer(json.dumps("x" * 1_000_000)),
    "something deep beside the exercises": file().replace('"version": 1', f'"version": 1, "note": {deep(99)}'),
}

BAD = {
    "nothing": ("", NOT_WHOLE),
    "a blank": (" \n", NOT_WHOLE),
    "half of one": (record()[:-30], NOT_WHOLE),
    "one and a half": (record() + record()[:9], NOT_WHOLE),
    "a comma too many": (record().replace("}", ",}", 1), NOT_WHOLE),
    "single quotes": (record().replace('"', "'"), NOT_WHOLE),
    "a new line inside words": (answer('"a\nb"'), NOT_WHOLE),
    "an unknown escape": (answer(r'"\x41"'), NOT_WHOLE),
    "an escape cut short": (answer(r'"\u12"'), NOT_WHOLE),
    "a number that is none": (answer("NaN"), NOT_WHOLE),
    "no end of a number": (answer("-Infinity"), NOT_WHOLE),
    "a number too big to hold, in an answer": (answer("1e999"), NOT_WHOLE),
    "a number too big to hold, beside the exercises": (file().replace("1,", '1, "n": -1e999,'), NOT_WHOLE),
    "a number of 5,000 digits": (file().replace("1,", f'1, "n": {"9" * 5000},'), NOT_WHOLE),
    "a number of 400 digits": (file().replace("1,", f'1, "n": {"9" * 400},'), NOT_WHOLE),
    "a million levels": (deep(1_000_000), NOT_WHOLE),
    "a million levels that never end": ("[" * 1_000_000, NOT_WHOLE),
    "a million levels of names": ('{"a":' * 1_000_000 + "1" + "}" * 1_000_000, NOT_WHOLE),
    "a million levels in an answer": (answer(deep(1_000_000)), NOT_WHOLE),
    "a hundred levels beside the exercises": (file().replace("1,", f'1, "n": {deep(100)},'), NOT_WHOLE),
    "a page of the web": ("<!DOCTYPE html><title>Sign in</title>", NOT_WHOLE),
    "another alphabet's letters": ("Ünïcödé".encode("latin-1"), NO_TEXT),
    "ours, in UTF-16": (record().encode("utf-16"), NO_TEXT),
    "ours, in Latin-1": (answer('"Café"').encode("latin-1"), NO_TEXT),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), NO_TEXT),
    "a Word file": (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\xff\xfe", NO_TEXT),
    "a pair of characters as two": (answer('"HALF"').encode().replace(b"HALF", b"\xed\xa0\xbd\xed\xb8\x80"), NO_TEXT),
    "twenty-one million letters": (answer('"' + "x" * 21_000_000 + '"'), TOO_BIG),
    "null": ("null", NOT_OURS),
    "a number": ("7", NOT_OURS),
    "words": ('"co-production workbook"', NOT_OURS),
    "a list": (f"[{file()}]", NOT_OURS),
    "somebody else's file": ('{"cells": [], "nbformat": 4}', NOT_OURS),
    "a format that is a list": (file(format=["co-production workbook"]), NOT_OURS),
    "a format nearly ours": (file(format="Co-production workbook"), NOT_OURS),
    "a name that changes objects, at the top": (file(__proto__={"x": "y"}), NOT_OURS),
    "no version": (file().replace('"version": 1, ', ""), NO_VERSION),
    "a version of nothing": (file(version=None), NO_VERSION),
    "version nought": (file(version=0), NO_VERSION),
    "a version below nought": (file(version=-1), NO_VERSION),
    "half a version": (file(version=1.5), NO_VERSION),
    "a version in words": (file(version="1"), NO_VERSION),
    "a version that is true": (file(version=True), NO_VERSION),
    "a version in a list": (file(version=[1]), NO_VERSION),
    "the next version": (file(version=2), NEWER),
    "the next version, in another shape": (file(version=2, exercises=[1]), NEWER),
    "no exercises": (file().replace(', "exercises": {}', ""), f"{STRANGE}."),
    "exercises of nothing": (file(exercises=None).replace("{}", "null"), f"{STRANGE}."),
    "a list of exercises": (file([{"answers": {}}]), f"{STRANGE}."),
    "a record of nothing": (file({"e": None}), f"{STRANGE}: e."),
    "a record in words": (file({"e": "x"}), f"{STRANGE}: e."),
    "a record without answers": (file({"e": {"saved": "x"}}), f"{STRANGE}: e."),
    "a list of answers": (file({"e": {"answers": ["x"]}}), f"{STRANGE}: e."),
    "answers of nothing": (file({"e": {"answers": None}}), f"{STRANGE}: e."),
    "a second record that is wrong": (file({"a": {"answers": {}}, "e": {"answers": 1}}), f"{STRANGE}: e."),
    "an answer of nothing": (answer("null"), f"{STRANGE}: e, f."),
    "an answer that is a number": (answer("5"), f"{STRANGE}: e, f."),
    "an answer that is true": (answer("true"), f"{STRANGE}: e, f."),
    "a number inside an answer": (answer('[{"what": 5}]'), f"{STRANGE}: e, f."),
    "nothing inside an answer": (answer('{"a": {"b": null}}'), f"{STRANGE}: e, f."),
    "an answer that is too deep": (answer(deep(12)), f"{STRANGE}: e, f."),
    "an answer that is too deep and empty": (answer(deep(12, "")), f"{STRANGE}: e, f."),
    "ninety levels in an answer": (answer(deep(90)), f"{STRANGE}: e, f."),
    "names that change objects, in an answer": (answer('{"__proto__": "x"}'), f"{STRANGE}: e, f."),
    "names that change objects, deep in an answer": (answer('[{"a": {"__proto__": {}}}]'), f"{STRANGE}: e, f."),
    "a field whose name changes objects": (file({"e": {"answers": {"__proto__": "x"}}}), f"{STRANGE}: e."),
    "an exercise whose name changes objects": (file({"__proto__": {"answers": {}}}), f"{STRANGE}."),
    "a record whose part changes objects": (file({"e": {"answers": {}, "__proto__": {}}}), f"{STRANGE}: e."),
    "sources of nothing": (record(sources=None), f"{STRANGE}: job-description, sources."),
    "a list of sources": (record(sources=["x"]), f"{STRANGE}: job-description, sources."),
    "a source that is a number": (record(sources={"purpose": 5}), f"{STRANGE}: job-description, sources."),
    "what was earlier in words": (record(earlier="x"), f"{STRANGE}: job-description, earlier."),
    "what was earlier by name": (record(earlier={"field": "purpose"}), f"{STRANGE}: job-description, earlier."),
    "what was earlier as plain words": (record(earlier=["x"]), f"{STRANGE}: job-description, earlier."),
    "what was earlier with a number": (record(earlier=[{"field": 5}]), f"{STRANGE}: job-description, earlier."),
}

STOCK = {about: (text, "") for about, text in GOOD.items()} | BAD

SCRIPT = """
import { adopt, differ, fileText, recordsIn } from %s
const answers = []
for (const line of (await new Response(process.stdin).text()).trim().split("\\n")) {
  const file = new File([Buffer.from(line, "base64")], %s)
  try {
    const records = await recordsIn(file)
    differ({}, records)
    const adopted = Object.entries(records).map(([name, record]) => [name, adopt({}[name], record, true)])
    const again = await recordsIn(new File([fileText(Object.fromEntries(adopted))], file.name))
    answers.push({ said: "", records, again })
  } catch (reason) {
    answers.push({ said: reason.constructor.name === "Refusal" ? reason.message : `${reason.stack}` })
  }
}
process.stdout.write(JSON.stringify(answers))
"""


@pytest.fixture(scope="module")
def in_the_browser():
    """What the browser's twin makes of the whole stock, by what each file is about."""
    node = machine.find_node()
    if node is None:
        (pytest.fail if machine.in_ci() else pytest.skip)("Node is not here. python3 start.py test fetches it.")
    source = SCRIPT % (json.dumps((ROOT / "workbook" / "screen" / "file.mjs").as_uri()), json.dumps(NAME))
    lines = "\n".join(base64.b64encode(as_bytes(text)).decode() for text, _ in STOCK.values())
    command = [node, "--input-type=module", "-e", source]
    done = subprocess.run(command, input=lines, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return dict(zip(STOCK, json.loads(done.stdout), strict=True))


def as_bytes(text):
    return text if isinstance(text, bytes) else text.encode()


def in_python(text, tmp_path):
    """Give what Python says of a file, and the records in it."""
    path = tmp_path / NAME
    path.write_bytes(as_bytes(text))
    try:
        return "", Workbook.open(path).exercises
    except Problem as problem:
        assert path.read_bytes() == as_bytes(text)
        return str(problem), None


def first_sentence(said):
    return said.split(". ")[0] + "." if said else ""


@pytest.mark.parametrize("about", STOCK)
def test_python_takes_in_a_good_file_and_refuses_a_bad_one(about, tmp_path):
    text, sentence = STOCK[about]
    said, _ = in_python(text, tmp_path)
    assert first_sentence(said) == sentence


@pytest.mark.parametrize("about", STOCK)
def test_the_browser_takes_in_a_good_file_and_refuses_a_bad_one(about, in_the_browser):
    assert first_sentence(in_the_browser[about]["said"]) == STOCK[about][1]


@pytest.mark.parametrize("about", BAD)
def test_both_end_a_refusal_by_saying_that_nothing_was_changed(about, tmp_path, in_the_browser):
    said, _ = in_python(STOCK[about][0], tmp_path)
    assert said == in_the_browser[about]["said"]
    assert said.endswith("Nothing here was changed.")


@pytest.mark.parametrize("about", GOOD)
def test_both_find_the_same_answers_in_a_good_file(about, tmp_path, in_the_browser):
    _, records = in_python(STOCK[about][0], tmp_path)
    assert in_the_browser[about]["records"] == records
    kept = {name: record["answers"] for name, record in in_the_browser[about]["again"].items()}
    assert kept == {name: record["answers"] for name, record in records.items()}


@pytest.mark.parametrize("about", GOOD)
def test_python_writes_what_it_read(about, tmp_path):
    path = tmp_path / NAME
    path.write_bytes(as_bytes(STOCK[about][0]))
    workbook = Workbook.open(path)
    workbook.save()
    assert Workbook.open(path) == workbook
    assert json.loads(Path(path).read_text(encoding="utf-8"))

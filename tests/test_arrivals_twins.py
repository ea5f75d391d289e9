"""What comes to a trainer's table is taken in by the page as it is by Python: both answer one stock alike."""

from __future__ import annotations

from functools import cache
from typing import Any

import node
import pytest

from workbook import shelf
from workbook.fields import FOLDER
from workbook.fields.field import numbered, numbers

STOCK = shelf.read_yaml(shelf.ROOT / "tests" / "arrivals.yaml")
EXERCISES = shelf.exercises()

BRING = """
async ({ peopleFrom }, { stock, questions }) => {
  const { sheetsIn } = await import("EXCEL")
  const all = []
  for (const files of stock) {
    const made = files.map(({ name, text, bytes }) => new File([bytes ? Buffer.from(bytes, "base64") : text], name))
    const { all: { people }, says } = await peopleFrom(made, questions, sheetsIn)
    all.push({ count: people.filter(({ state }) => state === "in").length, says, people })
  }
  return all
}
""".replace("EXCEL", (FOLDER / "gathering" / "part-excel.mjs").as_uri())


def questions() -> list[dict[str, Any]]:
    """Give what the page reads from the forms: each question that a column of a form can be about."""
    return [
        question
        for exercise in EXERCISES.values()
        for field in exercise.fields.values()
        for question in _questions(exercise.name, field)
    ]


def _questions(exercise: str, field: Any) -> list[dict[str, Any]]:
    about = {"exercise": exercise, "field": field.name, "title": "", "line": "", "column": "", "options": []}
    points = getattr(field, "points", None)
    marks = [*zip(numbers(points), numbered(points), strict=True)] if points else []
    options = [(option, option) for option in getattr(field, "options", getattr(field, "piles", ()))] or marks
    whole = {**about, "place": f"{exercise}.{field.name}", "label": field.label, "headings": [field.label]}
    lines = getattr(field, "rows", ()) or getattr(field, "cards", ())
    if lines:
        one = {**about, "holds": "one", "options": options}
        return [
            {**one, "place": f"{exercise}.{field.name}.{x}", "line": x, "label": x, "headings": [x, f"{field.label} {x}"]}
            for x in lines
        ]
    if field.problem({"date": "2027-01-14"}) is None and field.problem({"size": "2"}) is not None:
        return [{**whole, "holds": "date"}]
    if options:
        return [{**whole, "holds": "many" if field.problem([options[0][0]]) is None else "one", "options": options}]
    if parts := field.parts():
        return [{**whole, "holds": "lines", "column": parts[0]}]
    return [{**whole, "holds": "text"}] if field.problem("words") is None else []


@cache
def on_the_page() -> list[dict[str, Any]]:
    given = [sorted((one, *one.get("beside", [])), key=lambda file: file["name"]) for one in STOCK]
    return node.run(FOLDER / "gathering" / "arrivals.mjs", BRING, {"stock": given, "questions": questions()})


@pytest.mark.parametrize("n", range(len(STOCK)), ids=lambda n: STOCK[n]["about"])
def test_what_came_gives_so_many_people_and_says_so_much(n):
    found = on_the_page()[n]
    assert found["says"] == STOCK[n]["says"]
    assert found["count"] == int(STOCK[n]["people"])

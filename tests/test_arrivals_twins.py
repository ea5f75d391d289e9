"""What comes to a trainer's table is taken in by the page as it is by Python: both answer one stock alike."""

# ruff: noqa: E501 - the page's own scripts, as they would stand there

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
async ({ opened, whyNot }, { stock, questions, folder }) => {
  const part = (name) => import(`${folder}/${name}.mjs`)
  const [{ sheetsIn }, { settled, inWords }, { peopleIn, saidOfColumns, tableIn }, { offered }] = await Promise.all(["part-excel", "versions", "form-rows", "questions"].map(part))
  const nobody = { people: [], troubles: [], headings: {}, dates: {} }
  const read = (name, rows) => {
    const table = tableIn(name, rows, questions, nobody)
    const { newcomers, says } = peopleIn(table, questions, {})
    return { newcomers, says: [...saidOfColumns(table), ...says] }
  }
  const bring = async (files) => {
    const [newcomers, says] = [[], []]
    for (const { name, text, bytes } of files) {
      try {
        const came = await opened(new File([bytes ? Buffer.from(bytes, "base64") : text], name), sheetsIn)
        for (const one of [came, ...came.tables.map((rows) => read(name, rows))]) newcomers.push(...one.newcomers), says.push(...one.says)
      } catch (reason) {
        says.push(whyNot(reason, name))
      }
    }
    const { all, outcomes } = await settled(nobody, newcomers, offered(questions))
    return { count: all.people.filter(({ state }) => state === "in").length, says: [...says, ...outcomes.map(inWords).filter(Boolean)] }
  }
  return Promise.all(stock.map(bring))
}
"""


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
            {
                **one,
                "place": f"{exercise}.{field.name}.{x}",
                "line": x,
                "label": x,
                "headings": [x, f"{field.label} {x}"],
            }
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
    folder = FOLDER / "gathering"
    return node.run(
        folder / "opening.mjs", BRING, {"stock": given, "questions": questions(), "folder": folder.as_uri()}
    )


@pytest.mark.parametrize("n", range(len(STOCK)), ids=lambda n: STOCK[n]["about"])
def test_what_came_gives_so_many_people_and_says_so_much(n):
    found = on_the_page()[n]
    assert found["says"] == STOCK[n]["says"]
    assert found["count"] == int(STOCK[n]["people"])

"""The page makes the same plans as Python does: both are held to one stock of worked examples."""

from __future__ import annotations

from functools import cache

import node
import pytest

from workbook.programme import programme
from workbook.shelf import DATA, ROOT, read_yaml

STOCK = {each["name"]: each for each in read_yaml(DATA / "plan-examples.yaml")}
PLANS = """({ planOf }, { programme, stock }) => stock.map((answers) => {
  const { format, people, days, tables, kit, prints, warnings } = planOf(programme, answers)
  const texts = (named) => Object.fromEntries(Object.entries(named).map(([name, number]) => [name, String(number)]))
  return {
    format,
    people: texts(people),
    days: days.map(({ number, date, start, end, contact, items }) => ({
      number: String(number), date, start, end, contact: String(contact),
      items: items.map(({ start, end, kind, activity, minutes, title }) =>
        [start, end, kind, activity || "-", minutes, title].join(" ")),
    })),
    tables: tables.map((table) => Object.values(table).join(" ")),
    kit: Object.fromEntries(kit.map(({ thing, count }) => [thing, String(count)])),
    prints: Object.fromEntries(prints.map(({ exercise, copies, large, easy }) =>
      [exercise, `${copies} ${large} ${easy}`])),
    warnings,
  }
})"""


@cache
def on_the_page():
    given = {"programme": programme().model_dump(), "stock": [each["answers"] for each in STOCK.values()]}
    return dict(zip(STOCK, node.run(ROOT / "workbook" / "screen" / "plan.mjs", PLANS, given), strict=True))


@pytest.mark.parametrize("name", STOCK)
def test_the_page_makes_the_worked_plan(name):
    assert on_the_page()[name] == STOCK[name]["plan"]

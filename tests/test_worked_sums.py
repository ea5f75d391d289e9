"""The page and the table do the same sums: both are held to one stock of worked ones."""

from __future__ import annotations

import json
import subprocess
from decimal import ROUND_HALF_UP, Decimal

import pytest

from workbook import machine
from workbook.fields import FOLDER
from workbook.fields.scores import weighted_mean
from workbook.shelf import read_yaml

SUMS = read_yaml(FOLDER / "scores" / "examples.yaml")["sums"]
SCRIPT = """
import { weightedMean } from %s
const sums = JSON.parse(await new Response(process.stdin).text())
console.log(JSON.stringify(sums.map(({ scores, weights }) => weightedMean(scores, weights)?.toFixed(2) ?? "")))
"""


@pytest.fixture(scope="module")
def on_the_page():
    """What the browser's twin makes of every worked sum, as the page shows it."""
    node = machine.find_node()
    if node is None:
        (pytest.fail if machine.in_ci() else pytest.skip)("Node is not here. python3 start.py test fetches it.")
    source = SCRIPT % json.dumps((FOLDER / "scores" / "weighted-mean.mjs").as_uri())
    command = [node, "--input-type=module", "-e", source]
    done = subprocess.run(command, input=json.dumps(SUMS), capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def in_words(mean):
    return "" if mean is None else str(Decimal(mean).quantize(Decimal("0.01"), ROUND_HALF_UP))


@pytest.mark.parametrize("n", range(len(SUMS)), ids=[each["about"] for each in SUMS])
def test_a_worked_sum_comes_out_in_python(n):
    assert in_words(weighted_mean(SUMS[n]["scores"], SUMS[n]["weights"])) == SUMS[n]["mean"]


@pytest.mark.parametrize("n", range(len(SUMS)), ids=[each["about"] for each in SUMS])
def test_a_worked_sum_comes_out_on_the_page(n, on_the_page):
    assert on_the_page[n] == SUMS[n]["mean"]


def test_the_worked_example_of_three_people_is_in_the_stock():
    worked = {name: [each["mean"] for each in SUMS if f"candidate {name}," in each["about"]] for name in "ABC"}
    means = {name: sum(map(Decimal, own)) / 3 for name, own in worked.items()}
    assert {name: round(mean, 2) for name, mean in means.items()} == {
        "A": Decimal("5.03"),
        "B": Decimal("4.93"),
        "C": Decimal("4.67"),
    }

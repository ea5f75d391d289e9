"""What comes to a trainer is taken in as far as it can be, and the rest is said. The page is held to the same stock."""

from __future__ import annotations

import base64

import pytest

from workbook.figures.gathered.arrivals import gather
from workbook.shelf import ROOT, exercises, read_yaml

STOCK = read_yaml(ROOT / "tests" / "arrivals.yaml")
KNOWN = exercises()


def data_of(one):
    return base64.b64decode(one["bytes"]) if "bytes" in one else one["text"].encode()


def brought(*files, **more):
    return gather(dict(sorted(files)), KNOWN, **more)


@pytest.mark.parametrize("came", STOCK, ids=lambda came: came["about"])
def test_what_came_gives_so_many_people_and_says_so_much(came):
    files = [(one["name"], data_of(one)) for one in (came, *came.get("beside", []))]
    found = brought(*files)
    assert sum(not person.aside for person in found.people) == int(came["people"])
    assert [trouble.why for trouble in found.troubles] == came["says"]

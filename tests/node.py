"""Runs the page's own scripts in Node, for tests that hold them to the same stock as Python."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from workbook import machine
from workbook.shelf import ROOT

FRAME = """
import * as module from %s
const given = JSON.parse(await new Response(process.stdin).text())
console.log(JSON.stringify(await (%s)(module, given)))
"""


def run(module: Path, call: str, given: Any) -> Any:
    """Give what ``call``, a function of a module and of what is given, makes of it."""
    node = machine.find_node()
    if node is None or machine.find_front_end_tools() is None:
        (pytest.fail if machine.in_ci() else pytest.skip)(
            "Node or its tools are not here. python3 start.py test fetches them."
        )
    source = FRAME % (json.dumps(module.as_uri()), call)
    done = subprocess.run(
        [node, "--input-type=module", "-e", source],
        cwd=ROOT,
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)

"""A page is well-formed HTML as scripts left it: html-validate finds no fault."""

import atexit
import json
import subprocess
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page

from workbook import machine

ONCE = {"size", "colours", "motion", "text"}


def check(page: Page) -> list[str]:
    """Give what html-validate finds in the page as it stands."""
    return validate(page.content())


def validate(html: str) -> list[str]:
    """Give what html-validate finds in a page, a line for each element."""
    node = _validator()
    node.stdin.write(json.dumps(html) + "\n")
    node.stdin.flush()
    return json.loads(node.stdout.readline())


@cache
def _validator() -> subprocess.Popen[str]:
    """Start Node once for all pages: its start takes longer than any page."""
    program = machine.find_node()
    if program is None or machine.find_front_end_tools() is None:
        reason = "Node's tools are not here. python3 start.py test fetches them."
        pytest.fail(reason) if machine.in_ci() else pytest.skip(reason)
    script = Path(__file__).parent.parent / "validate.mjs"
    node = subprocess.Popen(
        [program, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    atexit.register(lambda: (node.stdin.close(), node.wait()))
    return node

"""The battery can fail: each planted barrier is caught by its check, which says nothing once it is mended."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from battery.checks import CHECKS, _axe, markup
from battery.planted import Barrier, barriers, put_up
from battery.sweep import key
from battery.views import ALL, FIRST, View, take_off, wear
from playwright.sync_api import Browser, Page

from workbook import publish
from workbook.shelf import ROOT

BARRIERS = {barrier.name: barrier for barrier in barriers()}
OTHERS = {"axe", "axe_colours", "markup", "source", "spacing"}
"""Checks that are other people's tools, and tested by them."""


@pytest.fixture(scope="module")
def stage(chromium: Browser) -> Iterator[Page]:
    """A small screen, on which the planted pages are shown."""
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    put_up(context)
    yield context.new_page()
    context.close()


def seen(page: Page, barrier: Barrier, how: str) -> list[str]:
    """Give what a barrier's own check says of its page, ``planted`` or ``mended``, in the views that it knows apart."""
    page.goto(barrier.address(how))
    check = CHECKS[barrier.check]
    views = [view for view in ALL if view.media == getattr(check, "NEEDS", "screen")]
    lines = []
    for view in {key(barrier.check, "", view): view for view in reversed(views)}.values():
        wear(page, view)
        lines += check.check(page)
        take_off(page, view)
    wear(page, FIRST)
    return lines


def test_every_check_of_ours_has_a_barrier_to_catch():
    assert len(BARRIERS) >= 60
    assert {barrier.check for barrier in BARRIERS.values()} == CHECKS.keys() - OTHERS


@pytest.mark.parametrize("name", BARRIERS)
def test_a_barrier_is_caught_and_nothing_is_said_once_it_is_mended(stage, name):
    assert seen(stage, BARRIERS[name], "planted"), BARRIERS[name].whom
    assert seen(stage, BARRIERS[name], "mended") == []


def said_by_tools(page: Page, barrier: Barrier, how: str) -> dict[str, set[str]]:
    """Give what axe says by itself, in the light and in the dark, and what it says together with html-validate."""
    page.goto(barrier.address(how))
    axe = set(_axe.ask(page, rules={"target-size": {"enabled": True}}))
    wear(page, View(colours="dark"))
    axe |= set(_axe.ask(page, runOnly=["color-contrast"]))
    wear(page, FIRST)
    html = {*markup.validate(barrier.html(how)), *markup.validate(page.content())}
    return {"axe": axe, "axe and html-validate": axe | html}


def test_the_battery_sees_more_barriers_than_tools_do(stage, chromium, record_property):
    """What a tool says of a barrier counts where it no longer says it once that is mended."""
    caught: dict[str, list[str]] = {"axe": [], "axe and html-validate": []}
    for name, barrier in BARRIERS.items():
        planted = said_by_tools(stage, barrier, "planted")
        mended = said_by_tools(stage, barrier, "mended") if any(planted.values()) else planted
        for tool, names in caught.items():
            names.extend([name] if planted[tool] - mended[tool] else [])
    counts = {"the battery": len(BARRIERS)} | {tool: len(names) for tool, names in caught.items()}
    tools = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    measured = {
        "date": datetime.now(UTC).date().isoformat(),
        "command": "python3 start.py test tests/browser/test_barriers.py",
        "versions": {
            "axe-core": stage.evaluate("axe.version"),
            "html-validate": tools["html-validate"],
            "Chromium": chromium.version,
        },
        "barriers": len(BARRIERS),
        "caught": counts,
        "names": caught,
    }
    kept = publish.BUILD / "measured" / "barriers.json"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")
    record_property("measured", f"Barriers caught, of {len(BARRIERS)}: {counts}")

    assert counts["axe"] <= counts["axe and html-validate"] < counts["the battery"]

"""The battery can fail: every planted barrier is caught by its check, and nothing is said once it is mended."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version

import pytest
from battery.checks import CHECKS, _axe, markup
from battery.planted import Barrier, barriers, put_up
from battery.sweep import look
from battery.views import ALL, FIRST, View, wear
from playwright.sync_api import Browser, Page

from workbook import publish
from workbook.shelf import ROOT

BARRIERS = {barrier.name: barrier for barrier in barriers()}
MEASURED = publish.BUILD / "measured" / "barriers.json"
TOOLS = {"axe", "axe and html-validate"}


@pytest.fixture(scope="module")
def stage(chromium: Browser) -> Iterator[Page]:
    """A small screen, on which the planted pages are shown."""
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    put_up(context)
    yield context.new_page()
    context.close()


def seen(page: Page, barrier: Barrier, how: str) -> list[str]:
    """Give what the whole battery says of a page, ``planted`` or ``mended``, in every view."""
    page.goto(barrier.address(how))
    asked: set[tuple[str, ...]] = set()
    lines = [line for view in ALL for line in look(page, "as it opens", view, asked)]
    wear(page, FIRST)
    return lines


def seen_by_tools(page: Page, barrier: Barrier, how: str) -> dict[str, set[str]]:
    """Give what axe says by itself, in the light and in the dark, and what it says together with html-validate."""
    page.goto(barrier.address(how))
    axe: set[str] = set()
    for view in (FIRST, View(colours="dark")):
        wear(page, view)
        axe |= set(_axe.ask(page, rules={"target-size": {"enabled": True}}))
    wear(page, FIRST)
    html = set(markup.validate(barrier.html(how))) | set(markup.validate(page.content()))
    return {"axe": axe, "axe and html-validate": axe | html}


def test_there_are_barriers_for_nearly_every_check():
    tools = {"axe", "axe_colours", "markup", "spacing"}  # they have tests of their own authors
    assert len(BARRIERS) >= 60
    assert {barrier.check for barrier in BARRIERS.values()} == CHECKS.keys() - tools


@pytest.mark.parametrize("name", BARRIERS)
def test_the_battery_catches_a_barrier_and_says_nothing_once_it_is_mended(stage, name):
    barrier = BARRIERS[name]

    assert [line for line in seen(stage, barrier, "planted") if line.endswith(f"[{barrier.check}]")], barrier.whom
    assert seen(stage, barrier, "mended") == []


def test_the_battery_sees_more_than_the_tools_do(stage, chromium, record_property):
    """What a tool says counts where it says it of the barrier, and no longer once that is mended."""
    caught: dict[str, list[str]] = {tool: [] for tool in sorted(TOOLS)}
    for name, barrier in BARRIERS.items():
        planted, mended = (seen_by_tools(stage, barrier, how) for how in ("planted", "mended"))
        for tool, names in caught.items():
            if planted[tool] - mended[tool]:
                names.append(name)
    MEASURED.parent.mkdir(parents=True, exist_ok=True)
    counts = {tool: len(names) for tool, names in caught.items()}
    report = {
        "date": datetime.now(UTC).date().isoformat(),
        "command": "python3 start.py test tests/browser/test_barriers.py",
        "versions": {
            "axe-core": stage.evaluate("axe.version"),
            "html-validate": json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"][
                "html-validate"
            ],
            "Chromium": chromium.version,
            "playwright": version("playwright"),
        },
        "barriers": len(BARRIERS),
        "caught": {"the battery": len(BARRIERS), **counts},
        "caught by axe": caught["axe"],
        "caught by axe and html-validate": caught["axe and html-validate"],
    }
    MEASURED.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(report["caught"])

    assert counts["axe"] <= counts["axe and html-validate"] < len(BARRIERS)

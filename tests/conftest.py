"""What tests of several folders share: one real browser, and one book that is built apart."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from published import publish

from workbook import machine


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person have written down anew what tests/browser/test_heard.py compares."""
    parser.addoption(
        "--hear-again", action="store_true", help="write down what each kind of field tells a screen reader"
    )


def pytest_terminal_summary(terminalreporter):
    """Say what tests measured, whichever process they ran in."""
    for report in terminalreporter.getreports("passed"):
        for name, words in report.user_properties:
            if name == "measured":
                terminalreporter.write_line(words)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real Chromium, Chrome or Edge that can reach this machine and no other.

    There may be one Playwright in a process, so every folder of tests shares this one.
    """
    program = machine.find_browser()
    if program is None:
        (pytest.fail if machine.in_ci() else pytest.skip)("There is no browser on this machine.")
    alone = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", alone])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def published(tmp_path_factory) -> Path:
    """A copy of the repository with its book built. Who asks for it is in the group “notebooks”: it is built once."""
    return publish(tmp_path_factory.mktemp("published"))

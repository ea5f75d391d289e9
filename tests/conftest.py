"""What tests of several folders share: real browsers, and one book that is built apart."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright
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
def playwright() -> Iterator[Playwright]:
    """What steers browsers. There may be one in a process, so every folder of tests shares this one."""
    with sync_playwright() as steers:
        yield steers


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium that can reach this machine and no other: one without windows where there is one, for its speed."""
    yield from launched(playwright, machine.find_browser_without_windows())


@pytest.fixture(scope="session")
def whole_browser(playwright: Playwright) -> Iterator[Browser]:
    """The Chromium, Chrome or Edge that people have, for what it keeps and whom it asks. It reaches nobody else."""
    yield from launched(playwright, machine.find_browser())


def launched(playwright: Playwright, program: Path | None) -> Iterator[Browser]:
    """Start a browser, and end it when nobody needs it any longer."""
    if program is None:
        (pytest.fail if machine.in_ci() else pytest.skip)("There is no browser on this machine.")
    alone = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", alone])
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def published(tmp_path_factory) -> Path:
    """A copy of the repository with its book built. Who asks for it is in the group “notebooks”: it is built once."""
    return publish(tmp_path_factory.mktemp("published"))

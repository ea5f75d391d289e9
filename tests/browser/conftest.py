"""The built book, served on this machine only, and the people who visit it. Nothing may go wrong while they do."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from quiet import Quiet
from trouble import watch

from workbook import publish

expect.set_options(timeout=20_000)  # a busy machine is slow, and not wrong


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def book() -> Path:
    """The built book's folder. Tests that run side by side wait for the one that builds it."""
    publish.BUILD.mkdir(exist_ok=True)
    with closing(sqlite3.connect(publish.BUILD / "tests.lock", timeout=600, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        publish.build()
    return publish.SITE


@pytest.fixture(scope="session")
def site(book: Path) -> Iterator[str]:
    """The book's address on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(book)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def trouble() -> Iterator[list[str]]:
    """What went wrong in the browser while a test ran: nothing."""
    noted: list[str] = []
    yield noted
    assert noted == []


@pytest.fixture
def visitor(chromium: Browser, site: str, trouble: list[str]) -> Iterator[Callable[..., BrowserContext]]:
    """Somebody new with a browser of their own, as often as asked."""
    came: list[BrowserContext] = []

    def come(**how: object) -> BrowserContext:
        # Nearly every test would fetch the whole book beside its page: the tests about that ask for it.
        context = chromium.new_context(**{"base_url": site, "service_workers": "block", **how})
        watch(context, trouble)
        came.append(context)
        return context

    yield come
    for context in came:
        context.close()


@pytest.fixture
def page(visitor: Callable[..., BrowserContext]) -> Page:
    """A new person's browser, with one empty page."""
    return visitor().new_page()

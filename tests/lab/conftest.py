"""A real JupyterLab and a real browser on its notebooks."""

import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import Notebook, until
from playwright.sync_api import Browser
from served import ROOT, Server


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker("browser")
            item.add_marker("jupyter")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    made = Server(tmp_path_factory.mktemp("lab"))
    until(made.is_up)
    yield made
    made.stop()


@pytest.fixture
def notebook(server: Server, chromium: Browser) -> Iterator[Notebook]:
    """A folder of its own with every notebook in it, and a browser that reaches this machine alone."""
    folder = server.folder / secrets.token_hex(4)
    shutil.copytree(
        ROOT / "notebooks", folder, ignore=lambda _, names: [name for name in names if not name.endswith(".ipynb")]
    )
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    yield Notebook(page, server, folder)
    context.close()
    for session in server.ask("api/sessions"):
        server.ask(f"api/sessions/{session['id']}", "DELETE")
    elsewhere = [url for url in asked if not url.startswith((server.address, "data:", "blob:"))]
    assert elsewhere == []

"""Notebooks in a browser, as a publisher makes them: they open, are all there, and cost and ask what we say."""

import gzip
import json
import os
import shutil
import subprocess
import sys
import zipfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import expect

from workbook import lite, pyodide
from workbook.local import local
from workbook.problem import Problem
from workbook.shelf import ROOT

SAID = {"capture_output": True, "encoding": "utf-8"}
PAGE = "book/trainers/notebooks.html"
BEFORE = '<p>before</p><div class="notebooks-online"><p>none</p></div><p>after</p>'
HOUSE = {"pandas": ["numpy"], "numpy": [], "unused": []}


@pytest.fixture
def whole_pyodide(tmp_path, monkeypatch):
    """A Pyodide in which each file has a hundred thousand bytes that cannot be made smaller."""
    words = os.urandom(100_000)
    packages = {name: {"file_name": f"{name}.whl", "depends": needs} for name, needs in HOUSE.items()}
    for name in (*pyodide.CORE, *(f"{name}.whl" for name in HOUSE)):
        (tmp_path / name).write_bytes(words)
    (tmp_path / "pyodide-lock.json").write_text(json.dumps({"packages": packages}), encoding="utf-8")
    monkeypatch.setattr(pyodide, "FOLDER", tmp_path)
    return tmp_path


def test_what_a_visit_fetches_is_what_it_needs_and_no_more(whole_pyodide):
    assert pyodide.megabytes(["pandas"]) == pytest.approx(0.6, abs=0.01)
    assert pyodide.megabytes(["numpy"]) == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("lost", ["numpy.whl", "pyodide-lock.json"])
def test_a_pyodide_that_lacks_something_is_answered_with_what(whole_pyodide, lost):
    (whole_pyodide / lost).unlink()
    with pytest.raises(Problem, match=rf"should be the whole of Pyodide.*It lacks .*{lost}"):
        pyodide.megabytes(["pandas"])


def test_nobody_has_it_who_did_not_choose_it(tmp_path):
    with pytest.raises(Problem, match="`notebooks_online` is “”"):
        lite.build(tmp_path, tmp_path / "work")


def test_the_button_says_what_it_costs_and_whom_it_asks():
    shown = lite.button("standard")
    assert f"{lite.STANDARD_MEGABYTES} MB or more" in shown
    assert "computers of jsDelivr" in shown
    assert "<script" not in shown


class Counting(SimpleHTTPRequestHandler):
    """Serves a folder and adds up what it would send, compressed as most hosts do."""

    def __init__(self, *most, sent, **more):
        self.sent = sent
        super().__init__(*most, **more)

    def log_message(self, *_):
        pass

    def copyfile(self, source, outputfile):
        whole = source.read()
        self.sent.append(len(gzip.compress(whole, 6)))
        outputfile.write(whole)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The site that a publisher gets who chose the standard address."""
    site = tmp_path_factory.mktemp("lite")
    (site / PAGE).parent.mkdir(parents=True)
    (site / PAGE).write_text(BEFORE, encoding="utf-8")
    with pytest.MonkeyPatch.context() as chosen:
        here = local().model_copy(update={"notebooks_online": "standard"})
        chosen.setattr(lite, "local", lambda: here)
        lite.build(site, site / "work")
    shutil.rmtree(site / "work")
    return site


def test_the_page_gets_its_button(made):
    page = (made / PAGE).read_text(encoding="utf-8")
    assert page.startswith("<p>before</p>")
    assert page.endswith("<p>after</p>")
    assert lite.button("standard") in page


def test_it_brings_the_workbook_and_no_answers(made):
    names = zipfile.ZipFile(made / "lite" / "files" / "workbook.zip").namelist()
    assert {"workbook/__init__.py", "exercises/dream-big.yaml", "data/local.yml", "anywidget/__init__.py"} <= set(names)
    assert not [name for name in names if "my-workbook" in name and name.endswith(".json")]


def test_the_first_cell_of_every_notebook_brings_the_workbook_from_beside_it(made, tmp_path):
    for path in (made / "lite" / "files").glob("*.ipynb"):
        assert json.loads(path.read_text(encoding="utf-8"))["cells"][0]["source"] == lite.FIRST_CELL
    cell = lite.FIRST_CELL.replace("/workbook", tmp_path.as_posix()).replace("%pip", "# pip")
    code = (
        f"{cell}\nimport workbook, anywidget; print(workbook.__file__, anywidget.__file__, workbook.open('dream-big'))"
    )
    beside = made / "lite" / "files"
    alone = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run([sys.executable, "-P", "-c", code], cwd=beside, env=alone, check=False, **SAID)
    assert done.stdout.split()[:2] == [str(tmp_path / name / "__init__.py") for name in ("workbook", "anywidget")]
    assert "Dream big" in done.stdout


def test_it_opens_lists_every_notebook_and_shows_one_without_asking_anybody_else(made, chromium):
    sent, asked = [], []
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Counting, directory=str(made), sent=sent))
    Thread(target=server.serve_forever, daemon=True).start()
    home = f"http://127.0.0.1:{server.server_port}/"
    context = chromium.new_context()
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{home}lite/tree/index.html")
    for path in (ROOT / "notebooks").glob("*.ipynb"):
        expect(page.get_by_text(path.name, exact=True)).to_be_attached(timeout=60_000)
    page.goto(f"{home}lite/notebooks/index.html?path=dream-big.ipynb")
    expect(page.locator(".jp-Cell").first).to_contain_text("Brings the workbook into this page", timeout=60_000)
    context.close()
    server.shutdown()
    brought = (made / "lite" / "files" / "workbook.zip").stat().st_size  # fetched once Python has started
    assert (sum(sent) + brought) / 1_000_000 <= lite.APP_MEGABYTES
    assert {url.split("/")[2] for url in asked if not url.startswith((home, "data:", "blob:"))} <= {"cdn.jsdelivr.net"}

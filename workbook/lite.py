"""Notebooks that run in a browser, for trainers: JupyterLite as plain files beside the book, if the publisher wants it.

Nothing of it is fetched until somebody taps its button, which says how many megabytes that takes.
A notebook there has one cell more, the first, which brings the workbook in from ``workbook.zip`` beside it.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib.metadata import files
from pathlib import Path

from workbook import pyodide
from workbook.local import local
from workbook.problem import Problem
from workbook.shelf import ROOT

FOLDER = "lite"
"""Where in the site it lies."""
PLACE = re.compile(r'<div class="notebooks-online">.*?</div>', re.DOTALL)
"""Where on a page of the book its button stands."""

NEEDED = ("jinja2", "matplotlib", "numpy", "pandas", "pydantic", "pyyaml")
"""What Pyodide itself has, made for a browser."""
BROUGHT = (
    "annotated-types",
    "anywidget",
    "comm",
    "et-xmlfile",
    "ipywidgets",
    "openpyxl",
    "psygnal",
    "typing-extensions",
)
"""What is only Python: it comes beside the workbook as it is here, so that nobody else is asked for it."""

FIRST_CELL = f"""# Brings the workbook into this page: a minute or more, the first time
%pip install -q {" ".join(NEEDED)}
import sys
import zipfile

zipfile.ZipFile("workbook.zip").extractall("/workbook")
sys.path.insert(0, "/workbook")"""

KEEPS_NOTHING = {
    "enableMemoryStorage": True,
    **{f"{what}StorageDrivers": ["memoryStorageDriver"] for what in ("contents", "settings", "workspaces")},
}
"""What somebody does there is gone when the page is closed: neither words nor an old notebook stay in the browser."""

APP_MEGABYTES = 5
"""What a browser fetches besides Python, compressed, at most: tests/browser/test_lite.py counts it."""
STANDARD_MEGABYTES = 31
"""Up to a first chart, from the standard address: counted by us with an older JupyterLite, 0.5, and Pyodide 0.27.7."""


def build(site: Path, work: Path) -> Path:
    """Make it in the built book, put its button on the page, and return its folder. ``work`` is a folder to work in.

    Raises Problem if the publisher has not chosen it, or if something that it needs is not there.
    """
    where = local().notebooks_online
    if not where:
        raise Problem("data/local.yml: `notebooks_online` is “”. It should say here or standard, if you want this.")
    shown = button(where)  # which says what is missing, before anything is made
    shutil.rmtree(work, ignore_errors=True)
    _write_contents(work / "files")
    kernel = {"@jupyterlite/pyodide-kernel-extension:kernel": {"disablePyPIFallback": True}}
    settings = {**KEEPS_NOTHING, "litePluginSettings": kernel}
    config = {"jupyter-lite-schema-version": 0, "jupyter-config-data": settings}
    (work / "jupyter-lite.json").write_text(json.dumps(config), encoding="utf-8")
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    _do(work, "jupyterlite_core", *_words(work, site / FOLDER, where))
    _put_button(site, shown)
    return site / FOLDER


def _words(work: Path, to: Path, where: str) -> Iterator[str]:
    """Give what the builder is told."""
    yield from ("build", "--lite-dir", str(work), "--contents", str(work / "files"), "--output-dir", str(to))
    yield from ("--apps", "tree", "--apps", "notebooks", "--apps", "edit", "--no-sourcemaps")
    if where == "here":
        yield from ("--pyodide", str(pyodide.FOLDER))


def _write_contents(folder: Path) -> None:
    """Write the notebooks, each with a first cell that brings the workbook, and the workbook itself."""
    folder.mkdir(parents=True)
    blank: dict[str, object] = {"execution_count": None, "metadata": {}, "outputs": []}
    first = {"cell_type": "code", "id": "bring", "source": FIRST_CELL, **blank}
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        notebook["cells"].insert(0, first)
        (folder / path.name).write_text(json.dumps(notebook), encoding="utf-8")
    with zipfile.ZipFile(folder / "workbook.zip", "w", zipfile.ZIP_DEFLATED) as whole:
        for path, name in [*_the_workbook(), *_the_brought()]:
            whole.write(path, name)


def _the_workbook() -> Iterator[tuple[Path, str]]:
    for top in ("workbook", "exercises", "data"):
        for path in sorted((ROOT / top).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path, path.relative_to(ROOT).as_posix()


def _the_brought() -> Iterator[tuple[Path, str]]:
    for package in BROUGHT:
        for file in files(package) or []:
            if ".." not in file.parts and file.suffix not in (".pyc", ".pyd", ".so"):
                yield Path(str(file.locate())), file.as_posix()


def _do(folder: Path, module: str, *words: str) -> None:
    """Run a program of our own environment in a folder, where it may leave things.

    Raises Problem, with the end of what it said, if it fails.
    """
    command = [sys.executable, "-m", module, *words]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise Problem(f"“{module} {words[0]}” did not work. It said:\n{(done.stdout + done.stderr)[-2000:]}")


def button(where: str) -> str:
    """Give the button, and beside it what a tap costs and whose computers it asks."""
    if where == "here":
        size = f"about {APP_MEGABYTES + pyodide.megabytes(NEEDED):.0f} MB"
        whose = "All of it comes from this site."
    else:
        size = f"{STANDARD_MEGABYTES} MB or more"
        whose = "Most of it comes from computers of jsDelivr, which then see your internet address and when you came."
    door = f'<a href="../../{FOLDER}/tree/index.html"><strong>Open the notebooks: {size}</strong></a>'
    return f"<p>{door}</p><p>Nothing is fetched before you tap. {whose}</p>"


def _put_button(site: Path, shown: str) -> None:
    for page in (site / "book").rglob("*.html"):
        before = page.read_text(encoding="utf-8")
        after = PLACE.sub(lambda _: f'<div class="notebooks-online">{shown}</div>', before)
        if after != before:
            page.write_text(after, encoding="utf-8", newline="\n")

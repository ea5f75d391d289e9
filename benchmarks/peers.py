"""What others make for the same use, each with one question to answer: fetched and built where it is measured."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from web_server import free_port, wait_for_port

GOVUK, SURVEYJS, LITE, VOILA = "6.6.0", "2.5.38", "0.8.6", "0.5.13"
"""The newest versions of the peers when this was written."""

PATIENCE = 600
"""Seconds that one step of making a page may take."""

RADIOS = """
const nunjucks = require("nunjucks")
const views = nunjucks.configure(["node_modules/govuk-frontend/dist"], { autoescape: true })
const page = `{% extends "govuk/template.njk" %}
{% from "govuk/components/radios/macro.njk" import govukRadios %}
{% block head %}<link rel="stylesheet" href="govuk-frontend.min.css">{% endblock %}
{% set sure = [{ value: "1", text: "Not sure" }, { value: "2", text: "Fairly sure" }, { value: "3", text: "Sure" }] %}
{% block content %}
{{ govukRadios({ name: "q", fieldset: { legend: { text: "How sure are you?" } }, items: sure }) }}
{% endblock %}
{% block bodyEnd %}<script type="module" src="start.js"></script>{% endblock %}`
process.stdout.write(views.renderString(page, { assetPath: "assets" }))
"""
SURVEY = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Survey</title>
<link rel="stylesheet" href="survey-core.min.css">
<script defer src="survey.core.min.js"></script><script defer src="survey-js-ui.min.js"></script>
<script defer src="start.js"></script></head><body><div id="here"></div></body></html>"""
BARE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>
<meta name="viewport" content="width=device-width">"""
SURE = ["Not sure", "Fairly sure", "Sure"]
QUESTION = f"""import ipywidgets
ipywidgets.RadioButtons(description="How sure are you?", options={SURE})"""


def _npm(folder: Path, *packages: str) -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("This needs npm, which comes with Node.js.")
    command = [npm, "install", "--no-audit", "--no-fund", *packages]
    _run(command, folder)
    return folder / "node_modules"


def _run(command: list[str], folder: Path) -> str:
    """Run a command in a folder, with all that it keeps in there too; gives what it printed."""
    kept = {"HOME": str(folder), "PIP_NO_CACHE_DIR": "1", "PYTHONPATH": ""}
    said = {"capture_output": True, "encoding": "utf-8", "env": {**os.environ, **kept}}
    return subprocess.run(command, cwd=folder, check=True, timeout=PATIENCE, **said).stdout


def _pip(folder: Path, *packages: str) -> Path:
    """Install packages beside nothing else; gives the Python that has them."""
    _run([sys.executable, "-m", "venv", "own"], folder)
    python = folder / "own" / "bin" / "python"
    _run([str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", *packages], folder)
    return python


def _notebook(folder: Path, kernel: str) -> None:
    """Write a notebook with one question, for the kernel that goes by this name where it is to run."""
    blank = {"execution_count": None, "metadata": {}, "outputs": []}
    cell = {"cell_type": "code", "id": "one", "source": QUESTION, **blank}
    runs_in = {"kernelspec": {"name": kernel, "display_name": "Python", "language": "python"}}
    notebook = {"cells": [cell], "metadata": runs_in, "nbformat": 4, "nbformat_minor": 5}
    (folder / "question.ipynb").write_text(json.dumps(notebook), encoding="utf-8")


def govuk_radios(folder: Path) -> str:
    """Make GOV.UK Frontend's radios page from its npm package, in a folder; returns its page."""
    dist = _npm(folder, f"govuk-frontend@{GOVUK}", "nunjucks@3.2.4") / "govuk-frontend" / "dist" / "govuk"
    made = _run(["node", "-e", RADIOS], folder)
    for name in ("govuk-frontend.min.css", "govuk-frontend.min.js"):
        shutil.copy(dist / name, folder)
    shutil.copytree(dist / "assets", folder / "assets")
    (folder / "start.js").write_text('import { initAll } from "./govuk-frontend.min.js"\ninitAll()\n')
    (folder / "radios.html").write_text(made)
    return "radios.html"


def survey(folder: Path) -> str:
    """Make a page of SurveyJS with one question, in a folder; returns its page."""
    packages = _npm(folder, f"survey-core@{SURVEYJS}", f"survey-js-ui@{SURVEYJS}")
    for name in ("survey-core.min.css", "survey.core.min.js"):
        shutil.copy(packages / "survey-core" / name, folder)
    shutil.copy(packages / "survey-js-ui" / "survey-js-ui.min.js", folder)
    asked = {"elements": [{"type": "radiogroup", "name": "q", "title": "How sure are you?", "choices": SURE}]}
    start = f'new Survey.Model({json.dumps(asked)}).render(document.getElementById("here"))\n'
    (folder / "start.js").write_text(start)
    (folder / "survey.html").write_text(SURVEY)
    return "survey.html"


def stock_book(folder: Path) -> str:
    """Build a one-page book with Jupyter Book's own settings, in a folder; returns its page."""
    (folder / "_config.yml").write_text("title: Stock\n")
    (folder / "_toc.yml").write_text("format: jb-book\nroot: intro\n")
    radio = "<input type='radio' name='q' id='a'/><label for='a'>Not sure</label>"
    page = f"# A page\n\n<fieldset><legend>How sure are you?</legend>{radio}</fieldset>\n"
    (folder / "intro.md").write_text(page)
    builder = shutil.which("jupyter-book", path=str(Path(sys.executable).parent))
    _run([builder, "build", "-q", str(folder)], folder)
    return "_build/html/intro.html"


def bare(folder: Path) -> str:
    """Make a page of one question without any style or script, in a folder; returns its page."""
    radios = "".join(f"<p><label><input type=radio name=q>{one}</label>" for one in SURE)
    (folder / "bare.html").write_text(f"{BARE}<fieldset><legend>How sure are you?</legend>{radios}</fieldset>")
    return "bare.html"


def lite(folder: Path) -> str:
    """Make JupyterLite with a notebook of one question, in a folder; returns its page. No Python can start in it."""
    python = _pip(folder, f"jupyterlite-core=={LITE}", f"jupyterlite-pyodide-kernel=={LITE}", "jupyter-server==2.21.1")
    (folder / "files").mkdir()
    _notebook(folder / "files", "python")
    where = ["--lite-dir", ".", "--contents", "files", "--output-dir", "site"]
    _run([str(python), "-m", "jupyterlite_core", "build", *where, "--apps", "notebooks", "--no-sourcemaps"], folder)
    return "site/notebooks/index.html?path=question.ipynb"


@contextmanager
def voila(folder: Path) -> Iterator[int]:
    """Serve a notebook of one question with Voila, which starts a Python for each visitor; gives its port."""
    python = _pip(folder, f"voila=={VOILA}", "ipywidgets==8.1.9", "ipykernel==7.4.0")
    _notebook(folder, "python3")
    port = free_port()
    words = ["question.ipynb", "--no-browser", f"--port={port}", "--Voila.ip=127.0.0.1"]
    own = {**os.environ, "HOME": str(folder), "TMPDIR": str(folder), "PYTHONPATH": ""}
    command = [str(python), "-m", "voila", *words]
    with subprocess.Popen(command, cwd=folder, env=own, stderr=subprocess.DEVNULL) as server:
        try:
            wait_for_port(port)
            yield port
        finally:
            server.terminate()

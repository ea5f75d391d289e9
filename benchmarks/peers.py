"""What others make for the same use, each with one question to answer: fetched and built where it is measured."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

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
SURE = ["Not sure", "Fairly sure", "Sure"]


def _npm(folder: Path, *packages: str) -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("This needs npm, which comes with Node.js.")
    command = [npm, "install", "--no-audit", "--no-fund", *packages]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return folder / "node_modules"


def govuk_radios(folder: Path) -> str:
    """Make GOV.UK Frontend's radios page from its npm package, in a folder; returns its page."""
    dist = _npm(folder, "govuk-frontend@6.6.0", "nunjucks@3.2.4") / "govuk-frontend" / "dist" / "govuk"
    made = subprocess.run(["node", "-e", RADIOS], cwd=folder, check=True, capture_output=True, text=True).stdout
    for name in ("govuk-frontend.min.css", "govuk-frontend.min.js"):
        shutil.copy(dist / name, folder)
    shutil.copytree(dist / "assets", folder / "assets")
    (folder / "start.js").write_text('import { initAll } from "./govuk-frontend.min.js"\ninitAll()\n')
    (folder / "radios.html").write_text(made)
    return "radios.html"


def survey(folder: Path) -> str:
    """Make a page of SurveyJS with one question, in a folder; returns its page."""
    packages = _npm(folder, "survey-core@2.5.38", "survey-js-ui@2.5.38")
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
    subprocess.run([builder, "build", "-q", str(folder)], check=True, capture_output=True)
    return "_build/html/intro.html"

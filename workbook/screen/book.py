"""The published page's host: an ordinary Sphinx extension, and the only place that knows Sphinx."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from workbook import __version__, shelf
from workbook.screen import form

HERE = Path(__file__).parent
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action {}"
)
"""What a page may load: its own files, and nothing inline. No form is ever sent, but for search, to itself."""

LISTS = ("my-workbook", "paper-sheets")


class ExerciseForm(SphinxDirective):
    """Put an exercise's form into a chapter: ``{workbook} job-description``, fenced and empty."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Give the form, and have the page made anew when its definition or a template changes."""
        name = self.arguments[0]
        exercise = shelf.find(name)
        for path in [shelf.EXERCISES / f"{name}.yaml", *HERE.glob("*.html"), *form.FIELDS.glob("*/field.html")]:
            self.env.note_dependency(str(path))
        self.env.metadata[self.env.docname]["workbook"] = name
        return [nodes.raw("", form.form_html(exercise), format="html")]


class ExerciseList(SphinxDirective):
    """Put a list of every exercise here; it is filled in when every page is known."""

    def run(self) -> list[nodes.Node]:
        """Give a mark to put the list in the place of."""
        return [nodes.raw("", f"<!-- {self.name} -->", format="html")]


def pages_of_exercises(app: Sphinx) -> dict[str, str]:
    """Give the page on which each exercise is met, by exercise."""
    return {data["workbook"]: page for page, data in app.env.metadata.items() if "workbook" in data}


def finish_page(app: Sphinx, pagename: str, _template: str, context: dict[str, Any], _doctree: Any) -> None:
    """Give the page what only the whole book knows, and take out what the policy would refuse."""
    context["workbook_policy"] = POLICY.format("'self'" if pagename == "search" else "'none'")
    context["workbook_asset"] = lambda name: f"{context['pathto'](f'_static/{name}', 1)}?v={app.config.workbook_mark}"
    body = context.get("body")
    if body is None:
        return
    known = shelf.exercises()
    pages = [(known[name], context["pathto"](page)) for name, page in pages_of_exercises(app).items()]
    for template in LISTS:
        if (place := f"<!-- {template} -->") in body:
            body = body.replace(place, form.pages_html(template, pages))
    top = context["pathto"]("index", 1).removesuffix("index")
    context["body"] = with_room_for_tables(without_inline(body)).replace(form.ROOT_MARK, top)


def without_inline(html: str) -> str:
    """Take out inline styles, which the page's policy refuses; libraries write them into tables."""
    html = re.sub(r"<style\b.*?</style>", "", html, flags=re.DOTALL)
    return re.sub(r'(<[a-z][^<>]*?) style="[^"]*"', r"\1", html)


def with_room_for_tables(html: str) -> str:
    """Let a chapter's tables move sideways by themselves, by keyboard too, so that the page never has to."""
    room = '<div class="wide" role="group" tabindex="0" aria-label="A table that may be wider than the screen">'
    return re.sub(r'<table class="docutils.*?</table>', rf"{room}\g<0></div>", html, flags=re.DOTALL)


def assets() -> dict[str, str]:
    """Give the files that pages load, by name."""
    scripts = {path.name: path.read_text(encoding="utf-8") for path in sorted((HERE / "built").glob("*.js"))}
    del scripts["notebook.js"]
    forms = {name: form.form_html(exercise) for name, exercise in shelf.exercises().items()}
    look = (HERE / "theme" / "book.css", HERE.parent / "paper" / "paper.css")
    return {
        **scripts,
        "forms.js": f"window.workbookForms = {json.dumps(forms, ensure_ascii=False)}\n",
        "workbook.css": "\n".join([*(path.read_text(encoding="utf-8") for path in look), form.style()]),
    }


def front_door(_app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Give the page at the top of the site, which leads to the first one of the book."""
    yield "index", {}, "door.html"


def prepare(_app: Sphinx, config: Any) -> None:
    """Make the assets once, with one mark for all of them that changes when any of them does."""
    config.workbook_assets = assets()
    config.workbook_mark = hashlib.sha256("".join(config.workbook_assets.values()).encode()).hexdigest()[:8]
    config.release = __version__
    # Notebooks run while the book is built; they inherit this, and then show their forms without a widget.
    os.environ["WORKBOOK_HOST"] = "book"


def write_assets(app: Sphinx, exception: Exception | None) -> None:
    """Put the assets beside the pages."""
    if exception is None and app.builder.format == "html":
        static = Path(app.outdir) / "_static"
        static.mkdir(exist_ok=True)
        for name, text in app.config.workbook_assets.items():
            (static / name).write_text(text, encoding="utf-8", newline="\n")


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx what there is."""
    app.add_config_value("workbook_assets", {}, "")
    app.add_config_value("workbook_mark", "", "")
    # Jupyter Book always sets this, for an extension that would load scripts from elsewhere.
    app.add_config_value("comments_config", {}, "")
    app.add_html_theme("workbook", str(HERE / "theme"))
    app.add_directive("workbook", ExerciseForm)
    for name in LISTS:
        app.add_directive(name, ExerciseList)
    # Before any page is read, and so before any notebook runs.
    app.connect("config-inited", prepare)
    app.connect("html-collect-pages", front_door)
    # After every other extension has had its say about a page.
    app.connect("html-page-context", finish_page, priority=900)
    app.connect("build-finished", write_assets)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}

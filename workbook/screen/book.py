"""The published page's host: an ordinary Sphinx extension. What a chapter may hold is in ``blocks``."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from workbook import __version__
from workbook.local import local
from workbook.programme import programme as what_we_do
from workbook.screen import assets, blocks, contents, form, guide, later, notes, programme

HERE = Path(__file__).parent
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action {}"
)
"""What a page may load: its own files, and nothing inline. No form is ever sent, but for search, to itself."""


def pages_of_exercises(app: Sphinx) -> dict[str, str]:
    """Give the page on which each exercise is met, by exercise."""
    return {data["workbook"]: page for page, data in app.env.metadata.items() if "workbook" in data}


def kinds_in(html: str) -> list[str]:
    """Give the kinds of field on a page that have a script of their own."""
    return sorted(set(re.findall(r' data-script="(\w+)"', html)))


def finish_page(app: Sphinx, pagename: str, _template: str, context: dict[str, Any], _doctree: Any) -> None:
    """Give the page what only the whole book knows, and take out what the policy would refuse."""
    context["workbook_local"] = local()
    context["workbook_policy"] = POLICY.format("'self'" if pagename == "search" else "'none'")
    context["workbook_asset"] = lambda name: f"{context['pathto'](f'_static/{name}', 1)}?v={app.config.workbook_mark}"
    context["workbook_kinds"] = kinds_in
    context["workbook_parts"] = app.config.workbook_parts
    body = context.get("body")
    if body is None:
        return
    known = blocks.exercises()
    pages = [(known[name], context["pathto"](page)) for name, page in pages_of_exercises(app).items()]
    body = with_notes(app, pagename, body, context["pathto"])
    for template in blocks.LISTS:
        if (place := f"<!-- {template} -->") in body:
            body = body.replace(place, form.pages_html(template, pages))
    for exercise, page in pages:
        body = body.replace(f'"{form.PAGE_MARK}{exercise.name}"', f'"{page}"')
    top = context["pathto"]("index", 1).removesuffix("index")
    body = with_room_for_tables(with_named_contents(with_named_folds(later.without(without_inline(body)))))
    context["body"] = body.replace(form.ROOT_MARK, top)


def note_contents(app: Sphinx, env: BuildEnvironment) -> None:
    """Note the parts of the book once, when every page is known, for the contents on each."""
    app.config.workbook_parts = contents.parts(env, app.config.root_doc)


def with_notes(app: Sphinx, page: str, body: str, pathto: Callable[..., str]) -> str:
    """Lead a page to its notes for trainers: as a script beside it, and in the guide."""
    if page not in notes.kept(app.env) or (gathered := guide.page_of_guide(app.env)) is None:
        return body
    script = notes.write_script(app, page, lambda html: with_room_for_tables(without_inline(html)))
    body = body.replace(f'"{notes.SCRIPT_MARK}{page}"', f'"{pathto(f"_static/{script}", 1)}"')
    return body.replace(f'"{notes.GUIDE_MARK}{page}"', f'"{pathto(gathered)}#{guide.anchor(page)}"')


def without_inline(html: str) -> str:
    """Take out inline styles, which the page's policy refuses; libraries write them into tables."""
    html = re.sub(r"<style\b.*?</style>", "", html, flags=re.DOTALL)
    return re.sub(r'(<[a-z][^<>]*?) style="[^"]*"', r"\1", html)


def with_named_folds(html: str) -> str:
    """Let what opens a folded cell be called what it shows: MyST-NB gives it another name, and a paragraph inside."""
    html = html.replace('<summary aria-label="Toggle hidden content">', "<summary>")
    return re.sub(
        r'<p class="((?:collapsed|expanded) admonition-title)">(.*?)</p>', r'<span class="\1">\2</span>', html
    )


def with_named_contents(html: str) -> str:
    """Let a page's own contents be told apart from the book's, which Sphinx does not."""
    return html.replace('<nav class="contents local"', '<nav class="contents local" aria-label="On this page"')


def with_room_for_tables(html: str) -> str:
    """Let a chapter's tables move sideways by themselves, by keyboard too, so that the page never has to."""
    room = '<div class="wide" role="group" tabindex="0" aria-label="A table that may be wider than the screen">'
    return re.sub(r'<table class="docutils.*?</table>', rf"{room}\g<0></div>", html, flags=re.DOTALL)


def front_door(_app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Give the page at the top of the site, which leads to the first one of the book."""
    yield "index", {}, "door.html"


def prepare(_app: Sphinx, config: Any) -> None:
    """Make the assets once, with one mark for all of them that changes when any of them does."""
    blocks.exercises.cache_clear()
    what_we_do.cache_clear()
    config.workbook_assets = assets.assets()
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
    app.add_config_value("workbook_parts", [], "")
    # Jupyter Book always sets this, for an extension that would load scripts from elsewhere.
    app.add_config_value("comments_config", {}, "")
    app.add_html_theme("workbook", str(HERE / "theme"))
    blocks.setup(app)
    guide.setup(app)
    programme.setup(app)
    # Before any page is read, and so before any notebook runs.
    app.connect("config-inited", prepare)
    app.connect("env-check-consistency", note_contents)
    app.connect("html-collect-pages", front_door)
    # After every other extension has had its say about a page.
    app.connect("html-page-context", finish_page, priority=900)
    app.connect("build-finished", write_assets)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}

"""The published page's host: an ordinary Sphinx extension. What a chapter may hold is in ``blocks``."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from workbook import __version__
from workbook.local import local
from workbook.programme import programme as what_we_do
from workbook.screen import (
    addresses,
    again,
    assets,
    blocks,
    contents,
    easy,
    form,
    guide,
    later,
    markup,
    met,
    notes,
    offline,
    page_context,
    places,
    programme,
    this_copy,
    translated,
)
from workbook.strands import hidden
from workbook.words import say

HERE = Path(__file__).parent


def finish_page(app: Sphinx, pagename: str, _template: str, context: dict[str, Any], _doctree: Any) -> None:
    """Give the page what only the whole book knows, and take out what the policy would refuse."""
    page_context.tell(app, pagename, context)
    body = context.get("body")
    if body is None:
        return
    known = blocks.exercises()
    pages = [(known[name], context["pathto"](page)) for name, page in met.pages_of_exercises(app).items()]
    body = with_notes(app, pagename, body, context["pathto"])
    for template in blocks.LISTS:
        if (place := f"<!-- {template} -->") in body:
            body = body.replace(place, form.pages_html(template, pages))
    for exercise, page in pages:
        body = body.replace(f'"{form.PAGE_MARK}{exercise.name}"', f'"{page}"')
    top = context["pathto"]("index", 1).removesuffix("index")
    body = markup.with_named_contents(markup.with_named_folds(later.without(markup.without_inline(body))))
    context["body"] = markup.with_room_for_tables(body).replace(form.ROOT_MARK, top)


def note_contents(app: Sphinx, env: BuildEnvironment) -> None:
    """Note the parts of the book once, when every page is known, for the contents on each."""
    app.config.workbook_parts = contents.parts(env, app.config.root_doc)


def with_notes(app: Sphinx, page: str, body: str, pathto: Callable[..., str]) -> str:
    """Lead a page to its notes for trainers: as a script beside it, and in the guide."""
    if page not in notes.kept(app.env) or (gathered := guide.page_of_guide(app.env)) is None:
        return body
    script = notes.write_script(app, page, lambda html: markup.with_room_for_tables(markup.without_inline(html)))
    body = body.replace(f'"{notes.SCRIPT_MARK}{page}"', f'"{pathto(f"_static/{script}", 1)}"')
    return body.replace(f'"{notes.GUIDE_MARK}{page}"', f'"{pathto(gathered)}#{guide.anchor(page)}"')


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
    config.project = config.html_title = local().name
    config.nb_code_prompt_show, config.nb_code_prompt_hide = say("Show the code"), say("Hide the code")
    # Notebooks run while the book is built; they inherit this, and then show their forms without a widget.
    os.environ["WORKBOOK_HOST"] = "book"


def keep_to_what_is_shown(_app: Sphinx, page: str, source: list[str]) -> None:
    """Put what is true here into a chapter, and take out what leads to a strand that this copy does not show."""
    source[0] = hidden().links_out(page, local().fill(source[0]))


def write_assets(app: Sphinx, exception: Exception | None) -> None:
    """Put the assets beside the pages, and then what keeps the book on a device."""
    if exception is None and app.builder.format == "html":
        static = Path(app.outdir) / "_static"
        static.mkdir(exist_ok=True)
        for name, text in app.config.workbook_assets.items():
            (static / name).write_text(text, encoding="utf-8", newline="\n")
        shutil.copy(assets.LETTERS, static)
        # without it, GitHub’s older way to publish leaves out folders whose names begin like _static
        (Path(app.outdir) / ".nojekyll").touch()
        offline.write(Path(app.outdir), app.config.workbook_mark, on=local().offline == "yes")


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx what there is."""
    app.add_config_value("workbook_assets", {}, "")
    app.add_config_value("workbook_mark", "", "")
    app.add_config_value("workbook_parts", [], "")
    # Jupyter Book always sets this, for an extension that would load scripts from elsewhere.
    app.add_config_value("comments_config", {}, "")
    app.add_html_theme("workbook", str(HERE / "theme"))
    for part in (addresses, again, blocks, places, easy, guide, programme, this_copy, translated):
        part.setup(app)
    # Before any page is read, and so before any notebook runs.
    app.connect("config-inited", prepare)
    app.connect("source-read", keep_to_what_is_shown)
    app.connect("env-check-consistency", note_contents)
    app.connect("html-collect-pages", front_door)
    # After every other extension has had its say about a page.
    app.connect("html-page-context", finish_page, priority=900)
    app.connect("build-finished", write_assets)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}

"""Which pages are written again when another has changed: those that show something of it.

Sphinx reads and writes a page that has changed, and knows nothing of what ours show of each other.
"""

from __future__ import annotations

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from workbook.screen import contents, guide, met, notes


def pages_to_write_again(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Name the guide, which shows every page's notes; or every page, once what all of them may show has changed."""
    before = getattr(env, "workbook_shown_elsewhere", None)
    env.workbook_shown_elsewhere = shown_elsewhere(app, env)  # type: ignore[attr-defined]
    if before not in (None, env.workbook_shown_elsewhere):  # type: ignore[attr-defined]
        return sorted(env.found_docs)
    return [page] if (page := guide.page_of_guide(env)) else []


def shown_elsewhere(app: Sphinx, env: BuildEnvironment) -> str:
    """Give what pages may show of each other: the contents, headings, what links lead to, exercises and notes."""
    headings = [(page, toc.astext()) for page, toc in sorted(env.tocs.items())]
    links = [sorted(env.domains["std"].data[kind]) for kind in ("labels", "anonlabels", "objects")]
    exercises, noted = sorted(met.pages_of_exercises(app).items()), sorted(notes.kept(env))
    return repr([contents.parts(env, app.config.root_doc), headings, links, exercises, noted])


def setup(app: Sphinx) -> None:
    """Tell Sphinx to ask, once it has read what has changed."""
    app.connect("env-updated", pages_to_write_again)

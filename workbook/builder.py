"""Runs the programs that make pages of chapters and notebooks, in the language of this run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from workbook.folders import ROOT
from workbook.kernels import warm_kernels
from workbook.problem import Problem
from workbook.strands import contents, pages_in, write_contents
from workbook.words import COMPILED, LANGUAGE, SOURCE, is_main, language

BUILD = ROOT / "_build" if is_main() else COMPILED / language() / "_build"
"""Where everything is made."""

NEEDED = ("workbook.figures.gallery", "workbook.screen.notebook")
"""What notebooks load: their forms, and every chart."""

_SETTINGS = ROOT / "_config.yml"
NOT_RUN = {"execute_notebooks": "'off'"}


def build_pages(*, run: bool = True, every: bool = True) -> None:
    """Make every page, or only what has changed, and ``run`` what notebooks still have to be run for it.

    Raises Problem, with the builder's own words, if it could not.
    """
    settings = {"language": language().replace("-", "_")} if language() != SOURCE else {}
    _make(*(["--all"] if every else []), settings=settings | ({} if run else NOT_RUN), to=BUILD)


def gather_pages() -> Path:
    """Gather the words of every page and notebook, a file for each; returns the folder that they are in."""
    to = COMPILED / "pages" / "_build"
    shutil.rmtree(to, ignore_errors=True)
    words = "--all", "--builder", "custom", "--custom-builder", "gettext"
    _make(*words, settings=NOT_RUN, to=to)
    return to / "gettext"


def run_notebooks() -> None:
    """Run every notebook of the book, as many at once as there are processors: the builder would run them one by one.

    What fails here is run again by the builder, which says why. The cache goes first: it looks at a notebook's cells
    only, and would show yesterday's exercise when today's YAML has changed.
    """
    cache = BUILD / ".jupyter_cache"
    shutil.rmtree(cache, ignore_errors=True)
    notebooks = [str(ROOT / f"{page}.ipynb") for page in pages_in(contents()) if page.startswith("notebooks/")]
    _command("jcache", "notebook", "-p", str(cache), "add", *notebooks)
    with warm_kernels(_environment(), *NEEDED) as environment:
        run = ("execute", "-e", "local-parallel", "-t", "120")
        _command("jcache", "project", "-p", str(cache), *run, environment=environment)


def _make(*words: str, settings: dict[str, str], to: Path) -> None:
    """Run Jupyter Book, with these settings in the place of the book's own."""
    elsewhere = []
    if settings or to != ROOT / "_build":
        elsewhere = ["--path-output", str(to.parent), "--config", str(_changed(settings, to / "_config.yml"))]
    quiet = ("--warningiserror", "--keep-going", "--quiet")
    toc = ("--toc", str(write_contents(to / "contents.yml")))
    done = _command("jupyter-book", "build", str(ROOT), *toc, *words, *quiet, *elsewhere)
    if done.returncode:
        raise Problem(f"The book did not build. The builder said:\n{done.stdout}\n{done.stderr}")


def _changed(settings: dict[str, str], path: Path) -> Path:
    text = _SETTINGS.read_text(encoding="utf-8")
    for key, value in settings.items():
        text = re.sub(rf"^( *{key}): .*$", rf"\g<1>: {value}", text, flags=re.MULTILINE)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _command(name: str, *words: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    program = shutil.which(name, path=str(Path(sys.executable).parent))
    if program is None:
        raise Problem("Jupyter Book is not here. Start with: python3 start.py")
    return subprocess.run(
        [program, *words],
        cwd=ROOT,
        env=environment or _environment(),
        check=False,
        input="y\n",  # the cache asks whether it may be made
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT), "WORKBOOK_HOST": "book", LANGUAGE: language()}

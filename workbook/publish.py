"""Puts the book together: every page, and every exercise on paper beside them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import webbrowser
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from workbook import downloads
from workbook import lab as lab_settings
from workbook.builder import BUILD, build_pages, gather_pages, run_notebooks
from workbook.local import local
from workbook.made_from import CHAPTERS, MORE, NOTHING, MadeFrom
from workbook.problem import Problem
from workbook.shelf import ROOT, exercises
from workbook.words import LANGUAGE, SOURCE, is_main, language

SITE = ROOT / "_build" / "html" / ("" if is_main() else language())
"""The main language is the whole site, and every other one is a folder in it."""

PAPERS = BUILD / "paper"
STAMP = BUILD / "made-from.txt"


def build(again: bool = False) -> bool:
    """Build the book into ``_build/html``; returns False where nothing had changed since the last time.

    Where only words of chapters have changed, only pages are made again: those, and what else shows their words.
    Raises Problem if the book does not build, with the builder's own words.
    """
    made_from = MadeFrom(STAMP)
    changed = MORE if again else made_from.changed(SITE)
    if changed == NOTHING:
        return False
    STAMP.unlink(missing_ok=True)
    if changed == CHAPTERS and is_main():  # the builder has only that one at hand
        build_pages(every=False)
    else:
        _clear()
        _build_edition()
    for code in local().languages[1:] if is_main() else ():
        _build_beside(code)
    made_from.keep(SITE)
    return True


def _build_edition() -> None:
    """Build the book in the language of this run."""
    from workbook.beside import write_packs, write_papers

    if language() != SOURCE:
        _compile(language())
    found = exercises()
    with ThreadPoolExecutor() as beside:  # other programs do the rest meanwhile
        packs = beside.submit(write_packs)
        run_notebooks()
        packs.result()  # a page says how large its files are
        papers = beside.submit(write_papers, found.values(), PAPERS)
        build_pages()
        papers.result()
    if not is_main():
        SITE.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(BUILD / "html", SITE)
    for folder in (PAPERS, downloads.FOLDER):
        shutil.copytree(folder, SITE / folder.name)
    shutil.copy(ROOT / "workbook" / "workbook-file.schema.json", SITE)


def _compile(code: str) -> None:
    """Make the catalogues of a language that Python and the builder read."""
    from workbook import catalogue

    catalogue.compile_words(code)
    catalogue.compile_pages(code, gather_pages() if code in catalogue.PRETENDED else None)


def _build_beside(code: str) -> None:
    """Build the book in a further language, in a process of its own: whatever is kept there is in one language."""
    run = [sys.executable, "-P", "-m", "workbook", "build"]
    done = subprocess.run(
        run, cwd=ROOT, env={**os.environ, LANGUAGE: code}, check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise Problem(f"The book in {code} did not build.\n{done.stdout}{done.stderr}")


def _clear() -> None:
    """Take away what was built before: a page that has left the book leaves the site too."""
    for folder in (SITE, BUILD / "html", PAPERS):
        shutil.rmtree(folder, ignore_errors=True)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Say nothing: what a person reads is nobody's business."""


def serve(port: int, browser: bool) -> None:
    """Show the built book on this machine only, until it is stopped. Raises Problem if the port is taken."""
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Quiet, directory=str(SITE)))
    except OSError:
        instead = f"python3 start.py --port {port + 1}"
        raise Problem(f"Something else on this machine is using port {port}. Try: {instead}") from None
    address = f"http://127.0.0.1:{server.server_port}/"
    print(f"The workbook is open at {address} on this machine only. Press Ctrl and C here to stop.", flush=True)
    if browser:
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("Stopped.")


def lab(*more: str, folder: Path = ROOT / "notebooks") -> int:
    """Open JupyterLab on a folder of notebooks, with our settings; returns how it ended."""
    settings = os.pathsep.join(filter(None, [str(lab_settings.SETTINGS), os.environ.get("JUPYTER_CONFIG_PATH")]))
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT), "JUPYTER_CONFIG_PATH": settings}
    command = [sys.executable, "-m", "jupyterlab", str(folder), *more]
    with subprocess.Popen(command, cwd=folder, env=environment) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:  # it reaches JupyterLab too, which asks whether to stop
                continue

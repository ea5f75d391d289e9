r"""How long the book takes to build: all of it, after a change to one page, and when nothing has changed.

    .venv/bin/python benchmarks/build.py                (Windows: .venv\Scripts\python)

It works on a copy of this folder, and takes about two minutes. To see whether time grows in proportion to pages, it
builds the copy once more with every second page and notebook out of the contents. Run it when nothing else is going.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measured import note

from workbook.folders import ROOT
from workbook.made_from import MADE_FROM

PAGE = Path("book") / "learners" / "check-in.md"
LEFT_IN = re.compile(r"book/(learners|trainers|organisations)/|notebooks/")
"""Pages that may be left out, every second one; the others are few."""


def build(root: Path) -> float:
    """Build a copy, and give the seconds that took."""
    began = time.perf_counter()
    surroundings = {**os.environ, "PYTHONPATH": str(root), "PYTHONUTF8": "1"}
    command = [sys.executable, "-P", "-m", "workbook", "build"]
    subprocess.run(command, cwd=root, env=surroundings, check=True, capture_output=True)
    return time.perf_counter() - began


def pages(root: Path) -> int:
    """Count the pages of a built copy."""
    site = root / "_build" / "html"
    return len([*site.glob("book/**/*.html"), *site.glob("notebooks/*.html")])


def halve(root: Path) -> None:
    """Leave every second page and notebook out of a copy's contents, as an organisation can."""
    contents = root / "_toc.yml"
    kept, turn = [], 0
    for line in contents.read_text(encoding="utf-8").splitlines(keepends=True):
        turn += bool(LEFT_IN.search(line))
        if not (LEFT_IN.search(line) and turn % 2 == 0):
            kept.append(line)
    contents.write_text("".join(kept), encoding="utf-8")


def main() -> None:
    """Build in each way, and write down what it took."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in MADE_FROM:
            (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, root / name)
        rows = [built("Everything, with every notebook run", root)]
        rows.append(built("Nothing has changed", root))
        with (root / PAGE).open("a", encoding="utf-8") as page:
            page.write("\nOne more line.\n")
        rows.append(built("One page has changed", root))
        halve(root)
        rows.append(built("Everything, with half of the pages", root))
    says = "One build each, on a machine that did nothing else."
    note("How long the book takes to build", says, ["What was built", "Pages", "Time"], rows)


def built(what: str, root: Path) -> list[str]:
    """Build a copy, and say what was built, how many pages it has, and how long it took."""
    seconds = build(root)
    return [what, str(pages(root)), f"{seconds:.1f} s"]


if __name__ == "__main__":
    main()

"""An organisation's own copy of the workbook: started in a folder, and moved to a newer version with its changes kept.

The copy holds a receipt: what each file was when it came. So whoever changed what can be told apart later, without git.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from workbook.disk import write
from workbook.problem import Problem
from workbook.shelf import ROOT

RECEIPT = "own-copy.json"
NEWER = ".newer"
"""Ends the name of a newer file that lies beside one that was changed in the copy."""

_NOT_OURS = re.compile(
    rf"(^|/)(\.git|\.venv|_build|node_modules|pyodide|__pycache__|\.ipynb_checkpoints|\.\w+_cache)/|"
    rf"(^|/)(my-workbook[^/]*\.json[^/]*|{re.escape(RECEIPT)}|[^/]*{re.escape(NEWER)}|\.DS_Store|Thumbs\.db)$"
)
"""What tools and people leave in the folder, and what belongs to one copy alone."""


@dataclass
class Renewed:
    """What became of the files when a copy was renewed: their names, in order."""

    taken: list[str] = field(default_factory=list)
    """Newer or new, and now in the copy."""
    kept: list[str] = field(default_factory=list)
    """Changed in the copy and newer too: the copy's stays, and the newer one lies beside it."""
    gone: list[str] = field(default_factory=list)
    """No longer part of the workbook, and never changed in the copy: taken out."""


def start(folder: Path) -> int:
    """Put a copy of the workbook into an empty folder; returns how many files it has.

    Raises Problem if something is there already, or if the folder is in the workbook itself.
    """
    _check(folder)
    if folder.exists() and any(folder.iterdir()):
        raise Problem(f"{folder} is not empty. Name a folder that does not exist yet.")
    files = dict(_files(ROOT))
    for name in files:
        _bring(name, folder, name)
    _sign(folder, files)
    return len(files)


def renew(folder: Path) -> Renewed:
    """Bring this version's files into a copy, and keep every change that was made there.

    Raises Problem, and changes nothing, if the folder is not a copy that ``start`` made.
    """
    _check(folder)
    before, now, found = _receipt(folder), dict(_files(ROOT)), Renewed()
    for name, mark in now.items():
        if before.get(name) != mark:
            _renew_file(folder, name, mark, before.get(name), found)
    for name in before.keys() - now.keys():
        if _mark(folder / name) == before[name]:
            (folder / name).unlink()
            found.gone.append(name)
    _sign(folder, now)
    found.gone.sort()
    return found


def _renew_file(folder: Path, name: str, mark: str, before: str | None, found: Renewed) -> None:
    """Bring one file that differs from what the copy was given. What was deleted in the copy stays away."""
    here = _mark(folder / name)
    if here == mark or (here is None and before is not None):
        return
    if here == before:
        _bring(name, folder, name)
        found.taken.append(name)
    else:
        _bring(name, folder, name + NEWER)
        found.kept.append(name)


def _check(folder: Path) -> None:
    if folder.resolve().is_relative_to(ROOT.resolve()):
        raise Problem(f"{folder} is inside this workbook. Name a folder somewhere else.")


def _files(root: Path) -> Iterator[tuple[str, str]]:
    """Give every file that makes the workbook, and its mark, by name."""
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.is_file() and not _NOT_OURS.search(name):
            yield name, _mark(path) or ""


def _mark(path: Path) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


def _bring(name: str, folder: Path, to: str) -> None:
    goal = folder / to
    try:
        goal.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, goal)
    except OSError as trouble:
        raise Problem(f"{goal} could not be written: {trouble.strerror}. Then run the same command again.") from None


def _sign(folder: Path, files: dict[str, str]) -> None:
    write(folder / RECEIPT, json.dumps(files, indent=1) + "\n")


def _receipt(folder: Path) -> dict[str, str]:
    """Give what each file was when it came. Raises Problem if nothing says so."""
    try:
        said = json.loads((folder / RECEIPT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        said = None
    if not isinstance(said, dict) or not all(isinstance(mark, str) for mark in said.values()):
        why = f"A copy has a file {RECEIPT}, and is made by: python -m workbook new FOLDER"
        raise Problem(f"{folder} is not a copy that this workbook made. {why}")
    return said

"""Pyodide, which is Python for a browser, where a publisher has put the whole of it: what a visit fetches of it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Collection
from typing import Any

from workbook.problem import Problem
from workbook.shelf import ROOT

FOLDER = ROOT / "pyodide"
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


def megabytes(packages: Collection[str]) -> float:
    """Count what a browser fetches for these packages and what they need, compressed.

    Raises Problem for anything that is not there.
    """
    try:
        known = json.loads((FOLDER / "pyodide-lock.json").read_text(encoding="utf-8"))["packages"]
        files = [*CORE, *(known[name]["file_name"] for name in _with_what_they_need(packages, known))]
        return sum(len(gzip.compress((FOLDER / name).read_bytes(), 6)) for name in files) / 1_000_000
    except (FileNotFoundError, KeyError) as trouble:
        lost = getattr(trouble, "filename", None) or trouble.args[0]
        whole = f"{FOLDER} should be the whole of Pyodide, unpacked, as docs/notebooks.md says"
        raise Problem(f"{whole}. It lacks {lost}.") from None


def _with_what_they_need(packages: Collection[str], known: dict[str, Any]) -> set[str]:
    found: set[str] = set()
    left = list(packages)
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += known[name]["depends"]
    return found

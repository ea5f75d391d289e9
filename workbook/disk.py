"""Writes a file so that a crash leaves the old one or the new one, never half of one."""

from __future__ import annotations

import contextlib
import glob
import os
import shutil
import tempfile
import time
from pathlib import Path

from workbook.problem import Problem
from workbook.words import later, say

MINUTE = 60


def write(path: Path, text: str) -> None:
    """Put a text into a file, all of it or nothing.

    Raises Problem if it cannot be written; the old file is then as it was.
    """
    try:
        _write(path.resolve(), text)
    except (OSError, RuntimeError):  # a link that leads round to itself
        why = later(
            "{file} could not be written. "
            "Is the disk full, or the folder read-only? What was saved before is still there."
        )
        raise Problem(say(why, file=path.name)) from None


def _write(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".saving")
    beside = Path(name)
    try:
        # Half of a pair of surrogates is no character, but JSON can say it, in just the way this error handler does.
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _forget_unfinished(path)


def _forget_unfinished(path: Path) -> None:
    """Take away what saves that were cut off have left: it holds a person's words."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.saving"):
        # A younger one may be another window's, at work right now; and what is saved is saved, whatever happens here.
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > MINUTE:
                left.unlink()

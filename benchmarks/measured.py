"""Where a benchmark writes down what it measured, for the book's quality page: ``data/measured/``, a file each."""

from __future__ import annotations

import datetime as dt
import json
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path

from workbook.shelf import DATA


def note(title: str, says: str, columns: Sequence[str], rows: Sequence[Sequence[object]], part: str = "") -> None:
    """Print a table of what was measured, and keep it under the name of the benchmark that asks.

    ``part`` tells its second table from its first.
    """
    script = Path(sys.argv[0])
    lines = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(columns, *lines, strict=True)]
    for line in (columns, *lines):
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
    known = {
        "title": title,
        "says": says,
        "command": f"python benchmarks/{script.name}",
        "day": dt.datetime.now(dt.UTC).strftime("%-d %B %Y"),
        "machine": f"{os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}",
        "columns": list(columns),
        "rows": lines,
    }
    folder = DATA / "measured"
    folder.mkdir(exist_ok=True)
    text = json.dumps(known, indent=1, ensure_ascii=False)
    name = "-".join(filter(None, (script.stem.replace("_", "-"), part)))
    (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")

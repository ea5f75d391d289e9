"""How long the whole pack of a format takes on this machine: python benchmarks/pack.py [FORMAT].

The aim is under 60 seconds for two days, on two cores with nothing else to do.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from workbook.machine import find_browser
from workbook.packs.folder import make_pack
from workbook.plan import standard


def main(name: str) -> None:
    with TemporaryDirectory() as place:
        folder, begun = Path(place, "pack"), time.perf_counter()
        left_out = make_pack(standard(name), folder)
        took = time.perf_counter() - begun
        files = [path for path in folder.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
    own, others = os.times()[:2], os.times()[2:4]
    print(f"{name}: {took:.1f} s on {os.cpu_count()} cores, browser: {find_browser() or 'none'}")
    print(f"processor time: {sum(own):.1f} s here, {sum(others):.1f} s in the browser")
    print(f"{len(files)} files, {size / 1e6:.1f} MB, left out: {len(left_out)}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "two-days")

r"""What every change has to pass: how many tests there are, what they found, and how long they took.

    .venv/bin/python benchmarks/tests.py                (Windows: .venv\Scripts\python)

It runs the whole of ``start.py test``, and says what share of it was the battery's: every page in every state.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from pathlib import Path

from measured import note

from workbook.folders import ROOT

BATTERY = "test_no_barrier_is_found_on"


def main() -> int:
    """Run every test, write down what came of it, and end as the tests did."""
    with tempfile.TemporaryDirectory() as folder:
        kept, began = Path(folder) / "tests.xml", time.perf_counter()
        ended = subprocess.call([sys.executable, "start.py", "test", f"--junitxml={kept}"], cwd=ROOT)
        minutes = (time.perf_counter() - began) / 60
        tests = [*ET.parse(kept).iter("testcase")]  # noqa: S314 - it is our own
    battery = [test for test in tests if test.get("name", "").startswith(BATTERY)]
    worked = sum(float(test.get("time", 0)) for test in battery) / 60
    rows = [
        ["All tests", *counted(tests), f"{minutes:.0f} minutes"],
        ["The battery: a page each", *counted(battery), f"{worked / (os.cpu_count() or 1):.0f} minutes"],
    ]
    says = "The battery’s time is its work, shared out among the processors."
    note("What every change has to pass", says, ["What", "Passed", "Failed", "Skipped", "Time"], rows)
    return ended


def counted(tests: list[ET.Element]) -> list[int]:
    """Count the tests that passed, failed and were skipped."""
    failed = sum(test.find("failure") is not None or test.find("error") is not None for test in tests)
    skipped = sum(test.find("skipped") is not None for test in tests)
    return [len(tests) - failed - skipped, failed, skipped]


if __name__ == "__main__":
    sys.exit(main())

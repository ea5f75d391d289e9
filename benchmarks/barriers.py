r"""How many planted barriers the battery catches, beside axe alone and axe with html-validate.

    .venv/bin/python benchmarks/barriers.py          (half a minute)

Needs Chromium and Node's tools (``python3 start.py test`` fetches them).
"""

from __future__ import annotations

import json
import subprocess
import sys

from measured import note

from workbook.publish import BUILD
from workbook.shelf import ROOT


def main() -> None:
    """Let the tests look for every planted barrier, and write down what each tool caught."""
    subprocess.run([sys.executable, "-m", "pytest", "-q", "tests/browser/test_barriers.py"], cwd=ROOT, check=True)
    found = json.loads((BUILD / "measured" / "barriers.json").read_text(encoding="utf-8"))
    versions = ", ".join(f"{name} {version}" for name, version in found["versions"].items())
    note(
        "Planted barriers",
        "Small pages with one barrier each, written by us: so this shows that the checks can fail, and no more. "
        f"Versions: {versions}.",
        ("Asked", "Caught", "Of", "Beside axe alone"),
        [(tool, n, found["barriers"], f"{n / found['caught']['axe']:.1f}x") for tool, n in found["caught"].items()],
    )


if __name__ == "__main__":
    main()

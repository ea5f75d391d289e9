"""A book that is built apart from this one, while somebody's answers lie beside its notebooks."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from workbook.shelf import ROOT, exercises

PLANTED = "Kestrels mend the blue ferry timetable"
PARTS = ("_config.yml", "_toc.yml", "requirements.txt", "book", "data", "exercises", "notebooks", "workbook")


def python(*words, cwd, root=ROOT):
    """Run a Python module as somebody would by hand, and give how it ended and what it said."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    environment = {**ours, "PYTHONPATH": str(root), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", *map(str, words)]
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


def plant(folder):
    """Put a workbook file into a folder, with one sentence in every answer that can be any words."""
    able = {
        name: [field for field, known in exercise.fields.items() if not known.problem(PLANTED)]
        for name, exercise in exercises().items()
    }
    given = {name: {"answers": dict.fromkeys(fields, PLANTED)} for name, fields in able.items() if fields}
    assert len(given) > len(able) / 2
    file = folder / "my-workbook.json"
    file.write_text(json.dumps({"format": "co-production workbook", "version": 1, "exercises": given}))
    return file


def publish(root: Path) -> Path:
    """Copy the repository, and build its book while somebody's answers lie beside the notebooks."""
    for part in PARTS:
        (shutil.copytree if (ROOT / part).is_dir() else shutil.copy)(ROOT / part, root / part)
    plant(root / "notebooks")
    outcome, said = python("workbook", "build", cwd=root, root=root)
    assert outcome == 0, said
    return root

"""The code is tidy, typed and spelled."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

CHECKS = {
    "every rule that pyproject.toml chose holds": ["ruff", "check", "."],
    "the formatter would change nothing": ["ruff", "format", "--check", "."],
    "the types hold": ["mypy"],
    "the words are spelled": ["codespell_lib"],
}


@pytest.mark.parametrize("check", CHECKS)
def test_the_repository_is_tidy(check):
    done = subprocess.run([sys.executable, "-m", *CHECKS[check]], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("style", sorted((ROOT / "workbook").rglob("*.css")), ids=lambda path: path.name)
def test_every_rule_of_a_style_ends(style):
    """A browser reads on past a rule that does not, and leaves out all that follows."""
    css = style.read_text(encoding="utf-8")
    assert css.count("{") == css.count("}")
    assert css.count("/*") == css.count("*/")

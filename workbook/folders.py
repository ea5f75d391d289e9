"""Where everything is kept."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BOOK = ROOT / "book"
DATA = ROOT / "data"
EXERCISES = ROOT / "exercises"

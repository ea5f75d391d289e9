"""The files that pages load: scripts, the style, and what comes later."""

from __future__ import annotations

import json
import re
from pathlib import Path

from workbook.screen import blocks, form, later

HERE = Path(__file__).parent
ELSEWHERE = ("notebook", "worker", "worker-off")
"""Scripts that no page loads: a notebook brings its own, and a service worker stands at the top of the site."""


def light(css: str) -> str:
    """Give a style without the comments and indents that only its authors need."""
    return re.sub(r"/\*.*?\*/\n?|^\s+", "", css, flags=re.DOTALL | re.MULTILINE)


def assets() -> dict[str, str]:
    """Give the files that pages load, by name."""
    built = [path for path in sorted((HERE / "built").glob("*.js")) if path.stem not in ELSEWHERE]
    scripts = {path.name: path.read_text(encoding="utf-8") for path in built}
    forms = {name: form.form_html(exercise) for name, exercise in blocks.exercises().items()}
    empty = {name: later.without(html) for name, html in forms.items()}
    look = (HERE / "theme" / "book.css", HERE.parent / "paper" / "paper.css")
    return {
        **scripts,
        **later.scripts(forms.values()),
        **later.part("forms", json.dumps(empty)),
        "workbook.css": light("\n".join([*(path.read_text(encoding="utf-8") for path in look), form.style()])),
    }

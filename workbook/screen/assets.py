"""The files that pages load: scripts, the style, and what comes later."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from workbook.screen import blocks, form, later
from workbook.screen.spoken import with_words

HERE = Path(__file__).parent


def light(css: str) -> str:
    """Give a style without the comments and indents that only its authors need."""
    return re.sub(r"/\*.*?\*/\n?|^\s+", "", css, flags=re.DOTALL | re.MULTILINE)


def assets() -> dict[str, str]:
    """Give the files that pages load, by name."""
    built = [path for path in sorted((HERE / "built").glob("*.js")) if path.stem != "notebook"]
    scripts = {path.name: with_words(path.stem, path.read_text(encoding="utf-8")) for path in built}
    forms = {name: form.form_html(exercise) for name, exercise in blocks.exercises().items()}
    empty = {name: later.without(html) for name, html in forms.items()}
    return {
        **scripts,
        **later.scripts(forms.values()),
        **later.part("forms", json.dumps(empty)),
        **{
            name: "".join(light(path.read_text(encoding="utf-8")) for path in found) for name, found in styles().items()
        },
    }


def styles() -> dict[str, list[Path]]:
    """Give what each style is made of. Every page has the first; the others come to those that have a use for them."""
    own = sorted(form.FIELDS.glob("*/field.css"))
    rarer = [path for path in own if (path.parent / "part.mjs").exists()]
    common = [HERE / "theme" / "book.css", HERE / "form.css", *(path for path in own if path not in rarer)]
    return {"workbook.css": common, "rarer.css": rarer, "paper.css": [HERE.parent / "paper" / "paper.css"]}


def has_rarer(kinds: Iterable[str]) -> bool:
    """Say whether any of these kinds has its style in ``rarer.css``: those with a heavier part are on few pages."""
    return any((form.FIELDS / kind / "part.mjs").exists() for kind in kinds)

"""The files that pages load: scripts, the style, and what comes later."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path

from workbook.paper_style import paper_style
from workbook.screen import blocks, form, later
from workbook.screen.spoken import with_words

HERE = Path(__file__).parent
LETTERS = HERE / "letters" / "letters.woff2"
ELSEWHERE = ("notebook", "worker", "worker-off")
"""Scripts that no page loads: a notebook brings its own, and a service worker stands at the top of the site."""


AIR = re.compile(r"""("[^"]*"|'[^']*')|\s*([{};,])\s*|(?<=[\w-])(:)\s+|\s+""")
"""The room between the words of a style. What stands in quotes is for people, and keeps its own."""


def light(css: str) -> str:
    """Give a style without the comments and the room that only its authors need."""
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return AIR.sub(lambda found: found[1] or found[2] or found[3] or " ", bare).replace(";}", "}").strip()


def assets() -> dict[str, str]:
    """Give the files that pages load, by name."""
    built = [path for path in sorted((HERE / "built").glob("*.js")) if path.stem not in ELSEWHERE]
    scripts = {path.name: with_words(path.stem, path.read_text(encoding="utf-8")) for path in built}
    forms = {name: form.form_html(exercise) for name, exercise in blocks.exercises().items()}
    empty = {name: later.without(html) for name, html in forms.items()}
    return {
        **scripts,
        **later.scripts(forms.values()),
        **later.part("forms", json.dumps(empty)),
        **{name: style(found) for name, found in styles().items()},
        "paper.css": light(paper_style()),
    }


def style(found: Iterable[Path]) -> str:
    """Give a style made of files, with the letters' own mark in their address: a device keeps what has one."""
    text = "".join(light(path.read_text(encoding="utf-8")) for path in found)
    return text.replace(LETTERS.name, f"{LETTERS.name}?v={hashlib.sha256(LETTERS.read_bytes()).hexdigest()[:8]}")


def styles() -> dict[str, list[Path]]:
    """Give what each style of a screen is made of. Every page has the first; the other comes to those with a use."""
    own = sorted(form.FIELDS.glob("*/field.css"))
    rarer = [path for path in own if has_rarer([path.parent.name])]
    common = [HERE / "theme" / "book.css", HERE / "form.css", *(path for path in own if path not in rarer)]
    return {"workbook.css": common, "rarer.css": rarer}


def has_rarer(kinds: Iterable[str]) -> bool:
    """Say whether any of these kinds has its style in ``rarer.css``: those with a heavier part are on few pages."""
    return any((form.FIELDS / kind / "part.mjs").exists() for kind in kinds)

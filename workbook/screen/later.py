"""What a form needs only once somebody works with it: on a page it comes in a file of its own.

A kind's ``field.html`` writes it as ``<script type="application/json" data-later="a name">``. A field's script reads
what is inside, and where nothing is, asks its desk for the part of that name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

_LATER = re.compile(r'(<script type="application/json" data-later="([^"]+)"[^>]*>)(.*?)(</script>)', re.DOTALL)


def without(html: str) -> str:
    """Give a form without what comes later."""
    return _LATER.sub(r"\1\4", html)


def scripts(forms: Iterable[str]) -> dict[str, str]:
    """Give what comes later as scripts, by file name: a page in a folder of files can load nothing else."""
    found = [part(name, inside) for html in forms for _, name, inside, _ in _LATER.findall(html)]
    return {name: script for one in found for name, script in one.items()}


def part(name: str, inside: str) -> dict[str, str]:
    """Give what is known under a name, as JSON, as the script that a desk fetches by that name: file name and text."""
    plain = json.dumps(json.loads(inside), ensure_ascii=False, separators=(",", ":"))
    script = f"var workbookParts = window.workbookParts || {{}}\nworkbookParts[{json.dumps(name)}] = {plain}\n"
    return {f"part-{name}.js": script}

"""Every check there is, by name, found by looking.

A module has what the battery says. A script, ``<name>.js``, is a check that only looks: a function that gives lines.
It begins with what must be true, and then may say ``Once`` and ``Needs`` as a module does.
It sees the page through what ``look.js`` names.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from types import ModuleType

from playwright.sync_api import Page

HERE = Path(__file__).parent
LOOK = (HERE.parent / "look.js").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Script:
    """A check that only looks."""

    source: str
    check: Callable[[Page], list[str]]
    ONCE: frozenset[str]
    NEEDS: str


def look(script: str, page: Page, given: object = None) -> list[str]:
    """Give what a script finds on a page."""
    return page.evaluate(f"(given) => {{\n{LOOK}\nreturn (\n{script})(given)\n}}", given)


def ask(names: list[str], page: Page) -> dict[str, list[str]]:
    """Give what each of these checks finds. Those that only look are asked together: each way there takes time."""
    scripts = {name: check.source for name in names if isinstance(check := CHECKS[name], Script)}
    asked = "\n".join(f"found[{json.dumps(name)}] = await (\n{source})()" for name, source in scripts.items())
    found = page.evaluate(f"async () => {{\n{LOOK}\nconst found = {{}}\n{asked}\nreturn found\n}}") if scripts else {}
    return found | {name: CHECKS[name].check(page) for name in names if name not in scripts}


def _script(path: Path) -> Script:
    source = path.read_text(encoding="utf-8")
    said = dict(re.findall(r"^// (Once|Needs): (.+)$", source, re.MULTILINE))
    once = frozenset(filter(None, said.get("Once", "").split(", ")))
    return Script(source, partial(look, source), once, said.get("Needs", "screen"))


def _read(path: Path) -> ModuleType | Script:
    return _script(path) if path.suffix == ".js" else import_module(f"{__name__}.{path.stem}")


CHECKS = {path.stem: _read(path) for path in sorted(HERE.glob("[!_]*.[jp][sy]"))}

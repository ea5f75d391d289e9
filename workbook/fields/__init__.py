"""The kinds of field: one folder each, found by looking."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

from workbook.fields.field import Field

FOLDER = Path(__file__).parent


def _class_in(kind: str) -> type[Field]:
    module = importlib.import_module(f"{__name__}.{kind}")
    [found] = [
        thing
        for thing in vars(module).values()
        if isinstance(thing, type) and issubclass(thing, Field) and thing.__module__ == module.__name__
    ]
    return found


KINDS: dict[str, type[Field]] = {
    module.name: _class_in(module.name)
    for module in sorted(pkgutil.iter_modules([str(FOLDER)]), key=lambda module: module.name)
    if module.ispkg
}
"""Every kind by its name, which is its folder's name."""

_NAMES = {cls: kind for kind, cls in KINDS.items()}


def kind_of(field: Field) -> str:
    """Give the name of the folder a field's class lives in."""
    return _NAMES[type(field)]

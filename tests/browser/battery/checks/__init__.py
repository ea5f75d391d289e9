"""Every check there is, by name."""

import pkgutil
from importlib import import_module
from types import ModuleType

CHECKS: dict[str, ModuleType] = {
    found.name: import_module(f"{__name__}.{found.name}")
    for found in sorted(pkgutil.iter_modules(__path__), key=lambda found: found.name)
    if not found.name.startswith("_")
}

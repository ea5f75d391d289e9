"""Kernels that start at once, for many notebooks in a row: each is a copy of one that has loaded what they need.

``warm_kernels`` starts that one, ``warm.py``, and gives Jupyter a ``python3`` kernel whose command, ``ask.py``, has it
copy itself. Nothing that a notebook does is in another's copy. Only Linux copies a process safely once it has
loaded NumPy: elsewhere kernels start as they always do.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbook.folders import ROOT

HERE = Path(__file__).parent
DOOR = "door"
INLINE = "module://matplotlib_inline.backend_inline"  # a kernel sets it before it loads matplotlib


@contextmanager
def warm_kernels(environment: dict[str, str], *loaded: str) -> Iterator[dict[str, str]]:
    """Give what has to be in the environment of whatever starts kernels; ``environment`` is its own.

    Each kernel has the modules that are named in ``loaded``, and all that these need.
    """
    if sys.platform != "linux":
        yield environment
        return
    with tempfile.TemporaryDirectory() as folder:
        door = Path(folder) / DOOR
        _describe(Path(folder) / "kernels" / "python3", door)
        ways = os.pathsep.join(filter(None, [folder, environment.get("JUPYTER_PATH")]))
        with _warm_kernel(environment, str(door), *loaded) as is_there:
            # Without it, kernels start as they always do, and say what is wrong.
            yield {**environment, "JUPYTER_PATH": ways} if is_there else environment


@contextmanager
def _warm_kernel(environment: dict[str, str], *words: str) -> Iterator[bool]:
    """Run the warm kernel, and say whether its door came to be open."""
    command = [sys.executable, "-P", "-m", "workbook.kernels.warm", *words]
    surroundings = {**environment, "PYTHONPATH": str(ROOT), "MPLBACKEND": INLINE}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env=surroundings, stdout=subprocess.PIPE, stderr=quiet) as server:
        try:
            yield bool(server.stdout and server.stdout.readline())
        finally:
            server.kill()


def _describe(folder: Path, door: Path) -> None:
    """Write the kernel's description, as Jupyter reads it."""
    folder.mkdir(parents=True)
    # Isolated and without site-packages, Python starts in a hundredth of a second.
    command = [sys.executable, "-I", "-S", str(HERE / "ask.py"), str(door), "-f", "{connection_file}"]
    described = {"argv": command, "display_name": "Python 3", "language": "python"}
    (folder / "kernel.json").write_text(json.dumps(described), encoding="utf-8")

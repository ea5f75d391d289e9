"""JupyterLab as ``start.py lab`` opens it: quiet, asking nobody anything, and keeping answers out of notebooks.

``labconfig/`` holds the settings that people start from; they can change every one of them for themselves.
``jupyter_server_config.json`` has the server empty notebooks before it saves them. A shared server
and Binder read both.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

SETTINGS = Path(__file__).parent
"""A folder of Jupyter settings: to be named in ``JUPYTER_CONFIG_PATH``."""


def without_outputs(model: dict[str, Any], **_: Any) -> None:
    """Empty a notebook of everything it has shown, before it is saved: a result may hold what somebody wrote.

    Jupyter's server calls this with what it is about to save.
    """
    notebook = model.get("content")
    if model.get("type") != "notebook" or not isinstance(notebook, dict):
        return
    notebook.get("metadata", {}).pop("widgets", None)
    for cell in notebook.get("cells", []):
        if cell.get("cell_type") == "code":
            cell.update(outputs=[], execution_count=None)

"""Open JupyterLab on the notebooks."""

from __future__ import annotations


def run() -> int:
    """Open it, and stay until it ends."""
    from workbook.publish import lab

    return lab()

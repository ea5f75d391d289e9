"""The co-production workbook: one definition, every face.

exercises/*.yaml are loaded from the ``shelf`` as an ``Exercise``.
``screen`` makes it a form, on a published page or in a notebook; the form gives ``answers``.
``paper`` makes it a sheet, blank or filled in. ``figures`` gathers answers into tables, summaries and charts.
The ``fields`` are the small things all of it is made of; the three destinations never import each other.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbook.screen.notebook import Form

__version__ = "0.1.0"
__all__ = ["open"]


def open(name: str, file: str | Path = "my-workbook.json") -> Form:  # noqa: A001 - it reads as what it does: workbook.open
    """Open an exercise in a notebook: a form that keeps what is typed in a workbook file.

    ``file`` is the person's workbook file, made on the first answer. Raises Problem if there is
    no such exercise, or if the file is not a workbook file (it is then left as it is).
    """
    from workbook.figures.gather import table
    from workbook.screen.notebook import Form
    from workbook.shelf import find

    return Form(find(name), Path(file), table)

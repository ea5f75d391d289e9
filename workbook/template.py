"""What makes a document a template: an organisation is told what to change in it, and what to have checked."""

from __future__ import annotations

from workbook.ageing import last_checked
from workbook.definition import Day, Definition, Several, Words
from workbook.shapes import Bullets, Passage, Piece
from workbook.words import say


class Template(Definition):
    """What an organisation is told before it makes a document its own: what to change, and what to have checked.

    ``name`` is what the document is called in a list; ``checked`` is the day it was last looked at.
    """

    name: Words
    change: Several
    adviser: Several
    checked: Day

    def pieces(self) -> tuple[Piece, ...]:
        """Draw it as it stands at the top of the document."""
        looked_at = f"{last_checked(self.checked)} {say('No lawyer has looked at it. Rules change, so look again.')}"
        return (
            *(Passage(say("Change these things:")), Bullets(self.change)),
            *(Passage(say("Check these with an adviser:")), Bullets(self.adviser)),
            Passage(looked_at),
        )

"""The sheet of paper, blank or filled in: the same words as HTML and as Word.

Each writer draws the few shapes that kinds speak, and knows no kind.
"""

from __future__ import annotations

import re

_UNHOLDABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def holdable(words: str) -> str:
    """Give the words without the few characters that neither a page nor a Word file can hold.

    Each line ends in a newline alone.
    """
    return _UNHOLDABLE.sub("", words).replace("\r\n", "\n").replace("\r", "\n")

"""Reads YAML with every value as text, and says in words where and why it cannot. ``yaml`` is met here only."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import yaml

from workbook.problem import Problem


class _Once(yaml.constructor.BaseConstructor):
    """Refuses a key that stands twice: YAML would drop the first without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Make a mapping of a node, if no key of it stands twice."""
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.MarkedYAMLError(problem=f"`{key.value}` stands twice", problem_mark=key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


class _AsText(_Once, yaml.BaseLoader):
    """Reads every value as text, and says where and why it cannot."""


_QUICKEST: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _Quick(_Once, _QUICKEST):  # type: ignore[misc]  # the C parser is not on every machine, and has no types
    """Reads the same ten times as fast, where PyYAML came with its C parser. What it says of mistakes is not ours."""


_DEEP = re.compile(r"(?:[\[{][^\[{]*){300}|(?:[-?]\s+){50}|^ {200}", re.MULTILINE)
"""What may be nested so deeply that the C parser would end the whole program."""


_TROUBLE = {
    "stands twice": "{trouble} here. If a new line of a list starts here, it needs “- ” before it.",
    "\\t": "there is a tab here. Use spaces.",
    "mapping values": "there is a “: ” where it cannot be. Put the words in quotes, and check the spaces at the start.",
    "end of stream": "quotes were opened and never closed.",
    "escape character": "there is a “\\” in words in double quotes. Use single quotes for them.",
    "cannot start any token": "words cannot start like this. Put them in quotes.",
    "alphabetic or numeric": "words cannot start like this. Put them in quotes.",
    "alias": "words cannot start with “*”. Put them in quotes.",
    "flow": "words cannot start with “[” or “{{”. Put them in quotes.",
    "single document": "there is a line of “---” here. Take it out.",
    "": "this line does not fit. Are the spaces at its start like those of the lines around it, and is there a “: ”?",
}
"""What to say, by a piece of what PyYAML says. The first that fits is used."""


def _in_words(error: yaml.MarkedYAMLError) -> str:
    trouble = f"{error.problem} {error.context or ''}"
    words = next(words for piece, words in _TROUBLE.items() if piece in trouble)
    # What began in one place and never ended is put right where it began.
    begun = error.context_mark if "scanning" in trouble or "flow" in trouble else None
    mark = begun or error.problem_mark
    line = f"line {mark.line + 1}" if mark else "somewhere"
    return f"{line}: {words.format(trouble=error.problem)}"


def read_yaml(path: Path) -> Any:
    """Read a YAML file with every scalar as text.

    YAML's own guesses turn ``Yes`` into true and ``10:30`` into 630. Raises Problem, with the line, if it is not YAML.
    """
    try:
        text = path.read_text(encoding="utf-8")
        if not _DEEP.search(text):
            with suppress(yaml.YAMLError):
                return yaml.load(text, Loader=_Quick)
        return yaml.load(text, Loader=_AsText)
    except yaml.MarkedYAMLError as error:
        raise Problem(_in_words(error)) from None
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        raise Problem("this cannot be read. It should be a text file in UTF-8.") from None


def read_data(path: Path, file: str) -> Any:
    """Read a file as ``read_yaml`` does. Raises Problem that begins with ``file``, as its author would call it."""
    try:
        return read_yaml(path)
    except Problem as trouble:
        raise Problem(f"{file}: {trouble}") from None

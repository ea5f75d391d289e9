"""Finds words for people in Python that no catalogue could put into another language: those that are not said.

What a literal is for is told by where it stands, so that nobody has to keep a list: by what it is given to, or by what
it is part of.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from docx import Document

from workbook.paper.word_blank import LOOKS

PEOPLE = re.compile(r"(?<![\w&/.#\[-])[A-Z][a-z’]+(?![\w/])|[a-z’]{2,},? [a-z’]{2,}|^,? [a-z]{2,} $")
"""A capital letter, or two small words beside each other; or a word to join others by."""
NO_WORDS = re.compile(r"<[^<>]*>|<[^<>]*$|^[^<>]*>|\{?https?://\S+|\w+=([\"']).*?\1")
"""Marks of HTML and XML, and addresses."""
PATTERN = re.compile(r"\\[bdwsS]|\(\?")

SAID = ("say", "say_many", "later")
TOLD_AUTHORS = ("matching",)
"""What holds authors to a form, and tells them what would be right: they write the project's own English."""
TOLD_LIBRARIES = ("loc", "layout", "metadata")
"""What only a library that draws reads."""


def unsaid(path: Path, *, problems: bool = True) -> Iterator[str]:
    """Give each place where words for people are not said, as ``line: words``.

    Without ``problems``, what goes into a Problem is left out: only somebody who types commands will see it.
    """
    told = (*SAID, *TOLD_AUTHORS) if problems else (*SAID, *TOLD_AUTHORS, "Problem")
    for node, words in _literals(ast.parse(path.read_text(encoding="utf-8")), told):
        plain = NO_WORDS.sub(" ", words)
        if PEOPLE.search(plain) and not PATTERN.search(words) and not (words in _styles() and "word" in path.name):
            yield f"{node.lineno}: {words}"


def _literals(node: ast.AST, told: tuple[str, ...]) -> Iterator[tuple[ast.AST, str]]:
    match node:
        case ast.Constant(value=str(words)):
            yield node, words
        case ast.JoinedStr():
            yield node, "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
        case ast.keyword(arg=str(name)) if name[:1].isupper():  # a column that people will see
            yield node, name
    for one in _inside(node, told):
        yield from _literals(one, told)


def _inside(node: ast.AST, told: tuple[str, ...]) -> list[ast.AST]:
    """Give the parts of a node in which there may be words for people."""
    match node:
        case ast.Call(func=ast.Name(id=name)) if name in told:
            return [*(keyword.value for keyword in node.keywords), *filter(_is_made, node.args)]
        case ast.JoinedStr():
            return [part.value for part in node.values if isinstance(part, ast.FormattedValue)]
        case ast.AnnAssign(value=value):
            return [value] if value else []
    return [] if _is_for_programs(node) else list(ast.iter_child_nodes(node))


def _is_for_programs(node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=ast.Constant()) | ast.arg() | ast.Assign(targets=[ast.Name(id="__all__")]):
            return True
        case ast.Set() | ast.FunctionDef(name="mistake"):  # words to look for others among; what an author is told
            return True
        case ast.keyword(arg=str(name)):
            return name in TOLD_LIBRARIES
    return False


def _is_made(given: ast.AST) -> bool:
    return not isinstance(given, ast.Constant | ast.JoinedStr)


@cache
def _styles() -> frozenset[str]:
    """Give the names of Word's styles, its own and ours: people read what is written in them, and not these."""
    ours = (name for looks in LOOKS.values() if isinstance(looks, dict) for name in looks)
    return frozenset({*(style.name or "" for style in Document().styles), *ours})

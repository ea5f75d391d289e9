"""The workbook's commands: ``python -m workbook check`` and the rest. Each is a module here, found by looking.

A module's first line says what the command does. Its ``run`` does it and returns 0 when it went well; its ``words``,
if it has one, tells the parser what may follow the command's name.
"""

from __future__ import annotations

import argparse
import pkgutil
import sys
from collections.abc import Iterable
from importlib import import_module

from workbook.problem import Problem
from workbook.words import in_source, language

COMMANDS = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def _arguments(names: Iterable[str]) -> argparse.ArgumentParser:
    """Give a parser that knows these commands: only what they need is loaded."""
    parser = argparse.ArgumentParser(prog="python -m workbook", description="The co-production workbook's commands.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name in names:
        module = import_module(f"{__name__}.{name}")
        own = commands.add_parser(name, help=(module.__doc__ or "").partition("\n")[0])
        if hasattr(module, "words"):
            module.words(own)
        own.set_defaults(run=module.run)
    return parser


def main(arguments: list[str]) -> int:
    """Do what the words on the command line ask; returns 0 when it went well."""
    if arguments[:1] == ["test"]:  # what follows goes to pytest as it is
        return int(import_module(f"{__name__}.test").run(arguments[1:]))
    known = [name for name in arguments[:1] if name in COMMANDS]
    asked = vars(_arguments(known or COMMANDS).parse_args(arguments))
    run = asked.pop("run")
    if not in_source():
        import_module("workbook.catalogue").compile_words(language())
    asked.pop("command")
    try:
        return int(run(**asked))
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1

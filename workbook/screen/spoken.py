"""What scripts say, in the reader's language: the part of the catalogue that each script brings with it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from workbook.languages import plurals
from workbook.words import catalogue_of, in_source, language

MESSAGES = Path(__file__).parent / "built" / "messages.json"
"""What scripts say, in English: whoever bundles them writes it down."""


def script_words(script: str) -> dict[str, str | dict[str, str]]:
    """Give each message that a script says otherwise than in English; one that counts has each plural by its CLDR name.

    Under "" stands the language. There is nothing where the language is the one in the scripts.
    """
    if in_source():
        return {}
    words = catalogue_of(language())
    found: dict[str, str | dict[str, str]] = {"": language()}
    for message in _messages():
        one, many = message["one"], message.get("many")
        if script not in message["in"]:
            continue
        if many:
            found[one] = {name: words.ngettext(one, many, n) for name, n in plurals(language()).items()}
        elif (said := words.gettext(one)) != one:
            found[one] = said
    return found


def with_words(script: str, source: str) -> str:
    """Give a script with what it says before it, so that no page brings words that it does not need."""
    words = json.dumps(script_words(script), ensure_ascii=False, separators=(",", ":"))
    bring = f"window.workbookWords=Object.assign(window.workbookWords||{{}},{words});"
    return source if words == "{}" else bring + source


@cache
def _messages() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(MESSAGES.read_text(encoding="utf-8"))
    return found

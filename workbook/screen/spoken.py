"""What scripts say, in the reader's language: the part of the catalogue that a page or a notebook brings with it."""

from __future__ import annotations

import json
from pathlib import Path

from workbook.languages import plurals
from workbook.words import catalogue_of, in_source, language

MESSAGES = Path(__file__).parent / "built" / "messages.json"
"""What scripts say, in English: whoever bundles them writes it down."""


def script_words() -> dict[str, str | dict[str, str]]:
    """Give each message that is said otherwise than in English; one that counts has each plural by its name in CLDR.

    Under "" stands the language. There is nothing where the language is the one in the scripts.
    """
    if in_source():
        return {}
    words = catalogue_of(language())
    found: dict[str, str | dict[str, str]] = {"": language()}
    for message in json.loads(MESSAGES.read_text(encoding="utf-8")):
        one, many = message["one"], message.get("many")
        if many:
            found[one] = {name: words.ngettext(one, many, n) for name, n in plurals(language()).items()}
        elif (said := words.gettext(one)) != one:
            found[one] = said
    return found

"""The catalogues of other languages: files that translators keep, and what Python reads of them.

``languages/workbook.pot`` has every message in English, and ``languages/<code>/workbook.po`` has them in a language.
Pages and notebooks have theirs in ``languages/<code>/pages``, one file for each, by Sphinx's own way.
Two languages are nobody's, and made here from the English: they show what was left out of the catalogues, and what
does not fit. Their codes are those that other projects use for them too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from workbook.folders import ROOT
from workbook.words import COMPILED, catalogue_of

LANGUAGES = ROOT / "languages"
TEMPLATE = LANGUAGES / "workbook.pot"

PRETENDED = {"en-XA": "en", "ar-XB": "ar"}
"""The languages that are nobody's: letters with accents, a third longer; and the same words from right to left."""

_LIKE = str.maketrans(
    "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz", "ÀàƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž"
)
_NOT_WORDS = re.compile(r"(\{[^{}]*\}`?|\]\([^()]*\)|<[^<>]+>`?|`[^`]*`|&\w+;|https?://\S+)")
"""What stands in a message and no language changes: holes, addresses, marks of HTML, and code."""

_TERM = re.compile(r"\{term\}`([^`<>]*)`")
"""A word that the glossary explains: translators say what people read, and keep the word that it is found by."""


def pretended(message: str) -> str:
    """Give a message in the language that is nobody's. Every vowel stands twice, which makes it a third longer."""
    pieces = _NOT_WORDS.split(_TERM.sub(r"{term}`\1 <\1>`", message))
    said = [re.sub("[aeiou]", r"\g<0>\g<0>", piece).translate(_LIKE) for piece in pieces[::2]]
    pieces[::2] = said
    return f"⟦{''.join(pieces)}⟧"


def locale(code: str) -> str:
    """Give a language's code as catalogues have it: ``en_XA``."""
    return code.replace("-", "_")


def template(messages: Iterable[tuple[str | tuple[str, str], str]]) -> Catalog:
    """Give a catalogue of these messages, each with the file that it is in, in the order of the alphabet."""
    made = Catalog(project="The co-production workbook", version=None, charset="utf-8", fuzzy=False)
    made.header_comment = "# What the workbook says. docs/languages.md says how to put it into another language."
    for message, file in messages:
        made.add(message, locations=[(file, 0)])
    return made


def read(path: Path) -> Catalog:
    """Give what a file of messages holds; nothing where there is none."""
    if not path.exists():
        return Catalog()
    with path.open("rb") as file:
        return read_po(file)


def keep(made: Catalog, path: Path) -> bool:
    """Write a catalogue down; returns False, and leaves the file alone, where it has the same messages already."""
    known = read(path)
    if path.exists() and list(told(made)) == list(told(known)):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, made, width=120, sort_output=True, include_lineno=False)
    return True


def told(made: Catalog) -> Iterator[tuple[object, ...]]:
    """Give all that a catalogue holds for people: each message, what it is in the language, and where it is said."""
    for message in sorted(filter(lambda one: one.id, made), key=lambda one: str(one.id)):
        said = [message.string] if isinstance(message.string, str) else [*(message.string or [])]
        yield message.id, list(filter(None, said)), sorted({file for file, _ in message.locations})


def refresh(path: Path, code: str, newest: Catalog) -> bool:
    """Bring a translator's file up to date, and begin it where there is none. What was translated is kept."""
    theirs = read(path)
    theirs.locale = locale(code)
    theirs.update(newest, no_fuzzy_matching=False, update_header_comment=True)
    return keep(theirs, path)


def compile_words(code: str) -> Path:
    """Make the catalogue that Python reads, of a translator's file or of English; returns where it is."""
    source = TEMPLATE if code in PRETENDED else LANGUAGES / code / "workbook.po"
    made = COMPILED / locale(code) / "LC_MESSAGES" / "workbook.mo"
    if source.exists():
        _compile(read(source), code, made)
    catalogue_of.cache_clear()
    return made


def compile_pages(code: str, english: Path | None = None) -> None:
    """Make the catalogues that Sphinx reads, of a translator's files or of those in ``english``."""
    folder = english or LANGUAGES / code / "pages"
    for path in sorted(folder.rglob("*.po*")):
        inside = path.relative_to(folder).with_suffix(".mo")
        _compile(read(path), code, COMPILED / locale(code) / "LC_MESSAGES" / inside)


def _compile(made: Catalog, code: str, path: Path) -> None:
    if code in PRETENDED:
        made = _pretending(made, code)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_mo(file, made)


def _pretending(made: Catalog, code: str) -> Catalog:
    spoken = Catalog(locale=PRETENDED[code])
    for message in made:
        if message.id:
            spoken.add(message.id, _all_pretended(message, spoken.num_plurals))
    return spoken


def _all_pretended(message: Message, plurals: int) -> str | tuple[str, ...]:
    if isinstance(message.id, str):
        return pretended(message.id)
    one, many = map(pretended, message.id)
    return (one, *[many] * (plurals - 1))

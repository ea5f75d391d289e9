"""What is known of languages: their direction, their own names, their plurals, and how they say a day.

It comes from the Unicode CLDR, by Babel, which is loaded only for what another language than English needs.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from workbook.words import in_source, language, say


def direction(code: str) -> str:
    """Give the direction in which a language is written, as HTML has it: ``ltr`` or ``rtl``."""
    if code.startswith("en"):
        return "ltr"
    from babel import Locale

    return Locale(code.partition("-")[0]).text_direction


def own_name(code: str) -> str:
    """Give what a language is called in itself, such as Cymraeg; its code where nobody has told."""
    from babel import Locale, UnknownLocaleError

    with suppress(UnknownLocaleError, ValueError):
        known = Locale.parse(code, sep="-")
        name = known.get_language_name(known.language) or code
        return name[0].upper() + name[1:]
    return code


def plurals(code: str) -> dict[str, int]:
    """Give each plural of a language by its name in CLDR, such as ``few``, with a number that takes it."""
    from babel import Locale

    named = Locale(code.partition("-")[0]).plural_form
    return {named(n): n for n in reversed(range(200))}


def say_day(day: date) -> str:
    """Say a day with its weekday: Thursday 14 January 2027. ``screen/say-day.mjs`` says the same."""
    names = {"weekday": _named(day, "EEEE", "%A"), "month": _named(day, "MMMM", "%B")}
    return say("{weekday} {day} {month} {year}", day=day.day, year=day.year, **names)


def say_date(day: date) -> str:
    """Say a day without its weekday: 22 November 2026."""
    return say("{day} {month} {year}", day=day.day, month=_named(day, "MMMM", "%B"), year=day.year)


def _named(day: date, pattern: str, in_english: str) -> str:
    if in_source():
        return f"{day:{in_english}}"
    from babel.dates import format_date

    return format_date(day, pattern, language().partition("-")[0])

"""What an author writes: a definition knows its keys, and says in words what is wrong with it.

What people will read is in the reader's language once a definition is made. The only place that knows pydantic.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Self

from annotated_types import Ge, Len, MinLen
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from workbook.ageing import not_a_day
from workbook.complaints import in_words, is_echo, shown
from workbook.words import say

MaybeWords = Annotated[str, AfterValidator(say)]
"""Text that people read, or none."""

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(say)]
"""Text that people read, and that is not blank."""

Key = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text that is not blank, and is the same in every language: what something is known by."""

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
"""A short name: small letters, digits and underscores, starting with a letter."""

Several = Annotated[tuple[Words, ...], MinLen(2)]
"""Words to choose between: two or more."""

Idea = Annotated[dict[Key, Words], Len(1, 1)]
"""One idea of an Easy Read twin: the name of a picture, and the words beside it."""

Count = Annotated[int, Ge(1)]
"""A whole number, one or more."""


def usual(words: str) -> Any:
    """Give words that hold while an author writes none, in the reader's language too."""
    return Field(default=words, validate_default=True)


def words_under(*keys: str, named: str = "") -> AfterValidator:
    """Say that people read the words under these keys of a mapping, however deep, and the names in ``named``."""

    def spoken(given: Any, read: bool) -> Any:
        match given:
            case str():
                return say(given) if read else given
            case [*several]:
                return [spoken(one, read) for one in several]
            case {**parts}:
                return {key: inside(key, part, read) for key, part in parts.items()}
        return given

    def inside(key: Any, part: Any, read: bool) -> Any:
        if key == named:
            return {say(name): one for name, one in part.items()}
        return spoken(part, read or key in keys)

    return AfterValidator(lambda given: spoken(given, read=False))


def matching(pattern: str, otherwise: str) -> AfterValidator:
    """Hold words to a pattern; ``otherwise`` says what would be right."""

    def checked(words: str) -> str:
        if not re.fullmatch(pattern, words):
            raise ValueError(f"this is {shown(words)}. {otherwise}")
        return words

    return AfterValidator(checked)


Part = Annotated[
    str,
    matching(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*", "It should be a list and one of its columns, like criteria.what."),
]
"""A field of the same exercise and one part of its answer: ``criteria.what``."""


def _a_day(written: str) -> str:
    if mistake := not_a_day(written):
        raise ValueError(mistake)
    return written


Day = Annotated[str, AfterValidator(_a_day)]
"""A day as files have it, like 2026-11-22."""


class Definition(BaseModel):
    """Keys that an author writes. It refuses any key it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    unwritten: ClassVar[frozenset[str]] = frozenset()
    """Keys that come from elsewhere than what the author wrote."""

    @classmethod
    def made_of(cls, raw: Mapping[str, Any]) -> tuple[Self | None, list[tuple[str, str]]]:
        """Make one of what an author wrote; if it cannot be made, say each place inside it, and why."""
        try:
            return cls.model_validate(raw), []
        except ValidationError as errors:
            found = errors.errors()
            return None, [in_words(cls, error) for error in found if not is_echo(cls, error, found)]

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if mistake := self.mistake():
            raise ValueError(mistake)
        return self

    def mistake(self) -> str | None:
        """Say what is wrong between this definition's own keys, or None."""
        return None

"""What is wrong with lists that a group has changed, said so that they can put it right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

PARTS = ("words", "leave", "missing", "limits", "sources")


def mistake_in(lists: Mapping[str, Any]) -> str | None:
    """Say the first mistake in the lists of a review, or None."""
    try:
        return next(_mistakes(lists), None)
    except (AttributeError, KeyError, TypeError):  # a part has another shape altogether: words where keys should be
        return "a list has lost its shape. Compare it with the one that came with the workbook."


def _mistakes(lists: Mapping[str, Any]) -> Iterator[str]:
    for part in PARTS:
        if not lists.get(part):
            yield f"`lists` has no `{part}`. It should have: {', '.join(PARTS)}."
            return
    for name, family in lists["words"].items():
        yield from _said(name, family, "title", "ask")
        for entry in _listed(family, "entries"):
            yield from _phrases(name, entry, "find")
            yield from _said(_name(name, entry, "find"), {**family, **entry}, "instead", "why", "source")
            yield from _known(_name(name, entry, "find"), {**family, **entry}, lists)
    for group in lists["leave"]:
        yield from _phrases("leave-alone", group, "find")
    yield from _said("missing", lists["missing"], "title", "ask")
    for name, item in lists["missing"].get("items", {}).items():
        yield from _phrases(f"missing: {name}", item, "there")
        yield from _said(f"missing: {name}", item, "title", "instead", "why")
        yield from _known(f"missing: {name}", {**lists["missing"], **item}, lists)
    yield from _limits(lists)


def _limits(lists: Mapping[str, Any]) -> Iterator[str]:
    for name, whole in (("sentence", ("most", "least")), ("essentials", ("most", "heading"))):
        limit = lists["limits"].get(name, {})
        yield from _said(f"limits: {name}", limit, "title", "ask", "instead", "why", "source", *whole)
        yield from _known(f"limits: {name}", limit, lists)
        for key in whole:
            if not str(limit.get(key, "")).isdecimal():
                yield f"limits: {name}: `{key}` is “{limit.get(key)}”. It should be a whole number, like 10."
    for key in ("heads", "ends"):
        yield from _phrases("limits: essentials", lists["limits"]["essentials"], key)


def _said(where: str, given: Mapping[str, Any], *keys: str) -> Iterator[str]:
    for key in keys:
        if not isinstance(given.get(key), str) or not given[key].strip():
            yield f"{where}: it needs a `{key}`, in words."


def _known(where: str, given: Mapping[str, Any], lists: Mapping[str, Any]) -> Iterator[str]:
    source = given.get("source", "own")
    if source != "own" and source not in lists["sources"]:
        yield f"{where}: `source` is “{source}”. It should be `own`, or a name from sources.yaml."


def _phrases(where: str, given: Any, key: str) -> Iterator[str]:
    phrases = given.get(key) if isinstance(given, dict) else None
    if not isinstance(phrases, list) or not phrases or not all(isinstance(one, str) and one.strip() for one in phrases):
        yield f"{where}: `{key}` should be a list of words, like [hard to reach, hard to engage]."


def _listed(family: Mapping[str, Any], key: str) -> list[Any]:
    return family[key] if isinstance(family.get(key), list) else []


def _name(family: str, entry: Mapping[str, Any], key: str) -> str:
    phrases = entry.get(key)
    return f"{family}: “{phrases[0]}”" if isinstance(phrases, list) and phrases else family

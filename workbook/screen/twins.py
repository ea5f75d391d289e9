"""A page's twins in the other languages of the book: plain links, each named in its own language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from workbook.languages import direction, own_name
from workbook.local import local
from workbook.words import is_main, language


class Twin(NamedTuple):
    """The same page in another language: its code, its own name for itself, its direction, and the address."""

    code: str
    name: str
    direction: str
    address: str


def twins(pathto: Callable[..., str], page: str) -> list[Twin]:
    """Give the twins of a page. The main language is the whole site, and each of the others is a folder in it."""
    return list(_twins(pathto, page)) if page != "index" else []


def _twins(pathto: Callable[..., str], page: str) -> Iterator[Twin]:
    first, *others = local().languages
    here = pathto("index", 1).removesuffix("index") + ("" if is_main() else "../")
    for code in (first, *others):
        if code != language():
            address = f"{here}{'' if code == first else f'{code}/'}{page}.html"
            yield Twin(code, own_name(code), direction(code), address)

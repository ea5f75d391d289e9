"""The book without a signal: the service worker at the top of the site, and the list of what it keeps on a device.

A visit keeps every page of the book: first the part that somebody is in, then the learners'. Ready files, sheets to
print and notebooks are kept only once somebody has opened them.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

BUILT = Path(__file__).parent / "built"
WORKER = "sw.js"
LIST = "offline.json"
EVERYBODY = ""
"""The part that comes first: the learners' book, and what all pages share."""

_MARK = re.compile(r'(<html [^>]*data-mark=")\w*(")')
_LOADED = re.compile(r'="(?:\.\./)*((?:_static|_images)/[^"#]+|searchindex\.js)"')
_IN_STYLE = re.compile(r'url\("([^":]+)"\)')
_KIND = re.compile(r' data-script="(\w+)"')
_LATER = re.compile(r' data-later="([^"]+)"')


def write(site: Path, mark: str, on: bool) -> None:
    """Write the worker, and its list, for a built site whose own files carry ``mark`` in their addresses.

    Where ``on`` is false, the worker is one that takes every earlier one, and all that they kept, off a device.
    """
    worker = (BUILT / ("worker.js" if on else "worker-off.js")).read_text(encoding="utf-8")
    if on:
        listed = json.dumps(_list(site, mark), ensure_ascii=False, separators=(",", ":"))
        _put(site / LIST, listed)
        known = {"mark": _hash(listed.encode()), "assets": mark, "list": LIST}
        worker = f"self.workbook = {json.dumps(known)}\n{worker}"
    _put(site / WORKER, worker)


def part_of(page: str) -> str | None:
    """Give the part of the list that a page belongs to, by where it stands; None where a page is in no part."""
    match page.split("/"):
        case [_] | ["book", _] | ["book", "learners", _]:
            return EVERYBODY
        case ["book", part, _]:
            return part
    return None


def _list(site: Path, mark: str) -> dict[str, dict[str, Any]]:
    """Give each part's files by address, each with a mark of what is in it, and what they weigh: bytes, packed."""
    parts: dict[str, dict[str, Any]] = {EVERYBODY: {"bytes": 0, "files": {}}}
    style = (site / "_static" / "workbook.css").read_text(encoding="utf-8")
    by_style = [f"_static/{name}" for name in _IN_STYLE.findall(style)]
    for page, part in _pages(site):
        text, own = _marked(site / page)
        for address in (page, *by_style, *_loaded_by(text, site, mark)):
            # A page's notes are for trainers, wherever the page stands.
            to = parts.setdefault("trainers" if "/notes-" in address else part, {"bytes": 0, "files": {}})
            if address not in to["files"] | parts[EVERYBODY]["files"]:
                body = (site / address.partition("?")[0]).read_bytes()
                to["files"][address] = own if address == page else _hash(body)
                to["bytes"] += len(gzip.compress(body, 6))
    return parts


def _pages(site: Path) -> list[tuple[str, str]]:
    """List the pages that are in a part, and their parts, everybody's first."""
    found = [path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    return sorted(((page, part) for page in found if (part := part_of(page)) is not None), key=lambda one: one[::-1])


def _marked(page: Path) -> tuple[str, str]:
    """Write into a page a mark of what is in it, and give its text and the mark: so it can tell whether it is old."""
    before = page.read_text(encoding="utf-8")
    blank = _MARK.sub(r"\1\2", before)
    mark = _hash(blank.encode())
    text = _MARK.sub(rf"\g<1>{mark}\2", blank)
    if text != before:
        _put(page, text)
    return text, mark


def _loaded_by(page: str, site: Path, mark: str) -> Iterator[str]:
    """Give the addresses of all that a page may load from the site: at once, or once somebody works with it."""
    yield from _LOADED.findall(page)
    kinds = set(_KIND.findall(page))
    names = {"part-offline", *(f"part-{name}" for name in kinds | set(_LATER.findall(page)))}
    if "data-exercise=" in page:
        names |= {"word", "part-forms", "part-give"}
    rarer = {path.stem for kind in kinds for path in site.glob(f"_static/part-{kind}_*.js")}
    yield from (
        f"_static/{name}.js?v={mark}" for name in sorted(names | rarer) if (site / f"_static/{name}.js").exists()
    )


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _hash(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:8]

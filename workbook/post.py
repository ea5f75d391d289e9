"""Answers as a message: text that a person can send as a link, as a code to scan, or pasted into anything.

``screen/post.mjs`` is the page's twin; tests hold both to one stock of messages.
"""

from __future__ import annotations

import json
import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from dataclasses import field as made_from
from pathlib import Path

from workbook.answers import Record, Workbook
from workbook.problem import Problem
from workbook.words import later, say

MOST = 2_000_000
"""Bytes inside one message: a panel's whole record is a twentieth of it."""
LONGEST = 1_000_000
"""Characters of one message."""
SHORT = 16
"""After a cut, a shorter word than this belongs to the letter around it."""

_AGAIN = later("Ask for it again, or for the file.")
_START = re.compile(r"w1\.([0-9]{1,7})\.([0-9a-f]{8})\.")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


@dataclass(frozen=True)
class Post:
    """What was in some pasted words: the messages that were whole, and a sentence for each that was not."""

    found: list[dict[str, Record]] = made_from(default_factory=list)
    refused: list[str] = made_from(default_factory=list)


def pack(records: dict[str, Record]) -> str:
    """Make a message of answers. It is a workbook file, made small."""
    whole = json.loads(Workbook(exercises=records).text())
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    body = urlsafe_b64encode(squeeze.compress(text) + squeeze.flush()).decode().rstrip("=")
    return f"w1.{len(body)}.{zlib.crc32(body.encode()):08x}.{body}"


def unpack(text: str) -> Post:
    """Find every message in what somebody pasted, whatever stands around it and wherever its lines were broken."""
    words, post = _UNSEEN.sub("", text), Post()
    for start in _START.finditer(words):
        try:
            post.found.append(_open(int(start[1]), start[2], words[start.end() :]))
        except Problem as problem:
            post.refused.append(str(problem))
    if not post.found and not post.refused:
        none = say("There is no message in these words. A message starts with “w1.” and has no spaces.")
        post.refused.append(none)
    return post


def _open(length: int, mark: str, rest: str) -> dict[str, Record]:
    if length > LONGEST:
        raise Problem(say("This message is too long to be one of ours. Ask for the file."))
    body = _body_in(rest, length)
    if len(body) < length:
        cut = say("This message was cut: it holds {here} of {length} characters.", here=len(body), length=length)
        raise Problem(f"{cut} {say(_AGAIN)}")
    if f"{zlib.crc32(body.encode()):08x}" != mark:
        raise Problem(f"{say('This message was changed on its way.')} {say(_AGAIN)}")
    return Workbook.read(_inflated(body), Path(say("This message"))).exercises


def _unread() -> Problem:
    return Problem(f"{say('This message cannot be read.')} {say(_AGAIN)}")


def _body_in(rest: str, length: int) -> str:
    """Gather a message's characters over broken lines, quoted ones too: as many as there are."""
    chunks: list[str] = []
    for chunk in re.split(r"[=\s>]+", rest[: 4 * length + 1000]):
        letters = re.match(r"[A-Za-z0-9_-]*", chunk)
        chunks.append(letters[0] if letters else "")
        if chunks[-1] != chunk or sum(map(len, chunks)) >= length:
            break
    first, *more = [chunk for chunk in chunks if chunk] or [""]
    if sum(map(len, chunks)) < length:
        more = more[: next((n for n, chunk in enumerate(more) if len(chunk) < SHORT), len(more))]
    return "".join([first, *more])[:length]


def _inflated(body: str) -> str:
    """Open what is inside, and never more than a message may hold."""
    try:
        opening = zlib.decompressobj(-zlib.MAX_WBITS)
        whole = opening.decompress(urlsafe_b64decode(body + "=" * (-len(body) % 4)), MOST + 1)
        text = whole.decode()
    except (ValueError, zlib.error):
        raise _unread() from None
    if len(whole) > MOST:
        raise Problem(say("This message holds more than anybody could have typed. Ask for the file."))
    if not opening.eof:
        raise _unread()
    return text

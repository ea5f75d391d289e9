"""Answers sent as a message: Python and the page read each other's, and refuse the same ones in the same words."""

# ruff: noqa: E501 - a sentence that a person reads stands on one line here, as it does on the page

from __future__ import annotations

import json
import textwrap
import zlib
from base64 import urlsafe_b64encode
from functools import cache
from random import Random

import node
import pytest

from workbook.answers import Workbook
from workbook.post import pack, unpack
from workbook.shelf import DATA, ROOT

SCREEN = ROOT / "workbook" / "screen" / "post.mjs"
HR = {
    "recruitment-panel": {
        "answers": Workbook.open(DATA / "invented-panel" / "hr.json").answers("recruitment-panel"),
    }
}
SMALL = {"recruitment-panel": {"answers": {"goes_by": "Zoë ✨ محمد <script>alert(1)</script>"}}}


def with_body(body: str) -> str:
    return f"w1.{len(body)}.{zlib.crc32(body.encode()):08x}.{body}"


def small(text: bytes) -> str:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return with_body(urlsafe_b64encode(squeeze.compress(text) + squeeze.flush()).decode().rstrip("="))


MESSAGE, OTHER = pack(HR), pack(SMALL)
WRAPPED = "\n> ".join(textwrap.wrap(MESSAGE, 60, break_on_hyphens=False))
AT = len(MESSAGE) // 2
SWAPPED = MESSAGE[:AT] + ("A" if MESSAGE[AT] != "A" else "B") + MESSAGE[AT + 1 :]
AGAIN = "Ask for it again, or for the file."
LONG = len(MESSAGE.rsplit(".", 1)[1])
HEAD = len(MESSAGE) - LONG

# words about it → what was pasted, how many messages it holds, and what is said of the others
STOCK = {
    "a message": (MESSAGE, [HR], []),
    "a link": (f"https://a.example/book/panel.html#a={MESSAGE}", [HR], []),
    "words around it": (f"Hi! Here it is: {MESSAGE}. Love, Sam", [HR], []),
    "lines that a mail programme broke and quoted": (f"Sam wrote:\n> {WRAPPED}\n\nBye", [HR], []),
    "lines that a mail programme ended with a sign": ("=\r\n".join(textwrap.wrap(MESSAGE, 70, break_on_hyphens=False)), [HR], []),
    "letters that nobody sees": (MESSAGE[:50] + "\u200b" + MESSAGE[50:], [HR], []),
    "two messages and a chat": (f"Sam: {MESSAGE}\nAsha: {OTHER}\nok!", [HR, SMALL], []),
    "one message twice": (f"{OTHER} {OTHER}", [SMALL, SMALL], []),
    "a cut message": (MESSAGE[: HEAD + 412], [], [f"This message was cut: it holds 412 of {LONG} characters. {AGAIN}"]),
    "a cut message and a letter": (MESSAGE[: HEAD + 412] + " Love, Sam", [], [f"This message was cut: it holds 412 of {LONG} characters. {AGAIN}"]),
    "a cut one and a whole one": (f"{MESSAGE[: HEAD + 30]}\n{OTHER}", [SMALL], [f"This message was cut: it holds 30 of {LONG} characters. {AGAIN}"]),
    "only a start": ("w1.830.00000000.", [], [f"This message was cut: it holds 0 of 830 characters. {AGAIN}"]),
    "a message with one letter changed": (SWAPPED, [], [f"This message was changed on its way. {AGAIN}"]),
    "no message": ("Hello, did you get my link?", [], ["There is no message in these words. A message starts with “w1.” and has no spaces."]),
    "nothing": ("", [], ["There is no message in these words. A message starts with “w1.” and has no spaces."]),
    "a message that is not ours": (small(b'{"format": "something else"}'), [], ["This message is not a workbook file. Choose a file that “Save my workbook” made. Nothing here was changed."]),
    "a message that nothing can open": (with_body("AAAA"), [], [f"This message cannot be read. {AGAIN}"]),
    "a message that would fill the memory": (small(b" " * 50_000_000), [], ["This message holds more than anybody could have typed. Ask for the file."]),
    "a message that says it is huge": ("w1.9999999.00000000.AAAA", [], ["This message is too long to be one of ours. Ask for the file."]),
}  # fmt: skip


@cache
def on_the_page():
    texts = [text for text, _, _ in STOCK.values()]
    return dict(
        zip(STOCK, node.run(SCREEN, "(post, texts) => Promise.all(texts.map(post.unpack))", texts), strict=True)
    )


@pytest.mark.parametrize("about", STOCK)
def test_python_reads_or_refuses(about):
    text, found, refused = STOCK[about]
    post = unpack(text)

    assert post.found == found
    assert post.refused == refused


@pytest.mark.parametrize("about", STOCK)
def test_the_page_reads_or_refuses_the_same(about):
    _, found, refused = STOCK[about]
    post = on_the_page()[about]

    assert post["found"] == found
    assert post["refused"] == refused


def test_each_reads_what_the_other_packs():
    packed = node.run(SCREEN, "(post, all) => all.map(post.pack)", [HR, SMALL])

    assert [unpack(message).found for message in packed] == [[HR], [SMALL]]


def test_a_message_has_only_letters_that_a_link_may_hold():
    assert not set(MESSAGE) - set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.")


def test_no_damage_to_a_message_is_ever_taken_for_a_message():
    chance = Random(1)
    for _ in range(500):
        at = chance.randrange(len(MESSAGE))
        torn = chance.choice(
            [
                MESSAGE[:at] + chance.choice("aZ9-_. \n") + MESSAGE[at + 1 :],
                MESSAGE[:at],
                MESSAGE[:at] + MESSAGE[at + 3 :],
            ]
        )
        if torn.replace("\n", "") != MESSAGE:
            post = unpack(torn)
            assert post.refused, torn
            assert post.found in ([], [HR])
            assert json.dumps(post.refused)

"""What a room said as one page: charts, sentences and tables. It opens from a disk, and fetches and runs nothing."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path

from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Section
from workbook.words import language, say

STYLE = Path(__file__).with_name("page.css")
SEALED = "default-src 'none'; img-src data:; style-src 'sha256-{style}'"
"""What the page may load: pictures that it holds, its own style, known by its hash, and nothing else."""


def page_html(room: Room, sections: Sequence[Section], counted: str) -> str:
    """Give the page. ``counted`` says how much came."""
    links = "".join(f'<li><a href="#t{n}">{escape(one.title)}</a></li>' for n, one in enumerate(sections))
    body = "".join(_section(n, one) for n, one in enumerate(sections))
    style = STYLE.read_text(encoding="utf-8")
    policy = SEALED.format(style=b64encode(sha256(style.encode()).digest()).decode())
    title, here = escape(say("What the room said")), escape(say("On this page"))
    return (
        f'<!DOCTYPE html><html lang="{language()}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" '
        f'content="{policy}"><style>{style}</style></head><body><main><h1>{title}</h1>'
        f'<p>{escape(counted)}</p><nav aria-label="{here}"><ul>{links}</ul></nav>'
        f"{body}{''.join(_troubles(room))}</main></body></html>"
    )


def _section(number: int, section: Section) -> str:
    small = say("These are for the room’s own talk: groups can be as small as three.")
    inside = f"<p>{escape(small)}</p>" if section.inside else ""
    parts = "".join(part._repr_html_() for part in section.parts)
    head = f'<h2 id="t{number}">{escape(section.title)}</h2><p>{escape(section.words)}</p>'
    return f"<section>{head}{inside}{parts}</section>"


def _troubles(room: Room) -> Iterator[str]:
    if room.troubles:
        yield f"<section><h2>{escape(say('What could not be read, or is worth a look'))}</h2><ul>"
        yield from (f"<li>{escape(str(trouble))}</li>" for trouble in room.troubles)
        yield "</ul></section>"

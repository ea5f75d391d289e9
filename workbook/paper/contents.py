"""The contents page of a pack: every file, how many pages it has, how many copies to make, and how it begins."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

from workbook.paper import holdable
from workbook.paper.html import tag, whole_page
from workbook.words import say, say_many


@dataclass
class Made:
    """One thing that was made. ``files`` are its files' names, by what each is; ``pages`` is None if unknown."""

    title: str
    copies: int
    pages: int | None = None
    slides: int | None = None
    picture: str = ""
    files: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Part:
    """Things that belong together, with what they are for."""

    title: str
    says: str
    made: list[Made]


def contents_html(title: str, parts: list[Part], left_out: list[str]) -> str:
    """Give the contents page. ``left_out`` are sentences about what could not be made here, and why."""
    title = say("Everything for: {title}", title=title)
    why = tag("h2", say("What was left out")) + "".join(tag("p", line) for line in left_out)
    body = (
        tag("h1", title) + tag("p", _total(parts)) + (f'<section class="left-out">{why}</section>' if left_out else "")
    )
    return whole_page(title, body + "".join(map(_part, parts)), "contents.css", look="contents")


def _total(parts: list[Part]) -> str:
    paper = [(made.pages, made.copies) for part in parts for made in part.made if made.slides is None]
    if any(pages is None for pages, _ in paper):
        return say("Look at each file before you print it: its pages were not counted here.")
    total = sum((pages or 0) * copies for pages, copies in paper)
    return say("All the copies come to {pages} pages. Look at each file before you print it.", pages=f"{total:,}")


def _part(part: Part) -> str:
    return f"<section>{tag('h2', part.title)}{tag('p', part.says)}<ul>{''.join(map(_made, part.made))}</ul></section>"


def _made(made: Made) -> str:
    alt = _text(say("How it begins: {title}", title=made.title))
    picture = f'<img src="{_text(made.picture)}" alt="{alt}" width="159" height="225"/>' if made.picture else ""
    of = _text(say("of {title}", title=made.title))
    links = ", ".join(
        f'<a href="{_text(name)}">{_text(words)}<span class="of"> {of}</span></a>' for words, name in made.files.items()
    )
    return f"<li>{picture}<div>{tag('h3', made.title)}{tag('p', _amount(made))}<p>{links}</p></div></li>"


def _amount(made: Made) -> str:
    if made.slides is not None:
        return say("{n} slides.", n=made.slides)
    copies = say_many(made.copies, "Print {n} copy.", "Print {n} copies.")
    if made.pages is None:
        return copies
    return f"{say_many(made.pages, '{n} page.', '{n} pages.')} {copies}"


def _text(words: str) -> str:
    return escape(holdable(words))

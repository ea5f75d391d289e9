"""A guide for one kind of reader: their chapters as one page, and that page printed as a tagged PDF."""

from __future__ import annotations

from html import escape
from pathlib import Path

from lxml import html

from workbook.bound.chapters import Chapter, linked, parts
from workbook.browser import print_page
from workbook.edition import edition
from workbook.local import local
from workbook.machine import find_browser
from workbook.paper.html import whole_page
from workbook.words import later, say

GUIDES = {
    "learner-book": ("learners", later("The learner book")),
    "trainer-guide": ("trainers", later("The trainer guide")),
    "organisation-guide": ("organisations", later("The organisation guide")),
}
"""Each guide's file, the folder of its chapters in the book, and its title. What is for everybody is in each."""

BODY = """<h1>{title}</h1>
<p>{edition}.</p>
<nav aria-label="{nav}">
{contents}</nav>
{chapters}"""


def write(which: str, book: list[Chapter], folder: Path) -> list[Path]:
    """Write one guide as a page and, where there is a browser, as a PDF. Returns what was made."""
    page = folder / f"{which}.html"
    page.write_text(_page(which, book), encoding="utf-8", newline="\n")
    printed = page.with_suffix(".pdf")
    browser = find_browser()
    return [page, printed] if browser and print_page(browser, page, printed) else [page]


def _page(which: str, book: list[Chapter]) -> str:
    reader, called = GUIDES[which]
    title = say(called)
    ours = [chapter for chapter in book if _is_for(chapter, reader)]
    known = {chapter.page: f"#{chapter.mark}--{{name}}" for chapter in ours}
    written = [html.tostring(_lowered(chapter, known), encoding="unicode") for chapter in ours]
    body = BODY.format(
        title=escape(title),
        edition=escape(edition()),
        nav=escape(say("Contents")),
        contents=_contents(ours),
        chapters="\n".join(written),
    )
    styles = ("../_static/workbook.css", "../_static/paper.css", "bound.css")
    return whole_page(f"{title} – {local().name}", body, *styles, look="bound")


def _is_for(chapter: Chapter, reader: str) -> bool:
    """Whether a chapter is in this reader's folder, or in none: then it is for everybody."""
    _, *folders, _ = chapter.page.split("/")
    return not folders or folders[0] == reader


def _lowered(chapter: Chapter, known: dict[str, str]) -> html.HtmlElement:
    """Give a chapter with its headings one step lower, under the guide's own."""
    main = linked(chapter, known, "../_images", f"{chapter.mark}--")
    for heading in main.xpath(".//h5 | .//h4 | .//h3 | .//h2 | .//h1"):
        heading.tag = f"h{int(heading.tag[1]) + 1}"
    main.set("id", f"{chapter.mark}--")
    main.set("class", "chapter")
    return main


def _contents(ours: list[Chapter]) -> str:
    lines = [
        f"<p><strong>{escape(caption)}</strong></p>\n<ul>{''.join(map(_line, chapters))}</ul>\n"
        for caption, chapters in parts(ours)
    ]
    return "".join(lines)


def _line(chapter: Chapter) -> str:
    return f'<li><a href="#{chapter.mark}--">{escape(chapter.title)}</a></li>'

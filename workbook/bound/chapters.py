"""The chapters of the built book as they stand on paper: each form as its sheet, and nothing that needs a screen."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import normpath

from lxml import html

from workbook.strands import contents

ON_SCREEN_ONLY = (
    "script", "noscript", "template", "details[@class='easy-read']", "nav",
    "*[contains(concat(' ', @class, ' '), ' no-print ')]",
)  # fmt: skip
ANSWERS = "a="
"""After it a link carries answers, for a form that paper does not have."""
A_LIST_OF_FILES = "*[@class='my-workbook' or @class='paper-sheets' or @class='take-away']"


@dataclass(frozen=True)
class Chapter:
    """A page of the book: its part's caption, its name in the site without the ending, its title, and its words."""

    part: str
    page: str
    title: str
    main: html.HtmlElement
    pictures: tuple[Path, ...] = ()
    """The files of the pictures among its words."""

    @property
    def mark(self) -> str:
        """A name for it that can stand in a link."""
        return self.page.replace("/", "-")


def read(site: Path) -> list[Chapter]:
    """Give the chapters in the order of the book. Notebooks, and lists of pages and files, stay on the screen."""
    return [
        chapter
        for part in contents()["parts"]
        for name in part["chapters"]
        if not name["file"].startswith("notebooks/")
        and (chapter := _chapter(site, part["caption"], name["file"])) is not None
    ]


def _chapter(site: Path, part: str, page: str) -> Chapter | None:
    whole = html.fromstring((site / f"{page}.html").read_text(encoding="utf-8"))
    [main] = whole.xpath("//main")
    if main.xpath(f".//{A_LIST_OF_FILES}"):
        return None
    main.tag = "section"
    main.attrib.clear()
    for path in ON_SCREEN_ONLY:
        for element in main.xpath(f".//{path}"):
            element.drop_tree()
    for form in main.xpath(".//form[@class='exercise']"):
        form.getparent().replace(form, _sheet(site, form.get("data-exercise")))
    pictures = tuple((site / page).parent / src for src in main.xpath(".//img/@src"))
    return Chapter(part, page, main.xpath("string(.//h1)"), main, pictures)


def _sheet(site: Path, exercise: str) -> html.HtmlElement:
    """Give an exercise's sheet of paper, its headings below those of the chapter it stands in."""
    whole = html.fromstring((site / "paper" / f"{exercise}.html").read_text(encoding="utf-8"))
    [sheet] = whole.xpath("//article[@class='sheet']")
    for heading in sheet.xpath(".//h1 | .//h2 | .//h3 | .//h4"):
        heading.set("class", f"as-{heading.tag}")
        heading.tag = f"h{min(6, int(heading.tag[1]) + 2)}"
    for element in sheet.xpath(".//*[@id]"):
        element.set("id", f"sheet-{element.get('id')}")
    return sheet


def linked(chapter: Chapter, known: dict[str, str], images: str, inside: str = "") -> html.HtmlElement:
    """Give a chapter's words with links that lead somewhere: to chapters in ``known``, or out of the book.

    ``known`` gives each page's address, with ``{name}`` for a place on it. ``images`` is the folder of its pictures.
    ``inside`` goes before every name within the chapter, where several chapters stand in one file.
    """
    main = deepcopy(chapter.main)
    for picture in main.xpath(".//img[@src]"):
        picture.set("src", f"{images}/{PurePosixPath(picture.get('src')).name}")
    for element in main.xpath(".//*[@id]"):
        element.set("id", inside + element.get("id"))
    for link in main.xpath(".//a[@href]"):
        goal = _goal(chapter.page, link.get("href"), known, inside)
        if goal is None:
            link.drop_tag()
        else:
            link.set("href", goal)
            link.attrib.pop("class", None)
    return main


def _goal(page: str, link: str, known: dict[str, str], inside: str) -> str | None:
    """Give where a link leads in the bound book, or None if what it leads to is not in it."""
    if link.startswith(("https:", "http:", "mailto:", "tel:")):
        return link
    path, _, name = link.partition("#")
    name = "" if name.startswith(ANSWERS) else name
    goal = normpath(str(PurePosixPath(page).parent / path)).removesuffix(".html") if path else page
    if goal == page and name:
        return f"#{inside}{name}"
    return known[goal].format(name=name) if goal in known else None


def parts(chapters: list[Chapter]) -> Iterator[tuple[str, list[Chapter]]]:
    """Give each part's caption and its chapters, in order."""
    for caption in dict.fromkeys(chapter.part for chapter in chapters):
        yield caption, [chapter for chapter in chapters if chapter.part == caption]

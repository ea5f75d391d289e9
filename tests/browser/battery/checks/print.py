"""On paper nothing is missing: every sentence of the screen, what is folded, and where links lead."""

from playwright.sync_api import Page

from . import HERE, look

ONCE = {"size", "colours", "motion", "text"}
NEEDS = "print"
SCREEN = (HERE / "_screen.js").read_text(encoding="utf-8")
PAPER = (HERE / "_paper.js").read_text(encoding="utf-8")


def check(page: Page) -> list[str]:
    """Give what the page would lose on paper. The page is as it is just before it prints."""
    page.emulate_media(media="screen")
    said = look(SCREEN, page)
    page.emulate_media(media="print")
    return look(PAPER, page, said)

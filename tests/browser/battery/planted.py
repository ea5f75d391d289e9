"""Small pages, each with one barrier, and the same pages with the barrier mended.

A file in ``barriers`` begins with the check that must catch it, and with whom it shuts out and how.
What stands in ``<barrier>`` is the barrier, and what stands in ``<mended>`` is there in its place once it is mended.
The rest of the page is ``frame.html``, unless the file is a whole page.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import BrowserContext, Route

from workbook.screen.assets import assets

HERE = Path(__file__).parent
FRAME = (HERE / "frame.html").read_text(encoding="utf-8")
SITE = "http://barriers.test"
HEAD = re.compile(r"<!--\s*(?P<check>\w+):\s*(?P<whom>.+?)\s*-->\n(?P<page>.*)", re.DOTALL)
STYLE = re.compile(r"<style>.*?</style>\n?", re.DOTALL)
PLANTED = re.compile(r"<barrier>\n?(.*?)</barrier>", re.DOTALL)
MENDED = re.compile(r"<mended>\n?(.*?)</mended>", re.DOTALL)


@dataclass(frozen=True)
class Barrier:
    """One barrier: the check that must catch it, whom it shuts out and how, and the page without its frame."""

    name: str
    check: str
    whom: str
    page: str

    def address(self, how: str) -> str:
        """Say where the page stands, ``planted`` or ``mended``."""
        return f"{SITE}/{how}/learners/{self.name}.html"

    def html(self, how: str) -> str:
        """Give the whole page, ``planted`` or ``mended``."""
        keep, drop = (PLANTED, MENDED) if how == "planted" else (MENDED, PLANTED)
        body = keep.sub(r"\1", drop.sub("", self.page))
        if "<html" in body:
            return body
        title = re.search(r"<h1[^>]*>(.*?)</h1>", body, re.DOTALL)
        style = "".join(STYLE.findall(body))
        holes = {"title": title[1] if title else "A page", "style": style, "body": STYLE.sub("", body).strip()}
        return re.sub(r"\{(title|style|body)\}", lambda hole: holes[hole[1]], FRAME)


def barriers() -> list[Barrier]:
    """Give every barrier, found by looking."""
    files = sorted((HERE / "barriers").glob("*.html"))
    return [Barrier(file.stem, **HEAD.match(file.read_text(encoding="utf-8")).groupdict()) for file in files]


def put_up(context: BrowserContext) -> None:
    """Let a browser find the pages, and the style of the book, without a server."""
    known = {barrier.address(how): barrier.html(how) for barrier in barriers() for how in ("planted", "mended")}
    style = assets()["workbook.css"]

    def answer(route: Route) -> None:
        if route.request.url.endswith("/workbook.css"):
            route.fulfill(body=style, content_type="text/css")
        elif html := known.get(route.request.url.split("#")[0]):
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        else:
            route.fulfill(status=404, body="")

    context.route(f"{SITE}/**", answer)

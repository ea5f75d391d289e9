"""The whole book in languages that are nobody's: nothing is left in English, and it fits, from either side."""

import csv
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from battery.states import CHANGE, REFUSE, dialogs, not_a_workbook
from person import fill_in, pages_in, status
from playwright.sync_api import expect
from quiet import Quiet

from workbook import own_copy, shelf
from workbook.figures.shown import name_of
from workbook.words import LANGUAGE

pytestmark = pytest.mark.xdist_group("languages")  # the book in another language is made once
CODE = "ar-XB"
PAGES = f"""
from workbook import builder, catalogue
catalogue.compile_words("{CODE}")
catalogue.compile_pages("{CODE}", builder.gather_pages())
builder.run_notebooks()
builder.build_pages()
print(builder.BUILD / "html")
"""
UNSAID = Path(__file__).with_name("unsaid.js").read_text(encoding="utf-8")
CUT_OFF = Path(__file__).with_name("cut-off.js").read_text(encoding="utf-8")
TURN = """(side) => {
  for (const one of document.querySelectorAll("[dir=rtl], [data-turned]")) {
    one.dataset.turned = ""
    one.dir = side
  }
}"""
FROM_THE_RIGHT = [
    *("book/index.html", "book/learners/ladder.html", "book/learners/recruitment-panel.html"),
    *("book/trainers/guide.html", "book/trainers/plan-the-days.html", "book/organisations/templates.html"),
]
FIRST_ON_THE_LEFT = """(element) => {
  const [first, last] = [0, 1].map((at) => {
    const letter = document.createRange()
    letter.setStart(element.firstChild, at)
    letter.setEnd(element.firstChild, at + 1)
    return letter.getBoundingClientRect().left
  })
  return first < last
}"""
IN_NO_CATALOGUE = (
    *("data/invented-*/**/*", "data/two-notes/*", "data/review/*", "data/panel-examples.yaml"),
    "workbook/fields/*/examples.yaml",
)
A_PHRASE = 8
"""Letters: what is shorter than this may stand in somebody's words by chance, and is looked for as a whole."""
OVER = """Math.max(
  document.documentElement.scrollWidth - innerWidth,
  ...[...document.querySelectorAll("dialog[open]")].map((one) => one.scrollWidth - one.clientWidth),
)"""


@pytest.fixture(scope="module")
def spoken(tmp_path_factory) -> Path:
    """Every page in the language, with every notebook run, in a copy of its own: no reader should come upon it."""
    copy = tmp_path_factory.mktemp("spoken") / "copy"
    own_copy.start(copy)
    inside = {**os.environ, LANGUAGE: CODE, "PYTHONPATH": str(copy), "PYTHONUTF8": "1"}
    run = [sys.executable, "-P", "-c", PAGES]
    done = subprocess.run(run, cwd=copy, env=inside, check=False, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return Path(done.stdout.splitlines()[-1])


def test_of_a_page_in_another_language_no_more_is_kept_than_the_page(spoken):
    kept = [path.stat().st_size for path in (spoken.parent / ".doctrees").rglob("*.doctree")]
    assert max(kept) < 2_000_000  # a translated piece that brought all of Sphinx along made it ten


@pytest.fixture(scope="module")
def pages(spoken) -> list[str]:
    """Every page that people read on a screen."""
    return [page for page in pages_in(spoken) if not page.startswith(("paper/", "index"))]


@pytest.fixture(scope="module")
def served(spoken):
    """The book's address in that language."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(spoken)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def strip_own() -> Callable[[str], str]:
    """What takes away the words of people who do not exist, of their files, and of lists that look for English.

    No catalogue has them: a notebook shows them as they were given, or words that it found in them.
    """
    files = [path for place in IN_NO_CATALOGUE for path in sorted(shelf.ROOT.glob(place)) if path.is_file()]
    said = {words for file in files for words in (name_of(file.stem), *texts(file))}
    longest_first = sorted((one for one in said if re.search("[A-Za-z]{2}", one)), key=len, reverse=True)
    whole = re.compile("|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in longest_first))
    all_of_it = "\n".join(longest_first).lower()

    def strip(words: str) -> str:
        quoted = words.strip(" “”").lower()
        return "" if len(quoted) >= A_PHRASE and quoted in all_of_it else whole.sub("", words)

    return strip


def texts(file: Path) -> Iterator[str]:
    """Give every piece of text in a file: a cell, a line, or what stands under a key."""
    if file.suffix in (".json", ".yaml"):
        yield from pieces(yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))
    elif file.suffix in (".csv", ".md"):
        lines = file.read_text(encoding="utf-8").splitlines()
        yield from (cell.strip() for row in (csv.reader(lines) if file.suffix == ".csv" else [lines]) for cell in row)
    yield file.relative_to(shelf.DATA).as_posix() if file.is_relative_to(shelf.DATA) else file.name


def pieces(held: object) -> Iterator[str]:
    """Give every piece of text in what was read from a file."""
    if isinstance(held, dict):
        for key, value in held.items():
            yield from pieces([key, value])
    elif isinstance(held, list):
        for one in held:
            yield from pieces(one)
    elif isinstance(held, str):
        yield from map(str.strip, [held, *held.splitlines()])


def test_every_page_is_in_the_language_and_fits_a_small_screen_from_either_side(chromium, served, pages, strip_own):
    page = chromium.new_context(viewport={"width": 320, "height": 640}).new_page()
    found = [line for address in pages for line in left_over(page, served, address, strip_own)]

    assert not found, f"{len(found)} findings:\n" + "\n".join(found)


def left_over(page, served, address, strip_own):
    """Say what is wrong with a page, at each moment: a line for each, with the page, the element and the words."""
    page.goto(f"{served}/{address}")
    seen = set()
    for moment in moments(page):
        for one in page.evaluate(UNSAID):
            element, words = one.split(": ", 1)
            words = strip_own(words) if address.startswith("notebooks/") else words
            if re.search("[A-Za-z]{2}", words) and one not in seen:
                yield f"{address}, {moment}  in English  {element}: {words}"
            seen.add(one)
        for side in ("rtl", "ltr"):
            page.evaluate(TURN, side)
            if page.evaluate(OVER) > 0:
                yield f"{address}, {moment}, {side}  scrolls sideways  {page.evaluate(CUT_OFF)}"
        page.evaluate(TURN, "rtl")


def moments(page):
    """Take a page from opening it to its dialogs and refusals, by what no language changes."""
    yield "as it opens"
    if not page.locator("form.exercise").count():
        return
    page.locator("form.exercise[data-alive]").first.wait_for()
    fill_in(page, "⟦${n}⟧")
    yield "filled in"
    if "/notebooks/" in page.url:  # its form is that of its page
        return
    yield from dialogs(page)
    yield from not_a_workbook(page)
    page.evaluate(REFUSE)
    before = status(page).text_content()
    if page.evaluate(CHANGE):
        expect(status(page)).not_to_have_text(before)
        yield "not saved"


def test_a_sign_stands_on_the_same_side_of_its_number_where_lines_begin_on_the_right(chromium, served):
    page = chromium.new_context(viewport={"width": 320, "height": 640}).new_page()
    page.goto(f"{served}/book/trainers/plan-the-days.html")
    page.locator("form.exercise[data-alive]").wait_for()
    fill_in(page, "⟦${n}⟧")
    assert page.evaluate(FIRST_ON_THE_LEFT, page.get_by_text("−5", exact=True).first.element_handle())
    assert page.evaluate(FIRST_ON_THE_LEFT, page.get_by_text("+5", exact=True).first.element_handle())


@pytest.mark.parametrize("address", FROM_THE_RIGHT)
def test_axe_finds_no_barrier_where_lines_begin_on_the_right(chromium, served, address):
    page = chromium.new_context(viewport={"width": 360, "height": 640}, bypass_csp=True).new_page()
    page.goto(f"{served}/{address}")
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate(CUT_OFF) == []

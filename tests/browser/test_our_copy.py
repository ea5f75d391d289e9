"""A copy with a name, a place, help lines and strands of its own has nothing of the original's in their place.

One copy is made and built as an organisation would, and all that came of it is searched.
"""

import os
import re
import subprocess
import sys
import zlib
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import PurePosixPath
from posixpath import normpath
from threading import Thread
from urllib.parse import quote, unquote, urlsplit
from zipfile import ZipFile

import pytest
from lxml import html
from person import alive
from playwright.sync_api import expect
from trouble import watch

from workbook import __version__, own_copy, shelf, strands
from workbook.chapters import chapters, forms_in
from workbook.edition import CREDIT
from workbook.screen.this_copy import ORIGINAL

pytestmark = pytest.mark.xdist_group("our copy")  # it is made once

NAME, ORGANISATION, PLACE = "The Saltmouth Book", "The Harbour Trust", "Saltmouth and the Isles"
FAULTS = "faults@saltmouth.example"
LINES = ("Ring the harbour desk on 01632 960 001.", "In danger, ring 999.")
MEANING, WHOSE = "Whoever knocks is let in, and it stays so.", "Saltmouth’s board, May 2027"
SHOWN = {"boards", "commissioning", "organisations", "system-change"}
MINE = f"""
name: {NAME}
organisation: {ORGANISATION}
place: {PLACE}
leave_to: https://tides.example/
checked: 2027-05-01
help: ["{'", "'.join(LINES)}"]
contacts: {{involvement: Ms Quill, payments: Mr Reed, data: Ms Quill, complaints: Mr Reed, safeguarding: Ms Quill}}
address: https://saltmouth.example/book
faults: {FAULTS}
system_change: {MEANING}
system_change_by: {WHOSE}
strands: [{", ".join(sorted(SHOWN))}]
"""
OF_THE_ORIGINAL = (ORIGINAL, "co-production-workbook", "bbc.co.uk/weather", "about the weather")
UNFILLED = ("Your organisation", "Your area")  # plain words elsewhere: in papers they would stand for a name
HELP_LINES = ("116 123", "Samaritans", "NHS 111", "mental health option")
CREDITED = re.compile(r"report-a-fault|package\.opf$|^bound/[a-z]+-(book|guide)\.html$")
"""Where the licence of the words asks for the original's name: a page, the same page when bound, the EPUB's record."""
PAPERS = re.compile(r"^paper/[\w-]+\.html$|\.docx/word/footer\d?\.xml$")
SOURCES = re.compile(r"sources|^bound/[a-z]+-(book|guide)\.html$|^searchindex\.js$|^objects\.inv$")
"""Where every source of the book is named, those of the original's help lines too."""
DAY = "1 May 2027"  # the day that it was built on, as it was told
NOTEBOOKS = {"notebooks/needs", "notebooks/system-change"}
"""Enough to see what a copy does with them. It takes the others out of its contents: they take most of a build."""

BIND = """
from workbook import bound, publish
bound.guide.find_browser = lambda: None  # PDFs are printed from the guides' pages, and take longest
bound.bind(publish.SITE)
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The built site of a copy, in a folder that has others around it."""
    copy = tmp_path_factory.mktemp("copies") / "any name"
    own_copy.start(copy)
    (copy / "data" / "local.yml").write_text(MINE, encoding="utf-8")
    lines = (copy / "_toc.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if "notebooks/" not in line or line.split()[-1] in NOTEBOOKS]
    (copy / "_toc.yml").write_text("".join(kept), encoding="utf-8")
    surroundings = {**os.environ, "PYTHONPATH": str(copy), "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": "1809129600"}
    for words in (["-m", "workbook", "build"], ["-c", BIND]):
        command = [sys.executable, "-P", *words]
        done = subprocess.run(command, cwd=copy, env=surroundings, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    return copy / "_build" / "html"


@pytest.fixture(scope="module")
def said(site):
    """Everything that was built, as text by name; what is inside Word, PowerPoint and EPUB files too."""
    return {name: text for path in site.rglob("*") if path.is_file() for name, text in texts(path, site)}


def texts(path, site):
    """Give the texts in a file, each with its name. A zip holds what lies beside it, so its names are enough."""
    name, inside = path.relative_to(site).as_posix(), path.read_bytes()
    if path.suffix in (".docx", ".pptx", ".epub", ".zip"):
        with ZipFile(BytesIO(inside)) as zipped:
            yield name, " ".join(zipped.namelist())
            for part in zipped.namelist() if path.suffix != ".zip" else ():
                yield f"{name}/{part}", words(zipped.read(part).decode(errors="replace"))
    elif path.suffix == ".inv":
        head, end, rest = inside.partition(b"zlib.\n")
        yield name, head.decode() + end.decode() + zlib.decompress(rest).decode()
    else:
        yield name, inside.decode(errors="replace")


def words(xml):
    """Give XML with the words of a line in one piece."""
    return re.sub(r"(?<=[^>])</[aw]:t></[aw]:r><[aw]:r>(<[aw]:rPr.*?</[aw]:rPr>)?<[aw]:t[^>]*>", "", xml)


def holding(said, *wanted):
    """Name what holds any of these words."""
    return {(name, one) for name, text in said.items() for one in wanted if one in text}


def pages(site):
    """Give every page of the book, parsed, by its name."""
    found = [*site.glob("book/**/*.html"), *site.glob("notebooks/*.html"), site / "search.html"]
    return {path.relative_to(site).as_posix(): html.parse(path).getroot() for path in found}


def text_of(element):
    return " ".join(element.text_content().split())


# What is the original's


def test_the_originals_name_place_and_way_out_are_nowhere_but_where_its_words_are_credited(said):
    found = holding(said, *OF_THE_ORIGINAL)
    assert {(name, one) for name, one in found if not (one == ORIGINAL and CREDITED.search(name))} == set()
    papers = {name: text for name, text in said.items() if name.startswith(("paper/", "packs/"))}
    assert holding(papers, *UNFILLED) == set()


def test_its_help_lines_are_nowhere_but_in_the_list_of_sources(said):
    assert {(name, one) for name, one in holding(said, *HELP_LINES) if not SOURCES.search(name)} == set()


def test_the_original_is_credited_with_its_licence_and_that_it_was_changed(site):
    page = text_of(pages(site)["book/report-a-fault.html"].find(".//main"))
    assert CREDIT in page
    assert "CC BY 4.0" in page
    assert f"This copy was made from “{ORIGINAL}”, and changed." in page
    with ZipFile(site / "bound" / "workbook.epub") as book:
        assert f"<dc:creator>{CREDIT}</dc:creator>" in book.read("book/package.opf").decode()


# What is the copy's own


def test_every_page_is_called_by_the_copys_name_and_says_its_version_its_day_and_how_to_report_a_fault(site):
    for name, page in pages(site).items():
        assert page.find(".//title").text.endswith(f" – {NAME}"), name
        assert text_of(page.find(".//header")).startswith(NAME), name
        foot = page.find(".//footer")
        said = f"{NAME}, version {__version__}, made on {DAY}. Something wrong? Tell {FAULTS}. Report a fault"
        assert said in text_of(foot), name
        [link] = foot.xpath(".//a[text()='Report a fault']/@href")
        assert link == "#" or normpath(PurePosixPath(name).parent / link) == "book/report-a-fault.html", name


def test_a_fault_is_reported_to_the_copys_own_address_with_its_edition_and_nothing_else(site):
    [link] = pages(site)["book/report-a-fault.html"].xpath(f"//main//a[contains(@href, '{FAULTS}')]/@href")
    assert unquote(link) == f"mailto:{FAULTS}?subject={NAME}, version {__version__}, made on {DAY}"


def test_papers_say_whom_to_tell_of_a_fault(said):
    papers = [name for name in said if PAPERS.search(name)]
    assert {name.rpartition(".")[2] for name in papers} == {"html", "xml"}
    assert [name for name in papers if f"Something wrong? Tell {FAULTS}." not in said[name]] == []


def test_papers_slides_and_what_is_bound_carry_the_copys_name(site, said):
    papers = [name for name in said if PAPERS.search(name)]
    slides = [name for name in said if re.search(r"\.pptx/ppt/slides/slide\d+\.xml$", name)]
    guides = [name for name in said if re.fullmatch(r"bound/[\w-]+\.html", name)]
    for found in (papers, slides, guides):
        assert found
        assert [name for name in found if NAME not in said[name]] == []
    assert f"<dc:title>{NAME}</dc:title>" in said["bound/workbook.epub/book/package.opf"]
    assert said["bound/workbook.zip"].startswith("saltmouth-book/")


def test_help_lines_the_way_out_and_the_place_are_the_copys(site, said):
    before = pages(site)["book/learners/before.html"]
    assert before.xpath("//a[@class='leave']/@href") == ["https://tides.example/"]
    assert all(line in text_of(before) for line in LINES)
    assert all(line in said["paper/distress-card.html"] for line in LINES)
    assert PLACE in " ".join(text for name, text in said.items() if name.startswith("paper/template-"))
    assert ORGANISATION in said["paper/template-privacy-notice.docx/word/document.xml"]


def test_its_meaning_of_system_change_stands_wherever_the_book_gives_one_with_whose_it_is(said):
    for name in ("book/learners/system-change.html", "book/words.html", "paper/system-change.html", "part-forms.js"):
        [text] = [text for place, text in said.items() if place.endswith(name)]
        assert MEANING in text, name
        assert WHOSE in text, name
    assert MEANING in said["paper/system-change.docx/word/document.xml"]


# What it does not show


def hidden():
    """Give the pages and the exercises of strands that the copy does not show."""
    out = {f"book/{one}" for name, each in strands.strands().items() if name not in SHOWN for one in each.chapters}
    return out, {exercise for page, text in chapters() if page in out for exercise in forms_in(text)}


def test_hidden_strands_have_no_page_notebook_paper_or_form(said):
    out, exercises = hidden()
    made = {f"{page}.html" for page in out} | {f"notebooks/{name}.html" for name in exercises}
    made |= {f"paper/{name}.{kind}" for name in exercises for kind in ("html", "docx")}
    assert made & said.keys() == set()
    assert {"book/learners/board-paper.html", "book/organisations/boards.html", "paper/board-paper.docx"} <= said.keys()
    assert "paper/role-cards.html" not in said
    assert "paper/template-chair-brief.html" in said


def test_no_list_paper_slide_or_script_names_a_hidden_exercise_and_no_page_has_it_as_a_title_or_a_link(site, said):
    titles = {shelf.find(name).title for name in hidden()[1]}
    prose = re.compile(r"^(book|notebooks|bound)/|^_static/notes-|^searchindex")
    assert {(name, one) for name, one in holding(said, *titles) if not prose.search(name)} == set()
    for name, page in pages(site).items():
        assert not {text_of(one) for one in page.xpath("//a | //h1 | //h2 | //li[not(.//a)] | //label")} & titles, name


def test_the_planner_offers_only_what_there_is(said):
    [plan] = [text for name, text in said.items() if name.endswith("part-programme.js")]
    _, exercises = hidden()
    assert [name for name in exercises if f'"{name}"' in plan] == []
    assert '"board-paper"' in plan


# Where it is published


def test_every_link_and_every_file_that_a_page_asks_for_is_there_from_whatever_place_it_is_served(site):
    missing = set()
    for name, page in pages(site).items():
        for link in page.xpath("//@href | //@src"):
            way = urlsplit(link)
            if way.scheme or not way.path:
                continue
            goal = normpath(PurePosixPath(name).parent / unquote(way.path))
            if way.path.startswith("/") or goal.startswith("..") or not (site / goal).is_file():
                missing.add((name, link))
    assert missing == set()


def test_it_works_under_a_path_of_any_name(site, chromium):
    under = site.parents[1]  # whose name has a space in it
    handler = partial(
        type("Quiet", (SimpleHTTPRequestHandler,), {"log_message": lambda *_: None}), directory=str(under.parent)
    )
    trouble = []
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        top = f"http://127.0.0.1:{server.server_port}/{quote(site.relative_to(under.parent).as_posix())}"
        context = chromium.new_context()
        watch(context, trouble)
        page = context.new_page()
        page.goto(f"{top}/index.html")
        page.wait_for_url("**/book/index.html")
        for name in ("learners/system-change", "trainers/plan-the-days", "trainers/bring-together"):
            page.goto(f"{top}/book/{name}.html")
            alive(page)
        page.goto(f"{top}/search.html?q=board", wait_until="networkidle")
        expect(page.locator("#search-results a").first).to_be_visible()
        context.close()
        server.shutdown()
    assert trouble == []

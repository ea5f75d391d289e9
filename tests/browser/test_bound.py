"""The book to take away: a PDF for each reader, an EPUB and a zip, each as whole as the pages it was made from."""

import io
import shutil
import subprocess
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pytest
from lxml import etree, html
from person import alive
from pypdf import PdfReader

from workbook import bound, machine
from workbook.bound import chapters, epub, guide, stick
from workbook.local import local

TOP = stick.folder_name(local().name)
pytestmark = pytest.mark.xdist_group("bound")  # they are made once


@pytest.fixture(scope="module")
def site(book, tmp_path_factory):
    """A copy of the built book, bound."""
    site = tmp_path_factory.mktemp("bound") / "site"
    shutil.copytree(book, site)
    bound.bind(site)
    return site


@pytest.fixture(scope="module")
def book_chapters(site):
    return chapters.read(site)


def ours(which, found):
    return [one for one in found if guide._is_for(one, guide.GUIDES[which][0])]


def test_every_page_of_words_is_in_a_guide(site, book_chapters):
    in_guides = {one.page for which in guide.GUIDES for one in ours(which, book_chapters)}
    pages = {path.relative_to(site).with_suffix("").as_posix() for path in (site / "book").rglob("*.html")}
    lists = {f"book/{page}" for page in ("index", "my-workbook", "paper", "take-away", "organisations/templates")}
    assert in_guides == {one.page for one in book_chapters}
    assert in_guides | lists >= pages


def titles(outline):
    """Give the words of every line of an outline, however deep."""
    for one in outline:
        yield from titles(one) if isinstance(one, list) else [one.title]


@pytest.mark.parametrize("which", guide.GUIDES)
def test_a_guide_is_a_tagged_pdf_with_every_chapter_and_an_outline(site, book_chapters, which):
    if machine.find_browser() is None:
        (pytest.fail if machine.in_ci() else pytest.skip)("There is no browser on this machine.")
    printed = PdfReader(site / "bound" / f"{which}.pdf")
    assert printed.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert printed.trailer["/Root"]["/Lang"] == "en-GB"
    # Where a heading breaks into lines, the browser leaves the space out of the outline.
    named = {"".join(title.split()) for title in titles(printed.outline)}
    for chapter in ours(which, book_chapters):
        assert "".join(chapter.title.split()) in named, chapter.page


@pytest.mark.parametrize("which", guide.GUIDES)
def test_every_link_in_a_guide_leads_to_something_in_it_or_out_of_the_book(site, which):
    whole = html.parse(site / "bound" / f"{which}.html")
    names = [element.get("id") for element in whole.xpath("//*[@id]")]
    assert len(names) == len(set(names))
    inside = [link[1:] for link in whole.xpath("//a/@href") if not link.startswith(("https:", "http:", "mailto:"))]
    assert inside
    assert set(inside) <= set(names)


@pytest.mark.parametrize("which", guide.GUIDES)
def test_a_guide_has_no_control_that_paper_cannot_work(site, which):
    whole = html.parse(site / "bound" / f"{which}.html")
    assert whole.xpath("//form | //input | //button | //textarea | //select | //script") == []


@pytest.mark.parametrize("which", guide.GUIDES)
def test_a_guide_as_a_page_loads_nothing_from_elsewhere_and_runs_nothing(site, which):
    whole = html.parse(site / "bound" / f"{which}.html")
    [policy] = whole.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'self'")
    assert "unsafe" not in policy
    assert whole.xpath("//@style | //style | //@onclick") == []


def test_the_epub_has_every_chapter_and_epubcheck_finds_nothing_wrong(site, book_chapters):
    with ZipFile(site / "bound" / "workbook.epub") as zipped:
        for chapter in book_chapters:
            page = etree.parse(io.BytesIO(zipped.read(f"book/{chapter.mark}.xhtml")))
            assert "".join(page.getroot().itertext()).count(chapter.title) >= 1
    checker = machine.find_epubcheck()
    if checker is None:
        (pytest.fail if machine.in_ci() else pytest.skip)("There is no epubcheck on this machine.")
    runs = ["java", "-jar", checker] if checker.resolve().suffix == ".jar" else [checker]  # as Debian has it
    done = subprocess.run([*runs, site / "bound" / "workbook.epub"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_picture_of_a_chapter_is_there_in_what_is_bound(site, book_chapters):
    shown = {path.name for chapter in book_chapters for path in chapter.pictures}
    assert shown
    guides = [(path, html.parse(path)) for path in (site / "bound").glob("*.html")]
    in_guides = {path.parent / src for path, whole in guides for src in whole.xpath("//img/@src")}
    assert {path.name for path in in_guides} == shown
    assert [path for path in in_guides if not path.exists()] == []
    with ZipFile(site / "bound" / "workbook.epub") as zipped:
        assert {PurePosixPath(name).name for name in zipped.namelist() if name.startswith("book/images/")} == shown


def test_the_same_book_makes_the_same_epub_and_the_same_zip(site, book_chapters, tmp_path):
    again = epub.write(book_chapters, tmp_path / "again.epub")
    assert again.read_bytes() == (site / "bound" / "workbook.epub").read_bytes()
    zips = [stick.write(site / "paper", tmp_path / name).read_bytes() for name in ("one.zip", "two.zip")]
    assert zips[0] == zips[1]


def test_the_zip_is_the_book_and_works_from_a_folder(site, tmp_path, chromium):
    with ZipFile(site / "bound" / "workbook.zip") as zipped:
        zipped.extractall(tmp_path)
    top = tmp_path / TOP
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert {path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file()} == files - {
        "bound/workbook.zip"
    }
    page = chromium.new_page()
    page.goto((top / "index.html").as_uri())
    page.wait_for_url("**/book/index.html")
    page.goto((top / "book" / "learners" / "ladder.html").as_uri())
    alive(page)
    page.close()


def test_the_book_lists_what_was_made_with_its_size_and_the_zip_does_not_list_itself(site):
    listed = html.parse(site / "book" / "take-away.html").xpath("//div[@class='take-away']//a/@href")
    assert {Path(link).name for link in listed} == set(bound.WORDS)
    assert all((site / "book" / link).exists() for link in listed)
    with ZipFile(site / "bound" / "workbook.zip") as zipped:
        inside = html.fromstring(zipped.read(f"{TOP}/book/take-away.html"))
    assert "workbook.zip" not in str(inside.xpath("//div[@class='take-away']//a/@href"))


def test_without_a_browser_all_but_the_pdfs_is_made_and_listed(site, monkeypatch, tmp_path):
    monkeypatch.setattr("workbook.bound.guide.find_browser", lambda: None)
    copied = tmp_path / "site"
    with ZipFile(site / "bound" / "workbook.zip") as zipped:
        zipped.extractall(copied)
    made = bound.bind(copied / TOP)
    assert {path.suffix for path in made} == {".html", ".epub", ".zip"}
    listed = html.parse(copied / TOP / "book" / "take-away.html").xpath("//div[@class='take-away']//a/@href")
    assert all((copied / TOP / "book" / link).exists() for link in listed)

"""The ready files for trainers: made by the build, listed with what they hold, and each format opens the planner."""

from __future__ import annotations

from html import unescape
from io import BytesIO

import pytest
from docx import Document
from lxml import html
from pptx import Presentation

from workbook import beside
from workbook.downloads import Download, downloads, keep
from workbook.post import unpack
from workbook.programme import programme
from workbook.screen import form
from workbook.shelf import exercises

PLANNER = "plan-the-days"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The files of the smallest format."""
    folder = tmp_path_factory.mktemp("packs")
    small = programme().model_copy(update={"formats": {"taster": programme().formats["taster"]}})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(beside, "programme", lambda: small)
        beside.write_packs(folder)
    return folder


def test_every_file_that_is_listed_is_there_and_is_as_large_as_the_list_says(made):
    listed = downloads(made)
    assert {one.file for one in listed} == {
        path.relative_to(made).as_posix() for path in made.rglob("*.*") if path.suffix != ".json"
    }
    assert all((made / one.file).stat().st_size == one.size for one in listed)


def test_a_deck_has_as_many_slides_as_the_list_says_and_word_files_open(made):
    for one in downloads(made):
        inside = BytesIO((made / one.file).read_bytes())
        if one.file.endswith(".pptx"):
            assert one.holds.split()[0] == str(len(Presentation(inside).slides))
        else:
            assert Document(inside).paragraphs


def test_before_anything_is_made_the_list_is_empty(tmp_path):
    assert downloads(tmp_path) == []


def test_a_size_is_said_as_people_say_it(tmp_path):
    keep(
        [Download("taster", "a.docx", "A", "1 sheet", 12), Download("taster", "b.docx", "B", "2 sheets", 45_678)],
        tmp_path,
    )
    assert [one.kilobytes for one in downloads(tmp_path)] == ["1 KB", "46 KB"]


def test_each_format_has_a_link_that_opens_the_planner_with_it():
    drawn = html.fromstring(form.pages_html("packs", [(exercises()[PLANNER], "plan.html")]))
    links = [unescape(link) for link in drawn.xpath("//a/@href") if link.startswith("plan.html#a=")]
    chosen = [unpack(link.partition("#a=")[2]).found[0][PLANNER]["answers"]["format"] for link in links]
    assert chosen == [one.title for one in programme().formats.values()]

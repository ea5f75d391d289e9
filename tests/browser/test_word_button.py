"""The “Word” button gives a file that opens in a real word processor and carries every question and every answer."""

import re
import subprocess
from contextlib import closing
from io import BytesIO

import pytest
from docx import Document
from lxml import html
from person import EXERCISES, begin, box, expect_saved, fill_in, kept, status
from playwright.sync_api import expect

from workbook import machine
from workbook.paper.html import sheet_html
from workbook.paper.word import word_bytes

pytestmark = pytest.mark.libreoffice


def spaced(words):
    """Give words with single spaces."""
    return re.sub(r"\s+", " ", words).strip()


def press_word(page, folder):
    """Press “Word”, and give the file."""
    with page.expect_download() as coming:
        page.get_by_role("button", name="Word", exact=True).click()
    expect(status(page)).to_have_text("Your Word file is in your downloads.")
    file = folder / coming.value.suggested_filename
    coming.value.save_as(file)
    return file


@pytest.fixture(scope="module")
def words_and_answers(chromium, site, book, tmp_path_factory):
    """What LibreOffice finds in each exercise's Word file, with single spaces, and the answers it was made of.

    LibreOffice takes longer to start than to read: it reads all of them at once.
    """
    office = machine.find_libreoffice()
    if office is None:
        (pytest.fail if machine.in_ci() else pytest.skip)("There is no LibreOffice on this machine.")
    folder, files, answers = tmp_path_factory.mktemp("word"), {}, {}
    for exercise in EXERCISES:
        with closing(chromium.new_context(base_url=site)) as person:
            page = person.new_page()
            begin(page, book, exercise)
            fill_in(page)
            expect_saved(page)
            files[exercise] = press_word(page, folder).rename(folder / f"{exercise}.docx")
            answers[exercise] = kept(page)[exercise]["answers"]
    own = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [
        office,
        own,
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        folder,
        *files.values(),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    words = {name: spaced(file.with_suffix(".txt").read_text(encoding="utf-8")) for name, file in files.items()}
    return {name: (words[name], answers[name]) for name in EXERCISES}


@pytest.mark.xdist_group("word")  # they are read once
@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_word_file_carries_every_question_and_every_answer(words_and_answers, exercise):
    words, answers = words_and_answers[exercise]
    sheet = html.fromstring(sheet_html(EXERCISES[exercise], answers))
    assert [text for text in map(spaced, sheet.itertext()) if text not in words] == []


def test_the_word_file_is_fetched_only_when_it_is_asked_for(page, book, tmp_path):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    begin(page, book, "job-description")
    box(page, "job").fill("Peer worker")
    expect_saved(page)
    assert not any("word.js" in url for url in asked)

    assert press_word(page, tmp_path).name == "write-a-job-description.docx"
    assert sum("word.js" in url for url in asked) == 1


def test_its_foot_says_what_pythons_says(page, book, tmp_path):
    begin(page, book, "job-description")
    box(page, "job").fill("Peer worker")
    expect_saved(page)
    files = (press_word(page, tmp_path), BytesIO(word_bytes(EXERCISES["job-description"], {})))
    on_page, by_python = (Document(file).sections[0].footer.paragraphs[0].text for file in files)

    assert on_page == by_python
    assert "Something wrong? Tell whoever gave you this." in on_page


def test_a_word_part_that_does_not_load_says_so_and_loses_nothing(page, book, trouble):
    begin(page, book, "job-description")
    box(page, "job").fill("Peer worker")
    expect_saved(page)
    page.route("**/word.js*", lambda request: request.abort())

    page.get_by_role("button", name="Word", exact=True).click()

    expect(status(page)).to_contain_text("A part of this page did not load.")
    expect(box(page, "job")).to_have_value("Peer worker")
    assert all("word.js" in wrong or "ERR_FAILED" in wrong for wrong in trouble)
    trouble.clear()

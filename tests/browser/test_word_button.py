"""The “Word” button gives a file that opens in a real word processor and carries every question and every answer."""

import re
import subprocess

import pytest
from person import EXERCISES, begin, box, expect_saved, fill_in, kept, status
from playwright.sync_api import expect

from workbook import machine

pytestmark = pytest.mark.libreoffice


def texts(answer):
    """Give every word-bearing part of an answer."""
    if isinstance(answer, str):
        return [answer]
    inside = answer.items() if isinstance(answer, dict) else ((part,) for part in answer)
    return [text for parts in inside for part in parts for text in texts(part)]


def press_word(page, folder):
    """Press “Word”, and give the file."""
    with page.expect_download() as coming:
        page.get_by_role("button", name="Word", exact=True).click()
    expect(status(page)).to_have_text("Your Word file is in your downloads.")
    file = folder / coming.value.suggested_filename
    coming.value.save_as(file)
    return file


def opened(file, tmp_path):
    """Give the words that LibreOffice finds in a file, with single spaces."""
    office = machine.find_libreoffice()
    if office is None:
        (pytest.fail if machine.in_ci() else pytest.skip)("There is no LibreOffice on this machine.")
    own = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = [
        office,
        own,
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        str(tmp_path),
        str(file),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return re.sub(r"\s+", " ", file.with_suffix(".txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_word_file_carries_every_question_and_every_answer(page, book, tmp_path, exercise):
    begin(page, book, exercise)
    fill_in(page)
    expect_saved(page)
    answers = kept(page)[exercise]["answers"]

    words = opened(press_word(page, tmp_path), tmp_path)

    fields = EXERCISES[exercise].fields
    assert [field.label for field in fields.values() if field.label not in words] == []
    carried = [answer for name, answer in answers.items() if name != "agreed"]  # a moment, shown as a ticked box
    columns = {column.name for field in fields.values() for column in getattr(field, "columns", ())} | {
        "score",
        "evidence",
    }
    assert [text for text in texts(carried) if text not in words and text not in columns] == []
    assert "☒" in words
    assert "☐" in words


def test_the_word_file_is_fetched_only_when_it_is_asked_for(page, book, tmp_path):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    begin(page, book, "job-description")
    box(page, "job").fill("Peer worker")
    expect_saved(page)
    assert not any("word.js" in url for url in asked)

    assert press_word(page, tmp_path).name == "write-a-job-description.docx"
    assert sum("word.js" in url for url in asked) == 1


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

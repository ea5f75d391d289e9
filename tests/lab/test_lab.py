"""The form in a real JupyterLab: it is live, keeps every word, and says so only when that is true."""

import json
import os
import re
import signal
import zipfile
from contextlib import suppress
from html import unescape
from threading import Timer

import psutil
import pytest
from axe_playwright_python.sync_playwright import Axe
from desk import until
from playwright.sync_api import expect
from served import Server

PLANTED = "Heron lamps cross the quiet estuary."
NOT_CONNECTED = re.compile("^Not saved: this notebook is not connected")


def test_every_kind_of_answer_reaches_the_file_and_python(notebook):
    notebook.open("job-description")
    notebook.run_all()
    notebook.field("who").get_by_label("Someone I know of").check()
    notebook.field("helped").locator("textarea").press_sequentially("They asked.\nThen they waited.")
    notebook.field("job").locator("input").fill("Peer guide")
    first = notebook.field("tasks").locator("[data-row]").first
    first.get_by_label("Task", exact=True).fill("Phone people")
    first.get_by_label("How often?").select_option("Most days")
    notebook.field("tasks").get_by_role("button", name="Add a task").click()
    notebook.field("tasks").locator("[data-row]").last.get_by_label("Task", exact=True).fill("Visit people")
    card = notebook.field("cards").get_by_role("group", name="A driving licence")
    card.get_by_role("radio", name="Not needed").check()
    notebook.field("support").get_by_label("Paid training").check()
    notebook.field("fits").get_by_role("radio").last.check()
    notebook.is_saved()

    given = {
        "who": "Someone I know of",
        "helped": "They asked.\nThen they waited.",
        "job": "Peer guide",
        "tasks": [{"what": "Phone people", "often": "Most days"}, {"what": "Visit people"}],
        "cards": {"A driving licence": "Not needed"},
        "support": ["Paid training"],
        "fits": "4",
    }
    assert notebook.kept() == given
    expect(notebook.say("import json; print(json.dumps(form.answers, sort_keys=True))")).to_have_text(
        json.dumps(given, sort_keys=True) + "\n"
    )
    expect(notebook.say("type(form.table), list(form.table.columns)")).to_contain_text("DataFrame")
    expect(notebook.say("form.table.value[form.table.field == 'job'].item()")).to_have_text("'Peer guide'")


def test_enter_and_undo_do_in_a_box_what_they_do_elsewhere(notebook):
    notebook.open("job-description")
    notebook.run_all()
    box = notebook.field("helped").locator("textarea")
    box.press_sequentially("One.\nTwo.")
    box.press("Shift+Enter")
    notebook.page.keyboard.insert_text("Three.")
    expect(box).to_have_value("One.\nTwo.\nThree.")

    notebook.page.keyboard.press("Control+z")

    expect(box).not_to_have_value(re.compile("Three"))


def test_no_key_pressed_in_the_form_is_a_command_to_the_notebook(notebook):
    notebook.open("job-description")
    notebook.run_all()
    cells = notebook.page.locator(".jp-Notebook .jp-Cell").count()

    often = notebook.field("tasks").get_by_label("How often?").first
    often.press("m")  # the notebook's command for: turn this cell into text
    expect(often).to_have_value("Most days")
    for key in "ddx":  # delete this cell; cut this cell
        notebook.field("tasks").get_by_role("button", name="Add a task").press(key)
    radios = notebook.field("who").get_by_role("radio")
    radios.first.press("Space")
    radios.first.press("ArrowDown")  # select the next cell
    expect(radios.nth(1)).to_be_focused()
    expect(radios.nth(1)).to_be_checked()
    notebook.is_saved()
    assert notebook.page.locator(".jp-Notebook .jp-Cell").count() == cells

    radios.nth(1).press("Control+s")  # except this one, which saves the notebook
    expect(notebook.page.locator(".jp-mod-current.jp-mod-dirty")).to_have_count(0)


def test_words_come_back_when_the_kernel_starts_again(notebook):
    notebook.open("job-description")
    notebook.run_all()
    notebook.field("purpose").locator("textarea").fill(PLANTED)
    notebook.field("ways").get_by_label("A phone call").check()
    notebook.is_saved()

    notebook.restart()

    expect(notebook.field("purpose").locator("textarea")).to_have_value(PLANTED)
    expect(notebook.field("ways").get_by_label("A phone call")).to_be_checked()
    notebook.field("job").locator("input").fill("Peer guide")
    notebook.is_saved()
    assert notebook.kept() == {"purpose": PLANTED, "ways": ["A phone call"], "job": "Peer guide"}


def test_saved_is_said_only_when_the_kernel_has_written_the_file(notebook):
    notebook.open("job-description")
    notebook.run_all()
    kernel = notebook.kernel_process()
    kernel.suspend()

    notebook.field("job").locator("input").fill("Peer guide")
    expect(notebook.status).to_have_text("Saving…")
    expect(notebook.status).to_have_text(NOT_CONNECTED)
    assert not notebook.file.exists()

    kernel.resume()
    notebook.is_saved()
    assert notebook.kept() == {"job": "Peer guide"}


def test_a_form_whose_kernel_has_gone_says_so(notebook):
    notebook.open("job-description")
    notebook.run_all()
    notebook.field("job").locator("input").fill("Peer guide")
    notebook.is_saved()
    notebook.server.ask(f"api/kernels/{notebook.kernel}", "DELETE")

    notebook.field("service").locator("input").fill("Northmere")

    expect(notebook.status).to_have_text(NOT_CONNECTED)
    assert notebook.kept() == {"job": "Peer guide"}


@pytest.mark.parametrize("words", ["People are heard, and nobody is sent away.", "The door stays open."])
def test_a_kernel_that_is_killed_in_the_middle_of_a_word_leaves_the_file_whole(notebook, words):
    notebook.open("job-description")
    notebook.run_all()
    box = notebook.field("purpose").locator("textarea")
    box.press_sequentially("First words. ")
    notebook.is_saved()
    kernel = notebook.kernel_process()
    death = Timer(len(words) / 200, kernel.kill)
    death.start()
    box.press_sequentially(words, delay=10)
    death.join()

    kept = notebook.kept()["purpose"]
    assert f"First words. {words}".startswith(kept)
    assert kept.startswith("First words.")
    notebook.has_new_kernel(kernel)
    notebook.run_all()
    expect(box).to_have_value(kept)
    box.press_sequentially("!")
    notebook.is_saved()


def test_essentials_become_the_panels_criteria(notebook):
    notebook.open("job-description")
    notebook.run_all()
    first = notebook.field("essentials").locator("[data-row]").first
    first.get_by_label("Essential", exact=True).fill("Listens")
    first.get_by_label("How would we see this?").fill("Lets people finish")
    notebook.is_saved()

    notebook.open("recruitment-panel")
    notebook.run_all()

    criterion = notebook.field("criteria").locator("[data-row]").first
    expect(criterion.get_by_label("Criterion", exact=True)).to_have_value("Listens")
    expect(notebook.field("criteria").locator(".link-note")).to_contain_text("job description")
    notebook.is_saved()
    assert notebook.kept()["criteria"] == [{"what": "Listens"}]


def test_newer_answers_from_another_window_are_never_overwritten(notebook):
    notebook.open("job-description")
    notebook.run_all()
    notebook.field("job").locator("input").fill("Peer guide")
    notebook.is_saved()
    whole = json.loads(notebook.file.read_text(encoding="utf-8"))
    whole["exercises"]["job-description"]["answers"]["job"] = "Lead guide"
    notebook.file.write_text(json.dumps(whole), encoding="utf-8")

    notebook.field("service").locator("input").fill("Northmere")

    expect(notebook.status).to_have_text(re.compile(r"^Not saved\. my-workbook\.json has newer answers"))
    assert notebook.kept() == {"job": "Lead guide"}


def test_word_gives_a_document_with_the_words_in_it(notebook, tmp_path):
    notebook.open("job-description")
    notebook.run_all()
    notebook.field("purpose").locator("textarea").fill(PLANTED)
    with notebook.page.expect_download() as download:
        notebook.form.get_by_role("button", name="Word", exact=True).click()

    assert download.value.suggested_filename == "job-description.docx"
    download.value.save_as(tmp_path / "given.docx")
    with zipfile.ZipFile(tmp_path / "given.docx") as document:
        assert PLANTED in unescape(document.read("word/document.xml").decode())


def test_answers_are_in_the_persons_own_file_and_nowhere_else(notebook):
    planted = "Otter bells ring under the north bridge."
    notebook.open("job-description")
    notebook.run_all()
    notebook.field("purpose").locator("textarea").fill(planted)
    notebook.is_saved()
    notebook.run_all()
    notebook.has_run()
    expect(notebook.page.locator(".figure-table")).to_contain_text([planted, "Essential"])

    notebook.menu("File", "Save Notebook")
    expect(notebook.page.locator(".jp-mod-current.jp-mod-dirty")).to_have_count(0)

    saved = json.loads((notebook.folder / "job-description.ipynb").read_text(encoding="utf-8"))
    assert "widgets" not in saved["metadata"]
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in saved["cells"])
    files = [path for path in notebook.server.home.rglob("*") if path.is_file()]
    assert [path for path in files if planted.encode() in path.read_bytes()] == [notebook.file]


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_the_form_is_accessible_in_jupyterlabs_own_colours(notebook, theme):
    notebook.use_theme(theme)
    notebook.open("recruitment-panel")
    notebook.run_all()

    found = Axe().run(notebook.page, context="form.exercise")
    words = notebook.contrasts("p, h3, legend, label, textarea, select, button, th, td")
    controls = notebook.contrasts("textarea, select, button:not(.quiet)")

    assert found.violations_count == 0, found.generate_report()
    assert [one for one in words if one["words"] < 4.5] == []  # axe cannot see colours here: JupyterLab draws lazily
    assert [one for one in controls if one["line"] < 3] == []


def test_jupyterlab_asks_nothing_and_keeps_its_own_look(notebook):
    notebook.open("job-description")
    notebook.menu("Help", "About JupyterLab")
    before = notebook.dialog_look()
    notebook.run_all()
    notebook.menu("Help", "About JupyterLab")

    assert notebook.dialog_look() == before
    expect(notebook.page.locator(".jp-Notification-Status")).to_have_text("0")
    assert notebook.page.get_by_text("Jupyter news").count() == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has another Ctrl-C")
def test_ctrl_c_ends_jupyterlab_without_a_fuss(tmp_path):
    person, terminal = os.openpty()
    server = Server(tmp_path, terminal)
    until(server.is_up)
    started = psutil.Process(server.process.pid)
    everything = [started, *started.children(recursive=True)]
    try:
        for one in everything:  # a terminal sends it to all of them
            one.send_signal(signal.SIGINT)
        until(lambda: "Shut down this Jupyter server" in server.said())
        os.write(person, b"y\n")
        assert server.process.wait(timeout=60) == 0
        assert "Traceback" not in server.said()
    finally:
        for one in everything:
            with suppress(psutil.NoSuchProcess):
                one.kill()

"""Every notebook: how it is kept, that it runs, and that nobody's answers ever leave their own file."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from concurrent.futures import ThreadPoolExecutor

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from published import PLANTED, python

from workbook import lab
from workbook.builder import NEEDED
from workbook.kernels import warm_kernels
from workbook.shelf import ROOT, exercises

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
pytestmark = pytest.mark.xdist_group("notebooks")  # what they show is made once
OUTSIDE = """
import sys

class NoWorkbook:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "workbook":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, NoWorkbook())
"""
"""What a kernel runs first, so that it is one that has never heard of the workbook."""

OPENS = next(
    cell.source for cell in nbformat.read(ROOT / "notebooks/job-description.ipynb", 4).cells if cell.cell_type == "code"
)
"""How a notebook begins: what holds for this one, wherever it is opened, holds for all."""

WITH_FORMS = [path for path in NOTEBOOKS if "workbook.open(" in path.read_text(encoding="utf-8")]
each_with_a_form = pytest.mark.parametrize("path", WITH_FORMS, ids=lambda path: path.stem)
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def read(path):
    return nbformat.read(path, as_version=4)


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def write(folder, name, *cells):
    """Write a small notebook of our own."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    nbformat.write(notebook, folder / name)
    return folder / name


def run(path, folder, **environment):
    """Run a notebook with ``folder`` as its own, up to the first cell that fails; it is then as it was shown."""
    notebook = read(path)
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    here = {"metadata": {"path": str(folder)}}
    with contextlib.suppress(CellExecutionError):
        NotebookClient(notebook, kernel_name="python3", resources=here, timeout=120, record_timing=False).execute(
            env=surroundings
        )
    return notebook


def shown(notebook):
    """Give everything that a notebook shows, cell by cell."""
    return [output for cell in code_cells(notebook) for output in cell.outputs]


@contextlib.contextmanager
def warm():
    """Have kernels start as they do while the book is built."""
    with warm_kernels(dict(os.environ), *NEEDED) as environment, pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUPYTER_PATH", environment.get("JUPYTER_PATH", ""))
        yield


def nbval(folder):
    """Run nbval on a folder of notebooks; the folder is far from this repository's own settings."""
    return python("pytest", "-p", "no:cacheprovider", "--nbval", folder, "-n", "2", "--dist", "loadfile", cwd=folder)


@pytest.fixture(scope="module")
def copies(tmp_path_factory):
    """A folder with every notebook in it, and nobody's answers."""
    folder = tmp_path_factory.mktemp("notebooks")
    for path in NOTEBOOKS:
        shutil.copy(path, folder)
    return folder


@pytest.fixture(scope="module")
def executed(copies, tmp_path_factory):
    """A folder with every notebook as it is after it has run."""
    folder = tmp_path_factory.mktemp("executed")
    with warm(), ThreadPoolExecutor(os.cpu_count()) as side_by_side:
        for notebook, path in zip(side_by_side.map(lambda path: run(path, copies), NOTEBOOKS), NOTEBOOKS, strict=True):
            nbformat.write(notebook, folder / path.name)
    return folder


# How they are kept


def test_there_are_notebooks():
    assert NOTEBOOKS


def test_notebooks_are_saved_without_what_they_have_shown():
    outcome, said = python("nbstripout", "--verify", "--keep-id", *NOTEBOOKS, cwd=ROOT)
    assert outcome == 0, said


@each_with_a_form
def test_a_notebook_with_a_form_has_an_exercises_name_and_opens_that_exercise_as_all_others_do(path):
    assert path.stem in exercises()
    assert code_cells(read(path))[0].source == OPENS.replace("job-description", path.stem)


def test_a_notebook_without_a_form_has_no_exercises_name():
    without = {path.stem for path in NOTEBOOKS if path not in WITH_FORMS}
    assert not without & exercises().keys()


@each_notebook
def test_a_notebook_knows_its_kernel_and_its_format_is_right(path):
    notebook = read(path)
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec.name == "python3"
    assert notebook.metadata.language_info.name == "python"
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)


@each_notebook
def test_a_notebook_begins_with_how_to_run_it(path):
    first = read(path).cells[0]
    assert first.cell_type == "markdown"
    assert first.source.startswith("# ")
    assert "**Run All Cells**" in first.source


@each_notebook
def test_code_is_folded_away_on_the_page_and_in_jupyterlab(path):
    for cell in code_cells(read(path)):
        assert "hide-input" in cell.metadata.tags, cell.id
        assert cell.metadata.jupyter.source_hidden is True, cell.id
        assert cell.source.startswith("# "), f"{cell.id}: JupyterLab shows the first line of folded code"


# That they run


@pytest.mark.jupyter
def test_every_notebook_runs_and_shows_the_same_when_it_runs_again(executed):
    with warm():
        outcome, said = nbval(executed)
    assert outcome == 0, said


@pytest.mark.jupyter
def test_a_notebook_that_is_broken_or_never_shows_the_same_is_found_out(tmp_path):
    for name, cell in {"broken": "1 / 0", "unstable": "import secrets; print(secrets.token_hex())"}.items():
        nbformat.write(run(write(tmp_path, f"{name}.ipynb", cell), tmp_path), tmp_path / f"{name}.ipynb")
    outcome, said = nbval(tmp_path)
    assert outcome == 1, said
    assert "2 failed" in said


@pytest.mark.jupyter
def test_every_notebook_shows_a_table_or_a_picture_in_words_too(executed):
    for path in executed.glob("*.ipynb"):
        for output in shown(read(path)):
            html = output.get("data", {}).get("text/html", "")
            assert "<table border" not in html, "a bare pandas table has no plain headings"
            assert "image/png" not in output.get("data", {}), "a bare picture has no words"
            assert output.output_type != "error"


@pytest.mark.jupyter
@each_notebook
def test_what_jupyterlab_saves_is_the_notebook_without_what_it_has_shown(executed, path):
    notebook = json.loads((executed / path.name).read_text(encoding="utf-8"))
    assert notebook["metadata"].get("widgets") or path not in WITH_FORMS
    assert any(cell.get("outputs") for cell in notebook["cells"])
    lab.without_outputs({"type": "notebook", "content": notebook})
    assert notebook["cells"] == json.loads(path.read_text(encoding="utf-8"))["cells"]
    assert "widgets" not in notebook["metadata"]


def test_what_jupyterlab_saves_of_other_files_is_left_as_it_is():
    for model in ({"type": "file", "content": "[1]: 2"}, {"type": "directory"}, {"type": "notebook"}):
        before = dict(model)
        lab.without_outputs(model)
        assert model == before


# In the book


def sources(notebook):
    """Give what tells one notebook from another once it has run: its code."""
    return tuple(cell.source for cell in code_cells(notebook))


@pytest.fixture(scope="module")
def ran(published):
    """Every notebook of that book as it was when it had run, by its code."""
    found = [read(path) for path in (published / "_build" / ".jupyter_cache" / "executed").rglob("*.ipynb")]
    return {sources(notebook): notebook for notebook in found}


@pytest.mark.jupyter
def test_no_answer_gets_into_the_book_or_into_anything_that_was_left_by_building_it(published):
    files = [path for path in published.rglob("*") if path.is_file()]
    assert any(path.is_relative_to(published / "_build" / "html" / "notebooks") for path in files)
    with_it = [path for path in files if PLANTED.encode() in path.read_bytes()]
    assert with_it == [published / "notebooks" / "my-workbook.json"]
    assert not [path for path in files if path.name == "my-workbook.json" and "_build" in path.parts]


@pytest.mark.jupyter
def test_answers_are_no_reason_to_build_the_book_again(published):
    (published / "notebooks" / "my-workbook.json").touch()
    (published / "notebooks" / "my-workbook (1).json").write_text("{}")
    outcome, said = python("workbook", "build", cwd=published, root=published)
    assert outcome == 0, said
    assert "Nothing has changed" in said


@pytest.mark.jupyter
@each_with_a_form
def test_a_notebook_in_the_book_shows_its_form_and_makes_no_widget(published, ran, path):
    notebook = ran[sources(read(path))]
    form = shown(notebook)[0].data
    assert "widgets" not in notebook.metadata
    assert form.keys() == {"text/html", "text/plain"}
    assert form["text/plain"] == f"<{exercises()[path.stem].title}>"
    page = (published / "_build" / "html" / "notebooks" / f"{path.stem}.html").read_text(encoding="utf-8")
    assert f'data-exercise="{path.stem}"' in page
    assert "application/vnd.jupyter.widget" not in page
    assert not any("widget" in media for output in shown(notebook) for media in output.get("data", {}))


# Wherever they are opened


@pytest.fixture
def alone(tmp_path):
    """A folder far from the repository, with nothing in it yet."""
    folder = tmp_path / "far away"
    folder.mkdir()
    return folder


def names_in(folder):
    return {path.name for path in folder.iterdir()}


@pytest.mark.jupyter
def test_a_notebook_without_its_workbook_says_one_sentence(alone, tmp_path):
    startup = tmp_path / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "without.py").write_text(OUTSIDE)
    path = write(alone, "job-description.ipynb", OPENS)
    notebook = run(path, alone, IPYTHONDIR=str(tmp_path / "ipython"))
    [said] = shown(notebook)
    assert said.output_type == "error"
    assert said.traceback == ["This notebook needs its workbook. In the workbook's folder, type: python3 start.py lab"]
    assert names_in(alone) == {path.name}


@pytest.mark.jupyter
def test_a_notebook_that_has_moved_keeps_answers_where_it_is_now(alone):
    typed = "import os\nos.chdir('/')\nform.record = {'answers': {'rule': 'x', 'job': 'x'}}\nform.seq += 1"
    path = write(alone, "job-description.ipynb", OPENS, typed)
    assert not [output for output in shown(run(path, alone)) if output.output_type == "error"]
    kept = json.loads((alone / "my-workbook.json").read_text(encoding="utf-8"))
    assert kept["exercises"]["job-description"]["answers"] == {"rule": "x", "job": "x"}
    assert names_in(alone) == {"my-workbook.json", path.name}


@pytest.mark.jupyter
def test_what_cannot_be_opened_is_answered_in_one_sentence_and_left_as_it_is(alone):
    damaged = {
        "cut-short.json": '{"format": "co-production work',
        "foreign.json": "[]",
        "newer.json": '{"format": "co-production workbook", "version": 2}',
    }
    for name, text in damaged.items():
        (alone / name).write_text(text, encoding="utf-8")
    cells = [f"workbook.open('job-description', '{name}')" for name in damaged]
    path = write(alone, "a.ipynb", "import workbook", *cells, "workbook.open('nowhere')")
    notebook = read(path)
    for cell in notebook.cells:
        cell.metadata.tags = ["raises-exception"]  # so that the next cell runs too
    nbformat.write(notebook, path)

    *sentences, nowhere = [output.traceback for output in shown(run(path, alone))]

    for name, [sentence] in zip(damaged, sentences, strict=True):
        assert sentence.startswith(f"{name} ")
        assert sentence.endswith(".")
        assert (alone / name).read_text(encoding="utf-8") == damaged[name]
    assert nowhere == [f"There is no exercise called “nowhere”. The exercises are: {', '.join(exercises())}."]

"""Kernels that are copies of a warm one: they do what any kernel does, and know nothing of each other."""

import os
import sys
import time
from pathlib import Path

import nbformat
import pytest
from jupyter_client.kernelspec import KernelSpecManager
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError

from workbook.builder import NEEDED
from workbook.kernels import warm_kernels

pytestmark = [
    pytest.mark.jupyter,
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies a process that has loaded NumPy"),
]


@pytest.fixture(scope="module")
def warm():
    """What is in the environment where kernels are copies."""
    with warm_kernels(dict(os.environ), *NEEDED) as environment:
        yield environment


@pytest.fixture
def run(warm, monkeypatch, tmp_path):
    """Run cells in a notebook of their own, and give what each printed."""
    monkeypatch.setenv("JUPYTER_PATH", warm["JUPYTER_PATH"])

    def run(*cells, **more):
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        surroundings = {**warm, **more}
        here = {"metadata": {"path": str(tmp_path)}}
        NotebookClient(notebook, kernel_name="python3", resources=here, timeout=60).execute(env=surroundings)
        return ["".join(output.text for output in cell.outputs).strip() for cell in notebook.cells]

    return run


def is_running(pid):
    return Path(f"/proc/{pid}/stat").exists() and " Z " not in Path(f"/proc/{pid}/stat").read_text()


def gone(pid):
    end = time.monotonic() + 20
    while is_running(pid) and time.monotonic() < end:
        time.sleep(0.05)
    return not is_running(pid)


def test_the_kernel_that_jupyter_finds_is_the_warm_one(warm, monkeypatch):
    monkeypatch.setenv("JUPYTER_PATH", warm["JUPYTER_PATH"])
    assert "ask.py" in " ".join(KernelSpecManager().get_kernel_spec("python3").argv)


def test_a_copy_has_loaded_what_notebooks_need_before_its_first_cell(run):
    assert run("import sys; print('pandas' in sys.modules, 'workbook.screen.notebook' in sys.modules)") == ["True True"]


def test_a_copy_works_in_its_notebooks_folder_and_environment(run, tmp_path):
    said = run("import os; print(os.getcwd(), os.environ['COLOUR'])", COLOUR="green")
    assert said == [f"{tmp_path} green"]


def test_what_a_notebook_does_is_in_no_other_copy(run):
    run("import pandas; pandas.kept = 'a secret'; kept = 1")
    assert run("import pandas; print(hasattr(pandas, 'kept'), 'kept' in globals())") == ["False False"]


def test_a_copy_can_run_other_programs(run):
    said = run("import subprocess; print(subprocess.run(['true']).returncode)")
    assert said == ["0"]


def test_a_copy_is_gone_once_its_notebook_is_done(run):
    [pid] = run("import os; print(os.getpid())")
    assert gone(pid)


def test_a_kernel_that_dies_is_noticed(run):
    with pytest.raises(DeadKernelError):
        run("import os; os._exit(1)")


def test_where_no_warm_kernel_can_start_nothing_changes():
    broken = {**os.environ, "PYTHONHOME": "/nowhere"}
    with warm_kernels(broken) as environment:
        assert environment == broken

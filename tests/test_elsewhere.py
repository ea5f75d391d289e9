"""Notebooks on other people's computers: what Binder and a dev container are told is what this repository is."""

import json
import os
import subprocess
import sys
import tomllib
from argparse import ArgumentParser
from pathlib import Path

import pytest
from jupyter_server.serverapp import DEFAULT_JUPYTER_SERVER_PORT

import start
from workbook import lab
from workbook.commands import serve

ROOT = Path(__file__).parent.parent
BINDER = ROOT / ".binder"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OLDEST = PROJECT["requires-python"].removeprefix(">=")
CONTAINER = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))


def test_both_have_the_oldest_python_that_we_promise():
    assert (BINDER / "runtime.txt").read_text(encoding="utf-8").strip() == f"python-{OLDEST}"
    assert CONTAINER["image"] == f"mcr.microsoft.com/devcontainers/python:{OLDEST}"


def test_binder_installs_exactly_what_is_locked():
    [line] = (BINDER / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert (BINDER / line.removeprefix("-r ")).resolve() == ROOT / start.TOOLS


@pytest.mark.skipif(os.name == "nt", reason="Binder is a Linux machine")
def test_binder_starts_with_the_workbook_within_reach_and_with_our_settings():
    say = "import json, workbook, jupyter_core.paths as paths; print(json.dumps(paths.jupyter_config_path()))"
    command = ["bash", BINDER / "start", sys.executable, "-P", "-c", f"import os; os.chdir('notebooks'); {say}"]
    bare = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "JUPYTER_CONFIG_PATH")}
    said = subprocess.run(command, cwd=ROOT, env=bare, capture_output=True, text=True, check=True).stdout
    assert Path(json.loads(said)[0]) == lab.SETTINGS


def test_a_dev_container_runs_a_command_that_start_py_knows():
    words = CONTAINER["postCreateCommand"].split()
    assert words[:2] == ["python3", "start.py"]
    assert start.read(words[2:]) == ("build", [])


def test_a_dev_container_leads_to_the_ports_of_the_book_and_the_notebooks():
    parser = ArgumentParser()
    serve.words(parser)
    ports = [parser.get_default("port"), DEFAULT_JUPYTER_SERVER_PORT]
    assert CONTAINER["forwardPorts"] == ports
    for port, attributes in CONTAINER["portsAttributes"].items():
        command = attributes["label"].partition("python3 start.py")[2].split()
        assert int(port) in ports
        start.read(command)

"""start.py: what it decides, without fetching anything."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import start

SCRIPT = Path(start.__file__)
MADE, TOOLS, TEST_TOOLS, HUB_TOOLS = "made", start.TOOLS, start.TEST_TOOLS, start.HUB_TOOLS


class Rehearsal(start.Environment):
    """An environment that writes down what would be done, and makes nothing but the files that matter."""

    def __init__(self, root):
        super().__init__(root)
        self.done = []

    def make(self):
        self.done.append(MADE)
        for file in (self.python, self.way_to_root):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch()

    def install(self, lock):
        self.done.append(lock)

    def runs(self):
        return self.python.exists()


class Stopped(Rehearsal):
    """An environment whose person presses Ctrl-C while pip is at work."""

    def install(self, lock):
        raise KeyboardInterrupt


@pytest.fixture
def root(tmp_path):
    root = tmp_path / "a folder with spaces"
    root.mkdir()
    for lock in (TOOLS, TEST_TOOLS, HUB_TOOLS):
        (root / lock).write_text(f"what {lock} holds\n")
    return root


@pytest.fixture
def ready(root):
    """An environment that an earlier run has made."""
    Rehearsal(root).prepare(TOOLS)
    return Rehearsal(root)


def prepared(root, *locks):
    environment = Rehearsal(root)
    environment.prepare(*locks)
    return environment.done


def test_a_first_run_makes_the_environment_and_gets_the_tools(root):
    assert prepared(root, TOOLS) == [MADE, TOOLS]


def test_a_second_run_gets_nothing(ready):
    assert prepared(ready.root, TOOLS) == []


def test_the_tests_get_what_they_need_in_the_same_environment(ready):
    assert prepared(ready.root, TOOLS, TEST_TOOLS) == [TEST_TOOLS]
    assert prepared(ready.root, TOOLS, TEST_TOOLS) == []
    assert prepared(ready.root, TOOLS) == []


@pytest.mark.parametrize("lost", ["python", "way_to_root", "stamp"])
def test_an_environment_that_lost_a_part_is_made_again(ready, lost):
    getattr(ready, lost).unlink()
    assert prepared(ready.root, TOOLS) == [MADE, TOOLS]


def test_a_changed_lock_makes_the_environment_again(ready):
    (ready.root / TOOLS).write_text("something newer\n")
    assert prepared(ready.root, TOOLS) == [MADE, TOOLS]


def test_another_python_makes_the_environment_again(ready, monkeypatch):
    monkeypatch.setattr(sys, "version", "3.99.0 (a newer one)")
    assert prepared(ready.root, TOOLS) == [MADE, TOOLS]


def test_a_folder_that_was_moved_makes_the_environment_again(ready, tmp_path):
    moved = shutil.move(ready.root, tmp_path / "elsewhere")
    assert prepared(Path(moved), TOOLS) == [MADE, TOOLS]


@pytest.mark.parametrize("locks", [[TOOLS], [TOOLS, TEST_TOOLS]])
def test_an_install_that_was_stopped_starts_afresh_the_next_time(root, locks):
    with pytest.raises(KeyboardInterrupt):
        Stopped(root).prepare(*locks)
    assert prepared(root, *locks) == [MADE, *locks]


def test_getting_what_the_tests_need_and_stopping_half_way_starts_afresh_too(ready):
    with pytest.raises(KeyboardInterrupt):
        Stopped(ready.root).prepare(TOOLS, TEST_TOOLS)
    assert prepared(ready.root, TOOLS) == [MADE, TOOLS]


def test_a_python_that_does_not_start_is_found_out(root):
    environment = start.Environment(root)
    assert not environment.runs()
    environment.python.parent.mkdir(parents=True)
    environment.python.write_text("not a program")
    assert not environment.runs()


def test_trouble_is_a_sentence_that_says_where_the_whole_story_is(root):
    environment = start.Environment(root)
    with pytest.raises(start.Stopped, match=r"It rained\. Its own words are at the end of _build.start\.log\."):
        environment.quietly("It rained.", sys.executable, "-c", "print('drip'); raise SystemExit(2)")
    assert environment.log.read_text(encoding="utf-8") == "drip\n"


def test_every_child_speaks_utf_8_and_finds_our_programs_first(root):
    environment = start.Environment(root)
    surroundings = environment.surroundings()
    assert surroundings["PYTHONUTF8"] == "1"
    assert surroundings["PATH"].startswith(str(environment.programs))


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ([], [(TOOLS,), ("workbook", "build"), ("workbook", "serve")]),
        (
            ["--no-browser", "--port", "8123"],
            [(TOOLS,), ("workbook", "build"), ("workbook", "serve", "--no-browser", "--port", "8123")],
        ),
        (["build"], [(TOOLS,), ("workbook", "build")]),
        (["lab"], [(TOOLS,), ("workbook", "lab")]),
        (["hub", "add", "20"], [(TOOLS, HUB_TOOLS), ("workbook", "hub", "add", "20")]),
        (
            ["test", "-k", "paper"],
            [(TOOLS, TEST_TOOLS, HUB_TOOLS), ("workbook.machine",), ("workbook", "test", "-k", "paper")],
        ),
    ],
)
def test_each_word_does_its_steps_in_order(words, steps, monkeypatch):
    taken = []
    monkeypatch.setattr(start.Environment, "prepare", lambda _, *locks: taken.append(locks))
    monkeypatch.setattr(start.Environment, "run", lambda _, *command: taken.append(command))
    start.main(words)
    assert taken == steps


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["sing"], 'start.py does not know "sing". "start.py" alone opens the workbook'),
        (["--port"], '"start.py --port" is not right: it takes "--no-browser" and "--port 8000" there.'),
        (["--port", "many"], '"start.py --port many" is not right: it takes "--no-browser" and'),
        (["lab", "now"], '"start.py lab now" is not right: it takes no more words there.'),
    ],
)
def test_words_it_does_not_know_are_answered_with_what_would_be_right(words, answer):
    with pytest.raises(start.Stopped) as stopped:
        start.read(words)
    assert str(stopped.value).startswith(answer)


def test_what_stops_it_is_shown_in_one_line_without_a_traceback():
    shown = subprocess.run([sys.executable, SCRIPT, "sing"], capture_output=True, text=True, check=False)
    assert shown.returncode == 1
    assert shown.stderr.startswith('start.py does not know "sing". "start.py" alone opens the workbook')
    assert len(shown.stderr.splitlines()) == 1


def test_ctrl_c_lets_the_child_tidy_up_first():
    class Child:
        waits = 0

        def wait(self):
            self.waits += 1
            if self.waits == 1:
                raise KeyboardInterrupt
            return 0

    child = Child()
    with pytest.raises(KeyboardInterrupt):
        start.wait_for(child)
    assert child.waits == 2


def test_an_older_python_is_told_what_to_do(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, and this is Python 3\.9\. Install a newer"):
        exec(compile(SCRIPT.read_text(encoding="utf-8"), SCRIPT, "exec"), {"__name__": "start"})


def test_an_older_python_can_read_it_to_the_end():
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("file", ["start.py", "workbook/machine.py"])
def test_it_needs_nothing_but_the_standard_library(file):
    tree = ast.parse((SCRIPT.parent / file).read_text(encoding="utf-8"))
    imported = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    imported |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names | {"__future__"}

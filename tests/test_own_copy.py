"""An organisation's own copy keeps what was changed in it, whatever a newer version brings."""

import json
import os
import re
import shutil
import subprocess
import sys

import pytest

from workbook import local, own_copy
from workbook.commands import main
from workbook.problem import Problem
from workbook.shelf import DATA, ROOT


@pytest.fixture
def workbook(tmp_path, monkeypatch):
    """A small workbook that stands for the real one, so that a newer version can be made of it."""
    root = tmp_path / "workbook"
    for name in ("README.md", "data/local.yml", "book/index.md", "book/old.md", ".github/workflows/pages.yml"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"{name}, first version\n")
    for name in (
        ".git/config",
        "_build/html/index.html",
        "pyodide/pyodide.mjs",
        ".venv/ready",
        "notebooks/my-workbook.json",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("not part of it")
    monkeypatch.setattr(own_copy, "ROOT", root)
    return root


@pytest.fixture
def copy(workbook, tmp_path):
    folder = tmp_path / "ours"
    own_copy.start(folder)
    return folder


def change(path, words, others):
    """Put other words in the place where these stand first."""
    before = path.read_text(encoding="utf-8")
    assert words in before
    path.write_text(before.replace(words, others, 1), encoding="utf-8", newline="\n")


def files(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_copy_has_what_makes_the_workbook_and_nobodys_answers_or_tools(workbook, copy):
    made_of = {"README.md", "data/local.yml", "book/index.md", "book/old.md", ".github/workflows/pages.yml"}
    assert files(copy) == made_of | {own_copy.RECEIPT}


def test_the_real_workbook_can_be_copied_and_the_copy_is_whole(tmp_path):
    count = own_copy.start(tmp_path / "ours")
    assert count == len(files(tmp_path / "ours")) - 1
    for name in ("start.py", "_config.yml", "data/local.yml", "workbook/shelf.py", ".ci/run", "requirements.txt"):
        assert (tmp_path / "ours" / name).read_bytes() == (ROOT / name).read_bytes()


def test_what_was_not_changed_is_renewed_and_what_was_changed_is_kept_with_the_newer_one_beside_it(workbook, copy):
    (workbook / "README.md").write_text("second version")
    (workbook / "data/local.yml").write_text("second version")
    (workbook / "book/new.md").write_text("second version")
    (workbook / "book/old.md").unlink()
    (copy / "data/local.yml").write_text("name: Northmere")
    (copy / "book/ours.md").write_text("our own page")

    found = own_copy.renew(copy)

    assert (copy / "README.md").read_text() == "second version"
    assert (copy / "data/local.yml").read_text() == "name: Northmere"
    assert (copy / "data/local.yml.newer").read_text() == "second version"
    assert (copy / "book/ours.md").read_text() == "our own page"
    assert not (copy / "book/old.md").exists()
    assert (found.taken, found.kept, found.gone) == (["README.md", "book/new.md"], ["data/local.yml"], ["book/old.md"])


def test_what_was_changed_only_in_the_copy_is_left_alone_version_after_version(workbook, copy):
    (copy / "book/index.md").write_text("ours")
    for version in ("second", "third"):
        (workbook / "README.md").write_text(version)
        assert own_copy.renew(copy).kept == []
        assert (copy / "README.md").read_text() == version
    assert (copy / "book/index.md").read_text() == "ours"
    assert not list(copy.rglob("*.newer"))


def test_a_newer_file_is_laid_beside_a_changed_one_once_and_not_with_every_renewal(workbook, copy):
    (copy / "README.md").write_text("ours")
    (workbook / "README.md").write_text("second version")
    assert own_copy.renew(copy).kept == ["README.md"]
    (copy / "README.md.newer").unlink()
    assert own_copy.renew(copy).kept == []


def test_what_was_deleted_in_the_copy_stays_away(workbook, copy):
    (copy / "book/index.md").unlink()
    (workbook / "book/index.md").write_text("second version")
    assert own_copy.renew(copy).taken == []
    assert not (copy / "book/index.md").exists()


def test_what_a_copy_says_of_itself_outlives_versions_that_know_more_keys(workbook, copy, monkeypatch):
    before = "leave_to: https://tides.example\nchecked: 2027-05-01\nhelp: [Ring the desk., Ring 999.]\n"
    (workbook / "data/local.yml").write_bytes((DATA / "local.yml").read_bytes())
    (copy / "data/local.yml").write_text(f"{before}name: The Saltmouth Book\nstrands: [boards]\n")
    assert own_copy.renew(copy).kept == ["data/local.yml"]

    monkeypatch.setattr(local, "FILE", copy / "data/local.yml")
    here = local.local()
    assert (here.name, here.strands, here.leave_to) == ("The Saltmouth Book", ("boards",), "https://tides.example")
    assert (here.languages, here.faults) == (("en-GB",), "")
    assert (copy / "data/local.yml.newer").read_bytes() == (DATA / "local.yml").read_bytes()


def test_the_whole_workbook_is_moved_to_a_newer_version_by_its_own_commands(tmp_path, monkeypatch, capsys):
    ours, newer = tmp_path / "ours", tmp_path / "newer"
    assert main(["new", str(ours)]) == main(["new", str(newer)]) == 0
    settings, chapter, exercise = "data/local.yml", "book/learners/ladder.md", "exercises/needs.yaml"
    change(ours / settings, "name: The co-production workbook", "name: The Saltmouth Book")
    change(ours / exercise, "title: Pay, costs and benefits", "title: Pay in Saltmouth")
    change(newer / settings, "offline: yes", "offline: yes\n# A newer key will stand here.")
    change(newer / chapter, "\n## ", "\nA sentence of the newer version.\n\n## ")
    monkeypatch.setattr(own_copy, "ROOT", newer)
    capsys.readouterr()

    assert main(["renew", str(ours)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Newer now: 1. Taken out, since the workbook no longer has them: 0.")
    assert f"You had changed {settings}. Yours stays. The newer one is beside it: {settings}.newer." in said
    assert "A sentence of the newer version." in (ours / chapter).read_text(encoding="utf-8")
    command = [sys.executable, "-m", "workbook"]
    here = {**os.environ, "PYTHONPATH": str(ours), "PYTHONUTF8": "1"}
    checked = subprocess.run([*command, "check"], cwd=ours, env=here, capture_output=True, text=True, check=False)
    assert checked.stdout.endswith("exercises are well made.\n"), checked.stdout + checked.stderr
    subprocess.run([*command, "paper", "needs", "--to", "sheets"], cwd=ours, env=here, check=True, capture_output=True)
    sheet = (ours / "sheets/needs.html").read_text(encoding="utf-8")
    assert "The Saltmouth Book, version" in sheet
    assert "Pay in Saltmouth" in sheet


def test_git_keeps_what_both_sides_added_to_the_lists_of_a_copy(tmp_path):
    def git(*words: str) -> None:
        named = ("-c", "user.name=Saltmouth", "-c", "user.email=book@saltmouth.example")
        subprocess.run(["git", *named, *words], cwd=tmp_path, check=True, capture_output=True)

    lists = re.findall(r"^(\S+) merge=union$", (ROOT / ".gitattributes").read_text(encoding="utf-8"), re.MULTILINE)
    assert lists
    for name in (*lists, ".gitattributes"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    git("init", "--initial-branch=ours")
    git("add", ".")
    git("commit", "--message=First version")
    git("branch", "upstream")
    for branch in ("ours", "upstream"):
        git("switch", branch)
        for name in lists:
            change(tmp_path / name, "\n", f"\n# A line of {branch}.\n")
        git("commit", "--all", "--message=More")
    git("switch", "ours")
    git("merge", "upstream")

    for name in lists:
        merged = (tmp_path / name).read_text(encoding="utf-8").splitlines()
        assert {"# A line of ours.", "# A line of upstream."} <= set(merged), name


def test_a_page_that_both_have_added_under_one_name_is_not_overwritten(workbook, copy):
    (copy / "book/new.md").write_text("ours")
    (workbook / "book/new.md").write_text("theirs")
    assert own_copy.renew(copy).kept == ["book/new.md"]
    assert (copy / "book/new.md").read_text() == "ours"


def test_a_page_that_left_the_workbook_and_was_changed_in_the_copy_stays(workbook, copy):
    (copy / "book/old.md").write_text("ours")
    (workbook / "book/old.md").unlink()
    assert own_copy.renew(copy).gone == []
    assert (copy / "book/old.md").read_text() == "ours"


def test_a_folder_with_something_in_it_or_inside_the_workbook_is_refused_and_left_as_it_is(workbook, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    with pytest.raises(Problem, match="is not empty"):
        own_copy.start(tmp_path / "full")
    with pytest.raises(Problem, match="inside this workbook"):
        own_copy.start(workbook / "book" / "copy")
    assert files(tmp_path / "full") == {"letter.txt"}


@pytest.mark.parametrize("receipt", [None, "{", "[]", '{"README.md": 7}'])
def test_a_folder_that_is_no_copy_is_not_touched(workbook, copy, receipt):
    (copy / own_copy.RECEIPT).unlink()
    if receipt:
        (copy / own_copy.RECEIPT).write_text(receipt)
    (workbook / "README.md").write_text("second version")
    with pytest.raises(Problem, match="is not a copy that this workbook made"):
        own_copy.renew(copy)
    assert (copy / "README.md").read_text() == "README.md, first version\n"


def test_the_receipt_says_what_each_file_was(copy):
    assert json.loads((copy / own_copy.RECEIPT).read_text()).keys() == files(copy) - {own_copy.RECEIPT}


def test_a_copy_of_a_copy_is_a_copy(workbook, copy, tmp_path, monkeypatch):
    shutil.copytree(copy, tmp_path / "moved")
    monkeypatch.setattr(own_copy, "ROOT", tmp_path / "moved")
    own_copy.start(tmp_path / "theirs")
    assert files(tmp_path / "theirs") == files(copy)

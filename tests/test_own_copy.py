"""An organisation's own copy keeps what was changed in it, whatever a newer version brings."""

import json
import shutil

import pytest

from workbook import local, own_copy
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

"""What a person gave is kept whole: files that are read, files that are refused, and saves that are cut off."""

from __future__ import annotations

import json
import os
import random
import stat
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from workbook import disk
from workbook.answers import Workbook, good, is_blank, linked, problems, started
from workbook.problem import Problem
from workbook.shelf import ROOT, find, read_yaml

SCHEMA = json.loads((ROOT / "workbook" / "workbook-file.schema.json").read_text(encoding="utf-8"))
INVENTED = sorted((ROOT / "data" / "invented-panel").glob("*.json"))
PANEL, JOB = find("recruitment-panel"), find("job-description")
on_unix = pytest.mark.skipif(os.name == "nt", reason="a thing of Unix: rights, links and signals")

ANSWERS = {
    "purpose": "Nobody waits alone. “Café”, <b>bold</b> & 🙂",
    "support": ["Paid training", "Time to settle in and learn"],
    "cards": {"A degree": "Not needed"},
    "essentials": [{"what": "Listens", "seen": "Lets people finish"}],
    "asked_last_year": "A question that is gone",
}
RECORD = {
    "answers": ANSWERS,
    "sources": {"essentials": [{"what": "Listens"}]},
    "earlier": [{"field": "purpose", "answer": "Old", "why": "It changed.", "when": "2026-11-22T10:15:00Z"}],
    "made_by_a_later_version": {"n": 3, "yes": True, "nothing": None},
}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "my-workbook.json"


@pytest.fixture
def kept(path):
    """A workbook file with one exercise in it."""
    workbook = Workbook(path, {}, {"note": ["kept", 1.5, None]})
    workbook.keep("job-description", RECORD)
    workbook.save()
    return workbook


def whole(exercises):
    return json.dumps({"format": "co-production workbook", "version": 1, "exercises": exercises})


def sentence(path):
    """Give the sentence that opening a file is answered with, if it is; the file must stay as it was."""
    before = path.read_bytes()
    try:
        Workbook.open(path)
    except Problem as problem:
        return str(problem)
    finally:
        assert path.read_bytes() == before
    return ""


# What is kept comes back


def test_what_was_saved_comes_back(kept, path):
    again = Workbook.open(path)
    assert again.answers("job-description") == ANSWERS
    assert again == kept
    again.save()
    assert Workbook.open(path) == kept


def test_nothing_of_a_record_is_lost_whatever_this_version_makes_of_it(kept, path):
    again = json.loads(path.read_text(encoding="utf-8"))
    assert again["note"] == ["kept", 1.5, None]
    assert {**again["exercises"]["job-description"], "saved": ""} == {**RECORD, "saved": ""}


def test_a_workbook_file_can_be_read_by_people(path, kept):
    text = path.read_text(encoding="utf-8")
    assert "Nobody waits alone. “Café”, <b>bold</b> & 🙂" in text
    assert text.endswith("\n")
    assert "\r" not in text


def test_a_file_that_is_not_there_yet_is_an_empty_workbook(path):
    assert Workbook.open(path) == Workbook(path)
    assert not path.exists()


def test_answers_to_questions_that_are_gone_are_kept_and_said(kept, path):
    workbook = Workbook.open(path)
    workbook.keep("job-description", {**workbook.exercises["job-description"], "answers": workbook.answers(JOB.name)})
    workbook.save()
    assert Workbook.open(path).answers(JOB.name)["asked_last_year"] == "A question that is gone"
    assert list(problems(JOB, ANSWERS)) == [
        ("asked_last_year", "This question is no longer asked. The answer is kept in the file.")
    ]
    assert "asked_last_year" not in good(JOB, ANSWERS)


def test_half_of_a_pair_of_characters_comes_back_as_it_was(path):
    workbook = Workbook(path)
    workbook.keep("job-description", {"answers": {"job": "half \ud83d, other half \ude00, whole 🙂"}})
    workbook.save()
    assert Workbook.open(path) == workbook


def test_a_workbook_without_a_file_says_that_it_cannot_be_saved():
    with pytest.raises(Problem, match="has no file of its own"):
        Workbook().save()


def test_a_new_file_is_for_its_owner_and_a_shared_one_stays_shared(kept, path):
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        path.chmod(0o664)
        kept.save()
        assert stat.S_IMODE(path.stat().st_mode) == 0o664


@on_unix
def test_a_link_to_a_file_stays_a_link(kept, path, tmp_path):
    link = tmp_path / "link.json"
    link.symlink_to(path)
    workbook = Workbook.open(link)
    workbook.keep("recruitment-panel", {"answers": {"rule": "Most votes"}})
    workbook.save()
    assert link.is_symlink()
    assert Workbook.open(path).answers("recruitment-panel") == {"rule": "Most votes"}


# The published schema


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", INVENTED, ids=lambda path: path.stem)
def test_the_invented_workbooks_are_what_the_schema_says_and_have_no_problem(path):
    Draft202012Validator(SCHEMA).validate(json.loads(path.read_text(encoding="utf-8")))
    workbook = Workbook.open(path)
    for exercise in (JOB, PANEL):
        assert list(problems(exercise, workbook.answers(exercise.name))) == []


def test_what_this_package_writes_is_what_the_schema_says(kept, path):
    Draft202012Validator(SCHEMA).validate(json.loads(path.read_text(encoding="utf-8")))


def test_every_good_answer_of_every_kind_is_what_the_schema_says():
    answer = Draft202012Validator({**SCHEMA["$defs"]["answer"], "$defs": SCHEMA["$defs"]})
    for examples in (ROOT / "workbook" / "fields").glob("*/examples.yaml"):
        for example in read_yaml(examples)["good"]:
            answer.validate(example["answer"])


@pytest.mark.parametrize("wrong", [5, None, True, {"deep": [1]}, [None]])
def test_the_schema_refuses_what_reading_refuses(wrong):
    text = whole({"job-description": {"answers": {"purpose": wrong}}})
    assert not Draft202012Validator(SCHEMA).is_valid(json.loads(text))
    with pytest.raises(Problem, match=r"in a shape that this workbook does not know: job-description, purpose\."):
        Workbook.read(text, Path("mine.json"))


# Files that are not whole, or not ours


def test_a_file_cut_short_at_any_byte_is_refused_in_one_sentence(kept, path):
    text = path.read_bytes()
    for length in range(len(text) - 1):  # the very last byte ends the line, and may be lost
        path.write_bytes(text[:length])
        assert sentence(path).startswith(("my-workbook.json is not whole.", "my-workbook.json cannot be read as text."))
    path.write_bytes(text[:-1])
    assert Workbook.open(path) == kept


def test_a_file_with_a_bit_flipped_anywhere_is_read_or_refused_and_never_more(kept, path):
    text = path.read_bytes()
    opened = 0
    dice = random.Random(3)
    for at in range(len(text)):
        path.write_bytes(text[:at] + bytes([text[at] ^ 1 << dice.randrange(8)]) + text[at + 1 :])
        said = sentence(path)
        opened += not said
        assert not said or said.startswith("my-workbook.json "), said
    assert opened  # a letter of an answer may change unseen: only a person could tell


def test_what_a_disk_can_do_to_a_file_is_answered_in_words(tmp_path):
    dice = random.Random(7)
    path = tmp_path / "my-workbook.json"
    for _ in range(300):
        path.write_bytes(dice.randbytes(dice.randrange(200)))
        assert sentence(path)


def test_a_folder_in_the_place_of_the_file_is_answered_in_words(path):
    path.mkdir()
    with pytest.raises(Problem, match=r"my-workbook\.json cannot be read as text\."):
        Workbook.open(path)
    with pytest.raises(Problem, match=r"my-workbook\.json could not be written\."):
        Workbook(path).save()
    assert list(path.parent.iterdir()) == [path]


def test_a_file_where_a_folder_should_be_is_answered_in_words(kept, path):
    with pytest.raises(Problem):
        Workbook.open(path / "inner.json")
    with pytest.raises(Problem):
        Workbook(path / "inner.json").save()


@on_unix
def test_a_link_that_leads_to_itself_is_answered_in_words(path):
    path.symlink_to(path)
    with pytest.raises(Problem):
        Workbook.open(path)
    with pytest.raises(Problem):
        Workbook(path).save()


def test_a_folder_that_is_gone_is_answered_in_words(tmp_path):
    with pytest.raises(Problem, match="could not be written"):
        Workbook(tmp_path / "gone" / "my-workbook.json").save()


# Saves that cannot be finished


@pytest.fixture
def as_nobody():
    """Be a person whom the disk does not obey, for a test that runs as root."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield
    if root:
        os.seteuid(0)


@pytest.fixture
def read_only():
    """A workbook file in a folder where nobody may write."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "my-workbook.json").write_text(whole({"a": {"answers": {"b": "kept"}}}), encoding="utf-8")
        (folder / "my-workbook.json").chmod(0o644)
        folder.chmod(0o555)
        yield folder / "my-workbook.json"
        folder.chmod(0o755)


@on_unix
def test_a_folder_that_is_read_only_is_answered_in_words_and_the_old_file_stays(read_only, as_nobody):
    workbook = Workbook.open(read_only)
    workbook.keep("a", {"answers": {"b": "new"}})
    with pytest.raises(Problem, match="Is the disk full, or the folder read-only"):
        workbook.save()
    assert Workbook.open(read_only).answers("a") == {"b": "kept"}
    assert len(list(read_only.parent.iterdir())) == 1


@on_unix
def test_a_file_that_may_not_be_read_is_answered_in_words(read_only, request):
    read_only.chmod(0)
    request.getfixturevalue("as_nobody")
    with pytest.raises(Problem, match="cannot be read as text"):
        Workbook.open(read_only)


def in_another_process(source, *words):
    """Start a Python that does ``source`` with these words."""
    command = [sys.executable, "-c", textwrap.dedent(source), *map(str, words)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")


@on_unix
def test_a_full_disk_is_answered_in_words_and_the_old_file_stays(kept, path):
    full = """
        import resource, sys
        from pathlib import Path
        from workbook.answers import Workbook
        from workbook.problem import Problem
        workbook = Workbook.open(Path(sys.argv[1]))
        workbook.keep("recruitment-panel", {"answers": {"rule": "x" * 100_000}})
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        try:
            workbook.save()
        except Problem as problem:
            print(problem)
    """
    said, _ = in_another_process(full, path).communicate(timeout=60)
    assert said.startswith("my-workbook.json could not be written. Is the disk full")
    assert Workbook.open(path) == kept
    assert list(path.parent.iterdir()) == [path]


ROUNDS = 80


@on_unix
def test_a_save_that_is_killed_leaves_the_old_file_or_the_new_one(tmp_path):
    """The child makes children of its own that save without end, so that Python starts only once."""
    murder = """
        import os, random, signal, sys, time
        from pathlib import Path
        from workbook.answers import Workbook
        path, rounds = Path(sys.argv[1]), int(sys.argv[2])
        dice = random.Random(1)

        def save(workbook):
            m = int(workbook.answers("e").get("n", "0")) + 1
            workbook.keep("e", {"answers": {"n": str(m), "words": f"{m} " * 20_000}})
            workbook.save()

        began = time.monotonic()
        save(Workbook.open(path))
        one_save = time.monotonic() - began
        for n in range(rounds):
            ready, writing = os.pipe()
            child = os.fork()
            if not child:
                workbook = Workbook.open(path)
                os.write(writing, b"!")
                while True:
                    save(workbook)
            os.read(ready, 1)
            time.sleep(dice.random() * one_save * 4)
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            os.close(ready), os.close(writing)
            kept = Workbook.open(path).answers("e")
            assert kept["words"] == f"{kept['n']} " * 20_000
        print(kept["n"], len(list(path.parent.iterdir())) - 1)
    """
    path = tmp_path / "my-workbook.json"
    child = in_another_process(murder, path, ROUNDS)
    said, _ = child.communicate(timeout=300)
    assert child.returncode == 0
    saved, cut_off = map(int, said.split())
    assert saved > 5  # so some saves were whole
    assert cut_off > 5  # and some were killed half-way
    assert list(tmp_path.glob("*.json")) == [path]


def test_what_a_killed_save_left_behind_goes_with_the_next_one(kept, path):
    beside = [path.parent / f".{path.name}.{name}.saving" for name in ("old", "young")]
    others = [path.parent / name for name in (f".{path.name}.swp", ".other.json.old.saving", "notes.saving")]
    for left in [*beside, *others]:
        left.write_text("half of a person's words", encoding="utf-8")
        os.utime(left, (0, 0))
    os.utime(beside[1])  # another window may be saving at this moment
    kept.save()
    assert {*path.parent.iterdir()} == {path, beside[1], *others}


def test_a_save_that_fails_half_way_leaves_nothing_behind(kept, path, monkeypatch):
    def fail(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk.os, "fsync", fail)
    with pytest.raises(Problem):
        kept.save()
    assert list(path.parent.iterdir()) == [path]


# Answers, and what they start from


@pytest.mark.parametrize("answer", [None, "", "  \n", [], {}, [[]], [{}], [{"what": " "}], {"A": {"B": {"score": ""}}}])
def test_an_answer_that_holds_nothing_is_blank(answer):
    assert is_blank(answer)
    assert good(JOB, {"essentials": answer}) == {}
    assert list(problems(JOB, {"essentials": answer})) == []


@pytest.mark.parametrize("answer", ["0", "no", ["", "x"], [{"what": "", "seen": "x"}]])
def test_an_answer_that_holds_anything_is_not_blank(answer):
    assert not is_blank(answer)


def test_essentials_become_criteria_where_nobody_has_written_any():
    workbook = Workbook()
    workbook.keep("job-description", RECORD)
    assert linked(PANEL, workbook) == {"criteria": ANSWERS["essentials"]}
    for blank in ({}, {"criteria": []}, {"criteria": [{"what": " "}]}):
        workbook.keep("recruitment-panel", {"answers": {**blank, "rule": "Most votes"}})
        assert started(PANEL, workbook) == {"criteria": ANSWERS["essentials"], "rule": "Most votes"}
    assert list(problems(PANEL, started(PANEL, workbook))) == []


def test_criteria_that_somebody_has_written_stay():
    own = {"criteria": [{"what": "Kind", "weight": "3"}]}
    workbook = Workbook()
    workbook.keep("job-description", RECORD)
    workbook.keep("recruitment-panel", {"answers": own})
    assert started(PANEL, workbook) == own
    assert linked(PANEL, workbook) == {"criteria": ANSWERS["essentials"]}


def test_nothing_to_start_from_is_nothing():
    assert linked(PANEL, Workbook()) == {}
    assert started(PANEL, Workbook()) == {}


def test_starting_from_an_answer_changes_nothing_in_the_workbook():
    workbook = Workbook()
    workbook.keep("job-description", RECORD)
    before = workbook.text()
    started(PANEL, workbook)["rule"] = "new"
    workbook.answers("job-description")["purpose"] = "new"
    assert workbook.text() == before


@pytest.mark.parametrize("field", [*JOB.fields, *PANEL.fields])
@pytest.mark.parametrize("answer", ["x", ["x"], {"x": "x"}, [{"x": "x"}], {"x": {"y": {"z": "x"}}}, [["x"]]])
def test_an_answer_of_any_shape_is_good_or_has_one_kind_sentence(field, answer):
    exercise = JOB if field in JOB.fields else PANEL
    found = list(problems(exercise, {field: answer}))
    if found:
        [(label, why)] = found
        assert label == exercise.fields[field].label
        assert why.endswith((".", "?"))
    assert good(exercise, {field: answer}) == ({} if found else {field: answer})
    for name, fine in good(exercise, {field: answer}).items():
        exercise.fields[name].on_paper(fine, {})
        exercise.fields[name].in_table(fine)

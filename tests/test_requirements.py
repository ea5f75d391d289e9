"""What the workbook needs, as people read it (.in) and as pip installs it (.txt)."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from itertools import combinations
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import workbook

ROOT = Path(__file__).parent.parent
LOCKS = ["requirements.txt", "requirements-test.txt", "requirements-hub.txt", "requirements-lite.txt"]


def lines(name):
    """Yield the lines of a requirements file as pip reads them: joined, and without comments."""
    joined = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    without_comments = (re.sub(r"(^|\s)#.*", "", line).strip() for line in joined.splitlines())
    return [line for line in without_comments if line]


def locked(name):
    """Return each requirement that a lock pins. A package has two where two Pythons need different versions."""
    return [Requirement(line.split(" --hash")[0]) for line in lines(name)]


def direct(name):
    return [Requirement(line) for line in lines(name) if not line.startswith("-c ")]


def version(requirement):
    return str(requirement.specifier).removeprefix("==")


def for_this_python(requirement):
    return requirement.marker is None or requirement.marker.evaluate()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_of_a_lock_pins_one_version_and_carries_its_hashes(lock):
    for line in lines(lock):
        assert re.fullmatch(r"[\w.\[\]-]+==[\w.]+( ; .+?)?( +--hash=sha256:[0-9a-f]{64})+", line), line


@pytest.mark.parametrize("lock", LOCKS)
def test_every_direct_need_is_in_its_lock_at_a_version_that_suits_it(lock):
    pinned = {}
    for requirement in locked(lock):
        pinned.setdefault(canonicalize_name(requirement.name), []).append(version(requirement))
    for need in direct(lock.replace(".txt", ".in")):
        versions = pinned.get(canonicalize_name(need.name))
        assert versions, f"{need.name} is not in {lock}: make the lock again"
        assert all(need.specifier.contains(one) for one in versions), f"{need} is not what {lock} holds: {versions}"


@pytest.mark.parametrize(("one", "other"), [*combinations(LOCKS, 2)])
def test_two_locks_agree_on_what_they_share(one, other):
    first, second = ({(need.name, version(need)) for need in locked(lock)} for lock in (one, other))
    shared = {name for name, _ in first} & {name for name, _ in second}
    assert {need for need in second if need[0] in shared} <= first


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_all_that_its_packages_need(lock):
    named = {canonicalize_name(one.name) for one in [*locked("requirements.txt"), *locked(lock)]}
    for package in filter(for_this_python, locked(lock)):
        extras = [{"extra": extra} for extra in ["", *package.extras]]
        for need in map(Requirement, metadata.requires(package.name) or []):
            if need.marker is None or any(need.marker.evaluate(extra) for extra in extras):
                assert canonicalize_name(need.name) in named, f"{package.name} needs {need}"


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place_of_the_machine_it_was_made_on(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.findall(r"https?:|file:|--\w*index|--find-links|(?<=\s)/\w+|\.\./", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_direct_need_says_why_it_is_there(lock):
    readable = (ROOT / lock.replace(".txt", ".in")).read_text(encoding="utf-8")
    for line in readable.splitlines():
        assert not line or line.startswith("#") or re.search(r"\s# \w+", line), f"{line} has no reason beside it"


def test_the_version_is_the_same_wherever_it_is_said():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    changes = re.findall(r"^## (\d\S*)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert project["version"] == workbook.__version__ == changes[0]


@pytest.mark.parametrize("requirement", [one for lock in LOCKS for one in locked(lock)], ids=str)
def test_the_tests_run_on_exactly_what_is_locked(requirement):
    if for_this_python(requirement):
        assert metadata.version(requirement.name) == version(requirement)

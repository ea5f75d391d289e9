"""Finding a browser and LibreOffice, and saying so when they are missing."""

from __future__ import annotations

import os
import re
import subprocess

import pytest

from workbook import machine


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A machine with nothing on it, whose programs would lie in the folder that this returns."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "fetched"))
    for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(machine, "MAC_BROWSERS", ())
    monkeypatch.setattr(machine.platform, "system", lambda: "Linux")
    return tmp_path


def program(path, words="#!/bin/sh\n"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words)
    path.chmod(0o755)
    return path


def absent(what):
    """Skip where somebody works without it. In CI nothing may be skipped."""
    (pytest.fail if machine.in_ci() else pytest.skip)(f"there is no {what} on this machine")


on_unix = pytest.mark.skipif(os.name == "nt", reason="rehearses a machine that is not Windows")


@pytest.mark.parametrize("run", [".ci/run", ".github/workflows/test.yml"])
def test_an_automatic_run_on_a_bare_machine_installs_all_that_the_tests_need(run):
    advised = " ".join(need.advice for need in machine.NEEDS)
    packages = set(re.findall(r"sudo apt install ([\w-]+)", advised))
    has = set(re.findall(r"[\w-]+", (machine.ROOT / run).read_text(encoding="utf-8")))
    assert {"libreoffice-writer", "epubcheck"} <= packages
    # GitHub's own machines come with a browser.
    assert packages - has <= {"chromium"}


def test_this_machine_has_a_browser_that_starts():
    browser = machine.find_browser() or absent("browser")
    if os.name != "nt":  # there Chrome says nothing on the command line
        shown = subprocess.run([browser, "--version"], capture_output=True, text=True, check=True, timeout=60)
        assert any(name in shown.stdout for name in ("Chrom", "Edge"))


def test_this_machine_has_a_libreoffice_that_starts():
    office = machine.find_libreoffice() or absent("LibreOffice")
    shown = subprocess.run([office, "--headless", "--version"], capture_output=True, text=True, check=True, timeout=60)
    assert "LibreOffice" in shown.stdout


def test_node_came_with_the_tests_own_tools():
    shown = subprocess.run([machine.find_node(), "--version"], capture_output=True, text=True, check=True, timeout=60)
    assert shown.stdout.startswith("v24.")


def test_the_front_ends_tools_are_fetched_again_when_their_lock_has_changed(monkeypatch, tmp_path):
    monkeypatch.setattr(machine, "ROOT", tmp_path)
    lock = program(tmp_path / "package-lock.json")
    assert machine.find_front_end_tools() is None
    installed = program(tmp_path / "node_modules/.package-lock.json")
    assert machine.find_front_end_tools() == tmp_path / "node_modules"
    os.utime(lock, (0, installed.stat().st_mtime + 1))
    assert machine.find_front_end_tools() is None


@on_unix
def test_on_a_bare_machine_there_is_nothing_to_find(bare):
    assert machine.find_browser() is None


@on_unix
def test_a_browser_without_windows_is_preferred_where_there_is_one(bare):
    chromium = program(bare / "chromium")
    assert machine.find_browser_without_windows() == chromium
    bare_one = program(bare / "chromium-headless-shell")
    assert machine.find_browser_without_windows() == bare_one
    assert machine.find_browser() == chromium


@on_unix
def test_a_browser_from_a_snap_is_passed_over(bare):
    program(bare / "chromium-browser", "#!/bin/sh\nexec /snap/bin/chromium\n")
    assert machine.find_browser() is None
    chrome = program(bare / "google-chrome")
    assert machine.find_browser() == chrome


@on_unix
def test_the_newest_browser_that_playwright_fetched_is_the_last_resort(bare):
    program(bare / "fetched/chromium-999/chrome-linux64/chrome")
    newest = program(bare / "fetched/chromium-1200/chrome-linux64/chrome")
    assert machine.find_browser() == newest


def test_windows_keeps_programs_in_more_than_one_place(bare, monkeypatch):
    monkeypatch.setenv("PROGRAMFILES", str(bare / "Program Files"))
    monkeypatch.setenv("LOCALAPPDATA", str(bare / "Local"))
    edge = program(bare / "Program Files/Microsoft/Edge/Application/msedge.exe")
    assert machine.find_browser() == edge
    chrome = program(bare / "Local/Google/Chrome/Application/chrome.exe")
    assert machine.find_browser() == chrome


@pytest.mark.parametrize(("ci", "outcome"), [("true", 1), ("1", 1), ("", 0), ("false", 0)])
def test_what_is_missing_is_said_in_one_line_and_fails_only_in_ci(bare, monkeypatch, capsys, ci, outcome):
    monkeypatch.setenv("CI", ci)
    missing = machine.Need("A teapot", lambda: None, list, "boil water elsewhere")
    monkeypatch.setattr(machine, "NEEDS", (missing,))
    assert machine.main() == outcome
    assert capsys.readouterr().out == "A teapot is missing, and is needed: boil water elsewhere.\n"


def test_what_is_missing_is_fetched_when_it_can_be(bare, monkeypatch, capsys):
    fetched = []
    monkeypatch.setattr(machine.subprocess, "run", lambda command, **_: fetched.append(command) or DONE)
    teapot = machine.Need("A teapot", lambda: fetched and bare, lambda: [["get", "teapot"]], "boil water elsewhere")
    assert machine.obtain(teapot)
    assert fetched == [["get", "teapot"]]
    assert "A teapot: fetching this (up" in capsys.readouterr().out


def test_a_fetch_that_fails_ends_in_what_to_install(bare, monkeypatch, capsys):
    monkeypatch.setattr(machine.subprocess, "run", lambda *_, **__: FAILED)
    assert not machine.obtain(
        machine.Need("A teapot", lambda: None, lambda: [["get", "teapot"]], "boil water elsewhere")
    )
    assert "boil water elsewhere" in capsys.readouterr().out


def test_debian_gets_its_own_chromium_and_everyone_else_playwrights(monkeypatch):
    monkeypatch.setattr(machine, "may_use_apt", lambda: True)
    monkeypatch.setattr(machine.platform, "freedesktop_os_release", lambda: {"ID": "debian"}, raising=False)
    assert machine.fetch_browser()[-1][-1] == "chromium"
    assert machine.fetch_browser()[0][0] == "apt-get"
    monkeypatch.setattr(machine.platform, "freedesktop_os_release", lambda: {"ID": "ubuntu"}, raising=False)
    assert "playwright" in machine.fetch_browser()[0]
    assert "--with-deps" in machine.fetch_browser()[0]
    monkeypatch.setattr(machine, "may_use_apt", lambda: False)
    assert "--with-deps" not in machine.fetch_browser()[0]
    assert machine.fetch_libreoffice() == []


DONE = subprocess.CompletedProcess([], 0)
FAILED = subprocess.CompletedProcess([], 1)

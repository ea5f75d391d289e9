"""A shared server for notebooks: its people, and its start. Its settings are in ``hub/``.

A person of the server is a user of the machine: the system itself keeps everybody's folder apart.
"""

from __future__ import annotations

import grp
import os
import pwd
import secrets
import subprocess
import sys
from collections.abc import Iterable
from itertools import count, islice
from pathlib import Path
from typing import Any, NoReturn

from workbook import machine
from workbook.problem import Problem
from workbook.shelf import ROOT

CONFIG = ROOT / "hub" / "jupyterhub_config.py"
OWN_SETTINGS = Path("/etc/workbook-hub.py")
"""What is true of this machine alone, such as its address; it has the last word."""

GROUP = "workbook-people"
SAID_AT_THE_DOOR = (
    "What you write here is kept on this machine. Other learners cannot read it. The people who run the machine can."
)
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""For passwords that are read off paper: without those that look alike."""

MOST_PROCESSES = 200
"""That one person may have at once, threads included: a notebook in use has about 40."""


def add(many: int) -> dict[str, str]:
    """Make that many new people; returns each one's name and password. No name says who somebody is."""
    _check_machine()
    _do("groupadd", "--force", GROUP)
    taken = {user.pw_name for user in pwd.getpwall()}
    free = (name for number in count(1) if (name := f"person-{number:02}") not in taken)
    made = {name: _password() for name in islice(free, many)}
    for name in made:
        own = ("--create-home", "--key", "HOME_MODE=0700", "--shell", "/usr/sbin/nologin", "--groups", GROUP)
        _do("useradd", *own, name)
    _do("chpasswd", said="".join(f"{name}:{password}\n" for name, password in made.items()))
    return made


def people() -> list[str]:
    """Give the name of everybody who may come in."""
    try:
        return sorted(grp.getgrnam(GROUP).gr_mem)
    except KeyError:
        return []


def remove(names: Iterable[str]) -> None:
    """Take people off the machine, with all that they kept. Raises Problem, and removes nobody, for any other name."""
    _check_machine()
    names, known = list(names), people()
    for name in names:
        if name not in known:
            raise Problem(f"“{name}” is not one of this server’s people. They are: {', '.join(known) or 'nobody yet'}.")
    for name in names:
        subprocess.run(["pkill", "--signal", "KILL", "--uid", name], check=False)  # there may be nothing to stop
        _do("userdel", "--force", "--remove", name)


def start() -> NoReturn:
    """Become the server, until it is stopped. Raises Problem if this machine will not do."""
    _check_machine()
    _check_course()
    if not machine.obtain(machine.PROXY):
        raise Problem("The server cannot run without its proxy, which leads each person to their own notebooks.")
    os.chdir("/")
    os.execv(sys.executable, [sys.executable, "-m", "jupyterhub", "--config", str(CONFIG)])  # noqa: S606 - what is run is ours


def prepare_server(spawner: Any) -> None:
    """Close a person's folder to everybody else, and set what one person may use, before their server starts."""
    home = Path(pwd.getpwnam(spawner.user.name).pw_dir)
    home.chmod(0o700)
    limits = [f"--data={spawner.mem_limit}", f"--nproc={MOST_PROCESSES}"]
    spawner.cmd = ["prlimit", *limits, sys.executable, "-m", "jupyterhub.singleuser"]


def _check_machine() -> None:
    if os.geteuid() != 0:
        raise Problem("A shared server is looked after by the machine’s administrator. Put “sudo” before the command.")


def _check_course() -> None:
    """Raise Problem unless everybody on the machine can read the course, and nobody but its administrator change it."""
    where = "Put the workbook where everybody may read and only root may write, such as /srv/workbook."
    # Both are asked: the tools' own environment may know another copy, and then that is what can be read.
    there = _as_nobody("test", "-r", str(ROOT / "workbook" / "shelf.py"))
    read = _as_nobody(sys.executable, "-P", "-c", "import workbook.shelf as shelf; shelf.names()[0]")
    if there.returncode or read.returncode:
        raise Problem(f"Other people on this machine cannot read the workbook in {ROOT}. {where}")
    found = _as_nobody("find", str(ROOT), "-not", "-type", "l", "-writable", "-print", "-quit").stdout.strip()
    if found:
        raise Problem(f"Other people on this machine could change {found}. {where}")


def _as_nobody(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a command as the user of this machine who may do least."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    words = ["runuser", "--user", "nobody", "--", *command]
    return subprocess.run(words, cwd="/", env=surroundings, check=False, capture_output=True, text=True)


def _password() -> str:
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(3))


def _do(*command: str, said: str = "") -> None:
    """Run a command of the system. Raises Problem, with the command's own words, if it fails."""
    done = subprocess.run(command, input=said, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Problem(f"“{command[0]}” would not do it: {done.stderr.strip()}")

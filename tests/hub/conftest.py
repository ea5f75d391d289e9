"""A real hub with real users of a machine, and people who all arrive at once."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from at_the_hub import Person
from shared_machine import APART, SharedMachine, until

from workbook import machine

MANY = int(os.environ.get("HUB_PEOPLE", "3"))
"""How many arrive and stay; one more leaves early. A room has twenty: HUB_PEOPLE=20."""


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker("jupyter")
            item.add_marker(pytest.mark.xdist_group("hub"))


@pytest.fixture(scope="session")
def shared(tmp_path_factory) -> Iterator[SharedMachine]:
    """A machine whose administrator has made one person more than arrive, and started the hub."""
    if sys.platform != "linux" or os.geteuid() or not machine.find_proxy():
        pytest.skip(
            "A shared server is tested on Linux, as root, with its proxy. Try: sudo python3 start.py test tests/hub"
        )
    if subprocess.run([*APART, "/usr"], stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode:
        pytest.skip("This machine does not let its root have users apart from its own (unshare --mount).")
    if shutil.which("useradd") is None:
        pytest.skip("This machine has no useradd.")
    real = socket.getaddrinfo
    names = pytest.MonkeyPatch()
    names.setattr(
        socket, "getaddrinfo", lambda host, *a, **k: real("127.0.0.1" if "localhost" in str(host) else host, *a, **k)
    )
    made = SharedMachine(MANY + 1, tmp_path_factory.mktemp("hub") / "log.txt")
    try:
        until(made.is_up)
        yield made
    finally:
        made.stop()
        names.undo()


@pytest.fixture(scope="session")
def room(shared) -> list[Person]:
    """Everybody signs in at once, starts a server, opens a notebook of the course and writes a dream of their own."""
    everybody = [Person(shared, name) for name in sorted(shared.people)]
    with ThreadPoolExecutor(len(everybody)) as at_once:
        for _ in at_once.map(lambda person: person.come_and_write("dream-big", "dream"), everybody):
            pass
    return everybody

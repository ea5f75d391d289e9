"""A machine with a shared server, as docs/jupyterhub.md sets one up: our commands, our settings, real users and PAM."""

import os
import pathlib
import re
import socket
import subprocess
import sys
import time
import urllib.request

import psutil

ROOT = pathlib.Path(__file__).parents[2]
APART = ["unshare", "--mount", "--propagation", "private", "sh", str(ROOT / "tests" / "hub" / "apart.sh")]
SETTINGS = """
c.JupyterHub.bind_url = "http://127.0.0.1:{0}"
c.JupyterHub.subdomain_host = "http://hub.localhost:{0}"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{1}"
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{2}"
from workbook import hub
def soon_idle(spawner):
    hub.prepare_server(spawner)
    if spawner.user.name == "{3}":
        kernels = "--MappingKernelManager.cull_i"
        spawner.args = [kernels + "dle_timeout=2", kernels + "nterval=1", "--ServerApp.shutdown_no_activity_timeout=1"]
c.Spawner.pre_spawn_hook = soon_idle
"""
"""All that the test changes, in the place that is there for it: free ports, names that lead to this machine, and one
person who counts as gone after seconds."""


def free_ports(many):
    taken = [socket.create_server(("127.0.0.1", 0)) for _ in range(many)]
    ports = [one.getsockname()[1] for one in taken]
    for one in taken:
        one.close()
    return ports


class SharedMachine:
    """Made by ``workbook hub add``, and started by ``workbook hub``."""

    def __init__(self, many, log):
        needed = {str(ROOT), sys.prefix, sys.base_prefix}
        self.inside = subprocess.Popen([*APART, *needed], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self.inside.stdout.readline() == b"ready\n"
        self.files = pathlib.Path(f"/proc/{self.inside.pid}/root")
        added = subprocess.check_output(self.command("add", str(many)), cwd="/", text=True, env=self.environment())
        self.people = dict(re.findall(r"^(person-\d+)  (\S+)$", added, re.MULTILINE))
        ports = free_ports(3)
        self.file("/etc/workbook-hub.py").write_text(SETTINGS.format(*ports, min(self.people)))
        self.address = f"http://hub.localhost:{ports[0]}"
        self.log = log.open("w+", encoding="utf-8")
        talk = {"stdout": self.log, "stderr": self.log}
        self.hub = subprocess.Popen(self.command(), cwd="/", env=self.environment(), **talk)

    def environment(self):
        return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}

    def command(self, *words):
        return ["nsenter", f"--mount=/proc/{self.inside.pid}/ns/mnt", sys.executable, "-m", "workbook", "hub", *words]

    def file(self, path):
        """Look at a file as the machine's administrator would."""
        return self.files / path.lstrip("/")

    def is_up(self):
        assert self.hub.poll() is None, f"The hub did not start: {self.said()}"
        try:
            with urllib.request.urlopen(f"{self.address}/hub/health", timeout=5) as answer:
                return answer.status == 200
        except OSError:
            return False

    def said(self):
        self.log.seek(0)
        return self.log.read()

    def processes(self, name):
        """Give what runs as this person, and nothing else does."""
        user = next(line.split(":")[2] for line in self.passwords() if line.startswith(f"{name}:"))
        return [one for one in psutil.process_iter(["uids"]) if one.info["uids"] and one.info["uids"].real == int(user)]

    def passwords(self):
        return self.file("/etc/passwd").read_text().splitlines()

    def megabytes(self, name):
        """Give what a person's processes take: what they share is divided among those who share it."""
        whole = 0
        for one in self.processes(name):
            shares = pathlib.Path(f"/proc/{one.pid}/smaps_rollup").read_text()
            whole += int(re.search(r"^Pss: +(\d+) kB", shares, re.MULTILINE)[1])
        return whole / 1024

    def megabytes_of_the_hub(self):
        """Give what the hub and its proxy take."""
        hub = psutil.Process(self.hub.pid)
        own = [hub, *(one for one in hub.children() if "configurable-http-proxy" in " ".join(one.cmdline()))]
        return sum(one.memory_info().rss for one in own) / 2**20

    def stop(self):
        self.hub.terminate()
        self.hub.wait(timeout=120)
        self.inside.stdin.close()
        self.inside.wait(timeout=30)
        self.log.close()


def until(happened, patience=180):
    """Wait for something to happen, and give what it gave."""
    deadline = time.monotonic() + patience
    while not (found := happened()):
        assert time.monotonic() < deadline, f"it did not happen: {happened}"
        time.sleep(0.2)
    return found

"""JupyterLab as ``start.py lab`` starts it, with a home of its own."""

import json
import os
import secrets
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[2]
LAB = """
import sys
from pathlib import Path
from workbook.publish import lab

lab(*sys.argv[2:], folder=Path(sys.argv[1]))
"""


class Server:
    """A JupyterLab of its own, with its own home, that no other can be mistaken for."""

    def __init__(self, home: Path) -> None:
        self.home, self.folder, self.token = home, home / "notebooks", secrets.token_hex()
        self.folder.mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"http://127.0.0.1:{free.getsockname()[1]}"
        options = ["--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={self.address.rpartition(':')[2]}"]
        options += ["--ServerApp.port_retries=0", f"--IdentityProvider.token={self.token}"]
        places = {"HOME": home, "USERPROFILE": home, "IPYTHONDIR": home / "ipython"}
        places |= {f"JUPYTER_{name}_DIR": home / name.lower() for name in ("CONFIG", "DATA", "RUNTIME")}
        places |= {"JUPYTERLAB_SETTINGS_DIR": home / "settings", "JUPYTERLAB_WORKSPACES_DIR": home / "workspaces"}
        environment = {**os.environ, **{name: str(place) for name, place in places.items()}}
        self.log = (home / "log.txt").open("w+", encoding="utf-8")
        command = [sys.executable, "-c", LAB, str(self.folder), *options]
        self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=self.log, stderr=self.log)

    def ask(self, path: str, method: str = "GET", words: object = None) -> object:
        """Speak to the server's own interface."""
        told = None if words is None else json.dumps(words).encode()
        request = urllib.request.Request(f"{self.address}/{path}", method=method, data=told)
        request.add_header("Authorization", f"token {self.token}")
        with urllib.request.urlopen(request, timeout=30) as answer:
            words = answer.read()
        return json.loads(words) if words else None

    def is_up(self) -> bool:
        try:
            return bool(self.ask("api/status"))
        except OSError:
            assert self.process.poll() is None, f"JupyterLab did not start: {self.said()}"
            return False

    def said(self) -> str:
        self.log.seek(0)
        return self.log.read()

    def stop(self) -> None:
        self.ask("api/shutdown", "POST")
        self.process.wait(timeout=60)
        self.log.close()

"""A web host that can be cut off, be slow, and publish another version of the book at the same address."""

import re
import shutil
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlsplit

from workbook.screen import offline

HEAVY = shutil.ignore_patterns("packs", "notebooks", "*.docx", "*.pptx", "*.zip", "*.epub", "*.pdf")
MARK = re.compile(r"workbook\.css\?v=(\w+)")


class Host:
    """Publishes ``folder`` at one address while it is up, and notes what is asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self.answers = Event()
        self.answers.set()
        self.port = 0
        self.up()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def up(self) -> None:
        """Answer from now on."""
        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), lambda *given: Handler(self, *given))
        self.server.daemon_threads = True
        self.port = self.server.server_port
        Thread(target=self.server.serve_forever, daemon=True).start()

    def down(self) -> None:
        """Be gone: every connection is refused."""
        self.answers.set()
        self.server.shutdown()
        self.server.server_close()


class Handler(SimpleHTTPRequestHandler):
    """Lets no browser keep anything by itself: what works later works because the book kept it."""

    def __init__(self, host: Host, *given: object) -> None:
        self.host = host
        super().__init__(*given, directory=str(host.folder))

    def do_GET(self) -> None:
        self.host.asked.append(urlsplit(self.path).path)
        self.host.answers.wait()
        super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *words: object) -> None:
        """Say nothing."""


def published(book: Path, to: Path, change: Callable[[Path], None] = lambda _: None, on: bool = True) -> Path:
    """Copy the book, without its heavy files, and publish it there after a change, as the next build would."""
    shutil.copytree(book, to, ignore=HEAVY)
    change(to)
    [mark, *_] = MARK.findall((to / "search.html").read_text(encoding="utf-8"))
    offline.write(to, mark, on)
    return to

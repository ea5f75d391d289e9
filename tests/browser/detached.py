"""A Chromium in a group of processes of its own, so that all of it can be killed at once, and its profile looked at."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import BrowserContext, BrowserType
from playwright.sync_api import Error as PlaywrightError

from workbook import machine


class Detached:
    """One run of a browser on a profile. It ends when it is told to quit, or when it is killed."""

    def __init__(self, kind: BrowserType, profile: Path) -> None:
        command = [
            machine.find_browser(),
            "--headless",
            "--no-sandbox",
            "--no-first-run",
            "--remote-debugging-port=0",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            f"--user-data-dir={profile}",
        ]
        for last in (False, False, True):
            self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
            said = (line.split() for line in self.process.stderr)
            [*_, address] = next(words for words in said if words[:3] == ["DevTools", "listening", "on"])
            try:
                self.browser = kind.connect_over_cdp(address, timeout=20_000)
                break
            except PlaywrightError:  # killed at a bad moment, it may hang as it starts: a person starts it again
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()
                if last:
                    raise
        self.context: BrowserContext = self.browser.contexts[0]

    def kill(self) -> None:
        """End every process of it at this moment, as a phone or a power button does."""
        if os.name == "posix":
            os.killpg(self.process.pid, signal.SIGKILL)
        else:
            self.process.kill()
        self.end()

    def quit(self) -> None:
        """Ask it to end, as a person does."""
        self.browser.new_browser_cdp_session().send("Browser.close")
        self.end()

    def end(self) -> None:
        """Wait until nothing of it is left."""
        with suppress(Exception):
            self.browser.close()
        self.process.stderr.close()
        self.process.wait()


@contextmanager
def detached(kind: BrowserType, profile: Path) -> Iterator[Detached]:
    """Run a browser, and leave nothing of it behind."""
    run = Detached(kind, profile)
    try:
        yield run
    finally:
        if run.process.poll() is None:
            run.kill()

"""One notebook in JupyterLab, as a person meets it. Everything waits for what happens, never for a time."""

import json
import re
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from playwright.sync_api import Locator, Page, expect
from served import Server

CONTRAST = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")
PATIENT = 60_000  # milliseconds: a kernel that starts on a busy machine
expect.set_options(timeout=PATIENT)


def until(happened: Callable[[], bool]) -> None:
    """Wait for what no page can tell."""
    deadline = time.monotonic() + PATIENT / 1000
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.1)


class Notebook:
    """One notebook in JupyterLab, as a person meets it."""

    def __init__(self, page: Page, server: Server, folder: Path) -> None:
        self.page, self.server, self.folder = page, server, folder
        self.file = folder / "my-workbook.json"

    def open(self, name: str) -> None:
        place = f"{self.folder.name}/{name}.ipynb"
        self.name = name
        self.page.goto(
            f"{self.server.address}/lab/workspaces/{self.folder.name}-{name}/tree/{place}?token={self.server.token}"
        )
        self.cells = self.page.locator(".jp-Notebook .jp-CodeCell")
        # Whoever runs a notebook before its kernel is there is asked which one to use.
        expect(self.page.locator("#jp-main-statusbar")).to_contain_text("| Idle")

    def menu(self, menu: str, item: str) -> None:
        self.page.get_by_role("menuitem", name=menu, exact=True).click()
        self.page.get_by_role("menuitem", name=re.compile(f"^{re.escape(item)}")).first.click()

    def run_all(self) -> None:
        self.mark()
        self.menu("Run", "Run All Cells")
        self.is_alive()

    def restart(self) -> None:
        """Restart the kernel and run all cells again."""
        self.mark()
        self.menu("Kernel", "Restart Kernel and Run All Cells…")
        self.page.get_by_role("button", name="Confirm Kernel Restart").click()
        self.is_alive()

    def mark(self) -> None:
        """Mark what is shown now, so that it cannot be taken for what comes."""
        self.page.locator(".jp-OutputArea-child").evaluate_all("all => all.forEach(one => one.dataset.old = '')")

    def is_alive(self) -> None:
        """Wait for a new form; what comes after it in the notebook may still be running."""
        fresh = self.page.locator(".jp-OutputArea-child:not([data-old]) form.exercise[data-alive]")
        expect(fresh).to_be_attached()
        expect(self.form).to_have_count(1)

    def has_run(self) -> None:
        """Wait until the last cell shows something new; cells out of sight are there, but not drawn."""
        fresh = self.cells.last.locator(".jp-OutputArea-child:not([data-old]) .jp-OutputArea-output")
        expect(fresh.last).to_be_attached()

    @property
    def form(self) -> Locator:
        return self.page.locator("form.exercise[data-alive]")

    def field(self, name: str) -> Locator:
        return self.form.locator(f"[data-field={name}]")

    @property
    def status(self) -> Locator:
        return self.form.locator("[data-part=status]")

    def is_saved(self) -> None:
        expect(self.status).to_have_text("Saved in my-workbook.json.")

    def kept(self) -> dict:
        """What the person's file holds of this exercise."""
        return json.loads(self.file.read_text(encoding="utf-8"))["exercises"][self.name]["answers"]

    @property
    def kernel(self) -> str:
        path = f"{self.folder.name}/{self.name}.ipynb"
        return next(session["kernel"]["id"] for session in self.server.ask("api/sessions") if session["path"] == path)

    def kernel_process(self, but: psutil.Process | None = None) -> psutil.Process | None:
        """The kernel's process, if it has one that is alive."""
        there = psutil.Process(self.server.process.pid).children(recursive=True)
        alive = (one for one in there if one != but and one.status() != psutil.STATUS_ZOMBIE)
        return next((one for one in alive if any(self.kernel in word for word in one.cmdline())), None)

    def has_new_kernel(self, dead: psutil.Process) -> None:
        """Wait until JupyterLab has started another kernel, and answer whatever it says about that."""
        news = self.page.get_by_role("button", name="Ok")
        self.page.add_locator_handler(news, lambda button: button.click())
        until(lambda: self.kernel_process(dead) is not None)
        expect(self.page.locator("#jp-main-statusbar")).to_contain_text("| Idle")

    def say(self, code: str) -> Locator:
        """Run a line of Python in a new cell at the end, and give what it shows."""
        before = self.cells.count()
        self.page.get_by_role("button", name="Click to add a cell.").click()
        expect(self.cells).to_have_count(before + 1)
        self.cells.last.locator(".cm-content").click()
        self.page.keyboard.insert_text(code)
        self.page.keyboard.press("Control+Enter")
        self.has_run()
        return self.cells.last.locator(".jp-OutputArea-output")

    def use_theme(self, theme: str) -> None:
        settings = {"raw": json.dumps({"theme": theme})}
        self.server.ask("lab/api/settings/@jupyterlab/apputils-extension:themes", "PUT", settings)

    def contrasts(self, what: str) -> list[dict]:
        """Say how strongly the words and the lines of some parts of the form stand out."""
        return self.form.locator(f":is({what})").evaluate_all(CONTRAST)

    def dialog_look(self) -> dict[str, str]:
        """Close JupyterLab's dialog, and say how it looked."""
        look = "one => Object.fromEntries([...getComputedStyle(one)].map(name => [name, getComputedStyle(one)[name]]))"
        dialog = self.page.locator("dialog")
        shown = dialog.evaluate(look)
        dialog.get_by_role("button", name="Close").click()
        return shown

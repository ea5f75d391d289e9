#!/usr/bin/env python3
"""Start the workbook: ``python3 start.py``.

The first run makes a private Python environment in ``.venv/`` and puts the tools there.
After that the work is the package's own: ``python -m workbook``.
"""

import sys

# Asked before anything that an older Python lacks. Python 3.6 and newer can read this file, and so give the answer.
if sys.version_info < (3, 11):
    sys.exit(
        "The workbook needs Python 3.11 or newer, and this is Python {}.{}. "
        "Install a newer Python, then run the same command with it.".format(*sys.version_info[:2])
    )

import hashlib
import os
import re
import subprocess
import sysconfig
from pathlib import Path

TOOLS, TEST_TOOLS = "requirements.txt", "requirements-test.txt"
HUB_TOOLS, LITE_TOOLS = "requirements-hub.txt", "requirements-lite.txt"
# What a word needs besides the tools.
BESIDES = {"test": (TEST_TOOLS, HUB_TOOLS, LITE_TOOLS), "hub": (HUB_TOOLS,), "lite": (LITE_TOOLS,)}
# The words it knows, and what may follow each.
WORDS = {"": r"( |--no-browser|--port[ =]\d+)*", "build": "", "lab": "", "test": ".*"}
# What else the package can do: each such word goes to it as it is, with all that follows.
MORE = sorted(path.stem for path in Path(__file__).with_name("workbook").glob("commands/[a-z]*.py"))
WHAT_IT_DOES = (
    '"start.py" alone opens the workbook, "start.py build" only builds it, '
    '"start.py lab" opens the notebooks, and "start.py test" runs the tests. '
    f"Other words: {', '.join(word for word in MORE if word not in WORDS)}."
)


class Stopped(Exception):
    """A reason to stop, in words for the person who ran the command."""


class Environment:
    """The private Python environment of the workbook that lies in ``root``."""

    def __init__(self, root: Path) -> None:
        """Name its places: nothing is made yet."""
        self.root = root
        self.folder = root / ".venv"
        inside = {"base": str(self.folder), "platbase": str(self.folder)}
        self.programs = Path(sysconfig.get_path("scripts", "venv", inside))
        self.python = self.programs / ("python.exe" if os.name == "nt" else "python")
        self.way_to_root = Path(sysconfig.get_path("purelib", "venv", inside)) / "workbook.pth"
        self.stamp = self.folder / "ready"
        self.log = root / "_build" / "start.log"

    def prepare(self, *locks: str) -> None:
        """Make the environment hold these locks. What is there already is left alone."""
        held = self.held()
        missing = [lock for lock in locks if self.fingerprint(lock) not in held]
        if not missing:
            return
        self.stamp.unlink(missing_ok=True)  # whoever is stopped from here on starts afresh the next time
        if not held:
            self.make()
        for lock in missing:
            self.install(lock)
        self.stamp.write_text("\n".join([*held, *map(self.fingerprint, missing)]), encoding="utf-8")

    def held(self) -> "set[str]":
        """Return the fingerprints of the locks that are in place; none if anything is broken or out of date."""
        if not (self.stamp.is_file() and self.way_to_root.is_file() and self.runs()):
            return set()
        held = set(self.stamp.read_text(encoding="utf-8").split("\n"))
        return held if held <= {self.fingerprint(lock) for lock in (TOOLS, *BESIDES["test"])} else set()

    def fingerprint(self, lock: str) -> str:
        """Name a lock, this Python and this place: a folder that was moved needs a new environment."""
        digest = hashlib.sha256((self.root / lock).read_bytes()).hexdigest()
        return f"{lock} {digest}, Python {sys.version.split()[0]}, {self.root}"

    def runs(self) -> bool:
        """Say whether its Python starts at all: the one that it was made from may be gone."""
        try:
            return subprocess.run([self.python, "-c", ""], capture_output=True, check=False).returncode == 0
        except OSError:
            return False

    def make(self) -> None:
        """Make an empty environment that knows the way to the workbook, in place of any broken one."""
        say("Making a private place for the tools (a few seconds)…")
        trouble = "Python could not make its environment. Debian and Ubuntu may need: sudo apt install python3-venv."
        self.quietly(trouble, sys.executable, "-m", "venv", "--clear", str(self.folder))
        self.way_to_root.write_text(f"{self.root}\n", encoding="utf-8")

    def install(self, lock: str) -> None:
        """Fetch and install what a lock names, and nothing else: it names all of it, and nothing is compiled."""
        what = {TOOLS: "the tools", TEST_TOOLS: "what the tests need"}.get(lock, "a few more tools")
        say(f"Getting {what} ready (about two minutes, the first time)…")
        trouble = "Some tools could not be fetched. Check that this computer is online, then run the command again."
        pip = [str(self.python), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
        exactly = ["--only-binary", ":all:", "--require-hashes", "--no-deps"]
        self.quietly(trouble, *pip, *exactly, "-r", str(self.root / lock))

    def quietly(self, trouble: str, *command: str) -> None:
        """Run a command that speaks into the log, and say in words what the trouble is if it fails."""
        self.log.parent.mkdir(exist_ok=True)
        with self.log.open("w", encoding="utf-8") as log:
            outcome = wait_for(subprocess.Popen(command, stdout=log, stderr=log, env=self.surroundings()))
        if outcome:
            raise Stopped(f"{trouble} Its own words are at the end of {self.log.relative_to(self.root)}.")

    def run(self, module: str, *words: str) -> None:
        """Run a module of this workbook where the person is. If it fails, it has said why: end as it ended."""
        command = [str(self.python), "-P", "-m", module, *words]  # and no workbook that the person happens to be in
        outcome = wait_for(subprocess.Popen(command, env=self.surroundings()))
        if outcome:
            sys.exit(outcome)

    def surroundings(self) -> "dict[str, str]":
        """Return what every child runs in: UTF-8 on any machine, and this environment's programs first."""
        path = os.pathsep.join([str(self.programs), os.environ.get("PATH", "")])
        return {**os.environ, "PATH": path, "VIRTUAL_ENV": str(self.folder), "PYTHONUTF8": "1", "PIP_USER": "0"}


def say(words: str) -> None:
    """Print at once, so that it stands before what a child prints."""
    print(words, flush=True)


def wait_for(child: "subprocess.Popen[bytes]") -> int:
    """Wait until a child has ended. Ctrl-C reaches the child too, which may need a moment to tidy up."""
    try:
        return child.wait()
    except KeyboardInterrupt:
        wait_for(child)
        raise


def read(words: "list[str]") -> "tuple[str, list[str]]":
    """Split the command into what to do and what goes with it. No word means: open the workbook."""
    if {"-h", "--help", "help"} & set(words[:1]):
        say(WHAT_IT_DOES)
        sys.exit()
    word, rest = (words[0], words[1:]) if words and not words[0].startswith("-") else ("", words)
    if word in MORE and word not in WORDS:
        return word, rest
    if word not in WORDS:
        raise Stopped(f'start.py does not know "{word}". {WHAT_IT_DOES}')
    if not re.fullmatch(WORDS[word], " ".join(rest), re.DOTALL):
        may = "no more words" if word else '"--no-browser" and "--port 8000"'
        raise Stopped(f'"{" ".join(["start.py", *words])}" is not right: it takes {may} there.')
    return word, rest


def main(words: "list[str]") -> None:
    """Make the environment ready, then do what the words of the command ask for."""
    word, rest = read(words)
    environment = Environment(Path(__file__).resolve().parent)
    environment.prepare(TOOLS, *BESIDES.get(word, ()))
    if word == "test":
        environment.run("workbook.machine")
        say("Running the tests (several minutes)…")
    elif not word:
        environment.run("workbook", "build")
    environment.run("workbook", word or "serve", *rest)


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # some consoles lack some characters
    try:
        main(sys.argv[1:])
    except (Stopped, OSError) as reason:
        sys.exit(str(reason) if isinstance(reason, Stopped) else f"This computer would not allow it: {reason}.")
    except KeyboardInterrupt:
        say("")  # leaves ^C on a line of its own
        sys.exit(130)

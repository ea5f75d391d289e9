"""The scripts that pages and notebooks load are what the sources build to, and their types hold."""

import re
import subprocess
from pathlib import Path

import pytest

from workbook import machine

ROOT = Path(__file__).parent.parent
SCREEN = ROOT / "workbook" / "screen"
BUILT = SCREEN / "built"
UNWANTED = [
    "http://",
    "https://",
    "eval(",
    "new Function",
    "XMLHttpRequest",
    "fetch(",
    "document.cookie",
]


def node(*words: str) -> subprocess.CompletedProcess[str]:
    program = machine.find_node()
    if program is None or machine.find_front_end_tools() is None:
        reason = "Node's tools are not here. python3 start.py test fetches them."
        pytest.fail(reason) if machine.in_ci() else pytest.skip(reason)
    return subprocess.run([program, *words], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_committed_bundles_are_what_the_sources_build_to(tmp_path):
    built = node("workbook/screen/bundle.mjs", str(tmp_path))

    assert built.returncode == 0, built.stderr
    assert {path.name: path.read_bytes() for path in BUILT.iterdir()} == {
        path.name: path.read_bytes() for path in tmp_path.iterdir()
    }, "Run: npm run build"


def test_the_types_in_the_front_end_hold():
    checked = node("node_modules/typescript/bin/tsc", "--noEmit")

    assert checked.returncode == 0, checked.stdout


def test_only_how_a_person_reads_is_kept_where_a_killed_browser_forgets():
    sources = [*SCREEN.glob("*.mjs"), *(ROOT / "workbook" / "fields").glob("*/*.mjs")]
    assert [path.name for path in sources if "localStorage." in path.read_text(encoding="utf-8")] == ["reading.mjs"]


def test_only_the_service_worker_fetches_anything_and_it_keeps_to_the_books_own_address():
    sources = {path.name: path.read_text(encoding="utf-8") for path in SCREEN.glob("*.mjs")}
    assert [name for name, source in sources.items() if "fetch(" in source] == ["kept-book.mjs", "worker.mjs"]
    assert "event.request.url.startsWith(scope)) event.respondWith(" in sources["worker.mjs"]


@pytest.mark.parametrize("script", sorted(BUILT.glob("*.js")), ids=lambda path: path.name)
def test_a_bundle_brings_nothing_from_elsewhere_and_runs_no_text_as_code(script):
    # The names of Word's and Excel's own formats are addresses by custom; nothing is ever fetched from them.
    source = re.sub(
        r"http://(schemas\.|purl\.org|purl\.oclc\.org|www\.w3\.org)", "", script.read_text(encoding="utf-8")
    )

    allowed = ["fetch("] if script.name == "worker.js" else []
    assert [word for word in UNWANTED if word in source] == allowed

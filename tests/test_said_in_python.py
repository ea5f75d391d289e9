"""Figures, sheets, packs and reports can speak any language: each word goes through ``say()``."""

import json
import re

import pytest
from unsaid import unsaid, unsaid_in

from workbook.shelf import ROOT

PACKAGE = ROOT / "workbook"
SPEAKING = ("beside", "bound", "calendar_file", "days", "downloads", "figures", "packs", "paper", "plan", "rates")
SPEAKING += ("report", "room", "second_look", "template")
MODULES = [
    path.relative_to(PACKAGE).as_posix()
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.relative_to(PACKAGE).parts[0].removesuffix(".py") in SPEAKING
]
ONLY_TYPED = ("calendar_file.py", "packs/folder.py", "plan.py", "rates.py")
"""Modules whose Problems only somebody who types a command, or edits a file of the project, will see."""

NOT_FOR_PEOPLE = {
    *("stepped back", "scores again", "came back"),  # what a panel's record says was done, as the file holds it
    *("Title", "Words", "Footer", "Slide Number"),  # what PowerPoint calls the places on a slide, inside its file
    "-//Co-production workbook//EN",  # what a calendar file says it was made by, to programs
    "default-src 'none'; img-src data:; style-src 'sha256-{style}'",  # what a browser is told a page may load
}
FINDING = re.compile("(people|asks|missing): ")
"""How a review knows what it found: ``asks: no gaps``."""

MISTAKES = """
WORDS = {"yes": later("More sure")}
TOO_FEW = "Too few to say"
def drawn(n, frame):
    \"\"\"Draw it, as People said.\"\"\"
    if not n:
        raise Problem(f"{n} people are too few.")
    counted = frame.groupby("role").agg(People=("file", "nunique")).rename_axis(say("Role"))
    title = say("{n} of {all}", n=n, all=len(frame)) + f"<p class='All Words'>{n} answered it</p>"
    return chart(title, counted[TOO_FEW], " and ".join(frame["Now"]), loc="outside upper left")
"""


@pytest.mark.parametrize("module", MODULES)
def test_every_word_for_people_is_said(module):
    found = unsaid(PACKAGE / module, problems=module not in ONLY_TYPED)
    assert [one for one in found if one.partition(": ")[2] not in NOT_FOR_PEOPLE] == []


@pytest.mark.parametrize("notebook", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=lambda path: path.stem)
def test_every_word_for_people_in_the_code_of_a_notebook_is_said(notebook):
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    # The cell that opens the workbook has a sentence for where there is no workbook: then nothing can be said.
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    found = [one.partition(": ")[2] for cell in code if "class StartHere" not in cell for one in unsaid_in(cell)]
    assert [words for words in found if not FINDING.match(words)] == []


def test_words_that_nobody_could_translate_are_found(tmp_path):
    path = tmp_path / "drawn.py"
    path.write_text(MISTAKES, encoding="utf-8")

    assert list(unsaid(path)) == [
        "3: Too few to say",
        "7: {} people are too few.",
        "8: People",
        "9: <p class='All Words'>{} answered it</p>",
        "10:  and ",
        "10: Now",
    ]
    assert list(unsaid(path, problems=False))[1] == "8: People"

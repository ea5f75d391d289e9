"""Asks every check about every state of a page, and says what was found, a line for each finding."""

from collections.abc import Iterable

from playwright.sync_api import Page

from . import VARIES
from .checks import CHECKS, ask
from .views import ALL, FIRST, View, take_off, wear

Asked = tuple[str, ...]
SEEN: set[str] = set()
"""Dialogs that were looked at: another page's, in the same words, would teach nothing more."""


def sweep(page: Page, states: Iterable[str]) -> list[str]:
    """Take a page through its states, and give what is wrong in any view: page, state, view, and the check's words."""
    asked: set[Asked] = set()
    found: dict[str, list[str]] = {}
    for state in states:
        if is_old(page):
            continue
        for view in ALL:
            for line in look(page, state, view, asked):
                found.setdefault(line, []).append(f"{state}, {view}")
        wear(page, FIRST)
    where = page.evaluate("location.pathname")
    many = {line: f" and {len(seen) - 1} more" if seen[1:] else "" for line, seen in found.items()}
    return [f"{where}, {seen[0]}{many[line]}: {line}" for line, seen in found.items()]


def is_old(page: Page) -> bool:
    """Say whether a dialog stands on the page that has been looked at on another."""
    dialog = page.evaluate("document.querySelector('dialog:not(.giving)[open]')?.outerHTML")
    if dialog in SEEN:
        return True
    if dialog:
        SEEN.add(dialog)
    return False


def look(page: Page, state: str, view: View, asked: set[Asked]) -> list[str]:
    """Give what the checks find that this view is the first to ask."""
    wanted = []
    for name, check in CHECKS.items():
        question = key(name, state, view)
        if getattr(check, "NEEDS", "screen") == view.media and question not in asked:
            asked.add(question)
            wanted.append(name)
    if not wanted:
        return []
    wear(page, view)
    lines = [f"{line} [{name}]" for name, found in ask(wanted, page).items() for line in found]
    take_off(page, view)
    return lines


def key(name: str, state: str, view: View) -> Asked:
    """Name a question by all that its answer depends on: the same one is not asked twice."""
    once = VARIES if "page" in (once := getattr(CHECKS[name], "ONCE", set())) else once
    return (name, *(value for what, value in view.varies(state).items() if what not in once))

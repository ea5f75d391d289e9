"""axe finds no words that hardly stand out. It is slow at this, and asked once for each set of colours."""

from playwright.sync_api import Page

from ._axe import ask

ONCE = {"state", "size", "motion", "text"}


def check(page: Page) -> list[str]:
    """Give the words whose contrast is too low; ``contrast`` asks the same in every state."""
    return ask(page, runOnly=["color-contrast"])

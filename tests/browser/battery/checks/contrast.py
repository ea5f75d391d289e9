"""Words stand out from what is behind them, and links from the words around them."""

from playwright.sync_api import Page

from ._axe import COLOUR_RULES, ask

ONCE = {"motion", "text"}


def check(page: Page) -> list[str]:
    """Give the words whose contrast is too low."""
    return ask(page, runOnly=COLOUR_RULES)

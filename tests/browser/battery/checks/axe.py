"""axe finds no barrier. Its rules about colours and sizes are asked more often, by checks of their own."""

from playwright.sync_api import Page

from ._axe import COLOUR_RULES, ask

ONCE = {"size", "colours", "motion", "text"}


def check(page: Page) -> list[str]:
    """Give what breaks any other rule of axe: WCAG's and those of good practice."""
    return ask(page, rules={rule: {"enabled": False} for rule in [*COLOUR_RULES, "target-size"]})

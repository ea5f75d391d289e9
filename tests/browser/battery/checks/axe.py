"""axe finds no barrier. What it asks about sizes and colours is asked by checks of their own."""

from playwright.sync_api import Page

from ._axe import ask

ONCE = {"size", "colours", "motion", "text"}


def check(page: Page) -> list[str]:
    """Give what breaks any other rule of axe: WCAG's and those of good practice."""
    return ask(page, rules={rule: {"enabled": False} for rule in ("target-size", "color-contrast")})

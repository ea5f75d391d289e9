"""What is to be tapped is 24 by 24 pixels, or stands apart from the next."""

from playwright.sync_api import Page

from ._axe import ask

ONCE = {"colours", "motion"}

SMALL = """
  () => {
    const ones = [...document.querySelectorAll("a, button, input, select, textarea, summary, [tabindex], [role]")]
    return ones.filter((one) => {
      const { width, height } = one.getBoundingClientRect()
      return one.checkVisibility() && (width < 24 || height < 24)
    })
  }
"""


def check(page: Page) -> list[str]:
    """Give what is too small, by WCAG 2.2, 2.5.8: axe leaves this rule off unless it is asked for."""
    return ask(page, SMALL, runOnly=["target-size"], rules={"target-size": {"enabled": True}})

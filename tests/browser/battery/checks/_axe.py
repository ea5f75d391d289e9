"""axe, brought into a page once, and asked for some of its rules."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RUN = """
  async (options) => {
    const { violations } = await axe.run(document, { resultTypes: ["violations"], elementRef: false, ...options })
    const short = (html) => html.replace(/\\s+/g, " ").slice(0, 120)
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, any, all, none }) => {
      const why = [...any, ...all, ...none].map((one) => one.message).join("; ")
      return `${short(html)}: ${help} (${id}${why ? `: ${why}` : ""})`
    }))
  }
"""


def ask(page: Page, **options: object) -> list[str]:
    """Run axe with these options, and give a line for each element that breaks a rule."""
    if page.evaluate("!window.axe"):
        page.evaluate(AXE_SCRIPT)
    return page.evaluate(RUN, options)

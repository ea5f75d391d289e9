"""axe, brought into a page once, and asked for some of its rules."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RUN = """
  async ([options, select]) => {
    const about = select ? eval(select)() : document
    if (about.length === 0) return []
    const { violations } = await axe.run(about, { resultTypes: ["violations"], elementRef: false, ...options })
    const short = (html) => html.replace(/\\s+/g, " ").slice(0, 120)
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, any, all, none }) => {
      const why = [...any, ...all, ...none].map((one) => one.message).join("; ")
      return `${short(html)}: ${help} (${id}${why ? `: ${why}` : ""})`
    }))
  }
"""


def ask(page: Page, select: str = "", **options: object) -> list[str]:
    """Run axe with these options, and give a line for each element that breaks a rule.

    ``select`` is a function in the page that gives the elements to ask about, where they are fewer than all.
    """
    if page.evaluate("!window.axe"):
        page.evaluate(AXE_SCRIPT)
    return page.evaluate(RUN, [options, select])

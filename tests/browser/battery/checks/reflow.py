"""A page never has to be read by moving it sideways."""

from playwright.sync_api import Page

ONCE = {"colours", "motion"}

WIDER = """
  () => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const held = (one) => {
      for (let box = one.parentElement; box; box = box.parentElement)
        if (box !== document.body && getComputedStyle(box).overflowX !== "visible") return true
      return false
    }
    const out = [...document.body.querySelectorAll("*")]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > width + 0.5 && !held(one))
    const outermost = out.filter((one) => !out.some((other) => other !== one && other.contains(one)))
    const say = (one) => `${one.outerHTML.replace(/\\s+/g, " ").slice(0, 120)}: ${Math.ceil(one.getBoundingClientRect().right - width)} pixels too wide`
    return outermost.length ? outermost.map(say) : [`the page: ${document.documentElement.scrollWidth - width} pixels too wide`]
  }
"""


def check(page: Page) -> list[str]:
    """Give what sticks out of a page that can be moved sideways."""
    return page.evaluate(WIDER)

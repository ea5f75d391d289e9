"""Words stand out from what is behind them, and links from the words around them."""

from playwright.sync_api import Page

from ._axe import COLOUR_RULES, ask

ONCE = {"size", "motion", "text"}

ONE_OF_EACH_LOOK = """
  () => {
    const known = (window.batteryLooks ??= new Set())
    const looks = new Map()
    const behind = new Map([[null, ""]])
    const under = (one) => {
      if (!behind.has(one)) {
        const { backgroundColor, backgroundImage, opacity, position, filter } = getComputedStyle(one)
        behind.set(one, `${under(one.parentElement)}/${[backgroundColor, backgroundImage, opacity, filter, position]}`)
      }
      return behind.get(one)
    }
    const wordy = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
    for (const one of document.body.querySelectorAll("*")) {
      if (!(wordy(one) || one.matches("input, textarea, select")) || !one.checkVisibility()) continue
      const { color, fontSize, fontWeight, textShadow, textDecorationLine } = getComputedStyle(one)
      const kind = [one.localName, one.disabled === true, one.closest("p, li, td") !== null]
      const look = [under(one), color, fontSize, fontWeight, textShadow, textDecorationLine, ...kind].join("|")
      if (!known.has(look)) looks.set(look, one)
      known.add(look)
    }
    return [...looks.values()]
  }
"""
"""What looks alike on a page is asked about once, in all of its states: axe takes most of its time for contrast."""


def check(page: Page) -> list[str]:
    """Give the words whose contrast is too low: one element for all that look the same."""
    return ask(page, ONE_OF_EACH_LOOK, runOnly=COLOUR_RULES)

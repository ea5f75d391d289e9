"""On paper nothing is missing: every sentence of the screen, the folded parts, and where links lead; no button is left."""

from pathlib import Path

from playwright.sync_api import Page

from . import look

ONCE = {"size", "colours", "motion", "text"}
NEEDS = "print"
SCREEN = """
() => {
  const LEFT_OUT = "nav, header, footer, dialog, button, select, summary, .no-print, .skip, .spoken, noscript, script, style, template, svg, .sheet, .sheets, [role=status], [role=alert], .status, .blank-sheets"
  const texts = all("main *").filter((one) => !one.closest(LEFT_OUT) && [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && gap(node.data)))
  const folded = (one) => one.closest("details:not([open])") && !one.closest("[hidden]")
  return texts.filter((one) => shown(one) || folded(one)).flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => gap(node.data))).filter((words) => /[\\p{L}\\d]{2}/u.test(words))
}
"""
PAPER = (Path(__file__).parent / "_paper.js").read_text(encoding="utf-8")


def check(page: Page) -> list[str]:
    """Give what the page would lose on paper. The page is as it is just before it prints."""
    page.emulate_media(media="screen")
    said = look(SCREEN, page)
    page.emulate_media(media="print")
    return look(PAPER, page, said)

"""A dialog has a name, takes the focus, closes by Escape and by a button, and gives the focus back."""

from playwright.sync_api import Page

from . import look

ONCE = {"size", "colours", "motion", "text"}
OPEN = "dialog[open], [role=dialog]:not([hidden]), [role=alertdialog]:not([hidden]), [aria-modal=true]:not([hidden])"
STANDING = f"""
() => {{
  const ones = all(`{OPEN}`).filter(shown)
  const closes = (one) => all("button, summary", one).some((button) => shown(button) && /close|cancel|back|keep|no\\b|stop|done|leave|not now|go on|ok|carry on|stay/i.test(nameOf(button))) || all("form[method=dialog] button", one).length
  const beneath = (one) => !one.matches(":modal") && all(FOCUSABLE).filter((other) => canFocus(other) && !one.contains(other)).length > 0
  return [
    ...wrong(ones.filter((one) => !(one.ariaLabel || byIds(one, "aria-labelledby").some((part) => part && gap(part.textContent)))), "the dialog has no name"),
    ...wrong(ones.filter((one) => !one.contains(document.activeElement)), "the dialog is open, and the focus is not in it"),
    ...wrong(ones.filter((one) => !closes(one)), "no button closes the dialog"),
    ...wrong(ones.filter(beneath), "the dialog is open, and keys reach what lies under it"),
  ]
}}
"""
OPENERS = """
() => { all("button").filter((one) => canFocus(one) && one.getAttribute("aria-haspopup") === "dialog").forEach((one, n) => one.setAttribute("data-battery-opens", n)); return [] }
"""
LEFT = f"""
() => wrong(all(`{OPEN}`).filter(shown), "Escape does not close the dialog")
"""
BACK = """
(opener) => (document.activeElement?.matches(opener) ? [] : [`${opener}: the focus does not come back once its dialog is closed`])
"""


def check(page: Page) -> list[str]:
    """Give what is wrong with the dialog that is open, or else with each one that a button says it opens."""
    if page.locator(OPEN).locator("visible=true").count():
        return look(STANDING, page)
    look(OPENERS, page)
    found = []
    for n in range(page.locator("[data-battery-opens]").count()):
        opener = f"[data-battery-opens='{n}']"
        page.locator(opener).press("Enter")
        found += look(STANDING, page)
        page.keyboard.press("Escape")
        found += (left := look(LEFT, page)) or look(BACK, page, opener)
        if left:
            break
    page.evaluate(
        "for (const one of document.querySelectorAll('[data-battery-opens]')) one.removeAttribute('data-battery-opens')"
    )
    return found

"""Walks with keys from control to control, and notes where the focus was hidden, covered or without a name."""

from collections.abc import Callable

from playwright.sync_api import Page

FOCUSED = """
  async () => {
    const one = document.activeElement
    const form = one.closest("form.exercise")
    if (!form) return null
    const look = getComputedStyle(one)
    const covering = () => {
      const { left, top, width, height } = one.getClientRects()[0]
      // Of a tall box, the browser shows the line that is written on; of one taller than the screen, what it can.
      const tall = height > innerHeight / 2 && !one.matches("textarea")
      const y = tall ? (Math.max(top, 0) + Math.min(top + height, innerHeight)) / 2 : top + Math.min(height, 48) / 2
      const at = document.elementFromPoint(left + width / 2, y)
      if (at && (one.contains(at) || one.closest("label")?.contains(at))) return ""
      return at?.outerHTML.slice(0, 80) ?? "out of sight"
    }
    // The browser brings it into sight with a later picture of the page; on a busy machine, much later.
    for (const end = Date.now() + 5000; covering() && Date.now() < end; ) await new Promise(requestAnimationFrame)
    const name = one.getAttribute("aria-label") || one.labels?.[0]?.textContent.trim() || one.textContent.trim()
    const group = one.closest("fieldset")?.querySelector("legend").textContent.trim() ?? ""
    return {
      name: `${group} ${name}`.trim(),
      kind: one.matches("textarea, [type=text]") ? "text" : one.type,
      blank: one.matches("[type=radio]") ? !form.querySelector(`[name="${CSS.escape(one.name)}"]:checked`)
        : one.matches("[type=checkbox]") ? !one.checked : !one.value,
      locked: one.readOnly === true,
      seen: look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2,
      covered: covering(),
    }
  }
"""

TYPED = {"date": "01012027", "time": "0101a", "number": "2"}
"""Keys that fill a number, a day or a time, in whichever order the browser's country has its parts."""


def walk(page: Page, key: str, act: Callable[[dict], None] = lambda one: None) -> tuple[int, list[dict]]:
    """Press a key until the focus leaves the form, and count the controls; give those that nobody could see or name."""
    passed, wrong = 0, []
    page.keyboard.press(key)
    while one := page.evaluate(FOCUSED):
        passed += 1
        if not one["seen"] or one["covered"] or not one["name"]:
            wrong.append(one)
        act(one)
        page.keyboard.press(key)
    return passed, wrong


def stand_before(page: Page) -> None:
    """Put the focus where the next Tab leads into the form."""
    page.locator("form.exercise").evaluate(
        "form => { form.tabIndex = -1; form.focus(); form.removeAttribute('tabindex') }"
    )


def answer(page: Page) -> Callable[[dict], None]:
    """Give what fills in, by keys, whatever the focus is on."""

    def act(one: dict) -> None:
        if one["kind"] == "text" and one["blank"] and not one["locked"]:
            page.keyboard.type("Words")
        elif one["kind"] in ("radio", "checkbox") and one["blank"]:
            page.keyboard.press("Space")
        elif one["kind"] in TYPED and one["blank"]:
            page.keyboard.type(TYPED[one["kind"]])
        elif one["kind"] == "range" or (one["kind"] == "select-one" and one["blank"]):
            page.keyboard.press("ArrowDown")

    return act

"""A dialog has a name, takes the focus, closes by Escape and by a button, and gives the focus back."""

from playwright.sync_api import Page

from . import HERE, look

ONCE = {"size", "colours", "motion", "text"}
SCRIPT = (HERE / "_dialogs.js").read_text(encoding="utf-8")


def check(page: Page) -> list[str]:
    """Give what is wrong with the dialog that is open, or else with each one that a button says it opens."""
    if look(SCRIPT, page, "open"):
        return look(SCRIPT, page, "standing")
    return [line for opener in look(SCRIPT, page, "openers") for line in _opened_by(opener, page)]


def _opened_by(opener: str, page: Page) -> list[str]:
    """Open a dialog by its button and close it again by Escape, and give what is wrong with it on the way."""
    page.locator(opener).press("Enter")
    standing = look(SCRIPT, page, "standing")
    page.keyboard.press("Escape")
    if left := look(SCRIPT, page, "left"):
        return standing + left
    back = look(SCRIPT, page, "here") == [opener[1:]]
    return standing + ([] if back else [f"{opener}: the focus does not come back once its dialog is closed"])

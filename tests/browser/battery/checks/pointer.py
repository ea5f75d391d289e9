"""Nothing works by pointing alone: what hears a click is a control, and what can be dragged can be moved by buttons."""

from playwright.sync_api import Page

from . import HERE, LOOK

ONCE = {"size", "colours", "motion", "text"}
SCRIPT = (HERE / "_pointer.js").read_text(encoding="utf-8")


def check(page: Page) -> list[str]:
    """Give what only a pointer can do. The browser itself says what hears what, as its own tools for developers do."""
    session = page.context.new_cdp_session(page)
    # In a function of its own, the names of look.js do not stay behind in the page.
    source = f"(() => {{\n{LOOK}\nreturn (\n{SCRIPT})()\n}})()"
    done = session.send(
        "Runtime.evaluate", {"expression": source, "includeCommandLineAPI": True, "returnByValue": True}
    )
    session.detach()
    if "exceptionDetails" in done:
        raise RuntimeError(done["exceptionDetails"]["exception"]["description"])
    return done["result"]["value"]

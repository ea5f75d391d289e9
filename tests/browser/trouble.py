"""What goes wrong in a browser, noted while it happens."""

from playwright.sync_api import BrowserContext

LET_GO = "net::ERR_ABORTED"


def watch(context: BrowserContext, trouble: list[str]) -> None:
    """Note every error, every request that fails, and every request to anywhere but this machine."""
    context.on("console", lambda said: said.type == "error" and trouble.append(f"console: {said.text}"))
    context.on("weberror", lambda wrong: trouble.append(f"error: {wrong.error}"))
    # What was still on its way when a page was left is let go of, and nothing is wrong.
    context.on("requestfailed", lambda a: a.failure == LET_GO or trouble.append(f"failed: {a.url} {a.failure}"))
    context.on("response", lambda came: came.status >= 400 and trouble.append(f"{came.status}: {came.url}"))
    ours = ("http://127.0.0.1:", "file:", "data:", "blob:http://127.0.0.1:", "blob:null/", "blob:file:")
    context.on("request", lambda asked: asked.url.startswith(ours) or trouble.append(f"elsewhere: {asked.url}"))

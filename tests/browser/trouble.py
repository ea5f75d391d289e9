"""What goes wrong in a browser, noted while it happens."""

from playwright.sync_api import BrowserContext


def watch(context: BrowserContext, trouble: list[str]) -> None:
    """Note every error, every request that fails, and every request to anywhere but this machine."""
    context.on("console", lambda said: said.type == "error" and trouble.append(f"console: {said.text}"))
    context.on("weberror", lambda wrong: trouble.append(f"error: {wrong.error}"))
    context.on("requestfailed", lambda asked: trouble.append(f"failed: {asked.url} {asked.failure}"))
    context.on("response", lambda came: came.status >= 400 and trouble.append(f"{came.status}: {came.url}"))
    ours = ("http://127.0.0.1:", "file:", "data:", "blob:http://127.0.0.1:", "blob:null/", "blob:file:")
    context.on("request", lambda asked: asked.url.startswith(ours) or trouble.append(f"elsewhere: {asked.url}"))

"""Show the built book."""

from __future__ import annotations

from argparse import ArgumentParser


def words(parser: ArgumentParser) -> None:
    """Take a port, and whether to open a browser."""
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--no-browser", dest="browser", action="store_false")


def run(port: int, browser: bool) -> int:
    """Serve it until it is stopped."""
    from workbook.publish import serve

    serve(port, browser)
    return 0

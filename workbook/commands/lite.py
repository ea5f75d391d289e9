"""Make the notebooks that run in a browser, if data/local.yml asks for them."""

from __future__ import annotations


def run() -> int:
    """Build the book if need be, put them beside it, and say where they are."""
    from workbook import lite
    from workbook.builder import BUILD
    from workbook.publish import SITE, build

    build()
    print(lite.build(SITE, BUILD / "lite"))
    return 0

"""Make the built book into files to take away: PDFs to print, an EPUB, and a zip for a memory stick."""

from __future__ import annotations


def run() -> int:
    """Build the book if need be, make the files, and say where they are."""
    from workbook.bound import bind
    from workbook.publish import SITE, build

    build()
    made = bind(SITE)
    for path in made:
        print(path)
    if not any(path.suffix == ".pdf" for path in made):
        print("There is no PDF: no browser was found that could print one. The pages that end in .html can be printed.")
    return 0

"""The book as an EPUB 3, for readers of e-books. The standard: https://www.w3.org/TR/epub-33/ ."""

from __future__ import annotations

from html import escape
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from workbook import __version__
from workbook.bound.chapters import Chapter, linked, parts
from workbook.bound.stick import DAY
from workbook.edition import CREDIT, edition
from workbook.local import local
from workbook.words import language, say

IMAGES = "images"
STYLE = Path(__file__).with_name("epub.css")
CHANGED = "{}-{:02}-{:02}T00:00:00Z".format(*DAY[:3])

CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
PACKAGE = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:{identifier}</dc:identifier>
<dc:title>{title}</dc:title>
<dc:language>{language}</dc:language>
<dc:creator>{credit}</dc:creator>
<dc:rights>CC BY 4.0</dc:rights>
<meta property="dcterms:modified">{changed}</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">{summary}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="epub.css" media-type="text/css"/>
{items}
</manifest>
<spine>
<itemref idref="nav"/>
{order}
</spine>
</package>
"""
XHTML = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" {lang}>
<head><title>{title}</title><link rel="stylesheet" href="epub.css"/></head>
<body>
{body}
</body>
</html>
"""


def write(book: list[Chapter], to: Path) -> Path:
    """Write the chapters as an EPUB, the same bytes for the same book. Returns the file."""
    known = {chapter.page: f"{chapter.mark}.xhtml#{{name}}" for chapter in book}
    files = {
        "META-INF/container.xml": CONTAINER,
        "book/package.opf": _package(book),
        "book/nav.xhtml": _xhtml(local().name, _contents(book)),
        "book/epub.css": STYLE.read_text(encoding="utf-8"),
        **{f"book/{chapter.mark}.xhtml": _page(chapter, known) for chapter in book},
        **{f"book/{IMAGES}/{path.name}": path.read_text(encoding="utf-8") for path in _pictures(book)},
    }
    with ZipFile(to, "w") as zipped:
        zipped.writestr(_entry("mimetype", ZIP_STORED), "application/epub+zip")  # first, and not packed
        for name, text in files.items():
            zipped.writestr(_entry(name, ZIP_DEFLATED), text.encode())
    return to


def _entry(name: str, how: int) -> ZipInfo:
    entry = ZipInfo(name, DAY)
    entry.compress_type = how
    return entry


def _package(book: list[Chapter]) -> str:
    items = [f'<item id="{c.mark}" href="{c.mark}.xhtml" media-type="application/xhtml+xml"/>' for c in book]
    drawings = [f'<item id="{p.stem}" href="{IMAGES}/{p.name}" media-type="image/svg+xml"/>' for p in _pictures(book)]
    order = (f'<itemref idref="{c.mark}"/>' for c in book)
    name = local().name
    identifier = uuid5(NAMESPACE_URL, f"{name} {__version__}")
    return PACKAGE.format(
        identifier=identifier,
        title=escape(name),
        credit=escape(say(CREDIT)),
        summary=escape(say("Text in headings, lists and tables. Sheets are shown blank.")),
        language=language(),
        changed=CHANGED,
        items="\n".join([*items, *drawings]),
        order="\n".join(order),
    )


def _pictures(book: list[Chapter]) -> list[Path]:
    """Give the file of each picture once. All of ours are drawings, SVG."""
    return sorted({path.resolve() for chapter in book for path in chapter.pictures})


def _contents(book: list[Chapter]) -> str:
    lines = [
        f"<li><span>{escape(caption)}</span><ol>{''.join(map(_line, chapters))}</ol></li>"
        for caption, chapters in parts(book)
    ]
    title = f"<h1>{escape(local().name)}</h1>"
    return f'<nav epub:type="toc">{title}<ol>{"".join(lines)}</ol></nav><p>{escape(edition())}.</p>'


def _line(chapter: Chapter) -> str:
    return f'<li><a href="{chapter.mark}.xhtml">{escape(chapter.title)}</a></li>'


def _page(chapter: Chapter, known: dict[str, str]) -> str:
    body = etree.tostring(linked(chapter, known, IMAGES), encoding="unicode", method="xml")
    return _xhtml(chapter.title, body)


def _xhtml(title: str, body: str) -> str:
    lang = f'lang="{language()}" xml:lang="{language()}"'
    return XHTML.format(title=escape(title), body=body, lang=lang)

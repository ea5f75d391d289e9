"""The sizes, colours and texts in which people see a page."""

from dataclasses import dataclass

from playwright.sync_api import Page

HEIGHTS = {320: 640, 412: 915, 640: 800, 1280: 800}
WHOLE = "* { content-visibility: visible !important }"
"""A browser lays out some parts only once somebody scrolls to them. A check sees all of a page as if they had."""
STYLES = {
    "": "",
    "200 %": "html { font-size: 200% !important }",
    # The least that WCAG 2.2, 1.4.12, has to be borne.
    "spaced": """
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }
    """,
}
"""What a person's own settings do to the text."""

WEAR = """
  (style) => {
    // A page takes long to lay out again, even where nothing changes.
    if (window.batteryWears?.says === style && document.adoptedStyleSheets.at(-1) === batteryWears) return
    const worn = (window.batteryWears ??= new CSSStyleSheet())
    worn.says = style
    worn.replaceSync(style)
    const others = [...document.adoptedStyleSheets].filter((one) => one !== worn)
    document.adoptedStyleSheets = [...others, worn]
  }
"""


@dataclass(frozen=True)
class View:
    """One way to see a page."""

    size: int = 320
    colours: str = "light"  # or "dark", or "forced"
    motion: str = "moving"  # or "still"
    text: str = ""  # or a key of STYLES
    media: str = "screen"  # or "print"

    def __str__(self) -> str:
        """Give its name in a finding."""
        motion = "still" if self.motion == "still" else ""
        media = "print" if self.media == "print" else ""
        return " ".join(filter(None, [str(self.size), self.colours, motion, self.text, media]))

    def varies(self, state: str) -> dict[str, object]:
        """Give all that may change between two looks, by the names that a check's ``ONCE`` has for it."""
        return {"state": state, "size": self.size, "colours": self.colours, "motion": self.motion, "text": self.text}


FIRST = View()
ALL = (
    FIRST,
    View(1280),
    View(colours="dark"),
    View(412),
    View(1280, colours="dark"),
    View(colours="forced"),
    View(motion="still"),
    View(text="spaced"),
    View(640, text="200 %"),
    View(1280, media="print"),
)


def wear(page: Page, view: View) -> None:
    """Put a living page in a view. In print, it is as it is just before it prints."""
    page.set_viewport_size({"width": view.size, "height": HEIGHTS[view.size]})
    page.emulate_media(
        media=view.media,
        color_scheme="dark" if view.colours == "dark" else "light",
        forced_colors="active" if view.colours == "forced" else "none",
        reduced_motion="reduce" if view.motion == "still" else "no-preference",
    )
    page.evaluate(WEAR, WHOLE + STYLES[view.text])
    if view.media == "print":
        page.evaluate("dispatchEvent(new Event('beforeprint'))")


def take_off(page: Page, view: View) -> None:
    """Let a page be on a screen again after it was about to print."""
    if view.media == "print":
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        page.emulate_media(media="screen")

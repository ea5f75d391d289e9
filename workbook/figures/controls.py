"""Controls to move in a notebook: the words, the table and the chart follow. ipywidgets is met here only.

While the book is built there are no controls, since their state would go into the pages: what they start with is shown.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any, Protocol

from workbook.problem import Problem
from workbook.words import say

if TYPE_CHECKING:
    from ipywidgets import VBox, Widget


class Shown(Protocol):
    """Anything that a notebook can show: a table, a chart."""

    def _repr_html_(self) -> str: ...


@dataclass(frozen=True)
class Page:
    """Several things to see, one under the other."""

    parts: tuple[Shown, ...]

    def __repr__(self) -> str:
        return "\n\n".join(map(repr, self.parts))

    def _repr_html_(self) -> str:
        return "".join(part._repr_html_() for part in self.parts)


@dataclass(frozen=True)
class Said:
    """A few sentences to see."""

    words: str

    def __repr__(self) -> str:
        return self.words

    def _repr_html_(self) -> str:
        return f'<p class="figure-words">{escape(self.words)}</p>'


@dataclass(frozen=True)
class Slide:
    """A number on a line, to type or to slide."""

    label: str
    lowest: float
    highest: float
    step: float
    start: float

    def widgets(self) -> list[Widget]:
        """Give a box to type in and a slider, joined. A slider's handle has no name that is read aloud: the box has."""
        import ipywidgets as shown

        whole = self.step == 1
        ends = {"min": self.lowest, "max": self.highest, "step": self.step, "value": self.start}
        kinds = (shown.BoundedIntText, shown.IntSlider) if whole else (shown.BoundedFloatText, shown.FloatSlider)
        box = kinds[0](**ends, description=self.label, **_ALIGNED)
        slider = kinds[1](**ends, description=say("or slide"), readout=False, continuous_update=False)
        shown.link((box, "value"), (slider, "value"))
        return [box, slider]


@dataclass(frozen=True)
class Pick:
    """One of a few options, each a label and what it stands for."""

    label: str
    options: Mapping[str, Any]
    start: Any

    def widgets(self) -> list[Widget]:
        """Give a menu."""
        import ipywidgets as shown

        options = list(self.options.items())
        return [shown.Dropdown(options=options, value=self.start, description=self.label, **_LABEL)]


@dataclass(frozen=True)
class Line:
    """Words to type. What is typed counts when a person presses Enter or goes on to something else."""

    label: str
    start: str

    def widgets(self) -> list[Widget]:
        """Give a box to type in."""
        import ipywidgets as shown

        look = {"style": _STYLE, "layout": {"width": "100%"}}
        return [shown.Text(value=self.start, description=self.label, continuous_update=False, **look)]


Control = Slide | Pick | Line
_STYLE = {"description_width": "initial"}
_LABEL = {"style": _STYLE, "layout": {"width": "max-content"}}  # a long name is never cut
_ALIGNED = {"style": {"description_width": "14em"}, "layout": {"width": "20em"}}


def in_book() -> bool:
    """Whether this notebook is being run to make a page of the book."""
    return os.environ.get("WORKBOOK_HOST") == "book"


def live(make: Callable[..., Shown], controls: Mapping[str, Control]) -> VBox | Shown:
    """Show what ``make`` makes of the controls, and make it again whenever one is moved.

    A Problem is shown as its sentence, in the place of the result.
    """
    if in_book():
        return make(**{name: control.start for name, control in controls.items()})
    import ipywidgets as shown

    made = {name: control.widgets() for name, control in controls.items()}
    result = shown.HTML()
    result.add_class("jp-RenderedHTMLCommon")  # JupyterLab's own look for text and tables

    def again(_: Any = None) -> None:
        try:
            html = make(**{name: box.value for name, (box, *_) in made.items()})._repr_html_()
            result.value = f'<div style="line-height: 1.5">{html}</div>'  # the widget's own lines lie far apart
        except Problem as problem:
            result.value = f'<p class="figure-words" role="alert">{escape(str(problem))}</p>'

    for box, *_ in made.values():
        box.observe(again, names="value")
    again()
    return shown.VBox([*(shown.HBox(parts, layout={"flex_flow": "row wrap"}) for parts in made.values()), result])

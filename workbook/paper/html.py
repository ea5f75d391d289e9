"""An exercise as a sheet of paper in HTML.

The browser draws the same elements from a filled-in form, and ``paper.css`` prints both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

from workbook.answers import good
from workbook.edition import edition
from workbook.exercise import Exercise, Step
from workbook.fields.field import Answer, Field
from workbook.languages import direction
from workbook.paper import holdable
from workbook.shapes import Cell, Grid, Parts, Prose, Shape, Ticks
from workbook.words import language

_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
_PAGE = """<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="{policy}"/>
<meta name="referrer" content="no-referrer"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>{title}</title>
<link rel="icon" href="data:,"/>
{styles}
</head>
<body class="{look}">
<main>
{body}
</main>
{foot}</body>
</html>
"""


def whole_page(title: str, body: str, *styles: str, look: str = "sheet-page", said_below: str = "") -> str:
    """Give a whole page apart from the book's, to print; it loads nothing but its ``styles``, or else ``paper.css``.

    ``said_below`` stands in small print at its end.
    """
    foot = f"<footer>{tag('p', said_below)}</footer>\n" if said_below else ""
    links = "\n".join(f'<link rel="stylesheet" href="{_text(style)}"/>' for style in styles or ("paper.css",))
    where = {"language": language(), "direction": direction(language())}
    return _PAGE.format(policy=_POLICY, title=_text(title), styles=links, look=look, body=body, foot=foot, **where)


def page_html(exercise: Exercise, answers: Mapping[str, Answer], style: str = "paper.css") -> str:
    """Give the sheet as a whole page, to print. ``style`` is where the page finds its stylesheet.

    Answers that their field cannot read are left out, as in ``sheet_html``.
    """
    return whole_page(exercise.title, sheet_html(exercise, answers), style, said_below=edition())


def sheet_html(exercise: Exercise, answers: Mapping[str, Answer]) -> str:
    """Give the sheet itself, an ``article``: what was answered, and room to write where nothing was.

    Answers that their field cannot read are left out: ``answers.problems`` says which, and why.
    """
    given = good(exercise, answers)
    head = f"{tag('h1', exercise.title)}\n{tag('p', exercise.purpose, 'purpose')}"
    numbered = enumerate(exercise.steps, 1)
    steps = "\n".join(step_html(n, step, given, tag("p", step.words) if step.words else "") for n, step in numbered)
    return f'<article class="sheet">\n{head}\n{steps}\n</article>'


def step_html(
    n: int, step: Step, given: Mapping[str, Answer], words: str, fit: Callable[[Shape], Shape] = lambda as_is: as_is
) -> str:
    """Give the ``n``th step: its title, its ``words`` as HTML, and its questions, each shape of them made to ``fit``.

    It has its number, as on the screen: a room is told “step three”, with phones and pens in hand.
    """
    fields = "\n".join(_field(field, given, fit) for field in step.fields)
    return f'<section class="sheet-step">\n{tag("h2", f"{n}. {step.title}")}\n{words}\n{fields}\n</section>'


def _field(field: Field, given: Mapping[str, Answer], fit: Callable[[Shape], Shape]) -> str:
    hint = tag("p", field.hint, "hint") + "\n" if field.hint else ""
    shape = fit(field.on_paper(given.get(field.name), given))
    # A wide grid on a small screen moves sideways, by keyboard too.
    reach = ' tabindex="0"' if isinstance(shape, Grid | Parts) else ""
    return f'<section class="sheet-field"{reach}>\n{tag("h3", field.label)}\n{hint}{_shape(shape)}\n</section>'


def _shape(shape: Shape) -> str:
    match shape:
        case Prose():
            return prose_html(shape)
        case Ticks():
            return _ticks(shape)
        case Grid():
            return grid_html(shape)
        case Parts():
            return "\n".join(_part(heading, part) for heading, part in shape.parts)


def prose_html(prose: Prose) -> str:
    """Give words, or ruled lines to write them on."""
    if prose.text.strip():
        return tag("p", prose.text, "written")
    return f'<div class="rules">{tag("p", "", "rule") * prose.lines}</div>'


def _ticks(ticks: Ticks) -> str:
    options = (f"<li>{_box(option in ticks.ticked)} {_text(option)}</li>" for option in ticks.options)
    return f'<ul class="ticks">{"".join(options)}</ul>'


def grid_html(grid: Grid) -> str:
    """Give a table: its columns named at the top, its rows by their first cells."""
    head = "".join(f'<th scope="col">{_text(words)}</th>' if words else "<td></td>" for words in grid.columns)
    body = "\n".join(_row(*row) for row in grid.rows)
    return f'<table class="grid lines-{grid.lines}"><thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table>'


def _row(first: Cell, *others: Cell) -> str:
    # A blank cell names no row.
    name = f'<th scope="row">{_text(str(first))}</th>' if first else tag("td", "")
    return f"<tr>{name}{''.join(map(_cell, others))}</tr>"


def _cell(cell: Cell) -> str:
    return f'<td class="tick">{_box(cell)}</td>' if isinstance(cell, bool) else tag("td", cell)


def _part(heading: str, shape: Shape) -> str:
    if not heading:
        return _shape(shape)
    return f'<section class="sheet-part">\n{tag("h4", heading)}\n{_shape(shape)}\n</section>'


def _box(ticked: bool) -> str:
    return f'<span class="box">{"☒" if ticked else "☐"}</span>'


def tag(name: str, words: str, kind: str = "") -> str:
    """Give an element that holds words, of a class where ``kind`` names one."""
    return f'<{name} class="{kind}">{_text(words)}</{name}>' if kind else f"<{name}>{_text(words)}</{name}>"


def _text(words: str) -> str:
    return escape(holdable(words))

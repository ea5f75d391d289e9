"""An exercise as an HTML form: complete without JavaScript, brought to life with it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from workbook import documents, downloads, shelf
from workbook.ageing import A_YEAR, WARNING, look_again, today
from workbook.answers import Record
from workbook.exercise import Exercise
from workbook.fields import FOLDER, kind_of
from workbook.fields.field import Field, numbered, numbers
from workbook.languages import direction
from workbook.measured import Measured
from workbook.pictures import pictured
from workbook.post import pack
from workbook.programme import programme
from workbook.screen.asked import asked
from workbook.strands import hidden
from workbook.words import in_source, language, say

HERE = Path(__file__).parent
FIELDS = FOLDER

ROOT_MARK = "workbook-root:"
"""Stands before the addresses in a form that start from the top of the published book."""

PAGE_MARK = "workbook-page:"
"""Stands before the name of an exercise whose page in the published book is meant."""


def say_html(message: str, /, **holes: object) -> Markup:
    """Give a message in the reader's language as HTML; what fills its holes may be HTML too."""
    said = Markup(escape(say(message)))  # noqa: S704 - it is escaped, and what fills its holes will be
    return said.format(**holes) if holes else said


def in_language() -> Markup:
    """Give the attributes of a form that say its language and its direction; none where a page's own are right."""
    return Markup("") if in_source() else Markup(' lang="{}" dir="{}"').format(language(), direction(language()))


def source_names(field: Field) -> dict[str, str]:
    """Give what the exercises that a field may start from are called, where their files' names would be English."""
    names = [] if in_source() else [source.split(".")[0] for source in field.starts_from.split(" or ")]
    return {name: shelf.title(name) for name in names if name}


@cache
def _templates() -> Environment:
    drawn = Environment(
        loader=FileSystemLoader([HERE, FIELDS]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    drawn.policies["json.dumps_kwargs"] = {"ensure_ascii": False}  # and in its author's order, which means something
    drawn.globals.update(kind_of=kind_of, numbers=numbers, numbered=numbered, pictured=pictured)
    drawn.globals.update(has_script=lambda kind: (FIELDS / kind / "field.mjs").exists())
    drawn.globals.update(ROOT_MARK=ROOT_MARK, PAGE_MARK=PAGE_MARK, say=say_html, in_language=in_language)
    drawn.globals.update(source_names=source_names, old=old_html)
    drawn.globals.update(exercise_names=shelf.names, asked=asked, ready_documents=_ready)
    return drawn


def _ready() -> dict[str, dict[str, Any]]:
    return {name: document.definition() for name, document in documents.ready().items()}


def form_html(exercise: Exercise) -> str:
    """Give the whole form, blank. It never holds an answer: answers are the host's to bring."""
    known = {name: documents.read(name).definition() for name in exercise.documents}
    return (
        _templates()
        .get_template("form.html")
        .render(
            exercise=exercise,
            exercise_name=exercise.name,
            documents=known,
            # Not Jinja's own way, which would put the facts of a job in the order of the alphabet.
            definitions=json.dumps(known, ensure_ascii=False),
        )
    )


def pages_html(template: str, pages: list[tuple[Exercise, str]]) -> str:
    """Give a list of exercises, each with the address of its page, or of what is made from them, by its template."""
    owners = {name: (owner, page) for owner, page in pages for name in owner.documents}
    made = documents.templates()
    return (
        _templates()
        .get_template(f"{template}.html")
        .render(
            pages=pages,
            cards=documents.ready().values(),
            templates=[(document, *owners.get(name, (None, ""))) for name, document in made.items()],
            pieces=[piece for piece in shelf.data("pack.yaml") if piece.get("exercise") not in hidden().exercises],
            formats=programme().formats,
            downloads=downloads.downloads(),
            sent=_chosen(),
        )
    )


def _chosen() -> dict[str, str]:
    """Give, for each format, the message that tells the planner to begin with it."""
    records = {name: Record(answers={"format": one.title}) for name, one in programme().formats.items()}
    return {name: pack({"plan-the-days": record}) for name, record in records.items()}


def old_html(checked: str, months: int = A_YEAR, *, warning: str = "", tag: str = "p") -> Markup:
    """Give what warns of something last checked on a day. A page shows it by itself once so many months are over."""
    again = look_again(checked, months)
    known = {"again": again, "shown": today() > again, "warning": warning or say(WARNING), "tag": tag}
    return Markup(_templates().get_template("old.html").render(known))  # noqa: S704 - the template escapes all that fills it


def easy_html(ideas: Iterable[tuple[str, str]]) -> str:
    """Give an Easy Read twin: each idea's picture, drawn, beside its words."""
    return _templates().get_template("easy.html").render(ideas=ideas)


def measured_html(tables: Iterable[Measured]) -> str:
    """Give what was measured, as tables."""
    return _templates().get_template("measured.html").render(tables=tables)


def kept_book_html() -> str:
    """Give the room in which a page says how much of the book is on the device."""
    return _templates().get_template("kept-book.html").render()


def field_html(field: Field, exercise: str = "example") -> str:
    """Give one field of a form, blank."""
    return _templates().get_template("field.html").render(field=field, exercise_name=exercise)


def style() -> str:
    """Give the style of every form: the shared part, then each kind's own."""
    own = sorted(FIELDS.glob("*/field.css"))
    return "\n".join(path.read_text(encoding="utf-8") for path in [HERE / "form.css", *own])

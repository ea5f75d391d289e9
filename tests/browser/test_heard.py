"""What a screen reader is told of each kind of field, blank and answered, is what somebody looked at and wrote down.

After a change that is meant, `python3 start.py test tests/browser/test_heard.py --hear-again` writes it down anew.
Read what changed before you commit it: it is what people hear.
"""

import json
import re
import time
from pathlib import Path

import pytest
from person import alive, open_file
from playwright.sync_api import expect

from workbook.exercise import Exercise, Step
from workbook.fields import FOLDER, KINDS, kind_of
from workbook.screen.form import form_html
from workbook.shelf import read_yaml

HEARD = Path(__file__).parent / "heard"
PARTS = re.compile(r"# Blank\n(.*)\n# Answered\n(.*)\n", re.DOTALL)
AT_REST = 5  # seconds: by then the last words have been said, such as what sliders make of their model
AT_LAST = 20  # seconds: a busy machine is slow, and not wrong
PAGE = "book/learners/heard.html"  # as deep as a real one, so that its links lead where theirs do
HTML = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Heard</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/_static/workbook.css">{scripts}</head>
<body><main><h1>Heard</h1><h2>Form</h2>{form}</main></body></html>"""
SCRIPT = '<script defer src="/_static/{}"></script>'

PARTS_ARE_HERE = """
  () => [...document.querySelectorAll('script[src*="/part-"]')]
    .every((script) => script.src.match(/part-(.+?)[.]js/)[1] in (window.workbookParts ?? {}))
"""


def first(kind, **renamed):
    """Give a kind's first good example, and its field as its class makes it."""
    example = read_yaml(FOLDER / kind / "examples.yaml")["good"][0]
    own = {key: value for key, value in example["field"].items() if key != "kind"}
    field, _ = KINDS[kind].made_of({**own, **renamed})
    return field, example


def example_of(kind):
    """Give an exercise of a kind's first good example and of what it leans on, and the answers that belong to it."""
    field, example = first(kind)
    leant_on = {name.partition(".")[0]: of for name, of in field.needs().items() if of in KINDS}
    step = Step(title="A step", fields=(*(first(of, name=name)[0] for name, of in leant_on.items()), field))
    exercise = Exercise(name="example", title="A form", purpose="To hear it.", length="short", minutes=5, steps=(step,))
    return exercise, field, {**example.get("beside", {}), field.name: example["answer"]}


def hear(field, written):
    """Give what is heard of a field: at once where it is what was written down, and else what is heard at rest."""
    end = time.monotonic() + (AT_LAST if written else AT_REST)
    while (heard := field.aria_snapshot()) != written and time.monotonic() < end:
        field.page.wait_for_timeout(50)
    return heard


def form_on(page, exercise):
    """Open a page that holds nothing but an exercise's form."""
    kinds = {kind_of(field) for field in exercise.fields.values()}
    scripts = [f"field-{kind}.js" for kind in sorted(kinds) if (FOLDER / kind / "field.mjs").exists()]
    html = HTML.format(
        scripts="".join(map(SCRIPT.format, ["page.js", *scripts])),
        form=form_html(exercise).replace("workbook-root:", "../../"),
    )
    page.route(f"**/{PAGE}", lambda asked: asked.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.clock.set_fixed_time("2027-01-14T10:30:00")
    page.goto(f"/{PAGE}")
    alive(page)
    page.wait_for_function(PARTS_ARE_HERE)


def answered(page, answers, file):
    """Open a file of answers on the page."""
    whole = {"format": "co-production workbook", "version": 1, "exercises": {"example": {"answers": answers}}}
    file.write_text(json.dumps(whole), encoding="utf-8")
    open_file(page, file)
    expect(page.locator(".keeping [data-part=status]").first).to_contain_text("is open")
    page.wait_for_function(PARTS_ARE_HERE)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_field_is_heard_as_it_was_written_down(page, book, tmp_path, request, kind):
    file, again = HEARD / f"{kind}.yaml", request.config.getoption("hear_again")
    blank, full = ("", "") if again else PARTS.fullmatch(file.read_text(encoding="utf-8")).groups()
    exercise, own, answers = example_of(kind)
    form_on(page, exercise)
    field = page.locator(f'[data-field="{own.name}"]')
    heard = [hear(field, blank)]
    answered(page, answers, tmp_path / "my-workbook.json")
    heard.append(hear(field, full))

    if again:
        HEARD.mkdir(exist_ok=True)
        file.write_text("# Blank\n{}\n# Answered\n{}\n".format(*heard), encoding="utf-8")
    else:
        assert heard == [blank, full]


def test_nothing_is_written_down_of_a_kind_that_is_gone():
    assert {path.stem for path in HEARD.iterdir()} == set(KINDS)

"""What the template of a page may ask for, and what a page's policy lets it load."""

from __future__ import annotations

import re
from typing import Any

from sphinx.application import Sphinx

from workbook.edition import edition, fault
from workbook.languages import direction
from workbook.local import local
from workbook.screen import assets, form, twins
from workbook.words import language, say

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "worker-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What a page may load: its own files, and nothing inline. It asks no server for anything else, and no form is sent."""


def kinds_in(html: str) -> list[str]:
    """Give the kinds of field on a page that have a script of their own."""
    return sorted(set(re.findall(r' data-script="(\w+)"', html)))


def tell(app: Sphinx, pagename: str, context: dict[str, Any]) -> None:
    """Tell a page's template what it may ask for."""
    context["workbook_local"] = local()
    context["workbook_edition"] = edition()
    context["workbook_fault"] = fault()
    context["say"] = form.say_html
    context["project"] = say(app.config.project)
    context["workbook_language"], context["workbook_direction"] = language(), direction(language())
    context["workbook_twins"] = twins.twins(context["pathto"], pagename)
    context["workbook_policy"] = POLICY
    context["workbook_asset"] = lambda name: f"{context['pathto'](f'_static/{name}', 1)}?v={app.config.workbook_mark}"
    context["workbook_kinds"] = kinds_in
    context["workbook_has_rarer"] = assets.has_rarer
    context["workbook_parts"] = app.config.workbook_parts

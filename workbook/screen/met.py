"""Where in the book each exercise is met."""

from __future__ import annotations

from sphinx.application import Sphinx

from workbook.screen import contents


def pages_of_exercises(app: Sphinx) -> dict[str, str]:
    """Give the page on which each exercise is met, by exercise, in the order of the book."""
    order = {page: place for place, page in enumerate(contents.pages(app.config.workbook_parts))}
    met = {data["workbook"]: page for page, data in app.env.metadata.items() if "workbook" in data}
    return dict(sorted(met.items(), key=lambda one: order.get(one[1], len(order))))

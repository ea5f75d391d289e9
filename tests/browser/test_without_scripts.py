"""Without scripts, and without style, every page can be read and printed, and every form leads to its paper."""

from urllib.parse import urljoin

import pytest
from battery.checks import CHECKS
from battery.views import View, wear
from person import EXERCISES, PAGES, address_of, words_of

ASKED = ("groups", "headings", "labels", "language", "links", "skip", "tables")
"""What has to be true of a page that has nothing but its words."""


@pytest.mark.parametrize("address", [page for page in PAGES if not page.startswith("paper/")])
def test_a_page_can_be_read_and_printed_without_scripts_and_without_style(visitor, address):
    page = visitor(java_script_enabled=False).new_page()
    page.goto(f"/{address}")
    found = [f"no script: {line}" for line in CHECKS["print"].check(page)]
    wear(page, View())
    page.evaluate("for (const sheet of document.styleSheets) sheet.disabled = true")
    for name in ASKED:
        found += [f"no script, no style: {line} [{name}]" for line in CHECKS[name].check(page)]

    assert found == []


@pytest.mark.parametrize("exercise", EXERCISES)
def test_without_scripts_a_form_can_be_read_printed_with_room_to_write_and_leads_to_its_paper(visitor, book, exercise):
    page = visitor(java_script_enabled=False).new_page()
    page.goto(f"/{address_of(book, exercise)}")
    fields = EXERCISES[exercise].fields.values()

    for field in fields:
        root = page.locator(f'[data-field="{field.name}"]')
        assert root.get_by_text(field.label, exact=True).first.is_visible(), field.name
        # What only a script can play has its results ready to read, or says that it needs one.
        shown = root.locator("input, textarea, select, [data-part=ready], noscript .note").locator("visible=true")
        assert shown.count(), field.name
    assert page.locator("noscript p").first.is_visible()
    assert not page.get_by_role("button", name="Save my workbook").is_visible()
    for kind in ("html", "docx"):
        link = page.locator(f'.blank-sheets a[href$="paper/{exercise}.{kind}"]')
        assert page.request.get(urljoin(page.url, link.get_attribute("href"))).ok
    printed = words_of(page.pdf(format="A4"))
    assert [field.label for field in fields if field.label not in printed] == []
    page.emulate_media(media="print")
    for text in page.locator("form.exercise :is(textarea, input[type=text])").all():
        assert text.bounding_box()["height"] >= 30

"""No check of the battery finds anything on any page, in any state or view.

Every page is asked what holds on every page today, and with ``--every-check`` all that the battery knows.
"""

import pytest
from battery.states import states
from battery.sweep import sweep
from person import PAGES, pages_in

DOOR = "index.html"  # it leads on by itself
HELD = ("axe", "headings", "language", "reflow", "title")


def test_the_battery_knows_every_page(book):
    assert sorted(set(pages_in(book)) - {DOOR}) == PAGES


@pytest.mark.parametrize("address", PAGES)
def test_no_barrier_is_found_on(visitor, address, request):
    # The policy forbids scripts from elsewhere, and axe is one.
    page = visitor(bypass_csp=True, viewport={"width": 320, "height": 640}).new_page()
    page.goto(f"/{address}", wait_until="load")
    found = sweep(page, states(page), None if request.config.getoption("every_check") else HELD)

    if found:
        pytest.fail("\n".join(found), pytrace=False)

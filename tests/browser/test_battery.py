"""No check of the battery finds anything on any page, in any state or view."""

import pytest
from battery.states import states
from battery.sweep import sweep
from person import PAGES, pages_in

DOOR = "index.html"  # it leads on by itself


def test_the_battery_knows_every_page(book):
    assert sorted(set(pages_in(book)) - {DOOR}) == PAGES


@pytest.mark.parametrize("address", PAGES)
def test_no_barrier_is_found_on(visitor, address):
    # The policy forbids scripts from elsewhere, and axe is one.
    page = visitor(bypass_csp=True, viewport={"width": 320, "height": 640}).new_page()
    page.goto(f"/{address}", wait_until="load")
    found = sweep(page, states(page))

    if found:
        pytest.fail("\n".join(found), pytrace=False)

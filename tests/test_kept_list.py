"""What a device keeps of the book: found by looking, weighed, and the same until something changes."""

import json

import pytest

from workbook.screen import offline

PAGE = '<html lang="en-GB" data-mark="{}"><link href="{}_static/workbook.css?v=abc"/><p>{}</p>{}</html>'
FORM = '<form data-exercise="x"><b data-script="sort"></b><script data-later="x.cards"></script></form>'


@pytest.fixture
def site(tmp_path):
    pages = {
        "search.html": PAGE.format("", "", "Search", '<script src="searchindex.js"></script>'),
        "book/learners/x.html": PAGE.format("", "../../", "A page", FORM),
        "book/trainers/y.html": PAGE.format(
            "", "../../", "For trainers", '<b data-notes="../../_static/notes-y.js?v=1">'
        ),
        "notebooks/x.html": PAGE.format("", "../", "A notebook", ""),
        "paper/x.html": "<html><p>A sheet</p></html>",
    }
    names = (
        "workbook.css",
        "part-offline.js",
        "part-sort.js",
        "part-sort_more.js",
        "part-x.cards.js",
        "part-wall.js",
        "notes-y.js",
    )
    for name, text in {**pages, "searchindex.js": "1", **{f"_static/{name}": name for name in names}}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def written(site):
    offline.write(site, "abc", on=True)
    parts = json.loads((site / offline.LIST).read_text())
    return parts, (site / offline.WORKER).read_text()


def test_the_list_has_the_learners_pages_and_all_that_they_may_load_and_then_the_trainers(site):
    parts, _ = written(site)

    assert set(parts[""]["files"]) == {
        "search.html",
        "searchindex.js",
        "book/learners/x.html",
        *(f"_static/{name}?v=abc" for name in ("workbook.css", "part-offline.js", "part-sort.js", "part-sort_more.js")),
        "_static/part-x.cards.js?v=abc",
    }
    assert set(parts["trainers"]["files"]) == {"book/trainers/y.html", "_static/notes-y.js?v=1"}
    assert parts[""]["bytes"] > parts["trainers"]["bytes"] > 0


def test_a_version_is_the_same_until_something_changes_and_then_only_that_is_new(site):
    before, worker = written(site)
    assert written(site) == (before, worker)

    page = site / "book/learners/x.html"
    page.write_text(page.read_text().replace("A page", "A better page"))
    after, newer = written(site)

    assert newer != worker
    changed = {address for address, mark in after[""]["files"].items() if before[""]["files"][address] != mark}
    assert changed == {"book/learners/x.html"}
    # The page can tell which version it is.
    assert f'data-mark="{after[""]["files"]["book/learners/x.html"]}"' in page.read_text()


def test_turned_off_the_worker_is_the_one_that_takes_everything_away(site):
    offline.write(site, "abc", on=False)

    assert (site / offline.WORKER).read_text() == (offline.BUILT / "worker-off.js").read_text()
    assert not (site / offline.LIST).exists()

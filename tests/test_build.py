"""A page that has changed is made by itself, and comes out as if everything had been made again."""

import re

import pytest
from published import python

pytestmark = [pytest.mark.jupyter, pytest.mark.xdist_group("notebooks")]  # the book is built once
PAGE = "book/learners/ladder"
UNWRITTEN = "book/learners/board-paper"  # nobody writes its title out, so only the builder knows where it stands
FOLLOWS = {f"{PAGE}.html", "searchindex.js", "offline.json", "sw.js"}
"""What else says what is on a page: the search, and the list of what a device keeps."""
MARK = re.compile(r' data-mark="\w*"')
WHAT_CHANGED = """
from workbook.made_from import MadeFrom
from workbook.publish import SITE, STAMP
print(MadeFrom(STAMP).changed(SITE))
"""


def built(root):
    """Give everything in the built site, by name."""
    site = root / "_build" / "html"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def build(root):
    outcome, said = python("workbook", "build", cwd=root, root=root)
    assert outcome == 0, said
    return built(root)


def what_changed(root):
    (root / "what_changed.py").write_text(WHAT_CHANGED)
    outcome, said = python("what_changed", cwd=root, root=root)
    assert outcome == 0, said
    return said.strip()


@pytest.fixture
def root(published):
    """A built book whose files are put back after a test has changed them."""
    kept = {path: path.read_bytes() for path in [*published.rglob("book/**/*.md"), published / "data" / "local.yml"]}
    yield published
    for path, inside in kept.items():
        path.write_bytes(inside)


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def title_of(path):
    return re.search(r"^# (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)[1]


def test_new_words_on_a_page_change_that_page_and_what_lists_its_words(root):
    before = build(root)
    chapter = root / f"{PAGE}.md"
    edit(chapter, f"# {title_of(chapter)}\n", f"# {title_of(chapter)}\n\nKestrels are small falcons.\n")
    after = build(root)
    assert after.keys() == before.keys()
    assert {name for name in after if after[name] != before[name]} == FOLLOWS
    assert b"Kestrels are small falcons." in after[f"{PAGE}.html"]
    assert b"kestrel" in after["searchindex.js"]


def test_a_new_title_is_on_every_page_that_shows_it(root):
    before = build(root)
    chapter = root / f"{UNWRITTEN}.md"
    title = title_of(chapter)
    edit(chapter, f"# {title}\n", "# Kestrels on a chair\n")
    after = build(root)
    with_it = {name for name in before if name.endswith(".html") and title in before[name].decode()}
    assert len(with_it) > 5
    for name in with_it - {f"{UNWRITTEN}.html"}:
        shown = MARK.sub("", before[name].decode()).replace(title, "Kestrels on a chair")
        assert MARK.sub("", after[name].decode()) == shown, name


@pytest.mark.parametrize(
    ("path", "old", "new", "changed"),
    [
        ("book/learners/after.md", "\n\n", "\n\nOne more line.\n\n", "chapters"),
        ("book/learners/after.md", ":people: ", ":people: Kestrels and ", "more"),  # slides have notes too
        ("book/learners/ladder.md", "{workbook} ladder", "{workbook} three-circles", "more"),
        ("data/local.yml", "place:", "place: Saltmouth #", "more"),
    ],
)
def test_only_words_of_chapters_are_made_by_themselves(root, path, old, new, changed):
    build(root)
    assert what_changed(root) == "nothing"
    edit(root / path, old, new)
    assert what_changed(root) == changed


def test_files_to_take_away_are_a_reason_to_make_everything_again(root):
    edit(root / f"{PAGE}.md", "\n\n", "\n\nOne more line.\n\n")
    assert what_changed(root) == "chapters"
    bound = root / "_build" / "html" / "bound"
    bound.mkdir()
    assert what_changed(root) == "more"
    bound.rmdir()

"""Every page of the book, found by looking: readable by anybody, on anything, and in touch with nobody."""

import re
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest
from person import EXERCISES, PAGES, pages_in
from playwright.sync_api import expect

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"


class Look(HTMLParser):
    """What a page's source says."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[str] = []
        self.inline: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.inside.append(tag)
        self.inline += [f"{tag} {name}" for name, _ in attrs if name.startswith("on") or name == "style"]

    def handle_data(self, data):
        if data.strip() and self.inside[-1:] in (["script"], ["style"]):
            self.inline.append(self.inside[-1])

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == name]


@pytest.fixture(scope="module")
def looks(book):
    return {page: Look((book / page).read_text(encoding="utf-8")) for page in pages_in(book)}


def test_the_book_has_the_pages_that_people_look_for(looks):
    assert {"index.html", "search.html", "book/my-workbook.html", "book/privacy.html"} <= set(looks)
    for exercise in EXERCISES:
        assert [article["class"] for article in looks[f"paper/{exercise}.html"].all("article")] == ["sheet"], exercise


def test_no_two_pages_have_the_same_title(book, looks):
    titles = [re.search("<title>(.+?)</title>", (book / page).read_text(encoding="utf-8"))[1] for page in looks]
    apart = [title for page, title in zip(looks, titles, strict=True) if not page.startswith(("paper/", "index"))]

    assert sorted(set(apart)) == sorted(apart)


def test_every_page_forbids_all_that_is_not_its_own_and_holds_nothing_inline(looks):
    for page, look in looks.items():
        [policy] = [meta["content"] for meta in look.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
        wanted = "default-src 'none'; style-src 'self'" if page.startswith("paper/") else POLICY
        assert policy.startswith(wanted), page
        assert "unsafe" not in policy, page
        assert look.inline == [], page


def test_no_page_can_send_what_is_in_a_form(looks):
    for page, look in looks.items():
        [policy] = [meta["content"] for meta in look.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
        if look.all("form"):
            assert "form-action 'none'" in policy, page


def test_the_front_door_leads_to_the_first_page(page):
    page.goto("/")
    page.wait_for_url("**/book/index.html")


def test_every_link_has_words_or_a_picture(book):
    for page in pages_in(book):
        inside = re.findall(r"<a\b[^>]*>(.*?)</a>", (book / page).read_text(encoding="utf-8"), re.DOTALL)
        wordless = [html for html in inside if not re.sub(r"<(?!img|svg)[^>]*>|\s", "", html)]
        assert wordless == [], page


def test_every_page_is_two_links_from_any_other_by_the_contents(book):
    def named(address):
        [contents] = re.findall(
            r'<nav class="contents".*?</nav>', (book / address).read_text(encoding="utf-8"), re.DOTALL
        )
        links = [urljoin(f"/{address}", link["href"])[1:].split("#")[0] for link in Look(contents).all("a")]
        return {link or address for link in links}

    whole = {address for address in PAGES if not address.startswith("paper/") and address != "search.html"}
    assert named("book/index.html") | {"book/index.html"} == whole
    for address in whole:
        assert set().union(*map(named, named(address))) | {"book/index.html"} >= whole, address


def test_search_finds_a_word_and_leads_to_its_page(page):
    page.goto("/search.html")
    page.get_by_label("Words to look for").fill("essential")
    page.get_by_role("button", name="Search").click()
    page.locator("#search-results a").first.click()

    page.wait_for_url(re.compile("/book/"))


def test_words_looked_for_before_the_list_of_words_has_come_stay_and_are_found_once_it_has(page):
    late = []
    page.route("**/searchindex.js*", lambda route, _: late.append(route))
    page.goto("/search.html", wait_until="commit")
    words = page.get_by_label("Words to look for")
    words.fill("essential")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("#search-results h2")).to_have_text("Searching")
    late.pop().continue_()

    expect(page.locator("#search-results a").first).to_be_visible()
    expect(words).to_have_value("essential")
    assert page.url.endswith("/search.html")


def test_no_page_shows_a_table_that_only_a_programmer_would_know(book):
    assert [page for page in pages_in(book) if 'class="dataframe"' in (book / page).read_text(encoding="utf-8")] == []

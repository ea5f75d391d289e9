"""Every page of the book, found by looking: readable by anybody, on anything, and in touch with nobody."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from person import EXERCISES, address_of, begin, expect_saved, fill_in, pages_in

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
AXE = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
AXE_IN = {"light": AXE, "dark": {**AXE, "runOnly": ["color-contrast", "link-in-text-block"]}}
"""In the dark only colours change."""


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


DOOR = "index.html"  # it leads on by itself


@pytest.fixture(scope="module")
def rooms(book):
    return [page for page in pages_in(book) if page != DOOR]


@pytest.fixture(scope="module")
def looks(book):
    return {page: Look((book / page).read_text(encoding="utf-8")) for page in pages_in(book)}


def test_the_book_has_the_pages_that_people_look_for(looks):
    assert {"index.html", "search.html", "book/my-workbook.html", "book/privacy.html"} <= set(looks)
    for exercise in EXERCISES:
        assert [article["class"] for article in looks[f"paper/{exercise}.html"].all("article")] == ["sheet"], exercise


def test_every_page_says_its_language_its_title_and_one_main_heading(looks):
    for page, look in looks.items():
        assert [html["lang"] for html in look.all("html")] == ["en-GB"], page
        assert (len(look.all("title")), len(look.all("h1"))) == (1, 1), page


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


def test_every_page_is_two_links_from_any_other_by_the_contents(book, rooms):
    def named(address):
        [contents] = re.findall(
            r'<nav class="contents".*?</nav>', (book / address).read_text(encoding="utf-8"), re.DOTALL
        )
        links = [urljoin(f"/{address}", link["href"])[1:].split("#")[0] for link in Look(contents).all("a")]
        return {link or address for link in links}

    whole = {address for address in rooms if not address.startswith("paper/") and address != "search.html"}
    assert named("book/index.html") | {"book/index.html"} == whole
    for address in whole:
        assert set().union(*map(named, named(address))) | {"book/index.html"} >= whole, address


def test_every_page_fits_a_screen_320_pixels_wide(visitor, rooms):
    page = visitor(viewport={"width": 320, "height": 640}).new_page()
    for address in rooms:
        page.goto(f"/{address}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_on_any_page(visitor, rooms, width, scheme):
    # The policy forbids scripts from elsewhere, and axe is one.
    page = visitor(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True).new_page()
    found = {}
    for address in rooms:
        page.goto(f"/{address}")
        violations = Axe().run(page, options=AXE_IN[scheme]).response["violations"]
        if violations:
            found[address] = {one["id"]: sorted({node["html"] for node in one["nodes"]}) for one in violations}

    assert found == {}, json.dumps(found, indent=1)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_without_javascript_a_form_can_be_read_and_leads_to_its_paper(visitor, book, exercise):
    page = visitor(java_script_enabled=False).new_page()
    page.goto(f"/{address_of(book, exercise)}")

    for field in EXERCISES[exercise].fields.values():
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


def test_search_finds_a_word_and_leads_to_its_page(page):
    page.goto("/search.html")
    page.get_by_label("Words to look for").fill("essential")
    page.get_by_role("button", name="Search").click()
    page.locator("#search-results a").first.click()

    page.wait_for_url(re.compile("/book/"))


@pytest.mark.parametrize("exercise", EXERCISES)
def test_axe_finds_no_barrier_in_a_form_that_is_filled_in_locked_or_asking(visitor, book, exercise):
    page = visitor(viewport={"width": 320, "height": 640}, color_scheme="light", bypass_csp=True).new_page()
    begin(page, book, exercise)
    fill_in(page)
    expect_saved(page)
    found = []
    for button in (None, "Clear this device"):
        if button:
            page.get_by_role("button", name=button).click()
        for scheme, options in AXE_IN.items():
            page.emulate_media(color_scheme=scheme)
            found += Axe().run(page, options=options).response["violations"]

    assert [(one["id"], node["html"]) for one in found for node in one["nodes"]] == []


def test_no_page_shows_a_table_that_only_a_programmer_would_know(book):
    assert [page for page in pages_in(book) if 'class="dataframe"' in (book / page).read_text(encoding="utf-8")] == []

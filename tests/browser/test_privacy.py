"""A visit is nobody else's business: no other host hears of it, nothing follows it, and it can be left at once."""

import re
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

import pytest
from person import address_of, alive, box, expect_saved, pages_in
from playwright.sync_api import expect

from workbook.local import local

BOOK = "127.0.0.1:8000"  # nothing listens there: every request goes by way of the recorder
BROWSERS_OWN = {"content-autofill.googleapis.com:443"}  # Chromium asks its maker about forms, whatever a page says
BROKEN = """
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    (window.broken ??= []).push(`${violatedDirective} ${blockedURI}`)
  })
"""


class Recorder(SimpleHTTPRequestHandler):
    """The browser's only way out: it hands out the book, notes every request, and lets none go elsewhere."""

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        self.server.asked.append((asked.netloc, asked.path, dict(self.headers)))
        if asked.netloc != BOOK:
            self.send_error(502)
            return
        self.path = asked.path
        super().do_GET()

    def do_CONNECT(self) -> None:
        self.server.asked.append((self.path, "", dict(self.headers)))
        self.send_error(502)

    do_POST = do_HEAD = do_GET  # noqa: N815 - the names are the base class's

    def log_message(self, *words: object) -> None:
        """Say nothing."""


@pytest.fixture
def recorder(book):
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Recorder, directory=str(book)))
    server.asked = []
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def recorded(whole_browser, recorder):
    """A browser whose every request is noted: those of pages, and those of their service worker."""
    way = {"server": f"http://127.0.0.1:{recorder.server_port}", "bypass": "<-loopback>"}
    with whole_browser.new_context(base_url=f"http://{BOOK}", proxy=way) as context:
        context.add_init_script(BROKEN)
        yield context


def work(page, book):
    """Use what a page fetches only when somebody asks for it."""
    page.goto(f"/{address_of(book, 'job-description')}")
    alive(page)
    box(page, "job").fill("Peer worker")
    expect_saved(page)
    page.get_by_role("button", name="Trainers’ notes").first.click()
    expect(page.get_by_role("note", name="Notes for trainers")).not_to_be_empty()
    page.get_by_role("button", name="Give to the trainer").click()
    page.get_by_role("dialog").get_by_role("button", name="Close").click()
    with page.expect_download():
        page.get_by_role("button", name="Word", exact=True).click()


def test_a_visit_to_every_page_asks_no_other_host_has_no_cookie_and_meets_no_error(recorded, recorder, book):
    page = recorded.new_page()
    broken, wrong = {}, []
    recorded.on("weberror", lambda error: wrong.append(f"{page.url}: {error.error}"))
    recorded.on("console", lambda said: said.type == "error" and wrong.append(f"{page.url}: {said.text}"))
    page.goto("/")  # the front door leads on by itself
    page.wait_for_url("**/book/index.html")
    for address in set(pages_in(book)) - {"index.html"}:
        page.goto(f"/{address}", wait_until="domcontentloaded")
        broken[address] = page.evaluate("window.broken ?? []")
        assert page.evaluate("document.cookie") == "", address
    work(page, book)
    broken["the exercise"] = page.evaluate("window.broken ?? []")
    page.goto("/book/no-signal.html")
    expect(page.locator("[data-part=kept-state]")).to_contain_text("The book is on this device now.")

    assert {address: rules for address, rules in broken.items() if rules} == {}
    assert wrong == []
    assert recorded.cookies() == []
    assert {host for host, _, _ in recorder.asked} - BROWSERS_OWN == {BOOK}
    assert not [path for _, path, headers in recorder.asked if "Cookie" in headers]
    # A style and the worker name themselves where they ask for more; no page is ever named.
    assert {headers.get("Referer", "").partition("?")[0].rpartition(".")[2] for _, _, headers in recorder.asked} <= {
        "",
        "css",
        "js",
    }
    # The worker's requests were seen too.
    assert [path for _, path, _ in recorder.asked if path == "/offline.json"]


def test_the_recorder_and_the_rules_do_catch_what_they_are_for(recorded, recorder, book):
    page = recorded.new_page()
    page.goto("/book/privacy.html")
    page.evaluate("document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/' }))")
    page.wait_for_function("window.broken?.length")
    assert page.evaluate("broken") == ["img-src https://elsewhere.example/"]
    assert page.evaluate("fetch('/book/words.html').then(() => 'came', () => 'refused')") == "refused"

    free = recorded.new_page()
    free.goto("about:blank")
    free.set_content("<img src='http://elsewhere.example/dot.png'>")
    expect(free.locator("img")).to_be_attached()
    assert "elsewhere.example" in {host for host, _, _ in recorder.asked}


@pytest.mark.parametrize("scripts", [True, False])
def test_leave_this_page_goes_by_keyboard_and_with_a_script_back_does_not_return(chromium, site, book, scripts):
    with chromium.new_context(base_url=site, java_script_enabled=scripts) as context:
        page = context.new_page()
        sunny = {"body": "<h1>Sunny</h1>", "content_type": "text/html"}
        context.route(re.compile("^https:"), lambda asked: asked.fulfill(**sunny))
        asked = []
        context.on("request", lambda request: asked.append(request))  # noqa: PLW0108 - Playwright marks what it is given
        page.goto("/book/privacy.html")
        page.goto(f"/{address_of(book, 'job-description')}")
        if scripts:
            alive(page)
            box(page, "job").fill("Peer worker")
            expect_saved(page)
        leave = page.get_by_role("link", name="Leave this page")
        leave.focus()
        leave.press("Enter")
        expect(page.get_by_role("heading", name="Sunny")).to_be_visible()
        assert page.url.startswith(local().leave_to)
        [gone] = [request for request in asked if request.url.startswith("https:") and request.is_navigation_request()]
        assert "referer" not in gone.headers

        page.go_back()
        assert page.url.endswith("/book/privacy.html" if scripts else address_of(book, "job-description"))
        page.go_forward()
        expect(page.get_by_role("heading", name="Sunny")).to_be_visible()

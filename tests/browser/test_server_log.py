"""A real web server that writes down all it can never hears of an answer. It runs by the lines of docs/hosting.md."""

import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
from contextlib import closing

import pytest
from hosting import published
from person import address_of, alive, box, expect_saved
from playwright.sync_api import expect

from workbook import machine
from workbook.post import pack
from workbook.shelf import ROOT

EVERYTHING = """
log_format everything '"$request" "$http_referer" "$http_cookie" $args $request_body';
types { text/html html; text/css css; application/javascript js; application/json json; }
"""


def free_port():
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def written_out(site, folder, port):
    """Give nginx's settings: the lines of docs/hosting.md, and a log of everything beside the quiet one."""
    around, inside = re.findall(r"```nginx\n(.*?)```", (ROOT / "docs" / "hosting.md").read_text("utf-8"), re.DOTALL)
    places = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""
    server = f"listen 127.0.0.1:{port}; root {site}; access_log {folder}/everything.log everything; {inside}"
    http = f"{places} {EVERYTHING} {around} server {{ {server} }}".replace("/var/log/nginx", str(folder))
    return f"daemon off; {user} pid {folder}/pid; error_log {folder}/error.log; events {{}} http {{ {http} }}"


@pytest.fixture
def nginx(book, tmp_path):
    """The address of the book as nginx serves it, and its most talkative log."""
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if program is None:
        missing = "There is no nginx on this machine. Debian and Ubuntu: sudo apt install nginx-light"
        pytest.fail(missing) if machine.in_ci() and sys.platform == "linux" else pytest.skip(missing)
    port, settings = free_port(), tmp_path / "nginx.conf"
    settings.write_text(written_out(published(book, tmp_path / "site"), tmp_path, port), encoding="utf-8")
    with subprocess.Popen([program, "-c", settings], stderr=subprocess.PIPE, text=True) as running:
        while not ((pid := tmp_path / "pid").exists() and pid.read_text()):
            assert running.poll() is None, running.stderr.read()
        yield f"http://127.0.0.1:{port}", tmp_path / "everything.log"
        running.terminate()


def use(page, book, sent, words):
    """Take in what was sent, also where it does not belong; write, make a link to send, and search."""
    page.goto(f"/{address_of(book, 'bring-together')}#a={sent}")
    expect(page.locator(".field-gathering .total")).to_have_text("1 person is in.")
    page.goto(f"/book/words.html#a={sent}")
    page.goto(f"/{address_of(book, 'job-description')}")
    alive(page)
    box(page, "job").fill(words)
    expect_saved(page)
    page.get_by_role("button", name="Give to the trainer").click()
    page.get_by_role("dialog").get_by_role("button", name="Make a link").click()
    expect(page.get_by_role("dialog").get_by_label("To copy")).to_have_value(re.compile("#a="))
    page.goto("/search.html")
    page.get_by_label("Words to look for").fill(words)
    page.get_by_role("button", name="Search").click()
    expect(page.locator("#search-results h2")).to_have_text("Search Results")


def test_no_answer_and_no_search_word_reaches_the_server_and_its_headers_let_the_book_be_kept(visitor, book, nginx):
    site, log = nginx
    canary = secrets.token_hex(12)
    page = visitor(base_url=site, service_workers="allow").new_page()
    sent = pack({"dream-big": {"answers": {"dream": f"Every door {canary}", "seen": "A light"}}})
    use(page, book, sent, canary)
    page.goto("/book/no-signal.html")
    expect(page.locator("[data-part=kept-state]")).to_contain_text("The book is on this device now.")

    lines = log.read_text(encoding="utf-8").splitlines()
    for address in ("/search.html", "/sw.js", "/book/words.html"):
        assert [line for line in lines if address in line]
    for private in (canary, sent, "a=w1", "#", "?q="):
        assert [line for line in lines if private in line] == []
    # No page is named to another, and no cookie is sent. What keeps the book may name itself.
    assert {line.split('"')[5] for line in lines} == {"-"}
    assert {line.split('"')[3].rpartition("/")[2] for line in lines} <= {"-", "sw.js"}
    style = page.request.get(page.evaluate("document.querySelector('link[rel=stylesheet]').href")).headers
    assert style["cache-control"] == "public, max-age=31536000, immutable"
    assert style["content-security-policy"] == "frame-ancestors 'none'"
    assert page.request.get("/sw.js").headers["cache-control"] == "no-cache"

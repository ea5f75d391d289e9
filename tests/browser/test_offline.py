"""After one visit the book works without a signal, and a newer one comes when a person wants it."""

import pytest
from hosting import MARK, Host, published
from person import EXERCISES, SAVED, address_of, alive, box, expect_saved, kept, save_file, status
from playwright.sync_api import expect

from workbook.screen import offline

HERE_NOW = "The book is on this device now. You can use it without a signal."
NEWER = "There is a newer version of this book. What you wrote stays."
NO_SIGNAL = "book/no-signal.html"
REFUSED = "navigator.serviceWorker.register = async () => { throw new DOMException('no', 'SecurityError') }"
CACHES = "caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((one) => one.keys()))))"
ON_DEVICE = f"{CACHES}.then((kept) => kept.flat().map(({{ url }}) => new URL(url).pathname.slice(1)))"


@pytest.fixture(scope="session")
def today(book, tmp_path_factory):
    """The book as it is today."""
    return published(book, tmp_path_factory.mktemp("today") / "site")


@pytest.fixture(scope="session")
def tomorrow(book, tmp_path_factory):
    """The same book, one version on: a page says more, and every file that pages load has a new address."""

    def change(site):
        for page in site.rglob("*.html"):
            text = page.read_text(encoding="utf-8")
            [mark, *_] = MARK.findall(text) or [None]
            text = text.replace(f"?v={mark}", "?v=tomorrow")
            if page.name == "job-description.html":
                text = text.replace("</h1>", ", tomorrow</h1>", 1)
            page.write_text(text, encoding="utf-8")

    return published(book, tmp_path_factory.mktemp("tomorrow") / "site", change)


@pytest.fixture
def host(today):
    host = Host(today)
    yield host
    host.down()


@pytest.fixture
def phone(whole_browser, host):
    """An empty page of a phone whose browser may keep the book. Requests may fail there, and no script may."""
    wrong = []
    with whole_browser.new_context(base_url=host.address) as context:
        context.on("weberror", lambda error: wrong.append(str(error.error)))
        yield context.new_page()
    assert wrong == []


def visit(page):
    """Come once, and stay until the book is here."""
    page.goto(f"/{NO_SIGNAL}")
    expect(page.locator("[data-part=kept-state]")).to_have_text(HERE_NOW)


def until(page, condition):
    """Wait until something that a page has to ask its browser about is so."""
    page.evaluate(
        f"""async () => {{
          for (const late = Date.now() + 20000; !(await {condition}); await new Promise((go) => setTimeout(go, 50)))
            if (Date.now() > late) throw new Error("It never was so.")
        }}"""
    )


def on_device(page):
    """List what the browser keeps of the book, as addresses from its top."""
    return set(page.evaluate(ON_DEVICE))


def pages_to_keep(site):
    return [page for page, _ in offline._pages(site)]


def opens_and_can_be_written_on(page, address):
    """Open a page, write the first words that it has room for, and say whether it had."""
    page.goto(f"/{address}", wait_until="domcontentloaded")
    expect(page.locator("h1")).to_have_count(1)
    if not page.locator("form.exercise").count():
        return False
    alive(page)
    first = page.locator("form.exercise :is(textarea, input[type=text]):not([data-passing]):visible").first
    if not first.count():
        return False
    first.fill("Written without a signal")
    expect_saved(page)
    return True


def test_after_one_visit_every_page_and_exercise_of_the_book_works_without_a_signal(phone, host, today):
    visit(phone)
    host.down()
    phone.context.set_offline(True)
    written = [address for address in pages_to_keep(today) if opens_and_can_be_written_on(phone, address)]
    answers = kept(phone)
    assert len(answers) == len(written) > 20

    phone.goto(f"/{address_of(today, 'job-description')}")
    alive(phone)
    with phone.expect_download() as coming:
        phone.get_by_role("button", name="Word", exact=True).click()
    assert coming.value.path().stat().st_size > 5000
    assert save_file(phone)["exercises"].keys() == answers.keys()
    phone.get_by_role("button", name="Give to the trainer").click()
    expect(phone.get_by_role("dialog")).to_be_visible()
    phone.goto("/search.html")
    phone.get_by_label("Words to look for").fill("essential")
    phone.get_by_role("button", name="Search").click()
    phone.locator("#search-results").get_by_role("link").first.click()
    phone.wait_for_url("**/book/**")


def test_a_page_that_is_not_here_says_so_and_leads_back_once_there_is_a_signal(phone, host):
    visit(phone)
    host.down()
    phone.goto("/paper/ladder.html")
    expect(phone.get_by_role("heading", level=1)).to_have_text("You can use this book without a signal")
    expect(phone.get_by_text("That page is not on this device, and there is no signal.")).to_be_visible()

    host.up()
    phone.get_by_role("link", name="Try again").press("Enter")
    phone.wait_for_url("**/paper/ladder.html")
    # What somebody has opened is here from now on.
    until(phone, f"{ON_DEVICE}.then((kept) => kept.includes('paper/ladder.html'))")
    host.down()
    phone.reload()
    expect(phone.get_by_role("heading", level=1)).not_to_have_text("You can use this book without a signal")


def test_the_part_that_somebody_is_in_is_kept_first(phone, host):
    phone.goto("/book/trainers/preparing.html")
    until(phone, f"{ON_DEVICE}.then((kept) => kept.includes('book/learners/why-three.html'))")
    asked = host.asked

    assert asked.index("/book/trainers/troubleshooting.html") < asked.index("/book/learners/ladder.html")


def test_a_weak_signal_keeps_nobody_waiting_for_a_page_that_is_here(phone, host, today):
    visit(phone)
    host.answers.clear()  # connected, and silent

    phone.goto(f"/{address_of(today, 'job-description')}")

    alive(phone)
    box(phone, "job").fill("Peer worker")
    expect(status(phone)).to_have_text(SAVED)


def test_a_newer_version_waits_until_the_person_wants_it_and_loses_no_letter(phone, host, today, tomorrow):
    visit(phone)
    phone.goto(f"/{address_of(today, 'job-description')}")
    alive(phone)
    box(phone, "job").press_sequentially("Peer w")
    host.folder = tomorrow
    asked = len(host.asked)

    phone.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # the phone is picked up again
    notice = phone.get_by_role("status").filter(has_text=NEWER)
    expect(notice).to_be_visible()
    # What takes the focus is scrolled clear of the notice.
    expect(phone.locator("html")).to_have_css("scroll-padding-bottom", f"{12 * 16}px")
    expect(box(phone, "job")).to_be_focused()
    box(phone, "job").press_sequentially("orker")
    with phone.expect_download():  # a part that is only fetched now is of the version on the page
        phone.get_by_role("button", name="Word", exact=True).click()
    assert "tomorrow" not in phone.locator("h1").inner_text()
    phone.get_by_role("button", name="Show it now").press("Enter")

    expect(phone.locator("h1")).to_contain_text(", tomorrow")
    alive(phone)
    expect(box(phone, "job")).to_have_value("Peer worker")
    expect(notice).to_have_count(0)
    # Only one version stays, and what had not changed was not fetched a second time.
    until(phone, "caches.keys().then((names) => names.length === 1)")
    assert "/_static/part-forms.js" not in host.asked[asked:]
    host.down()
    phone.goto("/book/my-workbook.html")
    expect(phone.locator("link[href*='workbook.css?v=tomorrow']")).to_have_count(1)


def test_a_newer_version_comes_in_silence_where_nobody_is_in_the_middle_of_anything(phone, host, tomorrow):
    visit(phone)
    [before] = phone.evaluate("caches.keys()")
    host.folder = tomorrow

    phone.goto("/book/words.html")  # from the network, and so the newer one already
    until(phone, "caches.keys().then((names) => names.length > 1)")
    until(phone, "navigator.serviceWorker.getRegistration().then(({ waiting }) => !waiting)")
    expect(phone.get_by_text(NEWER)).to_have_count(0)
    phone.goto("/book/rights.html")
    until(phone, f"caches.keys().then(([name, more]) => !more && name !== '{before}')")


def test_somebody_who_saves_data_is_asked_first(phone, host):
    phone.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    phone.goto("/book/learners/before.html")
    phone.goto(f"/{NO_SIGNAL}")
    button = phone.get_by_role("button", name="Keep the book on this device (")
    expect(button).to_have_text(f"Keep the book on this device ({size_in_words(host.folder)} MB)")
    assert on_device(phone) <= {NO_SIGNAL, "book/learners/before.html", "offline.json"} | {
        path for path in on_device(phone) if path.startswith("_static/")
    }

    button.press("Enter")

    expect(phone.locator("[data-part=kept-state]")).to_have_text(HERE_NOW)
    assert set(pages_to_keep(host.folder)) <= on_device(phone)


def size_in_words(site):
    parts = offline._list(site, MARK.findall((site / "search.html").read_text())[0])
    return f"{sum(part['bytes'] for part in parts.values()) / 1e6:.1f}"


def test_the_learners_workbook_weighs_less_than_1_mb(today):
    [mark, *_] = MARK.findall((today / "search.html").read_text(encoding="utf-8"))
    parts = offline._list(today, mark)

    assert parts[offline.EVERYBODY]["bytes"] <= 1_000_000
    files = parts[offline.EVERYBODY]["files"]
    assert {address_of(today, exercise) for exercise in EXERCISES if "learners" in address_of(today, exercise)} <= set(
        files
    )
    assert not [name for name in files if name.endswith((".docx", ".pptx", ".pdf", ".zip")) or "notes-" in name]


@pytest.mark.parametrize("way", ["full", "refused"])
def test_where_the_book_cannot_be_kept_it_works_online_and_says_so_only_where_somebody_looks(phone, host, way):
    if way == "full":
        session = phone.context.new_cdp_session(phone)
        session.send("Storage.overrideQuotaForOrigin", {"origin": host.address, "quotaSize": 300_000})
    else:
        phone.add_init_script(REFUSED)
    phone.goto(f"/{NO_SIGNAL}")
    said = {
        "full": "There is no room for the book on this device. You can use it while you have a signal.",
        "refused": "This browser does not keep the book. You can use it while you have a signal.",
    }
    expect(phone.locator("[data-part=kept-state]")).to_have_text(said[way])

    phone.goto(f"/{address_of(host.folder, 'ladder')}")
    alive(phone)
    expect(phone.get_by_text("while you have a signal")).to_have_count(0)


def test_the_kill_switch_takes_the_book_off_the_device_and_leaves_the_answers(phone, host, book, tmp_path):
    visit(phone)
    phone.goto(f"/{address_of(book, 'job-description')}")
    alive(phone)
    box(phone, "job").fill("Peer worker")
    expect_saved(phone)

    def turn_off(site):
        for page in site.rglob("*.html"):
            text = page.read_text(encoding="utf-8")
            page.write_text(text.replace(' data-mark="', ' data-offline="no" data-mark="', 1), encoding="utf-8")

    host.folder = published(book, tmp_path / "off", turn_off, on=False)
    phone.reload()
    alive(phone)

    until(phone, "caches.keys().then((names) => names.length === 0)")
    until(phone, "navigator.serviceWorker.getRegistrations().then((all) => all.length === 0)")
    expect(box(phone, "job")).to_have_value("Peer worker")
    phone.close()
    later = phone.context.new_page()
    later.goto("/book/words.html")
    assert later.evaluate("navigator.serviceWorker.controller") is None


def test_clear_this_device_takes_the_book_away_too_and_nothing_brings_it_back_behind_anybodys_back(phone, host):
    visit(phone)
    phone.goto(f"/{address_of(host.folder, 'job-description')}")
    alive(phone)
    box(phone, "job").fill("Peer worker")
    expect_saved(phone)
    phone.get_by_role("button", name="Clear this device").click()
    phone.get_by_role("button", name="Clear everything").click()
    expect(status(phone)).to_have_text("Cleared. Nothing is kept on this device now.")
    with phone.expect_download():
        phone.get_by_role("button", name="Word", exact=True).click()

    assert phone.evaluate("caches.keys()") == []
    assert phone.evaluate("indexedDB.databases()") == []


def test_use_without_saving_keeps_no_more_of_the_book_and_beginning_in_it_keeps_none(phone, host):
    phone.goto(f"/{address_of(host.folder, 'job-description')}")
    alive(phone)
    until(phone, f"{ON_DEVICE}.then((kept) => kept.length > 10)")
    phone.get_by_role("button", name="Use without saving").click()
    phone.wait_for_url("**?without-saving")
    alive(phone)
    phone.goto("/book/trainers/preparing.html?without-saving")
    assert phone.evaluate("caches.keys()") == []
    assert phone.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0

    visit(phone)
    before = on_device(phone)
    for address in ("book/trainers/preparing.html", "book/organisations/boards.html", "paper/ladder.html"):
        phone.goto(f"/{address}?without-saving", wait_until="networkidle")
    assert on_device(phone) == before


def test_no_worker_comes_from_a_folder_of_files_and_nothing_goes_wrong(visitor, today):
    page = visitor(service_workers="allow").new_page()
    page.goto((today / address_of(today, "job-description")).as_uri(), wait_until="networkidle")
    alive(page)

    assert page.locator("script[src*=part-offline]").count() == 0
    page.goto((today / NO_SIGNAL).as_uri())
    expect(page.locator("[data-part=kept-book]")).to_be_hidden()

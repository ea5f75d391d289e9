"""A job description gets its second look on the page: what is found, what is chosen, what is read in from a file."""

import gzip
import json
import re
import zipfile

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe
from person import address_of, alive, begin, expect_saved, kept
from playwright.sync_api import expect
from test_printing import drawn_in_python, drawn_in_the_page

from workbook.review import Reviewer
from workbook.review.summary import groups, in_words
from workbook.second_look import the_lists, words_in
from workbook.shelf import data

AXE = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}

EXERCISE = "job-description-review"
LISTS = the_lists()
JARGON, PLAIN = (data(f"review/{name}-job-description.md") for name in ("jargon", "plain"))
FOUND = Reviewer(LISTS).look(JARGON)
WITHOUT_NUMBERS = """
  (box) => {
    const copy = box.cloneNode(true)
    for (const one of copy.querySelectorAll(".number")) one.remove()
    return copy.textContent
  }
"""
SMALL = """
  (all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
    .map((one) => one.textContent)
"""


@pytest.fixture
def form(page, book):
    """The exercise's page, alive."""
    return begin(page, book, EXERCISE)


def look(form, text):
    """Paste a text, and wait until the page says what it found."""
    form.get_by_label("The text").fill(text)
    expect(form.locator("[data-part=summary]")).to_have_text(in_words(Reviewer(LISTS).look(text)))


def group(form, title):
    """Open a group of findings, and give it."""
    details = form.locator("details.group").filter(has=form.page.locator("summary", has_text=title))
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    return details


def finding(form, title, words):
    """Give one thing that was found."""
    return group(form, title).locator(".finding").filter(has=form.page.get_by_text(f"“{words}”", exact=False)).first


def answer(page):
    expect_saved(page)
    return kept(page)[EXERCISE]["answers"]["advert"]


def test_the_invented_one_shows_all_that_python_finds_each_once_with_its_reason_and_source(form):
    form.get_by_role("button", name="Use the invented one").click()
    expect(form.locator("[data-part=summary]")).to_have_text(in_words(FOUND))
    wanted = groups(FOUND, LISTS)

    expect(form.locator("details.group > summary")).to_have_text([f"{one.title}: {len(one.items)}" for one in wanted])
    for one in wanted:
        pieces = group(form, one.title).locator(".finding")
        expect(pieces).to_have_count(len(one.items))
        assert [piece.get_attribute("data-key") for piece in pieces.all()] == [item.finding.key for item in one.items]
        first = pieces.first
        expect(first).to_contain_text(one.items[0].finding.suggestion)
        expect(first).to_contain_text(one.items[0].finding.why)
        expect(first.get_by_role("radio")).to_have_count(3)
    assert "out of" not in form.locator(".result").inner_text()
    assert "score" not in form.locator(".result").inner_text().lower()


def test_marks_stand_in_the_text_with_a_number_and_an_underline_and_the_text_is_whole(form):
    look(form, JARGON)
    if form.locator("details.in-place").get_attribute("open") is None:
        form.locator("details.in-place > summary").click()
    marked = form.locator(".marked")
    wide = ("sentence", "essentials")  # they are underlined as a whole, and may have marks inside
    marks = [one for one in FOUND if one.start is not None and one.rule not in wide]
    expect(marked.locator("mark")).to_have_count(len(marks))

    without_numbers = marked.evaluate(WITHOUT_NUMBERS)
    assert without_numbers == JARGON
    leverage = marked.locator("mark", has_text="leverage")
    assert re.fullmatch(r"leverage\d+", leverage.text_content())
    assert "underline" in leverage.locator(".words").evaluate("one => getComputedStyle(one).textDecorationLine")


def test_a_tap_or_a_key_on_a_mark_leads_to_what_is_said_about_it(form):
    look(form, "We deliver. We leverage.")
    if form.locator("details.in-place").get_attribute("open") is None:
        form.locator("details.in-place > summary").click()
    form.locator("mark", has_text="leverage").click()
    expect(finding(form, "Hard words", "leverage").get_by_label("Keep it")).to_be_focused()

    form.locator("mark", has_text="deliver").get_by_role("link").press("Enter")
    expect(finding(form, "Hard words", "deliver").get_by_label("Keep it")).to_be_focused()


def test_a_choice_is_kept_survives_a_reload_and_stays_while_the_text_changes(form, page):
    look(form, "We leverage what helps.")
    finding(form, "Hard words", "leverage").get_by_label("Change it").check()
    assert answer(page) == {"text": "We leverage what helps.", "choices": {"jargon: leverage": "change"}}

    page.reload()
    form = alive(page)
    expect(finding(form, "Hard words", "leverage").get_by_label("Change it")).to_be_checked()
    look(form, "We are robust, and we leverage what helps.")
    expect(finding(form, "Hard words", "leverage").get_by_label("Change it")).to_be_checked()
    expect(finding(form, "Hard words", "robust").get_by_label("Change it")).not_to_be_checked()
    look(form, "We help.")
    assert answer(page)["choices"] == {"jargon: leverage": "change"}


def test_the_whole_of_it_is_done_by_keyboard(form, page):
    look(form, "We leverage what helps people.\nWe meet people where they are.")
    page.get_by_label("The text").focus()
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('details.group:not([open]) > summary')"):
            page.keyboard.press("Enter")
        if page.evaluate("document.activeElement.matches('.finding[data-key=\"jargon: leverage\"] input')"):
            break
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(finding(form, "Hard words", "leverage").get_by_label("Change it")).to_be_checked()

    form.locator("details.by-line > summary").press("Enter")
    form.locator(".line-asked").get_by_label("Yes").press("Space")
    form.get_by_role("button", name="Next line").press("Enter")
    expect(form.locator(".place")).to_have_text("Line 2 of 2")
    expect(form.locator(".line-asked legend")).to_have_text("We meet people where they are.")
    expect(form.get_by_role("button", name="Next line")).to_be_disabled()
    expect(form.locator(".so-far")).to_have_text("Yes: 1. Partly: 0. No: 0. Not answered: 1.")
    assert answer(page)["lines"] == {"We leverage what helps people.": "yes"}
    assert answer(page)["choices"] == {"jargon: leverage": "change"}


def test_another_text_takes_the_place_of_mine_only_when_i_say_so(form, page):
    look(form, "Mine.")
    form.get_by_role("button", name="Use the invented one").click()
    page.get_by_role("dialog").get_by_role("button", name="Keep mine").click()
    expect(form.get_by_label("The text")).to_have_value("Mine.")

    form.get_by_role("button", name="Use the invented one").click()
    page.get_by_role("dialog").get_by_role("button", name="Put the other here").click()
    expect(form.get_by_label("The text")).to_have_value(JARGON)


# Files


def pick(form, path):
    """Press “Open a file”, and pick one."""
    with form.page.expect_file_chooser() as coming:
        form.get_by_role("button", name="Open a file").click()
    coming.value.set_files(path)


def test_a_word_file_is_read_as_python_reads_it(form, tmp_path):
    paper = docx.Document()
    paper.add_heading("Essential criteria")
    for words in ("a degree & more", "driving licence"):
        paper.add_paragraph(words, style="List Bullet")
    paper.add_paragraph("Café 🙂 مرحبا\tand a tab").add_run().add_break()
    cells = paper.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "Proven track record", "Essential"
    paper.save(tmp_path / "job.docx")
    pick(form, tmp_path / "job.docx")

    expect(form.get_by_label("The text")).to_have_value(words_in(tmp_path / "job.docx"))
    expect(finding(form, "Things that are asked for", "a degree")).to_be_visible()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_file_is_read_whatever_program_wrote_it(form, tmp_path, encoding):
    (tmp_path / "job.txt").write_bytes("Café. We leverage “it”.".encode(encoding))
    pick(form, tmp_path / "job.txt")

    expect(form.get_by_label("The text")).to_have_value("Café. We leverage “it”.")


def bad_files(folder):
    """Make files that are not what they seem, and say what a person should read about each."""
    whole = docx.Document()
    whole.add_paragraph("We leverage. " * 50)
    whole.save(folder / "whole.docx")
    made = (folder / "whole.docx").read_bytes()
    with zipfile.ZipFile(folder / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"<w:t>" + b"0" * 60_000_000)
    with zipfile.ZipFile(folder / "other.docx", "w") as packed:
        packed.writestr("mimetype", "application/epub+zip")
    with zipfile.ZipFile(folder / "nested.docx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", '<!DOCTYPE w [<!ENTITY a "aaaa">]><w>&a;</w>')
    (folder / "cut.docx").write_bytes(made[: len(made) // 2])
    (folder / "words.docx").write_bytes(b"PK\x03\x04 not at all")
    (folder / "job.pdf").write_bytes(b"%PDF-1.7 ...")
    (folder / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (folder / "picture.txt").write_bytes(bytes(range(256)))
    (folder / "empty.txt").touch()
    return {
        "bomb.docx": "is too big once it is unpacked",
        "other.docx": "is not a Word file",
        "nested.docx": "is not a file that Word wrote",
        "cut.docx": "is not whole, so it cannot be read",
        "words.docx": "is not whole|is not a Word file",
        "job.pdf": "is a PDF",
        "old.doc": "is from an old Word",
        "picture.txt": "is not text",
        "empty.txt": "has no words in it",
    }


def test_a_file_that_cannot_be_read_is_answered_in_a_sentence_and_nothing_changes(form, page, tmp_path):
    for name, why in bad_files(tmp_path).items():
        pick(form, tmp_path / name)
        expect(form.locator("[data-part=said]")).to_have_text(re.compile(rf"{re.escape(name)} ({why})"))
        expect(form.get_by_label("The text")).to_have_value("")
    assert EXERCISE not in kept(page)


# Whatever is pasted


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=alert(1)> leverage <script>alert(2)</script>",
        "__proto__\nconstructor has three words\n__proto__ leverage __proto__",
        "leverage 👩‍👩‍👧‍👦 مرحبا leverage \u202eevil\u202c leverage",
        "leverage\n" * 400,
        "a" * 100_000 + " leverage",
    ],
    ids=["markup", "names of the language", "any script", "many lines", "one long word"],
)
def test_hostile_words_are_only_words(form, page, text):
    page.on("dialog", lambda asked: pytest.fail(asked.message))
    look(form, text)
    finding(form, "Hard words", "leverage").get_by_label("Keep it").check()
    assert answer(page)["choices"] == {"jargon: leverage": "keep"}
    assert page.evaluate("document.querySelectorAll('.marked img, .marked script').length") == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_twenty_pages_are_looked_at_while_the_page_goes_on_answering(form, page):
    text = "\n\n".join([JARGON] * 34)
    form.get_by_label("The text").fill(text)
    frames = page.evaluate(
        """async () => {
          const summary = document.querySelector('[data-part=summary]')
          let frames = 0
          while (!summary.textContent || !document.querySelector('.so-far')?.textContent.includes('Not answered')) {
            await new Promise(requestAnimationFrame)
            if (++frames > 2000) throw new Error("It never ended.")
          }
          return frames
        }"""
    )
    assert frames > 3
    expect(form.locator("[data-part=summary]")).to_have_text(in_words(Reviewer(LISTS).look(text)))


def test_a_part_that_does_not_come_is_told_and_no_word_is_lost(visitor, book, trouble):
    page = visitor().new_page()
    page.route("**/part-review.js*", lambda request: request.abort())
    form = begin(page, book, EXERCISE)
    form.get_by_label("The text").fill("We leverage.")
    expect(form.locator("[data-part=said]")).to_contain_text("did not load. Your words are kept.")
    assert answer(page) == {"text": "We leverage."}
    assert any("We leverage." in line for line in drawn_in_the_page(page))

    page.unroute("**/part-review.js*")
    look(form, "We leverage it.")
    trouble.clear()  # the network that was cut


# Paper, weight and access


def test_the_sheet_of_the_page_is_the_one_that_python_writes(form, page):
    look(form, JARGON)
    finding(form, "Hard words", "leverage").get_by_label("Discuss it").check()
    form.locator("details.by-line > summary").click()
    form.locator(".line-asked").get_by_label("Partly").check()
    answers = {"advert": answer(page)}

    assert drawn_in_the_page(page) == drawn_in_python(page, EXERCISE, answers)
    assert any("discuss it" in line for line in drawn_in_the_page(page))


def test_my_workbook_prints_the_same_sheet(form, page):
    look(form, "We leverage what helps.")
    finding(form, "Hard words", "leverage").get_by_label("Change it").check()
    expect_saved(page)
    page.add_init_script("window.print = () => {}")
    page.goto("/book/my-workbook.html")
    page.get_by_role("button", name="Print").click()

    expect(page.locator(".sheets .sheet")).to_contain_text("change it")
    expect(page.locator(".sheets .sheet")).to_contain_text("We leverage what helps.")


def test_all_that_the_page_ever_fetches_is_60_kb_at_most(page, book):
    came = []

    def note(response):
        came.append(response)

    page.on("response", note)
    page.goto(f"/{address_of(book, EXERCISE)}", wait_until="networkidle")
    look(alive(page), JARGON)
    page.wait_for_load_state("networkidle")
    sizes = {one.url: len(gzip.compress(one.body(), 6)) for one in came if one.url.startswith("http")}

    ours = {url: size for url, size in sizes.items() if "letters" not in url and "part-offline" not in url}
    assert sum(ours.values()) <= 64_000, json.dumps(sizes, indent=1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_where_everything_is_open(visitor, book, scheme):
    page = visitor(viewport={"width": 320, "height": 640}, color_scheme=scheme, bypass_csp=True).new_page()
    form = begin(page, book, EXERCISE)
    look(form, JARGON)
    for one in groups(FOUND, LISTS):
        group(form, one.title)
    form.locator("details").evaluate_all("all => { for (const one of all) one.open = true }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = form.locator(".choose label.option, .result summary, .result button").evaluate_all(SMALL)
    assert small == []
    assert Axe().run(page, options=AXE).response["violations"] == []

"""Every exercise can be done by keyboard alone and by tap alone, and whoever has the focus can see where it is."""

import pytest
from person import EXERCISES, begin, blank, expect_filled, expect_saved, kept
from playwright.sync_api import expect

FOCUSED = """
  async () => {
    const one = document.activeElement
    const form = one.closest("form.exercise")
    if (!form) return null
    const look = getComputedStyle(one)
    const covering = () => {
      const { left, top, width, height } = one.getClientRects()[0]
      // Of a tall box, the browser shows the line that is written on; of one taller than the screen, what it can.
      const tall = height > innerHeight / 2 && !one.matches("textarea")
      const y = tall ? (Math.max(top, 0) + Math.min(top + height, innerHeight)) / 2 : top + Math.min(height, 48) / 2
      const at = document.elementFromPoint(left + width / 2, y)
      if (at && (one.contains(at) || one.closest("label")?.contains(at))) return ""
      return at?.outerHTML.slice(0, 80) ?? "out of sight"
    }
    // The browser brings it into sight with a later picture of the page; on a busy machine, much later.
    for (const end = Date.now() + 5000; covering() && Date.now() < end; ) await new Promise(requestAnimationFrame)
    const name = one.getAttribute("aria-label") || one.labels?.[0]?.textContent.trim() || one.textContent.trim()
    const group = one.closest("fieldset")?.querySelector("legend").textContent.trim() ?? ""
    return {
      name: `${group} ${name}`.trim(),
      kind: one.matches("textarea, [type=text]") ? "text" : one.type,
      blank: one.matches("[type=radio]") ? !form.querySelector(`[name="${CSS.escape(one.name)}"]:checked`)
        : one.matches("[type=checkbox]") ? !one.checked : !one.value,
      locked: one.readOnly === true,
      seen: look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2,
      covered: covering(),
    }
  }
"""


SMALLEST = (320, 640)

TYPED = {"date": "01012027", "time": "0101a", "number": "2"}
"""Keys that fill a number, a day or a time, in whichever order the browser's country has its parts."""


def walk(page, key, act=lambda one: None):
    """Press a key until the focus leaves the form, and note where it was hidden, covered or without a name."""
    passed, wrong = 0, []
    page.keyboard.press(key)
    while one := page.evaluate(FOCUSED):
        passed += 1
        if not one["seen"] or one["covered"] or not one["name"]:
            wrong.append(one)
        act(one)
        page.keyboard.press(key)
    return passed, wrong


@pytest.mark.parametrize("size", [SMALLEST, (1280, 720), (640, 360)], ids=str)
@pytest.mark.parametrize("exercise", EXERCISES)
def test_an_exercise_is_done_by_keyboard_alone_with_the_focus_always_in_sight(visitor, book, exercise, size):
    page = visitor(viewport={"width": size[0], "height": size[1]}).new_page()

    def answer(one):
        if one["kind"] == "text" and one["blank"] and not one["locked"]:
            page.keyboard.type("Words")
        elif one["kind"] in ("radio", "checkbox") and one["blank"]:
            page.keyboard.press("Space")
        elif one["kind"] in TYPED and one["blank"]:
            page.keyboard.type(TYPED[one["kind"]])
        elif one["kind"] == "range" or (one["kind"] == "select-one" and one["blank"]):
            page.keyboard.press("ArrowDown")

    form = begin(page, book, exercise)
    form.evaluate("form => { form.tabIndex = -1; form.focus(); form.removeAttribute('tabindex') }")
    passed, wrong = walk(page, "Tab", answer)
    back, wrong_back = walk(page, "Shift+Tab") if size == SMALLEST else (passed, [])

    assert wrong + wrong_back == []
    assert min(passed, back) > len(EXERCISES[exercise].fields)
    expect_saved(page)
    expect_filled(page, exercise, kept(page)[exercise]["answers"])


def test_arrow_keys_move_a_choice_and_the_choice_is_kept(page, book):
    begin(page, book, "job-description")
    page.get_by_label("Someone who helped me").focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")

    expect(page.get_by_label("Someone I know of")).to_be_checked()
    expect_saved(page)
    assert kept(page)["job-description"]["answers"] == {"who": "Someone I know of"}


def test_a_list_is_filled_moved_and_shortened_by_keyboard_and_the_focus_is_never_lost(page, book):
    begin(page, book, "job-description")
    root = page.locator("[data-field=essentials]")
    add = root.get_by_role("button", name="Add")
    root.locator("textarea").first.focus()
    page.keyboard.type("First")
    for words in ("Second", "Third"):
        add.press("Enter")
        page.keyboard.type(words)

    page.get_by_role("button", name="Up: essential 3").press("Enter")
    expect(page.get_by_role("button", name="Up: essential 2")).to_be_focused()
    expect(page.get_by_role("status").first).to_have_text("Moved to 2 of 3.")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Down: essential 1")).to_be_focused()
    expect(page.get_by_role("status").first).to_have_text("Moved to 1 of 3.")

    page.get_by_role("button", name="Remove: essential 2").press("Enter")
    expect(page.get_by_role("status").first).to_have_text("Removed. 2 left.")
    expect_saved(page)
    assert kept(page)["job-description"]["answers"]["essentials"] == [{"what": "Third"}, {"what": "Second"}]

    expect(root.get_by_role("button", name="Put it back")).to_be_focused()
    page.keyboard.press("Enter")
    expect_saved(page)
    assert [one["what"] for one in kept(page)["job-description"]["answers"]["essentials"]] == [
        "Third",
        "First",
        "Second",
    ]


def test_a_list_stops_at_its_limit_and_says_so(page, book):
    begin(page, book, "job-description")
    root = page.locator("[data-field=essentials]")
    for _ in range(6):
        root.get_by_role("button", name="Add").click()

    expect(root.locator("[data-row]")).to_have_count(7)
    expect(root.get_by_role("button", name="Add")).to_be_hidden()
    expect(root.locator(".limit")).to_have_text("That is the most: 7. Which matter most?")
    page.get_by_role("button", name="Remove: essential 7").click()
    expect(root.get_by_role("button", name="Add")).to_be_visible()


@pytest.mark.parametrize("button", ["Clear this device", "Use without saving"])
def test_escape_closes_a_question_and_changes_nothing(page, book, button):
    form = begin(page, book, "job-description")
    page.get_by_label("What is the job called?").fill("Peer worker")
    expect_saved(page)
    before, address = kept(page), page.url

    page.get_by_role("button", name=button).press("Enter")
    expect(page.get_by_role("dialog").get_by_role("button").first).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("button", name=button)).to_be_focused()
    expect(form.get_by_label("What is the job called?")).to_have_value("Peer worker")
    assert (kept(page), page.url) == (before, address)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_an_exercise_is_done_by_tap_alone(visitor, book, exercise):
    page = visitor(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740}).new_page()
    page.add_init_script("addEventListener('dragstart', (event) => event.preventDefault(), true)")
    begin(page, book, exercise)
    for control, kind in blank(page):
        control.tap()
        if kind == "select":  # the list that opens is the phone's own
            control.select_option(index=1)
        elif kind in TYPED:  # and so are the calendar and the clock
            control.fill({"date": "2027-01-01", "time": "01:01", "number": "2"}[kind])
        elif kind not in ("radio", "checkbox", "range"):  # a tap is enough for these
            page.keyboard.type("Words")

    adding = page.locator(".field-list button:enabled", has_text="Add")
    if adding.count():
        adding.first.tap()
        page.locator(".field-list .row-tools button:enabled", has_text="Remove").first.tap()
        page.get_by_role("button", name="Put it back").first.tap()
    expect_saved(page)
    expect_filled(page, exercise, kept(page)[exercise]["answers"])


def test_a_card_is_dragged_to_a_pile(page, book):
    begin(page, book, "job-description")
    card = page.locator("fieldset.card", has_text="Good spelling").first
    pile = page.locator(".pile", has_text="Can be learned here")

    card.locator("legend").hover()
    page.mouse.down()
    card.get_by_label("Not needed").hover()  # the drag begins, and then takes the page along
    pile.hover()
    page.mouse.up()

    expect(card.get_by_label("Can be learned here")).to_be_checked()
    expect(pile.locator("li")).to_have_text(["Good spelling"])
    expect_saved(page)
    assert kept(page)["job-description"]["answers"] == {"cards": {"Good spelling": "Can be learned here"}}


@pytest.mark.parametrize("exercise", EXERCISES)
def test_everything_to_tap_in_a_form_is_big_enough_for_a_thumb(visitor, book, exercise):
    page = visitor(viewport={"width": 320, "height": 640}).new_page()
    begin(page, book, exercise)
    small = page.evaluate(
        """() => [...document.querySelectorAll("form :is(button, select, textarea, [type=text], label.option)")]
          .map((one) => [one.textContent.trim() || one.id, one.getBoundingClientRect()])
          .filter(([, { width, height }]) => width && (width < 44 || height < 44))
          .map(([name, { width, height }]) => `${name}: ${width} by ${height}`)"""
    )

    assert small == []

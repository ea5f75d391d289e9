"""Two tabs of one person: each sees what the other writes, and neither overwrites the other in silence."""

import random
import subprocess
from pathlib import Path

import pytest
from person import begin, box, expect_saved, kept, save_file, status
from playwright.sync_api import expect

from workbook import machine

DEAF = "BroadcastChannel.prototype.addEventListener = () => {}"
"""A tab that hears nothing of the others, like one that writes at the very same moment."""


@pytest.fixture
def tabs(visitor, book):
    person = visitor()
    first, second = person.new_page(), person.new_page()
    begin(first, book, "job-description")
    begin(second, book, "job-description")
    return first, second


@pytest.fixture
def deaf_tabs(visitor, book):
    person = visitor()
    person.add_init_script(DEAF)
    first, second = person.new_page(), person.new_page()
    begin(first, book, "job-description")
    begin(second, book, "job-description")
    return first, second


def test_what_one_tab_writes_shows_in_the_other(tabs):
    first, second = tabs
    box(first, "job").fill("Peer worker")
    box(first, "essentials").fill("Listens")

    expect(box(second, "job")).to_have_value("Peer worker")
    expect(box(second, "essentials")).to_have_value("Listens")


def test_news_from_another_tab_leaves_the_cursor_and_a_line_just_added_alone(tabs):
    first, second = tabs
    box(second, "essentials").fill("Listens")
    expect(box(first, "essentials")).to_have_value("Listens")
    second.get_by_role("button", name="Add an essential").click()
    expect(second.locator("[data-field=essentials] [data-row]")).to_have_count(2)

    box(first, "job").fill("Peer worker")

    expect(box(second, "job")).to_have_value("Peer worker")
    expect(second.locator("[data-field=essentials] [data-row]")).to_have_count(2)
    expect(box(second, "essentials", 2)).to_be_focused()


def test_lines_taken_away_in_one_tab_leave_a_list_that_works_in_the_other(tabs):
    first, second = tabs
    for n, words in enumerate(("Listens", "Is on time", "Is calm")):
        if n:
            first.locator("[data-field=essentials] button", has_text="Add").click()
        box(first, "essentials", 2 * n).fill(words)
    expect(box(second, "essentials", 4)).to_have_value("Is calm")

    first.get_by_role("button", name="Remove: essential 3").click()
    expect(second.locator("[data-field=essentials] [data-row]")).to_have_count(2)

    expect(second.get_by_role("button", name="Down: essential 2")).to_be_hidden()
    second.get_by_role("button", name="Up: essential 2").click()
    expect(box(first, "essentials")).to_have_value("Is on time")


def test_changes_to_different_answers_at_the_same_time_are_both_kept(deaf_tabs):
    first, second = deaf_tabs
    box(first, "job").fill("Peer worker")
    box(second, "service").fill("The day centre")
    expect_saved(first)
    expect_saved(second)

    assert kept(first)["job-description"]["answers"] == {"job": "Peer worker", "service": "The day centre"}


def test_changes_to_the_same_answer_at_the_same_time_are_both_kept(deaf_tabs):
    first, second = deaf_tabs
    box(first, "job").fill("Peer worker")
    expect_saved(first)
    box(second, "job").fill("Support worker")
    expect_saved(second)

    record = kept(first)["job-description"]
    assert record["answers"]["job"] == "Support worker"
    assert [(one["field"], one["answer"]) for one in record["earlier"]] == [("job", "Peer worker")]
    assert save_file(second)["exercises"]["job-description"]["earlier"] == record["earlier"]


def test_clearing_in_one_tab_clears_the_other(tabs):
    first, second = tabs
    box(first, "job").fill("Peer worker")
    expect(box(second, "job")).to_have_value("Peer worker")

    first.get_by_role("button", name="Clear this device").click()
    first.get_by_role("button", name="Clear everything").click()

    expect(status(first)).to_have_text("Cleared. Nothing is kept on this device now.")
    expect(box(second, "job")).to_have_value("")
    assert first.evaluate("indexedDB.databases()") == []


def test_a_tab_that_heard_nothing_catches_up_when_it_is_looked_at_again(deaf_tabs):
    first, second = deaf_tabs
    box(first, "job").fill("Peer worker")
    expect_saved(first)

    second.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    expect(box(second, "job")).to_have_value("Peer worker")


def test_no_word_is_lost_in_ten_thousand_random_orders_of_two_tabs_writing():
    node, seed = machine.find_node(), random.randrange(10_000)
    if node is None:
        (pytest.fail if machine.in_ci() else pytest.skip)("Node is not on this machine.")

    done = subprocess.run(
        [node, Path(__file__).parent / "two_tabs.mjs", "10000", str(seed)],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )

    assert done.stdout == "0 of 120000\n", f"seed {seed}: {done.stdout}{done.stderr}"

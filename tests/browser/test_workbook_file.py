"""A workbook file carries everything away and brings everything back, and a bad one changes nothing."""

import json

import jsonschema
import pytest
from person import (
    EXERCISES,
    alive,
    begin,
    box,
    expect_held,
    expect_saved,
    fill_in,
    held,
    kept,
    open_file,
    save_file,
    status,
)
from playwright.sync_api import expect

PANEL = {"format": "co-production workbook", "version": 1}


def workbook(exercises, **more):
    return json.dumps({**PANEL, "exercises": exercises, **more})


def answers(**given):
    return {"job-description": {"answers": given}}


def deep(depth):
    return '{"a":' * depth + '"x"' + "}" * depth


def record(inside):
    return f'{{"format": "co-production workbook", "version": 1, "exercises": {{"job-description": {inside}}}}}'


BAD = {  # where the reason is blank, browsers may differ in it
    "hostile.json": ("<script>window.ran = true</script>", "is not whole"),
    "half.json": (workbook(answers(job="Other"))[:-20], "is not whole"),
    "nothing.json": ("", "is not whole"),
    "picture.json": ("\x89PNG\r\n\x1a\n\x00\x00", "is not whole"),
    "list.json": ("[]", "is not a workbook file"),
    "null.json": ("null", "is not a workbook file"),
    "foreign.json": (json.dumps({"cells": [], "nbformat": 4}), "is not a workbook file"),
    "newer.json": (workbook(answers(job="Other"), version=2), "was made by a newer workbook (version 2)"),
    "no-version.json": (workbook(answers(job="Other"), version=None), "does not say which version"),
    "true-version.json": (workbook(answers(job="Other"), version=True), "does not say which version"),
    "list-of-exercises.json": (workbook([]), "has answers in a shape that this workbook does not know"),
    "no-answers.json": (workbook({"job-description": {}}), "has answers in a shape that this workbook does not know"),
    "numbers.json": (workbook(answers(job=7)), "has answers in a shape that this workbook does not know"),
    "nulls.json": (workbook(answers(job=None)), "has answers in a shape that this workbook does not know"),
    "deep.json": (record(f'{{"answers": {deep(100_000)}}}'), ""),
    "deep-list.json": (record('{"answers": {"job": ' + "[" * 100_000 + "]" * 100_000 + "}}"), ""),
    "proto-answer.json": (record('{"answers": {"__proto__": {"job": "Other"}}}'), "has answers in a shape"),
    "proto-inside.json": (record('{"answers": {"cards": {"__proto__": {"ran": "yes"}}}}'), "has answers in a shape"),
    "proto-exercise.json": (
        workbook(answers(job="Other"))[:-2] + ', "__proto__": {"answers": {}}}}',
        "has answers in a shape",
    ),
    "bad-earlier.json": (record('{"answers": {}, "earlier": "all of it"}'), "has answers in a shape"),
    "huge.json": (workbook(answers(job="x" * 20_000_001)), "is too big"),
}


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_saved_file_keeps_to_its_published_schema(page, book, exercise):
    begin(page, book, exercise)
    fill_in(page)
    expect_saved(page)

    file = save_file(page)

    jsonschema.validate(file, json.loads((book / "workbook-file.schema.json").read_text(encoding="utf-8")))
    assert file["exercises"].keys() == {exercise}
    assert file["exercises"][exercise]["answers"] == kept(page)[exercise]["answers"]
    expect(status(page)).to_have_text("Your workbook file is in your downloads.")


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_file_brings_everything_back_in_another_browser(visitor, book, tmp_path, exercise):
    page = visitor().new_page()
    begin(page, book, exercise)
    fill_in(page)
    expect_saved(page)
    before = held(page)
    file = tmp_path / "my-workbook.json"
    file.write_text(json.dumps(save_file(page)))

    other = visitor().new_page()
    begin(other, book, exercise)
    open_file(other, file)

    expect(status(other)).to_have_text("my-workbook.json is open.")
    expect_held(other, before)
    other.reload()
    alive(other)
    expect_held(other, before)


@pytest.fixture
def begun(page, book):
    """A page with an answer on it, and a way to open a file there."""
    begin(page, book, "job-description")
    box(page, "job").fill("Peer worker")
    expect_saved(page)
    return page


@pytest.fixture
def differing(tmp_path):
    file = tmp_path / "other.json"
    file.write_text(workbook(answers(job="Support worker", service="The day centre")))
    return file


def test_where_a_file_differs_its_answer_can_show_and_the_other_is_kept(begun, differing):
    open_file(begun, differing)
    expect(begun.get_by_role("dialog")).to_contain_text("Which should show? The other is kept too.")
    begun.get_by_role("button", name="Show the file’s").click()

    expect(box(begun, "job")).to_have_value("Support worker")
    expect(box(begun, "service")).to_have_value("The day centre")
    [earlier] = kept(begun)["job-description"]["earlier"]
    assert (earlier["field"], earlier["answer"]) == ("job", "Peer worker")


def test_where_a_file_differs_this_device_s_answer_can_show_and_the_other_is_kept(begun, differing):
    open_file(begun, differing)
    begun.get_by_role("button", name="Show this device’s").click()

    expect(box(begun, "service")).to_have_value("The day centre")
    expect(box(begun, "job")).to_have_value("Peer worker")
    [earlier] = kept(begun)["job-description"]["earlier"]
    assert (earlier["field"], earlier["answer"]) == ("job", "Support worker")


@pytest.mark.parametrize("back_out", ["Cancel", "Escape"])
def test_backing_out_of_a_file_that_differs_changes_nothing(begun, differing, back_out):
    before = kept(begun)
    open_file(begun, differing)
    expect(begun.get_by_role("dialog")).to_be_visible()
    if back_out == "Escape":
        begun.keyboard.press("Escape")
    else:
        begun.get_by_role("button", name="Cancel").click()

    expect(begun.get_by_role("dialog")).to_have_count(0)
    expect(begun.get_by_role("button", name="Open my workbook")).to_be_focused()
    expect(box(begun, "job")).to_have_value("Peer worker")
    assert kept(begun) == before


def test_opening_the_same_file_twice_asks_nothing_and_keeps_nothing_twice(begun, differing):
    open_file(begun, differing)
    begun.get_by_role("button", name="Show the file’s").click()
    expect(status(begun)).to_have_text("other.json is open.")
    status(begun).evaluate("(line) => { line.textContent = '' }")
    open_file(begun, differing)
    expect(status(begun)).to_have_text("other.json is open.")

    expect(begun.get_by_role("dialog")).to_have_count(0)
    assert len(kept(begun)["job-description"]["earlier"]) == 1


def test_a_bad_file_is_answered_in_one_sentence_and_changes_nothing(begun, tmp_path):
    before = kept(begun)
    for name, (text, why) in BAD.items():
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        open_file(begun, file)
        dialog = begun.get_by_role("dialog", name="That file did not open.")
        said = dialog.locator("p")
        expect(said).to_contain_text(f"{name} {why}")
        expect(said).to_contain_text("Nothing here was changed.")
        begun.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
        assert kept(begun) == before, name

    expect(box(begun, "job")).to_have_value("Peer worker")
    assert begun.evaluate("[window.ran, ({}).job, ({}).ran]") == [None, None, None]


def test_a_file_name_is_shown_as_words_and_runs_nothing(begun, tmp_path):
    file = tmp_path / "<img src=x onerror=ran=1>.json"
    file.write_text("[]")
    open_file(begun, file)

    expect(begun.get_by_role("dialog")).to_contain_text("<img src=x onerror=ran=1>.json is not a workbook file.")
    assert begun.evaluate("window.ran") is None


@pytest.mark.parametrize("exercise", EXERCISES)
def test_answers_of_a_strange_shape_stop_nothing_and_stay_as_they_were(page, book, tmp_path, exercise):
    shapes = ["words", ["a", "list"], {"a": {"deep": "map"}}, [{"what": ["odd"], "name": {"odd": "too"}}], "99"]
    fields = EXERCISES[exercise].fields
    begin(page, book, exercise)
    for turn in range(len(shapes)):
        given = {name: shapes[(n + turn) % len(shapes)] for n, name in enumerate([*fields, "no_longer_asked"])}
        file = tmp_path / f"{turn}.json"
        file.write_text(workbook({exercise: {"answers": given}}))
        open_file(page, file)
        expect(status(page)).to_have_text(f"{turn}.json is open.")
        page.reload()
        alive(page)
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        assert kept(page)[exercise]["answers"] == given
        page.get_by_role("button", name="Clear this device").click()
        page.get_by_role("button", name="Clear everything").click()
        expect(status(page)).to_have_text("Cleared. Nothing is kept on this device now.")


def test_an_answer_that_could_not_be_shown_is_kept_when_another_takes_its_place(page, book, tmp_path):
    file = tmp_path / "strange.json"
    file.write_text(workbook(answers(job=["a", "list"], essentials=[{"what": "Listens", "weight": "3"}])))
    begin(page, book, "job-description")
    open_file(page, file)
    expect(box(page, "essentials")).to_have_value("Listens")

    box(page, "job").fill("Peer worker")
    box(page, "essentials").fill("Listens well")
    expect_saved(page)

    record = kept(page)["job-description"]
    assert record["answers"] == {"job": "Peer worker", "essentials": [{"what": "Listens well", "weight": "3"}]}
    assert [(one["field"], one["answer"]) for one in record["earlier"]] == [("job", ["a", "list"])]


def test_exercises_and_answers_that_the_book_does_not_know_are_still_there_when_it_is_saved_again(begun, tmp_path):
    file = tmp_path / "more.json"
    more = {
        "next-year": {"answers": {"hope": {"a": ["b"]}}, "sources": {"hope": "x"}},
        "constructor": {"answers": {"constructor": "Kept", "toString": ["too"]}},
        **answers(no_longer="Kept"),
    }
    file.write_text(workbook(more))
    open_file(begun, file)
    expect(status(begun)).to_have_text("more.json is open.")
    box(begun, "service").fill("The day centre")
    expect_saved(begun)

    saved = save_file(begun)["exercises"]

    for name in ("next-year", "constructor"):
        assert saved[name]["answers"] == more[name]["answers"]
    assert saved["next-year"]["sources"] == more["next-year"]["sources"]
    assert saved["job-description"]["answers"] == {
        "no_longer": "Kept",
        "job": "Peer worker",
        "service": "The day centre",
    }

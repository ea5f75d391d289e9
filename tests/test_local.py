"""What a copy says of itself is one file; little of it has to be given, and each mistake in it is answered in words."""

import re

import pytest

from workbook import local
from workbook.problem import Problem

NEEDED = "leave_to: https://example.org\nchecked: 2027-05-01\nhelp: [Ring the desk., Ring 999.]\n"


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Write a copy's file: what it has to say, and more."""
    monkeypatch.setattr(local, "FILE", tmp_path / "local.yml")
    return lambda more="", needed=NEEDED: local.FILE.write_text(needed + more, encoding="utf-8")


def test_the_file_that_comes_with_the_book_says_everything_that_may_be_said():
    keys = re.findall(r"^(\w+):", local.FILE.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(keys) == sorted(local.Local.model_fields)


def test_all_but_what_keeps_people_safe_may_be_left_out(written):
    written()
    here = local.local()
    assert (here.name, here.languages, here.strands) == ("The co-production workbook", ("en-GB",), None)
    assert (here.faults, here.system_change, here.organisation) == ("", "", "")


@pytest.mark.parametrize("key", ["leave_to", "checked", "help"])
def test_what_keeps_people_safe_has_to_be_given(written, key):
    written(needed="".join(line for line in NEEDED.splitlines(keepends=True) if not line.startswith(key)))
    with pytest.raises(Problem, match=rf"data/local\.yml: it needs `{key}`\."):
        local.local()


@pytest.mark.parametrize("languages", ["en-GB", "cy", "zh-Hant-HK", "es-419"])
def test_a_language_is_told_by_its_code(written, languages):
    written(f"languages: [{languages}]")
    assert local.local().languages == (languages,)


@pytest.mark.parametrize("place", ["faults@saltmouth.example", "https://example.org/faults?to=us"])
def test_a_fault_is_reported_to_an_address(written, place):
    written(f"faults: {place}")
    assert local.local().faults == place


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("naem: Ours", "`naem` is not a key it knows. Did you mean “name”?"),
        ("name: ''", "`name` is blank. It should be words."),
        ("name: [Ours]", "`name` is a list. It should be words."),
        ("languages: [english]", "this is “english”. It should be a language’s code, like en-GB, cy or pl."),
        ("languages: []", "`languages` is empty. It should have a language’s code, like en-GB."),
        ("languages: [cy, en-GB, cy]", "`languages` has “cy” twice. Each should be there once."),
        ("languages: cy", "`languages` should be a list, with one line for each, starting with “- ”."),
        ("strands: boards", "`strands` should be a list, with one line for each, starting with “- ”."),
        ("faults: ring us", "this is “ring us”. It should be an e-mail address or a web address, or “”"),
        (
            "address: example.org",
            "this is “example.org”. It should be a web address, like https://example.org/workbook",
        ),
        ("system_change: It lasts.", "`system_change_by` is blank. It should say whose words `system_change` holds."),
        ("contacts: Ms Quill", "`contacts` is “Ms Quill”. It should be a name and words, like"),
        ("name: Ours: the book", "line 4: there is a “: ” where it cannot be. Put the words in quotes"),
        ("name: One\nname: Two", "line 5: `name` stands twice"),
    ],
)
def test_a_mistake_is_answered_with_the_file_the_place_and_what_would_be_right(written, line, answer):
    written(line)
    with pytest.raises(Problem, match=re.escape(answer)) as said:
        local.local()
    assert str(said.value).startswith("data/local.yml: ")
    assert "\n" not in str(said.value)


@pytest.mark.parametrize("text", ["", "- name", "Our workbook"])
def test_a_file_without_keys_is_told_what_it_should_have(written, text):
    written(text, needed="")
    with pytest.raises(Problem, match="this should have a key on each line, like “name: Our workbook”"):
        local.local()


# What may stand in chapters, exercises and documents

MEANING = "system_change: It lasts for whoever asks.\nsystem_change_by: Saltmouth’s board, May 2027\n"


def test_what_system_change_means_here_is_said_with_whose_words_it_is_and_nothing_where_nobody_has_said(written):
    written()
    assert local.local().fill("Yours may differ. {here.meaning}") == "Yours may differ."
    written(MEANING)
    said = "Here, system change has a meaning of its own: “It lasts for whoever asks.” (Saltmouth’s board, May 2027)."
    assert local.local().fill("Yours may differ. {here.meaning}") == f"Yours may differ. {said}"


def test_help_lines_are_a_line_each_in_a_list_and_one_text_elsewhere(written):
    written()
    assert local.local().fill({"a": ["{here.help}"], "b": "{here.help} Checked: {here.checked}."}) == {
        "a": ["Ring the desk.", "Ring 999."],
        "b": "Ring the desk. Ring 999. Checked: 1 May 2027.",
    }

"""Scripts can speak any language: each word goes through ``say()``, and a catalogue has it in the others."""

import json
import subprocess
from gettext import NullTranslations

import node
import pytest

from workbook import machine, shelf
from workbook.screen import form, spoken
from workbook.shelf import ROOT

SCREEN = ROOT / "workbook" / "screen"
SCRIPTS = [
    path.relative_to(ROOT).as_posix()
    for path in sorted([*SCREEN.glob("*.mjs"), *(ROOT / "workbook" / "fields").glob("*/*.mjs")])
    # What builds the scripts speaks to nobody but us, and what writes Word files names Word's own styles: all that
    # people read in them was on the sheet before.
    if path.name not in ("bundle.mjs", "messages.mjs") and not path.name.startswith("word")
]
UNSAID = """
const LOST = "A part did not load."
export const draw = (root, n) => {
  root.textContent = n ? "Saving…" : say("Saved.")
  root.setAttribute("aria-label", "left")
  desk.say("Nobody is in yet.")
  root.append(make("p", "sheet wide", n === 1 ? "1 person" : `${n} people agree`), root.querySelector("p, li"))
}
"""
MISTAKES = {
    "say(words)": "plain words in quotes",
    "say(`${n} people`)": "plain words in quotes",
    'sayMany(n, "{n} person", more)': "plain words in quotes",
    'say("{n} person"); sayMany(n, "{n} person", "{n} people")': "also said with another plural",
}


def unsaid(*scripts: str) -> list[str]:
    """Give each place where words for people are not said, as ``file:line: words``."""
    program = machine.find_node()
    if program is None or machine.find_front_end_tools() is None:
        node.run(SCREEN / "say.mjs", "() => 0", None)  # says why, or skips
    finder = [str(program), "tests/unsaid.mjs", *scripts]
    done = subprocess.run(finder, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_every_word_for_people_is_said():
    assert unsaid(*SCRIPTS) == [], "Put it in say(), with what changes as {holes}."


def test_a_word_that_nobody_could_translate_is_found(tmp_path):
    script = tmp_path / "field.mjs"
    script.write_text(UNSAID, encoding="utf-8")

    found = sorted(line.removeprefix(str(script)) for line in unsaid(str(script)))

    assert found == [
        ":2: A part did not load.",
        ":4: Saving…",
        ":5: left",
        ":6: Nobody is in yet.",
        ":7: 1 person",
        ":7: {} people agree",
    ]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_message_that_cannot_be_gathered_is_refused_with_its_place(mistake, tmp_path):
    script = tmp_path / "field.mjs"
    script.write_text(f"\n{mistake}\n", encoding="utf-8")
    call = "({ messagesIn }, file) => { try { messagesIn([file]) } catch ({ message }) { return message } }"

    refused = node.run(SCREEN / "messages.mjs", call, str(script))

    assert refused.startswith(f"{script}:2: ")
    assert MISTAKES[mistake] in refused


def test_the_gathered_messages_stand_in_the_order_of_their_words():
    messages = json.loads((SCREEN / "built" / "messages.json").read_text(encoding="utf-8"))

    assert [message["one"] for message in messages] == sorted({message["one"] for message in messages})
    [counted] = [message for message in messages if message["one"] == "{n} person"]
    assert counted["many"] == "{n} people"
    assert {"part-findings", "notebook"} <= {*counted["in"]}


class Shouting(NullTranslations):
    """A language that is English in capitals."""

    def gettext(self, message: str) -> str:
        return message.upper()

    def ngettext(self, one: str, many: str, n: int) -> str:
        return (one if n == 1 else many).upper()


def test_each_script_brings_the_words_that_it_says_and_no_others(monkeypatch):
    monkeypatch.setenv("WORKBOOK_LANGUAGE", "pl")
    monkeypatch.setattr(spoken, "catalogue_of", lambda _: Shouting())

    words = spoken.script_words("field-wall")

    assert words[""] == "pl"
    assert words["Put a dot"] == "PUT A DOT"
    assert words["{n} of yours"] == dict.fromkeys(["one", "few", "many"], "{N} OF YOURS")
    assert "Saved on this device." not in words
    assert spoken.with_words("field-wall", "start()").endswith("});start()")


def test_an_english_script_brings_no_words(monkeypatch):
    monkeypatch.setenv("WORKBOOK_LANGUAGE", "en-GB")

    assert spoken.with_words("field-wall", "start()") == "start()"


POLISH = {
    "": "pl",
    "{name} is open.": "Plik {name} jest otwarty.",
    "{n} person": {"one": "{n} osoba", "few": "{n} osoby", "many": "{n} osób", "other": "{n} osoby"},
    "{most} and {last}": "{most} i {last}",
    "{weekday} {day} {month} {year}": "{weekday}, {day} {month} {year}",
}
SAY = """async ({ say, sayMany, allOf, figure }, { words, days }) => {
  globalThis.workbookWords = words
  const { sayDay } = await import(days)
  return [
    say("{name} is open.", { name: "a.json" }), say("Not in the catalogue: {name}.", { name: "a.json" }),
    ...[1, 3, 5].map((n) => sayMany(n, "{n} person", "{n} people")),
    allOf(["Ala", "Ola", "Ela"]), allOf(["Ala"]), sayDay("2027-01-14"),
    figure(2.5), figure(12345), figure(5.025, 2), figure(4, 2),
  ]
}"""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            POLISH,
            [
                *("Plik a.json jest otwarty.", "Not in the catalogue: a.json.", "1 osoba", "3 osoby", "5 osób"),
                *("Ala, Ola i Ela", "Ala", "czwartek, 14 stycznia 2027"),
                *("2,5", "12345", "5,03", "4,00"),
            ],
        ),
        (
            None,
            [
                *("a.json is open.", "Not in the catalogue: a.json.", "1 person", "3 people", "5 people"),
                *("Ala, Ola and Ela", "Ala", "Thursday 14 January 2027"),
                *("2.5", "12345", "5.03", "4.00"),
            ],
        ),
    ],
    ids=["a catalogue", "English"],
)
def test_a_catalogue_says_it_in_another_language(words, said):
    given = {"words": words, "days": (SCREEN / "say-day.mjs").as_uri()}

    assert node.run(SCREEN / "say.mjs", SAY, given) == said


def test_what_stands_in_a_hole_is_never_read_as_a_hole():
    call = '({ say }, name) => say("{name} is open, {who}.", { name, who: "Asha" })'

    assert node.run(SCREEN / "say.mjs", call, "{who}") == "{who} is open, Asha."


def test_a_link_names_the_exercise_by_its_title_where_its_files_name_would_be_english(monkeypatch):
    linked = shelf.find("questions-and-answers").fields.values()
    named = [field for field in linked if field.starts_from]

    monkeypatch.setenv("WORKBOOK_LANGUAGE", "en-GB")
    assert [form.source_names(field) for field in named] == [{}] * len(named)
    monkeypatch.setenv("WORKBOOK_LANGUAGE", "pl")
    assert [form.source_names(field) for field in named] == [{"job-description": "Write a job description"}] * len(
        named
    )


ROOT_OF = "({ nameOfSource }, dataset) => nameOfSource({ dataset })"


@pytest.mark.parametrize(
    ("dataset", "name"),
    [
        ({"startsFrom": "a-list.what or job-description.essentials"}, "job description"),
        (
            {"startsFrom": "job-description.essentials", "sourceNames": '{"job-description": "Opis pracy"}'},
            "Opis pracy",
        ),
    ],
)
def test_a_page_names_the_exercise_that_a_field_starts_from(dataset, name):
    assert node.run(SCREEN / "sources.mjs", ROOT_OF, dataset) == name

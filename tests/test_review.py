"""A second look at a job description: the lists, what hostile texts do, and what is said of documents on a disk."""

from __future__ import annotations

import copy
import re
import subprocess
import sys
import zipfile

import docx
import pytest

from workbook.exercise import Exercise
from workbook.fields.review import Review
from workbook.problem import Problem
from workbook.review import Reviewer
from workbook.review.lists import mistake_in
from workbook.review.phrases import Phrases, words_of
from workbook.review.summary import groups, in_words, lengths, numbers, source_of
from workbook.second_look import report, the_lists, words_in
from workbook.shapes import Grid, Prose, Ticks
from workbook.shelf import ROOT, data, find

LISTS = the_lists()
JARGON, PLAIN = (data(f"review/{name}-job-description.md") for name in ("jargon", "plain"))
ENTRIES = [(name, {**family, **entry}) for name, family in LISTS["words"].items() for entry in family["entries"]]
look = Reviewer(LISTS).look
ALONE = Phrases()
ALONE.add([phrase for group in LISTS["leave"] for phrase in group["find"]], "left alone")
SOURCES = (ROOT / "book" / "sources.md").read_text(encoding="utf-8")


# The lists


@pytest.mark.parametrize(("family", "entry"), ENTRIES, ids=[f"{name}-{entry['find'][0]}" for name, entry in ENTRIES])
def test_every_entry_says_what_instead_and_why_and_who_says_so(family, entry):
    for key in ("instead", "why", "source"):
        assert entry[key].strip()
    assert entry["why"][-1] in ".?"
    assert max(len(sentence.split()) for sentence in re.split(r"(?<=[.?]) ", entry["why"])) <= 20
    assert entry["source"] == "own" or entry["source"] in LISTS["sources"]


def test_every_source_of_the_lists_is_in_the_book_with_its_address_and_is_used():
    for name, source in LISTS["sources"].items():
        [own] = re.findall(rf"\({name}\)=\n(.*?)(?=\n\(source-|\Z)", SOURCES, re.DOTALL)
        assert f"<{source['address']}>" in own, name
    limits = [LISTS["limits"][name]["source"] for name in ("sentence", "essentials")]
    used = {entry["source"] for _, entry in ENTRIES} | {
        item.get("source") for item in LISTS["missing"]["items"].values()
    }
    assert set(LISTS["sources"]) == (used | set(limits)) - {"own", None}


def test_no_phrase_stands_twice_where_the_second_would_never_be_found():
    seen = {}
    groups_of = [("leave-alone", group["find"]) for group in LISTS["leave"]]
    for name, phrases in groups_of + [(name, entry["find"]) for name, entry in ENTRIES]:
        for phrase in phrases:
            plain = phrase.lower().replace("-", " ")
            assert plain not in seen or (name == "women" and seen[plain] == "leave-alone"), (phrase, name, seen[plain])
            seen.setdefault(plain, name)


def test_every_phrase_of_the_lists_finds_itself():
    for name, entry in ENTRIES:
        for phrase in entry["find"]:
            text = phrase.replace("*", "").replace("#", "3")
            rules = [one.rule for one in look(text) if one.start is not None]
            assert rules == [name] or ALONE.longest_at(words_of(text), 0), (phrase, rules)


def test_a_list_that_a_group_spoiled_is_answered_in_words():
    def spoiled(change):
        lists = copy.deepcopy(dict(LISTS))
        change(lists)
        return mistake_in(lists)

    assert mistake_in(LISTS) is None
    assert spoiled(lambda whole: whole.pop("words")).startswith("`lists` has no `words`.")
    assert spoiled(lambda whole: whole["words"]["people"]["entries"][0].pop("instead")) == (
        "people: “hard to reach”: it needs a `instead`, in words."
    )
    assert "should be `own`, or a name from sources.yaml" in spoiled(
        lambda whole: whole["words"]["asks"]["entries"][0].update(source="somebody")
    )
    assert "`find` should be a list of words" in spoiled(
        lambda whole: whole["words"]["asks"]["entries"][0].update(find="a degree")
    )
    assert "`most` is “many”. It should be a whole number" in spoiled(
        lambda whole: whole["limits"]["sentence"].update(most="many")
    )
    assert "missing: pay: it needs a `title`" in spoiled(lambda whole: whole["missing"]["items"]["pay"].pop("title"))
    assert "a list has lost its shape" in spoiled(lambda whole: whole["words"].update(people=["a", "b"]))
    assert "leave-alone: `find` should be" in spoiled(lambda whole: whole["leave"][0].update(find=[]))


# What is found


def test_a_finding_is_where_it_says_and_knows_why():
    for one in look(JARGON):
        assert one.why
        assert one.suggestion
        assert source_of(one, LISTS)
        if one.start is not None:
            assert JARGON[one.start : one.end].startswith(one.words)


def test_the_invented_job_gets_plainer():
    before, after = look(JARGON), look(PLAIN)
    assert {one.rule for one in before} >= {"asks", "people", "jargon", "men", "sentence", "essentials", "missing"}
    assert {one.rule for one in after} == {"women"}
    assert in_words(after) == "2 things worth a second look. Everything on our list is there."
    assert numbers(PLAIN, LISTS).longest <= 20 < numbers(JARGON, LISTS).longest


def test_the_same_words_are_one_thing_to_decide():
    [group] = [group for group in groups(look("Robust plans, and a robust team."), LISTS) if group.rule == "jargon"]
    [item] = group.items
    assert (item.finding.words, item.times) == ("Robust", 2)


def test_what_there_is_to_look_at_is_said_in_words_and_never_as_a_mark():
    assert in_words([]) == "Nothing here asks for a second look. Everything on our list is there."
    assert in_words(look("Robust")) == "1 thing worth a second look. 9 things not found."
    assert lengths(numbers("", LISTS)) == ""
    assert lengths(numbers("We meet people in the park. We also walk.", LISTS)) == (
        "The average sentence has 6 words. The longest has 6."
    )


def test_no_text_is_no_finding():
    assert look("") == []
    assert look(" \r\n\t🙂…") == []


# Whatever the text is made of, the work grows no faster than the text


class Counted:
    """A list of words that counts how often it is asked for one."""

    def __init__(self, words):
        self.words, self.asked = words, 0

    def __len__(self):
        return len(self.words)

    def __getitem__(self, n):
        self.asked += 1
        return self.words[n]


HOSTILE = {
    "one long word": lambda n: "a" * n * 20,
    "the same short word": lambda n: "a " * n,
    "the start of many phrases": lambda n: "hard to " * n,
    "phrases that nearly end": lambda n: "work well under " * n,
    "what makes some searches explode": lambda n: "(a+)+$" * n,
    "hyphens": lambda n: "-a" * n,
    "apostrophes": lambda n: "a'" * n,
    "quotes and nothing else": lambda n: '"' * n * 20,
    "new lines": lambda n: "\r\n" * n,
    "bullets": lambda n: "\n- a" * n,
    "full stops": lambda n: "A. " * n,
    "a heading, and a list that never ends": lambda n: "Essential\n" + "- Do this\n" * n,
    "families of emoji": lambda n: "👩‍👩‍👧‍👦 " * n,
    "right to left": lambda n: "مرحبا بكم " * n,
    "letters with many marks": lambda n: "e" + "\u0301" * n,
    "numbers": lambda n: "3 " * n,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_text_is_looked_at_in_work_that_grows_with_its_length(kind):
    known = Phrases(LISTS["limits"]["number_words"])
    for family in LISTS["words"].values():
        for entry in family["entries"]:
            known.add(entry["find"], family["title"])
    asked = []
    for n in (500, 2000):
        words = Counted(words_of(HOSTILE[kind](n)))
        list(known.longest(words))
        asked.append(words.asked)
        assert look(HOSTILE[kind](n)) is not None
    assert asked[1] <= 4.5 * asked[0] + 100


def test_a_million_letters_are_no_trouble():
    for text in ("a" * 1_000_000, "-" * 1_000_000, "\n" * 1_000_000):
        assert len([one for one in look(text) if one.start is not None]) == 0
    [long] = [one for one in look("a " * 100_000) if one.start is not None]
    assert long.rule == "sentence"
    assert len(long.words) < 100


# On paper and in the table


@pytest.fixture
def advert():
    field = find("job-description-review").fields["advert"]
    assert isinstance(field, Review)
    return field


def test_a_blank_sheet_asks_every_question_and_leaves_room(advert):
    (_, asks), (_, there), (_, room), (_, by_line) = advert.on_paper(None, {}).parts
    assert isinstance(asks, Ticks)
    assert {LISTS["limits"]["sentence"]["ask"], LISTS["words"]["people"]["ask"]} < {*asks.options}
    assert there.options == tuple(item["title"] for item in LISTS["missing"]["items"].values())
    assert isinstance(room, Grid)
    assert by_line.columns == ("Line", "yes", "partly", "no")


def test_a_filled_sheet_has_every_finding_with_its_choice_and_the_text(advert):
    answer = {"text": JARGON, "choices": {"jargon: leverage": "change"}, "lines": {"Job purpose": "no"}}
    parts = dict(advert.on_paper(answer, {}).parts)
    assert parts["The text"] == Prose(JARGON)
    jargon = {row[0]: row for row in parts["Hard words and jargon"].rows}
    assert jargon["leverage"][1::2] == ("use", "change it")
    assert jargon["facilitate"][3] == ""
    assert "service users (3 times)" in {row[0] for row in parts["Words about people"].rows}
    assert parts["Does this line describe someone who could help me?"].rows == (("Job purpose", "no"),)
    assert "out of" not in parts["What we found"].text


def test_the_table_counts_each_finding_by_its_rule_and_its_choice(advert):
    answer = {"text": "Robust plans, robust people.", "choices": {"jargon: robust": "keep"}, "lines": {"Robust": "yes"}}
    entries = {entry.part: (entry.value, entry.measure) for entry in advert.in_table(answer)}
    assert entries[("1", "rule")] == ("Hard words and jargon", "nominal")
    assert entries[("1", "choice")] == ("keep", "nominal")
    assert entries[("line", "Robust")] == ("yes", "nominal")
    assert ("2", "choice") not in entries


def test_the_exercise_looks_with_the_lists_that_a_group_can_change(advert):
    assert advert.lists == LISTS
    assert [*advert.lists["words"]] == [*LISTS["words"]]
    assert advert.to_try == JARGON


# Documents on a disk


def word_file(path, *paragraphs):
    paper = docx.Document()
    for paragraph in paragraphs:
        paper.add_paragraph(paragraph, style="List Bullet" if paragraph.islower() else None)
    paper.save(path)
    return path


def said(*words):
    command = [sys.executable, "-X", "utf8", "-m", "workbook", "review", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


def test_a_file_is_looked_at_line_by_line(tmp_path):
    (tmp_path / "job.md").write_text("# Job\n\nWe leverage.\nWe leverage too.\n", encoding="utf-8")
    done = said(tmp_path / "job.md")
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 thing worth a second look. 9 things not found." in done.stdout
    assert "- Lines 3 and 4: “leverage”. Perhaps: use\n" in done.stdout
    assert "(GOV.UK, on words to avoid)" in done.stdout
    assert "- The pay. Perhaps: Say the sum" in done.stdout


def test_a_word_file_says_the_same_as_its_text(tmp_path):
    path = word_file(tmp_path / "job.docx", "Essential criteria", "a degree", "driving licence")
    table = docx.Document(path)
    cells = table.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "Proven track record", "Essential"
    table.save(path)
    assert words_in(path) == "Essential criteria\n- a degree\n- driving licence\nProven track record | Essential"


def test_a_folder_is_summed_up_first_and_what_cannot_be_read_is_named_and_the_rest_is_done(tmp_path):
    good = word_file(tmp_path / "good.docx", "We leverage.")
    (tmp_path / "plain.txt").write_bytes("Café, “robust”".encode("cp1252"))
    (tmp_path / "wide.txt").write_text("We are robust.", encoding="utf-16")
    (tmp_path / "bad.docx").write_bytes(b"not a Word file")
    (tmp_path / "cut.docx").write_bytes(good.read_bytes()[:2000])
    (tmp_path / "notes.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)))
    (tmp_path / "~$good.docx").write_bytes(b"what Word leaves behind")
    with zipfile.ZipFile(tmp_path / "huge.docx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"0" * 150_000_000)
    with zipfile.ZipFile(tmp_path / "other.docx", "w") as packed:
        packed.writestr("mimetype", "application/epub+zip")
    done = said(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    top = done.stdout.split("\n\n")[0].splitlines()
    assert [line.split(":")[0] for line in top if "second look" in line] == ["good.docx", "plain.txt", "wide.txt"]
    for name, why in {
        "bad.docx": "not a whole Word file",
        "cut.docx": "not a whole Word file",
        "empty.txt": "has no words in it",
        "huge.docx": "too big once it is unpacked",
        "notes.pdf": "not a text, Markdown or Word",
        "old.doc": "not a text, Markdown or Word",
        "other.docx": "not a Word file that can be read",
        "picture.txt": "is not text",
    }.items():
        [line] = [line for line in top if line.startswith(name)]
        assert why in line
    assert "~$good.docx" not in done.stdout
    assert done.stdout.count("\n====") == 3
    assert "Café" not in done.stdout.split("\n\n")[0]
    assert "Traceback" not in done.stdout + done.stderr


def test_a_folder_with_nothing_in_it_says_so(tmp_path):
    assert list(report(tmp_path)) == [f"There are no files in {tmp_path.name}."]


def test_what_is_not_there_is_answered_in_a_sentence(tmp_path):
    done = said(tmp_path / "nowhere.txt")
    assert done.returncode == 1
    assert done.stderr.startswith("There is no file or folder called ")
    with pytest.raises(Problem, match="There is no file or folder"):
        list(report(tmp_path / "nowhere.txt"))


def test_who_has_read_enough_may_stop_reading(tmp_path):
    command = [sys.executable, "-X", "utf8", "-m", "workbook", "review", str(ROOT / "data" / "review")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        child.stdout.readline()
        child.stdout.close()
        assert child.stderr.read() == b""


def test_learners_meet_the_review_in_the_book():
    exercise = find("job-description-review")
    assert isinstance(exercise, Exercise)
    chapter = (ROOT / "book" / "learners" / "job-description-review.md").read_text(encoding="utf-8")
    assert "no marks out of" in exercise.steps[0].words
    assert "{workbook} job-description-review" in chapter

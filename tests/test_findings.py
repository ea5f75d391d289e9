"""What a room said, on the page and in Python: the same numbers in the same words, from one stock of answers."""

import csv
import io
import json
from collections import defaultdict
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from node import run
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from workbook import report
from workbook.answers import Workbook
from workbook.fields import FOLDER
from workbook.figures import (
    audit,
    audit_levels,
    audit_rounds,
    change,
    check_ins,
    dreams,
    ladder,
    maps,
    plans,
    strengths,
    together,
    voices,
)
from workbook.figures.gather import gather
from workbook.screen.asked import asked
from workbook.shelf import DATA, ROOT, exercises, read_yaml

HERE = FOLDER / "findings"
TOPICS = read_yaml(DATA / "topics.yaml")
EXERCISES = exercises()
ASKED = json.loads(json.dumps(asked()))
ALL = """
(page, { asked, shown, people, kept }) => page.topicsOf(asked, shown, people).map((topic) => ({
  ...topic,
  sections: topic.sections(kept).map((one) => ({ ...one, drawn: [320, 640].map((width) => one.draw?.(width) ?? "") })),
}))
"""


def files(folder, times=1, exercise=None):
    """Invented workbook files; with ``times``, so many people who answered alike, so that no group is under five."""
    found = [path for path in sorted((DATA / folder).glob("*.json")) for _ in range(times)]
    return [path for path in found if exercise is None or Workbook.open(path).answers(exercise)]


@pytest.fixture
def copies(tmp_path):
    """Give the files of a folder so many times over, each under a name of its own."""

    def made(folder, times=1, exercise=None):
        paths = []
        for n, path in enumerate(files(folder, times, exercise)):
            paths.append(tmp_path / f"{n:03}-{path.name}")
            paths[-1].write_bytes(path.read_bytes())
        return paths

    return made


def people_of(paths):
    books = [json.loads(path.read_text(encoding="utf-8"))["exercises"] for path in paths]
    return [{"state": "in", "exercises": {stem: record["answers"] for stem, record in book.items()}} for book in books]


def on_the_page(paths, kept=None, people=None):
    given = {
        "asked": ASKED,
        "shown": TOPICS,
        "people": people if people is not None else people_of(paths),
        "kept": kept or {"hidden": [], "edited": {}, "groups": {}},
    }
    return {topic["stem"]: topic for topic in run(HERE / "topics.mjs", ALL, given)}


def section(topics, stem, title):
    return next(one for one in topics[stem]["sections"] if one["title"] == title)


def words(topics, stem, title):
    return " ".join(section(topics, stem, title)["sentences"])


@pytest.fixture
def group(copies):
    """Twelve people: the invented group, twice."""
    return copies("invented-group", 2)


def values(exercise, field):
    question = EXERCISES[exercise].fields[field]
    points = getattr(question, "points", ())
    if points:
        return {str(n): words for n, words in enumerate(points, 1)}
    return {one: one for one in (*getattr(question, "piles", ()), *getattr(question, "options", ()))}


def counted(exercise, field, paths):
    question = EXERCISES[exercise].fields[field]
    rows = getattr(question, "rows", ()) or getattr(question, "cards", ())
    return together.counts(gather(EXERCISES[exercise], paths), field, rows, values(exercise, field))


def table_of(one):
    return {row[0]: row[1:] for row in one["table"]["rows"]}


def test_where_a_room_disagrees_is_said_the_same(group):
    topics = on_the_page(group)
    found = counted("ladder", "rungs", group)

    assert words(topics, "ladder", "Where the room stands on the ladder") == ladder.in_words(found)
    drawn = section(topics, "ladder", "Where the room stands on the ladder")["table"]["rows"]
    assert [row[0] for row in drawn] == list(ladder.furthest_first(found).index)
    assert {row[0]: row[1:] for row in drawn} == {str(row): list(map(int, n)) for row, n in found.iterrows()}


def test_what_a_room_brings_is_said_the_same(group):
    found = counted("strengths", "cards", group)

    assert words(on_the_page(group), "strengths", "What this room brings") == strengths.carried_in_words(found)


@pytest.mark.parametrize(
    ("exercise", "field"), [("ask-or-not", "cards"), ("panel-ready", "areas"), ("in-the-way", "cards")]
)
def test_any_lines_with_a_few_answers_are_counted_and_said_the_same(group, exercise, field):
    title = EXERCISES[exercise].fields[field].label
    topics, found = on_the_page(group), counted(exercise, field, group)

    assert words(topics, exercise, title) == together.apart_in_words(found)
    assert table_of(section(topics, exercise, title)) == {str(row): list(map(int, n)) for row, n in found.iterrows()}


def test_a_map_now_and_next_is_said_the_same(group):
    exercise = EXERCISES["involvement-map"]
    ratings = exercise.fields["now"]
    found = maps.middles(gather(exercise, group), ratings.rows)
    topics = on_the_page(group)
    title = "Middle marks, now and next"

    assert words(topics, "involvement-map", title) == maps.in_words(found, ratings.points)
    assert table_of(section(topics, "involvement-map", title)) == {str(row): list(n) for row, n in found.iterrows()}


def test_then_and_now_is_said_the_same(group):
    exercise = EXERCISES["then-and-now"]
    lines = exercise.fields["now"].rows
    marks = change.marks(gather(exercise, group))
    turned = change.turned_in_words(change.turned(marks, lines), lines)
    told = f"{turned} {change.shift_in_words(change.middles(marks, lines))}"

    assert words(on_the_page(group), "then-and-now", "How sure people are, before and now") == told


def test_dots_on_many_walls_are_added_and_said_the_same():
    paths = files("invented-rooms")
    found = dreams.by_group(dreams.walls(EXERCISES["dream-big"], paths))
    topics = on_the_page(paths)

    assert words(topics, "dream-big", "Ideas and dots") == dreams.tally_in_words(found)
    expected = {str(row): list(map(int, n)) for row, n in found.iterrows()}
    assert table_of(section(topics, "dream-big", "Ideas and dots")) == expected


def test_whose_voice_is_said_the_same():
    paths = files("invented-meetings")
    found = voices.meetings(EXERCISES["whose-voice"], paths)

    assert words(on_the_page(paths), "whose-voice", "Seconds of every 100, by role") == voices.in_words(found)


def test_first_steps_are_one_register_in_the_order_of_their_days(group):
    gathered = gather(EXERCISES["what-next"], group)
    topics = on_the_page(group)
    drawn = section(topics, "what-next", "First steps, by day")

    assert drawn["sentences"] == [plans.in_words(gathered)]
    expected = plans.first_steps(gathered)
    assert sorted((row[0], row[1], row[3]) for row in drawn["table"]["rows"]) == sorted(expected.itertuples())
    assert [row[0] for row in drawn["table"]["rows"]] == list(expected.index)


def test_how_steps_went_is_said_the_same_and_a_time_with_few_answers_is_left_out(group):
    gathered = gather(EXERCISES["check-in"], group)
    people = sorted(gathered["file"].unique())
    found = check_ins.outcomes(gathered, people)
    topics = on_the_page(group)

    assert words(topics, "check-in", "How far people got") == check_ins.outcomes_in_words(found, people)
    drawn = table_of(section(topics, "check-in", "How far people got"))
    assert drawn == {str(row): list(map(int, n)) for row, n in found.iterrows()}


AUDIT = EXERCISES["involvement-audit"]
GAPS, PLACES, LINES, MOVED = (part["title"] for part in TOPICS["shown"]["involvement-audit"]["parts"])


@pytest.fixture
def first(copies):
    return copies("invented-audit/first")


@pytest.fixture
def both(first):
    return first + files("invented-audit/six-months")


def numbers(one):
    """Give a table's rows, with what is not shown as nothing."""
    return [[None if cell == "not shown" else cell for cell in row] for row in one["table"]["rows"]]


def rows_of(frame):
    shown = frame.astype(float).astype(object).where(frame.notna(), None)
    return [[row, *own] for row, own in shown.iterrows()]


def test_where_roles_are_apart_and_how_it_stands_is_said_the_same(first):
    topics, marks = on_the_page(first), audit.marks(AUDIT, first)

    assert words(topics, "involvement-audit", GAPS) == audit.apart_in_words(marks)
    drawn = section(topics, "involvement-audit", GAPS)
    assert drawn["table"]["columns"][1:] == list(audit.apart(marks))
    assert numbers(drawn) == rows_of(audit.apart(marks))
    for title, by in {PLACES: "place", LINES: "scored"}.items():
        assert words(topics, "involvement-audit", title) == audit_levels.levels_table(marks, by).words
        assert numbers(section(topics, "involvement-audit", title)) == rows_of(audit_levels.levels(marks, by))
    assert words(topics, "involvement-audit", MOVED).startswith("There is one time so far.")


def test_two_times_are_told_apart_and_what_moved_is_said_the_same(both):
    topics = on_the_page(both)
    times = audit_rounds.times(gather(AUDIT, both), AUDIT.fields["round"].options)
    before, now = (audit.marks_in(own, AUDIT) for own in times.values())

    assert list(times) == ["The first time", "Six months later"]
    assert words(topics, "involvement-audit", GAPS) == (
        f"These are the answers of “Six months later”. {audit.apart_in_words(now)}"
    )
    assert words(topics, "involvement-audit", MOVED) == audit_rounds.compared_in_words(before, now)
    drawn = section(topics, "involvement-audit", MOVED)
    assert drawn["table"]["columns"] == ["Line", *audit_rounds.compared(before, now)]
    assert numbers(drawn) == rows_of(audit_rounds.compared(before, now))


@pytest.mark.parametrize("each", [2, 4])
def test_a_role_of_fewer_than_five_is_with_the_others_or_not_shown_on_the_page_either(first, each):
    few = [path for n, path in enumerate(first) if n % 5 < each]
    topics, marks = on_the_page(few), audit.marks(AUDIT, few)

    assert words(topics, "involvement-audit", GAPS) == audit.apart_in_words(marks)
    assert "table" not in section(topics, "involvement-audit", GAPS)
    assert words(topics, "involvement-audit", PLACES) == audit_levels.levels_table(marks).words


def test_small_roles_are_joined_the_same_way_and_roles_of_one_mind_are_said_so(first):
    mixed = first[:5] + first[5:8] + first[10:13]
    topics, marks = on_the_page(mixed), audit.marks(AUDIT, mixed)
    assert "Other roles" in section(topics, "involvement-audit", GAPS)["table"]["columns"]
    assert words(topics, "involvement-audit", GAPS) == audit.apart_in_words(marks)
    assert numbers(section(topics, "involvement-audit", GAPS)) == rows_of(audit.apart(marks))

    same = people_of(first)
    for person in same:
        person["exercises"]["involvement-audit"] |= dict.fromkeys(audit_lines(), "2")
    assert words(on_the_page([], people=same), "involvement-audit", GAPS) == (
        "15 people answered. The middle marks of their roles are the same on every line."
    )


def audit_lines():
    return [name for name, field in AUDIT.fields.items() if getattr(field, "points", ())]


def test_a_line_that_fewer_than_three_of_a_role_marked_has_no_middle_there(first):
    everybody = people_of(first)
    for person in everybody[:3]:
        person["exercises"]["involvement-audit"].pop("seats", None)
    topics = on_the_page([], people=everybody)

    seats = table_of(section(topics, "involvement-audit", GAPS))[AUDIT.fields["seats"].label]
    assert seats.count("not shown") == 1


def test_who_answered_at_neither_time_is_said_and_not_counted(both):
    everybody = people_of(both)
    for person in everybody[:2]:
        del person["exercises"]["involvement-audit"]["round"]

    assert words(on_the_page([], people=everybody), "involvement-audit", MOVED).endswith(
        "2 people are not counted here: they answered at another time, or did not say when."
    )


def test_every_line_of_the_audit_is_shown_by_role_and_level_and_not_once_more(first):
    titles = [one["title"] for one in on_the_page(first)["involvement-audit"]["sections"]]

    assert titles[:4] == [GAPS, PLACES, LINES, MOVED]
    assert not {AUDIT.fields[name].label for name in audit_lines()} & set(titles)


def test_the_report_says_what_it_cannot_say_as_the_command_does():
    page = run(HERE / "report.mjs", "(page) => [page.limits(), page.saidAndDid()]", None)

    assert page == [list(report.LIMITS), list(report.SAID)]


# What the page alone has to keep


def test_every_exercise_that_somebody_answered_has_a_topic_unless_it_is_promised_to_nobody_else(group):
    answered = {stem for person in people_of(group) for stem, given in person["exercises"].items() if given}

    assert set(on_the_page(group)) == answered - set(TOPICS["aside"])


def test_nothing_that_fewer_than_five_people_answered_is_counted():
    topics = on_the_page(files("invented-group")[:4])
    # What a table of people wrote together is one answer, and dots and seconds say nothing of a person.
    together_ = {"Ideas and dots", "Seconds of every 100, by role"}
    counts = [
        one for topic in topics.values() for one in topic["sections"] if "said" not in one and not one.get("ours")
    ]

    assert counts
    for one in counts:
        if one["title"] not in together_:
            assert one["sentences"] == ["Fewer than five people answered this, so it is not shown."], one["title"]
            assert "table" not in one


def test_each_chart_draws_itself_as_good_xml_at_two_widths_and_says_what_it_shows(group, both):
    drawings = defaultdict(list)
    for topic in on_the_page(group + files("invented-rooms") + files("invented-meetings") + both).values():
        for one in topic["sections"]:
            for svg in filter(None, one["drawn"]):
                tree = ET.fromstring(svg)
                drawings[tree.get("width")].append(tree)
                assert tree.get("aria-label") == " ".join(one["sentences"])
                assert one["table"]["rows"]
    assert len(drawings["320"]) == len(drawings["640"]) > 20


def test_no_words_of_a_person_leave_the_drawing():
    hostile = read_yaml(ROOT / "tests" / "hostile.yaml")
    people = [
        {
            "state": "in",
            "exercises": {"dream-big": {"dream": each, "ideas": [{"idea": each, "dots": "1", "group": each}]}},
        }
        for each in hostile
    ]
    [topic] = on_the_page([], people=people).values()
    drawn = " ".join(section({"x": topic}, "x", "Ideas and dots")["drawn"])

    assert "<script" not in drawn
    assert "<img" not in drawn
    assert "<foreignObject" not in drawn


def test_a_hidden_idea_and_the_same_one_in_other_letters_are_both_gone_from_chart_and_table():
    rows = [{"idea": "A bus", "dots": "2"}, {"idea": "a  BUS", "dots": "1"}, {"idea": "A garden", "dots": "1"}]
    people = [{"state": "in", "exercises": {"dream-big": {"ideas": rows}}}]
    topics = on_the_page([], {"hidden": ["A bus"], "edited": {"A garden": "A green place"}, "groups": {}}, people)
    one = section(topics, "dream-big", "Ideas and dots")

    assert one["table"]["rows"] == [["A green place", 1, 1, 1]]
    assert "bus" not in "".join(one["drawn"]).lower()


def test_groups_that_the_trainer_made_are_counted():
    rows = [{"idea": "A bus", "dots": "2"}, {"idea": "A tram", "dots": "1"}, {"idea": "A garden", "dots": "1"}]
    people = [{"state": "in", "exercises": {"dream-big": {"ideas": rows}}}]
    topics = on_the_page(
        [], {"hidden": [], "edited": {}, "groups": {"A bus": "Getting there", "A tram": "Getting there"}}, people
    )

    table = section(topics, "dream-big", "Ideas and dots")["table"]["rows"]
    assert table == [["Getting there", 3, 1, 2], ["No group yet", 1, 1, 1]]


def test_only_people_who_count_are_counted():
    given = {"people": [{"state": "in", "exercises": {}}, {"state": "aside", "exercises": {}}, {"state": "in"}, "x"]}

    assert run(HERE / "people.mjs", "(page, given) => page.peopleIn(given).length", given) == 1


def test_the_ways_to_show_name_only_what_is_there():
    ways = set(run(HERE / "ways.mjs", "(page) => Object.keys(page.WAYS)", None))
    for stem, topic in TOPICS["shown"].items():
        for part in topic["parts"]:
            assert part["way"] in ways
            given = [part, ASKED[stem]["fields"]]
            fields = run(HERE / "topics.mjs", "(page, [part, questions]) => page.fieldsOf(part, questions)", given)
            assert set(fields) <= set(EXERCISES[stem].fields), stem
    for one in TOPICS["aside"]:
        stem, _, field = one.partition(".")
        assert field in {"", *EXERCISES[stem].fields}, one


def test_no_cell_of_a_table_is_a_live_formula_when_a_spreadsheet_opens_it():
    hostile = read_yaml(ROOT / "tests" / "hostile.yaml")
    table = {"columns": ["Idea", "Dots"], "rows": [[words, 3] for words in hostile]}
    written = run(HERE / "tables.mjs", "(page, table) => page.csvOf(table)", table)
    rows = list(csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline="")))

    assert len(rows) == len(hostile) + 1
    assert all(row[0] in (words, f"'{words}") for row, words in zip(rows[1:], hostile, strict=True))
    assert {row[1] for row in rows[1:]} == {"3"}
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append([ILLEGAL_CHARACTERS_RE.sub("", cell) for cell in row])
    assert {cell.data_type for (cell, *_) in book.active.iter_rows()} == {"s"}

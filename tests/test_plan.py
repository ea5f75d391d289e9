"""A plan of days, against the stock of worked examples that the page is held to as well."""

from __future__ import annotations

import pytest

from workbook.days.programme import Programme
from workbook.plan import plan_of, standard
from workbook.problem import Problem
from workbook.programme import programme
from workbook.shelf import DATA, read_yaml

EXAMPLES = read_yaml(DATA / "plan-examples.yaml")


def people(lived, staff, commissioners, trainers=0, hosts=0):
    roles = programme().roles
    names = (*roles.seated, roles.trainers, roles.hosts)
    return dict(zip(names, map(str, (lived, staff, commissioners, trainers, hosts)), strict=True))


def tables_for(*numbers):
    return [[*table.values()] for table in plan_of({"people": people(*numbers)}).tables]


def worked(plan):
    """Give a plan as the stock writes it."""
    return {
        "format": plan.format,
        "people": {role: str(number) for role, number in plan.people.items()},
        "days": [
            {
                "number": str(day.number),
                "date": day.date,
                "start": day.start,
                "end": day.end,
                "contact": str(day.contact_minutes),
                "items": [
                    f"{item.start} {item.end} {item.kind} {item.activity or '-'} {item.minutes} {item.title}"
                    for item in day.items
                ],
            }
            for day in plan.days
        ],
        "tables": [" ".join(map(str, table.values())) for table in plan.tables],
        "kit": {line.thing: str(line.count) for line in plan.kit},
        "prints": {line.exercise: f"{line.copies} {line.large_print} {line.easy_read}" for line in plan.prints},
        "warnings": [*plan.warnings],
    }


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["name"])
def test_a_plan_is_the_worked_one(example):
    assert worked(plan_of(example["answers"])) == example["plan"]


def test_two_days_from_ten_have_the_clock_times_that_we_worked_out_by_hand():
    starts = [[item.start for item in day.items if item.kind != "prepare"] for day in standard("two-days").days]
    assert starts == [
        [
            "10:00",
            "10:20",
            "10:45",
            "10:55",
            "11:20",
            "11:45",
            "11:55",
            "12:20",
            "12:45",
            "13:35",
            "13:50",
            "14:50",
            "15:00",
            "15:45",
        ],
        ["10:00", "10:15", "11:15", "11:30", "11:55", "12:30", "13:20", "14:04", "14:35", "14:50", "15:30", "15:40"],
    ]
    assert standard("two-days").contact_minutes == (280, 280)


def test_two_days_from_half_past_nine_fit_and_are_over_at_half_past_three():
    plan = standard("two-days", "09:30")
    assert [(day.start, day.end) for day in plan.days] == [("09:30", "15:30")] * 2
    assert [day.items[0].start for day in plan.days] == ["08:00", "08:00"]
    assert not plan.warnings


@pytest.mark.parametrize("name", programme().formats)
def test_a_format_as_it_stands_has_nothing_that_is_worth_a_second_look(name):
    assert standard(name).warnings == ()


@pytest.mark.parametrize(
    ("everybody", "sizes"), [(12, [6, 6]), (18, [6] * 3), (20, [7, 7, 6]), (100, [6] * 15 + [5] * 2)]
)
def test_tables_are_sixes_or_as_near_as_can_be(everybody, sizes):
    third = everybody // 3
    tables = tables_for(everybody - 2 * third, third, third)
    assert [sum(table) for table in tables] == sizes


def test_where_numbers_allow_a_table_is_two_and_two_and_two():
    assert tables_for(6, 6, 6) == [[2, 2, 2]] * 3


@pytest.mark.parametrize("lived", range(2, 30))
@pytest.mark.parametrize("others", [(3, 4), (10, 0), (6, 6), (1, 1), (40, 7)])
def test_nobody_with_lived_experience_sits_alone_and_everybody_has_a_seat(lived, others):
    tables = tables_for(lived, *others)
    assert all(table[0] != 1 for table in tables)
    assert [sum(column) for column in zip(*tables, strict=True)] == [lived, *others]
    sizes = [sum(table) for table in tables]
    assert max(sizes) <= programme().limits.table_most
    assert max(sizes) - min(sizes) <= 1


def test_each_need_that_is_ticked_adds_what_it_takes():
    plan = plan_of({"people": people(6, 6, 6, 2), "needs": ["Big print", "A quiet place to go to"]})
    assert {print_.large_print for print_ in plan.prints} == {3}
    assert {print_.easy_read for print_ in plan.prints} == {0}
    assert "A quiet room, open all day, with a sign" in [line.thing for line in plan.kit]


def test_while_nobody_has_said_who_comes_there_is_nothing_to_count_and_nothing_to_warn_of():
    plan = plan_of({})
    assert [*plan.tables, *plan.kit, *plan.prints, *plan.warnings] == []
    assert len(plan.days) == 2


def test_a_format_that_there_is_none_of_is_answered_with_the_nearest():
    with pytest.raises(Problem, match=r"There is no format called “two-day”. Did you mean “two-days”"):
        standard("two-day")


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        (("activities", "ladder", "leans"), ["snake"], "`activities`, `ladder` names “snake”, and there is none."),
        (("formats", "taster", "days"), [{"start": "9", "after": "0", "order": ["close"]}], "It should be a time"),
        (("activities", "ladder", "kit"), {"Tape": "some"}, "It should be like “2 person”"),
        (("activities", "ladder", "minuets"), "5", "Did you mean “minutes”?"),
    ],
)
def test_a_mistake_in_the_programme_says_where_it_is_and_what_would_be_right(path, value, says):
    raw = read_yaml(DATA / "programme.yml")
    inner = raw
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    made, wrong = Programme.made_of(raw)
    assert made is None
    assert says in " ".join(words for mistake in wrong for words in mistake)

"""What is worth a second look in who comes, and how many trainers and hosts that takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbook.days.checks import Warning_
from workbook.days.definitions import Format
from workbook.days.programme import Programme
from workbook.days.tables import Table, tables_of


def about_people(
    programme: Programme, plan: Format, people: Mapping[str, int], tables: list[Table]
) -> Iterator[Warning_]:
    """Give what is worth a second look in a head-count, if there is one yet."""
    if not tables:
        return
    roles, coming = programme.roles, sum(people[role] for role in programme.roles.seated)
    if not plan.people.least <= coming <= plan.people.most:
        yield "size", {"least": plan.people.least, "most": plan.people.most, "people": coming}
    yield from _mixed(programme, people, tables)
    if people[roles.trainers] < (needed := trainers_for(programme, plan, coming)):
        yield "trainers", {"limit": needed, "people": people[roles.trainers]}
    if plan.where == "online" and people[roles.hosts] < len(tables):
        yield "hosts", {"limit": len(tables), "people": people[roles.hosts]}


def _mixed(programme: Programme, people: Mapping[str, int], tables: list[Table]) -> Iterator[Warning_]:
    lived = programme.roles.lived
    if not people[lived]:
        yield "nobody", {}
    elif people[lived] == 1:
        yield "alone", {}
    elif without := [str(number) for number, table in enumerate(tables, 1) if not table[lived]]:
        yield "without", {"tables": ", ".join(without)}
    for role in programme.roles.others:
        if not people[role]:
            yield "unmixed", {"role": role}


def trainers_for(programme: Programme, plan: Format, coming: int) -> int:
    """Give how many trainers to have: always two or more, and in a room one for each ten people."""
    each = 0 if plan.where == "online" else -(-coming // programme.limits.each_trainer)
    return max(programme.limits.trainers, each)


def usual_people(programme: Programme, plan: Format) -> dict[str, str]:
    """Give a head-count to reckon with while nobody has said who comes: as many of each role, and enough trainers."""
    roles, usual = programme.roles, plan.people.usual
    each = {role: usual // len(roles.seated) + (n < usual % len(roles.seated)) for n, role in enumerate(roles.seated)}
    hosts = len(tables_of(programme, each)) if plan.where == "online" else 0
    everybody = {**each, roles.trainers: trainers_for(programme, plan, usual), roles.hosts: hosts}
    return {role: str(number) for role, number in everybody.items()}

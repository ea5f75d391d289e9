"""Who sits where: tables of about six, mixed, and never one person with lived experience alone."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.days.programme import Programme

Table = dict[str, int]
"""A table: how many of each role sit at it."""


def tables_of(programme: Programme, people: Mapping[str, int]) -> list[Table]:
    """Seat everybody but trainers and hosts, at tables as even as can be.

    People with lived experience sit at least two together, even if a table then has none.
    The other roles are spread over the seats that are left, in proportion.
    """
    roles = programme.roles
    sizes = _even(sum(people[role] for role in roles.seated), _how_many(programme, people))
    lived = people[roles.lived]
    together = min(len(sizes), max(lived // 2, 1)) if lived else 0
    seated = [*_even(lived, together), *[0] * (len(sizes) - together)]
    tables = [{roles.lived: number} for number in seated]
    free = [size - number for size, number in zip(sizes, seated, strict=True)]
    for role in roles.others:
        shares = _in_proportion(people[role], free)
        for table, share in zip(tables, shares, strict=True):
            table[role] = share
        free = [left - share for left, share in zip(free, shares, strict=True)]
    return tables


def _how_many(programme: Programme, people: Mapping[str, int]) -> int:
    """Give the number of tables: the nearest to sixes, and none of them too large."""
    everybody, limits = sum(people[role] for role in programme.roles.seated), programme.limits
    nearest = (2 * everybody + limits.table) // (2 * limits.table)
    return max(nearest, -(-everybody // limits.table_most))


def _even(people: int, tables: int) -> list[int]:
    """Share people out as evenly as can be, the larger shares first: 20 over 3 is 7, 7 and 6."""
    return [people // tables + (n < people % tables) for n in range(tables)]


def _in_proportion(people: int, free: list[int]) -> list[int]:
    """Share people out over free seats by largest remainder: where two are equal, the first table has it."""
    seats = sum(free)
    shares = [people * room // seats if seats else 0 for room in free]
    by_remainder = sorted(range(len(free)), key=lambda n: -(people * free[n] % seats) if seats else 0)
    for n in by_remainder[: people - sum(shares)]:
        shares[n] += 1
    return shares

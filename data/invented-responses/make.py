"""Makes responses.csv: 100 answers that nobody gave, the same each time. To make it again: python3 make.py.

Nobody was asked. The town of Northmere and its drop-in do not exist. The dice below stand in for people, so that a
group can practise on answers as untidy as real ones: some are missing, one group is small, and some words say more
than the boxes do.
"""

import csv
import random
from pathlib import Path

HERE = Path(__file__).parent
SEED = 17
PEOPLE = 100

PLACES = {"Drop-in": 41, "Hostel": 33, "Out on the street": 18, "Phone or online": 4}  # the other 4 left it blank
WAITS = ("The same day", "Within a week", "Within a month", "Longer")
HOW_OFTEN = ("Never", "Now and then", "Mostly", "Always")

# How likely each answer is, out of 10, in the order of WAITS: people at the drop-in are seen sooner.
WAIT_AT = {
    "Drop-in": (5, 3, 1, 1),
    "Hostel": (2, 4, 3, 1),
    "Out on the street": (1, 2, 3, 4),
    "Phone or online": (3, 3, 2, 2),
    "": (3, 3, 2, 2),
}
# In the order of HOW_OFTEN: people who waited longer felt welcome less often. Why is for people to ask, not for dice.
WELCOME_AFTER = {
    "The same day": (1, 1, 4, 4),
    "Within a week": (1, 2, 4, 3),
    "Within a month": (2, 4, 3, 1),
    "Longer": (4, 4, 1, 1),
    "": (2, 3, 3, 2),
}
SKIPPED = {"wait": 7, "welcome": 6, "change": 38}  # in 100

WISHES = (
    "Open at weekends",
    "Somebody to answer the phone",
    "The same worker each time",
    "I told my story four times to four people",
    "A door that shuts when we talk",
    "Less forms",
    "Being asked how I am first",
    "Nothing, they have been good to me",
    "The phone rang out all week",
    "Open later, I work days",
    "A place for my dog",
    "Tell me what is happening, even if it is nothing",
    "Do not move me on at 9 in the morning",
    "More women on the team",
    "A phone that works. Nobody picks up",
    "Staff who have been there",
    "Somewhere dry to wait",
    "Weekends are the worst",
    "Keep the same worker",
    "Not having to say it all in front of the queue",
    "Tea was good",
    "I do not know",
)


def people() -> list[dict[str, str]]:
    """Give everybody who was never asked, one row each."""
    dice = random.Random(SEED)
    places = [place for place, many in PLACES.items() for _ in range(many)]
    places += [""] * (PEOPLE - len(places))
    dice.shuffle(places)
    return [{"person": str(n), **answers(dice, place)} for n, place in enumerate(places, 1)]


def answers(dice: random.Random, place: str) -> dict[str, str]:
    """Give one row's answers. What is skipped is skipped at the end, so that it changes nobody else's answer."""
    wait = dice.choices(WAITS, WAIT_AT[place])[0]
    given = {
        "wait": wait,
        "welcome": dice.choices(HOW_OFTEN, WELCOME_AFTER[wait])[0],
        "change": dice.choice(WISHES),
    }
    skipped = {question for question, often in SKIPPED.items() if dice.randrange(100) < often}
    return {"place": place, **{question: "" if question in skipped else said for question, said in given.items()}}


def write(file: Path = HERE / "responses.csv") -> None:
    """Write the rows as a table that any spreadsheet opens."""
    rows = people()
    with file.open("w", encoding="utf-8", newline="") as table:
        writer = csv.DictWriter(table, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    write()

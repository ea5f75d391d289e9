"""Learner pages are easy to read, and other pages are plain: measured on the words that a reader sees."""

import re
from pathlib import Path

import pytest

from workbook import local, rates, shelf

ROOT = Path(__file__).parent.parent
FOR_LEARNERS = sorted([*(ROOT / "book" / "learners").glob("*.md"), *(ROOT / "book").glob("*.md")])
FOR_OTHERS = sorted([*(ROOT / "book" / "trainers").glob("*.md"), *(ROOT / "book" / "organisations").glob("*.md")])
LISTS_OF_SOURCES = {"sources"}  # titles of other people's work are as long as they made them

BLOCK = r"^(`{{3,}}){{{name}}}[^\n]*\n(.*?)^\1$"

MARKUP = [
    (r"^---\n.*?\n---\n", "", re.DOTALL),
    (r"^\([\w-]+\)=\s*$", "", re.MULTILINE),
    (r"^:[\w-]+:.*$", "", re.MULTILINE),
    (r"^`{3,}(?:\{[\w-]+\})?[ ]*(.*)$", r"\1", re.MULTILINE),
    (r"\{\w+\}`([^`<]*?)\s*(?:<[^`>]*>)?`", r"\1", 0),
    (r"\[([^\]]*)\]\([^)]*\)", r"\1", 0),
    (r"<https?://[^>]*>|https?://\S+", "", 0),
    (r"[*_`]", "", 0),
]


def blocks(name: str, markdown: str) -> list[str]:
    """Give what stands inside every block of that name."""
    return [inside for _, inside in re.findall(BLOCK.format(name=name), markdown, re.MULTILINE | re.DOTALL)]


def without_blocks(markdown: str, *names: str) -> str:
    for name in names:
        markdown = re.sub(BLOCK.format(name=name), "", markdown, flags=re.MULTILINE | re.DOTALL)
    return markdown


def sentences(markdown: str) -> list[list[str]]:
    """Give the words of every sentence; a heading, a list item and a cell of a table are sentences of their own."""
    for pattern, becomes, how in MARKUP:
        markdown = re.sub(pattern, becomes, markdown, flags=how)
    pieces = [cell for line in markdown.splitlines() for cell in (line.split("|") if line.startswith("|") else [line])]
    pieces = [re.sub(r"^\s*(?:#+|[-+>]|\d+\.|:)\s+", "", piece).strip() for piece in pieces]
    found = [part for piece in pieces for part in re.split(r"(?<=[.!?:])[\"”’)]*\s+(?=[“\"(]?[A-Z0-9])", piece)]
    return [words for sentence in found if (words := re.findall(r"[A-Za-z][A-Za-z’'-]*|\d[\d.,:]*", sentence))]


SILENT = [
    (r"^every", "evry"),  # codespell:ignore
    (r"^some(?=[bdhtw])", "som"),  # codespell:ignore
    (r"([^aeiouy])e(?=(ful|less|ment|ly|ness|times?)$)", r"\1"),  # codespell:ignore
    (r"([^aeiouycgsxz])es$", r"\1s"),
    (r"([^aeiouytdl])ed$", r"\1d"),
    (r"([^aeiouyl])e$", r"\1"),
]
"""Vowels that are written and not spoken, and what is left without them."""


def syllables(word: str) -> int:
    """Count vowel sounds, roughly: groups of vowels, less a silent e. So does “Say it in plain words”."""
    groups = len(re.findall(r"[aeiouy]+", word.lower()))
    silent = re.search(r"[^aeiouy]e$|[^td]ed$", word.lower()) and not word.lower().endswith("le")
    return max(1, groups - bool(silent))


def spoken_syllables(word: str) -> int:
    """Count vowel sounds more closely: groups of vowels that are spoken, in each part of a word with hyphens."""
    return sum(map(_spoken, re.split(r"[-’']", word.lower()))) or 1


def _spoken(part: str) -> int:
    for written, left in SILENT:
        part = re.sub(written, left, part)
    return len(re.findall(r"[aeiouy]+", part)) or bool(part[1:])


def grade(found: list[list[str]]) -> float:
    """Give the Flesch-Kincaid grade (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    words = [word for sentence in found for word in sentence]
    return 0.39 * len(words) / len(found) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def explained() -> set[str]:
    """Give the words that the glossary explains; the NHS counts a text's long words without them."""
    glossary = (ROOT / "book" / "words.md").read_text(encoding="utf-8").split("```{glossary}")[1].split("```")[0]
    terms = [line for line in glossary.splitlines() if line and not line.startswith(" ")]
    return {word for term in terms for word in re.findall(r"[a-z’'-]+", term.lower())}


def is_explained(word: str, known: set[str]) -> bool:
    plain = word.lower().removesuffix("’s")
    return bool(
        {plain, *(re.sub(ends, with_, plain) for ends, with_ in ((r"s$", ""), (r"ies$", "y"), (r"(es|ed|ing)$", "")))}
        & known
    )


def smog(found: list[list[str]]) -> float:
    """Give the SMOG grade (McLaughlin 1969) as UK ages have it: 1.043 √(long words in 30 sentences) + 3.13, and 5 more.

    Long words have three syllables or more. Names, and words that the glossary explains, are left out.
    """
    known = explained()
    words = [word for sentence in found for n, word in enumerate(sentence) if not (n and word[0].isupper())]
    many = sum(spoken_syllables(word) >= 3 and not is_explained(word, known) for word in words)
    return 1.043 * (many * 30 / len(found)) ** 0.5 + 3.1291 + 5


def exercise_words(exercise) -> str:
    """Give an exercise's own words, one piece a line."""
    said = [exercise.title, exercise.purpose]
    for step in exercise.steps:
        said += [step.title, step.words]
        for field in step.fields:
            options = [getattr(field, key, ()) for key in ("options", "points", "rows", "cards", "piles")]
            said += [field.label, field.hint, *(words for some in options for words in some)]
    return "\n".join(said)


CHAPTERS = {path: path.read_text(encoding="utf-8") for path in FOR_LEARNERS if path.stem not in LISTS_OF_SOURCES}
WITH_EXERCISES = {path: text for path in FOR_OTHERS if "```{workbook} " in (text := path.read_text(encoding="utf-8"))}
"""Pages for trainers and organisations that hold an exercise: their words are longer, their Easy Read is not."""

TEXTS = {path.stem: without_blocks(text, "easy-read", "trainer-notes") for path, text in CHAPTERS.items()} | {
    f"exercises/{name}": exercise_words(exercise) for name, exercise in shelf.exercises().items()
}


@pytest.mark.parametrize("page", TEXTS)
def test_a_learner_page_is_easy_to_read(page):
    found = sentences(TEXTS[page])
    long = [" ".join(words) for words in found if len(words) > 20]

    assert long == []
    assert sum(map(len, found)) / len(found) <= 10
    assert grade(found) <= 4


EASY = {path.stem: "\n".join(blocks("easy-read", text)) for path, text in (CHAPTERS | WITH_EXERCISES).items()} | {
    f"exercises/{name}": "\n".join(
        f"{picture}: {words}" for step in exercise.steps for idea in step.easy for picture, words in idea.items()
    )
    for name, exercise in shelf.exercises().items()
}


@pytest.mark.parametrize("page", EASY)
def test_every_page_for_learners_and_every_exercise_has_an_easy_read_twin(page):
    assert EASY[page]


@pytest.mark.parametrize(
    ("exercise", "step"),
    [(name, step) for name, one in shelf.exercises().items() for step in one.steps],
    ids=lambda given: getattr(given, "title", given),
)
def test_a_step_that_says_something_says_it_in_easy_read_too(exercise, step):
    assert step.easy or not step.words


@pytest.mark.parametrize("page", EASY)
def test_an_easy_read_twin_has_one_idea_a_line_in_12_words_or_fewer(page):
    ideas = [idea for line in EASY[page].splitlines() for idea in sentences(line.partition(": ")[2])]

    assert [" ".join(words) for words in ideas if len(words) > 12] == []
    assert len(ideas) <= len(EASY[page].splitlines()) * 1.2
    assert grade(ideas) <= 4


WITH_FORMS = CHAPTERS | {path: path.read_text(encoding="utf-8") for path in FOR_OTHERS}
NOTES = {path.stem: "\n".join(blocks("trainer-notes", text)) for path, text in WITH_FORMS.items()}


@pytest.mark.parametrize("exercise", shelf.exercises())
def test_every_exercise_has_notes_for_trainers_on_its_page(exercise):
    [page] = [path for path, text in WITH_FORMS.items() if f"```{{workbook}} {exercise}\n" in text]
    assert NOTES[page.stem]
    assert blocks("easy-read", WITH_FORMS[page])


@pytest.mark.parametrize("page", [page for page, notes in NOTES.items() if notes])
def test_trainer_notes_are_plain(page):
    found = sentences(NOTES[page])

    assert [" ".join(words) for words in found if len(words) > 25] == []
    assert sum(map(len, found)) / len(found) < 15


FOR_EXERCISES = [path.stem for path, text in CHAPTERS.items() if "```{workbook}" in text]
MOVES = re.compile(r"\b(stand|walk|walls?|floor|corner)\b", re.IGNORECASE)


@pytest.mark.parametrize("page", FOR_EXERCISES)
def test_trainer_notes_on_an_exercise_say_what_to_say_do_and_watch_for(page):
    for part in ("**Say.**", "**Do.**", "**Watch for.**"):
        assert part in NOTES[page]


@pytest.mark.parametrize("page", FOR_EXERCISES)
def test_trainer_notes_on_an_exercise_have_a_way_online_and_a_seated_one_where_people_move(page):
    assert re.search(r"online|phone", NOTES[page], re.IGNORECASE)
    if MOVES.search(NOTES[page]):
        assert re.search(r"\bseated\b|at a table", NOTES[page], re.IGNORECASE)


def parts_of(page: str) -> dict[str, str]:
    """Give what stands under each heading of the second level of a trainers' page."""
    text = (ROOT / "book" / "trainers" / f"{page}.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))


def test_each_thing_that_goes_wrong_has_what_to_see_say_and_do_and_what_comes_after():
    found = parts_of("troubleshooting")
    assert len(found) == 12
    for moment, words in found.items():
        leads = re.findall(r"^\*\*([^*]+?)\.\*\*", words, re.MULTILINE)
        assert leads == ["You may see", "Say", "Do", "Afterwards"], moment


def test_each_energiser_can_be_done_standing_seated_and_online():
    found = {game: words for game, words in parts_of("energisers").items() if "**Standing.**" in words}
    assert len(found) >= 8
    for game, words in found.items():
        assert "**Seated.**" in words, game
        assert "**Online or by phone.**" in words, game


@pytest.mark.parametrize("page", TEXTS)
def test_a_learner_page_has_few_long_words(page):
    assert smog(sentences(TEXTS[page])) <= 10


@pytest.mark.parametrize("path", FOR_OTHERS, ids=lambda path: path.stem)
def test_a_page_for_trainers_and_organisations_is_plain(path):
    found = sentences(without_blocks(path.read_text(encoding="utf-8"), "rates"))
    long = [" ".join(words) for words in found if len(words) > 25]

    assert long == []
    assert sum(map(len, found)) / len(found) < 15


TO_USE = {"templates", "quality", "your-own-copy"}
"""Pages for organisations that are there to be used, or looked things up in, more than to be read."""


@pytest.mark.parametrize("page", [path.stem for path in FOR_OTHERS if path.parent.name == "organisations"])
def test_a_chapter_for_organisations_ends_in_something_to_do_and_names_its_sources(page):
    text = (ROOT / "book" / "organisations" / f"{page}.md").read_text(encoding="utf-8")

    assert page in TO_USE or re.search(r"^## Do it: \w", text, re.MULTILINE)
    assert page in TO_USE or text.count("](#source-") > 1


DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
SHOWN_AS_TYPED = re.compile(r"^ *(`{3,})[^\n]*\n.*?^ *\1$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_document_for_those_who_publish_or_build_is_plain(path):
    prose = SHOWN_AS_TYPED.sub("", path.read_text(encoding="utf-8"))
    # What is typed is one word, and a table is looked things up in.
    found = sentences(re.sub(r"^\|.*$", "", re.sub(r"`[^`\n]+`", "code", prose), flags=re.MULTILINE))
    long = [" ".join(words) for words in found if len(words) > 25]

    assert long == []
    assert sum(map(len, found)) / len(found) < 15


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_document_says_nothing_twice_and_ends_what_it_shows_as_typed(path):
    """What two people wrote at once is easily put together so that both stand there."""
    text = path.read_text(encoding="utf-8")
    said = [line.strip() for line in text.splitlines() if len(re.findall(r"\w+", line)) > 3 or line.startswith("#")]

    assert [line for line in dict.fromkeys(said) if said.count(line) > 1] == []
    assert "```" not in SHOWN_AS_TYPED.sub("", text)
    assert re.findall(r"[^\n]\n## ", SHOWN_AS_TYPED.sub("", text)) == []


SPOKEN = {
    "some": 1,
    "somebody": 3,
    "something": 2,
    "useful": 2,
    "minutes": 2,
    "decides": 2,
    "promises": 3,
    "made-up": 2,
}
SPOKEN |= {"every": 2, "table": 2, "asked": 1, "wanted": 2, "idea": 2, "don’t": 1, "the": 1, "services": 3}


@pytest.mark.parametrize("word", SPOKEN)
def test_syllables_are_counted_as_they_are_spoken(word):
    assert spoken_syllables(word) == SPOKEN[word]


def test_the_check_can_fail():
    hard = "The multidisciplinary implementation of organisational responsibilities necessitates deliberation."

    assert grade(sentences(hard)) > 12
    assert [len(words) for words in sentences("# One\n\nTwo words. And three words: four.\n")] == [1, 2, 4]


def test_every_source_mark_leads_to_a_source_and_every_source_is_used():
    sources = (ROOT / "book" / "sources.md").read_text(encoding="utf-8")
    there = set(re.findall(r"^\((source-[\w-]+)\)=", sources, re.MULTILINE))
    pages = [path.read_text(encoding="utf-8") for path in [*(ROOT / "book").rglob("*.md"), local.FILE, rates.FILE]]
    used = {mark for page in pages for mark in re.findall(r"\(#(source-[\w-]+)\)", page)}

    assert used - there == set()
    assert there - used == set()

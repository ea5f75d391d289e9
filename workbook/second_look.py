"""Documents on a disk: their words, and what is worth a second look in them, line by line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from workbook import shelf
from workbook.problem import Problem
from workbook.review import Finding, Lists, Reviewer
from workbook.review.lists import mistake_in
from workbook.review.summary import groups, in_words, lengths, numbers, source_of, suggested
from workbook.words import all_of, later, say, say_many

TEXTS = (".txt", ".text", ".md", ".markdown")
LARGEST = 20_000_000  # bytes


def the_lists() -> Lists:
    """Give the lists in ``data/review.yaml``. Raises Problem if a group's change to them needs putting right."""
    lists: Lists = shelf.data("review.yaml")
    if mistake := mistake_in(lists):
        raise Problem(f"data/review: {mistake}")
    return lists


def words_in(path: Path) -> str:
    """Give the words of a text, Markdown or Word file. Raises Problem, in a sentence, if none can be read."""
    from workbook.paper.read_word import read_words

    kind = path.suffix.lower()
    if kind not in (*TEXTS, ".docx"):
        strange = later(
            "{file} is not a text, Markdown or Word (.docx) file. Copy its words into a text file, and try again."
        )
        raise Problem(say(strange, file=path.name))
    try:
        if path.stat().st_size > LARGEST:
            raise Problem(say("{file} is too big to be a job description.", file=path.name))
        words = read_words(path) if kind == ".docx" else _decoded(path.read_bytes())
    except OSError:
        raise Problem(say("{file} could not be opened.", file=path.name)) from None
    if "\0" in words:
        raise Problem(say("{file} is not text. Copy its words into a text file, and try again.", file=path.name))
    if not words.strip():
        raise Problem(say("{file} has no words in it.", file=path.name))
    return words


def _decoded(raw: bytes) -> str:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")  # what older programs write


def report(path: Path) -> Iterator[str]:
    """Say line by line what is worth a second look in a file, or in every file of a folder.

    A folder starts with a line for each file. A file that cannot be read is named in a sentence, and the rest is done.
    Raises Problem if there is nothing of that name.
    """
    if not path.exists():
        raise Problem(say("There is no file or folder called {path}.", path=path))
    lists = the_lists()
    reviewer = Reviewer(lists)
    files = sorted(file for file in path.iterdir() if _is_document(file)) if path.is_dir() else [path]
    if not files:
        yield say("There are no files in {folder}.", folder=path.name)
    looked: list[tuple[str, str, list[Finding]]] = []
    for file in files:
        try:
            text = words_in(file)
        except Problem as problem:
            yield str(problem)
            continue
        looked.append((file.name, text, reviewer.look(text)))
        if path.is_dir():
            yield f"{file.name}: {_summary(*looked[-1][1:], lists)}"
    for name, text, found in looked:
        yield from _details(name, text, found, lists)


def _is_document(file: Path) -> bool:
    return file.is_file() and not file.name.startswith((".", "~$"))


def _summary(text: str, found: Sequence[Finding], lists: Lists) -> str:
    return f"{in_words(found)} {lengths(numbers(text, lists))}".strip()


def _details(name: str, text: str, found: Sequence[Finding], lists: Lists) -> Iterator[str]:
    places = _places(text, found)
    yield from ("", name, "=" * len(name), _summary(text, found, lists))
    for group in groups(found, lists):
        yield from ("", f"{group.title}: {len(group.items)}")
        for finding, _ in group.items:
            words = " ".join(finding.words.split())
            where = words if finding.start is None else f"{places[finding.key]}: “{words}”"
            yield say("- {where}. Perhaps: {instead}", where=where, instead=suggested(finding))
            yield f"  {finding.why} ({source_of(finding, lists)})"


def _places(text: str, found: Sequence[Finding]) -> dict[str, str]:
    """Say on which lines each thing stands. The text is gone over once, since findings come in its order."""
    lines: dict[str, list[int]] = defaultdict(list)
    line, at = 1, 0
    for finding in found:
        if finding.start is not None:
            line, at = line + text.count("\n", at, finding.start), finding.start
            lines[finding.key].append(line)
    return {key: _line_words(list(dict.fromkeys(numbers))) for key, numbers in lines.items()}


def _line_words(lines: list[int]) -> str:
    numbers = all_of(list(map(str, lines)))
    return say_many(len(lines), "Line {lines}", "Lines {lines}", lines=numbers)

"""Where documents are kept: finds them by looking, loads them, and says what is wrong with one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from gettext import NullTranslations
from pathlib import Path

from workbook.as_text import read_data
from workbook.document import Document
from workbook.exercise import Exercise
from workbook.local import local
from workbook.problem import Problem
from workbook.shelf import ROOT, exercises
from workbook.strands import hidden
from workbook.words import spoken_by

DOCUMENTS = ROOT / "data" / "documents"


def documents(folder: Path = DOCUMENTS) -> dict[str, Document]:
    """Give every document by its name. Raises Problem, with the file, if one has a mistake."""
    return {path.stem: read(path.stem, folder) for path in sorted(folder.glob("*.yaml"))}


def read(name: str, folder: Path = DOCUMENTS) -> Document:
    """Give one document. Raises Problem, with the file, if it has a mistake."""
    path = folder / f"{name}.yaml"
    file = f"data/documents/{path.name}"
    raw = read_data(path, file)
    if not isinstance(raw, dict):
        raise Problem(f"{file}: this should start with title, lead and sections.")
    made, wrong = Document.made_of({**raw, "name": path.stem})
    if made is None:
        raise Problem("\n".join(": ".join(filter(None, (file, place, why))) for place, why in wrong))
    try:
        here = local().fill(made.model_dump())
    except Problem as trouble:
        raise Problem(f"{file}: {trouble}") from None
    with spoken_by(NullTranslations()):  # it is in the reader's language by now
        return Document.model_validate(here)


def ready() -> dict[str, Document]:
    """Give the documents that hold nobody's answers and are nobody's to change: they are printed as they are."""
    return {name: made for name, made in _shown().items() if not (made.fields or made.template)}


def templates() -> dict[str, Document]:
    """Give the documents that an organisation can make its own, by what they are called in a list."""
    made = _shown()
    called = sorted((one.template.name, name) for name, one in made.items() if one.template)
    return {name: made[name] for _, name in called}


def _shown() -> dict[str, Document]:
    """Give the documents whose strands this copy shows."""
    return {name: made for name, made in documents().items() if name not in hidden().documents}


def find(name: str) -> tuple[Document, Exercise | None]:
    """Give a document, and the exercise whose answers it shows. Raises Problem if there is none of that name."""
    known = documents()
    if name not in known:
        raise Problem(f"There is no document called “{name}”. The documents are: {', '.join(known)}.")
    return known[name], next((owner for owner in exercises().values() if name in owner.documents), None)


def mistakes(found: Mapping[str, Exercise]) -> Iterator[str]:
    """Say which exercises name a document that is not there, and which documents ask for answers nobody gives."""
    known = documents()
    for owner in found.values():
        for name in owner.documents:
            file = f"data/documents/{name}.yaml"
            if name not in known:
                yield f"exercises/{owner.name}.yaml: `documents` names “{name}”. There is no {file}."
            if name in known and any(block.heads for section in known[name].sections for block in section.blocks):
                yield f"{file}: `heads` are for documents that hold nobody’s answers. Use a `table`."
            for stranger in sorted(known[name].fields - owner.fields.keys() if name in known else ()):
                yield f"{file}: it asks for “{stranger}”. “{owner.title}” has no field of that name."

"""The house is as docs/architecture.md draws it: who imports whom, how large things are, and what they are called."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from workbook.fields import KINDS
from workbook.shelf import ROOT

PACKAGE = ROOT / "workbook"
MODULES = sorted(PACKAGE.rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}

MAY_IMPORT = {
    "problem": set(),
    "shapes": set(),
    "review": {"words"},
    "complaints": set(),
    "machine": set(),
    "lab": set(),
    "words": {"as_text", "folders", "problem"},
    "ageing": {"complaints", "languages", "words"},
    "definition": {"ageing", "complaints", "words"},
    "days": {"definition", "words"},
    "fields": {"days", "definition", "languages", "review", "shapes", "words"},
    "exercise": {"ageing", "definition", "fields"},
    "reading": {"complaints", "definition", "exercise", "fields"},
    "links": {"complaints", "fields", "reading"},
    "as_text": {"problem"},
    "folders": set(),
    "chapters": {"folders"},
    "local": {"ageing", "as_text", "definition", "folders", "problem", "words"},
    "strands": {"as_text", "chapters", "complaints", "definition", "folders", "local", "problem"},
    "shelf": {"as_text", "exercise", "folders", "links", "local", "problem", "reading", "strands"},
    "file": {"problem", "words"},
    "disk": {"problem", "words"},
    "answers": {"disk", "exercise", "fields", "file", "problem", "words"},
    "post": {"answers", "problem", "words"},
    "pictures": {"complaints", "exercise", "problem", "shelf"},
    "rates": {"as_text", "complaints", "definition", "problem", "shelf"},
    "overdue": {"ageing", "chapters", "documents", "exercise", "local", "problem", "rates", "words"},
    "measured": {"as_text", "definition", "problem", "shelf"},
    "edition": {"ageing", "local", "words"},
    "paper_style": {"folders", "words"},
    "template": {"ageing", "definition", "shapes", "words"},
    "block": {"definition", "fields", "shapes"},
    "browser": set(),
    "hub": {"machine", "problem", "shelf"},
    "programme": {"days", "problem", "shelf", "strands"},
    "plan": {"ageing", "answers", "complaints", "days", "problem", "programme"},
    "calendar_file": {"days", "disk", "problem", "words"},
    "document": {"block", "definition", "fields", "shapes", "template", "words"},
    "documents": {"as_text", "document", "exercise", "local", "problem", "shelf", "strands", "words"},
    "downloads": {"builder", "words"},
    "screen": {
        *("ageing", "answers", "days", "documents", "downloads", "edition", "exercise", "fields", "languages"),
        *("local", "measured", "paper_style", "pictures", "post", "problem", "programme", "rates", "shelf", "strands"),
        *("words",),
    },
    "paper": {
        *("answers", "document", "edition", "exercise", "fields", "languages", "local", "paper_style", "problem"),
        *("shapes", "words"),
    },
    "figures": {"answers", "days", "exercise", "fields", "file", "post", "problem", "review", "shapes", "words"},
    "room": {"as_text", "figures", "problem", "shelf", "words"},
    "report": {"figures", "paper", "plan", "room", "shapes", "words"},
    "second_look": {"paper", "problem", "review", "shelf", "words"},
    "own_copy": {"disk", "problem", "shelf"},
    "bound": {"as_text", "browser", "edition", "local", "machine", "paper", "shelf", "strands", "words"},
    "packs": {
        *("ageing", "browser", "chapters", "days", "documents", "edition", "exercise", "fields", "folders"),
        *("languages", "local", "machine", "paper", "paper_style", "pictures", "problem", "programme"),
        *("shapes", "shelf", "words"),
    },
    "beside": {
        *("days", "documents", "downloads", "edition", "exercise", "packs", "paper", "paper_style", "plan"),
        *("programme", "shapes", "shelf", "words"),
    },
    "made_from": {"ageing", "chapters", "folders", "packs"},
    "publish": {
        *("beside", "builder", "catalogue", "downloads", "lab", "local", "made_from", "problem", "shelf", "strands"),
        *("words",),
    },
    "kernels": {"folders"},
    "builder": {"folders", "kernels", "problem", "strands", "words"},
    "catalogue": {"folders", "words"},
    "messages": {"folders", "catalogue", "days", "documents", "local", "rates", "shelf", "words"},
    "languages": {"words"},
    "pyodide": {"problem", "shelf"},
    "lite": {"local", "problem", "pyodide", "shelf"},
}
"""Each part of the package, and the parts it may import besides itself."""

OUTERMOST = ("commands", "__main__")
"""What people run: it may import all of the others, and none of them imports it."""

FIGURES = {path.relative_to(PACKAGE).as_posix() for path in (PACKAGE / "figures").rglob("*.py")}
DOORS = {
    "yaml": {"as_text.py"},
    "pydantic": {"definition.py"},
    "annotated_types": {"definition.py", "fields/list/__init__.py"},
    "jinja2": {"screen/form.py"},
    "sphinx": {
        *("screen/blocks.py", "screen/book.py", "screen/contents.py", "screen/guide.py", "screen/notes.py"),
        *("screen/programme.py", "screen/this_copy.py", "screen/easy.py", "screen/page_context.py", "screen/places.py"),
        *("screen/addresses.py", "screen/again.py", "screen/met.py", "screen/translated.py"),
    },
    "docutils": {
        *("screen/blocks.py", "screen/guide.py", "screen/notes.py", "screen/programme.py"),
        *("screen/this_copy.py", "screen/easy.py", "screen/places.py", "screen/addresses.py", "screen/translated.py"),
    },
    "markupsafe": {"screen/form.py"},
    "babel": {"catalogue.py", "languages.py", "messages.py"},
    "anywidget": {"screen/notebook.py"},
    "ipykernel": {"kernels/warm.py"},
    "traitlets": {"screen/notebook.py"},
    "lxml": {f"bound/{name}.py" for name in ("chapters", "epub", "guide")},
    "docx": {
        "paper/word.py",
        "paper/word_blank.py",
        "paper/word_document.py",
        "paper/word_from_right.py",
        "paper/word_pack.py",
        "paper/read_word.py",
    },
    "pptx": {"paper/slides_blank.py", "paper/slides_places.py"},
    "segno": {"paper/code.py"},
    "numpy": FIGURES,
    "pandas": FIGURES,
    "icalendar": {"calendar_file.py"},
    "matplotlib": {path for path in FIGURES if "chart" in path},
    "ipywidgets": {"figures/controls.py"},
}
"""Each foreign library, and the only modules that may know it."""

LONGER_MODULES = {
    "paper/word.py": "draws all four shapes; its looks are already in word_blank",
    "machine.py": "one place says, for each program and each system, where it may be and how to get it",
}
LONGER_FUNCTIONS: dict[str, str] = {}
LONGER_SCRIPTS = {
    "screen/word.mjs": "the same four shapes as paper/word.py",
    "screen/holds.mjs": "reading and writing the six words side by side",
    "screen/sheet.mjs": "one sheet from one form",
}


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def part_of(path: Path) -> str:
    """Give the part of the package that a module belongs to: ``screen``, ``shelf``, ``__init__``."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def is_for_types_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def imported_by(tree: ast.AST) -> set[str]:
    """Give what a module imports, in full, at once or later, but not for types only."""
    found: set[str] = set()
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports say the whole name"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif not is_for_types_only(node):
            found |= imported_by(node)
    return found


def ours(tree: ast.AST) -> set[str]:
    """Give the parts of the package that a module imports."""
    parts = {full.split(".")[1] for full in imported_by(tree) if full.startswith("workbook.")}
    return parts - {"__version__"}


def foreign(tree: ast.AST) -> set[str]:
    tops = {full.split(".")[0] for full in imported_by(tree)}
    return tops - set(sys.stdlib_module_names) - {"workbook"}


# Who imports whom


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_imports_only_what_lies_further_in(path):
    part = part_of(path)
    if part not in ("__init__", *OUTERMOST):
        assert ours(TREES[path]) - {part} <= MAY_IMPORT[part]


def test_every_part_has_its_place_in_the_drawing():
    assert {part_of(path) for path in MODULES} == {*MAY_IMPORT, "__init__", *OUTERMOST}


def test_no_arrow_points_back():
    settled: set[str] = set()
    while left := set(MAY_IMPORT) - settled:
        further_in = {part for part in left if MAY_IMPORT[part] <= settled}
        assert further_in, f"these import one another in a circle: {left}"
        settled |= further_in


def test_the_three_destinations_never_import_each_other():
    destinations = {"screen", "paper", "figures"}
    for one in destinations:
        assert not MAY_IMPORT[one] & destinations


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_knows_only_what_a_field_is_and_the_shapes(kind):
    modules = {full.rpartition(".")[0] for full in imported_by(TREES[PACKAGE / "fields" / kind / "__init__.py"])}
    # What a kind works with may have modules of its own: in its folder, or pure ones that others use too.
    own = (f"workbook.fields.{kind}.", "workbook.days", "workbook.review")
    assert {module for module in modules if module.startswith("workbook") and not module.startswith(own)} <= {
        "workbook.definition",
        "workbook.languages",
        "workbook.words",
        "workbook.fields.field",
        f"workbook.fields.{kind}",
        "workbook.shapes",
    }


# One door for each foreign library


def test_each_foreign_library_has_its_door_and_no_other():
    found: dict[str, set[str]] = {}
    for path, tree in TREES.items():
        for library in foreign(tree):
            found.setdefault(library, set()).add(name(path))
    assert found.keys() == DOORS.keys()
    for library, modules in found.items():
        assert modules <= DOORS[library], library


def test_nothing_imports_jupyter_book_so_that_plain_sphinx_is_a_way_out():
    assert not [path for path in MODULES if "import jupyter_book" in path.read_text(encoding="utf-8")]


def test_importing_the_workbook_loads_no_foreign_library():
    say = "import sys, workbook; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", say], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert not set(done.stdout.split()) & DOORS.keys()


def test_reading_exercises_and_answers_loads_nothing_that_draws():
    say = "import sys, workbook.answers, workbook.shelf; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", say], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert set(done.stdout.split()) & DOORS.keys() == {"yaml", "pydantic", "annotated_types"}


def test_a_command_loads_nothing_that_only_another_needs():
    say = "import sys, workbook.commands as c; c.main(['check']); print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", say], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert set(done.stdout.split()) & DOORS.keys() == {"yaml", "pydantic", "annotated_types"}


@pytest.mark.parametrize("path", [PACKAGE / "machine.py", ROOT / "start.py"], ids=lambda path: path.name)
def test_what_runs_before_anything_is_installed_needs_only_python(path):
    assert foreign(ast.parse(path.read_text(encoding="utf-8"))) == set()


def test_the_front_end_has_one_door_for_each_foreign_library_too():
    found = {
        (name(path), library)
        for path in PACKAGE.rglob("*.mjs")
        for library in re.findall(r'^import .* from "([^.][^":]*)"$', path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert found == {
        ("screen/word.mjs", "fflate"),
        ("screen/post.mjs", "fflate"),
        ("screen/code.mjs", "uqr"),
        ("fields/gathering/part-excel.mjs", "read-excel-file/universal"),
        ("fields/review/open-file.mjs", "fflate"),
        ("screen/notebook.mjs", "kinds"),
        ("screen/notebook.mjs", "parts"),
        ("screen/bundle.mjs", "esbuild"),
        ("screen/messages.mjs", "acorn"),
        ("screen/messages.mjs", "acorn-walk"),
    }


# How large things are


def lines_in(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_a_module_holds_one_idea():
    long = {name(path) for path in MODULES if lines_in(path) > 150}
    assert long == LONGER_MODULES.keys(), "split it by idea, or say here why it is one"


def test_a_script_holds_one_idea():
    long = {name(path) for path in PACKAGE.rglob("*.mjs") if lines_in(path) > 150}
    assert long == LONGER_SCRIPTS.keys(), "split it by idea, or say here why it is one"


def test_a_function_holds_one_idea():
    long = {
        f"{name(path)}: {node.name}"
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > 25
    }
    assert long == LONGER_FUNCTIONS.keys(), "split it by idea, or say here why it is one"


# What things are called, and what they say


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_and_everything_public_in_it_says_what_it_is(path):
    tree = TREES[path]
    assert ast.get_docstring(tree)
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node), node.name


def project_files() -> list[Path]:
    """Give every file that is, or is about to be, part of the repository."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    listed = [ROOT / one for one in done.stdout.split("\0") if one]
    every = listed or [
        path for path in ROOT.rglob("*") if not path.relative_to(ROOT).parts[0].startswith(("_", ".", "n"))
    ]
    return [path for path in every if path.is_file()]


def test_there_is_no_drawer_for_odds_and_ends():
    drawers = {"util", "utils", "helper", "helpers", "common", "misc", "shared", "tools", "lib"}
    for path in project_files():
        parts = {part.split(".")[0].strip("_").lower() for part in path.relative_to(ROOT).parts}
        assert not parts & drawers, path


def test_no_file_names_a_machine_that_it_was_made_on():
    elsewhere = [
        "/" + "work/",
        "../" + "shared",
        "." + "library",
        "registry." + "npmjs",
        "pypi." + "org",
        "files." + "pythonhosted",
    ]
    for path in project_files():
        text = path.read_bytes().decode(errors="replace")
        assert not [place for place in elsewhere if place in text], path


# The drawing is true


ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def drawn():
    """Give every path in the tree that docs/architecture.md draws, with ``<kind>`` as it stands."""
    [tree] = re.findall(r"```\n(book/.*?)```", ARCHITECTURE, re.DOTALL)
    above: list[str] = []
    for line in tree.splitlines():
        indent, own = re.match(r"( *)(\S+)", line).groups()
        above = [*above[: len(indent) // 2], own.strip("/")]
        yield "/".join(above), line


def test_the_tree_in_the_drawing_names_only_what_is_there():
    for path, line in drawn():
        for kind in KINDS if "<kind>" in path else [""]:
            folder = ROOT / path.replace("<kind>", kind)
            assert folder.exists(), path
            if kind:
                promised = re.findall(r"[\w.]+", line.split("<kind>/")[1].split("[")[0])
                assert all((folder / one).is_file() for one in promised)


def test_everything_in_the_package_is_in_the_drawing():
    paths = {path for path, _ in drawn()}
    parts = {path.name for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert {f"workbook/{part}" for part in parts - {"__init__.py", "__main__.py"}} <= paths


def test_the_drawing_names_every_kind_with_its_answer_and_its_keys():
    for kind, cls in KINDS.items():
        rows = [
            line for line in ARCHITECTURE.splitlines() if line.startswith("|") and f"`{kind}`" in line.split("|")[1]
        ]
        assert len(rows) == 2, kind
        own = set(cls.model_fields) - {"name", "label", "hint", "starts_from"}
        assert own <= set(re.findall(r"`(\w+)", rows[1].split("|")[2])), kind


def test_the_drawing_names_every_door():
    for library in DOORS:
        assert f"`{library}`" in ARCHITECTURE, library

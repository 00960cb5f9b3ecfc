"""Every text that a person may read, drawn out of the code and of the YAML files.

In Python a text is the literal in `.text("…")`, `.plural("…", "…")` or `N_("…")`; in
YAML it stands under one of the keys below. English is the source, and equal sentences
are one message.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from permres_gui.records import dataclass

MARKS = {"text": 1, "N_": 1, "plural": 2}
"""What marks a text in Python, and how many of its arguments are texts."""
WORDS: dict[str, frozenset[str]] = {
    "rulebook/law.yaml": frozenset({"name", "note"}),
    "rulebook/requirements.yaml": frozenset({"title", "texts"}),
    "rulebook/cards/*.yaml": frozenset({"name", "title", "texts"}),
    "rulebook/documents/*.yaml": frozenset(
        {"name", "detail", "more", "issued_by", "how_old", "if_missing", "doubt"}
    ),
    "rulebook/sources/*.yaml": frozenset({"legal_basis", "conflict"}),
    "rulebook/page_kinds.yaml": frozenset({"legal_basis"}),
    "rulebook/procedures.yaml": frozenset({"text"}),
    "rulebook/federal_fees.yaml": frozenset({"text"}),
    "rulebook/validity.yaml": frozenset({"name", "text", "detail"}),
    "rulebook/journey.yaml": frozenset({"text"}),
    "rulebook/held_card.yaml": frozenset({"name", "text", "layout_question"}),
    "rulebook/family.yaml": frozenset({"label", "reason", "text", "title"}),
    "rulebook/lost_card.yaml": frozenset({"title", "text"}),
    "rulebook/stay_risks.yaml": frozenset({"title", "text"}),
    "rulebook/waiting.yaml": frozenset({"name", "title", "text", "label", "help"}),
    "rulebook/letters.yaml": frozenset({"name", "text", "printed"}),
    "rulebook/municipalities/*.yaml": frozenset({"text", "detail"}),
    "interview/questions.yaml": frozenset(
        {
            "add",
            "description",
            "dont_know",
            "editor_title",
            "group",
            "heading",
            "help",
            "help_text",
            "help_title",
            "introduction",
            "label",
            "text",
            "texts",
            "title",
            "too_soon",
            "unit",
            "why",
        }
    ),
}
"""The keys of each sort of file, below resources/, that hold words or hold texts."""
Words: TypeAlias = tuple[str, ...]
"""One sentence, or singular and plural."""
Loader: TypeAlias = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # type: ignore[valid-type]  # the faster one where it is there


@dataclass(frozen=True, slots=True)
class Found:
    """A text, its file, and where in the file."""

    words: Words
    file: str
    path: str


def texts(package: Path, resources: Path) -> Iterator[Found]:
    """All texts of the program: of its code, then of its data."""
    for file in sorted(package.rglob("*.py")):
        yield from from_python(file.read_text("utf-8"), _name(file, package))
    for pattern, keys in WORDS.items():
        for file in sorted(resources.glob(pattern)):
            data = yaml.load(file.read_bytes(), Loader)  # noqa: S506 - a safe loader
            yield from from_data(data, keys, _name(file, resources))


def _name(file: Path, folder: Path) -> str:
    return file.relative_to(folder.parent).as_posix()


def from_python(source: str, file: str) -> Iterator[Found]:
    """The marked texts of a module, with the function or class that holds them."""
    for top in ast.parse(source).body:
        holder = getattr(top, "name", "")
        for node in ast.walk(top):
            if isinstance(node, ast.Call) and _mark(node) in MARKS:
                yield from _marked(node, file, holder)


def _mark(call: ast.Call) -> str:
    func = call.func
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


def _marked(call: ast.Call, file: str, holder: str) -> Iterator[Found]:
    wanted = MARKS[_mark(call)]
    words = [_literal(argument) for argument in call.args[:wanted]]
    if len(words) == wanted and all(words):
        yield Found(tuple(words), file, holder)


def _literal(node: ast.expr) -> str:
    value = node.value if isinstance(node, ast.Constant) else ""
    return value if isinstance(value, str) else ""


def from_data(
    data: Any,  # noqa: ANN401 - any YAML
    keys: frozenset[str],
    file: str,
    path: str = "",
) -> Iterator[Found]:
    """The texts below some keys; the path prefers ids to numbers."""
    if isinstance(data, dict):
        for key, value in data.items():
            place = f"{path}.{key}".lstrip(".")
            inner = _all_of(value) if key in keys else keys
            if key in keys and isinstance(value, str):
                yield Found((value.strip(),), file, place)
            else:
                yield from from_data(value, inner or keys, file, place)
    elif isinstance(data, list):
        for number, value in enumerate(data):
            name = value.get("id", number) if isinstance(value, dict) else number
            yield from from_data(value, keys, file, f"{path}[{name}]")


def _all_of(texts: Any) -> frozenset[str]:  # noqa: ANN401 - any YAML
    """Under a key like `texts`, every key holds words."""
    return frozenset(texts) if isinstance(texts, dict) else frozenset()

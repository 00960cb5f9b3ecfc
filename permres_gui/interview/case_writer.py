"""A case as the text of a case file, version 1, in the order of the spec."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from permres_gui.domain.case import Case
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_fields import CASE
from permres_gui.interview.case_groups import Entries, Field, Group, text_of
from permres_gui.interview.case_kind import Kind
from permres_gui.interview.case_marks import MarkedAnswers
from permres_gui.interview.document_fields import BESIDE


def write(case: Case, beside: Mapping[str, object] | None = None) -> str:
    """The text that reads back as the same case; fields not asked are left out.

    ``beside`` is what a file says beside the case (``CaseFile.beside``).
    """
    lines = ["case: 1"]
    for field, value in (*CASE.written(case), *BESIDE.written(beside or {})):
        lines += _lines(field, value)
    return "\n".join(lines) + "\n"


def write_json(case: Case, beside: Mapping[str, object] | None = None) -> str:
    """The same as JSON, which every reader of case files takes, and many times quicker.

    Each field of the case is a line.
    """
    fields = (*CASE.written(case), *BESIDE.written(beside or {}))
    lines = [
        '"case": 1',
        *(f'"{each.name}": {_json(each.kind, value)}' for each, value in fields),
    ]
    return "{" + ",\n".join(lines) + "}\n"


def _json(kind: Kind, value: object) -> str:
    """A word of the case file that stands bare in YAML is a text in JSON."""
    if value is not UNKNOWN and isinstance(kind, Group):
        parts = kind.written(value)
        inner = (f'"{each.name}": {_json(each.kind, part)}' for each, part in parts)
        return "{" + ", ".join(inner) + "}"
    if isinstance(kind, Entries) and isinstance(value, tuple):
        return "[" + ", ".join(_json(kind.kind, each) for each in value) + "]"
    if isinstance(kind, MarkedAnswers):
        marks = (f'"{path}": {json.dumps(mark)}' for path, mark in kind.told(value))
        return "{" + ", ".join(marks) + "}"
    text = text_of(kind, value)
    return text if text.startswith('"') or text == "null" else f'"{text}"'


def _lines(field: Field, value: object) -> Iterator[str]:
    kind = field.kind
    if value is not UNKNOWN and isinstance(kind, Group):
        parts = kind.written(value)
        if parts:
            yield f"{field.name}:"
            for part, inner in parts:
                yield f"  {part.name}: {text_of(part.kind, inner)}"
            return
    if value is not UNKNOWN and isinstance(kind, Entries) and value:
        yield f"{field.name}:"
        for text in kind.texts(value):
            yield f"  - {text}"
        return
    yield f"{field.name}: {text_of(kind, value)}"

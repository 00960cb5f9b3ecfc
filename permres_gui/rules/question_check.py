"""Checks of questions: their ids and topics, and the fields that they ask for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

from permres_gui.domain.case import Case

from .fault import Fault, twice
from .requirement_check import wanted_fields

_OTHER_NAMES = {"from": ("first", "departure")}
"""Words of the case file that Python keeps for itself, and the fields they stand for."""


def question_faults(
    interview: Mapping[str, Any], cards: list[Mapping[str, Any]]
) -> Iterator[Fault]:
    """Question ids once, topics known, fields that exist and that somebody needs."""
    yield from twice("questions.yaml", interview["topics"])
    yield from twice("questions.yaml", interview["questions"])
    topics = {topic["id"] for topic in interview["topics"]}
    asked = {each["id"]: each["fields"] for each in interview["questions"]}
    needed = set(wanted_fields(cards))
    for question in interview["questions"]:
        path = question["id"]
        if question["topic"] not in topics:
            yield Fault("questions.yaml", path, f"a topic, not {question['topic']}")
        for field in question["fields"]:
            if not is_field(Case, field):
                yield Fault("questions.yaml", path, f"a field of the case, not {field}")
        for part in question["parts"]:
            if part["spares"] and part["id"] not in asked.get(part["spares"], ()):
                yield Fault("questions.yaml", path, f"a question for {part['id']}")
        if not question["event"] and not needed & set(question["fields"]):
            yield Fault("questions.yaml", path, "a question that some rule needs")


def is_field(record: Any, path: str) -> bool:  # noqa: ANN401 - a class or a type
    """Whether a path leads to a field of a record of the case."""
    name, _, rest = path.partition(".")
    there = {each.name for each in fields(record)}
    names = there.intersection(_OTHER_NAMES.get(name, (name,)))
    if not names:
        return False
    (name,) = names
    if not rest:
        return True
    inner = _record_in(record, name)
    return inner is None or is_field(inner, rest)


def _record_in(record: Any, name: str) -> Any:  # noqa: ANN401 - a class or a type
    hint = get_type_hints(record)[name]
    options = [hint, *get_args(hint)]
    options += [each for option in options for each in get_args(option)]
    return next((each for each in options if is_dataclass(each)), None)

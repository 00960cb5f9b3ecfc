"""The stable numbers of the fields of a case file, for answers in few signs.

A number stands for one field for ever: resources/interview/answer_code.json. A field
that goes keeps its number among the retired ones, and no other field ever gets it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import TypeAlias

from permres_gui.interview.case_yaml import CONTROL, MOST_LEVELS, Fields, Items, Scalar
from permres_gui.interview.case_yaml import Node as CaseNode
from permres_gui.locations import resources
from permres_gui.records import dataclass

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
"""A value as JSON holds it: a text, a list, or fields by their numbers."""


@dataclass(frozen=True, slots=True)
class AnswerNumbers:
    """Numbers by the path of a field (``stays.ground``), and what never goes along."""

    version: int
    most_signs: int
    most_bytes: int
    fields: Mapping[str, int]
    left_out: frozenset[str]
    retired: frozenset[int]
    refusals: Mapping[str, str]


class UnknownNumberError(ValueError):
    """A number that no field of this program has."""


@cache
def answer_numbers() -> AnswerNumbers:
    """The file of the numbers, read once."""
    path = resources() / "interview" / "answer_code.json"
    raw = json.loads(path.read_text(encoding="utf-8"))
    return AnswerNumbers(
        raw["version"],
        raw["most_signs"],
        raw["most_bytes"],
        raw["fields"],
        frozenset(raw["left_out"]),
        frozenset(raw["retired"]),
        raw["refusals"],
    )


@cache
def _names() -> Mapping[str, str]:
    return {str(number): path for path, number in answer_numbers().fields.items()}


def numbered(node: CaseNode, path: str = "") -> Tree:
    """The nodes of a case file with numbers for names, without what is left out."""
    match node:
        case Scalar():
            return node.text
        case Items():
            return [numbered(each, path) for each in node.nodes]
        case _:
            known = answer_numbers()
            paths = {f"{path}{name}": each for name, each in node.nodes.items()}
            return {
                str(known.fields[each]): numbered(inner, f"{each}.")
                for each, inner in paths.items()
                if each not in known.left_out
            }


def named(tree: object, path: str = "", depth: int = 0) -> CaseNode:
    """The nodes of a case file again; whether they are one, its reader says.

    Raises ``UnknownNumberError`` for a number that has no field here, and
    ``ValueError`` for what this program can never have written.
    """
    if depth > MOST_LEVELS:
        raise ValueError(depth)
    if isinstance(tree, str) and not CONTROL.search(tree):
        return Scalar(0, tree, plain=False)
    if isinstance(tree, list):
        return Items(0, tuple(named(each, path, depth + 1) for each in tree))
    if not isinstance(tree, dict):
        raise ValueError(type(tree))  # noqa: TRY004 - one refusal for what is not ours
    nodes: dict[str, CaseNode] = {}
    for number, inner in tree.items():
        field = _names().get(number)
        if field is None:
            raise UnknownNumberError(number)
        name = field.removeprefix(path)
        if not field.startswith(path) or "." in name:
            raise ValueError(number)
        nodes[name] = named(inner, f"{field}.", depth + 1)
    return Fields(0, nodes, dict.fromkeys(nodes, 0))

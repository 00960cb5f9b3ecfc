"""The marks of answers in a case file: beside the case, by the path of each answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from permres_gui.interview.case_error import (
    Expected,
    Found,
    Observed,
    Place,
    Wanted,
    path_to,
    refusal,
)
from permres_gui.interview.case_groups import Group
from permres_gui.interview.case_kinds import Kind, Single, nearest, observed
from permres_gui.interview.case_yaml import Fields, Node
from permres_gui.interview.marks import Mark, Marks
from permres_gui.records import dataclass

PLANS = "plans"
"""What a person is about to do is no answer that could be seen on a document."""


class MarkWord(Single):
    """One of the three marks."""

    wanted = Wanted(Expected.CHOICE, words=tuple(each.value for each in Mark))
    may_be_unknown = False

    def parse(self, text: str) -> object:
        return Mark(text)


@dataclass(frozen=True)
class MarkedAnswers(Kind):
    """Marks by the path of an answer; ``names`` maps each path to that in the record."""

    names: Mapping[str, str]
    may_be_unknown: bool = False

    @property
    def wanted(self) -> Wanted:
        return Wanted(Expected.GROUP, tuple(self.names)[:3])

    def known(self, node: Node, place: Place) -> object:
        if not isinstance(node, Fields):
            raise refusal(node.line, place, observed(node), self.wanted)
        return {
            self._named(name, node, place): MarkWord().read(mark, (place, name))
            for name, mark in node.nodes.items()
        }

    def _named(self, name: str, node: Fields, place: Place) -> str:
        if name not in self.names:
            names = tuple(self.names)
            found = Observed(Found.UNKNOWN_FIELD, name)
            want = Wanted(Expected.FIELD, nearest(name, names), names)
            raise refusal(node.lines[name], (place, name), found, want)
        return self.names[name]

    def text(self, value: object) -> str:
        marks = cast("Marks", value)
        told = [
            f"{name}: {marks[path].value}"
            for name, path in self.names.items()
            if path in marks
        ]
        return "{" + ", ".join(told) + "}"


def answers_of(group: Group) -> Mapping[str, str]:
    """The path of each answer in the file, and in the record; a list is one answer."""
    told_of_itself = {"id", "title", "as_of"}
    return {
        name: path
        for name, path in _answers(group, "", "")
        if name not in told_of_itself and name.partition(".")[0] != PLANS
    }


def _answers(group: Group, name: str, path: str) -> Iterator[tuple[str, str]]:
    for field in group.fields:
        inner = path_to(name, field.name), path_to(path, field.attribute)
        if isinstance(field.kind, Group):
            yield from _answers(field.kind, *inner)
        else:
            yield inner

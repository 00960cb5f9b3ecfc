"""The marks of answers in a case file: beside the case, by the path of each answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias, cast

from permres_gui.interview.case_error import (
    Expected,
    Found,
    Observed,
    Place,
    Wanted,
    path_to,
    refusal,
)
from permres_gui.interview.case_groups import FEW, Entries, Group
from permres_gui.interview.case_json import Pairs
from permres_gui.interview.case_kind import (
    Kind,
    NotPlainError,
    Single,
    nearest,
    observed,
)
from permres_gui.interview.case_yaml import Fields, Items, Node
from permres_gui.interview.marks import Mark, Marks, list_of, of_period, place_of
from permres_gui.records import dataclass

PLANS = "plans"
"""What a person is about to do is no answer that could be seen on a document."""


NOT_MARKED = "none"
"""In a list of marks: nobody said how sure this period is."""
Told: TypeAlias = "str | tuple[str, ...]"
"""A mark in the words of the file, or those of the periods of a list in their order."""


class MarkWord(Single):
    """One of the three marks."""

    wanted = Wanted(Expected.CHOICE, words=tuple(each.value for each in Mark))
    may_be_unknown = False

    def parse(self, text: str) -> object:
        return Mark(text)


class PeriodMark(MarkWord):
    """The mark of one period of a list, or none."""

    wanted = Wanted(Expected.CHOICE, words=(*(each.value for each in Mark), NOT_MARKED))

    def parse(self, text: str) -> object:
        return None if text == NOT_MARKED else Mark(text)


_MARK: Final = MarkWord()
_PERIOD_MARK: Final = PeriodMark()


@dataclass(frozen=True)
class MarkedAnswers(Kind):
    """Marks by the path of an answer; ``names`` maps each path to that in the record.

    ``lists`` are the paths whose periods may each have a mark of their own.
    """

    names: Mapping[str, str]
    lists: frozenset[str] = frozenset()
    may_be_unknown: bool = False

    @property
    def wanted(self) -> Wanted:
        return Wanted(Expected.GROUP, tuple(self.names)[:3])

    def known(self, node: Node, place: Place) -> object:
        if not isinstance(node, Fields):
            raise refusal(node.line, place, observed(node), self.wanted)
        marks: dict[str, object] = {}
        for name, mark in node.nodes.items():
            path = self._named(name, node, place)
            if path in self.lists and isinstance(mark, Items):
                marks |= _periods(path, mark, (place, name))
            else:
                marks[path] = MarkWord().read(mark, (place, name))
        return marks

    def at_once(self, tree: object) -> object:
        if not isinstance(tree, Pairs):
            raise NotPlainError
        trees, marks = dict(tree), dict[str, object]()
        if len(trees) < len(tree) or not trees.keys() <= self.names.keys():
            raise NotPlainError
        for name, mark in trees.items():
            path = self.names[name]
            if isinstance(mark, list) and path in self.lists:
                marks |= _periods_at_once(path, mark)
            else:
                marks[path] = _MARK.at_once(mark)
        return marks

    def _named(self, name: str, node: Fields, place: Place) -> str:
        if name not in self.names:
            names = tuple(self.names)
            found = Observed(Found.UNKNOWN_FIELD, name)
            want = Wanted(Expected.FIELD, nearest(name, names), names)
            raise refusal(node.lines[name], (place, name), found, want)
        return self.names[name]

    def text(self, value: object) -> str:
        told = (f"{name}: {_in_yaml(mark)}" for name, mark in self.told(value))
        return "{" + ", ".join(told) + "}"

    def told(self, value: object) -> list[tuple[str, Told]]:
        """Each path that is marked, in the order of the file, and its mark."""
        marks = cast("Marks", value)
        own = {list_of(each) for each in marks}
        return [
            (name, _told(path, marks))
            for name, path in self.names.items()
            if path in own
        ]


def _periods(path: str, node: Items, place: Place) -> dict[str, object]:
    """The marks of the periods of a list; those that nobody marked are left out."""
    found = {
        of_period(path, number): PeriodMark().read(mark, (place, number))
        for number, mark in enumerate(node.nodes)
    }
    return {each: mark for each, mark in found.items() if mark is not None}


def _periods_at_once(path: str, tree: list[object]) -> dict[str, object]:
    if len(tree) > FEW:
        raise NotPlainError
    found = {
        of_period(path, number): _PERIOD_MARK.at_once(mark)
        for number, mark in enumerate(tree)
    }
    return {each: mark for each, mark in found.items() if mark is not None}


def _told(path: str, marks: Marks) -> Told:
    if path in marks:
        return marks[path].value
    places = [place_of(each) or 0 for each in marks if list_of(each) == path]
    each = (marks.get(of_period(path, place)) for place in range(max(places) + 1))
    return tuple(mark.value if mark else NOT_MARKED for mark in each)


def _in_yaml(mark: Told) -> str:
    return mark if isinstance(mark, str) else "[" + ", ".join(mark) + "]"


def lists_of(group: Group) -> frozenset[str]:
    """The answers that are a list of periods."""
    return frozenset(
        field.attribute
        for field in group.fields
        if isinstance(field.kind, Entries) and isinstance(field.kind.kind, Group)
    )


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

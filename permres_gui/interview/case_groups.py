"""Groups of named fields and lists in a case file, made of the kinds of values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import NoReturn

from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_error import (
    Expected,
    Found,
    Observed,
    Place,
    Wanted,
    refusal,
)
from permres_gui.interview.case_json import Pairs
from permres_gui.interview.case_kind import Kind, NotPlainError, nearest, observed
from permres_gui.interview.case_kinds import Choice
from permres_gui.interview.case_quoting import quoted
from permres_gui.interview.case_yaml import Fields, Items, Node
from permres_gui.records import dataclass

STATELESS = "stateless"
FEW = 40
"""Lists of so few, however nested, stay within the limits of a case file."""


@dataclass(frozen=True)
class Field:
    """One field: its name in the file and in the record, its kind.

    ``default`` is the value that need not be written, as it is what a missing field
    means.
    """

    name: str
    attribute: str
    kind: Kind
    default: object = None


@dataclass(frozen=True)
class Group(Kind):
    """A group of fields that becomes one record.

    ``unknown`` for the whole means ``unknown`` for every field, but no event that
    would be a group of its own. Where the record has no place for that
    (``keeps_unknown``), it stays "not asked".
    """

    record: Callable[..., object]
    fields: tuple[Field, ...]
    keeps_unknown: bool = True
    may_be_unknown: bool = True

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(field.name for field in self.fields)

    @cached_property
    def _known_names(self) -> frozenset[str]:
        return frozenset(self.names)

    @property
    def wanted(self) -> Wanted:
        return Wanted(Expected.GROUP, (", ".join(self.names[:3]),))

    def unknown(self) -> object:
        if not self.keeps_unknown:
            return None
        single = [field for field in self.fields if not isinstance(field.kind, Group)]
        return self.record(**{field.attribute: UNKNOWN for field in single})

    def known(self, node: Node, place: Place) -> object:
        if not isinstance(node, Fields):
            raise refusal(node.line, place, observed(node), self.wanted)
        nodes = node.nodes
        if not nodes.keys() <= self._known_names:
            self._refuse_others(node, place)
        return self.record(
            **{
                field.attribute: field.kind.read(nodes[name], (place, name))
                for field in self.fields
                if (name := field.name) in nodes
            }
        )

    def at_once(self, tree: object) -> object:
        if not isinstance(tree, Pairs):
            return self.unknown_at_once(tree)
        trees = dict(tree)
        if len(trees) < len(tree) or not trees.keys() <= self._known_names:
            raise NotPlainError
        return self.record(
            **{
                attribute: value_of(trees[name])
                for name, attribute, value_of in self._taken_by
                if name in trees
            }
        )

    @cached_property
    def _taken_by(self) -> tuple[tuple[str, str, Callable[[object], object]], ...]:
        """What is asked of each field for each of a million rows."""
        return tuple(
            (each.name, each.attribute, each.kind.at_once) for each in self.fields
        )

    def _refuse_others(self, node: Fields, place: Place) -> NoReturn:
        """The first that is not a field of this group; the caller saw that there is one."""
        name = next(each for each in node.lines if each not in self._known_names)
        found = Observed(Found.UNKNOWN_FIELD, name)
        want = Wanted(Expected.FIELD, nearest(name, self.names), self.names)
        raise refusal(node.lines[name], (place, name), found, want)

    def written(self, record: object) -> list[tuple[Field, object]]:
        """The fields that say something, in the order of the spec."""
        values = [(field, _part(record, field.attribute)) for field in self.fields]
        return [(field, value) for field, value in values if value != field.default]

    def text(self, value: object) -> str:
        fields = [
            f"{field.name}: {text_of(field.kind, part)}"
            for field, part in self.written(value)
        ]
        return "{" + ", ".join(fields) + "}"


@dataclass(frozen=True)
class Entries(Kind):
    """A list of values of one kind; an empty list says "none"."""

    kind: Kind
    expected: Expected = Expected.LIST
    may_be_unknown: bool = True

    @property
    def wanted(self) -> Wanted:
        return Wanted(self.expected)

    def known(self, node: Node, place: Place) -> object:
        if not isinstance(node, Items):
            raise refusal(node.line, place, observed(node), self.wanted)
        return tuple(
            self.kind.read(entry, (place, index))
            for index, entry in enumerate(node.nodes)
        )

    def at_once(self, tree: object) -> object:
        if not isinstance(tree, list):
            return self.unknown_at_once(tree)
        if len(tree) > FEW:
            raise NotPlainError
        return tuple([self.kind.at_once(entry) for entry in tree])

    def texts(self, value: object) -> list[str]:
        entries = value if isinstance(value, tuple) else ()
        return [self.kind.text(entry) for entry in entries]

    def text(self, value: object) -> str:
        return "[" + ", ".join(self.texts(value)) + "]"


@dataclass(frozen=True)
class CountryCode(Choice):
    """A country by its two capital letters, or ``stateless``."""

    name: str = "country"
    may_be_unknown: bool = False

    @property
    def wanted(self) -> Wanted:
        return Wanted(Expected.COUNTRY)

    def wanted_near(self, node: Node) -> Wanted:
        return self.wanted

    def parse(self, text: str) -> object:
        return text if text == STATELESS else super().parse(text)

    def text(self, value: object) -> str:
        return STATELESS if value == STATELESS else quoted(str(value))


@dataclass(frozen=True)
class Countries(Entries):
    """The nationalities of a person, at least one; ``stateless`` stands alone."""

    kind: Kind = CountryCode()
    expected: Expected = Expected.COUNTRIES

    def known(self, node: Node, place: Place) -> object:
        codes = super().known(node, place)
        if codes == ():
            raise refusal(node.line, place, observed(node), self.wanted)
        if isinstance(codes, tuple) and STATELESS in codes and len(codes) > 1:
            want = Wanted(Expected.STATELESS)
            raise refusal(node.line, place, observed(node), want)
        return codes

    def at_once(self, tree: object) -> object:
        codes = super().at_once(tree)
        if isinstance(codes, tuple):
            not_alone = STATELESS in codes and len(codes) > 1
            if not_alone or not codes:
                raise NotPlainError
        return codes


def _part(record: object, name: str) -> object:
    """A field of a record, or of a group that is read without one."""
    return record.get(name) if isinstance(record, Mapping) else getattr(record, name)


def text_of(kind: Kind, value: object) -> str:
    """A value or ``unknown`` in the words of the case file."""
    return "unknown" if value is UNKNOWN else kind.text(value)

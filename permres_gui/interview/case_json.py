"""JSON text into the nodes of a case file, many times quicker than the YAML scanner.

Every text in JSON is a text in double quotes; numbers, ``true`` and ``null`` are plain
words, as they are for YAML. The limits are those of the YAML reader. Lines are not known.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NoReturn

from permres_gui.interview.case_error import (
    CaseFileError,
    Expected,
    Found,
    Observed,
    Place,
    Wanted,
    refusal,
)
from permres_gui.interview.case_yaml import (
    CONTROL,
    MOST_BYTES,
    MOST_LEVELS,
    MOST_NODES,
    Fields,
    Items,
    Node,
    Scalar,
)


class NotJsonError(ValueError):
    """A text that is no JSON, or is nested too deeply to be read."""


class Pairs(tuple[tuple[str, object], ...]):
    """A group as it is written: names may stand twice until it is checked."""

    __slots__ = ()


class Plain(str):
    """A number as it is written, or ``true``, ``false``, ``null``."""

    __slots__ = ()


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


_DECODER = json.JSONDecoder(
    object_pairs_hook=Pairs,
    parse_int=Plain,
    parse_float=Plain,
    parse_constant=_no_constant,
)
_WORDS: Mapping[object, str] = {True: "true", False: "false", None: "null"}
"""What JSON knows besides texts, numbers (read as their text), lists and groups."""


def tree_of(text: str) -> object:
    """The one value of a JSON text. Raises ``NotJsonError``."""
    try:
        return _DECODER.decode(text)
    except (ValueError, RecursionError) as fault:
        raise NotJsonError from fault


def json_nodes(text: str) -> Node:
    """The nodes of a JSON text. Raises ``NotJsonError`` or ``CaseFileError``."""
    if len(text) > MOST_BYTES or len(text.encode("utf-8", "surrogatepass")) > (
        MOST_BYTES
    ):
        raise _refused(Found.TOO_LARGE, Expected.SMALLER, figure=MOST_BYTES // 1024)
    return tree_nodes(tree_of(text))


def tree_nodes(tree: object) -> Node:
    """The nodes of a value that ``tree_of`` read. Raises ``CaseFileError``."""
    return _Nodes().node(tree, 0, "")


class _Nodes:
    """Builds nodes, counting them and their depth."""

    __slots__ = ("_count",)

    def __init__(self) -> None:
        self._count = 0

    def node(self, tree: object, depth: int, place: Place) -> Node:
        self._check(place)
        if isinstance(tree, str):
            if not tree.isprintable():
                self._check_text(tree, place)
            return Scalar(0, tree, isinstance(tree, Plain))
        if isinstance(tree, Pairs):
            return self._fields(tree, depth + 1, place)
        if isinstance(tree, list):
            return self._items(tree, depth + 1, place)
        return Scalar(0, _WORDS[tree], plain=True)

    def _check_text(self, text: str, place: Place) -> None:
        if CONTROL.search(text):
            raise _refused(Found.CONTROL, Expected.READABLE_TEXT, place)

    def _items(self, tree: list[object], depth: int, place: Place) -> Items:
        self._check_depth(depth, place)
        listed = enumerate(tree)
        return Items(
            0, tuple(self.node(each, depth, (place, at)) for at, each in listed)
        )

    def _fields(self, tree: Pairs, depth: int, place: Place) -> Fields:
        self._check_depth(depth, place)
        nodes: dict[str, Node] = {}
        for name, inner in tree:
            self._check(place)
            if not name.isprintable():
                self._check_text(name, place)
            inside = (place, name)
            if name in nodes:
                found = Observed(Found.TWICE, "1")
                raise refusal(None, inside, found, Wanted(Expected.ONCE))
            nodes[name] = self.node(inner, depth, inside)
        return Fields(0, nodes, dict.fromkeys(nodes, 0))

    def _check(self, place: Place) -> None:
        self._count += 1
        if self._count > MOST_NODES:
            raise _refused(Found.TOO_MANY, Expected.FEWER_VALUES, place, MOST_NODES)

    def _check_depth(self, depth: int, place: Place) -> None:
        if depth > MOST_LEVELS:
            raise _refused(Found.TOO_DEEP, Expected.FEWER_LEVELS, place, MOST_LEVELS)


def _refused(
    found: Found, expected: Expected, place: Place = "", figure: int | None = None
) -> CaseFileError:
    figures = () if figure is None else (str(figure),)
    return refusal(None, place, Observed(found), Wanted(expected, figures))

"""YAML text into plain nodes: every scalar is text, within hard limits.

Only the pure-Python scanner and parser of PyYAML are used: libyaml crashes on deep
nesting. Nothing is resolved, so ``no`` and ``NO`` stay text (YAML 1.2 meaning).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)
from yaml.parser import Parser
from yaml.reader import Reader, ReaderError
from yaml.scanner import Scanner

from permres_gui.interview.case_error import (
    CaseFileError,
    Expected,
    Found,
    Observed,
    Wanted,
    path_to,
    refusal,
)

MOST_BYTES = 256 * 1024
MOST_LEVELS = 32
MOST_NODES = 20_000
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
# PyYAML lets these out for numbers in escapes and directives that are too large.
_FAULTS = (yaml.YAMLError, ValueError, OverflowError, IndexError)


class Scalar(NamedTuple):
    """A value as it is written; only a plain one can mean "nothing"."""

    line: int
    text: str
    plain: bool

    @property
    def is_null(self) -> bool:
        """Whether nothing stands here, by YAML's words for nothing."""
        return self.plain and self.text in {"", "~", "null", "Null", "NULL"}


class Items(NamedTuple):
    """A list of values."""

    line: int
    nodes: tuple[Node, ...]


class Fields(NamedTuple):
    """A group of named values, with the line of each name."""

    line: int
    nodes: dict[str, Node]
    lines: dict[str, int]


Node: TypeAlias = "Scalar | Items | Fields"


def parse(data: bytes) -> Node:
    """The one document of a file. Raises ``CaseFileError`` without a file name."""
    text = _text(data)
    try:
        source = _Source(text)
    except ReaderError as fault:
        line = text.count("\n", 0, fault.position) + 1
        raise _refused(line, Found.CONTROL, Expected.READABLE_TEXT) from None
    try:
        return _Nodes(source).document()
    except _FAULTS as fault:
        place = getattr(fault, "problem_mark", None) or source
        raise _refused(place.line + 1, Found.NOT_YAML, Expected.YAML) from None


def _text(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise _refused(
            None, Found.TOO_LARGE, Expected.SMALLER, figure=MOST_BYTES // 1024
        )
    if b"\0" in data:
        raise _refused(None, Found.BINARY, Expected.CASE_FILE)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise _refused(line, Found.NOT_UTF8, Expected.CASE_FILE) from None


def _refused(
    line: int | None,
    found: Found,
    expected: Expected,
    path: str = "",
    figure: int | None = None,
) -> CaseFileError:
    figures = () if figure is None else (str(figure),)
    return refusal(line, path, Observed(found), Wanted(expected, figures))


class _Source(Reader, Scanner, Parser):
    """The three first stages of PyYAML, without resolver and constructor."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


class _Nodes:
    """Builds nodes from events, counting them and their depth."""

    def __init__(self, source: _Source) -> None:
        self._next: Callable[[], Event] = source.get_event
        self._count = 0

    def document(self) -> Node:
        self._next()
        if not isinstance(self._next(), DocumentStartEvent):
            raise _refused(None, Found.EMPTY, Expected.CASE_FILE)
        node = self._node(self._next(), 0, "")
        self._next()
        after = self._next()
        if isinstance(after, DocumentStartEvent):
            raise _refused(_line(after), Found.SECOND_DOCUMENT, Expected.ONE_CASE)
        return node

    def _node(self, event: Event, depth: int, path: str) -> Node:
        line = _line(event)
        self._check(event, line, depth, path)
        if isinstance(event, ScalarEvent):
            if CONTROL.search(event.value):
                raise _refused(line, Found.CONTROL, Expected.READABLE_TEXT, path)
            return Scalar(line, event.value, event.style is None)
        if isinstance(event, SequenceStartEvent):
            return self._items(line, depth + 1, path)
        return self._fields(line, depth + 1, path)

    def _items(self, line: int, depth: int, path: str) -> Items:
        nodes: list[Node] = []
        while isinstance(event := self._next(), NodeEvent):
            nodes.append(self._node(event, depth, path_to(path, len(nodes))))
        return Items(line, tuple(nodes))

    def _fields(self, line: int, depth: int, path: str) -> Fields:
        fields = Fields(line, {}, {})
        while isinstance(event := self._next(), NodeEvent):
            name = self._name(event, depth, path)
            place = path_to(path, name.text)
            first = fields.lines.get(name.text)
            if first is not None:
                found = Observed(Found.TWICE, str(first))
                raise refusal(name.line, place, found, Wanted(Expected.ONCE))
            fields.lines[name.text] = name.line
            fields.nodes[name.text] = self._node(self._next(), depth, place)
        return fields

    def _name(self, event: Event, depth: int, path: str) -> Scalar:
        node = self._node(event, depth, path)
        if isinstance(node, Scalar):
            return node
        found = Found.LIST if isinstance(node, Items) else Found.GROUP
        raise _refused(node.line, found, Expected.YAML, path)

    def _check(self, event: Event, line: int, depth: int, path: str) -> None:
        if isinstance(event, AliasEvent):
            raise _refused(line, Found.ALIAS, Expected.IN_FULL, path)
        if getattr(event, "anchor", None) is not None:
            raise _refused(line, Found.ANCHOR, Expected.IN_FULL, path)
        if getattr(event, "tag", None) is not None:
            raise _refused(line, Found.TAG, Expected.PLAIN_VALUE, path)
        if depth >= MOST_LEVELS and isinstance(event, CollectionStartEvent):
            want = Expected.FEWER_LEVELS
            raise _refused(line, Found.TOO_DEEP, want, path, MOST_LEVELS)
        self._count += 1
        if self._count > MOST_NODES:
            want = Expected.FEWER_VALUES
            raise _refused(line, Found.TOO_MANY, want, path, MOST_NODES)


def _line(event: Event) -> int:
    mark = event.start_mark
    return mark.line + 1 if mark else 0

"""Frozen records from plain data, by their type hints, without pydantic."""

from __future__ import annotations

import sys
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

T = TypeVar("T")
Build = Callable[[Any], Any]
ORDINARY: dict[str, Any] = {
    "str": str,
    "bool": bool,
    "int": int,
    "tuple[str, ...]": tuple[str, ...],
    "Mapping[str, str]": Mapping[str, str],
}
"""What most fields are, the same in every module: it need not be worked out in each."""
_LITERAL = "Literal["
"""A word out of a few, which needs no building; that of a kind says which record it is."""
EMPTY: tuple[object, ...] = (None, "", False, [], {})
"""What a compiled file need not name where it would be so by itself."""


def build(kind: type[T], data: Any) -> T:  # noqa: ANN401 - data is plain JSON
    """A record of that type from what JSON gives."""
    return typing.cast(T, _builder(typing.cast(Any, kind))(data))


@cache
def _builder(kind: Any) -> Build:  # noqa: ANN401 - a type or a typing form
    if is_dataclass(kind):
        return _record(typing.cast(type, kind))
    if kind is date:
        return date.fromisoformat
    if kind is Decimal:
        return Decimal
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _tuple(arguments)
    if origin is not None and issubclass_safe(origin, Mapping):
        value = _builder(arguments[1])
        if value is _same:
            return dict
        return lambda data: {key: value(each) for key, each in data.items()}
    if origin in {typing.Union, types.UnionType}:
        return _union(arguments)
    return _same


def _same(data: Any) -> Any:  # noqa: ANN401 - data is plain JSON
    """What needs no building."""
    return data


def issubclass_safe(kind: Any, parent: type) -> bool:  # noqa: ANN401 - JSON, and types as they are written
    """Whether a thing is a class below another, no when it is no class."""
    return isinstance(kind, type) and issubclass(kind, parent)


def _record(kind: type) -> Build:
    builders: dict[str, Build] = {}
    # Where data says what the record says without it, that very value is taken: then one
    # look tells that a condition asks nothing (rules.findings).
    usual = {
        each.name: each.default for each in fields(kind) if is_dataclass(each.default)
    }

    def make(data: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON, and types as they are written
        values = dict(data)
        for name, value in data.items():
            if name not in builders:
                builders[name] = _builder(_hint(kind, name))
            if builders[name] is not _same:
                values[name] = builders[name](value)
        for name, default in usual.items():
            if name in values and values[name] == default:
                values[name] = default
        return kind(**values)

    return make


def _hint(kind: type, name: str) -> Any:  # noqa: ANN401 - a type or a typing form
    """The type of one field; most texts are written in many records of a module."""
    return _meaning(*_texts(kind)[name])


@cache
def _texts(kind: type) -> Mapping[str, tuple[str, str]]:
    """What is written as the type of each field, and in which module."""
    return {
        name: (text, each.__module__)
        for each in reversed(kind.__mro__)
        for name, text in getattr(each, "__annotations__", {}).items()
    }


@cache
def _meaning(text: str, module: str) -> Any:  # noqa: ANN401 - JSON, and types as they are written
    if text in ORDINARY:
        return ORDINARY[text]
    if text.startswith(_LITERAL):
        return str
    # It stands in a class of ours; the way of `typing` takes ten times as long.
    found = eval(text, vars(sys.modules[module]))  # noqa: S307 - annotations of our own records
    return _meaning(found, module) if isinstance(found, str) else found


def _tuple(arguments: tuple[Any, ...]) -> Build:
    if len(arguments) == 2 and arguments[1] is Ellipsis:  # noqa: PLR2004 - a type and the dots after it
        each = _builder(arguments[0])
        return tuple if each is _same else lambda data: tuple(map(each, data))
    parts = [_builder(argument) for argument in arguments]
    return lambda data: tuple(part(v) for part, v in zip(parts, data, strict=True))


def _union(arguments: tuple[Any, ...]) -> Build:
    members = [each for each in arguments if each is not type(None)]
    if len(members) == 1:
        inner = _builder(members[0])
        if inner is _same:
            return inner
        return lambda data: None if data is None else inner(data)
    by_kind = {_texts(m)["kind"][0][len(_LITERAL) + 1 : -2]: m for m in members}
    return lambda data: _builder(by_kind[data["kind"]])(data)

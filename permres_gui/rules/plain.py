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
PLAIN = frozenset({"str", "bool", "int"})
"""What is written as the type of a field that needs no building."""
_LITERAL = "Literal["
"""A word out of a few, which needs none either; that of a kind says which record it is."""
_LIST, _DOTS = "tuple[", ", ...]"
_MAPPING, _OR_NONE = "Mapping[str, ", " | None"
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
        return _mapping(_builder(arguments[1]))
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
        each.name: each.default
        for each in fields(kind)
        if hasattr(each.default, "__dataclass_fields__")
    }

    def make(data: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON, and types as they are written
        values = dict(data)
        for name, value in data.items():
            builder = builders.get(name)
            if builder is None:
                builder = builders[name] = _written(*_texts(kind)[name])
            if builder is not _same:
                values[name] = builder(value)
        for name, default in usual.items():
            if name in values and values[name] == default:
                values[name] = default
        return kind(**values)

    return make


@cache
def _texts(kind: type) -> Mapping[str, tuple[str, str]]:
    """What is written as the type of each field, and in which module."""
    return {
        name: (text, each.__module__)
        for each in reversed(kind.__mro__)
        for name, text in getattr(each, "__annotations__", {}).items()
    }


@cache
def _written(text: str, module: str) -> Build:
    """By what is written as the type of a field: compiling it takes ten times as long."""
    if text in PLAIN or text.startswith(_LITERAL):
        return _same
    if text.endswith(_OR_NONE):
        return _optional(_written(text.removesuffix(_OR_NONE), module))
    if text.startswith(_LIST) and text.endswith(_DOTS):
        return _list(_written(text[len(_LIST) : -len(_DOTS)], module))
    if text.startswith(_MAPPING):
        return _mapping(_written(text[len(_MAPPING) : -1], module))
    names = vars(sys.modules[module])
    # It stands in a class of ours; the way of `typing` takes longer still.
    found = names[text] if text in names else eval(text, names)  # noqa: S307 - annotations of our own records
    return _written(found, module) if isinstance(found, str) else _builder(found)


def _optional(inner: Build) -> Build:
    if inner is _same:
        return _same
    return lambda data: None if data is None else inner(data)


def _list(each: Build) -> Build:
    return tuple if each is _same else lambda data: tuple(map(each, data))


def _mapping(value: Build) -> Build:
    if value is _same:
        return dict
    return lambda data: {key: value(each) for key, each in data.items()}


def _tuple(arguments: tuple[Any, ...]) -> Build:
    if len(arguments) == 2 and arguments[1] is Ellipsis:  # noqa: PLR2004 - a type and the dots after it
        return _list(_builder(arguments[0]))
    parts = [_builder(argument) for argument in arguments]
    return lambda data: tuple(part(v) for part, v in zip(parts, data, strict=True))


def _union(arguments: tuple[Any, ...]) -> Build:
    members = [each for each in arguments if each is not type(None)]
    if len(members) == 1:
        return _optional(_builder(members[0]))
    by_kind = {_texts(m)["kind"][0][len(_LITERAL) + 1 : -2]: m for m in members}
    return lambda data: _builder(by_kind[data["kind"]])(data)

"""The fields of a record and its class with slots, as the standard library gives them.

It looks through each field for what no record of ours has, and so takes twice as long.
"""

from __future__ import annotations

import dataclasses
from dataclasses import MISSING, Field, field
from typing import Any, TypeAlias

Fields: TypeAlias = "dict[str, Field[Any]]"


@dataclasses.dataclass(init=False, repr=False, eq=False)
class _Sample:
    """An ordinary one, to see what the standard library writes down."""

    one: int


_ORDINARY: Any = dataclasses.fields(_Sample)[0]._field_type  # type: ignore[attr-defined]  # what the standard library asks for
_PARAMETERS: Any = vars(_Sample)["__dataclass_params__"]


def fields_of(kind: type, *, kw_only: bool) -> Fields:
    """Those of the classes below it, and its own."""
    found: Fields = {}
    for base in reversed(kind.__mro__[1:]):
        found.update(vars(base).get("__dataclass_fields__", {}))
    for name, text in getattr(kind, "__annotations__", {}).items():
        if "ClassVar" not in text:
            found[name] = _field(name, text, vars(kind).get(name, MISSING), kw_only)
    return found


def _field(name: str, text: str, given: Any, kw_only: bool) -> Any:  # noqa: ANN401 - a default
    """One field, from what stands behind its name."""
    each: Any = given if isinstance(given, Field) else field(default=given)
    if type(each.default).__hash__ is None:
        raise ValueError(f"{name}: all records would share {each.default!r}")
    each.name, each.type, each._field_type = name, text, _ORDINARY
    each.kw_only = kw_only if each.kw_only is MISSING else each.kw_only
    return each


def shaped(
    kind: type, listed: Fields, methods: dict[str, Any], *, slots: bool
) -> type[Any]:
    """The class with these fields and methods; one with slots is another class."""
    own = vars(kind)
    added = {name: it for name, it in methods.items() if name not in own}
    added["__dataclass_fields__"] = listed
    added["__dataclass_params__"] = _PARAMETERS
    places = tuple(each.name for each in listed.values() if not each.kw_only)
    added.setdefault("__match_args__", places)
    if slots:
        return _with_slots(kind, listed, added)
    for name in listed.keys() & own.keys():
        default = listed[name].default
        if default is MISSING:
            delattr(kind, name)
        else:
            setattr(kind, name, default)
    for name, it in added.items():
        setattr(kind, name, it)
    return kind


def _with_slots(kind: type, listed: Fields, added: dict[str, Any]) -> type[Any]:
    left_out = {"__dict__", "__weakref__", *listed}
    body = {name: it for name, it in vars(kind).items() if name not in left_out}
    below = {name for base in kind.__mro__[1:] for name in _slots(base)}
    body |= added
    body["__slots__"] = tuple(name for name in listed if name not in below)
    body["__qualname__"] = kind.__qualname__
    return type(kind)(kind.__name__, kind.__bases__, body)


def _slots(kind: type) -> tuple[str, ...]:
    found = vars(kind).get("__slots__", ())
    return (found,) if isinstance(found, str) else tuple(found)

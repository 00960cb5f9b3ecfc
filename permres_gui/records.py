"""Dataclasses that cost little to define, written and used like the standard ones.

The standard library writes the text of up to eight methods for each class and compiles
it, long before most of them are called: about 0.8 ms a class. Here the methods go by the
list of fields and nothing is compiled. Building an instance takes a little longer, so
what is built by the hundred while a life is judged keeps the standard methods.

Named tuples that stand before the first question are made here as well: that of `typing`
compiles what is written as the type of each field, which nobody reads.
"""

from __future__ import annotations

import dataclasses
from collections import namedtuple
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast

from permres_gui.record_shape import fields_of, shaped

T = TypeVar("T")
STRICT: dict[str, Any] = {"extra": "forbid"}
"""For pydantic, while the rule base is built: a key that no field has is a fault."""
Fields = tuple[dataclasses.Field[Any], ...]
Values = Callable[[object], object]
Methods = dict[str, Any]


def _record(
    kind: type[T] | None = None,
    /,
    *,
    frozen: bool = False,
    slots: bool = False,
    kw_only: bool = False,
) -> type[T] | Callable[[type[T]], type[T]]:
    def made(kind: type) -> type[T]:
        shape = fields_of(kind, kw_only=kw_only)
        listed = tuple(shape.values())
        values = _values(listed)
        methods = _methods(kind.__name__, listed, values)
        methods |= _frozen(listed, values) if frozen else {"__hash__": None}
        return cast(type[T], shaped(kind, shape, methods, slots=slots))

    return made if kind is None else made(kind)


class _Named(type):
    """What a class that is written as a named tuple becomes: one of `collections`."""

    def __new__(cls, name: str, _bases: object, body: dict[str, Any]) -> type[Any]:
        fields = body.pop("__annotations__")
        defaults = [body.pop(each) for each in fields if each in body]
        made = namedtuple(name, fields, defaults=defaults)  # type: ignore[misc]  # its fields are known at run time
        made.__annotations__ = fields
        for key, it in body.items():
            setattr(made, key, it)
        return made


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - given on
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414 - given on to others
else:
    dataclass = _record
    NamedTuple = type.__new__(_Named, "NamedTuple", (), {})


def _methods(name: str, listed: Fields, values: Values) -> Methods:
    def shown(self: object) -> str:
        parts = (f"{each.name}={getattr(self, each.name)!r}" for each in listed)
        return f"{type(self).__qualname__}({', '.join(parts)})"

    def equal(self: object, other: object) -> Any:  # noqa: ANN401 - or NotImplemented
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    return {"__init__": _init(name, listed), "__repr__": shown, "__eq__": equal}


def _frozen(listed: Fields, values: Values) -> Methods:
    names, put = tuple(each.name for each in listed), object.__setattr__

    def hashed(self: object) -> int:
        return hash(values(self))

    def state(self: object) -> list[object]:
        return [getattr(self, name) for name in names]

    def fill(self: object, values: list[object]) -> None:
        for name, value in zip(names, values, strict=True):
            put(self, name, value)

    return {
        "__hash__": hashed,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__getstate__": state,
        "__setstate__": fill,
    }


def _values(listed: Fields) -> Values:
    """What gives the values by which two records are compared."""
    names = [each.name for each in listed if each.compare]
    return attrgetter(*names) if names else lambda _: ()


def _refuse(_self: object, name: str, _value: object = None) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _init(kind: str, listed: Fields) -> Callable[..., None]:
    def filled(self: object, /, *values: object, **named: object) -> None:
        if len(values) == whole and not named:  # nothing to be looked up
            for name, value in zip(places, values, strict=True):
                put(self, name, value)
            return
        given = dict(zip(places, values, strict=False)) | named if values else named
        full = defaults | given
        for name, make in factories:
            if name not in given:
                full[name] = make()
        if full.keys() != names or len(given) < len(values) + len(named):
            raise TypeError(f"{kind}() does not take {values}, {named}")
        for name, value in full.items():
            put(self, name, value)

    names = {each.name for each in listed}
    places = [each.name for each in listed if not each.kw_only]
    whole = len(places) if len(places) == len(listed) else -1
    defaults = {
        each.name: each.default for each in listed if each.default is not MISSING
    }
    factories = [
        (each.name, each.default_factory)
        for each in listed
        if each.default_factory is not MISSING
    ]
    put = object.__setattr__
    return filled

"""Making Qt's enumerations quickly: some two thousand members before the first question.

PySide6 makes each of them by a call such as `IntEnum("Key", [("Key_A", 65), …])`, at the
latest when any colour or pen is set. Python prepares every member for the case that it is
something special, and looks through what the enumeration is made of. Those of Qt are
plain whole numbers, and made of the same few things: Python makes one of each kind,
without members; the others are copies of it, and their members are put in as Python
would have left them.

That needs the insides of `enum`. Those of Python 3.11 do not change any more, as it only
gets mended where it is unsafe; with any other Python its own way is taken.
"""

from __future__ import annotations

import enum
import sys
from typing import Any, TypeAlias

Members: TypeAlias = "list[tuple[str, int]]"

KNOWN = (3, 11)
PLAIN = frozenset((enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag))
TAKEN = frozenset(
    name for kind in PLAIN for base in kind.__mro__ for name in vars(base)
)
"""Names that mean something else in an enumeration already, or in a number."""
OWN = ("_member_names_", "_member_map_", "_value2member_map_", "_unhashable_values_")
"""Lists and maps of which each enumeration has its own."""
_usual: Any = vars(enum.EnumMeta).get("_create_")
_patterns: dict[tuple[Any, Any], dict[str, Any]] = {}
"""What an enumeration without members has, by what it is made of and its boundary."""


def make_enums_quickly() -> None:
    """From now on; whoever makes one in Python gets the same as before."""
    if sys.version_info[:2] == KNOWN:
        enum.EnumMeta._create_ = _create  # type: ignore[attr-defined]  # on purpose, see above


def _create(
    kind: Any,  # noqa: ANN401 - an enumeration
    name: str,
    names: Any,  # noqa: ANN401 - what Python takes
    *,
    module: str | None = None,
    **how: Any,  # noqa: ANN401 - as Python's own
) -> Any:  # noqa: ANN401 - as Python's own
    """As `EnumMeta._create_` of Python 3.11, with which `Enum(…)` makes enumerations."""
    if module is None:  # whose it is: who called `Enum(…)`, which called this
        module = sys._getframe(2).f_globals.get("__name__")
    plain = kind in PLAIN and how.get("type") is None and _is_plain(names)
    if module is None or not plain:
        return _usual(kind, name, names, module=module, **how)
    whose = {"__module__": module, "__qualname__": how.get("qualname") or name}
    made = _empty(kind, name, how.get("boundary"), whose)
    _fill(made, names)
    if issubclass(made, enum.Flag):
        _tell_bits(made, names)
    return made


def _empty(kind: Any, name: str, boundary: Any, whose: dict[str, Any]) -> Any:  # noqa: ANN401 - of any kind
    """An enumeration without members, as Python's own way leaves it."""
    pattern = _patterns.get((kind, boundary))
    if pattern is None:
        sample = _usual(kind, name, (), module="", boundary=boundary)
        pattern = _patterns[kind, boundary] = dict(vars(sample))
        del pattern["__new__"]  # it would become another thing in the body of a class
    own = {key: type(pattern[key])() for key in OWN}
    made = type.__new__(enum.EnumMeta, name, (kind,), {**pattern, **own, **whose})
    type.__setattr__(made, "__new__", enum.Enum.__new__)
    return made


def _is_plain(names: Any) -> bool:  # noqa: ANN401 - what Python takes
    """Whether these are whole numbers under names of their own."""
    return (
        type(names) is list
        and all(
            type(each) is tuple and type(each[0]) is str and type(each[1]) is int
            for each in names
        )
        and len({name for name, _ in names}) == len(names)
        and not any(name[:1] in ("", "_") or name in TAKEN for name, _ in names)
    )


def _fill(made: Any, names: Members) -> None:  # noqa: ANN401 - an enumeration
    """What `_proto_member.__set_name__` does for each member, in the same order."""
    by_name, by_value = made._member_map_, made._value2member_map_
    listed, is_flag = made._member_names_, issubclass(made, enum.Flag)
    new, whole, put = made._new_member_, issubclass(made, int), type.__setattr__
    for name, value in names:
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = new(made, value) if whole else new(made)
            member.__dict__ = {
                "_value_": value,
                "_name_": name,
                "__objclass__": made,
                "_sort_order_": len(listed),
            }
            if not is_flag or _is_one_bit(value):
                listed.append(name)
        put(made, name, member)
        by_name[name] = member


def _tell_bits(made: Any, names: Members) -> None:  # noqa: ANN401 - a flag
    """Which bits a flag has, and in which order its members are told."""
    every = ones = 0
    for _, value in names:
        every |= value
        ones |= value if _is_one_bit(value) else 0
    made._flag_mask_, made._singles_mask_ = every, ones
    made._all_bits_ = 2 ** every.bit_length() - 1
    values = [made._member_map_[name]._value_ for name in made._member_names_]
    if values != sorted(values):
        made._iter_member_ = made._iter_member_by_def_


def _is_one_bit(value: int) -> bool:
    return value != 0 and value & (value - 1) == 0

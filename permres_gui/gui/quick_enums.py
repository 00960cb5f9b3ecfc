"""Making Qt's enumerations quickly: some two thousand members before the first question.

PySide6 makes each of them by a call such as `IntEnum("Key", [("Key_A", 65), …])`, at the
latest when any colour or pen is set. Python prepares every member for the case that it is
something special; those of Qt are plain whole numbers. Here Python makes the enumeration
without members, and these are put in as Python would have left them.

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
_usual: Any = vars(enum.EnumMeta).get("_create_")


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
    if kind not in PLAIN or how.get("type") is not None or not _is_plain(names):
        return _usual(kind, name, names, module=module, **how)
    made = _usual(kind, name, (), module=module, **how)
    _fill(made, names)
    if issubclass(made, enum.Flag):
        _tell_bits(made, names)
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
    new, whole = made._new_member_, issubclass(made, int)
    for name, value in names:
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = new(made, value) if whole else new(made)
            member.__dict__.update(
                _value_=value, _name_=name, __objclass__=made, _sort_order_=len(listed)
            )
            if not is_flag or _is_one_bit(value):
                listed.append(name)
        type.__setattr__(made, name, member)
        by_name[name] = member


def _tell_bits(made: Any, names: Members) -> None:  # noqa: ANN401 - a flag
    """Which bits a flag has, and in which order its members are told."""
    every = ones = 0
    for _, value in names:
        every |= value
        ones |= value if _is_one_bit(value) else 0
    made._flag_mask_, made._singles_mask_ = every, ones
    made._all_bits_ = 2 ** every.bit_length() - 1
    values = [member.value for member in made]
    if values != sorted(values):
        made._iter_member_ = made._iter_member_by_def_


def _is_one_bit(value: int) -> bool:
    return value != 0 and value & (value - 1) == 0

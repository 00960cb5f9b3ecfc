"""Enumerations that are made quickly are those that Python makes, to the last attribute."""

from __future__ import annotations

import copy
import enum
import pickle
import sys
from collections.abc import Iterator
from inspect import ismethod, isroutine
from itertools import combinations
from types import ModuleType
from typing import Any

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from permres_gui.gui import quick_enums
from permres_gui.gui.quick_enums import KNOWN, _create, make_enums_quickly

pytestmark = pytest.mark.skipif(
    sys.version_info[:2] != KNOWN, reason="made in Python's own way"
)
KINDS = (enum.IntFlag, enum.Flag, enum.IntEnum, enum.Enum)
MADE_BY_US = (
    (enum.Enum, [("A", 1), ("B", 2), ("AGAIN", 1)]),
    (enum.IntEnum, [("A", -1), ("B", 0), ("AGAIN", -1), ("LARGE", 2**40)]),
    (enum.Flag, [("NONE", 0), ("B", 4), ("A", 1), ("BOTH", 5), ("ALL", 0xFF)]),
    (enum.IntFlag, [("NONE", 0), ("A", 1), ("MASK", 0xFFFFFFFF), ("AGAIN", 1)]),
    (enum.Flag, [("MINUS", -1), ("A", 1)]),
    (enum.Enum, []),
    (enum.Enum, [("name", 1), ("A", 2)]),
    (enum.IntEnum, [("real", 1), ("_own", 2)]),
    (enum.Enum, [("A", "text")]),
    (enum.Enum, ["A", "B"]),
    (enum.Enum, "A B"),
)


def enumerations(holder: type | ModuleType) -> Iterator[type[enum.Enum]]:
    """All of Qt's in a module, or in a class of it."""
    for name in dir(holder):
        found = getattr(holder, name, None)
        if isinstance(found, enum.EnumMeta):
            yield found
        elif isinstance(holder, ModuleType) and isinstance(found, type):
            yield from enumerations(found)


def of_qt() -> list[tuple[type, list[tuple[str, int]]]]:
    """What PySide6 makes them of."""
    modules = QtCore, QtGui, QtWidgets
    found = {each for module in modules for each in enumerations(module)}
    return [
        (
            next(kind for kind in KINDS if issubclass(each, kind)),
            [(name, member.value) for name, member in each.__members__.items()],
        )
        for each in sorted(found, key=lambda each: each.__qualname__)
    ]


def made(kind: Any, names: Any) -> Any:
    return kind("Made", names, module=__name__, boundary=vars(enum)["KEEP"])


def result(call: Any) -> str:
    try:
        return repr(call())
    except Exception as error:  # noqa: BLE001 - whichever it is, it must be the same
        return f"{type(error).__name__}: {error}"


def told(kind: Any) -> list[object]:
    """All that can be seen of an enumeration."""
    members = list(kind.__members__.values())
    few = members[:6]
    return [
        sorted(vars(kind)),
        {key: it for key, it in vars(kind).items() if isinstance(it, (int, str, list))},
        {
            key: it
            for key, it in vars(kind).items()
            if isroutine(it) and not ismethod(it)
        },
        {key: type(it).__name__ for key, it in vars(kind).items()},
        [(name, repr(member)) for name, member in kind.__members__.items()],
        [(repr(each), str(each), f"{each}", hash(each)) for each in members],
        [list(vars(each)) for each in members],
        [each._sort_order_ for each in members],
        [each.__objclass__ is kind for each in members],
        [(key, repr(it)) for key, it in kind._value2member_map_.items()],
        [repr(each) for each in kind],
        len(kind),
        [kind(each.value) is each for each in members],
        [kind[name] is member for name, member in kind.__members__.items()],
        [getattr(kind, name) is it for name, it in kind.__members__.items()],
        [copy.deepcopy(each) is each for each in members],
        [result(lambda o=one, t=two: o | t) for one, two in combinations(few, 2)],
        [result(lambda o=one, t=two: o & t) for one, two in combinations(few, 2)],
        [result(lambda o=one: ~o) for one in few],
        [result(lambda o=one: list(o)) for one in few],
        [result(lambda v=value: kind(v)) for value in (3, 7, 2**33, -2, "3", None)],
        [result(lambda v=value: v in kind) for value in (*few, 3)],
        result(lambda: setattr(kind, members[0].name, 3) if members else None),
        result(lambda: delattr(kind, members[0].name) if members else None),
        result(lambda: type(kind)("Longer", (kind,), {})) if members else "",
    ]


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(enum.EnumMeta, "_create_", vars(enum.EnumMeta)["_create_"])
    make_enums_quickly()
    assert vars(enum.EnumMeta)["_create_"] is _create


def both_ways(monkeypatch: pytest.MonkeyPatch, kind: Any, names: Any) -> list[Any]:
    usual = made(kind, names)
    with monkeypatch.context() as patch:
        patch.setattr(enum.EnumMeta, "_create_", _create)
        return [usual, made(kind, names)]


def test_those_of_qt_are_the_same(monkeypatch):
    every = of_qt()
    assert len(every) > 300
    for kind, names in every:
        usual, quick = both_ways(monkeypatch, kind, names)
        assert told(quick) == told(usual), names


@pytest.mark.parametrize(("kind", "names"), MADE_BY_US)
def test_others_are_the_same(monkeypatch, kind, names):
    usual, quick = both_ways(monkeypatch, kind, names)
    assert told(quick) == told(usual)


@pytest.mark.parametrize("kind", KINDS)
def test_each_has_members_of_its_own(quick, kind):
    one, other = made(kind, [("A", 1)]), made(kind, [("B", 1)])
    assert (list(one.__members__), list(other.__members__)) == (["A"], ["B"])
    assert type(one(1)) is one
    assert type(other(1)) is other


def test_a_name_that_comes_twice_is_refused(quick):
    with pytest.raises(TypeError, match="already defined"):
        made(enum.Enum, [("A", 1), ("A", 2)])


def test_a_member_can_be_sent_and_kept(quick, monkeypatch):
    kind = made(enum.IntEnum, [("A", 1)])
    monkeypatch.setitem(globals(), "Made", kind)
    assert pickle.loads(pickle.dumps(kind.A)) is kind.A  # noqa: S301


def test_it_belongs_to_who_made_it(quick):
    assert enum.Enum("Made", [("A", 1)]).__module__ == __name__


def test_another_python_makes_them_in_its_own_way(monkeypatch):
    monkeypatch.setattr(quick_enums, "KNOWN", (0, 0))
    before = vars(enum.EnumMeta)["_create_"]
    make_enums_quickly()
    assert vars(enum.EnumMeta)["_create_"] is before

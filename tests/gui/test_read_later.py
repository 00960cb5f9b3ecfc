"""A module that nobody asks for anything is not read."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from permres_gui.gui.read_later import put_off, read_later


@pytest.fixture
def unread(monkeypatch):
    """A module of Python's library that nothing here has read."""
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    return "colorsys"


def test_who_imports_it_gets_it_unread(unread):
    with read_later(unread):
        import colorsys
    assert "rgb_to_hsv" not in vars(colorsys)


def test_it_is_read_when_something_in_it_is_asked_for(unread):
    with read_later(unread):
        import colorsys
    assert colorsys.rgb_to_hsv(0, 0, 0) == (0.0, 0.0, 0)
    assert type(colorsys) is ModuleType
    assert type(sys.modules[unread]) is ModuleType


def test_it_can_be_read_at_once(unread):
    with read_later(unread):
        from colorsys import rgb_to_hsv
    assert rgb_to_hsv(0, 0, 0) == (0.0, 0.0, 0)
    assert vars(sys.modules[unread])["rgb_to_hsv"] is rgb_to_hsv


def test_who_imports_it_afterwards_gets_it_whole(unread):
    with read_later(unread):
        pass
    import colorsys

    assert "rgb_to_hsv" in vars(colorsys)


def test_what_was_read_before_stays_as_it_was(unread):
    import colorsys

    with read_later(unread) as put:
        assert put == {}
        assert sys.modules[unread] is colorsys
    assert sys.modules[unread] is colorsys


def test_who_only_looks_around_reads_nothing(unread):
    with read_later(unread):
        import colorsys
    assert getattr(colorsys, "__file__", None) is None
    assert "rgb_to_hsv" not in vars(colorsys)


def test_what_it_does_not_have_it_does_not_have_afterwards_either():
    module = ModuleType("made")
    put_off(module, lambda made: vars(made).update(one=1))
    with pytest.raises(AttributeError, match="two"):
        _ = module.two
    assert module.one == 1

"""What a kiosk says around the pages, before them and over them."""

from __future__ import annotations

from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class KioskView:
    """The words around every page; one left empty takes its button away."""

    kept: str
    done: str
    larger: str
    contrast: str
    read_aloud: str = ""
    volume: str = ""
    stop: str = ""


@dataclass(frozen=True, slots=True)
class StartLanguageView:
    """One language of the start page, in its own words."""

    code: str
    name: str
    begin: str
    kept: str


@dataclass(frozen=True, slots=True)
class StartView:
    """The page that waits for a visitor. Without languages nobody can begin."""

    headings: tuple[str, ...]
    languages: tuple[StartLanguageView, ...]
    staff: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CoverView:
    """A short question that lies over the page: one main answer and another."""

    title: str
    lines: tuple[str, ...]
    main: str
    other: str


@dataclass(frozen=True, slots=True)
class StaffCodeView:
    """Where staff enter their code."""

    title: str
    field: str
    delete: str
    wrong: str
    leave: str
    back: str


@dataclass(frozen=True, slots=True)
class KeysView:
    """The words of the keys that have no letter of their own."""

    title: str
    space: str
    delete: str

"""Where the keyboard is on the desk, and where it goes when the page is made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from permres_gui.gui.desk.facts import Facts
    from permres_gui.gui.desk.page import DeskPage


def focus(page: DeskPage, typed: str, *, opened_now: bool) -> None:
    """To the control just opened, or to the part of it in which was typed."""
    if page.facts is None:
        return
    opened = page.facts.control
    if opened_now:
        first = page.facts.first()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            page.keep_in_sight(first)
    elif typed and opened is not None:
        fields = opened.findChildren(QWidget)
        same = [each for each in fields if each.accessibleName() == typed]
        if same:
            same[0].setFocus(Qt.FocusReason.OtherFocusReason)


def in_use(page: DeskPage) -> str | None:
    """The name of the control with the keyboard; ``None`` outside the page."""
    now = QApplication.focusWidget()
    if now is None or not page.isAncestorOf(now):
        return None
    return next((name for name, each in _named(page) if each is now), "")


def _named(page: DeskPage) -> Iterator[tuple[str, QWidget]]:
    """The controls that are there again when the page is made anew."""
    facts = page.facts.lines if page.facts is not None else {}
    bar = page.bar.buttons if page.bar is not None else {}
    yield from ((f"fact:{key}", each.button) for key, each in facts.items())
    yield from ((f"file:{key}", each) for key, each in bar.items())
    yield from ((f"step:{key}", each) for key, each in page.steps.items())


def back_to(page: DeskPage, name: str) -> None:
    """The same control as before, else the first fact: never one by its number."""
    same = next((each for each_name, each in _named(page) if each_name == name), None)
    found = same if same is not None and same.isEnabled() else page.first()
    if found is not None:
        found.setFocus(Qt.FocusReason.OtherFocusReason)


def typed_in(facts: Facts | None) -> str:
    """The name of the field in which somebody types just now."""
    now = QApplication.focusWidget()
    opened = facts.control if facts is not None else None
    inside = opened is not None and now is not None and opened.isAncestorOf(now)
    return now.accessibleName() if inside and now is not None else ""

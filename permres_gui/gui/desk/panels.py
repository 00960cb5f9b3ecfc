"""From one part of the desk to the next by one key: facts, years, answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from permres_gui.gui.tab_order import holds_keyboard, stops

if TYPE_CHECKING:
    from permres_gui.gui.desk.page import DeskPage


def turn(page: DeskPage, step: int) -> None:
    """To the part after the one with the keyboard, or before it; else to the first."""
    parts = _parts(page)
    here = [at for at, (part, _) in enumerate(parts) if holds_keyboard(part)]
    at = (here[0] + step) % len(parts) if here else 0 if step > 0 else -1
    if parts:
        parts[at][1].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _parts(page: DeskPage) -> list[tuple[QWidget, QWidget]]:
    """Those in which the keyboard can stop, each with where it begins there."""
    held = (page.facts, page.facts.first() if page.facts is not None else None)
    drawn = stops(page.picture) if page.picture is not None else []
    years = next((each for each in drawn if each.isVisible()), None)
    found = page.answers.first() if page.answers is not None else None
    every = (held, (page.picture, years), (page.answers, found))
    return [(part, first) for part, first in every if part and first]

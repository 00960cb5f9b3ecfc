"""What is said once something was chosen or unfolded by what the person did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.widgets.label import Label
from permres_gui.presentation.spoken_controls import sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from permres_gui.presentation.translator import Translator


def turned_words(widget: QWidget, name: str, words: Translator, *, on: bool) -> str:
    """What it is now; of what was opened also its words, which no key reaches."""
    opens = getattr(widget, "opens", None)
    if opens is None:
        return _chosen(name, words, on=on)
    if not on:
        return words.text("Closed: %(part)s", part=name)
    return words.text("Opened: %(part)s", part=sentence(name)) + _read(opens())


def _chosen(name: str, words: Translator, *, on: bool) -> str:
    if on:
        return words.text("Chosen: %(choice)s", choice=name)
    return words.text("No longer chosen: %(choice)s", choice=name)


def _read(part: QWidget | None) -> str:
    labels = part.findChildren(Label) if part is not None else []
    told = [each.accessibleName() for each in labels if each.isVisible()]
    return "".join(f" {sentence(text)}" for text in told if text)

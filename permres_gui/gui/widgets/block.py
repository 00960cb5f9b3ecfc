"""What only holds other widgets: words wrap in it, so its height follows its width."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class Block(QWidget):
    """Other widgets, one below or beside the other."""

    def sizeHint(self) -> QSize:
        return hint(self)


def hint(block: QWidget) -> QSize:
    """How wide it would like to be.

    Qt would also measure every word in it at that width, which it never gets; the
    height that counts is asked for with the width that it does get.
    """
    layout = block.layout()
    return layout.sizeHint() if layout is not None else QSize()

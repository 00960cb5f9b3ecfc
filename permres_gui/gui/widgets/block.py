"""What only holds other widgets: words wrap in it, so its height follows its width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from permres_gui.gui.retelling import Retold


class Block(QWidget):
    """Other widgets, one below or beside the other."""

    def sizeHint(self) -> QSize:
        return hint(self)


class Rows(QWidget):
    """Other widgets in as many rows as they need, which it puts in their places itself.

    No layout of Qt's: PySide6 keeps what it knows of the items of a layout by their
    address, so that a new item may be taken for one that is long gone.
    """

    def __init__(self) -> None:
        super().__init__()
        self._retold = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def retell(self, _words: Retold) -> None:
        """What it holds says something else: it is put in its places again."""
        self._retold = True

    def arrange(self) -> None:
        """Put what says something else in its places now, before what is around it."""
        if self._retold:
            self._retold = False
            QCoreApplication.removePostedEvents(self, QEvent.Type.LayoutRequest.value)
            self.measure_again()

    def measure_again(self) -> None:
        """Something in it is larger, smaller, shown or hidden."""
        raise NotImplementedError


def hint(block: QWidget) -> QSize:
    """How wide it would like to be.

    Qt would also measure every word in it at that width, which it never gets; the
    height that counts is asked for with the width that it does get.
    """
    layout = block.layout()
    return layout.sizeHint() if layout is not None else QSize()

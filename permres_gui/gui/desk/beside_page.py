"""What the tables of the desk share: one key shows the equal rows too, or hides them."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtGui import QKeySequence, QShortcut

from permres_gui.gui.desk.own_foot import OwnFoot
from permres_gui.gui.pages.compare import ComparePage
from permres_gui.presentation.desk.adviser_help import ONLY_DIFFERENCES


class BesidePage(OwnFoot, ComparePage):
    """Only read; Escape leads back to the desk."""

    read: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        shortcut = QShortcut(QKeySequence(ONLY_DIFFERENCES.keys), self)
        shortcut.activated.connect(self.turn_equal)

"""Under the open question: which requirements of which cards look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button, link
from permres_gui.gui.widgets.fold import Fold
from permres_gui.gui.widgets.words import clear, column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from permres_gui.presentation.views import LinkView


class UsesFold(Block):
    """A line for each card, which leads to its row; folded until it is asked for."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.links: list[Button] = []
        self._layout = column(self, gap=0)
        self._shown: tuple[str, tuple[LinkView, ...]] = ("", ())
        self._fold: Fold | None = None

    def tell(self, title: str, uses: tuple[LinkView, ...]) -> None:
        """These uses; open when it was open."""
        if (title, uses) == self._shown:
            return
        opened = self._fold is not None and self._fold.button.isChecked()
        self._shown = (title, uses)
        clear(self._layout)
        self.links, self._fold = [], None
        if uses:
            self._fold = Fold(title, self._lines, 0.94)
            self._fold.button.setChecked(opened)
            self._layout.addWidget(self._fold)

    def _lines(self, box: QVBoxLayout) -> None:
        for item in self._shown[1]:
            button = link(item.label, item.icon, size=0.94)
            button.clicked.connect(lambda _=False, to=item.id: self.pressed.emit(to))
            box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.links.append(button)

    def open(self) -> bool:
        """Unfold, with the keyboard on the first card; whether there is one."""
        if self._fold is None:
            return False
        self._fold.button.setChecked(True)
        QTimer.singleShot(0, self._to_first)  # once there is room for it
        return True

    def _to_first(self) -> None:
        if self.links:
            self.links[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

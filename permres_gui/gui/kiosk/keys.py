"""Keys on the screen, for a kiosk without a keyboard: first letters, and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.panel import Band

if TYPE_CHECKING:
    from collections.abc import Callable

    from permres_gui.gui.widgets.line_field import LineField
    from permres_gui.presentation.views import KeysView

DIGITS = "1234567890"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
BESIDE = 17.0
"""The width of keys beside a page, in base sizes."""


class Key(Button):
    """One sign; the keyboard stays in the field that it is written into."""

    def __init__(self, text: str, spoken: str = "", icon: str = "") -> None:
        super().__init__(text, icon=icon)
        self.setAccessibleName(spoken or text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        self.setSizePolicy(policy)

    def _padding(self) -> int:
        return Look.current.px(0.2)

    def _high(self, width: int) -> int:
        """Lower than other buttons, since many stand over each other."""
        return Look.current.target(1.75 if Look.current.low else 2.2)


class Keys(Band):
    """The keys for one field: figures alone, or letters and figures."""

    def __init__(
        self,
        view: KeysView,
        target: Callable[[], LineField | None],
        *,
        numbers: bool,
        beside: bool,
    ) -> None:
        super().__init__(Qt.Edge.LeftEdge if beside else Qt.Edge.TopEdge)
        self.setAccessibleName(view.title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.is_beside, self._target = beside, target
        look = Look.current
        self._grid = QGridLayout(self)
        side = look.px(0.5 if beside else 0.9)
        edge = look.px(0.2 if look.low else 0.4)
        self._grid.setContentsMargins(side, edge + look.panel_edge, side, edge)
        self._grid.setSpacing(look.px(0.2))
        if beside:
            self.setFixedWidth(look.px(BESIDE))
        if numbers:
            self._fill([*DIGITS, ","], view, 3 if beside else 6, space=False)
        else:
            signs = [*LETTERS, *DIGITS, "-"]
            self._fill(signs, view, 5 if beside else 8, space=True)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _fill(
        self, signs: list[str], view: KeysView, across: int, *, space: bool
    ) -> None:
        keys = [(Key(sign), sign.lower()) for sign in signs]
        if space:
            keys.append((Key(view.space), " "))
        last = Key("", view.delete, icon="delete")
        for place, (key, sign) in enumerate(keys):
            key.clicked.connect(lambda _=False, sign=sign: self._write(sign))
            self._grid.addWidget(key, place // across, place % across)
        place = len(keys)
        left = across - place % across
        last.clicked.connect(lambda: self._write(""))
        self._grid.addWidget(last, place // across, place % across, 1, left)

    def _write(self, sign: str) -> None:
        field = self._target()
        if field is None:
            return
        key = Qt.Key.Key_unknown if sign else Qt.Key.Key_Backspace
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
            QCoreApplication.sendEvent(field, event)

"""The way out for staff: their gesture, their code, and then the window closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from permres_gui.gui.kiosk.staff import CodePad, Gesture
from permres_gui.presentation.kiosk import kiosk_covers

if TYPE_CHECKING:
    from permres_gui.gui.kiosk.window import Kiosk


class StaffWay(QObject):
    """Without a code in the settings there is none."""

    opened = Signal()

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self.gesture = Gesture(self)
        self.gesture.made.connect(self._ask_code)
        kiosk.kept_touched.connect(self.gesture.touch)

    def touched(self, widget: QObject) -> None:
        """A touch elsewhere is no part of the gesture."""
        if not getattr(widget, "is_gesture", False):
            self.gesture.forget()

    def _ask_code(self) -> None:
        kiosk, line = self._kiosk, self._kiosk.settings.staff_code
        if not line:
            return
        pad = CodePad(kiosk, kiosk_covers.code_view(kiosk.words), line)
        pad.opened.connect(self.opened)
        pad.left.connect(kiosk.covers.lift)
        kiosk.covers.lay(pad)

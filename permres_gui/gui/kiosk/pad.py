"""Five keys do the whole job: previous, next, choose, back, help.

Every stop is met one by one, the options of a choice and the rows of a list too: who
feels five keys has no arrows, and who does not see cannot know where they would help.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QWidget,
)

from permres_gui.gui.controls.chooser import EntryList, SearchField
from permres_gui.gui.kiosk.covers import close_lists
from permres_gui.gui.kiosk.keys import Key
from permres_gui.gui.kiosk.walk import stops_of
from permres_gui.gui.widgets.buttons import ENTER
from permres_gui.gui.widgets.combo import Combo
from permres_gui.gui.widgets.line_field import LineField

if TYPE_CHECKING:
    from permres_gui.gui.kiosk.window import Kiosk

STEPS: Final = {Qt.Key.Key_Backtab: -1, Qt.Key.Key_Tab: 1}
BACK: Final = (Qt.Key.Key_Back, Qt.Key.Key_Backspace)
HELP: Final = (Qt.Key.Key_Help, Qt.Key.Key_F1)
PAD: Final = {*STEPS, *ENTER, *BACK, *HELP}


class Pad(QObject):
    """What the five keys do in a kiosk; a key that it does not take stays what it is."""

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk

    def takes(self, key: int) -> bool:
        """Do what the key is for; whether nothing else is to come of it."""
        if key not in PAD:
            return False
        if QApplication.activePopupWidget() is not None:
            return self._in_list(key)
        if key in STEPS:
            self._step(STEPS[Qt.Key(key)])
        elif key in ENTER:
            return self._choose()
        elif key in BACK:
            return self._back(key)
        else:
            self._kiosk.help_by_key()
        return True

    def _in_list(self, key: int) -> bool:
        """A list that is open is a window of its own: its rows are walked."""
        if key in BACK:
            close_lists()
        elif key in STEPS:
            rows = self._open_combo()
            if rows is not None:
                view = rows.view()
                _press(
                    view, Qt.Key.Key_Down if STEPS[Qt.Key(key)] > 0 else Qt.Key.Key_Up
                )
                self._kiosk.tell(str(view.currentIndex().data() or ""))
        return key not in ENTER

    def _open_combo(self) -> Combo | None:
        every = self._kiosk.findChildren(Combo)
        return next((each for each in every if each.view().isVisible()), None)

    # --- previous and next ----------------------------------------------------------

    def _step(self, way: int) -> None:
        now = QApplication.focusWidget()
        if isinstance(now, EntryList) and self._step_row(now, way):
            return
        stops = stops_of(self._kiosk)
        if not stops:
            return
        place = stops.index(now) if now in stops else -1 if way > 0 else 0
        there = stops[(place + way) % len(stops)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(there, EntryList) and there.rows():
            self._to_row(there, 0)

    def _step_row(self, rows: EntryList, way: int) -> bool:
        """The next row; past the last, and after one that is chosen, on to what follows."""
        row = rows.currentIndex().row()
        if not 0 <= row + way < rows.rows() or (way > 0 and rows.is_chosen(row)):
            return False
        self._to_row(rows, row + way)
        return True

    def _to_row(self, rows: EntryList, row: int) -> None:
        rows.setCurrentIndex(rows.model().index(row, 0))
        self._kiosk.tell(rows.said(row, self._kiosk.words))

    # --- choose ---------------------------------------------------------------------

    def _choose(self) -> bool:
        now = QApplication.focusWidget()
        if isinstance(now, EntryList):
            _press(now, Qt.Key.Key_Space)
            self._kiosk.tell(now.said(now.currentIndex().row(), self._kiosk.words))
        elif isinstance(now, Combo):
            now.showPopup()
        elif isinstance(now, LineField):
            return self._write(now)
        elif isinstance(now, QAbstractButton):
            if _is_taken(now):
                return False  # then it goes on, as Enter does everywhere
            now.click()
        return isinstance(now, QWidget)

    def _write(self, field: LineField) -> bool:
        """To the keys on the screen; or what was written is taken."""
        if isinstance(field, SearchField) and field.text().strip():
            return False
        keys = self._kiosk.keyboard.keys
        if keys is not None:
            keys.findChildren(Key)[0].setFocus(Qt.FocusReason.TabFocusReason)
        return keys is not None

    # --- back -----------------------------------------------------------------------

    def _back(self, key: int) -> bool:
        now, kiosk = QApplication.focusWidget(), self._kiosk
        field = kiosk.keyboard.field()
        if isinstance(now, Key) and field is not None:
            field.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif isinstance(now, LineField) and now.text() and key == BACK[1]:
            return False  # one sign less
        elif kiosk.covers.now is None:
            kiosk.back_by_key()
        return True


def _is_taken(button: QAbstractButton) -> bool:
    """Whether it is the one that was chosen of several."""
    alone = button.autoExclusive() and not isinstance(button, QCheckBox)
    return alone and button.isCheckable() and button.isChecked()


def _press(widget: QWidget, key: Qt.Key) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(widget, event)

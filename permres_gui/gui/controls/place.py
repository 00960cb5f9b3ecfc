"""One municipality or country, searched by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from permres_gui.gui.controls.search_choice import Chip, SearchChoice
from permres_gui.presentation.search import search_in

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.controls.control import Value
    from permres_gui.gui.retelling import Retold
    from permres_gui.presentation.views import PlaceView


class PlaceControl(SearchChoice):
    """One municipality or country: once chosen it stands alone, and the list is away."""

    def __init__(self, view: PlaceView, rows: float = 5.6) -> None:
        names, search = (view.label, view.hint), view.search or search_in(view.names)
        said = (view.found, view.none_found, view.which)
        super().__init__(names, search, said, many=False, rows=rows)
        self._view = view
        self.model.chosen = [view.value] if view.value else []
        self._chip = Chip("", "secondary", after="close")
        self._chip.clicked.connect(self._removed)
        self.outer.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        self._list_frame = self._frame()
        self.show_chosen()

    def retell(self, words: Retold) -> None:
        view = self._view = words.record(self._view)
        search = view.search or search_in(view.names)
        said = (view.found, view.none_found, view.which)
        self._say_names((view.label, view.hint), search, said)

    def show_chosen(self) -> None:
        chosen = self.model.name_of(self.model.chosen[0]) if self.model.chosen else ""
        focused = self.isAncestorOf(QApplication.focusWidget() or self.window())
        self._chip.setText(chosen)
        remove = self._view.remove.replace("%(name)s", chosen)
        self._chip.setAccessibleName(remove or chosen)
        self._chip.updateGeometry()
        self._chip.setVisible(bool(chosen))
        if chosen and focused:  # before the list goes, and the keyboard with it
            self._chip.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setVisible(not chosen)
        folded = self._view.folded and not self.field.text()
        self._list_frame.setVisible(not chosen and not folded)

    def _searched(self, text: str) -> None:
        super()._searched(text)
        if text:
            self._unfold()

    def _unfold(self) -> None:
        self._list_frame.setVisible(not self.model.chosen)

    def _removed(self) -> None:
        self.model.chosen = []
        self.field.clear()
        self.show_chosen()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def value(self) -> Value:
        """What was chosen, or the only one that is called as was typed."""
        meant = self.model.chosen or self.model.found.called_so
        return meant[0] if len(meant) == 1 else None

    def confirmed(self) -> object:
        return tuple(self.model.chosen)

    def restore(self, value: Value) -> None:
        self.model.chosen = [value] if isinstance(value, str) and value else []
        self.show_chosen()

    def first(self) -> QWidget | None:
        return self._chip if self.model.chosen else self.field

"""One field in which an adviser types the name of what is wanted, and goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from permres_gui.gui.controls.search_choice import SearchChoice
from permres_gui.gui.desk.own_foot import OwnFoot
from permres_gui.gui.widgets.words import words
from permres_gui.presentation.desk.desk_links import FIND
from permres_gui.presentation.desk.find_view import finder, place_of

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.controls.control import Value
    from permres_gui.presentation.views.find import FindView

ROWS = 12.0


class Finder(SearchChoice):
    """What is chosen first is gone to; nothing stays chosen."""

    def __init__(self, view: FindView) -> None:
        super().__init__(
            (view.label, view.hint),
            finder(view),
            (view.found, view.none_found, ""),
            many=False,
            rows=ROWS,
        )
        self._frame()

    def value(self) -> Value:
        return self.model.chosen[0] if self.model.chosen else None

    def restore(self, value: Value) -> None:
        """Nothing was chosen before."""


class FindPage(OwnFoot):
    """Facts, cards, articles and actions of the desk in one list."""

    read: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self.finder: Finder | None = None

    def show_view(self, view: FindView) -> None:
        """Show the field and everything; what is typed keeps what fits."""
        body = self.begin(view.heading)
        shown = self.finder = Finder(view)
        shown.changed.connect(self._go)
        body.column.addWidget(words(view.label, 1.0, 600))
        body.column.addWidget(shown)
        self.finish(body)

    def showEvent(self, event: QShowEvent) -> None:
        """Each search begins anew: nothing of the one before is left in the field."""
        super().showEvent(event)
        if self.finder is not None and not event.spontaneous():
            self.finder.model.chosen = []
            self.finder.field.clear()

    def _go(self) -> None:
        found = self.finder.value() if self.finder is not None else None
        if isinstance(found, str):
            self.section_chosen.emit(f"{FIND}{place_of(found)}")

    def first(self) -> QWidget | None:
        return self.finder.field if self.finder is not None else None

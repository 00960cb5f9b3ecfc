"""How sure each answer of the open form is, and which of them is in use."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal

from permres_gui.gui.controls.fields import Fields
from permres_gui.gui.desk.sure import SureChoice
from permres_gui.gui.tab_order import holds_keyboard
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.words import column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.controls.control import Control
    from permres_gui.presentation.views import ChoiceView
    from permres_gui.presentation.views.parts import MarkName


class Sures(Block):
    """A small choice for each answer that is there, below the form."""

    chosen = Signal(str, object)
    """The path of an answer, and the name of its mark; ``None`` for no mark."""

    def __init__(self, form: Control) -> None:
        super().__init__()
        self._form = form
        self._column = column(self, gap=0.3)
        self.choices: dict[str, SureChoice] = {}

    def renew(self, views: tuple[tuple[str, ChoiceView], ...]) -> None:
        """One choice for each of these answers; those that are there stay."""
        shown = {path for path, _ in views}
        for place, (path, view) in enumerate(views):
            if path in self.choices:
                self.choices[path].renew(view)
            else:
                self._add(path, view, place)
        for path, choice in self.choices.items():
            choice.setVisible(path in shown)
        self.setVisible(bool(views))

    def _add(self, path: str, view: ChoiceView, place: int) -> None:
        choice = self.choices[path] = SureChoice(view)
        choice.chosen.connect(lambda mark, path=path: self.chosen.emit(path, mark))
        self._column.insertWidget(place, choice)

    def in_use(self) -> str | None:
        """The answer whose field, or whose choice, has the keyboard."""
        for path, choice in self.choices.items():
            parts: list[QWidget] = [choice, *self._fields_of(path)]
            if choice.isVisible() and any(map(holds_keyboard, parts)):
                return path
        return None

    def _fields_of(self, path: str) -> list[Control]:
        forms = self._form.findChildren(Fields)
        return [form.controls[path] for form in forms if path in form.controls]

    def mark_of(self, path: str) -> MarkName | None:
        """The mark that an answer has now."""
        return cast("MarkName | None", self.choices[path].combo.value() or None)

    def spoken(self, path: str) -> str:
        """The answer with its mark in words."""
        choice = self.choices[path]
        return f"{choice.view.name}: {choice.combo.told()}"

"""A card in hand: two parts, each a small form on the left and its answer on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt

from permres_gui.gui.accessible import announce
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.advice_panel import Told, advice_panel, answer_panel
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.card_grid import CardGrid
from permres_gui.gui.widgets.form_panel import FormPanel
from permres_gui.gui.widgets.price_panel import PricePanel
from permres_gui.gui.widgets.words import column, row, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

    from permres_gui.gui.controls.control import Control
    from permres_gui.gui.controls.fields import FormControl
    from permres_gui.gui.controls.place import PlaceControl
    from permres_gui.presentation.views import HoldView

TOP, LEFT = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft

BESIDE = 1
"""What is told beside a form with a price below it; the rest stands under both."""


class HoldPage(Page):
    """Filled in and asked again as often as one likes; nothing is kept."""

    read: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self.control: FormControl | None = None
        self.place: PlaceControl | None = None
        self._part, self._asked, self._switched = "", False, False
        self._current: Button | None = None
        self._told: Told | None = None
        self._filled: dict[str, object] = {}
        """What was filled in, in the part that is not in sight too."""

    def show_view(self, view: HoldView) -> None:
        """Show the part in sight as it was filled in, and what follows from it."""
        same, self._part = self._part == view.part, view.part
        body = self.begin(view.heading, view.introduction, most=76.0)
        body.column.addWidget(self._switch(view))
        outer: QBoxLayout = column(gap=0.9) if self.cramped() else row(gap=0.9)
        self._told = Told()
        left, right = column(gap=0.75), column(self._told, gap=0.75)
        left.addWidget(self._form(view))
        self._answer(view, right)
        self._price(view, right if self.cramped() else left)
        left.addStretch(1)
        right.addStretch(1)
        outer.addLayout(left, 3)
        outer.addWidget(self._told, 4)
        body.column.addLayout(outer)
        if view.price is not None:
            rest = [advice_panel(each) for each in view.advice[BESIDE:]]
            body.column.addWidget(CardGrid(rest, 18.0, 3))
        body.column.addWidget(words(view.note, 0.88, 400, "ink2"))
        self.finish(body, keep_place=same)
        if self._switched and self._current is not None:
            self._current.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._asked:
            announce(self, view.answer.title)
        self._asked = self._switched = False

    def _switch(self, view: HoldView) -> Block:
        """The two parts side by side; the one in sight is marked."""
        block = Block()
        line: QBoxLayout = column(block, 0.5) if self.narrow else row(block, 0.5)
        for part in view.parts:
            button = Button(part.label, "primary" if part.current else "secondary")
            button.setCheckable(True)
            button.setChecked(part.current)
            self._current = button if part.current else self._current
            button.clicked.connect(lambda _=False, key=part.id: self._go_to(key))
            line.addWidget(button, 0, LEFT)
        line.addStretch(1)
        return block

    def _form(self, view: HoldView) -> FormPanel:
        panel = FormPanel(view.form, view.show)
        panel.changed.connect(self._draft)
        panel.asked.connect(self._ask)
        self.control = panel.control
        return panel

    def _answer(self, view: HoldView, layout: QVBoxLayout) -> None:
        layout.addWidget(answer_panel(view.answer))
        if view.other is not None:
            other = advice_panel(view.other)
            button = Button(view.begin, "secondary")
            button.clicked.connect(self._begin)
            inner = other.layout()
            if inner is not None:
                inner.addWidget(button)
                inner.setAlignment(button, LEFT)
            layout.addWidget(other)
        beside = BESIDE if view.price is not None else len(view.advice)
        for advice in view.advice[:beside]:
            layout.addWidget(advice_panel(advice))

    def _price(self, view: HoldView, layout: QVBoxLayout) -> None:
        self.place = None
        if view.price is not None:
            price = PricePanel(view.price)
            price.asked.connect(self.price_asked)
            self.place = price.control
            layout.addWidget(price)

    def _values(self, part: str = "") -> dict[str, object]:
        """What was filled in; a field left empty takes back what it was."""
        given = self.control.value() if self.control is not None else None
        filled = given if isinstance(given, dict) else {}
        self._filled = {**self._filled, **filled, "part": part or self._part}
        return self._filled

    def _ask(self) -> None:
        self._asked = True
        if self._told is not None:
            self._told.setVisible(True)
        self.form_asked.emit(self._values())

    def _go_to(self, part: str) -> None:
        self._switched = True
        self.form_asked.emit(self._values(part))

    def _draft(self) -> None:
        """An answer to other values would be a wrong day: it goes until it is asked for."""
        if self._told is not None:
            self._told.setVisible(False)
        self.form_drafted.emit(self._values())

    def _begin(self) -> None:
        self.questions_wanted.emit(self._values())

    def forms(self) -> Mapping[str, Control]:
        """Each part has a form of its own, and only one has a price."""
        found: dict[str, Control | None] = {self._part: self.control}
        found["place"] = self.place
        return {name: each for name, each in found.items() if each is not None}

    def first(self) -> QWidget | None:
        return self.control.first() if self.control is not None else None

"""The choices "I know it" and "I don't know" as two cards of equal weight around a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from permres_gui.gui.controls.control import Control

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from permres_gui.gui.controls.control import Value
    from permres_gui.gui.controls.periods import PeriodListControl
    from permres_gui.presentation.views import DontKnowView
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.card_face import CardWords
from permres_gui.gui.widgets.choice_card import CheckCard, RadioCard
from permres_gui.gui.widgets.words import column


class HostCard(RadioCard):
    """A choice card that holds the field in which the answer is given."""

    def __init__(self, title: str, inside: QWidget) -> None:
        super().__init__(CardWords(title))
        self._inside = inside
        look = Look.current
        layout = column(self)
        self._top = look.px(3.0)
        layout.setContentsMargins(
            self._text_left(), self._top, look.px(0.9), look.px(0.9)
        )
        layout.addWidget(inside)

    def heightForWidth(self, width: int) -> int:
        look = Look.current
        room = width - self._text_left() - look.px(0.9)
        inside = self._inside
        high = inside.heightForWidth(room) if inside.hasHeightForWidth() else -1
        high = max(high, inside.sizeHint().height())
        return self._top + high + look.px(0.9)

    def sizeHint(self) -> QSize:
        width = self._text_left() + self._inside.sizeHint().width() + Look.current.px(2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        least = self._inside.minimumSizeHint().width()
        width = self._text_left() + least + Look.current.px(1)
        return QSize(width, self.heightForWidth(width))

    def _mark_box(self) -> QRectF:
        mark = super()._mark_box()
        mark.moveTop((self._top - mark.height()) / 2 + Look.current.px(0.1))
        return mark

    def _text_top(self) -> int:
        look = Look.current
        return (self._top - look.px(1.4)) // 2 + look.px(0.1)


class KnownControl(Control):
    """A field with "I don't know" beside it."""

    def __init__(self, inside: Control, view: DontKnowView) -> None:
        super().__init__()
        self.inside = inside
        self._host: HostCard | None = None
        layout = column(self, gap=0.75)
        self._unknown = self._cards(view, layout)
        self._unknown.setChecked(view.selected)
        self._enable(not view.selected)
        inside.changed.connect(self._known)
        self._unknown.toggled.connect(self._switched)

    def _cards(self, view: DontKnowView, layout: QVBoxLayout) -> RadioCard | CheckCard:
        """One field stands in a card of its own; lists and forms stand plainly."""
        words, inside = CardWords(view.title, " ".join(view.lines)), self.inside
        if view.known and inside.small:
            self._host = HostCard(view.known, inside)
            self._host.setChecked(not view.selected and inside.value() is not None)
            self._host.toggled.connect(lambda _: self.changed.emit())
            below = RadioCard(words)
            layout.addWidget(self._host)
            layout.addWidget(below)
            return below
        card = CheckCard(words)
        layout.addWidget(inside)
        periods = inside.periods()
        if periods is not None:
            periods.add_below(card)
        else:
            layout.addWidget(card)
        return card

    def _known(self) -> None:
        periods = self.periods()
        if self._host is not None:
            self._host.setChecked(True)
        elif periods is not None and periods.says_nothing():
            self._unknown.setChecked(False)
        self.changed.emit()

    def _switched(self, unknown: bool) -> None:
        self._enable(not unknown)
        self.changed.emit()

    def _enable(self, on: bool) -> None:
        periods = self.periods()
        if periods is not None:
            periods.enable(on)
        else:
            self.inside.setEnabled(on)

    def periods(self) -> PeriodListControl | None:
        return self.inside.periods()

    def value(self) -> Value:
        return "unknown" if self._unknown.isChecked() else self.inside.value()

    def standing(self) -> object:
        known = self._host is not None and self._host.isChecked()
        return self._unknown.isChecked(), known, self.inside.standing()

    def stand(self, standing: object) -> None:
        """Also what was filled in before "I don't know" was chosen."""
        if not isinstance(standing, tuple):
            return
        unknown, known, inside = standing
        self.inside.stand(inside)
        if self._host is not None and known:
            self._host.setChecked(True)
        elif unknown or self._host is None:
            self._unknown.setChecked(unknown)

    def restore(self, value: Value) -> None:
        if value == "unknown":
            self._unknown.setChecked(True)
            return
        self.inside.restore(value)
        if self._host is not None and value is not None:
            self._host.setChecked(True)

    def mark_error(self, *, wrong: bool, told: str = "") -> None:
        self.inside.mark_error(wrong=wrong, told=told)

    def fault(self) -> str:
        return "" if self._unknown.isChecked() else self.inside.fault()

    def misread(self) -> bool:
        return not self._unknown.isChecked() and self.inside.misread()

    def half_told(self) -> bool:
        return not self._unknown.isChecked() and self.inside.half_told()

    def find_faults(self) -> str:
        return "" if self._unknown.isChecked() else self.inside.find_faults()

    def at_fault(self) -> QWidget | None:
        return self.inside.at_fault()

    def field_named(self, name: str) -> QWidget | None:
        return (
            self.first() if self._unknown.isChecked() else self.inside.field_named(name)
        )

    def first(self) -> QWidget | None:
        if self._unknown.isChecked():
            return self._unknown
        return self._host or self.inside.first()

"""The choices "I know it" and "I don't know" as two cards of equal weight around a field."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from permres_gui.gui.controls.control import Control, Value
from permres_gui.gui.controls.periods import PeriodListControl
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.choice_card import CardWords, CheckCard, RadioCard
from permres_gui.gui.widgets.words import column
from permres_gui.presentation.views import DontKnowView


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
        words = CardWords(view.title, " ".join(view.lines))
        layout = column(self, gap=0.75)
        self._unknown: RadioCard | CheckCard
        if view.known and not isinstance(inside, PeriodListControl):
            self._host = HostCard(view.known, inside)
            self._unknown = RadioCard(words)
            self._host.setChecked(not view.selected and _given(inside.value()))
            layout.addWidget(self._host)
        else:
            self._unknown = CheckCard(words)
            layout.addWidget(inside)
        layout.addWidget(self._unknown)
        self._unknown.setChecked(view.selected)
        inside.setEnabled(not view.selected)
        inside.changed.connect(self._known)
        self._unknown.toggled.connect(self._switched)
        if self._host is not None:
            self._host.toggled.connect(lambda _: self.changed.emit())

    def _known(self) -> None:
        if self._host is not None:
            self._host.setChecked(True)
        self.changed.emit()

    def _switched(self, unknown: bool) -> None:
        self.inside.setEnabled(not unknown)
        self.changed.emit()

    def value(self) -> Value:
        return "unknown" if self._unknown.isChecked() else self.inside.value()

    def restore(self, value: Value) -> None:
        if value == "unknown":
            self._unknown.setChecked(True)
            return
        self.inside.restore(value)
        if self._host is not None and value is not None:
            self._host.setChecked(True)

    def mark_error(self, *, wrong: bool) -> None:
        self.inside.mark_error(wrong=wrong)

    def first(self) -> QWidget | None:
        if self._unknown.isChecked():
            return self._unknown
        return self._host or self.inside.first()


def _given(value: Value) -> bool:
    """Whether a field, or any field of a form, holds something."""
    if isinstance(value, dict):
        return any(part is not None for part in value.values())
    return value is not None

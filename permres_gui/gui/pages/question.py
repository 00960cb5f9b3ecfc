"""One question, with why it is asked, and where the answer can be found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from permres_gui.gui.accessible import announce
from permres_gui.gui.controls.make import make_control
from permres_gui.gui.look import Look
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.badges import Picture
from permres_gui.gui.widgets.buttons import link
from permres_gui.gui.widgets.fold import Fold, Folds, Later, sources_fold
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import column, row, section, words
from permres_gui.presentation.views import (
    ChoiceView,
    FormView,
    PeriodListView,
    QuestionView,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

    from permres_gui.gui.controls.control import Control, Draft, Value
    from permres_gui.gui.controls.periods import PeriodListControl
    from permres_gui.gui.widgets.buttons import Button
    from permres_gui.gui.widgets.fold import Build
    from permres_gui.gui.widgets.page_area import Body


class QuestionPage(Page):
    """Shows one question at a time, with what was typed and not confirmed yet."""

    retold = True

    stored = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.view: QuestionView | None = None
        self.control: Control | None = None
        self.folds: Folds | None = None
        """Why it is asked, and where the answer can be found; none where neither is told."""
        self._over: QVBoxLayout | None = None
        self._refused: QWidget | None = None

    def show_view(self, view: QuestionView) -> None:
        """Show a question with its draft; the same one keeps its place."""
        same = self.view is not None and self.view.id == view.id
        old = self.control
        body = self.begin(view.heading, view.introduction)
        self._problems(body, view)
        self.control = make_control(view, narrow=self.cramped())
        wrong = bool(view.error)
        self.control.begin(self.drafts.get(view.id))
        self.control.mark_error(wrong=wrong, told=view.error)
        self.control.changed.connect(self.drafted)
        self.control.changed.connect(self._mended)
        self._arrange(body, view)
        self.view = view
        self.finish(body, keep_place=same and not (wrong or view.problems))
        if same and old is not None:
            self._focus_after(old)

    def retell(self, view: object) -> bool:
        """Say the same in another language, unless something is wrong on it."""
        right = isinstance(view, QuestionView) and not (view.error or view.problems)
        told = right and self._refused is None and super().retell(view)
        if told and isinstance(view, QuestionView):
            self.view = view
        return told

    def renew(self, view: QuestionView) -> bool:
        """Keep what stands there once a list has another line; whether that was done."""
        control = self.control
        periods = control.periods() if control is not None else None
        if control is None or periods is None or self._refused is not None:
            return False
        if not self.beside_rail:
            return False
        from permres_gui.gui.renewed_list import renewed

        return renewed(self, control, periods, view)

    def _focus_after(self, old: Control) -> None:
        """After Save or Remove the button that was pressed is gone: on in the list."""
        before = old.periods()
        periods = self.control.periods() if self.control is not None else None
        if before is None or periods is None or not before.given.just_changed:
            return
        if periods.editor is None:
            periods.focus_after(before.given.saved)

    def _problems(self, body: Body, view: QuestionView) -> None:
        if not view.problems:
            return
        from permres_gui.gui.widgets.notice import problem_box

        for problem in view.problems:
            box = problem_box(problem, self._change)
            body.column.addWidget(box)

    def _change(self, answer: str) -> None:
        """To an answer that does not fit: here its row is opened, else its question."""
        name, _, place = answer.partition("[")
        if place and self.view is not None and self.view.id == name:
            self.open_row(int(place.rstrip("]")))
        else:
            self.change_requested.emit(answer)

    def open_row(self, place: int) -> None:
        """Open one row of the list that is asked for."""
        periods = self.control.periods() if self.control is not None else None
        if periods is not None:
            periods.open_row(place)

    def _arrange(self, body: Body, view: QuestionView) -> None:
        control = self.control
        if control is None:
            return
        beside = bool(view.help_picture) and not self.cramped()
        beside = beside and not _is_wide(view)
        left = column(gap=0.75)
        periods = control.periods()
        if periods is not None:
            periods.saved.connect(self.stored)
        self._over, self._refused = left, None
        if view.error and not _said_in_place(view, periods):
            self._refuse(view.error)
        left.addLayout(_limited(control, view))
        self._folds(left, view, with_help=not beside)
        if not beside:
            body.column.addLayout(left)
            return
        line = row(gap=2.0)
        left.addStretch(1)
        line.addLayout(left, 2)
        side = column(gap=0)
        side.addWidget(_help_panel(view, self._letters(view)))
        side.addStretch(1)
        line.addLayout(side, 1)
        body.column.addLayout(line)

    def _folds(self, left: QVBoxLayout, view: QuestionView, *, with_help: bool) -> None:
        folds: list[tuple[str, Build]] = []
        if view.why_title:
            folds.append((view.why_title, Later(_why, view)))
        if with_help and view.help_title:
            folds.append((view.help_title, Later(_where, view)))
        letters = self._letters(view) if with_help else None
        beside = [each for each in (letters, self._paste(view)) if each is not None]
        self.folds = None
        if folds or beside:
            line = self.folds = Folds(folds, narrow=self.cramped())
            for button in beside:
                line.add_beside(button)
            left.addWidget(line)

    def _letters(self, view: QuestionView) -> Button | None:
        """Where a card or an annex is named: to what the letters mean, and back."""
        return self._link(view.letters, "letters")

    def _paste(self, view: QuestionView) -> Button | None:
        """To typing the whole list at once, and back."""
        return self._link(view.paste, "pasted")

    def _link(self, text: str, page: str) -> Button | None:
        if not text:
            return None
        button = link(text)
        button.clicked.connect(lambda: self.section_chosen.emit(page))
        return button

    def unconfirmed(self) -> Mapping[str, Draft | None]:
        if self.view is None or self.control is None:
            return {}
        return {self.view.id: self.control.draft()}

    def value(self) -> Value:
        """What is chosen or typed now."""
        return self.control.value() if self.control is not None else None

    def hold_back(self) -> str:
        """A period that is open is finished or cancelled before one goes on."""
        if self.control is None:
            return ""
        periods = self.control.periods()
        refusal = self._unreadable() if periods is None else periods.hold_back()
        if refusal and self.view is not None:
            self.told = replace(self.view, error=refusal)
        return refusal

    def _unreadable(self) -> str:
        """Half a day, or a figure that is none, is said where it stands, not dropped."""
        control = self.control
        if control is None:
            return ""
        self._mended()
        told = control.find_faults()
        if not told:
            return ""
        if control.fault():  # a form says it at each of its fields
            self._refuse(told)
        wrong = control.at_fault()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, told)
        return told

    def _refuse(self, told: str) -> None:
        """Why the answer cannot be taken, above the control until it is changed."""
        from permres_gui.gui.widgets.notice import error_line

        self._refused = error_line(told)
        if self._over is not None:
            self._over.insertWidget(0, self._refused)
            if self._over.parentWidget() is not None:  # else it is a window of its own
                self._refused.show()

    def _mended(self) -> None:
        """What was wrong is another answer by now."""
        refused, self._refused = self._refused, None
        if refused is not None and self.control is not None:
            refused.hide()
            refused.deleteLater()
            self.control.mark_error(wrong=False)

    def first(self) -> QWidget | None:
        return self.control.first() if self.control is not None else None


def _said_in_place(view: QuestionView, periods: PeriodListControl | None) -> bool:
    """Whether the open editor or the fields say themselves what is wrong."""
    if isinstance(view.control, FormView):
        return any(field.error for field in view.control.fields)
    return periods is not None and periods.editor is not None


def _is_wide(view: QuestionView) -> bool:
    """Lists with their timeline, and cards with pictures, need the whole page."""
    control = view.control
    return isinstance(control, PeriodListView) or (
        isinstance(control, ChoiceView) and any(o.picture for o in control.options)
    )


def _limited(control: Control, view: QuestionView) -> QHBoxLayout:
    """Lists of words are no wider than a line can be read; pictures use all."""
    line = row(gap=0)
    if not _is_wide(view):
        control.setMaximumWidth(Look.current.px(46))
    line.addWidget(control, 1)
    line.addStretch(0)
    return line


def _why(layout: QVBoxLayout, view: QuestionView) -> None:
    panel = Panel()
    inner = column(panel, gap=0.4, margin=0.9)
    inner.addWidget(words(view.why_text))
    if view.needed_for:
        inner.addWidget(words(view.needed_for, 0.88, 400, "ink2"))
    if view.law_text:
        inner.addWidget(Fold(view.law_title, Later(_law, view), 0.94))
    if view.why_sources is not None:
        inner.addWidget(sources_fold(view.why_sources))
    layout.addWidget(panel)


def _law(layout: QVBoxLayout, view: QuestionView) -> None:
    layout.addWidget(words(view.law_text, 0.94))


def _where(layout: QVBoxLayout, view: QuestionView) -> None:
    panel = Panel()
    inner = column(panel, gap=0.5, margin=0.9)
    if view.help_picture:
        inner.addWidget(Picture(view.help_picture, view.help_picture_label, 12.0))
    inner.addWidget(words(view.help_text))
    layout.addWidget(panel)


def _help_panel(view: QuestionView, letters: Button | None) -> Panel:
    panel = Panel()
    inner = column(panel, gap=0.6, margin=1.0)
    inner.addWidget(section(view.help_title, 1.06))
    width = 14.5 if Look.current.base < 25 else 12.0
    inner.addWidget(Picture(view.help_picture, view.help_picture_label, width))
    inner.addWidget(words(view.help_text, 0.94))
    if letters is not None:
        inner.addWidget(letters, 0, Qt.AlignmentFlag.AlignLeft)
    return panel

"""The foot of every page: Back and Continue where the text begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.buttons import Button, link
from permres_gui.gui.widgets.panel import Band
from permres_gui.gui.widgets.words import column, row, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout

    from permres_gui.gui.widgets.label import Label
    from permres_gui.presentation.views import ShellView

WORDS = ("restart", "back", "continue_", "print_", "pdf")
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Footer(Band):
    """Back, Continue, print; Start again stands apart and is quiet."""

    back = Signal()
    forward = Signal()
    restarted = Signal()
    print_requested = Signal()
    pdf_requested = Signal()

    def __init__(self, view: ShellView, *, narrow: bool, indent: float) -> None:
        super().__init__(Qt.Edge.TopEdge)
        look = Look.current
        outer = column(self, gap=0.2)
        if view.footer_note and narrow:
            outer.addWidget(_note(view.footer_note))
        layout = row(gap=0.75)
        outer.addLayout(layout)
        side = look.px(0.8 if narrow else 1.0)
        edge = look.px(0.2 if look.low else 0.35)
        layout.setContentsMargins(side, edge, side, edge)
        self._line = layout
        self.lasts = not (narrow or view.footer_note)
        """Whether other words can stand in it; a note is of the visit."""
        self._buttons: dict[str, Button] = {}
        self.setMinimumHeight(look.px(2.6 if look.low else 4.3))
        restart = link(view.restart) if view.restart else None
        if restart is not None:
            self._buttons["restart"] = restart
            restart.clicked.connect(self.restarted)
        room = look.px(indent) - side - look.px(0.75)
        at_the_end = narrow or not _fits(restart, room)
        if not narrow:
            layout.addWidget(_apart(None if at_the_end else restart, room))
        self.continue_button: Button | None = None
        self._quiet: list[Button] = []
        self._main(layout, view)
        if view.footer_note and not narrow:
            layout.addWidget(words(view.footer_note, 0.94, 600), 1)
        layout.addStretch(0 if view.footer_note and not narrow else 1)
        self._papers(layout, view)
        if at_the_end and restart is not None:
            layout.addWidget(restart, 0, MIDDLE)

    def _main(self, layout: QHBoxLayout, view: ShellView) -> None:
        if view.back:
            back = Button(view.back, icon="left")
            self._buttons["back"] = back
            back.clicked.connect(self.back)
            layout.addWidget(back, 0, MIDDLE)
        if view.continue_:
            self.continue_button = Button(view.continue_, "primary")
            self._buttons["continue_"] = self.continue_button
            self.continue_button.setMinimumWidth(Look.current.px(7))
            self.continue_button.clicked.connect(self.forward)
            layout.addWidget(self.continue_button, 0, MIDDLE)

    def _papers(self, layout: QHBoxLayout, view: ShellView) -> None:
        if view.print_:
            button = Button(view.print_, icon="print")
            button.clicked.connect(self.print_requested)
            layout.addWidget(button, 0, MIDDLE)
            self._buttons["print_"] = button
            self._quiet.append(button)
        if view.pdf:
            button = Button(view.pdf, icon="download")
            button.clicked.connect(self.pdf_requested)
            layout.addWidget(button, 0, MIDDLE)
            self._buttons["pdf"] = button
            self._quiet.append(button)

    def renew(self, view: ShellView, width: int) -> bool:
        """The same foot in another language; False where it must be made anew."""
        words = {name: getattr(view, name) for name in WORDS}
        there = {name: text for name, text in words.items() if text}
        if not self.lasts or view.footer_note or there.keys() != self._buttons.keys():
            return False
        for name, text in there.items():
            self._buttons[name].say(text)
        if self.continue_button is not None:
            self.continue_button.setMinimumWidth(Look.current.px(7))
        self.fit(width)
        return True

    def fit(self, width: int) -> None:
        """Where words do not fit, the icons of Print and PDF stand alone."""
        layout = self._line
        for button in self._quiet:
            if layout.sizeHint().width() > width:
                button.setText("")
                button.setMinimumWidth(Look.current.target())
                button.updateGeometry()
                layout.invalidate()


def _note(text: str) -> Label:
    """What was done or could not be done, above the buttons."""
    label = words(text, 0.94, 600)
    side = Look.current.px(0.8)
    label.setContentsMargins(side, Look.current.px(0.3), side, 0)
    return label


def _fits(restart: Button | None, room: int) -> bool:
    """Whether Start again has its place on the left, where a rail stands above it."""
    return restart is None or restart.sizeHint().width() + Look.current.px(0.7) <= room


def _apart(restart: Button | None, width: int) -> QWidget:
    """Start again, far left, so wide that Back begins where the text begins."""
    apart = QWidget()
    apart.setFixedWidth(max(0, width))
    line = row(apart, gap=0)
    line.addSpacing(Look.current.px(0.7))
    if restart is not None:
        line.addWidget(restart, 0, MIDDLE)
    line.addStretch(1)
    return apart

"""The foot of every page of the kiosk: what is pressed often, always in this order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.panel import Band
from permres_gui.gui.widgets.words import column, row, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

    from permres_gui.gui.widgets.buttons import Kind
    from permres_gui.presentation.views import KioskView, ShellView

ONE_LINE = 58.0
"""In base sizes: a wider foot has all its buttons beside each other."""
PAIR = 2
SOUND, MUTE = "sound", "mute"


class FootButton(Button):
    """As wide as its share of the foot; so its words need little air of their own."""

    def __init__(self, text: str, kind: Kind = "secondary", icon: str = "") -> None:
        super().__init__(text, kind, icon)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self.part = icon or text
        """Which of the buttons of a foot it is, also with other words."""

    def leading_to(self, signal: SignalInstance) -> FootButton:
        """The same button; pressed, it tells this signal."""
        self.clicked.connect(signal)
        return self

    def _padding(self) -> int:
        return Look.current.px(0.35)


class KioskFoot(Band):
    """I am done, Back, Continue; under them Help, text, contrast, and reading aloud."""

    done = Signal()
    back = Signal()
    forward = Signal()
    print_requested = Signal()
    help_wanted = Signal()
    larger_wanted = Signal()
    contrast_wanted = Signal()
    read_aloud_wanted = Signal()
    louder_wanted = Signal()
    silence_wanted = Signal()

    def __init__(
        self, view: ShellView, kiosk: KioskView, *, visiting: bool, room: float
    ) -> None:
        super().__init__(Qt.Edge.TopEdge)
        self._room = room / 2 if visiting and room >= ONE_LINE else room
        look = Look.current
        outer = column(self, gap=0.4)
        side, edge = look.px(0.9), look.px(0.3 if look.low else 0.5)
        outer.setContentsMargins(side, edge + look.panel_edge, side, edge)
        self.continue_button: Button | None = None
        if view.footer_note:
            outer.addWidget(words(view.footer_note, 1.0, 600))
        if not visiting or room < ONE_LINE:
            if visiting:
                outer.addLayout(self._ways(view, kiosk))
            outer.addLayout(self._aids(view, kiosk))
            return
        line = row(gap=1.2)
        line.addLayout(self._ways(view, kiosk), 1)
        line.addLayout(self._aids(view, kiosk), 1)
        outer.addLayout(line)

    def part_in_use(self) -> str:
        """The button that has the keyboard; empty where none has."""
        every = self.findChildren(FootButton)
        return next((each.part for each in every if each.hasFocus()), "")

    def use(self, part: str) -> None:
        """Give the keyboard back to a button; where it is gone, to what begins again."""
        every = self.findChildren(FootButton)
        gone = part == MUTE and all(each.part != MUTE for each in every)
        for each in every:
            if each.part == (SOUND if gone else part):
                each.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ways(self, view: ShellView, kiosk: KioskView) -> QHBoxLayout:
        """The last step of a visit is to be done; before it, to go on."""
        line = row(gap=0.5)
        last: Kind = "secondary" if view.continue_ or not view.sections else "primary"
        self._add(line, kiosk.done, self.done, kind=last)
        if view.back:
            self._add(line, view.back, self.back, icon="left")
        if view.print_:
            self._add(line, view.print_, self.print_requested, icon="print")
        if view.continue_:
            button = self._add(line, view.continue_, self.forward, 2, kind="primary")
            self.continue_button = button
        return line

    def _aids(self, view: ShellView, kiosk: KioskView) -> QVBoxLayout:
        """Beside each other, or two and two where their words need that."""
        aids = [
            FootButton(text, icon=icon).leading_to(signal)
            for text, icon, signal in (
                (view.help_label, "help", self.help_wanted),
                (kiosk.larger, "display", self.larger_wanted),
                (kiosk.contrast, "contrast", self.contrast_wanted),
                (kiosk.read_aloud, SOUND, self.read_aloud_wanted),
                (kiosk.volume, "plus", self.louder_wanted),
                (kiosk.stop, MUTE, self.silence_wanted),
            )
            if text
        ]
        across = self._across(aids)
        lines = column(gap=0.4)
        for first in range(0, len(aids), across):
            line = row(gap=0.5)
            for aid in aids[first : first + across]:
                line.addWidget(aid, 1)
            lines.addLayout(line)
        return lines

    def _across(self, aids: Sequence[FootButton]) -> int:
        """So many beside each other that there are few lines, and all about as long."""
        even = (-(-len(aids) // lines) for lines in range(1, len(aids)))
        return next((each for each in even if self._fit(aids, each)), PAIR)

    def _fit(self, aids: Sequence[FootButton], across: int) -> bool:
        """Whether the widest words have room in a share of one line."""
        widest = max(each.minimumSizeHint().width() for each in aids)
        gaps = (across - 1) * 0.5 + 2 * 0.9
        return widest * across <= Look.current.px(self._room - gaps)

    def _add(
        self,
        line: QHBoxLayout,
        text: str,
        signal: SignalInstance,
        share: int = 1,
        *,
        kind: Kind = "secondary",
        icon: str = "",
    ) -> Button:
        button = FootButton(text, kind, icon).leading_to(signal)
        line.addWidget(button, share)
        return button

"""The count-down of a visit that nobody seems to go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from permres_gui.gui.kiosk.cover import Asked
from permres_gui.gui.kiosk.covers import close_lists
from permres_gui.gui.kiosk.idle_watch import IdleWatch
from permres_gui.kiosk.idle import Idle
from permres_gui.presentation.kiosk import kiosk_covers

if TYPE_CHECKING:
    from permres_gui.gui.kiosk.window import Kiosk

ALOUD = 10
"""The count-down is told again every ten seconds."""


class StillThere(Asked):
    """The count-down, in sight and told."""


class CountDown(QObject):
    """In sight during a visit alone; on the start page it only counts."""

    ended = Signal()
    """Nobody is there, or the visitor said that the visit is over."""

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self.watch = IdleWatch(Idle.of(kiosk.settings), self)
        self.watch.counted.connect(self._count)
        self.watch.gone.connect(self.ended)

    def somebody(self) -> None:
        """A touch or a key. What nobody sees need not be stopped by its own button."""
        if self._kiosk.visiting:
            self.watch.somebody()
        else:
            self.watch.stay()

    def _count(self, left: int) -> None:
        kiosk = self._kiosk
        if not kiosk.visiting:
            return
        view = kiosk_covers.still_there_view(kiosk.words, left)
        asked = kiosk.covers.now
        if isinstance(asked, StillThere):
            asked.say(view, aloud=left % ALOUD == 0)
            if left % ALOUD == 0:
                kiosk.tell(" ".join(view.lines))
            return
        close_lists()
        asked = StillThere(kiosk, view)
        asked.main.connect(self._stay)
        asked.other.connect(self.ended)
        kiosk.covers.lay(asked)

    def _stay(self) -> None:
        self.watch.stay()
        self._kiosk.covers.lift()

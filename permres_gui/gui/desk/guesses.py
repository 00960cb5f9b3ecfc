"""Which cards rest on a guess, asked of the rules when nobody is typing just now.

Each guess asks the rules once more, which the answer to a key has no time for.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from permres_gui.gui.session_model import SessionModel
    from permres_gui.presentation.context import Context

PAUSE = 250
"""Milliseconds without a step after which the rules are asked."""
DESK = "desk"


class Guesses(QObject):
    """Keeps what was found until other answers, marks or another day are in sight."""

    def __init__(self, model: SessionModel) -> None:
        super().__init__(model)
        self._model = model
        self._about: tuple[object, ...] | None = None
        self._known: Mapping[str, tuple[str, ...]] = {}
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._ask)

    @property
    def waiting(self) -> bool:
        """Whether the rules are still to be asked."""
        return self._timer.isActive()

    def forget(self) -> None:
        """Nothing of the visit that ends is left."""
        self._timer.stop()
        self._about, self._known = None, {}

    def told(self, context: Context) -> tuple[Context, bool]:
        """The context with what is known of guesses, and whether that is of now.

        Until the rules are asked again, what was found last stays in sight.
        """
        if not context.marks:
            self.forget()
        elif self._about != _about(context):
            self._timer.start()
            return replace(context, found_guesses=self._known), False
        return replace(context, found_guesses=self._known), True

    def _ask(self) -> None:
        """Only for the desk: a page over it is not made anew for this."""
        model = self._model
        if model.aside != DESK:
            return
        context = model.context()
        self._about, self._known = _about(context), context.guesses
        model.put(model.session, model.refusal)


def _about(context: Context) -> tuple[object, ...]:
    return context.case, context.as_of, context.marks

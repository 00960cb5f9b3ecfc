"""What would change a card, found when it is asked for and kept until an answer changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from permres_gui.domain.case import Case
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.interview.changes import Changes
    from permres_gui.presentation.views.card_changes import CardChangesView


class Tried:
    """The last search; its page, its paper and its copies all tell of the same one."""

    def __init__(self, model: SessionModel) -> None:
        self._model = model
        self._of: tuple[Case, date, str] | None = None
        self._found: Changes | None = None

    def forget(self) -> None:
        """Nothing of a visit that ends is left."""
        self._of = self._found = None

    def changes(self, card: str) -> Changes:
        """For one card and the answers in sight."""
        from permres_gui.interview.what_would_change import what_would_change

        session = self._model.session
        of = (session.case, session.as_of, card)
        if self._found is None or self._of != of:
            self._of = of
            self._found = what_would_change(
                self._model.known, session.case, session.as_of, card
            )
        return self._found

    def view(self, card: str) -> CardChangesView:
        """The same in words."""
        from permres_gui.presentation.desk.voice import told_of_client
        from permres_gui.presentation.holders.card_changes_view import card_changes_view

        context = told_of_client(self._model.context())
        return card_changes_view(context, self.changes(card))

    def case(self, card: str, number: int) -> Case:
        """The answers in sight with one of the changes."""
        from permres_gui.interview.fact import applied
        from permres_gui.presentation.holders.card_changes_view import grouped

        facts = grouped(self.changes(card))[number][0].facts
        return applied(self._model.session.case, facts)

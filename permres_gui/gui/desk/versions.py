"""The client as told and the what-if copies, each with steps of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from permres_gui.presentation.context import WhatIf
from permres_gui.presentation.desk.desk_links import MOST_VERSIONS

if TYPE_CHECKING:
    from permres_gui.domain.case import Case
    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.interview.session import Session


class Version(NamedTuple):
    """The answers, and the steps that can be undone and done again."""

    session: Session
    done: tuple[Session, ...] = ()
    undone: tuple[Session, ...] = ()


class Versions:
    """The first one is the client; it is what is saved, whichever is in sight."""

    def __init__(self, desk: DeskModel) -> None:
        self._desk = desk
        self._kept: tuple[Version, ...] = ()
        """All of them; the one in sight as it was when it came into sight."""
        self.at = 0

    @property
    def all(self) -> tuple[Version, ...]:
        """The client first, each as it is now."""
        now = Version(
            self._desk.model.session, self._desk.steps.done, self._desk.steps.undone
        )
        return (*self._kept[: self.at], now, *self._kept[self.at + 1 :])

    @property
    def client(self) -> Version:
        """The answers as told."""
        return self.all[0]

    @property
    def full(self) -> bool:
        """Whether there can be no further copy."""
        return len(self.all) >= MOST_VERSIONS

    def copy(self, case: Case | None = None) -> None:
        """A copy of the version in sight, or of it with these answers; it is shown."""
        if self.full:
            return
        session = self._desk.model.session
        copied = session if case is None else session.with_case(case)
        every = (*self.all, Version(copied))
        self._show(every, len(every) - 1)

    def show(self, at: int) -> None:
        """Another version; the one of before stays as it is."""
        if at != self.at and 0 <= at < len(self.all):
            self._show(self.all, at)

    def turn(self, step: int) -> None:
        """The next version or the one before; after the last comes the first."""
        self.show((self.at + step) % len(self.all))

    def drop(self) -> None:
        """Without the copy in sight; the client is shown."""
        if self.at:
            every = self.all
            self._show((*every[: self.at], *every[self.at + 1 :]), 0)

    def use(self) -> None:
        """The answers of the copy in sight become the client's, as one step."""
        if not self.at:
            return
        case, told = self._desk.model.session.case, self.client
        done = (*told.done, told.session)
        self._show((Version(told.session.with_case(case), done),), 0)

    def leave(self) -> None:
        """Only the client is left."""
        if len(self.all) > 1:
            self._show((self.client,), 0)

    def forget(self) -> None:
        """Nothing of a visit that ends is left."""
        self._kept, self.at = (), 0
        self._desk.model.what_if = None

    def _show(self, every: tuple[Version, ...], at: int) -> None:
        self._kept, self.at = every, at
        told = every[0].session
        self._desk.model.what_if = WhatIf(at, told.case, told.as_of) if at else None
        shown = every[at]
        self._desk.resume(shown.session, shown.done, shown.undone)

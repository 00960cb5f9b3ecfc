"""The rows of a caseload in lots: checked here and in a second process, each lot once."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from permres_gui.presentation.caseloads.caseload import Caseload, CaseloadRow
    from permres_gui.presentation.caseloads.second_process import SecondProcess

    Numbered: TypeAlias = tuple[int, CaseloadRow]

LOT: Final = 20
"""Rows that go together: some 25 ms of work."""
AHEAD: Final = 2
"""Lots that wait there, so that it never waits for us."""
LEAST: Final = 400
"""With fewer files one process is done before a second one has read the rules."""
PATIENCE: Final = 5.0
"""Seconds for one lot; then it is checked here."""


class Given(NamedTuple):
    """A lot that went to the other process: its first number, and its rows."""

    first: int
    rows: list[CaseloadRow]


class SharedChecking:
    """Of so many rows; nothing is begun before the first is asked for.

    The files are read here, and once: what comes from the other process is put beside
    the file that was read. ``alone``: there is nothing to check.
    """

    def __init__(
        self, count: int, load: Caseload, *, least: int = LEAST, alone: bool = False
    ) -> None:
        self._load = load
        self._left = deque(
            range(at, min(at + LOT, count)) for at in range(0, count, LOT)
        )
        self._there: deque[Given] = deque()
        """The lots that were given away, the first first."""
        self._come: list[Numbered] = []
        self._second: SecondProcess | None = None
        self._two = count >= least and (os.cpu_count() or 1) > 1 and not alone

    def begin(self) -> None:
        """Let the other process begin; without one all is done here."""
        if not self._two:
            return
        from permres_gui.presentation.caseloads import second_process

        with suppress(OSError):
            self._second = second_process.SecondProcess(self._load)

    def gather(self, rows: list[CaseloadRow], seconds: float = 0) -> None:
        """Take what came from there, and give it more of the ``rows`` that were read."""
        from permres_gui.presentation.caseloads.second_process import GONE

        try:
            while self._there and self._second and self._second.has_rows(seconds):
                self._take(self._second.rows())
                self._give(rows)
                seconds = 0
            self._give(rows)
        except GONE:
            self.end()

    def _take(self, checked: list[CaseloadRow]) -> None:
        first, rows = self._there.popleft()
        for number, (row, each) in enumerate(zip(rows, checked, strict=True), first):
            self._come.append((number, replace(each, filed=row.filed)))

    def _give(self, rows: list[CaseloadRow]) -> None:
        while self._second and self._left and len(self._there) < AHEAD:
            if self._left[0].stop > len(rows):
                return
            lot = self._left[0]
            given = Given(lot.start, rows[lot.start : lot.stop])
            if not self._second.give(given.rows):
                return
            self._left.popleft()
            self._there.append(given)

    def rows(
        self, rows: list[CaseloadRow], own: Callable[[CaseloadRow], CaseloadRow]
    ) -> Iterator[Numbered]:
        """Each of these checked, with its number, as they come; ``own`` checks one here."""
        while self._left or self._there or self._come:
            self.gather(rows)
            if not (self._left or self._come):
                self.gather(rows, PATIENCE)
                if not self._come:
                    self.end()
            yield from self._come
            self._come = []
            if self._left:
                for number in self._left.popleft():
                    yield number, own(rows[number])
        self.end()

    def end(self) -> None:
        """The other process is not needed any more: what it has not done is done here."""
        if self._second is not None:
            self._second.end()
        self._second = None
        self._left.extendleft(
            range(first, first + len(rows)) for first, rows in reversed(self._there)
        )
        self._there.clear()


def in_order(rows: Iterable[Numbered]) -> Iterator[CaseloadRow]:
    """The rows by their numbers; one that comes early waits."""
    early: dict[int, CaseloadRow] = {}
    following = 0
    for number, row in rows:
        early[number] = row
        while following in early:
            yield early.pop(following)
            following += 1

"""The files of a caseload in lots: here and in a second process, each lot once."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from permres_gui.case_store.office_key import OfficeKey
    from permres_gui.presentation.caseloads.caseload import Caseload, CaseloadRow
    from permres_gui.presentation.caseloads.second_process import SecondProcess

    Numbered: TypeAlias = tuple[int, CaseloadRow]

LOT: Final = 40
"""Files that go together: some 50 ms of work."""
AHEAD: Final = 2
"""Lots that wait there, so that it never waits for us."""
LEAST: Final = 400
"""With fewer files one process is done before a second one has read the rules."""
PATIENCE: Final = 5.0
"""Seconds for one lot; then it is checked here."""


class SharedChecking:
    """Nothing is begun before the first row is asked for."""

    def __init__(
        self,
        paths: Sequence[Path],
        load: Caseload,
        key: OfficeKey | None,
        least: int = LEAST,
    ) -> None:
        self._paths, self._load, self._key = paths, load, key
        count = len(paths)
        self._left = deque(
            range(at, min(at + LOT, count)) for at in range(0, count, LOT)
        )
        self._there: deque[range] = deque()
        """The lots that were given away, the first first."""
        self._come: list[Numbered] = []
        self._second: SecondProcess | None = None
        self._two = count >= least and (os.cpu_count() or 1) > 1 and key is not None

    def begin(self) -> None:
        """Let the other process begin; without one all is done here."""
        if not self._two or self._key is None:
            return
        from permres_gui.presentation.caseloads import second_process

        try:
            self._second = second_process.SecondProcess(self._load, self._key)
        except OSError:
            return
        self._give()

    def gather(self, seconds: float = 0) -> None:
        """Take what came from there, so that it goes on."""
        from permres_gui.presentation.caseloads.second_process import GONE

        try:
            while self._there and self._second and self._second.has_rows(seconds):
                rows = self._second.rows()
                self._come += zip(self._there.popleft(), rows, strict=True)
                self._give()
                seconds = 0
        except GONE:
            self.end()

    def rows(self, own: Callable[[int], CaseloadRow]) -> Iterator[Numbered]:
        """Every checked row with its number, as they come; ``own`` checks one here."""
        while self._left or self._there or self._come:
            self.gather(0 if self._left else PATIENCE)
            yield from self._come
            stalled = not (self._come or self._left)
            self._come = []
            if stalled:
                self.end()
            if self._left:
                for number in self._left.popleft():
                    yield number, own(number)
        self.end()

    def end(self) -> None:
        """The other process is not needed any more: what it has not done is done here."""
        if self._second is not None:
            self._second.end()
        self._second = None
        self._left.extendleft(reversed(self._there))
        self._there.clear()

    def _give(self) -> None:
        from permres_gui.presentation.caseloads.second_process import GONE

        while self._second and self._left and len(self._there) < AHEAD:
            self._there.append(self._left.popleft())
            lot = self._there[-1]
            try:
                self._second.give(self._paths[lot.start : lot.stop])
            except GONE:
                self.end()


def in_order(rows: Iterable[Numbered]) -> Iterator[CaseloadRow]:
    """The rows by their numbers; one that comes early waits."""
    early: dict[int, CaseloadRow] = {}
    following = 0
    for number, row in rows:
        early[number] = row
        while following in early:
            yield early.pop(following)
            following += 1

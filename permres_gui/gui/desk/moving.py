"""What an adviser does with files of the caseload that have a passphrase of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.gui.desk.file_moving import alone
from permres_gui.presentation.caseloads.moving_words import moving_line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from permres_gui.gui.desk.caseload import CaseloadDesk


def move(desk: CaseloadDesk, told: Mapping[str, Any]) -> None:
    """Ask for the passphrase; once it is told, move what it opens."""
    if not desk.office.asks:
        desk.office = replace(desk.office, asks=True, fault=None, moved=0, not_moved=())
        desk.refresh()
        return
    passphrase = told["secrets"][0].encode()
    if not passphrase or desk.key is None:
        desk.refuse(CaseStoreError(Reason.EMPTY_PASSPHRASE))
        return
    desk.office = replace(
        desk.office, busy=True, running=True, fault=None, moved=0, not_moved=()
    )
    desk.refresh()
    desk.moving.begin(alone(desk.table.rows), passphrase, desk.key)
    desk.stood.emit()


def leave_apart(desk: CaseloadDesk) -> None:
    desk.office = replace(desk.office, asks=False, fault=None)
    desk.refresh()


def moved_so_far(desk: CaseloadDesk, done: int, files: int) -> None:
    if desk.table.load is not None:
        desk.reading.tell(moving_line(done, files, desk.table.load.words))


def moved(
    desk: CaseloadDesk, paths: tuple[Path, ...], refusals: tuple[CaseStoreError, ...]
) -> None:
    """Asked once more only where a file has another passphrase."""
    for path in paths:
        desk.clients.read_again(path)
    wrong = any(each.reason is Reason.PASSPHRASE for each in refusals)
    desk.office = replace(
        desk.office,
        busy=False,
        asks=wrong,
        moved=len(paths),
        not_moved=refusals,
    )
    desk.reading.tell(desk.reading.sum_up())
    desk.stand()
    desk.refresh()

"""The folder of a caseload is chosen, and opened with its one key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from permres_gui.case_store.refusals import CaseStoreError
from permres_gui.gui.desk import caseload_folder, filing
from permres_gui.presentation.caseloads.caseload_view import Office
from permres_gui.presentation.desk.file_faults import NOT_THE_SAME

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from permres_gui.case_store.office_key import OfficeKey
    from permres_gui.gui.desk.caseload import CaseloadDesk


def choose_folder(desk: CaseloadDesk) -> None:
    folder = desk.folders.folder()
    if folder is None:
        return
    desk.leave()
    desk.folder = folder
    has_key = filing.has_key(folder)
    desk.office = Office(folder.name, has_key)
    if has_key:
        desk.refresh()
    else:
        desk.read()


def open_folder(desk: CaseloadDesk, told: Mapping[str, Any]) -> None:
    folder, passphrase = desk.folder, told["secrets"][0].encode()
    if folder is not None:
        _unlock(desk, lambda: filing.key_of(folder, passphrase))


def make_key(desk: CaseloadDesk, told: Mapping[str, Any]) -> None:
    folder, (first, again) = desk.folder, told["secrets"]
    if first != again:
        desk.refuse(NOT_THE_SAME)
    elif folder is not None:
        made, effort = first.encode(), desk.effort
        _unlock(desk, lambda: caseload_folder.made(folder, made, effort))


def _unlock(desk: CaseloadDesk, task: Callable[[], OfficeKey]) -> None:
    desk.office = replace(desk.office, busy=True, fault=None)
    desk.waits_for = object()
    desk.refresh()
    desk.work.begin(desk.waits_for, task)


def unlocked(
    desk: CaseloadDesk, asked: object, found: OfficeKey | CaseStoreError
) -> None:
    """Nobody waits any more for what was left meanwhile; rows may have come since."""
    if asked is not desk.waits_for:
        return
    desk.waits_for = None
    if isinstance(found, CaseStoreError):
        desk.refuse(found)
        return
    desk.key = found
    if desk.folder is not None:
        desk.files.saving.keys = {desk.folder: found}
    desk.office = replace(desk.office, has_key=True, busy=False)
    desk.read()

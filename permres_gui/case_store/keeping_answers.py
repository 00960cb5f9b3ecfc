"""Saving another answer beside the facts of a file, which stay what they were."""

from __future__ import annotations

from pathlib import Path

from permres_gui.case_store.disk import Disk
from permres_gui.case_store.office_key import OfficeKey
from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.case_store.stored_case import open_case
from permres_gui.domain.case import Case
from permres_gui.interview.saved_answer import SavedAnswer


def keep_answer(
    path: Path,
    key: OfficeKey,
    case: Case,
    answered: SavedAnswer,
    disk: Disk | None = None,
) -> None:
    """Save the answer that was given to these facts; refused where they are others.

    Raises ``CaseStoreError``, also where the file is open elsewhere: then it is as it was.
    """
    stored = open_case(path, key, disk=disk)
    try:
        if stored.held_elsewhere is not None:
            raise stored.held_elsewhere
        if stored.case_file.case != case:
            raise CaseStoreError(Reason.CHANGED, path.name)
        stored.save(case, stored.keep_until, answered=answered)
    finally:
        stored.close()

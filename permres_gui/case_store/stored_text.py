"""What a stored case says: the case, and what stands beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.domain.case import Case
from permres_gui.interview.case_file import MOST_BYTES, CaseFile, write
from permres_gui.interview.case_kinds import WholeDay
from permres_gui.interview.case_periods import impossible
from permres_gui.interview.case_writer import write_json
from permres_gui.interview.saved_answer import SavedAnswer

if TYPE_CHECKING:
    from permres_gui.case_store.age_file import Unlocked


def kept_until(case_file: CaseFile, day: date | None) -> CaseFile:
    """The same file with this last day of keeping; ``None`` leaves the day it has."""
    if day is None:
        return case_file
    return replace(
        case_file, beside=said_beside(case_file.beside, day, case_file.answered)
    )


def said_beside(
    beside: Mapping[str, object],
    keep_until: date | None,
    answered: SavedAnswer | None = None,
) -> Mapping[str, object]:
    """Raises ``ValueError`` for a day that no case file may hold.

    An earlier answer is left out: it was given to other facts.
    """
    own = {"keep_until", "answered"}
    others = {name: value for name, value in beside.items() if name not in own}
    if answered is not None:
        others = {"answered": answered, **others}
    if keep_until is None:
        return others
    return {"keep_until": WholeDay().parse(keep_until.isoformat()), **others}


def text_of(case: Case, said: Mapping[str, object], key: Unlocked) -> bytes:
    """The text to encrypt; refused where it could not be opened again."""
    if next(iter(impossible(case)), None) is not None:
        raise CaseStoreError(Reason.CONTRADICTION)
    text = (write_json if key.for_many else write)(case, said).encode()
    if len(text) > MOST_BYTES:
        raise CaseStoreError(Reason.TOO_LARGE)
    return text

"""Why something with a file or a code is refused, in one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.interview.answer_code import AnswerCodeError, Refusal
from permres_gui.presentation.case_store_texts import store_refusal
from permres_gui.presentation.translator import N_

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator

Fault = CaseStoreError | AnswerCodeError | str
NOT_THE_SAME, NO_DAY = "not-the-same", "no-day"
_FAULTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        NOT_THE_SAME: N_("The two passphrases are not the same."),
        NO_DAY: N_("Choose a day, a month and a year, or nothing."),
    }
)
_CODES: Final[Mapping[Refusal, str]] = MappingProxyType(
    {
        Refusal.NOT_OURS: N_("This is not a code with answers of this program."),
        Refusal.NEWER: N_("A newer version of this program made this code."),
        Refusal.NEWER_FIELD: N_("A newer version of this program made this code."),
    }
)
_DAMAGED: Final = N_("This code is not whole. Scan it once more.")
_OF_SECRETS = {Reason.PASSPHRASE, Reason.EMPTY_PASSPHRASE}
BESIDE = {Reason.CHANGED, Reason.OPEN_ELSEWHERE}


def fault_text(fault: Fault | None, words: Translator) -> str:
    """Why something is refused, in one sentence; empty where nothing is."""
    if isinstance(fault, CaseStoreError):
        return store_refusal(fault, words)
    if isinstance(fault, AnswerCodeError):
        return words.text(_CODES.get(fault.refusal, _DAMAGED))
    return words.text(_FAULTS[fault]) if fault else ""


def faults_told(
    fault: Fault | None, words: Translator, *, fields: bool
) -> tuple[str, str]:
    """The fault in a sentence: of the page, or of its secret fields where it has any."""
    said = fault_text(fault, words)
    reason = fault.reason if isinstance(fault, CaseStoreError) else None
    own = fault == NOT_THE_SAME or reason in _OF_SECRETS
    return ("", said) if own and fields else (said, "")

"""A request that was made while the card was still valid."""

from __future__ import annotations

from permres_gui.domain.case import Case
from permres_gui.domain.day import PartialDay


def asked_in_time(case: Case) -> bool:
    """Whether a request was made while the card was valid (l.card-runs-out-during)."""
    asked = case.application.day if case.application is not None else None
    valid = case.card.valid_until
    if not isinstance(asked, PartialDay) or not isinstance(valid, PartialDay):
        return False
    return asked.latest <= valid.earliest

"""The limits on long absences, as the rule base gives them."""

from __future__ import annotations

from typing import Any, ClassVar

from permres_gui.domain.absence_excuse import AbsenceRules
from permres_gui.records import STRICT, dataclass


@dataclass(frozen=True, slots=True)
class LongAbsences(AbsenceRules):
    """The limits and reasons of the rule base."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

"""What was understood of pasted lines becomes part of the history."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from permres_gui.domain.case import Absence, Case, Stay
from permres_gui.domain.unknown import known

from .pasted_line import PastedLine
from .period_rows import absences_from, stays_from

P = TypeVar("P", bound=Stay | Absence)


def taken_over(case: Case, lines: Iterable[PastedLine]) -> Case:
    """The case with the stays and absences of the lines beside those it has.

    A period that is there already, with the same answers, is not added again.
    A history that was not known is known by what is told now.
    """
    told = tuple(lines)
    stays = stays_from([each.row for each in told if each.outcome == "stay"])
    absences = absences_from([each.row for each in told if each.outcome == "absence"])
    return replace(
        case,
        stays=_joined(known(case.stays), stays) if stays else case.stays,
        absences=_joined(known(case.absences), absences) if absences else case.absences,
    )


def _joined(there: tuple[P, ...] | None, new: tuple[P, ...]) -> tuple[P, ...]:
    return tuple(dict.fromkeys([*(there or ()), *new]))

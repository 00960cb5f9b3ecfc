"""A journey that is planned, and somebody of whom only the card is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from permres_gui.domain.case import Absence, Case, EuVisit, ResidenceCard, Stay, YesNo
from permres_gui.domain.day import PartialDay
from permres_gui.domain.timeline import BEGINNING
from permres_gui.domain.unknown import known
from permres_gui.records import dataclass

LONG_AGO: Final = PartialDay.of(BEGINNING)
BLUE_CARD_BEFORE: Final = Stay(ground="blue-card", first=LONG_AGO, last=LONG_AGO)
"""An H card held before an L card, at some time: it gives the holder more time away."""


@dataclass(frozen=True, slots=True)
class Journey:
    """A journey that is planned: the day of departure, and what is known of it.

    Both days are days of presence (spec: counting). ``told`` and ``proved``
    are done before leaving: the municipality was told (Annex 18), and it was
    proved that the centre of interests stays in Belgium.
    """

    leave: date
    back: date | None = None
    place: str = "outside-eu"
    reason: str = "holiday"
    told: YesNo = False
    proved: YesNo = False
    visits: tuple[tuple[date, date], ...] = ()
    """First and last days in another country of the Union on a journey outside it."""

    def taken(self, case: Case, back: date) -> Case:
        """The case after the journey; absences not told stay untold."""
        absences = known(case.absences)
        if absences is None:
            return case
        return replace(case, absences=(*absences, self.absence(back)))

    def absence(self, back: date) -> Absence:
        """The absence that it will have been when the person is back on a day."""
        return Absence(
            departure=PartialDay(self.leave, self.leave),
            back=PartialDay(back, back),
            reason=self.reason,
            place=self.place,
            commune_told=self.told,
            centre_kept=self.proved,
            eu_visits=tuple(
                _visit(*days, back) for days in self.visits if days[0] < back
            ),
        )


def _visit(first: date, last: date, back: date) -> EuVisit:
    return EuVisit(PartialDay.of(first), PartialDay.of(max(first, min(last, back))))


def holder(kind: str, valid_until: PartialDay | None, *, blue_card: bool) -> Case:
    """Somebody of whom only the card is known, and whose right nobody doubts.

    ``blue_card``: an H card was held before, which gives an L card more time.
    """
    return Case(
        card=ResidenceCard(kind=kind, valid_until=valid_until),
        stays=(BLUE_CARD_BEFORE,) if blue_card else (),
        absences=(),
        detention=(),
        public_order="none",
        identity_proved=True,
        fraud_found=False,
        appeal_pending=False,
        status_under_review=False,
        other_state_ltr=False,
        withdrawal_agreement=True,
    )

"""Whether no absence was so long that the right to come back was lost."""

from __future__ import annotations

from typing import ClassVar, Literal

from permres_gui.domain.dated import Dated
from permres_gui.domain.day import exceeds_months, lasts_months
from permres_gui.domain.timeline import Away, Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import UNSURE, unanswered
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Judgement, RequirementBase


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnInTime(RequirementBase):
    """No absence longer than ``months``, or the conditions to come back later.

    ``reached``: the limit itself is too long. ``outside_union``: only days
    outside the EU count, and any day inside it begins anew. ``with_notice``:
    a longer absence is kept by telling the municipality and proving, before
    leaving, that the centre of interests stays here, as for every title of
    stay, so also for the one with which somebody left; over ``notice_months``
    an absence that was not told is for advice. Reasons in ``force_majeure``
    are for the authority.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("months", "left", "back", "days_away")
    WORDINGS: ClassVar[tuple[str, ...]] = (
        "absences",
        "visits",
        "day",
        "untold",
        "untold_away",
        "away",
        "untold_day",
        "untold_away_day",
        "away_day",
        "kept",
        "told",
    )
    WANTS: ClassVar[tuple[str, ...]] = (
        "absences",
        "absences.from",
        "absences.reason",
        "absences.commune_told",
        "absences.centre_kept",
        "absences.eu_visits",
        "card.right_since",
        "card.valid_until",
        "stays.from",
        "stays.ground",
    )
    READS: ClassVar[tuple[str, ...]] = ("stays",)

    kind: Literal["return_in_time"]
    months: int
    reached: bool = False
    outside_union: bool = False
    with_notice: bool = False
    notice_months: int | None = None
    unsettled: bool = False
    asked: bool = True
    """Whether notice and proof are asked for; else, not told, they are unknown."""
    comes_back: bool = False
    """Whether a title that is lost may be had again, on a day that nothing fixes."""
    foreseen: bool = False
    """Whether a journey that is still to come counts too, as for a first card."""
    by_card: bool = False
    """Whether only the card tells since when the right is had, and no ground of stay."""
    card_years: int | None = None
    """For how long a card of the title is valid at most: one that runs out later was
    given after the return, and whether the title then goes on is not settled."""
    force_majeure: tuple[str, ...] = ()

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day, but for a journey that is still to come."""
        if timeline.case.absences is None:
            return Judgement(Dated.always(unanswered("absences")))
        if isinstance(timeline.case.absences, Unknown):
            return Judgement(Dated.always(UNSURE), wording="absences")
        from permres_gui.rules.held_absences import with_journeys
        from permres_gui.rules.returned_in_time import ReturnedInTime

        found = ReturnedInTime(self, timeline, law)
        return with_journeys(timeline, found.judged)

    def too_long(self, away: Away) -> bool:
        """Whether it is over the limit, or at it where that is too long already."""
        test = lasts_months if self.reached else exceeds_months
        return test(away.departure, away.back, self.months)

"""Whether the card was valid on the return from an absence, and whether it is today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import ClassVar, Literal

from permres_gui.domain.case import Case, ResidenceCard
from permres_gui.domain.dated import Dated
from permres_gui.domain.day import PartialDay, exceeds_months
from permres_gui.domain.timeline import Away, Reading, Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    NO,
    SURE_BUT_ASK,
    UNSURE,
    YES,
    Verdict,
    all_of,
    unanswered,
)
from permres_gui.records import dataclass
from permres_gui.rules.held_absences import (
    dated_from,
    excused,
    held_absences,
    with_journeys,
)
from permres_gui.rules.law import Law
from permres_gui.rules.request_in_time import asked_in_time
from permres_gui.rules.requirement import Figure, Judgement, RequirementBase


@dataclass(frozen=True, slots=True, kw_only=True)
class CardValidOnReturn(RequirementBase):
    """The card was still valid on the day of return from each absence.

    Up to ``harmless_months`` the sources disagree; beyond it the right is lost,
    or, where the law ties loss only to absence, for advice (``lost`` is no).
    Reasons in ``force_majeure`` are for the authority, since who is kept away cannot
    renew a card in time.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("valid_until", "valid_in", "months")
    WORDINGS: ClassVar[tuple[str, ...]] = (
        "untold",
        "never",
        "undated",
        "away",
        "away-month",
        "ahead",
        "ahead-month",
        "short",
        "short-month",
        "perhaps",
    )
    WANTS: ClassVar[tuple[str, ...]] = (
        "card.valid_until",
        "absences.reason",
        "absences.from",
    )
    READS: ClassVar[tuple[str, ...]] = (
        "card.kind",
        "card.right_since",
        "absences",
        "stays",
    )

    kind: Literal["card_valid_on_return"]
    harmless_months: int
    lost: bool
    short_unsure: bool
    foreseen: bool = False
    """Whether a journey that is still to come counts too."""
    comes_back: bool = False
    """Whether a title that is lost may be had again, on a day that nothing fixes."""
    force_majeure: tuple[str, ...] = ()

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day, but for a journey that is still to come."""
        return with_journeys(timeline, lambda by: self._judged(timeline, law, by))

    def _judged(self, timeline: Timeline, law: Law, left_by: date) -> Judgement:
        card = timeline.case.card
        on = partial(self._absences, timeline, law, left_by)
        away = on(Reading.CAUTIOUS)
        verdict = self._all(away, card)
        if verdict != YES and self._all(on(Reading.KINDEST), card) != verdict:
            verdict = UNSURE if verdict == NO else verdict
            if any(each.departure is None for each in timeline.absences):
                verdict = unanswered("absences.from")
        dated = dated_from(verdict, timeline, comes_back=self.comes_back)
        until = card.valid_until
        figures: dict[str, Figure] = {"months": self.harmless_months}
        if isinstance(until, PartialDay):
            from permres_gui.rules.told_days import day_or_month

            figures |= day_or_month(until, "valid_until", "valid_in")
        return Judgement(dated, figures, wording=self._wording(timeline, away))

    def _all(self, absences: Sequence[Away], card: ResidenceCard) -> Verdict:
        return all_of([self._one(away, card) for away in absences])

    def _absences(
        self, timeline: Timeline, law: Law, left_by: date, reading: Reading
    ) -> tuple[Away, ...]:
        found = held_absences(
            timeline, reading, law, foreseen=self.foreseen, left_by=left_by
        )
        return tuple(found)

    @staticmethod
    def _wording(timeline: Timeline, absences: Sequence[Away]) -> str:
        """Whether the person came back at all, and what the card of a return was."""
        if not timeline.absences_known:
            return "untold"
        if not absences:
            return "never"
        valid = timeline.case.card.valid_until
        if not isinstance(valid, PartialDay):
            return "undated"
        from permres_gui.rules.told_days import of_month

        last, latest = absences[-1], max(away.back for away in absences)
        if latest > valid.earliest:
            return of_month("short", valid) if latest > valid.latest else "perhaps"
        if last.departure > timeline.as_of:
            return of_month("ahead", valid)
        return of_month("away", valid) if last.open else ""

    def _one(self, away: Away, card: ResidenceCard) -> Verdict:
        """Who left with an expired card did not come back with a valid one either."""
        long = exceeds_months(away.departure, away.back, self.harmless_months)
        valid = card.valid_until
        if not isinstance(valid, PartialDay):
            return self._not_told(card, long=long)
        if valid.earliest >= away.back:
            return YES
        if not long:
            return UNSURE if self.short_unsure else YES
        if not self.lost or valid.latest >= away.back:
            return UNSURE
        return excused(away, self.force_majeure)

    def _not_told(self, card: ResidenceCard, *, long: bool) -> Verdict:
        """Without a card in the hand there is no day to ask for.

        A new right is sure on no day while the card may have expired abroad; one that
        is held is not in doubt for a short journey.
        """
        if isinstance(card.valid_until, Unknown):
            return UNSURE if self.foreseen or (long and self.lost) else YES
        if not (long and self.lost):
            return YES
        has_card = isinstance(card.kind, str) and card.kind != "none"
        return unanswered("card.valid_until") if has_card else YES


@dataclass(frozen=True, slots=True, kw_only=True)
class CardStillValid(RequirementBase):
    """The present card has not expired: else the first thing is to ask about it.

    A request that was made while it was valid does as well (l.card-runs-out-during), if
    it is for a card in ``asked_for`` (k.l-request-counts-as-k: none stands for another
    card), and nobody gave one of the papers in ``refusals``: a refusal to look at it
    begins nothing (l.annex16ter).
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("valid_until", "valid_in")
    WORDINGS: ClassVar[tuple[str, ...]] = (
        "untold",
        "asked",
        "asked-month",
        "month",
        "perhaps",
    )
    READS: ClassVar[tuple[str, ...]] = ("card.valid_until", "application")

    kind: Literal["card_still_valid"]
    asked_for: tuple[str, ...] = ()
    refusals: tuple[str, ...] = ()

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """Sure as to the day, but to be asked, when the card (perhaps) has expired."""
        valid = timeline.case.card.valid_until
        if isinstance(valid, Unknown):
            return Judgement(Dated.always(SURE_BUT_ASK), wording="untold")
        if not isinstance(valid, PartialDay):
            return Judgement(Dated.always(YES), wording="untold")
        past, asked = timeline.as_of > valid.earliest, self._asked(timeline.case)
        verdict = SURE_BUT_ASK if past and not asked else YES
        from permres_gui.rules.told_days import day_or_month, of_month

        figures = day_or_month(valid, "valid_until", "valid_in")
        wording = of_month("asked" if past and asked else "", valid)
        if past and not asked and timeline.as_of <= valid.latest:
            wording = "perhaps"
        return Judgement(Dated.always(verdict), figures, wording=wording)

    def _asked(self, case: Case) -> bool:
        """A request of which the card was not told may be for this one."""
        made = case.application
        if made is None or made.receipt in self.refusals or not asked_in_time(case):
            return False
        return made.card is None or made.card in self.asked_for

"""Whether no absence was so long that the right to come back was lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import ClassVar, Literal

from permres_gui.domain.case import Absence, ResidenceCard
from permres_gui.domain.dated import Dated
from permres_gui.domain.day import (
    add_months_late,
    add_years,
    exceeds_months,
    lasts_months,
)
from permres_gui.domain.timeline import Away, Reading, Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    NO,
    UNSURE,
    YES,
    Verdict,
    all_of,
    unanswered,
    yes_no,
)
from permres_gui.records import dataclass
from permres_gui.rules.held_absences import (
    dated_from,
    excused,
    held_absences,
    with_journeys,
)
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
        return with_journeys(timeline, lambda by: self._judged(timeline, law, by))

    def _judged(self, timeline: Timeline, law: Law, left_by: date) -> Judgement:
        from permres_gui.rules.return_told import figures, wording

        on = partial(self._away, timeline, law, left_by)
        away = on(Reading.CAUTIOUS)
        verdict = self._verdict(timeline, away, lambda: on(Reading.KINDEST))
        dated = dated_from(verdict, timeline, comes_back=self.comes_back)
        told = self._told(away, timeline)
        return Judgement(
            dated, figures(self, told), wording=wording(self, told, verdict)
        )

    def _verdict(
        self,
        timeline: Timeline,
        away: Sequence[Away],
        kindest_away: Callable[[], Sequence[Away]],
    ) -> Verdict:
        """What the absences give on both readings, and what is to be asked of them."""
        verdict = self._all(away, timeline)
        if verdict == NO:
            kindest = self._all(kindest_away(), timeline)
            verdict = _since_untold(timeline) if kindest == YES else kindest
        if verdict != YES and self._visits_missing(away):
            verdict = unanswered("absences.eu_visits")
        if verdict != YES and any(a.departure is None for a in timeline.absences):
            verdict = unanswered("absences.from")
        if self.by_card and verdict != YES:
            verdict = _since_when(timeline, verdict)
        return verdict

    def _told(self, absences: Sequence[Away], timeline: Timeline) -> Away | None:
        """The absence that the sentence is about: what it gives comes before its length."""

        def weight(away: Away) -> tuple[int, int]:
            found = self._one(away, timeline.case.card)
            return (2 if not found.possible else 1 if found != YES else 0, away.days)

        return max(absences, key=weight, default=None)

    def _visits_missing(self, absences: Sequence[Away]) -> bool:
        if not self.outside_union:
            return False
        from permres_gui.domain.outside_union import visits_missing

        return visits_missing([away for away in absences if self.too_long(away)])

    def _away(
        self, timeline: Timeline, law: Law, left_by: date, reading: Reading
    ) -> list[Away]:
        absences = list(
            held_absences(
                timeline,
                reading,
                law,
                foreseen=self.foreseen,
                left_by=left_by,
                of_right=not self.with_notice,
            )
        )
        if not self.outside_union:
            return absences
        from permres_gui.domain.outside_union import outside_union

        return list(outside_union(absences, timeline, reading))

    def too_long(self, away: Away) -> bool:
        """Whether it is over the limit, or at it where that is too long already."""
        test = lasts_months if self.reached else exceeds_months
        return test(away.departure, away.back, self.months)

    def _all(self, absences: Sequence[Away], timeline: Timeline) -> Verdict:
        return all_of([self._one(away, timeline.case.card) for away in absences])

    def _one(self, away: Away, card: ResidenceCard) -> Verdict:
        """Whether one absence leaves the right, or who may excuse it."""
        if not self.too_long(away):
            return self._told_in_time(away)
        kept = self._noticed(away) if self.with_notice else NO
        if kept.possible:
            return kept
        lost = excused(away, self.force_majeure, unsettled=self.unsettled)
        if lost != NO:
            return lost
        return UNSURE if self._on_no_day(away) else self._lost(away, card)

    def _lost(self, away: Away, card: ResidenceCard) -> Verdict:
        """No, unless the card in the hand is surely newer than the return."""
        if self.card_years is None:
            return NO
        if card.valid_until is None:
            return unanswered("card.valid_until")
        if isinstance(card.valid_until, Unknown):
            return UNSURE
        last = add_years(away.back, self.card_years)
        return UNSURE if card.valid_until.latest > last else NO

    def _on_no_day(self, away: Away) -> bool:
        """Whether the last day to be back does not exist, so that it may be a day later."""
        limit = add_months_late(away.departure, self.months)
        return away.back < limit if self.reached else away.back <= limit

    def _told_in_time(self, away: Away) -> Verdict:
        if self.notice_months is None:
            return YES
        if not exceeds_months(away.departure, away.back, self.notice_months):
            return YES
        told = _each(away.parts, "commune_told")
        return told if told.possible else UNSURE

    def _noticed(self, away: Away) -> Verdict:
        told = _each(away.parts, "commune_told")
        verdict = all_of([told, _each(away.parts, "centre_kept")])
        return verdict if self.asked or not verdict.open else UNSURE


def _since_untold(timeline: Timeline) -> Verdict:
    """An absence may lie before the present stay: its first day is asked for."""
    present, since = timeline.present, timeline.case.card.right_since
    if present is not None and present.first is None and since is None:
        return unanswered("stays.from")
    untold = any(stay.ground is None for stay in timeline.stays)
    if untold and isinstance(since, Unknown):
        return unanswered("stays.ground")
    return UNSURE


def _since_when(timeline: Timeline, verdict: Verdict) -> Verdict:
    """An absence may lie before the right, while nobody told when that began."""
    since = timeline.case.card.right_since
    if since is None:
        return unanswered("card.right_since")
    return UNSURE if isinstance(since, Unknown) and verdict == NO else verdict


def _each(parts: tuple[Absence, ...], name: str) -> Verdict:
    return all_of([yes_no(getattr(part, name), f"absences.{name}") for part in parts])

"""What absences leave of a title: each by itself, on both readings, and what is asked.

Read when absences were told: the first question does not wait for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.case import Absence
from permres_gui.domain.day import add_months_late, add_years, exceeds_months
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

from .held_absences import dated_from, excused, held_absences
from .law import Law
from .requirement import Judgement
from .return_told import figures, wording

if TYPE_CHECKING:
    from .kinds.return_in_time import ReturnInTime


class ReturnedInTime(NamedTuple):
    """The absences of one person, for one title that they may have ended."""

    rule: ReturnInTime
    timeline: Timeline
    law: Law

    def judged(self, left_by: date) -> Judgement:
        """What the absences give that began by a day, and what is told of them."""
        away = self._away(left_by, Reading.CAUTIOUS)
        verdict = self._verdict(away, left_by)
        comes_back = self.rule.comes_back
        dated = dated_from(verdict, self.timeline, comes_back=comes_back)
        told = self._told(away)
        said = wording(self.rule, told, verdict)
        return Judgement(dated, figures(self.rule, told), wording=said)

    def _away(self, left_by: date, reading: Reading) -> list[Away]:
        absences = list(
            held_absences(
                self.timeline,
                reading,
                self.law,
                foreseen=self.rule.foreseen,
                left_by=left_by,
                of_right=not self.rule.with_notice,
            )
        )
        if not self.rule.outside_union:
            return absences
        from permres_gui.domain.outside_union import outside_union

        return list(outside_union(absences, self.timeline, reading))

    def _verdict(self, away: Sequence[Away], left_by: date) -> Verdict:
        """What the absences give on both readings, and what is to be asked of them."""
        verdict = self._all(away)
        if verdict == NO:
            kindest = self._all(self._away(left_by, Reading.KINDEST))
            verdict = _since_untold(self.timeline) if kindest == YES else kindest
        if verdict != YES and self._visits_missing(away):
            verdict = unanswered("absences.eu_visits")
        if verdict != YES and any(a.departure is None for a in self.timeline.absences):
            verdict = unanswered("absences.from")
        if self.rule.by_card and verdict != YES:
            verdict = _since_when(self.timeline, verdict)
        return verdict

    def _told(self, absences: Sequence[Away]) -> Away | None:
        """The absence that the sentence is about: what it gives comes before its length."""

        def weight(away: Away) -> tuple[int, int]:
            found = self._one(away)
            return (2 if not found.possible else 1 if found != YES else 0, away.days)

        return max(absences, key=weight, default=None)

    def _visits_missing(self, absences: Sequence[Away]) -> bool:
        if not self.rule.outside_union:
            return False
        from permres_gui.domain.outside_union import visits_missing

        return visits_missing([away for away in absences if self.rule.too_long(away)])

    def _all(self, absences: Sequence[Away]) -> Verdict:
        return all_of([self._one(away) for away in absences])

    def _one(self, away: Away) -> Verdict:
        """Whether one absence leaves the right, or who may excuse it."""
        rule = self.rule
        if not rule.too_long(away):
            return self._told_in_time(away)
        kept = self._noticed(away) if rule.with_notice else NO
        if kept.possible:
            return kept
        lost = excused(away, rule.force_majeure, unsettled=rule.unsettled)
        if lost != NO:
            return lost
        return UNSURE if self._on_no_day(away) else self._lost(away)

    def _lost(self, away: Away) -> Verdict:
        """No, unless the card in the hand may be newer than the return.

        One that is in the hand before the return is not; without a card there is no day
        to ask for, and of one that nobody can name it is not known.
        """
        card = self.timeline.case.card
        valid_until = card.valid_until
        if self.rule.card_years is None:
            return NO
        if card.kind == "none" or away.back >= self.timeline.as_of:
            return NO
        if isinstance(valid_until, Unknown) or isinstance(card.kind, Unknown):
            return UNSURE
        if valid_until is None:
            return unanswered("card.valid_until")
        last = add_years(away.back, self.rule.card_years)
        return UNSURE if valid_until.latest > last else NO

    def _on_no_day(self, away: Away) -> bool:
        """Whether the last day to be back does not exist, so that it may be a day later."""
        limit = add_months_late(away.departure, self.rule.months)
        return away.back < limit if self.rule.reached else away.back <= limit

    def _told_in_time(self, away: Away) -> Verdict:
        months = self.rule.notice_months
        if months is None or not exceeds_months(away.departure, away.back, months):
            return YES
        told = _each(away.parts, "commune_told")
        return told if told.possible else UNSURE

    def _noticed(self, away: Away) -> Verdict:
        told = _each(away.parts, "commune_told")
        verdict = all_of([told, _each(away.parts, "centre_kept")])
        return verdict if self.rule.asked or not verdict.open else UNSURE


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

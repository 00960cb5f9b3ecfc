"""Whether a right that was had is still there: absence, expiry of the card, registers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar, Literal

from permres_gui.domain.case import Absence, Case, YesNo
from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import (
    ONE_DAY,
    PartialDay,
    add_months,
    exceeds_months,
    lasts_months,
)
from permres_gui.domain.outside_union import outside_union, visits_missing
from permres_gui.domain.present_stay import continued
from permres_gui.domain.timeline import Away, Reading, Timeline, early, late
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    AUTHORITY,
    LATER,
    NO,
    SURE_BUT_ASK,
    UNSURE,
    YES,
    Verdict,
    all_of,
    unanswered,
)
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Figure, Judgement, RequirementBase


def held_absences(
    timeline: Timeline, reading: Reading, *, foreseen: bool = False
) -> Iterator[Away]:
    """Absences since the right or the last stay began; one under way ends today.

    What lies after the day asked about has not happened, unless it is ``foreseen``.
    """
    since = early(timeline.case.card.right_since, present_since(timeline))
    on = timeline.as_of
    for away in timeline.away(reading):
        if away.back > since and (foreseen or away.departure < on):
            first = max(away.departure, since)
            back = away.back if foreseen else min(away.back, on)
            yield away._replace(departure=first, back=back)


def present_since(timeline: Timeline) -> date:
    """The first day of the last ground of stay, over stays that touch."""
    residences = timeline.residences(Reading.KINDEST)
    if not residences:
        return date.min
    ground = residences[-1].ground
    return continued(residences, lambda each: each.ground == ground)[0].first


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnInTime(RequirementBase):
    """No absence longer than ``months``, or the conditions to come back later.

    ``reached``: the limit itself is too long. ``outside_union``: only days
    outside the EU count, and any day inside it begins anew. ``with_notice``:
    a longer absence is kept by telling the municipality and proving, before
    leaving, that the centre of interests stays here; over ``notice_months``
    an absence that was not told is for advice. Reasons in ``force_majeure``
    are for the authority.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("months", "left", "back", "days_away")
    WANTS: ClassVar[tuple[str, ...]] = (
        "absences",
        "absences.reason",
        "absences.commune_told",
        "absences.centre_kept",
        "absences.eu_visits",
        "card.right_since",
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
    force_majeure: tuple[str, ...] = ()

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day, from what has happened until today."""
        if timeline.case.absences is None:
            return Judgement(Dated.always(unanswered("absences")))
        if isinstance(timeline.case.absences, Unknown):
            return Judgement(Dated.always(UNSURE))
        away = self._away(timeline, Reading.CAUTIOUS)
        verdict = all_of(map(self._one, away))
        if verdict == NO:
            kindest = all_of(map(self._one, self._away(timeline, Reading.KINDEST)))
            verdict = UNSURE if kindest == YES else kindest
        if verdict != YES and self._visits_missing(away):
            verdict = unanswered("absences.eu_visits")
        if self.by_card and verdict != YES:
            verdict = _since_when(timeline, verdict)
        dated = _dated(verdict, timeline, comes_back=self.comes_back)
        return Judgement(dated, self._figures(away))

    def _visits_missing(self, absences: Sequence[Away]) -> bool:
        return self.outside_union and visits_missing(
            [away for away in absences if self._too_long(away)]
        )

    def _away(self, timeline: Timeline, reading: Reading) -> list[Away]:
        absences = list(held_absences(timeline, reading, foreseen=self.foreseen))
        if not self.outside_union:
            return absences
        return list(outside_union(absences, timeline, reading))

    def _figures(self, absences: Sequence[Away]) -> dict[str, Figure]:
        figures: dict[str, Figure] = {"months": self.months}
        longest = max(absences, key=lambda away: away.days, default=None)
        if longest is not None:
            figures |= {"left": longest.departure, "back": longest.back}
            figures |= {"days_away": longest.days}
        return figures

    def _too_long(self, away: Away) -> bool:
        test = lasts_months if self.reached else exceeds_months
        return test(away.departure, away.back, self.months)

    def _one(self, away: Away) -> Verdict:
        if not self._too_long(away):
            return self._told_in_time(away)
        kept = self._noticed(away) if self.with_notice else NO
        if not kept.possible:
            return self._excused(away)
        return kept

    def _excused(self, away: Away) -> Verdict:
        """A reason beyond control is for the authority; one not told may be such."""
        if not self.force_majeure:
            return UNSURE if self.unsettled else NO
        if any(reason in self.force_majeure for reason in away.reasons):
            return AUTHORITY
        if any(part.reason is None for part in away.parts):
            return unanswered("absences.reason")
        return UNSURE if self.unsettled or "unknown" in away.reasons else NO

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


def _since_when(timeline: Timeline, verdict: Verdict) -> Verdict:
    """An absence may lie before the right, while nobody told when that began."""
    since = timeline.case.card.right_since
    if since is None:
        return unanswered("card.right_since")
    return UNSURE if isinstance(since, Unknown) and verdict == NO else verdict


def _dated(verdict: Verdict, timeline: Timeline, *, comes_back: bool) -> Dated[Verdict]:
    """The same on every day; but after a no today the title may come back one day."""
    if verdict != NO or not comes_back:
        return Dated.always(verdict)
    return Dated.of([(ALWAYS, NO), (timeline.as_of + ONE_DAY, LATER)])


def _each(parts: tuple[Absence, ...], name: str) -> Verdict:
    return all_of([_yes_no(getattr(part, name), f"absences.{name}") for part in parts])


def _yes_no(value: YesNo, path: str) -> Verdict:
    if value is None:
        return unanswered(path)
    if isinstance(value, Unknown):
        return UNSURE
    return YES if value else NO


@dataclass(frozen=True, slots=True, kw_only=True)
class CardValidOnReturn(RequirementBase):
    """The card was still valid on the day of return from each absence.

    Up to ``harmless_months`` the sources disagree; beyond it the right is lost,
    or, where the law ties loss only to absence, for advice (``lost`` is no).
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("valid_until",)
    READS: ClassVar[tuple[str, ...]] = (
        "card.valid_until",
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

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day."""
        valid = timeline.case.card.valid_until
        absences = list(
            held_absences(timeline, Reading.CAUTIOUS, foreseen=self.foreseen)
        )
        if not isinstance(valid, PartialDay):
            doubt = self.lost and valid is not None and any(map(self._long, absences))
            return Judgement(Dated.always(UNSURE if doubt else YES))
        verdict = all_of(self._one(away, valid) for away in absences)
        dated = _dated(verdict, timeline, comes_back=self.comes_back)
        return Judgement(dated, {"valid_until": valid.latest})

    def _one(self, away: Away, valid: PartialDay) -> Verdict:
        if valid.earliest >= away.back:
            return YES
        if valid.latest < away.departure:
            return YES if self.lost else self._expired_before(away)
        if not self._long(away):
            return UNSURE if self.short_unsure else YES
        return NO if self.lost and valid.latest < away.back else UNSURE

    def _expired_before(self, away: Away) -> Verdict:
        """Who left with an expired card did not come back with a valid one either."""
        return UNSURE if self._long(away) else YES

    def _long(self, away: Away) -> bool:
        return exceeds_months(away.departure, away.back, self.harmless_months)


def asked_in_time(case: Case) -> bool:
    """Whether a request was made while the card was valid (l.card-runs-out-during)."""
    asked = case.application.day if case.application is not None else None
    valid = case.card.valid_until
    if not isinstance(asked, PartialDay) or not isinstance(valid, PartialDay):
        return False
    return asked.latest <= valid.earliest


@dataclass(frozen=True, slots=True, kw_only=True)
class StillRegistered(RequirementBase):
    """Not presumed to have left: still in the registers, the card not long expired."""

    READS: ClassVar[tuple[str, ...]] = (
        "card.valid_until",
        "card.right_since",
        "unregistered",
        "stays",
        "application",
    )

    kind: Literal["still_registered"]
    months_after_expiry: int

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """For the authority when a departure is presumed: it can be disproved."""
        presumed = self._struck_off(timeline) or self._long_expired(timeline)
        return Judgement(Dated.always(AUTHORITY if presumed else YES))

    def _struck_off(self, timeline: Timeline) -> bool:
        """Now, or since the present stay (or right) began: what came before is settled."""
        gap = timeline.case.unregistered
        if gap is None:
            return False
        if not isinstance(gap.last, PartialDay):
            return True
        stay = continued(timeline.residences(Reading.KINDEST), lambda _each: True)
        begun = [each.first for each in stay[:1]]
        right = timeline.case.card.right_since
        begun += [right.earliest] if isinstance(right, PartialDay) else []
        return not begun or gap.last.latest >= max(begun)

    def _long_expired(self, timeline: Timeline) -> bool:
        """Whether the card expired long ago, and no request was made while it was valid."""
        valid = timeline.case.card.valid_until
        if not isinstance(valid, PartialDay) or asked_in_time(timeline.case):
            return False
        limit = add_months(valid.latest, self.months_after_expiry)
        return timeline.as_of > limit


@dataclass(frozen=True, slots=True, kw_only=True)
class CardStillValid(RequirementBase):
    """The present card has not expired: else the first thing is to ask about it."""

    FIGURES: ClassVar[tuple[str, ...]] = ("valid_until",)
    READS: ClassVar[tuple[str, ...]] = ("card.valid_until", "application")

    kind: Literal["card_still_valid"]

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """Sure as to the day, but to be asked, when the card (perhaps) has expired."""
        valid = timeline.case.card.valid_until
        if isinstance(valid, Unknown):
            return Judgement(Dated.always(SURE_BUT_ASK))
        if not isinstance(valid, PartialDay):
            return Judgement(Dated.always(YES))
        expired = timeline.as_of > valid.earliest and not asked_in_time(timeline.case)
        verdict = SURE_BUT_ASK if expired else YES
        return Judgement(Dated.always(verdict), {"valid_until": valid.latest})


@dataclass(frozen=True, slots=True, kw_only=True)
class AbroadWithoutRight(RequirementBase):
    """Protected people found without right in another member state, from a day on.

    Whether their earlier stay still counts is then for advice, until ``years``
    after the return.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("back",)
    WANTS: ClassVar[tuple[str, ...]] = ("absences", "absences.lawful_there")

    kind: Literal["abroad_without_right"]
    grounds: tuple[str, ...]
    from_day: date
    years: int

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """Yes before the rule applies and for whoever was lawfully there."""
        if timeline.case.absences is None:
            return Judgement(Dated.always(unanswered("absences")))
        since = self._protected_since(timeline)
        parts = [
            part
            for part in timeline.absences
            if part.place == "eu" and late(part.back, timeline.as_of) > since
        ]
        found = [_yes_no(part.lawful_there, "absences.lawful_there") for part in parts]
        told = [UNSURE if each == NO else each for each in found]
        verdict = all_of(told)
        if verdict == YES:
            return Judgement(Dated.always(YES))
        doubtful = [part for part, each in zip(parts, told, strict=True) if each != YES]
        back = max(late(part.back, timeline.as_of) for part in doubtful)
        again = add_months(back, 12 * self.years)
        if again <= self.from_day:
            return Judgement(Dated.always(YES), {"back": back})
        steps = [(date.min, YES), (self.from_day, verdict), (again, YES)]
        return Judgement(Dated.of(steps), {"back": back})

    def _protected_since(self, timeline: Timeline) -> date:
        """Only who has protection already is meant by the rule."""
        protected = [
            each.first
            for each in timeline.residences(Reading.KINDEST)
            if each.ground in self.grounds
        ]
        return min(protected, default=date.min)

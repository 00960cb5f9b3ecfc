"""Whether a right that was had is still there: absence, expiry of the card, registers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar, Literal

from permres_gui.domain.case import Absence, YesNo
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


def held_absences(timeline: Timeline, reading: Reading) -> Iterator[Away]:
    """Absences since the right or the last stay began; one under way ends today."""
    since = early(timeline.case.card.right_since, present_since(timeline))
    for away in timeline.away(reading):
        if away.back > since:
            yield away._replace(departure=max(away.departure, since))


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
    )
    READS: ClassVar[tuple[str, ...]] = ("card.right_since", "stays")

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
        dated = _dated(verdict, timeline, comes_back=self.comes_back)
        return Judgement(dated, self._figures(away))

    def _visits_missing(self, absences: Sequence[Away]) -> bool:
        return self.outside_union and visits_missing(
            [away for away in absences if self._too_long(away)]
        )

    def _away(self, timeline: Timeline, reading: Reading) -> list[Away]:
        absences = list(held_absences(timeline, reading))
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
    READS: ClassVar[tuple[str, ...]] = ("card.valid_until", "absences")

    kind: Literal["card_valid_on_return"]
    harmless_months: int
    lost: bool
    short_unsure: bool
    comes_back: bool = False
    """Whether a title that is lost may be had again, on a day that nothing fixes."""

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day."""
        valid = timeline.case.card.valid_until
        if not isinstance(valid, PartialDay):
            return Judgement(Dated.always(YES))
        verdict = all_of(
            self._one(away, valid) for away in held_absences(timeline, Reading.CAUTIOUS)
        )
        dated = _dated(verdict, timeline, comes_back=self.comes_back)
        return Judgement(dated, {"valid_until": valid.latest})

    def _one(self, away: Away, valid: PartialDay) -> Verdict:
        if valid.earliest >= away.back or valid.latest < away.departure:
            return YES
        if not exceeds_months(away.departure, away.back, self.harmless_months):
            return UNSURE if self.short_unsure else YES
        return NO if self.lost and valid.latest < away.back else UNSURE


@dataclass(frozen=True, slots=True, kw_only=True)
class StillRegistered(RequirementBase):
    """Not presumed to have left: still in the registers, the card not long expired."""

    READS: ClassVar[tuple[str, ...]] = ("card.valid_until", "unregistered")

    kind: Literal["still_registered"]
    months_after_expiry: int

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """For the authority when a departure is presumed: it can be disproved."""
        case = timeline.case
        presumed = case.unregistered is not None
        valid = case.card.valid_until
        if isinstance(valid, PartialDay):
            limit = add_months(valid.latest, self.months_after_expiry)
            presumed = presumed or timeline.as_of > limit
        return Judgement(Dated.always(AUTHORITY if presumed else YES))


@dataclass(frozen=True, slots=True, kw_only=True)
class CardStillValid(RequirementBase):
    """The present card has not expired: else the first thing is to ask about it."""

    FIGURES: ClassVar[tuple[str, ...]] = ("valid_until",)
    READS: ClassVar[tuple[str, ...]] = ("card.valid_until",)

    kind: Literal["card_still_valid"]

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """Sure as to the day, but to be asked, when the card (perhaps) has expired."""
        valid = timeline.case.card.valid_until
        if isinstance(valid, Unknown):
            return Judgement(Dated.always(SURE_BUT_ASK))
        if not isinstance(valid, PartialDay):
            return Judgement(Dated.always(YES))
        expired = timeline.as_of > valid.latest
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
    from_day: date
    years: int

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """Yes before the rule applies and for whoever was lawfully there."""
        if timeline.case.absences is None:
            return Judgement(Dated.always(unanswered("absences")))
        parts = [part for part in timeline.absences if part.place == "eu"]
        found = [_yes_no(part.lawful_there, "absences.lawful_there") for part in parts]
        verdict = all_of([UNSURE if each == NO else each for each in found])
        if verdict == YES:
            return Judgement(Dated.always(YES))
        back = max(late(part.back, timeline.as_of) for part in parts)
        steps = [(date.min, YES), (self.from_day, verdict)]
        again = add_months(back, 12 * self.years)
        if again > self.from_day:
            steps.append((again, YES))
        return Judgement(Dated.of(steps), {"back": back})

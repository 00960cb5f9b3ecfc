"""The ground of stay on the day of the application."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import ClassVar, Literal

from permres_gui.domain.case import Case
from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.timeline import (
    NOT_KNOWN,
    Reading,
    Residence,
    Timeline,
    early,
    late,
)
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import NO, UNSURE, YES, Verdict, unanswered
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Judgement, RequirementBase, stays_untold

_NEVER = Dated.always(NO)


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentGround(RequirementBase):
    """Day by day, the ground then held: refused, unsure, or accepted.

    With ``accepted`` every other ground is refused; without it every ground
    that is not listed is accepted. A day without lawful stay is a no, or unsure
    ``after_stays`` where years that were complete before may have given the right.
    Whoever holds one of the ``opening_cards`` no longer rests on the grounds
    in ``opened``, told as the present one: they are accepted from that right on.
    """

    WORDINGS: ClassVar[tuple[str, ...]] = (
        "no_stay",
        "has_more",
        "had_more",
        "vague",
    )
    WANTS: ClassVar[tuple[str, ...]] = ("stays", "stays.ground")
    READS: ClassVar[tuple[str, ...]] = ("card.kind", "card.right_since")

    kind: Literal["present_ground"]
    accepted: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    otherwise: Literal["no", "unsure"] = "no"
    """What a ground that is not accepted gives."""
    after_stays: Literal["no", "unsure"] = "no"
    """What a day without a stay gives, after one or between two."""
    opening_cards: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    """Grounds that do not tell which stay it is: no source disagrees on them."""
    more: tuple[str, ...] = ()
    """Grounds and cards that give more than what is asked for here."""
    with_relative: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Grounds that are accepted where the relative has a nationality of these groups."""

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """A verdict that changes with each stay; a card that gives more is a no."""
        if timeline.case.card.kind in self.more:
            return Judgement(_NEVER, wording="has_more")
        untold = stays_untold(timeline)
        if untold is not None:
            return untold._replace(wording="vague")
        verdict = self._each_day(timeline, law)
        if verdict.at(timeline.as_of).possible:
            return Judgement(verdict, wording=self._vague(timeline))
        return Judgement(verdict, wording=self._wording(timeline))

    def closed(self, timeline: Timeline, law: Law) -> bool:
        """Whether the stays were told, and none was ever on such a ground."""
        told = stays_untold(timeline) is None
        return told and self._each_day(timeline, law).steps == _NEVER.steps

    def _vague(self, timeline: Timeline) -> str:
        """Whether the doubt is which stay it is, and not what the sources say of it."""
        present = timeline.present
        ground = present.ground if present else None
        told = ground if isinstance(ground, str) else NOT_KNOWN
        return "vague" if told in self.vague else ""

    def _each_day(self, timeline: Timeline, law: Law) -> Dated[Verdict]:
        """What the ground of each stay gives, and what comes between and after them."""
        opened = self._opened(timeline)
        if not opened and self._far(timeline):
            return _NEVER  # most people never had the ground of most routes
        stays = timeline.residences(Reading.KINDEST)
        found = [self._verdict(residence, timeline, law) for residence in stays]
        if not opened and not any(verdict.possible for verdict in found):
            return _NEVER
        steps: list[tuple[date, Verdict]] = [(ALWAYS, NO)]
        for residence, verdict in zip(stays, found, strict=True):
            by_right = [
                right
                for since, right in opened
                if since <= residence.first and residence.ground in self.opened
            ]
            steps.append((residence.first, (by_right or [verdict])[-1]))
            if residence.end is not None:
                steps.append((residence.end, self._none))
        steps += opened
        steps.sort(key=lambda step: step[0])
        return Dated.of(self._last_of_each_day(steps))

    def _far(self, timeline: Timeline) -> bool:
        """Whether no stay is, or may be, on a ground that gives anything but a no."""
        grounds = timeline.grounds
        if not self.accepted or self.otherwise != "no" or NOT_KNOWN in grounds:
            return False
        named = (self.accepted, self.unsure, self.with_relative)
        return all(grounds.isdisjoint(each) for each in named)

    def _wording(self, timeline: Timeline) -> str:
        """Why it is no: somebody has no stay today, or has more than this already."""
        on = timeline.as_of
        here = [
            each.ground
            for each in timeline.residences(Reading.KINDEST)
            if each.first <= on and (each.end is None or each.end > on)
        ]
        if any(ground in self.more for ground in here):
            return "has_more"
        return "" if here else "no_stay"

    def _opened(self, timeline: Timeline) -> list[tuple[date, Verdict]]:
        """From the right that the card in the hand shows, where the stay goes on."""
        card, present = timeline.case.card, timeline.present
        if card.kind not in self.opening_cards or present is None:
            return []
        if present.ground not in self.opened:
            return []
        since = card.right_since
        days = (early(since, timeline.as_of), late(since, timeline.as_of))
        return [(days[0], UNSURE), (days[1], YES)]

    def _verdict(self, residence: Residence, timeline: Timeline, law: Law) -> Verdict:
        ground = residence.ground
        if residence.stay.ground is None:
            return unanswered("stays.ground")
        if ground in self.with_relative:
            return _relative(timeline.case, law, self.with_relative[ground])
        if ground in self.unsure:
            return UNSURE
        if self.accepted:
            lenient = self.otherwise == "unsure" or ground == NOT_KNOWN
            other = UNSURE if lenient else NO
            return YES if ground in self.accepted else other
        return NO if ground in self.refused else YES

    @property
    def _none(self) -> Verdict:
        """What a day without a stay gives, once there was one."""
        return UNSURE if self.after_stays == "unsure" else NO

    def _last_of_each_day(
        self, steps: list[tuple[date, Verdict]]
    ) -> list[tuple[date, Verdict]]:
        """Where one stay ends and the next begins, the one that begins counts."""
        by_day: dict[date, Verdict] = {}
        for day, verdict in steps:
            if verdict != self._none or day not in by_day:
                by_day[day] = verdict
        return list(by_day.items())


def _relative(case: Case, law: Law, groups: tuple[str, ...]) -> Verdict:
    """Whether the relative who was told has a nationality of the groups."""
    if case.sponsor is None:
        return NO
    countries = case.sponsor.nationality
    if countries is None:
        return unanswered("sponsor.nationality")
    if isinstance(countries, Unknown):
        return UNSURE
    return YES if law.in_group(countries, groups) else NO

"""A stay that began before or since a change of the law."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from types import MappingProxyType
from typing import ClassVar, Final, Literal, TypeAlias

from permres_gui.domain.dated import Dated
from permres_gui.domain.day import PartialDay, add_months, exceeds_months
from permres_gui.domain.present_stay import continued, until_today
from permres_gui.domain.timeline import NOT_KNOWN, Reading, Residence, Timeline, late_by
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import NO, UNSURE, YES, Verdict, unanswered
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Figure, Judgement, RequirementBase

Word: TypeAlias = Literal["yes", "no", "unsure"]
_VERDICTS: Final[Mapping[Word, Verdict]] = MappingProxyType(
    {"yes": YES, "no": NO, "unsure": UNSURE}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun(RequirementBase):
    """What it means that the present stay on ``grounds`` began ``before`` a day, or since.

    The first day of the stay decides, or with ``decided`` the day of the
    decision that granted it, where that is told. The ``day`` itself belongs to
    the time since. Whether an older stay on them still decides, before more than
    ``card_within_months`` without one, is not sure. Where the day is that of a right,
    a paper of ``asked_by`` shows no more than that it was asked for: for sure it was
    there with the next paper, or ``granted_within_months`` later. Who has no such
    stay is not concerned.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("change",)
    WANTS: ClassVar[tuple[str, ...]] = ("stays.from", "stays.proof")
    READS: ClassVar[tuple[str, ...]] = ("stays",)

    kind: Literal["begun"]
    grounds: tuple[str, ...]
    day: date
    before: Word
    since: Word
    decided: bool = False
    card_within_months: int = 0
    asked_by: tuple[str, ...] = ()
    granted_within_months: int = 0

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day; a first day known in part may be either."""
        earliest = self._first(timeline, Reading.KINDEST)
        latest = self._first(timeline, Reading.CAUTIOUS)
        figures: dict[str, Figure] = {"change": self.day}
        if earliest is None or latest is None:
            return Judgement(Dated.always(YES), figures)
        found = {_VERDICTS[self._word(day)] for day in (earliest, latest)}
        verdict = found.pop() if len(found) == 1 else self._doubt(timeline)
        return Judgement(Dated.always(verdict), figures)

    def _doubt(self, timeline: Timeline) -> Verdict:
        """The first day may be asked, or the paper which showed that there was a right."""
        if "stays.from" in timeline.open_fields:
            return unanswered("stays.from")
        first = self._chain(timeline, Reading.CAUTIOUS)[0]
        untold = self.asked_by and first.proof is None
        return unanswered("stays.proof") if untold else UNSURE

    def _word(self, first: date) -> Word:
        return self.before if first < self.day else self.since

    def _first(self, timeline: Timeline, reading: Reading) -> date | None:
        chain = self._chain(timeline, reading)
        if not chain:
            return None
        decided = chain[0].stay.decided
        if self.decided and isinstance(decided, Unknown) and reading is Reading.KINDEST:
            return self._applied(timeline, chain[0])
        if self._may_be_asked_for(timeline, reading):
            return self._granted(chain)
        if not self.decided or not isinstance(decided, PartialDay):
            return chain[0].first
        if reading is Reading.KINDEST:
            return decided.earliest
        return late_by(decided, chain[0].first)  # not after the stay that it granted

    def _chain(self, timeline: Timeline, reading: Reading) -> tuple[Residence, ...]:
        """The stays on the grounds; for sure only since a longer time without one."""
        found = continued(
            until_today(timeline.residences(reading), timeline.as_of),
            lambda each: each.ground in self.grounds,
            over_gaps=True,
        )
        if reading is Reading.KINDEST:
            return found
        since = 0
        for number, (before, after) in enumerate(pairwise(found), 1):
            end = before.end or after.first
            if exceeds_months(end, after.first, self.card_within_months):
                since = number
        return found[since:]

    def _may_be_asked_for(self, timeline: Timeline, reading: Reading) -> bool:
        """Before the day itself nobody can tell that the answer will come after it."""
        in_force = timeline.as_of >= self.day
        return bool(self.asked_by) and in_force and reading is Reading.CAUTIOUS

    def _granted(self, chain: Sequence[Residence]) -> date:
        """The last day on which the right can have begun."""
        may_ask = {*self.asked_by, None, NOT_KNOWN}
        shown = [each.first for each in chain if each.proof not in may_ask]
        answered = add_months(chain[0].first, self.granted_within_months)
        return min([*shown[:1], answered])

    @staticmethod
    def _applied(timeline: Timeline, card: Residence) -> date:
        """A decision on an unknown day came after the stay in which it was asked for."""
        before = [
            r for r in timeline.residences(Reading.KINDEST) if r.end == card.first
        ]
        return before[-1].first if before else card.first

"""The right before five years: the end of work, also for the family that shares it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date
from typing import Any, ClassVar, Literal

from permres_gui.domain.case import Case, Stopped
from permres_gui.domain.dated import Dated
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.verdict import NO, unanswered
from permres_gui.records import STRICT, dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.long_absences import LongAbsences
from permres_gui.rules.requirement import Judgement, RequirementBase


@dataclass(frozen=True, slots=True)
class EndOfWork:
    """One way to the right when work ends for one of the ``reasons``.

    ``more_than_years`` of residence (the very day is unsure); ``months_worked``
    at least; ``answers`` that must hold; a way that is ``argued`` stands only
    in the directive and goes to an adviser.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    reasons: tuple[str, ...]
    more_than_years: int = 0
    at_least_years: int = 0
    months_worked: int = 0
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    argued: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyRight(RequirementBase):
    """The right on the day work stopped, for the worker or for the worker's family.

    ``whose``: the person's own work, counted in the residence in which it stopped, or
    that of the relative (``sponsor``), counted from the relative's own first day of
    residence. ``perhaps``, ``sure_until``, ``before_accession``, the papers and
    ``force_majeure`` are those of the right of five years.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("stopped",)
    EVENT: ClassVar[bool] = True
    WORDINGS: ClassVar[tuple[str, ...]] = (
        "month",
        "perhaps",
        "perhaps-month",
        "argued",
        "argued-month",
        "spouse",
        "benefit",
        "day",
        "years",
        "years-month",
        "lost",
        "returned",
    )
    WANTS: ClassVar[tuple[str, ...]] = (
        "stays",
        "stays.ground",
        "stays.eu_conditions",
        "stays.from",
        "stays.proof",
        "absences",
        "absences.from",
        "absences.reason",
        "detention",
        "sponsor.residence_since",
        "sponsor.ended_on",
        "sponsor.lives_together",
        "sponsor.used_free_movement",
        "sponsor.nationality",
        "work.months_worked",
        "work.inactive_years",
    )
    READS: ClassVar[tuple[str, ...]] = (
        "work.stopped",
        "sponsor.stopped_work",
        "sponsor.ended",
        "unregistered",
        "person.nationality",
    )

    kind: Literal["early_right"]
    whose: Literal["person", "sponsor"]
    grounds: tuple[str, ...]
    ways: tuple[EndOfWork, ...]
    absences: LongAbsences
    perhaps: tuple[str, ...] = ()
    sure_until: Mapping[str, date] = field(default_factory=dict)
    before_accession: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    no_papers: tuple[str, ...] = ()
    waiting_register: bool = True
    years: int
    lost_after_years: int
    """An absence of more than these years in a row takes the right."""
    force_majeure: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()
    """Grounds with a Belgian that count where this relative used free movement."""
    through: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Grounds of the person's own that count perhaps where the relative is of these groups."""

    def with_own(self, grounds: tuple[str, ...]) -> EarlyRight:
        """The same right on these grounds of the person's own too."""
        return replace(self, perhaps=(*self.perhaps, *grounds), through={})

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """No before the day work stopped; from it on what the ways give."""
        if timeline.case.stays is None:
            return Judgement(Dated.always(unanswered("stays")))
        stopped = self._stopped(timeline.case)
        if stopped is None or self._other(stopped):
            return Judgement(Dated.always(NO))
        if self.returned or self.through:
            from permres_gui.rules.returned_belgian import judged

            return judged(self, timeline, law)
        from permres_gui.rules.end_of_work import EndedWork

        return EndedWork(self, timeline, law, stopped).judged()

    def closed(self, timeline: Timeline, law: Law) -> bool:
        """Whether nobody told that work stopped."""
        case = timeline.case
        return case.stays is not None and self._stopped(case) is None

    def _stopped(self, case: Case) -> Stopped | None:
        if self.whose == "person":
            return case.work.stopped
        return case.sponsor.stopped_work if case.sponsor else None

    def _other(self, stopped: Stopped) -> bool:
        """Whether the reason is known and gives no right, whatever the day."""
        reasons = {reason for way in self.ways for reason in way.reasons}
        return isinstance(stopped.reason, str) and stopped.reason not in reasons

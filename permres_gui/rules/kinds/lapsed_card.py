"""A card that ended by law for some of its holders, whatever stands on it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from permres_gui.domain.case import Case
from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import ONE_DAY
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import Unknown, known
from permres_gui.domain.verdict import NO, UNSURE, YES, Verdict, unanswered
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Figure, Judgement, RequirementBase


@dataclass(frozen=True, slots=True, kw_only=True)
class LapsedCard(RequirementBase):
    """The card ended with ``last_day`` for some holders (proc.m-old-cards-expired).

    For whoever is told to have the last stay on one of the ``grounds``, and for
    people of a ``nationality`` that is not ``spared``: all of them, or with
    ``beneficiaries`` only those with rights under the Withdrawal Agreement,
    which is not asked on the grounds in ``kept_on``.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("last_day",)
    WANTS: ClassVar[tuple[str, ...]] = ("withdrawal_agreement",)
    READS: ClassVar[tuple[str, ...]] = ("person.nationality", "stays")

    kind: Literal["lapsed_card"]
    last_day: date
    grounds: tuple[str, ...]
    nationality: tuple[str, ...]
    spared: tuple[str, ...] = ()
    beneficiaries: bool = False
    kept_on: tuple[str, ...] = ()

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """Yes up to the last day; after it by what is told of the person."""
        after = self.last_day + ONE_DAY
        verdict = self._after(timeline.case, law)
        figures: dict[str, Figure] = {"last_day": self.last_day}
        return Judgement(Dated.of([(ALWAYS, YES), (after, verdict)]), figures)

    def _after(self, case: Case, law: Law) -> Verdict:
        stays = known(case.stays) or ()
        ground = stays[-1].ground if stays else None
        if ground in self.grounds:
            return NO
        countries = known(case.person.nationality) or ()
        concerned = law.in_group(countries, self.nationality)
        if not concerned or law.in_group(countries, self.spared):
            return YES
        if not self.beneficiaries:
            return NO
        return YES if ground in self.kept_on else self._agreement(case)

    @staticmethod
    def _agreement(case: Case) -> Verdict:
        rights = case.withdrawal_agreement
        if rights is None:
            return unanswered("withdrawal_agreement")
        if isinstance(rights, Unknown):
            return UNSURE
        return NO if rights else YES

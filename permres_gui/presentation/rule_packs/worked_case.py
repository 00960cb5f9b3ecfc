"""A worked case: what the rules answer for one card, and what a lawyer expects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from permres_gui.domain.timeline import Timeline
from permres_gui.interview.case_file import CaseFile
from permres_gui.interview.expectation import Expectation, differences
from permres_gui.presentation.rule_packs.told_rules import Told
from permres_gui.records import dataclass
from permres_gui.rules.assessment import Assessment


@dataclass(frozen=True, slots=True)
class WorkedCase:
    """A case with the answer for one card, and what a lawyer expects of it."""

    name: str
    title: str
    assessment: Assessment
    expect: Expectation | None
    doubtful: str | None

    @property
    def as_expected(self) -> bool | None:
        """Whether status and days are those expected; ``None`` without expectation."""
        if self.expect is None:
            return None
        found = self.assessment
        days = {
            "possible_from": found.possible_from,
            "certain_from": found.certain_from,
        }
        told = {name: day and day.isoformat() for name, day in days.items()}
        wanted = self.expect
        plain = Expectation(wanted.status, wanted.possible_from, wanted.certain_from)
        return not differences(plain, {"status": found.status.value, **told})


def worked_cases(
    told: Told, card: str, files: Iterable[CaseFile], today: date
) -> Iterator[WorkedCase]:
    """The cases that expect something of this card, or nothing at all."""
    for file in files:
        if file.expect is not None and card not in file.expect:
            continue
        timeline = Timeline(file.case, file.case.as_of or today)
        yield WorkedCase(
            file.case.id or "",
            file.case.title or "",
            told.known.rulebook.assess_one(timeline, card),
            (file.expect or {}).get(card),
            file.doubtful,
        )

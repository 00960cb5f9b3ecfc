"""The smallest sets of facts that give a card another answer, tried with the rules."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.timeline import Timeline
from permres_gui.records import dataclass
from permres_gui.rules.fields_used import requirements_of, uses
from permres_gui.rules.outcome import Outcome

from .contradictions import contradictions
from .other_answers import Fact, OtherAnswers, applied
from .searched_answers import SearchedAnswers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from permres_gui.domain.case import Case
    from permres_gui.rules.assess import Assessment
    from permres_gui.rules.requirement import RequirementBase

    from .steps import Known

MOST_TRIED = 400
"""Pairs that are tried for one card, so that an answer comes within a second or so."""

Said = tuple[tuple[str, object], ...]
"""What is found about every requirement that was looked at."""


@dataclass(frozen=True, slots=True)
class Change:
    """Facts that together give a card another answer; no part of them gives the same."""

    facts: tuple[Fact, ...]
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Changes:
    """What would change one card: its answer of now, and what gives another.

    ``all_tried`` is false where there were more pairs than are tried.
    """

    card: str
    now: Outcome
    changes: tuple[Change, ...]
    all_tried: bool = True


def what_would_change(known: Known, case: Case, on: date, card: str) -> Changes:
    """Single facts first, then pairs that bring more than each of their two."""
    return _Search(known, case, on, card).found()


class _Single(NamedTuple):
    """One fact tried: what it gives, and what is then found about each requirement."""

    fact: Fact
    outcome: Outcome
    said: Said


class _Search:
    """One card of one client: each set of facts is put into the case and assessed."""

    def __init__(self, known: Known, case: Case, on: date, card: str) -> None:
        self._known, self._case, self._on, self._card = known, case, on, card
        kinds = known.rulebook.cards
        asked = requirements_of(next(each for each in kinds if each.id == card))
        self._asked = tuple(asked)
        self._base = self._assess(case)
        self._now = Outcome.of(self._base)
        self._faults = frozenset(contradictions(case, on))

    def found(self) -> Changes:
        singles = list(self._singles())
        shown = [each for each in _distinct(singles) if self._tells(each)]
        changes = [Change((each.fact,), each.outcome) for each in shown]
        changes.sort(key=lambda each: each.outcome.place)
        if self._now.reached or any(each.outcome.reached for each in shown):
            return Changes(self._card, self._now, tuple(changes))
        tried = list(self._pairs(singles))
        pairs = self._better(tried[:MOST_TRIED], shown)
        pairs.sort(key=lambda each: each.outcome.place)
        all_tried = len(tried) <= MOST_TRIED
        return Changes(self._card, self._now, (*changes, *pairs), all_tried)

    def _assess(self, case: Case) -> Assessment:
        timeline = Timeline(case, self._on)
        return self._known.rulebook.assess_one(timeline, self._card)

    def _tried(self, *facts: Fact) -> Assessment | None:
        """With these facts; ``None`` where they do not fit what else was told."""
        case = applied(self._case, facts)
        if not self._faults.issuperset(contradictions(case, self._on)):
            return None
        return self._assess(case)

    def _singles(self) -> Iterator[_Single]:
        for fact in self._facts():
            if self._now.reached and fact.how != "found":
                continue
            found = self._tried(fact) if self._may_matter(fact.path) else None
            if found is not None:
                yield _Single(fact, Outcome.of(found), _said(found))

    def _facts(self) -> Iterator[Fact]:
        interview, law = self._known.interview, self._known.rulebook.law
        missing = frozenset(self._base.missing)
        answers = OtherAnswers(interview, law, self._case, missing)
        yield from dict.fromkeys(answers)
        if self._now.reached:
            return
        search = SearchedAnswers(self._case, self._on, self._assess, self._now)
        for question, what_if in answers.searched():
            if self._may_matter(what_if.field):
                yield from search.of(question, what_if)

    def _may_matter(self, path: str) -> bool:
        """Whether a requirement looks at it that is not met, or was not looked at."""
        settled = {
            each.requirement.id
            for each in self._base.findings
            if each.verdict.at(self._on).settled
        }
        return any(each.id not in settled for each in self._using(path))

    def _using(self, path: str) -> list[RequirementBase]:
        """The requirements of this card that look at an answer."""
        return [each for each in self._asked if uses(each, (path,))]

    def _tells(self, single: _Single) -> bool:
        """What turns out is told either way; what is brought about where it helps."""
        if single.fact.how == "found":
            return single.outcome != self._now
        return single.outcome.better_than(self._now)

    # --- pairs -------------------------------------------------------------------

    def _pairs(self, singles: list[_Single]) -> Iterator[tuple[_Single, _Single]]:
        """Two facts of different places; of what is told worse nothing good comes."""
        for one, other in combinations(self._useful(singles), 2):
            if one.fact.place != other.fact.place:
                yield one, other

    def _useful(self, singles: list[_Single]) -> list[_Single]:
        """One of those that do the same, without periods of which nothing follows."""
        base = _said(self._base)
        found: dict[object, _Single] = {}
        for each in singles:
            idle = each.said == base and self._looked_at(each.fact)
            if not idle and each.outcome.as_good_as(self._now):
                found.setdefault((each.fact.place, each.said), each)
        return list(found.values())

    def _looked_at(self, fact: Fact) -> bool:
        """Whether all that uses it was judged; periods are taken to be."""
        judged = {each.requirement.id for each in self._base.findings}
        using = self._using(fact.path)
        return fact.row is not None or all(each.id in judged for each in using)

    def _better(
        self, tried: list[tuple[_Single, _Single]], shown: list[_Single]
    ) -> list[Change]:
        """Pairs better than each of their two, where no single fact is as good."""
        found: dict[object, Change] = {}
        for one, other in tried:
            assessment = self._tried(one.fact, other.fact)
            if assessment is None:
                continue
            outcome = Outcome.of(assessment)
            alone = any(each.outcome.as_good_as(outcome) for each in shown)
            parts = (self._now, one.outcome, other.outcome)
            if not alone and all(outcome.better_than(each) for each in parts):
                change = Change((one.fact, other.fact), outcome)
                found.setdefault((one.fact.place, other.fact.place, outcome), change)
        return list(found.values())


def _said(found: Assessment) -> Said:
    return tuple((each.requirement.id, each.verdict) for each in found.findings)


def _distinct(singles: list[_Single]) -> Iterator[_Single]:
    """Of other values of a known answer that do the same, the first one."""
    seen = set()
    for each in singles:
        key = (each.fact.place, each.outcome)
        if each.fact.how == "found" or key not in seen:
            seen.add(key)
            yield each

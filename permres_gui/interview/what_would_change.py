"""The smallest sets of facts that give a card another answer, tried with the rules."""

from __future__ import annotations

from itertools import combinations, islice
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.timeline import Timeline
from permres_gui.records import dataclass
from permres_gui.rules.card_answer import CardAnswer
from permres_gui.rules.fields_used import requirements_of, uses

from .contradictions import contradictions
from .fact import Fact, applied
from .other_answers import OtherAnswers
from .searched_answers import SearchedAnswers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from permres_gui.domain.case import Case
    from permres_gui.rules.assessment import Assessment
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
    outcome: CardAnswer


@dataclass(frozen=True, slots=True)
class Changes:
    """What would change one card: its answer of now, and what gives another.

    ``all_tried`` is false where there were more pairs than are tried.
    """

    card: str
    now: CardAnswer
    changes: tuple[Change, ...]
    all_tried: bool = True


def what_would_change(known: Known, case: Case, on: date, card: str) -> Changes:
    """Single facts first, then pairs that bring more than each of their two."""
    return _Search(known, case, on, card).found()


class _Single(NamedTuple):
    """One fact tried: what it gives, and what is then found about each requirement."""

    fact: Fact
    outcome: CardAnswer
    said: Said


class _Search:
    """One card of one client: each set of facts is put into the case and assessed."""

    def __init__(self, known: Known, case: Case, on: date, card: str) -> None:
        self._known, self._case, self._on, self._card = known, case, on, card
        kinds = known.rulebook.cards
        asked = requirements_of(next(each for each in kinds if each.id == card))
        self._asked = tuple(asked)
        self._base = self._assess(case)
        self._now, self._said = CardAnswer.of(self._base), _said(self._base)
        self._users: dict[str, list[RequirementBase]] = {}
        self._faults = frozenset(contradictions(case, on))

    def found(self) -> Changes:
        singles = list(self._singles())
        shown = [each for each in _distinct(singles) if self._tells(each)]
        changes = [Change((each.fact,), each.outcome) for each in shown]
        changes.sort(key=lambda each: each.outcome.place)
        plain = [each for each in shown if not each.fact.rewrites]
        if self._now.reached or any(each.outcome.reached for each in plain):
            return Changes(self._card, self._now, tuple(changes))
        tried = list(islice(self._pairs(singles), MOST_TRIED + 1))
        pairs = self._better(tried[:MOST_TRIED], plain)
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
            found = self._tried(fact) if self._is_worth_trying(fact) else None
            if found is not None:
                yield _Single(fact, CardAnswer.of(found), _said(found))

    def _facts(self) -> Iterator[Fact]:
        interview, law = self._known.interview, self._known.rulebook.law
        missing = frozenset(self._base.missing)
        answers = OtherAnswers(interview, law, self._case, missing)
        yield from dict.fromkeys(answers)
        search = SearchedAnswers(self._case, self._on, self._assess, self._now)
        for question, what_if in answers.searched():
            if self._using(what_if.field):
                yield from search.of(question, what_if)

    def _is_worth_trying(self, fact: Fact) -> bool:
        """What harms, where it is used; what helps, while something is still to come."""
        if fact.harms:
            return bool(self._using(fact.path))
        wanted = fact.how == "found" or not self._now.reached
        return wanted and self._may_matter(fact.path)

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
        if path not in self._users:
            self._users[path] = [e for e in self._asked if uses(e, (path,))]
        return self._users[path]

    def _tells(self, single: _Single) -> bool:
        """What turns out either way; what is brought about as it helps, or harms."""
        if single.fact.how == "found":
            return single.outcome != self._now
        if single.fact.harms:
            return self._now.better_than(single.outcome)
        return single.outcome.better_than(self._now)

    # --- pairs -------------------------------------------------------------------

    def _pairs(self, singles: list[_Single]) -> Iterator[tuple[_Single, _Single]]:
        """Two facts of different places; of what is told worse nothing good comes."""
        for one, other in combinations(self._useful(singles), 2):
            if one.fact.place != other.fact.place and self._may_add_up(one, other):
                yield one, other

    def _useful(self, singles: list[_Single]) -> list[_Single]:
        """One of those of a place that do the same."""
        found: dict[object, _Single] = {}
        for each in singles:
            if each.outcome.as_good_as(self._now):
                found.setdefault((each.fact.place, each.said), each)
        return list(found.values())

    def _may_add_up(self, one: _Single, other: _Single) -> bool:
        """Not where one of them changes nothing, unless one requirement asks for both."""
        if not (self._idle(one) or self._idle(other)):
            return True
        same_list = one.fact.path.split(".")[0] == other.fact.path.split(".")[0]
        if one.fact.row != other.fact.row or not (same_list or one.fact.row is None):
            return False
        mine = {each.id for each in self._using(one.fact.path)}
        return any(each.id in mine for each in self._using(other.fact.path))

    def _idle(self, single: _Single) -> bool:
        """Whether it changes nothing, though all that uses it was judged.

        Periods are taken to be judged always.
        """
        if single.said != self._said:
            return False
        judged = {name for name, _ in self._said}
        using = self._using(single.fact.path)
        row = single.fact.row
        return row is not None or all(each.id in judged for each in using)

    def _better(
        self, tried: list[tuple[_Single, _Single]], plain: list[_Single]
    ) -> list[Change]:
        """Pairs better than each of their two, where no single fact is as good.

        A fact that needs another day than the one told does not count as such.
        """
        found: dict[object, Change] = {}
        for one, other in tried:
            assessment = self._tried(one.fact, other.fact)
            if assessment is None:
                continue
            outcome = CardAnswer.of(assessment)
            alone = any(each.outcome.as_good_as(outcome) for each in plain)
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

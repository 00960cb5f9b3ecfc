"""The smallest sets of facts that give a card another answer, tried with the rules."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from .card_trial import CardTrial, Single
from .changes import Change, Changes
from .fact import Fact
from .other_answers import OtherAnswers
from .pairs_of_facts import better, pairs
from .searched_answers import SearchedAnswers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from permres_gui.domain.case import Case

    from .steps import Known

MOST_TRIED = 400
"""Pairs that are tried for one card, so that an answer comes within a second or so."""


def what_would_change(known: Known, case: Case, on: date, card: str) -> Changes:
    """Single facts first, then pairs that bring more than each of their two."""
    return _Search(CardTrial(known, case, on, card)).found()


class _Search:
    """The facts that are tried for one card, and which of them are told."""

    def __init__(self, trial: CardTrial) -> None:
        self._trial, self._now = trial, trial.now

    def found(self) -> Changes:
        trial, singles = self._trial, list(self._singles())
        shown = [each for each in _distinct(singles) if self._tells(each)]
        changes = [Change((each.fact,), each.outcome) for each in shown]
        changes.sort(key=lambda each: each.outcome.place)
        plain = [each for each in shown if not each.fact.rewrites]
        if self._now.reached or any(each.outcome.reached for each in plain):
            return Changes(trial.card, self._now, tuple(changes))
        tried = list(islice(pairs(trial, singles), MOST_TRIED + 1))
        found = better(trial, tried[:MOST_TRIED], plain)
        found.sort(key=lambda each: each.outcome.place)
        all_tried = len(tried) <= MOST_TRIED
        return Changes(trial.card, self._now, (*changes, *found), all_tried)

    def _singles(self) -> Iterator[Single]:
        for fact in self._facts():
            found = self._trial.single(fact) if self._is_worth_trying(fact) else None
            if found is not None:
                yield found

    def _facts(self) -> Iterator[Fact]:
        trial = self._trial
        interview, law = trial.known.interview, trial.known.rulebook.law
        missing = frozenset(trial.base.missing)
        answers = OtherAnswers(interview, law, trial.case, missing)
        yield from dict.fromkeys(answers)
        if self._now.reached:
            yield from answers.against()
        search = SearchedAnswers(trial.case, trial.on, trial.assess, self._now)
        for question, what_if in answers.searched():
            if trial.using(what_if.field):
                yield from search.of(question, what_if)

    def _is_worth_trying(self, fact: Fact) -> bool:
        """What harms, where it is used; what helps, while something is still to come."""
        if fact.harms:
            return bool(self._trial.using(fact.path))
        wanted = fact.how == "found" or not self._now.reached
        return wanted and self._may_matter(fact.path)

    def _may_matter(self, path: str) -> bool:
        """Whether a requirement looks at it that is not met, or was not looked at."""
        settled = {
            each.requirement.id
            for each in self._trial.base.findings
            if each.verdict.at(self._trial.on).settled
        }
        return any(each.id not in settled for each in self._trial.using(path))

    def _tells(self, single: Single) -> bool:
        """What turns out either way; what is brought about as it helps, or harms."""
        if single.fact.how == "found":
            return single.outcome != self._now
        if single.fact.harms:
            return self._now.better_than(single.outcome)
        return single.outcome.better_than(self._now)


def _distinct(singles: list[Single]) -> Iterator[Single]:
    """Of other values of a known answer that do the same, the first one."""
    seen = set()
    for each in singles:
        key = (each.fact.place, each.outcome)
        if each.fact.how == "found" or key not in seen:
            seen.add(key)
            yield each

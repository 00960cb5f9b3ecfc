"""When a requirement or a document concerns a person: plain comparisons, no language.

Every comparison gives yes, no or "not asked"; a condition holds when all of its
comparisons hold (design decision 3: equality only, one level).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import field
from datetime import date
from typing import ClassVar

from permres_gui.domain.case import Case, Day, Stay
from permres_gui.domain.day import PartialDay, add_years, exceeds_months
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.timeline import Away, late
from permres_gui.domain.unknown import Unknown, known
from permres_gui.records import STRICT, dataclass


def present_stay(case: Case, on: date) -> Stay | None:
    """The stay that goes on on the day asked about, whenever it is to end."""
    stays = known(case.stays)
    if not stays:
        return None
    from permres_gui.domain.stays_laid_out import stay_on

    return stay_on(stays, on)


def is_for(named: Collection[str], one: str) -> bool:
    """Whether a statement is for one card (or paper): without a name it is for all."""
    return not named or one in named


def age_on(case: Case, on: date, years: int) -> bool | None:
    """Whether the person has that age on a day; ``None`` when it is not known."""
    born = case.person.born
    if not isinstance(born, PartialDay):
        return None
    if add_years(born.latest, years) <= on:
        return True
    return None if add_years(born.earliest, years) <= on else False


def completed_years(born: Day, on: date) -> int | None:
    """The age in completed years on a day; ``None`` when it is not one age for sure."""
    if not isinstance(born, PartialDay):
        return None
    oldest, youngest = _years(born.earliest, on), _years(born.latest, on)
    return oldest if oldest == youngest and oldest >= 0 else None


def _years(born: date, on: date) -> int:
    years = on.year - born.year
    return years if add_years(born, years) <= on else years - 1


def longest_absence_over(case: Case, months: int, on: date) -> bool | None:
    """Whether one absence may be longer than ``months``, date to date.

    Absences that touch are one (spec: principles).
    """
    if case.absences is None or isinstance(case.absences, Unknown):
        return None
    from permres_gui.domain.absences_laid_out import join_away

    told = [
        Away(each.departure.earliest, late(each.back, on), (), (each,))
        for each in case.absences
        if isinstance(each.departure, PartialDay)
    ]
    return any(
        exceeds_months(away.departure, away.back, months) for away in join_away(told)
    )


@dataclass(frozen=True, slots=True)
class Condition:
    """All of these hold; an empty condition always holds.

    ``title_now`` lists cards and grounds: the card in the hand or the last stay is
    one of them, as told. ``answers`` maps a path of the case file to the values
    that hold, in the words of the case file; ``given`` lists paths that must have
    been answered;
    ages are completed years on the day asked about; ``not_of`` lists countries of
    which the person is no citizen. An older ground that is unknown may be one of
    ``ground_ever`` only ``behind`` these present ones, which do not tell on what they
    rest; where none is listed, behind any.
    """

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    ground_now: tuple[str, ...] = ()
    ground_ever: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    title_now: tuple[str, ...] = ()
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    given: tuple[str, ...] = ()
    not_of: tuple[str, ...] = ()
    age_from: int | None = None
    age_under: int | None = None
    absence_over_months: int | None = None

    def holds(self, case: Case, on: date) -> bool | None:
        """Yes, no, or ``None`` while an answer that decides is missing or unknown."""
        if self is ALWAYS:
            return True
        unsure = False
        for _, each in self._told_by(case, on):
            if each is False:
                return False
            unsure = unsure or each is None
        return None if unsure else True

    def ruled_out_by(self, case: Case, on: date) -> tuple[str, ...]:
        """The paths of the answers by which it does not hold."""
        found = (path for path, holds in self._told_by(case, on) if holds is False)
        return tuple(dict.fromkeys(found))

    def missing(self, case: Case) -> tuple[str, ...]:
        """The paths this condition waits for, in the order of the data."""
        waiting = [path for path in self.answers if answer(case, path) is None]
        if self.ground_now or self.ground_ever:
            if case.stays is None:
                waiting.append("stays")
            elif any(stay.ground is None for stay in known(case.stays) or ()):
                waiting.append("stays.ground")
        if self.not_of and case.person.nationality is None:
            waiting.append("person.nationality")
        if (self.age_from or self.age_under) and case.person.born is None:
            waiting.append("person.born")
        return tuple(waiting)

    def _told_by(self, case: Case, on: date) -> Iterator[tuple[str, bool | None]]:
        """What each of its parts says, beside the path of the answer that tells it."""
        if self.ground_now or self.ground_ever:
            for holds in self._grounds(case, on):
                yield "stays", holds
        if self.title_now:
            here = [stay for stay in (known(case.stays) or ())[-1:] if not stay.abroad]
            titles = [case.card.kind, *(stay.ground for stay in here)]
            found = any(title in self.title_now for title in titles)
            vague = any(isinstance(title, Unknown) for title in titles)
            yield "card.kind", None if vague and not found else found
        for path, values in self.answers.items():
            text = as_text(answer(case, path))
            told = text is not None and text != "unknown"
            yield path, True if text in values else False if told else None
        for path in self.given:
            yield path, answer(case, path) is not None
        if self.not_of:
            countries = known(case.person.nationality)
            other = None if countries is None else not set(countries) & set(self.not_of)
            yield "person.nationality", other
        if self.age_from is not None or self.age_under is not None:
            yield from self._ages(case, on)
        if self.absence_over_months is not None:
            over = longest_absence_over(case, self.absence_over_months, on)
            yield "absences", over

    def _ages(self, case: Case, on: date) -> Iterator[tuple[str, bool | None]]:
        if self.age_from is not None:
            yield "person.born", age_on(case, on, self.age_from)
        if self.age_under is not None:
            reached = age_on(case, on, self.age_under)
            yield "person.born", None if reached is None else not reached

    def _grounds(self, case: Case, on: date) -> Iterator[bool | None]:
        told = case.stays is not None and not isinstance(case.stays, Unknown)
        if self.ground_now:
            stay = present_stay(case, on)
            ground = stay.ground if stay else None
            unsure = not told or (stay is not None and not isinstance(ground, str))
            yield None if unsure else ground in self.ground_now
        if self.ground_ever:
            grounds = [stay.ground for stay in known(case.stays) or ()]
            found = any(ground in self.ground_ever for ground in grounds)
            sure = told and all(isinstance(ground, str) for ground in grounds)
            yield found if found or sure or self._past(case, on) else None

    def _past(self, case: Case, on: date) -> bool:
        """Whether today's ground tells enough, whatever an unknown older one was."""
        stay = present_stay(case, on)
        if not self.behind or stay is None or not isinstance(stay.ground, str):
            return False
        asked = all(each.ground is not None for each in known(case.stays) or ())
        return asked and stay.ground not in self.behind


ALWAYS = Condition()
"""Asks nothing; a rule base that asks nothing holds this very one."""

"""Answers that contradict one another, as figures and paths; no words for people.

``impossible`` holds on every reading of days known in part: such a case file is
refused. ``contradictions`` adds what is possible but hardly meant, for the interview
to say at once, naming both answers.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from permres_gui.domain.case import Absence, Case, Stay
from permres_gui.domain.day import ONE_DAY, PartialDay, add_years, exceeds_months
from permres_gui.domain.unknown import known
from permres_gui.interview.case_data import case_data
from permres_gui.interview.case_periods import (
    Conflict,
    Contradiction,
    days,
    impossible,
    not_born_yet,
    wholly_before,
)

__all__ = [
    "Conflict",
    "Contradiction",
    "contradictions",
    "contradictions_seen",
    "impossible",
]

_FIRST_STAY = "stays[0].from"
_NATIONALITY = "person.nationality"


def contradictions(case: Case, on: date) -> tuple[Contradiction, ...]:
    """Every contradiction in the answers, seen on a day; the impossible ones first."""
    return (
        *impossible(case),
        *(() if case.as_of == on else not_born_yet(case, on)),
        *_in_future(case, on),
        *_before_birth(case),
        *_absences_elsewhere(case),
        *_short_gaps(case),
        *_card_of_others(case),
        *_paper_of_an_appeal(case),
        *_long_past(case, on),
    )


_BY_THE_DAY = (Conflict.DAY_IN_FUTURE, Conflict.CARD_LONG_EXPIRED)


def contradictions_seen(
    case: Case, shown: date, today: date
) -> tuple[Contradiction, ...]:
    """Those of another day than today: a fact between the two days is none of them."""
    found = contradictions(case, shown)
    if shown == today:
        return found
    still = {(each.kind, each.path) for each in contradictions(case, today)}
    return tuple(
        each
        for each in found
        if each.kind not in _BY_THE_DAY or (each.kind, each.path) in still
    )


def _in_future(case: Case, on: date) -> Iterator[Contradiction]:
    today = PartialDay.of(on)
    answers = [(f"stays[{n}].from", stay.first) for n, stay in _stays(case)]
    answers += [(f"absences[{n}].from", away.departure) for n, away in _absences(case)]
    for path, day in answers:
        if wholly_before(today, day):
            kind = Conflict.DAY_IN_FUTURE
            yield Contradiction(kind, path, "as_of", days(day, today))


def _before_birth(case: Case) -> Iterator[Contradiction]:
    born = case.person.born
    for number, stay in _stays(case):
        if wholly_before(stay.first, born):
            path, kind = f"stays[{number}].from", Conflict.STAY_BEFORE_BIRTH
            figures = days(stay.first, born)
            yield Contradiction(kind, path, "person.born", figures)


def _absences_elsewhere(case: Case) -> Iterator[Contradiction]:
    stays = [stay for _, stay in _stays(case)]
    arrival = stays[0].first if stays else None
    for number, away in _absences(case):
        path = f"absences[{number}].from"
        if wholly_before(away.departure, arrival):
            kind, figures = (
                Conflict.ABSENCE_BEFORE_ARRIVAL,
                days(away.departure, arrival),
            )
            yield Contradiction(kind, path, _FIRST_STAY, figures)
        elif stays and not any(_may_meet(away, stay) for stay in stays):
            kind, figures = Conflict.ABSENCE_OUTSIDE_STAYS, days(away.departure)
            yield Contradiction(kind, path, "stays", figures)


def _short_gaps(case: Case) -> Iterator[Contradiction]:
    """A few days between two stays: mostly a card that came late, with a paper before it."""
    told, holders = _stays(case), case_data().holders
    for (number, one), (_, other) in pairwise(told):
        last, first = one.last, other.first
        if not (isinstance(last, PartialDay) and isinstance(first, PartialDay)):
            continue
        gap, ends = last.latest + ONE_DAY, first.earliest
        exact = last.exact and first.exact
        if not exact or gap >= ends or one.ground in holders.until_the_card:
            continue
        if not exceeds_months(gap, ends, holders.months_of_a_short_gap):
            path, after = f"stays[{number}].to", f"stays[{number + 1}].from"
            yield Contradiction(Conflict.STAYS_APART, path, after, (last, first))


def _may_meet(away: Absence, stay: Stay) -> bool:
    """Whether some day can belong to both."""
    apart = wholly_before(away.back, stay.first) or (
        wholly_before(stay.last, away.departure)
    )
    return not apart


def _card_of_others(case: Case) -> Iterator[Contradiction]:
    """A card that a person of these nationalities cannot hold."""
    card, nationality = known(case.card.kind), known(case.person.nationality)
    if card is None or not nationality:
        return
    holders = case_data().holders
    free = [country in holders.free_movement for country in nationality]
    british = any(country in holders.british for country in nationality)
    can_hold = {
        "free-movement": any(free),
        "free-movement-or-british": any(free) or british,
        "third-country": not all(free),
        "british": british or _family_of_british(case),
    }
    if not can_hold.get(holders.group_of_card.get(card, ""), True):
        kind = Conflict.CARD_NOT_FOR_NATIONALITY
        yield Contradiction(kind, "card.kind", _NATIONALITY, (card, *nationality))


def _paper_of_an_appeal(case: Case) -> Iterator[Contradiction]:
    """A paper that is given while an appeal is pending, and no appeal."""
    card = known(case.card.kind)
    if card in case_data().holders.appeal_papers and case.appeal_pending is False:
        kind = Conflict.PAPER_OF_AN_APPEAL
        yield Contradiction(kind, "card.kind", "appeal_pending", (str(card),))


def _family_of_british(case: Case) -> bool:
    """Whether the person is, or still may be, the relative of a British national."""
    holders = case_data().holders
    if any(stay.ground in holders.british_grounds for _, stay in _stays(case)):
        return True
    sponsor = known(case.sponsor.nationality) if case.sponsor else None
    return sponsor is None or any(country in holders.british for country in sponsor)


def _long_past(case: Case, on: date) -> Iterator[Contradiction]:
    until = case.card.valid_until
    years = case_data().holders.years_long_past
    if isinstance(until, PartialDay) and add_years(until.latest, years) < on:
        figures = (until, PartialDay.of(on))
        yield Contradiction(
            Conflict.CARD_LONG_EXPIRED, "card.valid_until", "as_of", figures
        )


def _stays(case: Case) -> list[tuple[int, Stay]]:
    return list(enumerate(known(case.stays) or ()))


def _absences(case: Case) -> list[tuple[int, Absence]]:
    return list(enumerate(known(case.absences) or ()))

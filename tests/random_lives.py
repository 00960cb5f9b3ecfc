"""Random lives for the oracle: stays, journeys and prison around every limit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from random import Random

from permres_gui.domain.case import Absence, Case, Detention, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from tests.oracle import Lived, Trip, months_later

ALL_REASONS = (
    "holiday", "family", "health", "pregnancy", "study", "training", "posting",
    "work", "military", "detention", "coercion", "other", "unknown",
)  # fmt: skip
GROUNDS = (
    "single-permit", "single-permit", "student", "search-year", "doctorate",
    "au-pair", "temporary-protection", "medical-procedure", "medical-9ter", "ict",
    "family-art10", "humanitarian-9bis", "unknown", "researcher", "unlimited",
)  # fmt: skip
PAPERS = ("first-card", "first-card", "first-card", "annex-15", "visa-d", "none")


@dataclass(frozen=True)
class Life:
    """One life in the oracle's plain numbers and as the program's case."""

    stays: tuple[Lived, ...]
    trips: tuple[Trip, ...]
    prison: tuple[tuple[int, int], ...]

    def case(self, as_of: date) -> Case:
        last = len(self.stays) - 1
        stays = tuple(
            Stay(
                ground=UNKNOWN if each.ground == "unknown" else each.ground,
                first=day(each.first),
                last=None if number == last else day(each.last),
                proof=each.paper,
                country=each.country,
            )
            for number, each in enumerate(self.stays)
        )
        absences = tuple(
            Absence(
                departure=day(each.departure),
                back=day(each.back),
                reason=each.reason,
                place=each.place,
                eu_visits=(),
                service_until=None if each.until is None else day(each.until),
            )
            for each in self.trips
        )
        detention = tuple(Detention(day(a), day(b)) for a, b in self.prison)
        return Case(as_of=as_of, stays=stays, absences=absences, detention=detention)


def day(number: int) -> PartialDay:
    return PartialDay.of(date.fromordinal(number))


def _begin(dice: Random) -> int:
    year = dice.choice((dice.randint(1985, 2018), 2000, 2004, 2016, 2020))
    start = date(year, 1, 1).toordinal() + dice.randrange(366)
    return dice.choice((start, start, start, date(2016, 2, 29).toordinal()))


def _length(dice: Random, departure: int) -> int:
    """Lengths near every limit: three, six, twelve, eighteen and twenty-four months."""
    if dice.random() < 0.45:
        return dice.randint(1, 160)
    months = dice.choice((3, 6, 6, 6, 12, 12, 18, 24, 60))
    return max(months_later(departure, months) - departure + dice.randint(-2, 2), 1)


def _trips(
    dice: Random, first: int, years: int, reasons: tuple[str, ...]
) -> list[Trip]:
    found = []
    for _ in range(dice.choice((0, 1, 1, 2, 2, 3, 4, 6))):
        departure = first + dice.randrange(years * 365)
        back = departure + _length(dice, departure)
        reason = dice.choice(reasons)
        until = None
        if reason == "military" and dice.random() < 0.7:
            until = back - dice.choice((0, 40, 59, 60, 61, 90))
        found.append(Trip(departure, back, reason, until))
    return found


def _stays(dice: Random, first: int, grounds: tuple[str, ...]) -> list[Lived]:
    found: list[Lived] = []
    begin = first
    for _ in range(dice.choice((1, 2, 2, 3, 4))):
        end = begin + dice.choice((dice.randint(20, 500), dice.randint(400, 2600)))
        found.append(Lived(dice.choice(grounds), begin, end, dice.choice(PAPERS)))
        begin = end + dice.choice((1, 1, 1, 1, 2, 40))
    return found


def third_country_life(seed: int) -> Life:
    dice = Random(seed)  # noqa: S311 - a life, found again by its number
    first = _begin(dice)
    if dice.random() < 0.3:
        half_year_more = months_later(first, 18) + dice.choice((-1, 0, 1, -200, 90))
        status = dice.choice(("refugee", "subsidiary-protection", "student"))
        decided = half_year_more - dice.choice((0, 0, 1, 31, 200))
        waiting = [Lived(status, decided, half_year_more - 1, dice.choice(PAPERS[2:]))]
        stays = [
            Lived("asylum-procedure", first, decided - 1, "annex-26"),
            *(waiting if decided < half_year_more else ()),
            Lived(status, half_year_more, half_year_more + dice.randint(30, 3000)),
            *_stays(dice, half_year_more + 3200, GROUNDS)[: dice.choice((0, 1))],
        ]
    else:
        stays = _stays(dice, first, GROUNDS)
    trips = _trips(dice, first - 40, 9, ("family",))
    return Life(tuple(stays), tuple(trips), ())


def blue_card_life(seed: int) -> Life:
    dice = Random(seed)  # noqa: S311 - a life, found again by its number
    first = _begin(dice)
    stays = _stays(dice, first, ("blue-card", "blue-card", "single-permit"))
    abroad = [
        Lived(each.ground, each.first, each.last, each.paper, "DE")
        if number < dice.choice((0, 1, 2)) and number < len(stays) - 1
        else each
        for number, each in enumerate(stays)
    ]
    last = abroad[-1]
    abroad[-1] = Lived("blue-card", last.first, last.last, "first-card", "BE")
    trips = [
        replace(trip, place=dice.choice(("outside-eu", "outside-eu", "eu")))
        for trip in _trips(dice, first, 8, ("work",))
    ]
    return Life(tuple(abroad), tuple(trips), ())


def free_movement_life(seed: int) -> Life:
    dice = Random(seed)  # noqa: S311 - a life, found again by its number
    first = _begin(dice)
    reasons = dice.choice(
        (ALL_REASONS, ALL_REASONS, ("holiday",), ("study",), ("other", "holiday"))
    )
    trips = _trips(dice, first - 20, 12, reasons)
    prison = []
    if dice.random() < 0.15:
        begin = first + dice.randrange(-100, 3000)
        prison.append((begin, begin + dice.choice((0, 1, 200, 900))))
    # Nobody travels out of prison.
    trips = [t for t in trips if all(t.back < a or t.departure > b for a, b in prison)]
    stays = (Lived("eu-citizen", first, first + 12000, "annex-19"),)
    return Life(stays, tuple(trips), tuple(prison))

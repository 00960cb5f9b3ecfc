"""The slow oracle: the same answers found by trying every day, from the text of the law.

Nothing here is taken from the program. Days are plain numbers
(``date.toordinal``), limits are written out as the specification and the facts
name them, and every day, every twelve months and every reading that the sources
leave open is tried. Where a life can be read in several ways, each way is played
through by itself: sure is what holds in all of them, possible what holds in one.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import combinations, product
from typing import NamedTuple

OPEN = date(2100, 1, 1).toordinal()


@cache
def years_later(day: int, years: int) -> int:
    """The anniversary; 29 February becomes 1 March."""
    start = date.fromordinal(day)
    year = start.year + years
    if (start.month, start.day) == (2, 29) and not calendar.isleap(year):
        return date(year, 3, 1).toordinal()
    return date(year, start.month, start.day).toordinal()


@cache
def months_later(day: int, months: int, *, late: bool = False) -> int:
    """The same day of the month; in a shorter month its last day, or late the day after."""
    start = date.fromordinal(day)
    year, month = start.year, start.month + months
    while month > 12:
        year, month = year + 1, month - 12
    last = calendar.monthrange(year, month)[1]
    found = date(year, month, min(start.day, last)).toordinal()
    return found + 1 if late and start.day > last else found


@dataclass(frozen=True)
class Lived:
    """A stay: its ground, first and last day, and the paper that proves it."""

    ground: str
    first: int
    last: int
    paper: str = "first-card"
    country: str = "BE"


@dataclass(frozen=True)
class Trip:
    """A journey: the days of departure and of return are days in Belgium."""

    departure: int
    back: int
    reason: str = "holiday"
    until: int | None = None
    place: str = "outside-eu"

    def days(self) -> range:
        """The full days outside Belgium."""
        return range(self.departure + 1, self.back)


def joined_trips(trips: Sequence[Trip]) -> list[tuple[int, int, tuple[Trip, ...]]]:
    """Trips without a day at home between them count as one."""
    found: list[tuple[int, int, tuple[Trip, ...]]] = []
    for trip in sorted(trips, key=lambda each: (each.departure, each.back)):
        if found and trip.departure <= found[-1][1]:
            departure, back, parts = found.pop()
            found.append((departure, max(back, trip.back), (*parts, trip)))
        else:
            found.append((trip.departure, trip.back, (trip,)))
    return [each for each in found if each[1] - each[0] > 1]


# ------------------------------------------------ third-country nationals: K and L


@dataclass(frozen=True)
class Limits:
    """What a single absence and all absences of five years may last."""

    months: int
    reached_is_too_long: bool
    within: int | None
    beyond: int | None


class Held(NamedTuple):
    """Trips that are held to one limit, and the one they may break at best."""

    trips: Sequence[Trip]
    limits: Limits
    at_best: Limits


LONG_TERM = Limits(6, True, 300, 310)
BLUE_CARD = Limits(12, False, 540, 558)
SETTLED = Limits(3, False, None, None)

# How much of a day counts on the kindest and on the cautious reading, in halves.
HALVES_FOR_L = {
    "student": (1, 1),
    "doctorate": (2, 1),
    "au-pair": (0, 0),
    "seasonal": (0, 0),
    "posted": (0, 0),
    "diplomatic": (0, 0),
    "declaration-of-arrival": (0, 0),
    "temporary-protection": (2, 0),
    "medical-procedure": (2, 0),
    "ict": (2, 0),
    "unknown": (2, 0),
}
HALVES_FOR_K = {"medical-procedure": (2, 0), "unknown": (2, 0)}
PROTECTED = ("refugee", "subsidiary-protection")
DIRECTIVE_DAY = date(2026, 6, 12).toordinal()


def long_term_days(
    stays: Sequence[Lived], trips: Sequence[Trip], last: int, *, sure: bool
) -> set[int]:
    """Every day up to ``last`` on which five years of legal stay lie behind (L)."""
    all_trips = [Held(trips, LONG_TERM, LONG_TERM)]
    if sure:
        return _days(stays, all_trips, last, sure=True, full=False)
    found = _days(stays, all_trips, last, sure=False, full=False)
    if stays[-1].ground == "unknown":  # perhaps a Blue Card, with limits of its own
        present = replace(stays[-1], ground="blue-card")
        found |= blue_card_days([*stays[:-1], present], trips, last, sure=False)
    if all(stay.ground != "asylum-procedure" for stay in stays):
        return found
    full = _days(stays, all_trips, last, sure=False, full=True)
    return found | {day for day in full if day >= DIRECTIVE_DAY}


def blue_card_days(
    stays: Sequence[Lived], trips: Sequence[Trip], last: int, *, sure: bool
) -> set[int]:
    """The same for the holder of a Blue Card, with years in other member states."""
    counted = [s for s in stays if s.country == "BE" or s.ground == "blue-card"]
    outside = [trip for trip in trips if trip.place == "outside-eu"]
    within = [trip for trip in trips if trip.place == "eu"]
    # The wider limits are for time outside the Union; in it nobody is sure of them.
    held = [
        Held(outside, BLUE_CARD, BLUE_CARD),
        Held(within, LONG_TERM if sure else BLUE_CARD, BLUE_CARD),
    ]
    found = _days(counted, held, last, sure=sure, full=False)
    there = max((stay.last for stay in stays if stay.country != "BE"), default=0)
    if not there:
        return found
    here = [stay for stay in stays if stay.first > there]
    cards = [stay.first for stay in here if stay.paper == "first-card"]
    if not sure:
        cards += [
            stay.first
            for at, stay in enumerate(here)
            if not _starts_nothing(stay, here[at + 1 : at + 2])
        ]
    return {day for day in found if day >= years_later(min(cards, default=OPEN), 2)}


def settled_days(
    stays: Sequence[Lived], trips: Sequence[Trip], last: int, *, sure: bool
) -> set[int]:
    """Every day on which five years of regular stay lie behind (K)."""
    held = [Held(trips, SETTLED, SETTLED)]
    return _days(stays, held, last, sure=sure, full=False)


def _days(
    stays: Sequence[Lived],
    held: Sequence[Held],
    last: int,
    *,
    sure: bool,
    full: bool,
) -> set[int]:
    found: set[int] = set()
    # Until the orange card, whose day is not told, nobody is sure of a lawful stay.
    lived = [
        each
        for each in stays
        if not (sure and each.ground in {"medical-procedure", "unknown"})
    ]
    whole = _chains(stays)
    for chain in _chains(lived):
        # What is not sure to part two stays clears nothing of what lay before.
        perhaps = next(each[0] for each in whole if chain[0] in each).first
        since = (stays[0].first, perhaps)
        found |= _days_of_chain(chain, held, last, since, sure=sure, full=full)
    return found


def _chains(stays: Sequence[Lived]) -> list[list[Lived]]:
    chains: list[list[Lived]] = []
    for stay in stays:
        if chains and chains[-1][-1].last + 1 == stay.first:
            chains[-1].append(stay)
        else:
            chains.append([stay])
    return chains


def _days_of_chain(
    chain: Sequence[Lived],
    held: Sequence[Held],
    last: int,
    since: tuple[int, int],
    *,
    sure: bool,
    full: bool,
) -> set[int]:
    """One day after the other: what counts so far, and what breaks it.

    ``since``: the first day of the oldest stay, before which nobody was absent, and
    the day from which this chain perhaps only goes on.
    """
    first, end = chain[0].first, min(chain[-1].last, last)
    begun = since[1]
    weight: list[int] = []
    for stay in chain:
        halves = _halves(chain, stay, held[0].limits, sure=sure, full=full)
        weight += [halves] * (min(stay.last, end) - stay.first + 1)
    breaks = [
        each
        for trips, limits, _ in held
        for each in _breaks(joined_trips(trips), since, limits, sure=sure)
    ]
    surely_again = {
        back
        for trips, _, at_best in held
        for _, back in _breaks(joined_trips(trips), since, at_best, sure=False)
    }
    broken, again = {day for day, _ in breaks}, {back for _, back in breaks}
    kept_away = any(day <= first < back for day, back in breaks)
    away = [
        (joined_trips(trips), limits, _abroad_before(trips, begun, end))
        for trips, limits, _ in held
    ]
    found: set[int] = set()
    start: int | None = None
    clear, returning = begun, OPEN
    uncounted = half = 0
    complete = False
    for day in range(begun, end + 1):
        if day == first and not kept_away and (returning <= day or returning == OPEN):
            start = day
        if day in broken:
            start = None
        if day in again & surely_again:
            # A single absence that is too long leaves nothing behind. One that is too
            # long only if its months end early may not be: what lay before it counts.
            clear = day
        window = max(clear, years_later(day, -5))
        fits = True
        for journeys, limits, behind in away:
            total = behind[day - begun] - behind[window - begun]
            fits = fits and (limits.beyond is None or total <= limits.beyond)
            if sure and limits.within is not None and total > limits.within:
                fits = False
                for left, back, _ in journeys:
                    if left < day <= back:
                        # May be read as an interruption: new years from the return.
                        start, returning = None, max(back, returning % OPEN)
        if day >= first and (day in again or day == returning):
            start, uncounted, half, complete = day, 0, 0, False
        if start is not None:
            counted = start + uncounted + half - half // 2
            complete = complete or day >= years_later(counted, 5)
            if complete and fits:
                found.add(day)
            half += weight[day - first] == 1
            uncounted += weight[day - first] == 0
    return found


def _abroad_before(trips: Sequence[Trip], first: int, end: int) -> list[int]:
    """How many days were spent abroad before each day of the chain."""
    away = joined_trips(trips)
    abroad = {day for left, back, _ in away for day in range(left + 1, back)}
    counts, total = [], 0
    for day in range(first, end + 2):
        counts.append(total)
        total += day in abroad
    return counts


def _breaks(
    journeys: Sequence[tuple[int, int, tuple[Trip, ...]]],
    since: tuple[int, int],
    limits: Limits,
    *,
    sure: bool,
) -> list[tuple[int, int]]:
    """Each day on which a journey is too long, and that of the return after it.

    Before the oldest stay nobody was absent; a gap between two stays hides nothing.
    """
    oldest, first = since
    broken: list[tuple[int, int]] = []
    if limits is SETTLED and not sure:
        return broken
    for departure, back, _ in journeys:
        left = max(departure, oldest)
        limit = months_later(left, limits.months, late=not sure)
        reached = limits.reached_is_too_long and back == limit
        if back > first and (back > limit or reached):
            broken.append((limit, back))
    return broken


def _halves(
    chain: Sequence[Lived], stay: Lived, limits: Limits, *, sure: bool, full: bool
) -> int:
    if limits is SETTLED:
        return HALVES_FOR_K.get(stay.ground, (2, 2))[sure]
    if stay.ground == "asylum-procedure":
        return _halves_of_asylum(chain, stay, full=full)
    applied = _applied_before(chain, stay)
    if sure and applied is not None:
        return _halves_of_asylum(chain, applied, full=full)
    # A card shows the stay in its own state, from when the person came there.
    at = chain.index(stay)
    others = [n for n, each in enumerate(chain[:at]) if each.country != stay.country]
    there = chain[max(others, default=-1) + 1 : at + 1]
    cards = [each.first for each in there if each.paper == "first-card"]
    nothing = _starts_nothing(stay, chain[at + 1 : at + 2])
    if stay.first < min(cards, default=OPEN) and (sure or nothing):
        # Until the title all of the time since the application counts as that does.
        return 0 if applied is None else _halves_of_asylum(chain, applied, full=full)
    return HALVES_FOR_L.get(stay.ground, (2, 2))[sure]


def _starts_nothing(stay: Lived, following: Sequence[Lived]) -> bool:
    """A visa starts nothing where a later paper of the same stay is told.

    Else a card of that stay was given on some day that is not told. Two grounds that
    nobody knows may be two stays.
    """
    goes_on = stay.ground != "unknown" and any(
        (each.ground, each.country) == (stay.ground, stay.country) for each in following
    )
    return goes_on and stay.paper in {"visa-d", "none"}


def _halves_of_asylum(chain: Sequence[Lived], stay: Lived, *, full: bool) -> int:
    at = chain.index(stay)
    if at + 1 == len(chain) or chain[at + 1].ground not in PROTECTED:
        return 0
    title, begun = _title(chain, at).first, stay.first
    longer_than_18_months = title > months_later(begun, 18)
    return 2 if full or longer_than_18_months else 1


def _title(chain: Sequence[Lived], at: int) -> Lived:
    """The stay with the first card after the application, else the very next one."""
    for stay in chain[at + 1 :]:
        if stay.ground not in PROTECTED:
            break
        if stay.paper == "first-card":
            return stay
    return chain[at + 1]


def _applied_before(chain: Sequence[Lived], stay: Lived) -> Lived | None:
    """The application of somebody protected who has no card yet, but will get one."""
    for at, applied in enumerate(chain[:-1]):
        if applied.ground == "asylum-procedure" and chain[at + 1].ground in PROTECTED:
            waiting = chain[at + 1 : chain.index(_title(chain, at))]
            if stay in waiting:
                return applied
    return None


# ------------------------------------------- the total over a moving five years


def days_over_total(
    trips: Sequence[Trip], start: int, years: int, limit: int, last: int
) -> set[int]:
    """Each day from ``start`` whose last years hold more than ``limit`` days abroad."""
    abroad = {day for trip in trips for day in trip.days()}
    return {
        day
        for day in range(start, last + 1)
        if sum(
            each in abroad for each in range(max(start, years_later(day, -years)), day)
        )
        > limit
    }


# ------------------------------------------------------------ free movement


@dataclass(frozen=True)
class Way:
    """One way to read what the sources leave open.

    ``anniversary`` counts years from the start of the residence, else any twelve
    months; ``accepted`` are the journeys whose reason the authority accepts;
    ``again`` accepts a second long absence; ``near_is_over`` reads a sum of 181
    to 184 days as more than six months; ``whole`` measures an absence that is
    under way when the years are complete to its very end; ``best`` lets the best
    reason of journeys that touch stand for all; ``kept`` keeps a right through a
    long illness or coercion; ``prison_abroad`` breaks like prison here; ``late``
    ends a limit that falls on no day of the calendar on the day after it.
    """

    anniversary: bool
    accepted: frozenset[int]
    again: bool
    near_is_over: bool
    whole: bool
    best: bool
    kept: bool
    prison_abroad: bool
    late: bool

    def limit(self, left: int, months: int) -> int:
        """The last day to be back."""
        return months_later(left, months, late=self.late)


HALF_A_YEAR = 180
BEYOND_CONTROL = {"health", "coercion", "unknown"}
LISTED = ("pregnancy", "health", "study", "training", "posting")
ARGUED = ("family", "work", "coercion", "other")


@dataclass(frozen=True)
class Journey:
    """An absence: journeys that touch are one."""

    number: int
    departure: int
    back: int
    parts: tuple[Trip, ...]

    def allows(self, way: Way, complete: int) -> str:
        """What its reasons allow: always, once, perhaps or nothing."""
        back = self.back if way.whole else min(self.back, complete)
        order = ("nothing", "perhaps", "once", "always")
        limit = way.limit(self.departure, 12)
        found = [
            _allows(part, self, at_most_twelve=back <= limit) for part in self.parts
        ]
        return (max if way.best else min)(found, key=order.index)

    def reasons(self) -> set[str]:
        return {part.reason for part in self.parts}


def journeys_of(trips: Sequence[Trip]) -> list[Journey]:
    return [Journey(n, *journey) for n, journey in enumerate(joined_trips(trips))]


def _allows(part: Trip, journey: Journey, *, at_most_twelve: bool) -> str:
    if part.reason == "military":
        ends = [each.until for each in journey.parts if each.until is not None]
        return "always" if not ends or journey.back <= max(ends) + 60 else "perhaps"
    if part.reason in LISTED and at_most_twelve:
        return "once"
    if part.reason in {"posting", "unknown"}:
        return "perhaps"  # what is not known may have been military service
    if part.reason in ARGUED and at_most_twelve:
        return "perhaps"
    return "nothing"


def ways(journeys: Sequence[Journey]) -> Iterator[Way]:
    argued = [
        each.number for each in journeys if each.reasons() - {"holiday", "detention"}
    ]
    accepted = [
        frozenset(group)
        for size in range(len(argued) + 1)
        for group in combinations(argued, size)
    ]
    both, no = (True, False), (False,)
    mixed = both if any(len(each.reasons()) > 1 for each in journeys) else no
    told = set().union(*(each.reasons() for each in journeys))
    kept = both if told & BEYOND_CONTROL else no
    abroad = both if "detention" in told else no
    several = both if len(journeys) > 1 else no
    long = both if any(e.back - e.departure > HALF_A_YEAR for e in journeys) else no
    for anniversary, group, *rest in product(
        both, accepted, several, several, both, mixed, kept, abroad, long
    ):
        yield Way(anniversary, group, *rest)


def free_movement_days(
    first: int,
    trips: Sequence[Trip],
    prison: Sequence[tuple[int, int]],
    last: int,
    *,
    lost_after: int = 2,
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Where the right exists on one reading, and where on every reading."""
    journeys = journeys_of(trips)
    kind, all_ways = set(), set()
    for way in ways(journeys):
        played = tuple(_played(first, journeys, prison, way, lost_after, last))
        all_ways.add(played)
        if not way.prison_abroad:
            kind.add(played)
    possible = [{d for a, b in each for d in range(a, b + 1)} for each in kind]
    certain = [{d for a, b in each for d in range(a, b + 1)} for each in all_ways]
    return _stretches(set.union(*possible)), _stretches(set.intersection(*certain))


def _stretches(days: set[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for day in sorted(days):
        if found and found[-1][1] == day - 1:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found


def _played(
    first: int,
    journeys: Sequence[Journey],
    prison: Sequence[tuple[int, int]],
    way: Way,
    lost_after: int,
    last: int,
) -> Iterator[tuple[int, int]]:
    """The days with the right when everything is read in one way."""
    start = first
    while start <= last:
        complete = years_later(start, 5)
        stop = _first_stop(start, complete, journeys, prison, way)
        if stop is not None:
            start = max(stop, start + 1)
            continue
        gone, back = OPEN, OPEN
        for journey in journeys:
            left = max(journey.departure, complete)
            if way.kept and journey.reasons() & BEYOND_CONTROL:
                continue
            limit = way.limit(left, 12 * lost_after)
            if journey.back > limit:
                gone, back = limit, journey.back
                break
        if complete <= last:
            yield complete, min(gone, last)
        start = back


def _first_stop(
    start: int,
    complete: int,
    journeys: Sequence[Journey],
    prison: Sequence[tuple[int, int]],
    way: Way,
) -> int | None:
    """The first day of new years after what breaks these five first, if anything does."""
    stops = [(a, b + 1) for a, b in prison if a < complete and b >= start]
    stops += [
        (each.departure, each.back)
        for each in journeys
        if way.prison_abroad
        and "detention" in each.reasons()
        and each.departure < complete
        and each.back > start
    ]
    seen: list[Journey] = []
    for journey in journeys:
        if journey.back <= start or journey.departure >= complete:
            continue
        seen.append(journey)
        if _too_long(seen, start, complete, way):
            stops.append((max(journey.departure, start), journey.back))
            break
    return min(stops)[1] if stops else None


def _too_long(seen: Sequence[Journey], start: int, complete: int, way: Way) -> bool:
    counted, excusable = [], []
    for journey in seen:
        allows = journey.allows(way, complete)
        accepted = allows == "perhaps" and journey.number in way.accepted
        if allows == "always" or ((allows == "once" or accepted) and way.again):
            continue
        counted.append(journey)
        if allows == "once" or accepted:
            excusable.append(journey)
    groups = [counted] + [[j for j in counted if j is not e] for e in excusable]
    return all(_over(tuple(each), start, complete, way) for each in groups)


def _over(group: tuple[Journey, ...], start: int, complete: int, way: Way) -> bool:
    spans = tuple(
        (max(each.departure, start), min(each.back, complete)) for each in group
    )
    how = (way.anniversary, way.near_is_over, way.late)
    return _over_spans(spans, start, complete, *how)


@cache
def _over_spans(
    spans: tuple[tuple[int, int], ...],
    start: int,
    complete: int,
    anniversary: bool,
    near_is_over: bool,
    late: bool,
) -> bool:
    if not spans:
        return False
    if anniversary:
        years = [(years_later(start, n), years_later(start, n + 1)) for n in range(5)]
    else:
        low, high = spans[0][0] - 366, spans[-1][1]
        years = [(day, months_later(day, 12)) for day in range(low, high + 1)]
    return any(_year_is_over(spans, *year, near_is_over, late) for year in years)


def _year_is_over(
    spans: tuple[tuple[int, int], ...],
    first: int,
    end: int,
    near_is_over: bool,
    late: bool,
) -> bool:
    parts = [(max(a, first), min(b, end)) for a, b in spans if b > first and a < end]
    if any(high > months_later(low, 6, late=late) for low, high in parts):
        return True
    if len(parts) < 2:
        return False
    days = sum(max(min(b, end) - max(a + 1, first), 0) for a, b in spans)
    return days > (180 if near_is_over else 184)

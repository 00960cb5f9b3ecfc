"""The coming days on which an answer or a price may become another one.

Nothing is decided here: on each of these days the rules are asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from permres_gui.domain.day import ONE_DAY, PartialDay, add_years
from permres_gui.domain.timeline import Timeline
from permres_gui.rules.assessment import Assessment
from permres_gui.rules.tariff import FeeSchedule


def coming_days(
    timeline: Timeline,
    assessments: Iterable[Assessment],
    schedules: Iterable[FeeSchedule],
    until: date,
) -> tuple[date, ...]:
    """The days after the day asked about, up to and with ``until``, in their order.

    Where a verdict changes; where a price begins or is no longer known; 1 January,
    since amounts are those of a year; a birthday; the day after the last day of the
    card in the hand; what a requirement names itself. Of a day known in part, its first
    and its last.
    """
    assessments = tuple(assessments)
    found = {
        *_verdicts(assessments),
        *_named(timeline, assessments),
        *_prices(schedules),
        *_years(timeline.as_of, until),
        *_birthdays(timeline, until),
        *_card_end(timeline),
    }
    return tuple(sorted(day for day in found if timeline.as_of < day <= until))


def _verdicts(assessments: Iterable[Assessment]) -> Iterator[date]:
    for each in assessments:
        for verdict in (each.verdict, *(one.verdict for one in each.findings)):
            yield from (day for day, _ in verdict.steps)


def _named(timeline: Timeline, assessments: Iterable[Assessment]) -> Iterator[date]:
    for each in assessments:
        for one in each.findings:
            yield from one.requirement.coming_days(timeline)


def _prices(schedules: Iterable[FeeSchedule]) -> Iterator[date]:
    for schedule in schedules:
        for price in schedule.prices:
            for amount in price.amounts:
                yield amount.first_day
                yield amount.until + ONE_DAY


def _years(first: date, until: date) -> Iterator[date]:
    return (date(year, 1, 1) for year in range(first.year + 1, until.year + 1))


def _birthdays(timeline: Timeline, until: date) -> Iterator[date]:
    born = timeline.case.person.born
    if isinstance(born, PartialDay):
        for day in (born.earliest, born.latest):
            ages = range(timeline.as_of.year - day.year, until.year - day.year + 1)
            yield from (add_years(day, age) for age in ages if age > 0)


def _card_end(timeline: Timeline) -> Iterator[date]:
    end = timeline.case.card.valid_until
    if isinstance(end, PartialDay):
        yield from (end.earliest + ONE_DAY, end.latest + ONE_DAY)

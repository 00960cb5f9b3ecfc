"""The case with another value of one answer: each that a closed list has, else a few."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from permres_gui.domain.case import Absence, Detention, Stay
from permres_gui.domain.day import ONE_DAY, PartialDay, add_months
from permres_gui.domain.fields import answer
from permres_gui.domain.unknown import known

from .answering import put
from .case_data import choices
from .case_fields import CASE
from .case_groups import STATELESS, Countries, Entries, Group
from .case_kinds import Amount, Choice, Day, WholeNumber, YesNo
from .marks import list_of, place_of
from .period_rows import ROWS, with_rows

if TYPE_CHECKING:
    from permres_gui.domain.case import Case
    from permres_gui.rules.law import Law

    from .case_kind import Kind

_AMOUNTS: Final = (Decimal(0), Decimal(100_000))
"""Nothing, and more than any rule asks: what lies between can do no more than these."""
_NUMBERS: Final = (0, 1, 2, 99, 999)
_YEARS: Final = (60, 20, 10, 5, 3, 2, 1)
"""Years before the day asked about, for a day that may be any."""
_NOT_OF_A_ROW: Final = frozenset({"country", "eu_visits"})
"""What would do no more than the period that is left out."""
_ENDS: Final = frozenset({"last", "back"})


def other_cases(case: Case, path: str, law: Law, on: date) -> Iterator[Case]:
    """The case with other values of an answer that is given, one after the other."""
    field, place = list_of(path), place_of(path)
    if place is not None:
        yield from _other_rows(case, field, place, on)
    elif field in ROWS:
        for rows in _other_lists(field, on):
            yield with_rows(case, field, rows)
    else:
        for value in _others(kind_of(field), answer(case, field), law, on):
            yield put(case, field, value)


def kind_of(path: str) -> Kind:
    """How an answer is read from a case file."""
    kind: Any = CASE
    for name in path.split("."):
        kind = next(each.kind for each in kind.fields if each.attribute == name)
    return kind  # type: ignore[no-any-return]  # the fields of CASE tell kinds


def is_one_of_many(path: str) -> bool:
    """Whether an answer is a day or a list, of which no few values stand for all."""
    return place_of(path) is None and (path in ROWS or isinstance(kind_of(path), Day))


def _others(kind: Kind, told: object, law: Law, on: date) -> Iterator[Any]:
    return (each for each in _values(kind, told, law, on) if each != told)


def _values(kind: Kind, told: object, law: Law, on: date) -> Iterable[Any]:
    match kind:
        case YesNo():
            return (True, False)
        case Countries():
            return _of_each_group(law)
        case Choice():
            return choices(kind.name)
        case Amount():
            return _AMOUNTS
        case WholeNumber():
            return _NUMBERS
        case Day():
            return (str(each) for each in _days(told, on))
        case Entries(kind=Choice() as each):
            return ((), *((word,) for word in choices(each.name)))
        case _:
            return ()  # the code of a municipality, or of a receipt


def _of_each_group(law: Law) -> Iterator[tuple[str, ...]]:
    """One country of each group of the law, and one of none."""
    groups = law.nationalities.values()
    grouped = {country for each in groups for country in each} | {STATELESS}
    yield from dict.fromkeys(each[:1] for each in groups)
    yield next((each,) for each in choices("country") if each not in grouped)


def _days(told: object, on: date) -> Iterator[PartialDay]:
    """Days near the one told, and far from it in both directions."""
    far = [add_months(on, -12 * years) for years in _YEARS]
    near = _near(told) if isinstance(told, PartialDay) else ()
    yield from near
    yield from map(PartialDay.of, (*far, on, add_months(on, 120)))


def _near(told: PartialDay) -> Iterator[PartialDay]:
    """A day and a year before the day told, and after it."""
    early, late = told.earliest, told.latest
    for day in (early - ONE_DAY, late + ONE_DAY):
        yield PartialDay.of(day)
    for day in (add_months(early, -12), add_months(late, 12)):
        yield PartialDay.of(day)


def _other_lists(field: str, on: date) -> Iterator[tuple[Any, ...]]:
    """No period at all, or a long one until now."""
    yield ()
    first, last = PartialDay.of(add_months(on, -72)), PartialDay.of(on - ONE_DAY)
    if field == "stays":
        for ground in choices("ground"):
            yield (Stay(ground, first, proof="first-card"),)
    if field == "absences":
        yield (Absence(first, last),)
    if field == "detention":
        yield (Detention(first, last),)


def _other_rows(case: Case, field: str, place: int, on: date) -> Iterator[Case]:
    """The case with one part of a period another one."""
    rows = list(known(answer(case, field)) or ())  # type: ignore[call-overload]  # a path to a list
    is_last = place == len(rows) - 1
    for row in _changed_row(field, rows[place], on, is_last=is_last):
        yield with_rows(case, field, (*rows[:place], row, *rows[place + 1 :]))


def _changed_row(
    field: str,
    row: Any,  # noqa: ANN401 - any period of a list
    on: date,
    *,
    is_last: bool,
) -> Iterator[Any]:
    """The last period may go on, and one that goes on may have ended."""
    kind = kind_of(field)
    assert isinstance(kind, Entries) and isinstance(kind.kind, Group)  # noqa: S101, PT018 - a path to a list of records
    yield from _whole_years(field, row, on)
    for part in kind.kind.fields:
        if part.attribute not in _NOT_OF_A_ROW:
            for value in _of_part(part.kind, getattr(row, part.attribute), on):
                yield replace(row, **{part.attribute: value})
    for end in _ENDS & {part.attribute for part in kind.kind.fields}:
        if getattr(row, end) is None:
            yield replace(row, **{end: PartialDay.of(on - ONE_DAY)})
        elif is_last:
            yield replace(row, **{end: None})


def _of_part(kind: Kind, told: object, on: date) -> Iterator[Any]:
    """Other values of one part of a period that was told."""
    if isinstance(told, PartialDay):
        yield from (day for day in _near(told) if day.latest <= on)
    elif isinstance(told, bool):
        yield not told
    elif isinstance(kind, Choice) and isinstance(told, str):
        yield from (each for each in choices(kind.name) if each != told)


def _whole_years(field: str, row: Any, on: date) -> Iterator[Any]:  # noqa: ANN401 - a plain value
    """An absence may have been as long as its years are."""
    if field != "absences" or not isinstance(row.departure, PartialDay):
        return
    first = row.departure.earliest.replace(month=1, day=1)
    back = row.back.latest if isinstance(row.back, PartialDay) else on
    last = min(date(back.year, 12, 31), on)
    whole = (PartialDay.of(first), PartialDay.of(last))
    yield replace(row, departure=whole[0], back=whole[1])

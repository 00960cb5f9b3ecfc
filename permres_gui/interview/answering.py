"""Putting an answer, in the words of the case file, into the case."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Any, Final, TypeAlias, TypeVar

from permres_gui.domain.case import (
    Absence,
    Application,
    Case,
    Detention,
    EuVisit,
    Sponsor,
    Stay,
    Stopped,
    Unregistered,
)
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN, Unknown, known

Value: TypeAlias = "str | int | Decimal | bool | Sequence[str] | None"
Row: TypeAlias = Mapping[str, Any]
R = TypeVar("R")

_MADE_WHEN_NEEDED = {
    "sponsor": Sponsor,
    "application": Application,
    "unregistered": Unregistered,
    "stopped": Stopped,
    "stopped_work": Stopped,
}


class BadAnswerError(ValueError):
    """The answer has no form that the case file knows."""


def put(case: Case, path: str, value: Value) -> Case:
    """The case with one answer more; ``None`` takes an answer back.

    Raises ``BadAnswerError`` when the value does not fit the field.
    """
    changed: Case = put_in(case, path.split("."), value)
    return changed


def put_in(record: Any, names: Sequence[str], value: Value) -> Any:  # noqa: ANN401
    """Any record of the case, such as a stay, with one answer more."""
    name, rest = names[0], names[1:]
    if not rest:
        kind = next(str(each.type) for each in fields(record) if each.name == name)
        return replace(record, **{name: converted(kind, value)})
    inner = getattr(record, name)
    if inner is None:
        if value is None:
            return record
        inner = _MADE_WHEN_NEEDED[name]()
    return replace(record, **{name: put_in(inner, rest, value)})


def converted(kind: str, value: Value) -> Any:  # noqa: ANN401 - by the field's type
    """A value in the type that the field of the case has."""
    if value is None or value == "":
        return None
    if value == "unknown":
        return UNKNOWN
    try:
        return _converted(kind, value)
    except (ValueError, InvalidOperation, KeyError) as error:
        raise BadAnswerError(value) from error


def _converted(kind: str, value: Value) -> Any:  # noqa: ANN401
    if kind == "Day":
        return PartialDay.parse(str(value))
    if kind == "YesNo":
        return (
            value if isinstance(value, bool) else {"yes": True, "no": False}[str(value)]
        )
    if kind == "Number":
        number = int(str(value))
        if number < 0:
            raise ValueError(value)
        return number
    if kind == "Amount":
        amount = Decimal(str(value))
        if not amount.is_finite() or amount < 0:
            raise ValueError(value)
        return amount
    if kind.startswith("tuple[str"):
        texts = [value] if isinstance(value, str) else list(value)  # type: ignore[arg-type]
        return tuple(text for text in texts if text != "none")
    return str(value)


def stays_from(rows: Sequence[Row], before: Sequence[Stay] = ()) -> tuple[Stay, ...]:
    """The stays of the history, oldest first; the order of entry does not matter.

    ``before`` are the stays that were shown. A row that names the place of its stay
    among them (``was``) keeps what no row asks for, such as the day of registration,
    as long as the ground is the same.
    """
    return tuple(sorted((_stay(row, before) for row in rows), key=_first_day))


def _stay(row: Row, before: Sequence[Stay]) -> Stay:
    ground, was = converted("Text", row.get("ground")), _shown_as(row, before)
    stay = was if was is not None and was.ground == ground else Stay()
    return replace(
        stay,
        ground=ground,
        first=converted("Day", row.get("from")),
        last=None if row.get("now") == "yes" else converted("Day", row.get("to")),
        proof=converted("Text", row.get("proof")),
        country=converted("Text", row.get("country")) or stay.country,
        eu_conditions=converted("YesNo", row.get("eu_conditions")),
    )


def absences_from(
    rows: Sequence[Row], before: Sequence[Absence] = ()
) -> tuple[Absence, ...]:
    """The absences, in the order of departure; ``before`` as for stays.

    A row asks for one visit to the Union; further ones, and visits of which nothing is
    known, are kept.
    """
    return tuple(sorted((_absence(row, before) for row in rows), key=_departure))


def _absence(row: Row, before: Sequence[Absence]) -> Absence:
    was = _shown_as(row, before)
    return Absence(
        departure=converted("Day", row.get("from")),
        back=None if row.get("now") == "yes" else converted("Day", row.get("to")),
        reason=converted("Text", row.get("reason")),
        place=row.get("place") or "outside-eu",
        commune_told=converted("YesNo", row.get("commune_told")),
        centre_kept=converted("YesNo", row.get("centre_kept")),
        lawful_there=converted("YesNo", row.get("lawful_there")),
        eu_visits=_visits(row, was.eu_visits if was is not None else None),
        service_until=converted("Day", row.get("service_until")),
    )


def _shown_as(row: Row, before: Sequence[R]) -> R | None:
    """The record that a row was made from; a new row has none."""
    place = str(row.get("was", ""))
    there = place.isdecimal() and int(place) < len(before)
    return before[int(place)] if there else None


def detention_from(
    rows: Sequence[Row], _before: Sequence[Detention] = ()
) -> tuple[Detention, ...]:
    """The times in prison; a row asks for all that there is of them."""
    return tuple(
        Detention(
            first=converted("Day", row.get("from")),
            last=None if row.get("now") == "yes" else converted("Day", row.get("to")),
        )
        for row in rows
    )


def _visits(
    row: Row, before: tuple[EuVisit, ...] | Unknown | None
) -> tuple[EuVisit, ...] | Unknown:
    first, last = row.get("visit_from"), row.get("visit_to")
    if isinstance(before, Unknown):
        further: tuple[EuVisit, ...] | Unknown = () if first else before
    else:
        further = (before or ())[1:]
    if not first:
        return further
    visit = EuVisit(converted("Day", first), converted("Day", last or first))
    return (visit, *(known(further) or ()))


def _first_day(stay: Stay) -> str:
    return str(stay.first) if isinstance(stay.first, PartialDay) else ""


def _departure(absence: Absence) -> str:
    day = absence.departure
    return str(day) if isinstance(day, PartialDay) else ""


Reader: TypeAlias = Callable[[Sequence[Row], Sequence[Any]], tuple[Any, ...]]
ROWS: Final[Mapping[str, Reader]] = MappingProxyType(
    {"stays": stays_from, "absences": absences_from, "detention": detention_from}
)
"""How the rows of each list are read, beside the records that were shown."""


def with_rows(case: Case, field: str, rows: Any) -> Case:  # noqa: ANN401 - records
    """The case with another list of periods, or with an unknown one."""
    changed: dict[str, Any] = {field: rows}
    return replace(case, **changed)

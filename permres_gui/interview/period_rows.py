"""The rows of a list, as they were filled in, as periods of the case."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, TypeAlias, TypeVar

from permres_gui.domain.case import Absence, Case, Detention, EuVisit, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import Unknown, known

from .answering import converted

Row: TypeAlias = Mapping[str, Any]
R = TypeVar("R")


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


def _shown_as(row: Row, before: Sequence[R]) -> R | None:
    """The record that a row was made from; a new row has none."""
    place = str(row.get("was", ""))
    there = place.isdecimal() and int(place) < len(before)
    return before[int(place)] if there else None


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


IN_RECORD: Final[Mapping[str, str]] = MappingProxyType(
    {
        "stays.from": "stays.first",
        "stays.to": "stays.last",
        "absences.from": "absences.departure",
        "absences.to": "absences.back",
        "detention.from": "detention.first",
        "detention.to": "detention.last",
    }
)
"""Parts of a period whose field has another name in the records."""


def in_record(name: str, part: str) -> str:
    """The path of a part of a period: that of its field in the records."""
    path = f"{name}.{part}"
    return IN_RECORD.get(path, path)

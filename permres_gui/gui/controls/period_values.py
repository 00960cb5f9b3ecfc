"""A period of a list as plain values: which is open, what was left open, what a row says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.interview.session import SURE
from permres_gui.presentation.shown_fields import shown_fields, shown_value
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from permres_gui.presentation.views import PeriodRowView


@dataclass(frozen=True, slots=True)
class Editing:
    """Which period is open, and what was typed; `row` is None for a new one."""

    kind: str
    row: int | None
    values: dict[str, object]


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """An editor that was left open: its period as it was, and what stood in its fields."""

    kind: str
    row: int | None
    period: dict[str, str] | None
    fields: dict[str, object]
    begun: bool = False
    """Whether something stands in its fields that the list does not have."""
    before: tuple[dict[str, str] | None] | None = None
    """Its line as it was opened, where that counts otherwise by now."""


def row_values(view: PeriodRowView) -> dict[str, str]:
    """A row as it is answered: its kind and the fields that apply."""
    values = {each.id: shown_value(each) for each in shown_fields(view.fields)}
    return {"kind": view.kind, **{key: word(each) for key, each in values.items()}}


def without_mark(row: dict[str, str]) -> dict[str, str]:
    """What a row says of its period, however sure that is; only the desk asks for it."""
    return {key: each for key, each in row.items() if key != SURE}


def word(value: object) -> str:
    """A value as the case file writes it; a field in sight left blank stays blank."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)

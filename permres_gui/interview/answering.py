"""Putting an answer, in the words of the case file, into the case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from decimal import Decimal, InvalidOperation
from typing import Any, TypeAlias

from permres_gui.domain.case import Application, Case, Sponsor, Stopped, Unregistered
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN

Value: TypeAlias = "str | int | Decimal | bool | Sequence[str] | None"

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


def put_in(record: Any, names: Sequence[str], value: Value) -> Any:  # noqa: ANN401 - a record of any kind, a plain value
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


def begun(record: Any, path: str) -> Any:  # noqa: ANN401 - the case, or a part of it
    """The case in which a part is there, with nothing told of it yet."""
    name, _, rest = path.partition(".")
    inner = getattr(record, name) or _MADE_WHEN_NEEDED[name]()
    return replace(record, **{name: begun(inner, rest) if rest else inner})


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


def _converted(kind: str, value: Value) -> Any:  # noqa: ANN401 - a record of any kind, a plain value
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
        texts = [value] if isinstance(value, str) else list(value)  # type: ignore[arg-type]  # a list of text, see kind
        return tuple(text for text in texts if text != "none")
    return str(value)

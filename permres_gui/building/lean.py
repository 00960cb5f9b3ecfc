"""Checked records as JSON again, without what says nothing.

A checked record names each of its fields, and most are empty, as they would be without
being named. The window waits for the law and the questions, so these leave such out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from permres_gui.rules.plain import EMPTY


def lean(value: Any) -> Any:  # noqa: ANN401 - a record, or what stands in one
    """What `rules.plain.build` makes the same record of."""
    if is_dataclass(value):
        told = {each.name: lean(getattr(value, each.name)) for each in fields(value)}
        return {
            each.name: told[each.name]
            for each in fields(value)
            if told[each.name] not in EMPTY
            or getattr(value, each.name) != _without(each)
        }
    if isinstance(value, Mapping):
        return {key: lean(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [lean(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _without(field: Field[Any]) -> Any:  # noqa: ANN401 - of any type
    """What the field is without being named; itself where it must be named."""
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default

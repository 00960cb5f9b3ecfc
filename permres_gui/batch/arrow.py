"""The same from one Arrow batch to one Arrow batch, for every engine that speaks Arrow.

Needs the extra ``batch`` (pyarrow). Nothing here knows an engine.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

import pyarrow as pa

from permres_gui.batch.row import Answer, RowAssessment
from permres_gui.locations import resources
from permres_gui.records import dataclass
from permres_gui.rules.compiled import Library
from permres_gui.rules.rulebook import CARD_ORDER

_CARD: Final = pa.struct(
    [
        ("status", pa.string()),
        ("possible_from", pa.date32()),
        ("certain_from", pa.date32()),
    ]
)
_RULES: Final = pa.struct(
    [("version", pa.string()), ("checked_on", pa.date32()), ("pack", pa.string())]
)
_ERROR: Final = pa.struct([("code", pa.string()), ("sentence", pa.string())])
ROWS: Final = pa.schema(
    [
        ("id", pa.string()),
        ("as_of", pa.date32()),
        ("rules", _RULES),
        ("cards", pa.struct([(card, _CARD) for card in CARD_ORDER])),
        ("missing", pa.list_(pa.string())),
        ("error", _ERROR),
    ]
)
"""The columns of the answer; ``cards`` is null where ``error`` is not."""


class ColumnError(ValueError):
    """A batch without the columns ``id`` and ``case``, or with others than text."""


@dataclass(frozen=True, slots=True)
class BatchAssessment:
    """A pure function of one batch with the columns ``id`` and ``case``, both text.

    A batch may come to any process: the rules are read there once. ``pack`` and
    ``resources`` name them; without them they are the program's own.
    """

    as_of: date
    resources: Path | None = None
    pack: str = ""

    def __call__(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """The answers, a row for each row, in the same order."""
        checked_columns(batch.schema)
        ids, cases = texts(batch, "id"), texts(batch, "case")
        rows = RowAssessment(_library(self.resources, self.pack), self.as_of)
        return answers_batch(
            [rows.row(id_ or None, case) for id_, case in zip(ids, cases, strict=True)]
        )


@cache
def _library(folder: Path | None, pack: str) -> Library:
    return Library(folder or resources(), pack)


def checked_columns(schema: pa.Schema) -> None:
    """Raises ``ColumnError`` unless ``id`` and ``case`` are there, once, and are text."""
    for name in ("id", "case"):
        if schema.get_field_index(name) < 0:
            raise ColumnError(f"column {name}: missing, or there twice")
        kind = schema.field(name).type
        if not (kind == pa.null() or any(is_(kind) for is_ in _TEXTS)):
            raise ColumnError(f"column {name}: found {kind}, expected text")


_TEXTS: Final = (
    pa.types.is_string,
    pa.types.is_large_string,
    pa.types.is_string_view,
)


def texts(batch: pa.RecordBatch, name: str) -> list[str | None]:
    """The values of a column of text."""
    found: list[str | None] = batch.column(name).to_pylist()
    return found


def answers_batch(answers: list[Answer]) -> pa.RecordBatch:
    """Rows of answers as one batch."""
    return pa.RecordBatch.from_pylist([_dated(each) for each in answers], schema=ROWS)


def _dated(answer: Answer) -> dict[str, object]:
    """The row with days where JSON has their text."""
    rules, cards = answer["rules"], answer["cards"]
    return {
        **answer,
        "as_of": _day(answer["as_of"]),
        "rules": {**rules, "checked_on": _day(rules["checked_on"])},
        "cards": cards
        and {
            card: {name: _of(name, value) for name, value in found.items()}
            for card, found in cards.items()
        },
    }


def _of(name: str, value: str | None) -> object:
    return value if name == "status" else _day(value)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

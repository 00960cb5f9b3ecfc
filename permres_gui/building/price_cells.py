"""From the text of a price list to its rows, every wrong cell with its line and column."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final, NamedTuple, get_args

from permres_gui.domain.day import PartialDay
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.fault import Fault
from permres_gui.rules.place_check import FORMS
from permres_gui.rules.price import Reason, Speed, What
from permres_gui.rules.rulebook import CARD_ORDER
from permres_gui.rules.source import Confidence

from .price_list import BETWEEN, COLUMNS, PriceKey, PriceRow

_AMOUNT = re.compile(r"\d{1,6}(\.\d{1,2})?", re.ASCII)
SHOWN = 40
"""How much of a wrong cell is shown."""
_NUMBER = re.compile(r"\d{1,3}", re.ASCII)


class Column(NamedTuple):
    """How a cell is read: `ValueError` says that it is not what is expected."""

    read: Callable[[str], Any]
    expected: str
    empty: bool = False
    """Whether the cell may be empty."""


def _day(text: str) -> date:
    day = PartialDay.parse(text)
    if not day.exact:
        raise ValueError(text)
    return day.earliest


def _like(pattern: re.Pattern[str], kind: Callable[[str], Any]) -> Callable[[str], Any]:
    def read(text: str) -> Any:  # noqa: ANN401 - of the kind
        if not pattern.fullmatch(text):
            raise ValueError(text)
        return kind(text)

    return read


def _one_of(*words: str) -> Column:
    return Column(_like(re.compile("|".join(map(re.escape, words))), str),
                  f"one of {', '.join(words)}")  # fmt: skip


def _several(*words: str) -> Column:
    one = _one_of(*words)
    return Column(
        lambda text: tuple(one.read(each.strip()) for each in text.split(BETWEEN)),
        f"{one.expected}, with {BETWEEN} between several",
        empty=True,
    )


def _sources(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.split(BETWEEN))


_ANY: Final = Column(str, "a word")
_WHOLE: Final = Column(_like(_NUMBER, int), "a whole number", empty=True)
_DAY: Final = Column(_day, "a day such as 2027-01-31")
READ: Final[Mapping[str, Column]] = MappingProxyType(
    {
        "nis": _ANY,
        "place": _ANY,
        "what": _one_of(*get_args(What)),
        "cards": _several(*CARD_ORDER),
        "age_from": _WHOLE,
        "age_under": _WHOLE,
        "citizens": _one_of("eu", "third-country")._replace(empty=True),
        "forms": _several(*FORMS),
        "speed": _one_of(*get_args(Speed)),
        "reason": _one_of(*get_args(Reason)),
        "nth_from": _WHOLE._replace(empty=False),
        "amount": Column(_like(_AMOUNT, Decimal), "an amount such as 30.00"),
        "first_day": _DAY,
        "last_day": _DAY._replace(empty=True),
        "consulted": _DAY._replace(empty=True),
        "confidence": _one_of(*get_args(Confidence)),
        "source": Column(_sources, "the id of a source"),
    }
)


def fault(file: str, line: int, column: str, expected: str) -> Fault:
    """A refusal of one cell."""
    return Fault(file, f"line {line}, {column}" if column else f"line {line}", expected)


def read_rows(text: str, file: str) -> tuple[list[PriceRow], list[Fault]]:
    """Every row that can be read, and every fault."""
    rows: list[PriceRow] = []
    faults: list[Fault] = []
    table = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        heads = next(table, [])
        if sorted(heads) != sorted(COLUMNS):
            expected = f"the columns {', '.join(COLUMNS)}, with commas between"
            return [], [fault(file, 1, "", expected)]
        for cells in filter(None, table):
            found = dict(zip(heads, map(str.strip, cells), strict=False))
            wrong = list(_wrong(found, len(cells), file, table.line_num))
            faults += wrong
            if not wrong:
                rows.append(_row(found, table.line_num))
    except csv.Error as error:
        faults.append(fault(file, table.line_num, "", f"a readable row: {error}"))
    return rows, faults


def _wrong(
    cells: Mapping[str, str], number: int, file: str, line: int
) -> Iterator[Fault]:
    if number != len(COLUMNS):
        yield fault(file, line, "", f"{len(COLUMNS)} cells, not {number}")
        return
    for name, column in READ.items():
        if not _fits(column, cells[name]):
            given = cells[name][:SHOWN] or "an empty cell"
            yield fault(file, line, name, f"{column.expected}, not {given}")


def _fits(column: Column, cell: str) -> bool:
    if not cell:
        return column.empty
    try:
        column.read(cell)
    except ValueError:
        return False
    return True


def _row(cells: Mapping[str, str], line: int) -> PriceRow:
    value = {name: READ[name].read(cell) for name, cell in cells.items() if cell}
    key = PriceKey(
        value["what"],
        frozenset(value.get("cards", ())),
        value.get("age_from"),
        value.get("age_under"),
        value.get("citizens"),
        frozenset(value.get("forms", ())),
        value["speed"],
        value["reason"],
        value["nth_from"],
    )
    amount = DatedAmount(
        first_day=value["first_day"],
        sources=value["source"],
        amount=value["amount"].quantize(Decimal("0.01")),
        last_day=value.get("last_day"),
        consulted=value.get("consulted"),
        confidence=value["confidence"],
    )
    return PriceRow(line, value["nis"], value["place"], key, amount)

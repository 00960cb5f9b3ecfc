"""The rows of a price list back into the files of the municipalities, all or nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.fault import Fault
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.rule_yaml import UniqueKeyLoader
from permres_gui.rules.source_files import adapter, validated

from .compiling import faults_of, readings
from .price_cells import fault, read_rows
from .price_list import PriceRow
from .price_refusals import FilePrices, Known, refusals
from .whole_files import write_all
from .yaml_lines import with_item


class Added(NamedTuple):
    """An amount that was added to a price of a file."""

    file: str
    price: int
    item: str
    amount: DatedAmount


class Imported(NamedTuple):
    """What an import did: with any fault nothing."""

    faults: list[Fault]
    added: list[Added]
    same: int
    """How many rows stood in the files already."""


def import_prices(resources: Path, text: str, file: str) -> Imported:
    """Add what is new in a price list; every fault at once, and then nothing."""
    rows, found = read_rows(text, file)
    parts = readings(resources)
    broken = faults_of(parts, resources)
    if broken:
        return Imported(broken, [], 0)
    known = Known(parts, resources)
    added: list[Added] = []
    for row in sorted(rows, key=lambda row: (row.amount.first_day, row.line)):
        wrong = [fault(file, row.line, *each) for each in refusals(row, known)]
        found += wrong
        if not wrong:
            added += _added(row, known.places[row.nis])
    found = sorted(found, key=_line)
    if not found:
        texts, found = _texts(added, known)
        if not found:
            write_all(texts)
    same = len(rows) - len(added)
    return Imported(found, [] if found else added, 0 if found else same)


def _line(refusal: Fault) -> int:
    return int(refusal.path.split(",")[0].removeprefix("line "))


def _added(row: PriceRow, amounts: FilePrices) -> Iterator[Added]:
    index = amounts.index(row)
    if index is not None and row.amount not in amounts.prices[index].amounts:
        amounts.add(index, row.amount)
        yield Added(amounts.file, index, amounts.prices[index].item, row.amount)


def _texts(added: list[Added], known: Known) -> tuple[dict[Path, str], list[Fault]]:
    """The new texts of the files, and the faults that the rule base would have."""
    texts: dict[Path, str] = {}
    places = known.parts["places"].data
    for each in added:
        path = known.resources / "rulebook" / each.file
        text = texts.get(path)
        if text is None:
            with path.open(encoding="utf-8", newline="") as stream:
                text = stream.read()
        where = ("fees", "prices", each.price, "amounts")
        try:
            texts[path] = with_item(text, where, _flow(each.amount))
        except LookupError:
            expected = "its amounts written out, one a line"
            return {}, [Fault(each.file, f"fees.prices[{each.price}]", expected)]
        plain = adapter(DatedAmount).dump_python(each.amount, mode="json")
        places[each.file]["fees"]["prices"][each.price]["amounts"].append(plain)
    found = [_unlike(path, text, places) for path, text in texts.items()]
    faults = [each for each in found if each is not None]
    return texts, faults or faults_of(known.parts, known.resources)


def _unlike(path: Path, text: str, places: Mapping[str, Any]) -> Fault | None:
    """A fault where the new text does not read as what was meant."""
    file, faults = f"municipalities/{path.name}", list[Fault]()
    try:
        data = yaml.load(text, UniqueKeyLoader)  # noqa: S506 - a safe loader
    except yaml.YAMLError:
        data = None
    if validated(LocalPractice, data, file, faults) == places[file]:
        return None
    return Fault(file, "fees.prices", "amounts of their own for each price, one a line")


def _flow(amount: DatedAmount) -> str:
    """The amount as one line of YAML."""
    parts = [f"amount: {json.dumps(str(amount.amount))}"]
    parts.append(f"first_day: {amount.first_day}")
    if amount.last_day is not None:
        parts.append(f"last_day: {amount.last_day}")
    parts.append(f"consulted: {amount.consulted}")
    if amount.confidence != "high":
        parts.append(f"confidence: {amount.confidence}")
    parts.append(f"sources: [{', '.join(amount.sources)}]")
    return "{" + ", ".join(parts) + "}"

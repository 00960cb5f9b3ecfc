"""Requirements that several cards share, put in where a card names them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .fault import Fault


def expanded(
    card: Mapping[str, Any],
    shared: Mapping[str, Any],
    file: str,
    faults: list[Fault],
) -> dict[str, Any]:
    """A card with every ``use`` replaced by the shared requirement it names."""

    def requirement(data: dict[str, Any]) -> dict[str, Any]:
        name = data.get("use")
        if name is None or shared["requirements"].get(name) is not None:
            return _written_out(data, shared)
        faults.append(Fault(file, data.get("id", ""), f"no shared {name}"))
        return data

    full = dict(card)
    for part in ("kept", "common"):
        full[part] = [requirement(each) for each in card.get(part, [])]
    full["routes"] = [
        route | {"requirements": [requirement(e) for e in route["requirements"]]}
        for route in card.get("routes", [])
    ]
    return full


def _written_out(data: dict[str, Any], shared: Mapping[str, Any]) -> dict[str, Any]:
    """A requirement with all that it shares; what it says itself goes first."""
    if data.get("use") is not None:
        own = {key: each for key, each in data.items() if key != "use"}
        data = shared["requirements"][data["use"]] | own
    if data.get("absences") == {"use": "absences"}:
        return data | {"absences": shared["absences"]}
    return data


def requirements_of(card: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Every requirement of a card, in the order of the file."""
    yield from card["kept"]
    yield from card["common"]
    for route in card["routes"]:
        yield from route["requirements"]

"""The bill of an answer without a screen, exactly as the case-file format says."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from permres_gui.rules.fee_line import FeeLine
from permres_gui.rules.fees import FeeResult


def fees_json(fees: FeeResult) -> dict[str, Any]:
    """The total, or that it is not known, and every line of the bill."""
    return {
        "total": _amount(fees.total),
        "currency": "EUR",
        "lines": [_line(line) for line in fees.lines],
        **_at_least(fees),
    }


def _at_least(fees: FeeResult) -> dict[str, Any]:
    """The sum of what is known, where that is not all."""
    return {} if fees.total is not None else {"at_least": _amount(fees.at_least)}


def _line(line: FeeLine) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "what": line.what,
        "count": line.count,
        "amount": _amount(line.amount),
        "sources": list(line.sources),
    }
    if line.amount is None:
        shown |= _instead(line)
    if line.undated:
        shown["undated"] = True
    return shown


def _instead(line: FeeLine) -> dict[str, Any]:
    """The prices of which one is it here, else what other places ask.

    What a guide once said of the whole country is no range of known prices.
    """
    told: dict[str, Any] = {}
    if line.possible:
        told["possible"] = [_amount(each) for each in line.possible]
    if len(line.possible) > 1:
        told["known_range"] = [_amount(line.possible[0]), _amount(line.possible[-1])]
    elif line.elsewhere is not None:
        told["known_range"] = [
            _amount(line.elsewhere.low),
            _amount(line.elsewhere.high),
        ]
    if line.hint is not None:
        told["said_in_general"] = {
            "year": line.hint.said_in,
            "range": [_amount(line.hint.low), _amount(line.hint.high)],
        }
    return told


def _amount(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"

"""A test of one thing becomes a test of each lot of many such things.

To hand out a test for each of a thousand takes longer than most of those tests.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from inspect import signature
from typing import TypeVar

import pytest

Thing = TypeVar("Thing")


def in_lots(
    things: Sequence[Thing], name: Callable[[Thing], str] = str, size: int = 30
) -> Callable:
    """The first argument of the test is one of these things.

    All things of a lot are tried, and a fault names those that are wrong.
    """
    lots = [things[first : first + size] for first in range(0, len(things), size)]
    names = [f"{name(each[0])} and {len(each) - 1} more" for each in lots]

    def of_each_lot(test: Callable) -> Callable:
        thing, *more = signature(test).parameters.values()

        @wraps(test)
        def of_lot(lot: Sequence[Thing], **others: object) -> None:
            wrong: dict[str, Exception] = {}
            for each in lot:
                try:
                    test(each, **others)
                except Exception as fault:  # noqa: BLE001 - told with the name of its thing
                    wrong[name(each)] = fault
            for fault in wrong.values():
                raise AssertionError(f"wrong in {', '.join(wrong)}") from fault

        asked = [thing.replace(name="lot"), *more]
        vars(of_lot)["__signature__"] = signature(test).replace(parameters=asked)
        return pytest.mark.parametrize("lot", lots, ids=names)(of_lot)

    return of_each_lot

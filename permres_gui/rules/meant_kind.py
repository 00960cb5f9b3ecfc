"""Of the faults that pydantic finds in a record of several kinds: those of the kind meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Place: TypeAlias = "tuple[int | str, ...]"

KIND = "kind"
OTHER_KIND = frozenset({"literal_error", "missing"})


def meant(errors: Sequence[ErrorDetails]) -> Iterator[tuple[Place, str]]:
    """Place and expectation of each fault.

    A union is tried with each of its kinds; only the kind that the data names has
    something to say. Where it names none that is known, one line lists them all.
    """
    other = {each["loc"][:-1]: each["msg"] for each in errors if _of_other_kind(each)}
    told = [each for each in errors if not _within(each["loc"], other)]
    for each in told:
        yield each["loc"], each["msg"]
    for place in dict.fromkeys(alternative[:-1] for alternative in other):
        if not any(_within(each["loc"], (place,)) for each in told):
            kinds = [msg for where, msg in other.items() if where[:-1] == place]
            yield (*place, KIND), "; ".join(dict.fromkeys(kinds))


def _of_other_kind(error: ErrorDetails) -> bool:
    return error["loc"][-1:] == (KIND,) and error["type"] in OTHER_KIND


def _within(place: Place, wider: Iterable[Place]) -> bool:
    return any(place[: len(each)] == each for each in wider)

"""Whether the rule base says what the pages look for about asking for a card.

A page asks for what is told of a topic. Where nothing is, its sentence would be missing
and nobody would be told: that silence means a yes, or that an application is compulsory.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, get_args

from .condition import is_for
from .fault import Fault
from .procedure import Topic

FILE: Final = "procedures.yaml"
BY_PLACE: Final = frozenset({"student"})
"""What only a municipality says."""
FOLLOWS: Final[Mapping[str, str]] = MappingProxyType(
    {"silence": "legal_months", "duty": "before_expiry_of", "fine": "before_expiry_of"}
)
"""What must be told of a card for which the procedure has a term, or is a duty."""


def procedure_faults(procedures: Mapping[str, Any]) -> Iterator[Fault]:
    """Topics of which nothing is said, at all or for a card that needs it."""
    notices = procedures["notices"]
    told = {each.get("about") for each in notices}
    for topic in get_args(Topic):
        if topic not in told | BY_PLACE:
            yield Fault(FILE, "notices", f"a notice about: {topic}")
    for card in procedures["cards"]:
        yield from _untold(card, notices)


def _untold(
    card: Mapping[str, Any], notices: list[Mapping[str, Any]]
) -> Iterator[Fault]:
    """What follows from the procedure of one card, and no notice tells of it."""
    own = [each for each in notices if is_for(each.get("cards", ()), card["card"])]
    told = {each.get("about") for each in own}
    for topic, field in FOLLOWS.items():
        if card.get(field) is not None and topic not in told:
            expected = f"a notice about: {topic}, since it has {field}"
            yield Fault(FILE, f"cards.{card['card']}", expected)

"""Every check across the files of the rule base, in one order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .family_check import family_faults
from .fault import Fault
from .held_card_check import held_card_faults
from .letters_check import letter_faults
from .place_check import Towns, place_faults
from .procedure_check import procedure_faults
from .question_check import question_faults
from .requirement_check import requirement_faults
from .source_check import source_faults
from .waiting_check import holiday_faults, waiting_faults


def cross_faults(parts: Mapping[str, Any]) -> Iterator[Fault]:
    """Every fault between the parts, each with its file and path."""
    yield from source_faults(parts)
    for card in parts["law"]["cards"]:
        yield from requirement_faults(card)
    towns = Towns(
        parts["towns"], {each["id"] for each in parts["practice"]["documents"]}
    )
    files, general = parts["places"], parts["practice"]["general_fees"]
    yield from place_faults(files, general, towns)
    yield from question_faults(parts["questions"], parts["law"]["cards"])
    letters = parts["practice"]["letters"]
    yield from letter_faults(letters, parts["questions"])
    yield from procedure_faults(parts["practice"]["procedures"])
    yield from waiting_faults(parts["practice"])
    yield from holiday_faults(parts["practice"]["holidays"])
    yield from held_card_faults(parts["practice"]["held_cards"])
    listed = parts["sources"]["sources"]
    yield from family_faults(parts["practice"]["family"], letters, listed)

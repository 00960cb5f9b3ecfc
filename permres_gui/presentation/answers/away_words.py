"""How many days an absence lasted, no more sure than the days that were told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.domain.day import PartialDay

if TYPE_CHECKING:
    from permres_gui.domain.timeline import Away
    from permres_gui.presentation.translator import Translator


def days_away(away: Away, words: Translator) -> str:
    """`30 days abroad`; of days known in part the most that they can be."""
    told = [day for part in away.parts for day in (part.departure, part.back)]
    known = [day for day in told if day is not None]  # no return: still away today
    if all(isinstance(day, PartialDay) and day.exact for day in known):
        return words.plural(
            "%(number)s day abroad", "%(number)s days abroad", away.days
        )
    return words.plural(
        "at most %(number)s day abroad", "at most %(number)s days abroad", away.days
    )

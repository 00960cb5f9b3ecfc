"""Rights that were had by one route and lost: no other route brings them back.

Source: loss.m-temporary-absence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.verdict import NO, UNSURE, YES, Verdict

from .findings import NEVER, Way, every, never_from


def without_lost(ways: Sequence[Way], as_of: date) -> list[Way]:
    """The same routes; one that a lost right closes for good explains nothing."""
    verdicts = {way.route.id: way.verdict for way in ways}
    return [_without(way, verdicts, as_of) for way in ways]


def _without(way: Way, verdicts: Mapping[str, Dated[Verdict]], as_of: date) -> Way:
    since = way.route.lapses_from
    had = [verdicts[each] for each in way.route.lapses_with if each in verdicts]
    lasting = [Dated.of(_lasting(each, since)) for each in had]
    verdict = every([way.verdict, *lasting])
    if never_from(verdict, as_of) and not never_from(way.verdict, as_of):
        return Way(way.route, NEVER, [])
    return way._replace(verdict=verdict)


def _lasting(verdict: Dated[Verdict], since: date) -> Iterator[tuple[date, Verdict]]:
    """Yes until a right is lost: for sure where it was had for sure, and else perhaps."""
    yield ALWAYS, YES
    sure = perhaps = False
    for day, each in verdict.steps:
        sure, perhaps = sure or each.certain, perhaps or each.possible
        if day < since:
            continue
        if each.certain or not perhaps or (each.possible and not sure):
            yield day, YES
        else:
            yield day, NO if sure and not each.possible else UNSURE

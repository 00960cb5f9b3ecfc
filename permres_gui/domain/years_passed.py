"""Whether years lie between two days that are perhaps known in part."""

from __future__ import annotations

from .day import PartialDay, add_years
from .verdict import NO, UNSURE, YES, Verdict


def years_passed(
    first: PartialDay, last: PartialDay, years: int, *, more: bool = False
) -> Verdict:
    """Whether ``years`` were complete on the last day, counted date to date.

    With ``more``, the very day on which they are complete is not enough.
    """
    if add_years(first.earliest, years) > last.latest:
        return NO
    complete = add_years(first.latest, years)
    passed = last.earliest > complete if more else last.earliest >= complete
    return YES if passed else UNSURE

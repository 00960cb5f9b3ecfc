"""Whether the tie with the relative lasted on a day."""

from __future__ import annotations

from permres_gui.domain.case import Sponsor
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import NO, UNSURE, YES, Verdict, unanswered, yes_no


def still_tied(sponsor: Sponsor, day: PartialDay) -> Verdict:
    """Whether the family tie lasted on a day; who lives apart is for advice."""
    if sponsor.ended is None:
        together = yes_no(sponsor.lives_together, "sponsor.lives_together")
        return UNSURE if together == NO else together
    if isinstance(sponsor.ended, Unknown) or sponsor.ended == "separation":
        return UNSURE
    ended = sponsor.ended_on
    if ended is None:
        return unanswered("sponsor.ended_on")
    if isinstance(ended, Unknown):
        return UNSURE
    if ended.latest < day.earliest:
        return NO
    return YES if day.latest <= ended.earliest else UNSURE

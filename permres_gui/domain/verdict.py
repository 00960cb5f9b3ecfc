"""What is known about a requirement on one day: yes, no, not known, for the authority.

A verdict is a pair of readings, the kindest (``possible``) and the most cautious
(``certain``), with the reasons why they differ. *All of* is the least of several
verdicts, *any of* the greatest; unknown is never no.
"""

from __future__ import annotations

from collections.abc import Iterable

from permres_gui.records import NamedTuple

from .unknown import Unknown

_NOTHING: frozenset[str] = frozenset()


class Verdict(NamedTuple):
    """The answer for one day; a tuple, since an assessment makes and compares hundreds.

    ``possible`` yes on the kindest reading; ``certain`` yes on every reading;
    ``open`` the fields still to be asked; ``doubt`` an unknown answer, an
    imprecise day or a conflict between sources; ``authority`` only an
    authority can judge; ``undated`` possible one day that nothing fixes.
    ``certain`` with ``doubt`` is a day that stands while another point is to
    be asked of an adviser.
    """

    possible: bool
    certain: bool
    open: frozenset[str] = _NOTHING
    doubt: bool = False
    authority: bool = False
    undated: bool = False

    @property
    def settled(self) -> bool:
        """Yes, with nothing left to ask."""
        return self.certain and not (self.open or self.doubt or self.authority)


NO = Verdict(possible=False, certain=False)
YES = Verdict(possible=True, certain=True)
UNSURE = Verdict(possible=True, certain=False, doubt=True)
SURE_BUT_ASK = Verdict(possible=True, certain=True, doubt=True)
AUTHORITY = Verdict(possible=True, certain=False, authority=True)
LATER = Verdict(possible=True, certain=False, undated=True)


def unanswered(*fields: str) -> Verdict:
    """Nothing is known while these fields have not been asked."""
    return Verdict(possible=True, certain=False, open=frozenset(fields))


def yes_no(value: bool | Unknown | None, path: str) -> Verdict:
    """An answer of yes or no as it was given; where it was not asked, its field."""
    if value is None:
        return unanswered(path)
    if isinstance(value, Unknown):
        return UNSURE
    return YES if value else NO


def between(
    kindest: bool, cautious: bool, fields: frozenset[str] = _NOTHING
) -> Verdict:
    """The verdict of two readings; where they differ, open fields or a doubt say why."""
    if not kindest:
        return NO
    if cautious:
        return YES
    return unanswered(*fields) if fields else UNSURE


def all_of(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict when every one of these must be met."""
    certain, doubt, authority, undated = True, False, False, False
    fields = _NOTHING
    for verdict in verdicts:
        if not verdict.possible:
            return NO
        certain = certain and verdict.certain
        doubt = doubt or verdict.doubt
        authority = authority or verdict.authority
        undated = undated or verdict.undated
        fields = fields | verdict.open if verdict.open else fields
    if undated:
        return LATER
    return Verdict(True, certain, fields, doubt, authority)


def any_of(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict when one of these is enough."""
    hopeful = [verdict for verdict in verdicts if verdict.possible]
    if any(verdict.settled for verdict in hopeful):
        return YES
    dated = [verdict for verdict in hopeful if not verdict.undated]
    if not dated:
        return LATER if hopeful else NO
    return Verdict(
        possible=True,
        certain=any(verdict.certain for verdict in dated),
        open=_NOTHING.union(*(verdict.open for verdict in dated)),
        doubt=any(verdict.doubt for verdict in dated),
        authority=any(verdict.authority for verdict in dated),
    )

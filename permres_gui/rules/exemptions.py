"""What each exemption from a shared address asks, and what is found of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.domain.case import Sponsor
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import UNKNOWN, Unknown
from permres_gui.domain.verdict import AUTHORITY, NO, UNSURE, YES, Verdict, unanswered

from .economic import economic_condition
from .parted import Parted
from .shared_home import lasted, resided

if TYPE_CHECKING:
    from .kinds.joint_establishment import JointEstablishment
    from .law import Law


def exemptions(
    rule: JointEstablishment, timeline: Timeline, law: Law, sponsor: Sponsor
) -> Parted:
    """What is found of every exemption of somebody who lives with the relative no more."""
    return Parted(
        sponsor,
        _hardship(rule, sponsor),
        _time(rule, timeline, sponsor),
        economic_condition(timeline, law),
        _spared(rule, timeline, sponsor),
    )


def _time(rule: JointEstablishment, timeline: Timeline, sponsor: Sponsor) -> Verdict:
    """Whether the stay before a death, or the marriage, was long enough."""
    if sponsor.ended == "death":
        first = rule.start(timeline)
        return resided(timeline, sponsor.ended_on, first, rule.death_years)
    if sponsor.ended in rule.lasted_ends:
        return lasted(timeline, sponsor, rule.lasted_years, rule.here_years)
    return NO


def _spared(rule: JointEstablishment, timeline: Timeline, sponsor: Sponsor) -> Verdict:
    """What asks for no means: the authority's judgement, or children in school."""
    if isinstance(sponsor.ended, Unknown):
        return UNSURE
    if sponsor.ended in (None, *rule.contested):
        return AUTHORITY
    return _at_school(timeline, sponsor)


def _hardship(rule: JointEstablishment, sponsor: Sponsor) -> Verdict:
    """Hardship that was proved, or that the authority judges."""
    if sponsor.ended not in (*rule.lasted_ends, *rule.contested):
        return NO
    if sponsor.hardship is None:
        return unanswered("sponsor.hardship")
    if isinstance(sponsor.hardship, Unknown):
        return UNSURE
    if any(each in rule.proved for each in sponsor.hardship):
        return YES
    return AUTHORITY if any(e in rule.judged for e in sponsor.hardship) else NO


def _at_school(timeline: Timeline, sponsor: Sponsor) -> Verdict:
    """The relative's child in school here, or the parent with custody: unclear."""
    if sponsor.ended not in {"death", "departure"}:
        return NO
    hardship, relation = sponsor.hardship, sponsor.relation
    if isinstance(hardship, Unknown) or "custody" in (hardship or ()):
        return UNSURE
    studies = timeline.case.work.studies
    if studies is False or relation not in (None, UNKNOWN, "parent"):
        return NO
    if relation is None:
        return unanswered("sponsor.relation")
    return unanswered("work.studies") if studies is None else UNSURE

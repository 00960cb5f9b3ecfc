"""Family of a Belgian who came back from another member state, and of an EU citizen.

The family of such a Belgian has exactly the rules of family of an EU citizen; that of a
Belgian who never lived elsewhere has not, nor that of anybody else
(scope.belgian-free-movement, early.scope-active).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Protocol, TypeVar, cast

from permres_gui.domain.dated import ALWAYS, Dated, combine
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import Unknown, known
from permres_gui.domain.verdict import (
    NO,
    UNSURE,
    YES,
    Verdict,
    all_of,
    any_of,
    unanswered,
)

from .early_residence import answered, ever_on
from .law import OWN, Law
from .requirement import Judgement


class FamilyRight(Protocol):
    """A right before five years that rests on a relative."""

    @property
    def grounds(self) -> tuple[str, ...]:
        """The grounds of stay that count for it."""

    @property
    def returned(self) -> tuple[str, ...]:
        """Those that count with a Belgian who came back, and not with another."""

    @property
    def through(self) -> Mapping[str, tuple[str, ...]]:
        """Those of the person's own that count with a relative of these groups."""

    def with_own(self, grounds: tuple[str, ...]) -> FamilyRight:
        """The same right on these grounds of the person's own too."""

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """What it gives."""


Early = TypeVar("Early", bound=FamilyRight)


def judged(rule: Early, timeline: Timeline, law: Law) -> Judgement:
    """What a right gives, also on the grounds that count with such a relative alone."""
    if rule.through:
        return _through(rule, timeline, law)
    alone = _with(rule, rule.grounds)
    lived = _lived(rule, timeline, law)
    if lived == NO:
        return alone.judge(timeline, law)
    found = _with(rule, (*rule.grounds, *rule.returned)).judge(timeline, law)
    if lived == YES:
        return found
    plain = alone.judge(timeline, law)
    perhaps = combine(all_of, [found.verdict, Dated.always(lived)])
    verdict = combine(any_of, [plain.verdict, perhaps])
    if verdict == plain.verdict:
        return plain
    return found._replace(verdict=verdict, wording="returned")


def _through(rule: FamilyRight, timeline: Timeline, law: Law) -> Judgement:
    """What it gives on grounds that do not tell of whom the person is family."""
    own = tuple(rule.through)
    plain = rule.with_own(())
    free = _free(rule, timeline, law) if ever_on(timeline, own) == YES else NO
    if free == NO:
        return plain.judge(timeline, law)
    found = rule.with_own(own).judge(timeline, law)
    if free == YES:
        return found
    perhaps = combine(all_of, [found.verdict, Dated.always(free)])
    verdict = combine(any_of, [plain.judge(timeline, law).verdict, perhaps])
    return found._replace(verdict=verdict)


def _free(rule: FamilyRight, timeline: Timeline, law: Law) -> Verdict:
    """Whether the relative has the free movement of the Union, as far as it was told."""
    sponsor = timeline.case.sponsor
    countries = sponsor.nationality if sponsor else None
    if countries is None:
        return unanswered("sponsor.nationality")
    if isinstance(countries, Unknown):
        return UNSURE
    groups = tuple(each for named in rule.through.values() for each in named)
    if law.in_group(countries, groups):
        return YES
    if law.in_group(countries, OWN):
        return _elsewhere(timeline, law)
    was = any(
        law.last_in(group, each) > ALWAYS for group in groups for each in countries
    )
    return UNSURE if was else NO


def _with(rule: Early, grounds: tuple[str, ...]) -> Early:
    """The same right on these grounds, whoever the relative is."""
    return cast(Early, replace(cast(Any, rule), grounds=grounds, returned=()))


def _lived(rule: FamilyRight, timeline: Timeline, law: Law) -> Verdict:
    """Whether the person is family of such a Belgian; the ground of stay is asked first."""
    on_ground, elsewhere = ever_on(timeline, rule.returned), _elsewhere(timeline, law)
    return elsewhere if on_ground == YES or elsewhere == NO else on_ground


def _elsewhere(timeline: Timeline, law: Law) -> Verdict:
    """Whether the relative is a Belgian who used free movement, as far as it was told."""
    sponsor = timeline.case.sponsor
    countries = known(sponsor.nationality) if sponsor else None
    if countries and not law.in_group(countries, OWN):
        return NO
    return answered(timeline.case, "sponsor.used_free_movement", ("yes",))

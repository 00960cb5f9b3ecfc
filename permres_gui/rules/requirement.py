"""A requirement of the law, and what is found about it for every day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from permres_gui.domain.dated import Dated
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import UNSURE, Verdict, unanswered
from permres_gui.records import STRICT, NamedTuple, dataclass

from .condition import ALWAYS, Condition

if TYPE_CHECKING:
    from permres_gui.domain.day import PartialDay
    from permres_gui.domain.timeline import Timeline
    from permres_gui.rules.law import Law

Figure: TypeAlias = "date | PartialDay | Decimal | int | str"


class Judgement(NamedTuple):
    """A verdict for every day, the figures its sentence names, and words for papers.

    ``wording`` names the sentence of an outcome that has several: ``not_met.means``.
    ``doubt`` finds that of what is not sure, or not yet, where it takes some looking:
    it is asked when the sentence is.
    """

    verdict: Dated[Verdict]
    figures: Mapping[str, Figure] = MappingProxyType({})
    facts: frozenset[str] = frozenset()
    wording: str = ""
    doubt: Callable[[], str] | None = None

    def worded(self, outcome: str) -> str:
        """Which sentence of an outcome fits."""
        if self.doubt is None or outcome not in {"unsure", "not_yet"}:
            return self.wording
        return self.doubt()


def stays_untold(timeline: Timeline) -> Judgement | None:
    """What is found before the stays are told: they are asked for, or a doubt."""
    stays = timeline.case.stays
    if stays is None:
        return Judgement(Dated.always(unanswered("stays")))
    return Judgement(Dated.always(UNSURE)) if isinstance(stays, Unknown) else None


def asked_once(
    timeline: Timeline,
    question: tuple[object, ...],
    judge: Callable[[Timeline], Judgement],
) -> Judgement:
    """What was found for this very question, which several cards ask, or is found now.

    ``question`` names all of the rule that the finding depends on; the law is no part
    of it. It is kept as long as the one timeline.
    """
    return timeline.once(question, lambda: judge(timeline))


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementBase:
    """What every kind of requirement has.

    ``texts`` holds one sentence for each outcome: ``met``, ``not_yet``,
    ``not_met``, ``unsure``, ``authority``, ``unanswered``, and others such as
    ``not_met.means`` for the ``WORDINGS`` of its kind; ``applies`` and ``unless``
    say whom it concerns. ``FIGURES`` are the places that the sentences of a kind
    may name, ``WANTS`` the fields it may wait for, ``READS`` those that it looks
    at besides; ``ENOUGH`` names for a field with an amount the figure that is
    enough. ``EVENT``: it rests on something that may have happened, and names its day
    once that was told. Every requirement cites at least one source.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    FIGURES: ClassVar[tuple[str, ...]] = ()
    WORDINGS: ClassVar[tuple[str, ...]] = ()
    WANTS: ClassVar[tuple[str, ...]] = ()
    READS: ClassVar[tuple[str, ...]] = ()
    ENOUGH: ClassVar[Mapping[str, str]] = MappingProxyType({})
    EVENT: ClassVar[bool] = False

    id: str
    title: str
    sources: tuple[str, ...]
    texts: Mapping[str, str]
    applies: Condition = ALWAYS
    unless: Condition | None = None
    facts: tuple[str, ...] = ()
    """Words that the document rules look for while this is not plainly met."""

    def closed(self, timeline: Timeline, law: Law) -> bool:
        """Whether it is plain at once that it is no on every day: ``judge`` says so too."""
        return False

    def coming_days(self, timeline: Timeline) -> tuple[date, ...]:
        """Days on which it may be judged otherwise, and which no verdict names."""
        return ()


class Finding(NamedTuple):
    """What was found about one requirement of one route."""

    requirement: RequirementBase
    route: str
    judgement: Judgement

    @property
    def verdict(self) -> Dated[Verdict]:
        """The verdict for every day."""
        return self.judgement.verdict

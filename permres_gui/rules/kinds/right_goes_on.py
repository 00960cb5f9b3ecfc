"""Whether the stay that shows a right goes on, where no card in the hand shows it."""

from __future__ import annotations

from typing import ClassVar, Literal

from permres_gui.domain.dated import Dated
from permres_gui.domain.day import ONE_DAY, PartialDay
from permres_gui.domain.timeline import Reading, Timeline
from permres_gui.domain.verdict import UNSURE, YES
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Figure, Judgement, RequirementBase


@dataclass(frozen=True, slots=True, kw_only=True)
class RightGoesOn(RequirementBase):
    """The last stay was not told to have ended, surely or perhaps, before today.

    A right does not end with its card, and somebody may have told the last day of
    the card: why a stay ended decides, so it is never more than unsure.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("last",)
    WORDINGS: ClassVar[tuple[str, ...]] = ("day",)
    READS: ClassVar[tuple[str, ...]] = ("stays", "card.kind")

    kind: Literal["right_goes_on"]
    cards: tuple[str, ...]
    """Cards that show the right by themselves, whatever is told of the stay."""

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day."""
        stays = timeline.residences(Reading.CAUTIOUS)
        end = stays[-1].end if stays else None
        shown = timeline.case.card.kind in self.cards
        if shown or end is None or end > timeline.as_of:
            return Judgement(Dated.always(YES))
        last, figures = stays[-1].stay.last, dict[str, Figure]()
        told = isinstance(last, PartialDay) and last.exact
        if told:
            figures["last"] = end - ONE_DAY
        return Judgement(Dated.always(UNSURE), figures, wording="" if told else "day")

"""The application and the decision that led to a stay, as far as they were told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.case import BELGIUM
from permres_gui.domain.day import PartialDay, exceeds_months
from permres_gui.domain.timeline import NOT_KNOWN, Reading, Residence, Timeline

from .same_application import Procedure

if TYPE_CHECKING:
    from .kinds.waiting_time import WaitingTime


class ApplicationBefore(NamedTuple):
    """The stays in a procedure that led to a stay, for years counted from it."""

    rule: WaitingTime
    timeline: Timeline

    def stays(
        self, chain: Sequence[Residence], reading: Reading
    ) -> Sequence[Residence]:
        """The stay that began with the application which led to this one, or none.

        After another stay, or after a time without one, the procedure that was told
        may have been an older one. On the kindest reading the stays that it goes on
        from come first, since only a paper of an application begins another one.
        """
        stays = self.timeline.residences(reading)
        before = [each for each in stays if each.first < chain[0].first]
        if reading is Reading.CAUTIOUS:
            return [each for each in before[-1:] if self._led_to(each, chain)]
        while before and not self._begins(before[-1]):
            before.pop()
        return self._same_application(before)

    def _begins(self, residence: Residence) -> bool:
        """Whether an application of this kind led to the stay."""
        return residence.ground in self.rule.begun_by and residence.country == BELGIUM

    def _led_to(self, procedure: Residence, chain: Sequence[Residence]) -> bool:
        """Whether it ended when the stay began, or not long before its card.

        After a longer time another application may have led to the stay, unless a
        decision is told that was given by the end of this one.
        """
        if not self._begins(procedure):
            return False
        end, card = procedure.end, chain[0].first
        if end is None or not exceeds_months(end, card, self.rule.card_within_months):
            return True
        decided = decision(tuple(chain), card)
        return decided is not None and decided.latest <= end

    def _same_application(self, before: Sequence[Residence]) -> Sequence[Residence]:
        """The last stay, with those whose procedure it may only go on from."""
        told = Procedure(before, self.rule.applied_by, self._perhaps_begins)
        return before[told.first(len(before) - 1) :]

    def _perhaps_begins(self, residence: Residence) -> bool:
        return self._begins(residence) or residence.ground == NOT_KNOWN

    def day_untold(self, chain: tuple[Residence, ...], reading: Reading) -> date:
        """The application came first, then the decision, then the card."""
        card = chain[0].first
        if chain[0].proof in self.rule.applied_by:
            return card
        if reading is Reading.KINDEST:
            return date.min
        decided = decision(chain, card)
        return min(card, decided.latest) if decided else card


def perhaps_card(chain: Sequence[Residence], card: date | None) -> date | None:
    """The first card that was told, or a paper before it that nobody knows."""
    untold = [each.first for each in chain if each.proof in {None, NOT_KNOWN}]
    return min([*untold, card] if card else untold, default=None)


def decision(chain: tuple[Residence, ...], card: date | None) -> PartialDay | None:
    """The decision that granted the stay; what is told with a later part of it renewed it.

    Unless the first ``card`` came after it: then what lay before was still the wait.
    """
    for residence in chain:
        decided = residence.stay.decided
        if not isinstance(decided, PartialDay):
            continue
        if residence is chain[0] or (card and decided.earliest <= card):
            return decided
    return None

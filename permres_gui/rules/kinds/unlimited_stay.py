"""An unlimited stay, without which no settlement can be asked for."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import ONE_DAY, PartialDay, add_years
from permres_gui.domain.present_stay import continued, first_day, held_on, until_today
from permres_gui.domain.timeline import (
    BEGINNING,
    NOT_KNOWN,
    Reading,
    Residence,
    Timeline,
    early,
    late_by,
)
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    AUTHORITY,
    LATER,
    NO,
    UNSURE,
    YES,
    Verdict,
    unanswered,
)
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Judgement, RequirementBase


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlimitedStay(RequirementBase):
    """Yes from the first day of the unlimited stay; before it a later, unnamed day.

    ``grounds`` and ``cards`` give an unlimited stay; on ``never`` there is none
    to come. A family member who after ``family_years`` no longer lives with the
    relative is sent to this card by the municipalities, which the authority
    judges (gen.f-route); not with one of the ``own_right`` cards, which stay
    whatever becomes of the family.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("since",)
    WORDINGS: ClassVar[tuple[str, ...]] = ("death", "untold", "latest")
    WANTS: ClassVar[tuple[str, ...]] = ("stays", "stays.ground", "card.kind")
    READS: ClassVar[tuple[str, ...]] = (
        "card.right_since",
        "sponsor.lives_together",
        "sponsor.ended",
    )

    kind: Literal["unlimited_stay"]
    grounds: tuple[str, ...]
    cards: tuple[str, ...]
    never: tuple[str, ...]
    family_grounds: tuple[str, ...]
    family_years: int
    own_right: tuple[str, ...] = ()
    family_cards: tuple[str, ...] = ()
    """Cards that show a stay on one of the family grounds, where nobody knows which."""
    untelling: tuple[str, ...] = ()
    """Cards and papers that also somebody with an unlimited stay may have at hand."""

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """No until today; from the unlimited stay on yes; else some later day."""
        stays, kind = timeline.case.stays, timeline.case.card.kind
        since = self._since(timeline, Reading.CAUTIOUS)
        if since is not None:
            perhaps = self._since(timeline, Reading.KINDEST) or since
            steps = [(ALWAYS, NO), (min(perhaps, since), UNSURE), (since, YES)]
            wording = self._told(timeline, since, exact=perhaps >= since)
            return Judgement(Dated.of(steps), {"since": since}, wording=wording)
        begun = self._perhaps_over(timeline)
        if begun is not None:
            return Judgement(Dated.of([(ALWAYS, NO), (begun, UNSURE)]))
        if stays is None and kind is None:
            return Judgement(Dated.always(unanswered("stays")))
        if timeline.present is None and not isinstance(kind, str):
            unknown = isinstance(stays, Unknown) or isinstance(kind, Unknown)
            verdict = UNSURE if unknown else unanswered("card.kind")
            return Judgement(Dated.always(verdict))
        wording = "death" if _widowed(timeline) else ""
        return Judgement(self._without(timeline), wording=wording)

    def _since(self, timeline: Timeline, reading: Reading) -> date | None:
        """The first day of the unlimited stay, of which perhaps only a part is told."""
        days, card = self._by_stay(timeline, reading), timeline.case.card
        told = not (days and isinstance(card.right_since, Unknown))
        if card.kind in self.cards and told:
            days.append(self._of_card(timeline, reading))
        return min(days) if days else None

    def _perhaps_over(self, timeline: Timeline) -> date | None:
        """The first day of an unlimited stay of which nobody knows if it has ended."""
        present = timeline.present
        if (
            present is None
            or present.last is None
            or present.ground not in self.grounds
        ):
            return None
        return self._since(timeline, Reading.KINDEST)

    def _by_stay(self, timeline: Timeline, reading: Reading) -> list[date]:
        """What the stays tell of that day."""
        days: list[date] = []
        residences = timeline.residences(reading)
        for told in (residences, until_today(residences, timeline.as_of)):
            stay = continued(told, lambda each: self._unlimited(each, reading))
            if stay and (stay[-1].end is None or held_on(stay[-1], timeline.as_of)):
                days.append(stay[0].first)
        return days

    @staticmethod
    def _of_card(timeline: Timeline, reading: Reading) -> date:
        """Since when the card in the hand shows it: today at the latest."""
        told = timeline.case.card.right_since
        if reading is Reading.KINDEST:
            return early(told, BEGINNING if told is not None else timeline.as_of)
        return late_by(told, timeline.as_of)

    def _told(self, timeline: Timeline, since: date, *, exact: bool) -> str:
        """Whether the day of the sentence is one that was told."""
        card, by_stay = timeline.case.card, self._by_stay(timeline, Reading.CAUTIOUS)
        by_card = not by_stay and not isinstance(card.right_since, PartialDay)
        if by_card or (not exact and since >= timeline.as_of):
            return "untold"
        return "" if exact else "latest"

    def _unlimited(self, residence: Residence, reading: Reading) -> bool:
        """A ground that nobody knows may be one of them."""
        perhaps = reading is Reading.KINDEST and residence.ground == NOT_KNOWN
        given = perhaps or residence.ground in self.grounds
        return given and not residence.stay.abroad

    def _without(self, timeline: Timeline) -> Dated[Verdict]:
        ground = timeline.present.ground if timeline.present else None
        if ground in self.never:
            return Dated.always(NO)
        if timeline.present is not None and ground is None:
            return Dated.always(unanswered("stays.ground"))
        kind = timeline.case.card.kind
        if isinstance(kind, Unknown):
            return Dated.always(UNSURE)  # it may be the card of such a stay
        if isinstance(ground, Unknown) and kind is None:
            return Dated.always(unanswered("card.kind"))
        if isinstance(ground, Unknown) and kind in self.untelling:
            return Dated.always(UNSURE)
        steps: list[tuple[date, Verdict]] = [
            (ALWAYS, NO),
            (timeline.as_of + ONE_DAY, LATER),
        ]
        shown = isinstance(ground, Unknown) and kind in self.family_cards
        family = kind not in self.own_right and (shown or ground in self.family_grounds)
        apart = self._apart(timeline) if family else None
        if apart is not None:
            steps.append((self._family_day(timeline), apart))
            steps = [step for step in steps if step[0] <= steps[-1][0]]
        return Dated.of(steps)

    @staticmethod
    def _apart(timeline: Timeline) -> Verdict | None:
        """What living apart gives after the years; ``None`` while they live together."""
        sponsor = timeline.case.sponsor
        if sponsor is None:
            return unanswered("sponsor")
        if _widowed(timeline):  # nobody is asked whether they live with the dead
            return AUTHORITY
        if sponsor.lives_together is None:
            return unanswered("sponsor.lives_together")
        if isinstance(sponsor.lives_together, Unknown):
            return UNSURE
        return None if sponsor.lives_together else AUTHORITY

    def _family_day(self, timeline: Timeline) -> date:
        residences = until_today(timeline.residences(Reading.KINDEST), timeline.as_of)
        grounds = (*self.family_grounds, NOT_KNOWN)
        first = first_day(residences, grounds, over_gaps=True)
        assert first is not None  # noqa: S101 - asked only on one of the grounds
        return add_years(first, self.family_years)


def _widowed(timeline: Timeline) -> bool:
    """Whether the relative has died."""
    sponsor = timeline.case.sponsor
    return sponsor is not None and sponsor.ended == "death"

"""A card in hand: what it gives, when to renew it, and whether the right is still there."""

from __future__ import annotations

from permres_gui.presentation.views.form_page import AdviceView, FormAnswerView
from permres_gui.presentation.views.lost import CardPriceView
from permres_gui.presentation.views.question import FormView
from permres_gui.presentation.views.shell import SectionView
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class HoldView:
    """One of the two parts of the page, as `parts` says; both share the card.

    `begin` are the words of the button to the questions, which keep what was
    answered here; it stands below `other`, the cards that could be asked for.
    """

    heading: str
    introduction: str
    parts: tuple[SectionView, ...]
    form: FormView
    show: str
    answer: FormAnswerView
    advice: tuple[AdviceView, ...] = ()
    other: AdviceView | None = None
    begin: str = ""
    price: CardPriceView | None = None
    note: str = ""

    @property
    def part(self) -> str:
        """The part in sight."""
        return next(each.id for each in self.parts if each.current)

"""A lost or stolen card: numbers to call, steps, and what a new card costs."""

from __future__ import annotations

from permres_gui.presentation.views.controls import PlaceView
from permres_gui.presentation.views.papers import FeeLineView
from permres_gui.presentation.views.parts import SourcesView
from permres_gui.presentation.views.shell import FactView
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class CallView:
    """The number that blocks the card, and other ones that the sources do not agree on.

    `others` come in pairs: the number, and who gives it.
    """

    title: str
    number: str
    text: str
    other_title: str
    others: tuple[tuple[str, str], ...]
    disagree: str
    sources: SourcesView | None = None


@dataclass(frozen=True, slots=True)
class LossStepView:
    """One step after the call; the numbers are drawn."""

    title: str
    lines: tuple[str, ...]
    sources: SourcesView | None = None


@dataclass(frozen=True, slots=True)
class CardPriceView:
    """What a new card costs: in the municipality that may be chosen, or anywhere."""

    title: str
    place: PlaceView
    said: str
    lines: tuple[FeeLineView, ...]
    notes: tuple[str, ...] = ()
    sources: SourcesView | None = None


@dataclass(frozen=True, slots=True)
class LostView:
    """Everything on one page, and nothing asked before it."""

    heading: str
    introduction: str
    call: CallView
    steps: tuple[LossStepView, ...]
    price: CardPriceView
    notes: tuple[FactView, ...]
    note: str = ""

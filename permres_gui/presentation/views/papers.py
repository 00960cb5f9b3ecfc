"""Papers, price and steps of one card."""

from __future__ import annotations

from dataclasses import replace

from permres_gui.presentation.views.controls import ChoiceView
from permres_gui.presentation.views.parts import LinkView, NoticeView, SourcesView
from permres_gui.presentation.views.shell import SectionView
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One paper to bring: what it is, and behind `more_title` all else about it.

    `cannot` is what to do if you cannot get it.
    """

    id: str
    title: str
    detail: str = ""
    more_title: str = ""
    more: tuple[str, ...] = ()
    cannot_title: str = ""
    cannot: str = ""
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class PaperGroupView:
    """The papers of one moment, and once what they rest on."""

    title: str
    documents: tuple[DocumentView, ...]
    sources: SourcesView | None = None


@dataclass(frozen=True, slots=True)
class CounterView:
    """How many adults, how many children."""

    id: str
    label: str
    value: int
    minimum: int
    maximum: int
    less: str
    more: str


@dataclass(frozen=True, slots=True)
class FeeLineView:
    """One line of the bill; `detail` explains it, or says what is known instead."""

    label: str
    amount: str
    detail: str = ""
    unknown: bool = False
    """No amount is known, or not the whole: it stands out, and not by its colour."""


@dataclass(frozen=True, slots=True)
class FeesView:
    """The price line by line, for this family and this procedure."""

    title: str
    counters: tuple[CounterView, ...]
    procedure: ChoiceView | None
    lines: tuple[FeeLineView, ...]
    total_label: str
    total: str
    notes: tuple[str, ...] = ()
    sources: SourcesView | None = None
    total_unknown: bool = False
    elsewhere: LinkView | None = None
    """To the same bill in another municipality."""


@dataclass(frozen=True, slots=True)
class StepView:
    """One step, with what it asks and when it comes."""

    title: str
    detail: str = ""
    when: str = ""
    address: str = ""
    """What the detail names of the internet, to be copied."""
    copy: str = ""
    """The words of the button that copies it; empty where nothing can be pasted."""


@dataclass(frozen=True, slots=True)
class StepsView:
    """The steps in order; the numbers are drawn."""

    title: str
    steps: tuple[StepView, ...]
    sources: SourcesView | None = None


@dataclass(frozen=True, slots=True)
class PapersView:
    """Papers, price and steps of one card on one page.

    `jumps` lead to "papers", "price" and "steps". `cards` are other cards to show.
    Who can ask for no card has nothing but a notice.
    """

    heading: str
    jump_title: str
    jumps: tuple[LinkView, ...]
    groups: tuple[PaperGroupView, ...]
    fees: FeesView | None
    steps: StepsView | None
    cards: tuple[SectionView, ...] = ()
    notices: tuple[NoticeView, ...] = ()
    take: LinkView | None = None
    """To the codes and the sheet that a person takes along."""
    calendar: LinkView | None = None
    """To save the coming days, where files can be kept and there is such a day."""

    def before_ticks(self) -> PapersView:
        """The same page with nothing ticked, nor counted in the words of its links."""
        groups = (
            replace(
                group,
                documents=tuple(replace(e, ticked=False) for e in group.documents),
            )
            for group in self.groups
        )
        return replace(self, groups=tuple(groups), jumps=())

"""The adviser's desk: every fact of a client beside the answers of the six cards."""

from __future__ import annotations

from typing import Literal, TypeAlias

from permres_gui.presentation.views.controls import ChoiceView, DateView
from permres_gui.presentation.views.errand import FileBarView
from permres_gui.presentation.views.parts import LinkView, MarkName, ProblemView
from permres_gui.presentation.views.question import QuestionView
from permres_gui.presentation.views.result import CardRowView
from permres_gui.presentation.views.timeline import TimelineView
from permres_gui.presentation.views.versions import VersionsView
from permres_gui.records import dataclass

FactState: TypeAlias = Literal["given", "open", "unknown", "blank"]


@dataclass(frozen=True, slots=True)
class DeskFactView:
    """One question as a line: what it asks, what is known, and for which cards.

    `state`: given; open, a card waits for it; unknown, "I do not know"; blank, an event
    that was not told.
    """

    question: str
    label: str
    answer: str
    state: FactState
    word: str
    """The state in words, so that it is never told by colour alone."""
    spoken: str
    mark: MarkName | None = None
    """How sure the answer is, where that was said."""
    mark_word: str = ""
    at_odds: str = ""
    """That the answer does not fit another one; empty where it does."""


@dataclass(frozen=True, slots=True)
class DeskTopicView:
    """The facts of one topic."""

    title: str
    facts: tuple[DeskFactView, ...]


@dataclass(frozen=True, slots=True)
class MenuGroupView:
    """A part of the menu: of each action its id, its words and its key, if any."""

    title: str
    actions: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class DeskView:
    """Facts on the left, answers on the right, the picture above both.

    `question` is the fact that stands open, as its screen would show it. The cards
    keep their order, so that hands learn their places.
    """

    heading: str
    day_label: str
    day: DateView
    """Its choice; ``shown_day`` is what it holds, for a page that stays."""
    facts_title: str
    topics: tuple[DeskTopicView, ...]
    idle_title: str
    idle: tuple[DeskFactView, ...]
    question: QuestionView | None
    answers_title: str
    cards: tuple[CardRowView, ...]
    undo: str
    redo: str
    copy: str
    copied: str
    worked_case: LinkView
    """Saves the case with its answers, for a lawyer to check."""
    calendar: LinkView
    """Saves the coming days of all cards."""
    sheet: str
    coming: str
    menu_label: str = ""
    menu: tuple[MenuGroupView, ...] = ()
    not_to_miss: tuple[str, ...] = ()
    """What must be seen before the answers, such as a stay that can be ended."""
    shown_day: str = ""
    other_day: str = ""
    """That the answers are not those of today; empty where they are."""
    to_today: str = ""
    can_undo: bool = False
    can_redo: bool = False
    problems: tuple[ProblemView, ...] = ()
    problems_title: str = ""
    """How many there are, on the button that opens them all."""
    timeline: TimelineView | None = None
    uses: tuple[LinkView, ...] = ()
    """For each card the requirements that use the question that stands open."""
    uses_title: str = ""
    compare: str = ""
    versions: VersionsView | None = None
    """The client as told and the what-if copies."""
    sure: ChoiceView | None = None
    """How sure the answer that stands open is; no choice before it is given."""
    sures: tuple[tuple[str, ChoiceView], ...] = ()
    """Of a form with several answers, for the path of each how sure it is."""
    guesses: str = ""
    """Where answers are guesses and yet no card rests on one."""
    idle_hint: str = ""
    """Why the questions at the end do not matter."""
    turns: int = 0
    """Another number: these are other answers than those that were filled in last."""
    bar: FileBarView | None = None
    """The file of the client, where files can be kept."""

"""The result, the comparison and the list of answers."""

from __future__ import annotations

from permres_gui.presentation.views.parts import (
    LinkView,
    NoticeView,
    ProblemView,
    SourcesView,
    Status,
)
from permres_gui.presentation.views.timeline import TimelineView
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class AnswerRowView:
    """One answer; `open` says what "I don't know" leaves open."""

    question: str
    label: str
    answer: str
    change_spoken: str
    open: str = ""
    mark: str = ""
    """How sure it is, in a word, where an adviser said that."""
    odd: str = ""
    """That it does not fit another answer."""


@dataclass(frozen=True, slots=True)
class AnswersView:
    """All answers in the groups in which they were asked."""

    heading: str
    introduction: str
    groups: tuple[tuple[str, tuple[AnswerRowView, ...]], ...]
    change: str
    note: str = ""
    problems: tuple[ProblemView, ...] = ()


@dataclass(frozen=True, slots=True)
class RequirementView:
    """One requirement of a card, with its own status and its sources."""

    status: Status
    word: str
    title: str
    detail: str = ""
    sources: SourcesView | None = None


@dataclass(frozen=True, slots=True)
class CardRowView:
    """One card, or several with the same "no"; folded until it is opened."""

    letters: tuple[str, ...]
    status: Status
    word: str
    day: str
    reason: str
    spoken: str
    title: str = ""
    lines: tuple[str, ...] = ()
    requirements: tuple[RequirementView, ...] = ()
    sources: SourcesView | None = None
    links: tuple[LinkView, ...] = ()
    opened: bool = False
    guess: str = ""
    """Which answers that are guesses it rests on; it is part of `spoken` too."""
    met: str = ""
    """Over those of `requirements` that are met, where they may stand folded."""
    links_first: bool = False
    """Whether the links stand above what the card asks: an adviser goes on from there."""

    def opening(self) -> tuple[str, ...]:
        """The lines that neither the row nor a requirement says already."""
        said = {self.reason, *(each.detail for each in self.requirements)}
        return tuple(line for line in self.lines if line not in said)

    def in_sight(self) -> tuple[RequirementView, ...]:
        """What is not met or open; the first one where all are met."""
        if not self.met:
            return self.requirements
        left = tuple(r for r in self.requirements if r.status != "eligible")
        return left or self.requirements[:1]

    def folded(self) -> tuple[RequirementView, ...]:
        """The others, which are met."""
        shown = self.in_sight()
        return tuple(each for each in self.requirements if each not in shown)


@dataclass(frozen=True, slots=True)
class ListView:
    """A titled list of what to do or what would change the result.

    Each line is (when, what); `when` may be empty, then it is a bullet.
    """

    title: str
    lines: tuple[tuple[str, str], ...]
    links: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenQuestionView:
    """A question without an answer: its id, its words, and what depends on it."""

    question: str
    heading: str
    detail: str
    spoken: str


@dataclass(frozen=True, slots=True)
class OpenQuestionsView:
    """The open questions: some in sight, `others` folded under `more`."""

    title: str
    answer: str
    lines: tuple[OpenQuestionView, ...]
    more: str = ""
    others: tuple[OpenQuestionView, ...] = ()


@dataclass(frozen=True, slots=True)
class TeaserView:
    """An invitation to another page, or to one of two things."""

    title: str
    text: str
    link: LinkView
    other: LinkView | None = None


@dataclass(frozen=True, slots=True)
class ResultView:
    """The answer first, then every card, then why and what to do."""

    status: Status
    headline: str
    lines: tuple[str, ...]
    cards: tuple[CardRowView, ...]
    note: str
    link: LinkView | None = None
    notices: tuple[NoticeView, ...] = ()
    strip: TimelineView | None = None
    timeline: TimelineView | None = None
    until: ListView | None = None
    open: OpenQuestionsView | None = None
    changes: ListView | None = None
    compare: TeaserView | None = None
    take_home: TeaserView | None = None
    """What a visitor of a kiosk takes along; right under the cards."""


@dataclass(frozen=True, slots=True)
class CellView:
    """One answer of one card; with a status it carries the icon."""

    text: str
    detail: str = ""
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class CompareView:
    """Cards beside each other: columns are (letter, name), rows are questions.

    Each row is (question, cells, whether all cells are equal).
    """

    heading: str
    introduction: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, tuple[CellView, ...], bool], ...]
    only_differences: str
    equal_summary: str
    sources: SourcesView | None = None
    equal: tuple[tuple[str, str], ...] = ()
    """Below the summary: each question with its one answer."""
    link: LinkView | None = None
    """Back to the result, where there is nothing to compare."""

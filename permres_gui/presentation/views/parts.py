"""Parts that several screens share: statuses, links, sources, warnings."""

from __future__ import annotations

from typing import Literal, TypeAlias

from permres_gui.records import dataclass

Status: TypeAlias = Literal[
    "eligible",
    "not_yet",
    "needs_advice",
    "not_eligible",
    "held",
    "lost",
    "undetermined",
]
"""The status icons; a requirement that is met carries `eligible`."""
MarkName: TypeAlias = Literal["seen", "told", "guessed"]
"""How sure an answer is; each has an icon of its name."""
Fill: TypeAlias = Literal[
    "whole",
    "half",
    "none",
    "absence",
    "future",
    "neutral",
    "due",
    "window",
    "unsure",
    "lost",
]
"""How a period is drawn: the more it counts, the fuller. `due` is a paper that is
missing then, `window` a time to act in (both for the strip of one year); `unsure` and
`lost` are days of return on which a right is in doubt or gone."""
MarkKind: TypeAlias = Literal[
    "today",
    "complete",
    "perhaps",
    "restart",
    "end",
    "leave",
    "back",
    "safe",
    "loss",
    "old",
]
TopicState: TypeAlias = Literal["done", "skipped", "current", "todo"]


@dataclass(frozen=True, slots=True)
class LinkView:
    """Something to press; `id` comes back in the signal `section_chosen`.

    Of a question that is a list, `place` is the row that is meant; -1 is no row.
    """

    id: str
    label: str
    icon: str = ""
    spoken: str = ""
    place: int = -1


@dataclass(frozen=True, slots=True)
class PageView:
    """A page that was read: what kind of source it is, where, and the two days."""

    kind: str
    address: str
    dated: str
    """The day on the page itself, or that it names none."""
    read: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article with how sure it is, what is open about it, and its pages."""

    article: str
    sure: Literal["high", "medium", "low"]
    sure_word: str
    points: tuple[str, ...]
    pages: tuple[PageView, ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Articles and sources, closed behind their own link.

    Each of `lines` is one article or kind of page with the sites that say it, and on
    lines below it what is open; `doubts` are about what cites them. The addresses stand
    behind a link of their own.
    """

    label: str
    lines: tuple[str, ...]
    cited: tuple[str, ...] = ()
    """The same sources by their ids, for a list on paper."""
    doubts: tuple[str, ...] = ()
    pages_title: str = ""
    pages: tuple[str, ...] = ()
    articles: tuple[ArticleView, ...] = ()
    """The same in full, for who advises; others are not shown it."""

    def every_line(self) -> tuple[str, ...]:
        """All of it unfolded, where nothing can be opened."""
        return (*self.lines, *self.doubts, *self.pages)


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A box that warns: the collision in one line, the action under it.

    Only the first lines of a long text stand open; `more` is the link to the others.
    """

    title: str
    text: str
    kind: Literal["ask", "err", "ok", "wait"] = "ask"
    links: tuple[LinkView, ...] = ()
    more: str = ""
    sources: SourcesView | None = None


@dataclass(frozen=True, slots=True)
class ProblemView:
    """Two answers that do not fit: one sentence naming both, one link to each.

    The id of a link is the id of a question (`change_requested`), with its row if it
    has one: `history[1]`.
    """

    title: str
    sentence: str
    links: tuple[LinkView, ...] = ()

"""A page with a small form of its own, and the answer to it."""

from __future__ import annotations

from permres_gui.presentation.views.parts import LinkView, NoticeView, SourcesView
from permres_gui.presentation.views.question import FormView
from permres_gui.presentation.views.timeline import TimelineView
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class FormAnswerView:
    """The answer, mostly a day, and in sentences what follows from it and why."""

    title: str
    status: str
    """The sign beside it: the name of an icon."""
    lines: tuple[str, ...]
    sources: SourcesView | None = None


@dataclass(frozen=True, slots=True)
class AdviceView:
    """A titled list of things to do."""

    title: str
    lines: tuple[str, ...]
    sources: SourcesView | None = None
    link: LinkView | None = None


@dataclass(frozen=True, slots=True)
class FormPageView:
    """The page; without an answer while the form is not filled in."""

    heading: str
    introduction: str
    form: FormView
    show: str
    answer: FormAnswerView
    timeline: TimelineView | None = None
    advice: tuple[AdviceView, ...] = ()
    note: str = ""
    notice: NoticeView | None = None
    """What is to be known first of all."""

"""The planner of a journey: a small form, and the day to be back."""

from __future__ import annotations

from permres_gui.presentation.views.parts import LinkView, SourcesView
from permres_gui.presentation.views.question import FormView
from permres_gui.presentation.views.timeline import TimelineView
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class JourneyAnswerView:
    """The last safe day, and in sentences what comes after it and why."""

    title: str
    status: str
    """The sign beside it: held, needs_advice or not_yet."""
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
class JourneyView:
    """The page; without an answer while the form is not filled in."""

    heading: str
    introduction: str
    form: FormView
    show: str
    answer: JourneyAnswerView
    timeline: TimelineView | None = None
    advice: tuple[AdviceView, ...] = ()
    note: str = ""

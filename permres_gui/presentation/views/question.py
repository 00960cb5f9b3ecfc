"""One question, and the two controls that hold several fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from permres_gui.presentation.views.controls import (
    AmountView,
    ChoiceView,
    CountryView,
    DateView,
    NumberView,
    PlaceView,
)
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from permres_gui.presentation.views.controls import (
        FieldView,
    )
    from permres_gui.presentation.views.parts import (
        Fill,
        MarkName,
        ProblemView,
        SourcesView,
    )
    from permres_gui.presentation.views.timeline import TimelineView


@dataclass(frozen=True, slots=True)
class PeriodKindView:
    """A kind of period that can be added: its button, its editor, blank fields."""

    id: str
    add: str
    editor_title: str
    swatch: Fill
    fields: tuple[FieldView, ...]
    fill_in: str = ""
    """Which of its fields need something, for who leaves all of them blank."""


@dataclass(frozen=True, slots=True)
class PeriodRowView:
    """One period of the list, with its own filled fields for the editor."""

    kind: str
    swatch: Fill
    title: str
    detail: str
    editor_title: str
    edit_spoken: str
    remove_spoken: str
    fields: tuple[FieldView, ...]
    error: str = ""
    mark: MarkName | None = None
    """How sure an adviser is of the period, where that was said."""
    mark_word: str = ""


@dataclass(frozen=True, slots=True)
class NothingView:
    """The choice that a list has no entries; answers an empty tuple."""

    title: str
    description: str = ""
    selected: bool = False


@dataclass(frozen=True, slots=True)
class PeriodListView:
    """Stays and absences. Answers a tuple of {"kind": …, field id: value} rows.

    An empty list is no answer, unless `nothing` is chosen.
    """

    name: str
    rows: tuple[PeriodRowView, ...]
    kinds: tuple[PeriodKindView, ...]
    edit: str
    remove: str
    save: str
    cancel: str
    empty: str
    timeline: TimelineView | None = None
    folded: int = 0
    """So many of the first periods are folded away until they are asked for."""
    earlier: str = ""
    fewer: str = ""
    unfinished: str = ""
    unsaved: str = ""
    """For who goes on while a period is open that was begun."""
    nothing: NothingView | None = None


@dataclass(frozen=True, slots=True)
class FormView:
    """A few small fields on one screen. Answers {field id: value}."""

    fields: tuple[FieldView, ...]


Control: TypeAlias = (
    ChoiceView
    | CountryView
    | DateView
    | NumberView
    | AmountView
    | PlaceView
    | PeriodListView
    | FormView
)


@dataclass(frozen=True, slots=True)
class DontKnowView:
    """The choice "I don't know", of equal weight, saying what it does.

    `known` is the title of the card around the field; answers "unknown".
    """

    title: str
    lines: tuple[str, ...] = ()
    known: str = ""
    selected: bool = False


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question. What the law asks stands folded inside "why we ask"."""

    id: str
    topic: str
    heading: str
    control: Control
    introduction: str = ""
    why_title: str = ""
    why_text: str = ""
    law_title: str = ""
    law_text: str = ""
    needed_for: str = ""
    why_sources: SourcesView | None = None
    help_title: str = ""
    help_text: str = ""
    help_picture: str = ""
    help_picture_label: str = ""
    letters: str = ""
    """The words of the link to what the letters mean; its section is `letters`."""
    paste: str = ""
    """The words of the link to typing the whole list; its section is `pasted`."""
    dont_know: DontKnowView | None = None
    error: str = ""
    problems: tuple[ProblemView, ...] = ()

"""Family who want to come: a small form, the rows that fit, what to take along."""

from __future__ import annotations

from permres_gui.presentation.views.form_page import AdviceView
from permres_gui.presentation.views.parts import LinkView, SourcesView
from permres_gui.presentation.views.question import FormView
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class FamilyRowView:
    """One sentence: for whom, what it answers, why to ask, what its letters mean.

    `icon` and `said` are empty where it only explains; `reason` where nobody need ask.
    """

    text: str
    for_whom: str = ""
    icon: str = ""
    said: str = ""
    reason: str = ""
    links: tuple[LinkView, ...] = ()
    sources: SourcesView | None = None


@dataclass(frozen=True, slots=True)
class FamilySectionView:
    """The rows under one title."""

    title: str
    rows: tuple[FamilyRowView, ...]


@dataclass(frozen=True, slots=True)
class FamilyView:
    """The page; `found` is said after each choice, `ask` where to get advice."""

    heading: str
    introduction: str
    form: FormView
    found: str
    sections: tuple[FamilySectionView, ...]
    bring: AdviceView
    ask_title: str
    ask: str
    note: str = ""

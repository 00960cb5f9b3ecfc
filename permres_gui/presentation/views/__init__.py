"""What each screen says: frozen records of ready strings, and nothing of Qt.

A sentence may mark words as strong with two stars: `from **20 August 2027**`.
An empty string means that the line is left out. Ids are never shown. `spoken` is
the accessible name where the visible words alone do not say enough.

Each module is read when one of its records is first needed, so that the first page
waits only for its own.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from permres_gui.presentation.views.controls import (
        AmountView,
        ChoiceView,
        CountryView,
        DateView,
        FieldControl,
        FieldView,
        NumberView,
        OptionView,
        PlaceView,
    )
    from permres_gui.presentation.views.desk import (
        DeskFactView,
        DeskTopicView,
        DeskView,
        FactState,
    )
    from permres_gui.presentation.views.family import (
        FamilyRowView,
        FamilySectionView,
        FamilyView,
    )
    from permres_gui.presentation.views.form_page import (
        AdviceView,
        FormAnswerView,
        FormPageView,
    )
    from permres_gui.presentation.views.hold import HoldView
    from permres_gui.presentation.views.kiosk import (
        CoverView,
        KeysView,
        KioskView,
        StaffCodeView,
        StartLanguageView,
        StartView,
    )
    from permres_gui.presentation.views.letters import LettersView, LetterView
    from permres_gui.presentation.views.lost import (
        CallView,
        CardPriceView,
        LossStepView,
        LostView,
    )
    from permres_gui.presentation.views.papers import (
        CounterView,
        DocumentView,
        FeeLineView,
        FeesView,
        PapersView,
        StepsView,
        StepView,
    )
    from permres_gui.presentation.views.parts import (
        Fill,
        LinkView,
        MarkKind,
        NoticeView,
        ProblemView,
        SourcesView,
        Status,
        TopicState,
    )
    from permres_gui.presentation.views.pasted import PastedLineView, PastedView
    from permres_gui.presentation.views.phone import (
        AnswersCodeView,
        CodeView,
        PhoneView,
    )
    from permres_gui.presentation.views.places import (
        PlaceCellView,
        PlaceRowView,
        TwoPlacesView,
    )
    from permres_gui.presentation.views.question import (
        Control,
        DontKnowView,
        FormView,
        PeriodKindView,
        PeriodListView,
        PeriodRowView,
        QuestionView,
    )
    from permres_gui.presentation.views.result import (
        AnswerRowView,
        AnswersView,
        CardRowView,
        CellView,
        CompareView,
        ListView,
        OpenQuestionsView,
        OpenQuestionView,
        RequirementView,
        ResultView,
        TeaserView,
    )
    from permres_gui.presentation.views.shell import (
        DisplayView,
        FactView,
        HelpView,
        SectionView,
        ShellView,
        TopicView,
        WelcomeView,
    )
    from permres_gui.presentation.views.timeline import (
        BarView,
        LaneView,
        LegendView,
        MarkView,
        TableView,
        TimelineView,
    )

_MODULES = {
    "controls": (
        "AmountView",
        "ChoiceView",
        "CountryView",
        "DateView",
        "FieldControl",
        "FieldView",
        "NumberView",
        "OptionView",
        "PlaceView",
    ),
    "desk": ("DeskFactView", "DeskTopicView", "DeskView", "FactState"),
    "form_page": ("AdviceView", "FormAnswerView", "FormPageView"),
    "hold": ("HoldView",),
    "family": ("FamilyRowView", "FamilySectionView", "FamilyView"),
    "kiosk": (
        "CoverView",
        "KeysView",
        "KioskView",
        "StaffCodeView",
        "StartLanguageView",
        "StartView",
    ),
    "letters": (
        "LetterView",
        "LettersView",
    ),
    "lost": (
        "CallView",
        "CardPriceView",
        "LossStepView",
        "LostView",
    ),
    "papers": (
        "CounterView",
        "DocumentView",
        "FeeLineView",
        "FeesView",
        "PapersView",
        "StepView",
        "StepsView",
    ),
    "pasted": ("PastedLineView", "PastedView"),
    "parts": (
        "Fill",
        "LinkView",
        "MarkKind",
        "NoticeView",
        "ProblemView",
        "SourcesView",
        "Status",
        "TopicState",
    ),
    "phone": ("AnswersCodeView", "CodeView", "PhoneView"),
    "places": ("PlaceCellView", "PlaceRowView", "TwoPlacesView"),
    "question": (
        "Control",
        "DontKnowView",
        "FormView",
        "PeriodKindView",
        "PeriodListView",
        "PeriodRowView",
        "QuestionView",
    ),
    "result": (
        "AnswerRowView",
        "AnswersView",
        "CardRowView",
        "CellView",
        "CompareView",
        "ListView",
        "OpenQuestionView",
        "OpenQuestionsView",
        "RequirementView",
        "ResultView",
        "TeaserView",
    ),
    "shell": (
        "DisplayView",
        "FactView",
        "HelpView",
        "SectionView",
        "ShellView",
        "TopicView",
        "WelcomeView",
    ),
    "timeline": (
        "BarView",
        "LaneView",
        "LegendView",
        "MarkView",
        "TableView",
        "TimelineView",
    ),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> object:
    """A record, from the module that holds it."""
    if name not in _HOMES:
        raise AttributeError(name)
    found: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


__all__ = [
    "AdviceView",
    "AmountView",
    "AnswerRowView",
    "AnswersCodeView",
    "AnswersView",
    "BarView",
    "CallView",
    "CardPriceView",
    "CardRowView",
    "CellView",
    "ChoiceView",
    "CodeView",
    "CompareView",
    "Control",
    "CounterView",
    "CountryView",
    "CoverView",
    "DateView",
    "DeskFactView",
    "DeskTopicView",
    "DeskView",
    "DisplayView",
    "DocumentView",
    "DontKnowView",
    "FactState",
    "FactView",
    "FamilyRowView",
    "FamilySectionView",
    "FamilyView",
    "FeeLineView",
    "FeesView",
    "FieldControl",
    "FieldView",
    "Fill",
    "FormAnswerView",
    "FormPageView",
    "FormView",
    "HelpView",
    "HoldView",
    "KeysView",
    "KioskView",
    "LaneView",
    "LegendView",
    "LetterView",
    "LettersView",
    "LinkView",
    "ListView",
    "LossStepView",
    "LostView",
    "MarkKind",
    "MarkView",
    "NoticeView",
    "NumberView",
    "OpenQuestionView",
    "OpenQuestionsView",
    "OptionView",
    "PapersView",
    "PastedLineView",
    "PastedView",
    "PeriodKindView",
    "PeriodListView",
    "PeriodRowView",
    "PhoneView",
    "PlaceCellView",
    "PlaceRowView",
    "PlaceView",
    "ProblemView",
    "QuestionView",
    "RequirementView",
    "ResultView",
    "SectionView",
    "ShellView",
    "SourcesView",
    "StaffCodeView",
    "StartLanguageView",
    "StartView",
    "Status",
    "StepView",
    "StepsView",
    "TableView",
    "TeaserView",
    "TimelineView",
    "TopicState",
    "TopicView",
    "TwoPlacesView",
    "WelcomeView",
]

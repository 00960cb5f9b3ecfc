"""What each screen says: frozen records of ready strings, and nothing of Qt.

A sentence may mark words as strong with two stars: `from **20 August 2027**`.
An empty string means that the line is left out. Ids are never shown. `spoken` is
the accessible name where the visible words alone do not say enough.

Each module is read when one of its records is first needed, so that the first page
waits only for its own. Type checkers read the same names in `__init__.pyi`.
"""

from __future__ import annotations

from importlib import import_module

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
    "desk": (
        "DeskFactView",
        "DeskTopicView",
        "DeskView",
        "FactState",
        "MarkName",
        "MenuGroupView",
    ),
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
        "PaperGroupView",
        "PapersView",
        "StepView",
        "StepsView",
    ),
    "pasted": ("GapView", "PastedLineView", "PastedView", "ReadyAnswerView"),
    "parts": (
        "ArticleView",
        "Fill",
        "LinkView",
        "MarkKind",
        "NoticeView",
        "PageView",
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
        "NothingView",
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

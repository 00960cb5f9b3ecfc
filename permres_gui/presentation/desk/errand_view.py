"""The pages of case files on the adviser's desk: open, save, keep, leave, read a code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.presentation.desk.errand import Errand
from permres_gui.presentation.desk.errands_coming_in import (
    held_elsewhere,
    opening,
    reading_code,
    replacing,
    taking_over,
)
from permres_gui.presentation.desk.errands_going_out import (
    erasing,
    exporting,
    keeping,
    leaving_unsaved,
    saving_as,
)
from permres_gui.presentation.desk.file_faults import faults_told
from permres_gui.presentation.views.errand import ActionView, ErrandView

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator

_CAREFUL: Final = ("plain", "erase")
"""Errands that Enter leaves undone: Cancel is their first button."""
_PAGES: Final[Mapping[str, Callable[[Context, Errand], ErrandView]]] = MappingProxyType(
    {
        "open": opening,
        "take-over": taking_over,
        "held": held_elsewhere,
        "save-as": saving_as,
        "keep": keeping,
        "unsaved": leaving_unsaved,
        "code": reading_code,
        "replace": replacing,
        "plain": exporting,
        "erase": erasing,
    }
)
"""Each page, by the kind of errand."""


def errand_view(context: Context, errand: Errand) -> ErrandView:
    """The page of what is being done."""
    view = _PAGES[errand.kind](context, errand)
    words = context.words
    cancel = ActionView("cancel", words.text("Cancel"))
    careful = errand.kind in _CAREFUL
    error, of_secrets = faults_told(errand.fault, words, fields=bool(view.secrets))
    return replace(
        view,
        actions=(cancel, *view.actions) if careful else (*view.actions, cancel),
        error=error,
        secrets_error=of_secrets,
        busy=_busy(errand, words) if errand.busy else "",
        show=words.text("Show the passphrase") if view.secrets else "",
    )


def _busy(errand: Errand, words: Translator) -> str:
    if errand.kind == "save-as":
        return words.text("One moment: the file is being protected.")
    return words.text("One moment: the passphrase is being checked.")

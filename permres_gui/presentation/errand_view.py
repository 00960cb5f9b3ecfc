"""The pages of case files on the adviser's desk: open, save, keep, leave, read a code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.case_store.refusals import CaseStoreError
from permres_gui.presentation.case_store_texts import plain_warning
from permres_gui.presentation.desk_facts import NO_ANSWER
from permres_gui.presentation.field_views import FieldMaker
from permres_gui.presentation.file_faults import BESIDE, Fault, faults_told
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views.errand import ActionView, ErrandView
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views.controls import DateView

YEARS_TO_KEEP: Final = 15
"""How many years ahead the list of years for the last day of keeping goes."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What is being done with a file; ``kind`` is empty when nothing is."""

    kind: str = ""
    file: str = ""
    fault: Fault | None = None
    busy: bool = False
    can_take_over: bool = False
    office_key: bool = False
    """The folder has a key, which protects the file."""
    key_at_hand: bool = False
    """That key was opened before, so no passphrase is asked for."""
    keep_until: date | None = None
    """The last day of keeping, included."""


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


def _open(context: Context, errand: Errand) -> ErrandView:
    words = context.words
    return ErrandView(
        heading=words.text("Open %(file)s", file=errand.file),
        introduction=words.text("This file is protected with a passphrase."),
        actions=(ActionView("open-now", words.text("Open")),),
        secrets=(words.text("Passphrase of this file"),),
        notes=(words.text("Nobody can recover a passphrase that is lost."),),
    )


def _take_over(context: Context, errand: Errand) -> ErrandView:
    words = context.words
    sure = words.text("Do this only when nobody else has the file open any more.")
    label = words.text("Take it over")
    return replace(
        _open(context, errand),
        introduction=sure,
        actions=(ActionView("open-now", label),),
    )


def _held(context: Context, errand: Errand) -> ErrandView:
    words = context.words
    actions = [
        ActionView("read-only", words.text("Read only")),
        ActionView("beside", words.text("Work in a copy beside it")),
    ]
    if errand.can_take_over:
        actions.append(ActionView("take-over", words.text("Take it over")))
    elsewhere = N_("%(file)s is already open elsewhere")
    other = N_("%(file)s cannot be saved in its place")
    heading = elsewhere if errand.can_take_over else other
    return ErrandView(
        heading=words.text(heading, file=errand.file),
        introduction=words.text("You can read the case all the same."),
        actions=tuple(actions),
    )


def _save_as(context: Context, errand: Errand) -> ErrandView:
    words = context.words
    if errand.office_key:
        return _save_with_key(context, errand)
    return ErrandView(
        heading=words.text("Save as %(file)s", file=errand.file),
        introduction=words.text("Choose a passphrase of several words."),
        actions=(ActionView("save-now", words.text("Save")),),
        secrets=(words.text("Passphrase"), words.text("The same passphrase again")),
        day=_keep_day(context, errand.keep_until),
        notes=(words.text("Nobody can recover a passphrase that is lost."),),
    )


def _save_with_key(context: Context, errand: Errand) -> ErrandView:
    words, at_hand = context.words, errand.key_at_hand
    return ErrandView(
        heading=words.text("Save as %(file)s", file=errand.file),
        introduction=words.text("The key of this folder protects the file."),
        actions=(ActionView("save-now", words.text("Save")),),
        secrets=() if at_hand else (words.text("Passphrase of this folder"),),
        day=_keep_day(context, errand.keep_until),
    )


def _keep(context: Context, errand: Errand) -> ErrandView:
    words = context.words
    return ErrandView(
        heading=words.text("How long to keep %(file)s", file=errand.file),
        introduction=words.text("Keep a case no longer than you need it."),
        actions=(
            ActionView("keep-now", words.text("Save")),
            ActionView("erase", words.text("Erase this client")),
        ),
        day=_keep_day(context, errand.keep_until),
    )


def _keep_day(context: Context, day: date | None) -> DateView:
    words = context.words
    maker = FieldMaker(context.case, context.library.rulebook.law, words, context.as_of)
    label = words.text("Last day to keep this file")
    view = maker.day(label, day.isoformat() if day else "")
    first = min(each.year for each in (day, context.as_of) if each is not None)
    last = max(first, context.as_of.year) + YEARS_TO_KEEP
    return replace(view, first_year=first, last_year=last, blank=NO_ANSWER)


def _unsaved(context: Context, errand: Errand) -> ErrandView:
    words, fault = context.words, errand.fault
    save = ActionView("save-first", words.text("Save first"))
    if isinstance(fault, CaseStoreError) and fault.reason in BESIDE:
        save = ActionView("beside", words.text("Save beside it"))
    return ErrandView(
        heading=words.text("Not everything is saved"),
        introduction=words.text("What you do not save now is gone."),
        actions=(save, ActionView("drop", words.text("Do not save"))),
    )


def _code(context: Context, errand: Errand) -> ErrandView:
    words = context.words
    return ErrandView(
        heading=words.text("Read the code with answers"),
        introduction=words.text(
            "Scan the second code of the public computer, or paste its text."
        ),
        actions=(ActionView("code-now", words.text("Read the code")),),
        text=words.text("Text of the code"),
        notes=(words.text("The code holds answers and no name."),),
    )


def _replace(context: Context, errand: Errand) -> ErrandView:
    words = context.words
    return ErrandView(
        heading=words.text("There are answers on the desk already"),
        introduction=words.text(
            "The answers of the code replace them. You can undo this."
        ),
        actions=(ActionView("replace", words.text("Replace the answers")),),
    )


def _plain(context: Context, errand: Errand) -> ErrandView:
    words = context.words
    return ErrandView(
        heading=words.text("Export without protection"),
        introduction=plain_warning(words),
        actions=(ActionView("plain-now", words.text("Export all the same")),),
    )


def _erase(context: Context, errand: Errand) -> ErrandView:
    words = context.words
    return ErrandView(
        heading=words.text("Erase %(file)s?", file=errand.file),
        introduction=words.text(
            "The case file of this client and its copies in this folder are erased."
            " Nobody can bring them back."
        ),
        actions=(ActionView("erase-now", words.text("Erase this client for good")),),
        notes=(
            words.text(
                "Copies on other disks and in backups stay. They are encrypted too."
            ),
        ),
    )


_CAREFUL: Final = ("plain", "erase")
"""Errands that Enter leaves undone: Cancel is their first button."""
_PAGES: Final[Mapping[str, Callable[[Context, Errand], ErrandView]]] = MappingProxyType(
    {
        "open": _open,
        "take-over": _take_over,
        "held": _held,
        "save-as": _save_as,
        "keep": _keep,
        "unsaved": _unsaved,
        "code": _code,
        "replace": _replace,
        "plain": _plain,
        "erase": _erase,
    }
)
"""Each page, by the kind of errand."""

"""The pages by which a case leaves the desk: saved, kept for a time, exported, erased."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from permres_gui.case_store.refusals import CaseStoreError
from permres_gui.presentation.case_store_texts import plain_warning
from permres_gui.presentation.day_field import day_field
from permres_gui.presentation.desk.desk_facts import NO_ANSWER
from permres_gui.presentation.desk.errand import Errand
from permres_gui.presentation.desk.file_faults import BESIDE
from permres_gui.presentation.views.errand import ActionView, ErrandView

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.views.controls import DateView

YEARS_TO_KEEP: Final = 15
"""How many years ahead the list of years for the last day of keeping goes."""


def saving_as(context: Context, errand: Errand) -> ErrandView:
    """A new passphrase, unless the folder has a key."""
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


def keeping(context: Context, errand: Errand) -> ErrandView:
    """The last day to keep the file, and the way to erase it."""
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
    label = words.text("Last day to keep this file")
    view = day_field(label, day.isoformat() if day else "", words, context.as_of)
    first = min(each.year for each in (day, context.as_of) if each is not None)
    last = max(first, context.as_of.year) + YEARS_TO_KEEP
    return replace(view, first_year=first, last_year=last, blank=NO_ANSWER)


def leaving_unsaved(context: Context, errand: Errand) -> ErrandView:
    """Save first, or beside where another has the file."""
    words, fault = context.words, errand.fault
    save = ActionView("save-first", words.text("Save first"))
    if isinstance(fault, CaseStoreError) and fault.reason in BESIDE:
        save = ActionView("beside", words.text("Save beside it"))
    return ErrandView(
        heading=words.text("Not everything is saved"),
        introduction=words.text("What you do not save now is gone."),
        actions=(save, ActionView("drop", words.text("Do not save"))),
    )


def exporting(context: Context, errand: Errand) -> ErrandView:
    """A warning before a case stands unprotected on a disk."""
    words = context.words
    return ErrandView(
        heading=words.text("Export without protection"),
        introduction=plain_warning(words),
        actions=(ActionView("plain-now", words.text("Export all the same")),),
    )


def erasing(context: Context, errand: Errand) -> ErrandView:
    """A warning of what goes, and of what stays elsewhere."""
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

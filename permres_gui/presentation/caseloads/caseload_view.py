"""The words of the caseload's page: a folder, its key, the table, and who is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.presentation.case_store_texts import key_warning
from permres_gui.presentation.caseloads.caseload_cells import COLUMNS
from permres_gui.presentation.caseloads.caseload_filters import ALL, FILTERS
from permres_gui.presentation.caseloads.moving_words import (
    move_note,
    move_offer,
    moved_lines,
)
from permres_gui.presentation.desk.file_faults import faults_told
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views.caseload import CaseloadView
from permres_gui.presentation.views.errand import ActionView
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from permres_gui.case_store.refusals import CaseStoreError
    from permres_gui.presentation.desk.file_faults import Fault
    from permres_gui.presentation.translator import Translator


@dataclass(frozen=True, slots=True)
class Office:
    """The folder that is looked at; ``folder`` is its name alone, empty for none."""

    folder: str = ""
    has_key: bool = False
    opened: bool = False
    """Its files were read, with the key where there is one."""
    running: bool = False
    chosen: str = ALL
    alone: int = 0
    """How many of its files have a passphrase of their own beside the key."""
    asks: bool = False
    """Whether that passphrase is asked for."""
    moved: int = 0
    """How many of them were moved under the key just now."""
    not_moved: tuple[CaseStoreError, ...] = ()
    fault: Fault | None = None
    busy: bool = False


def caseload_view(office: Office, words: Translator) -> CaseloadView:
    """The page as it is now."""
    open_now = office.opened and office.has_key
    asks = bool(office.folder) and not (open_now and not office.asks)
    error, of_secrets = faults_told(office.fault, words, fields=asks)
    view = CaseloadView(
        heading=words.text("Caseload"),
        introduction=_introduction(office, words),
        actions=_actions(office, words),
        error=error,
        secrets_error=of_secrets,
    )
    if office.folder and not office.opened:
        return _locked(view, office, words)
    if not office.folder:
        return view
    if not office.has_key:
        view = _without_key(view, words)
    elif office.asks:
        view = _asking(view, office, words)
    else:
        view = _offering(view, office, words)
    return _with_table(view, office, words)


def _introduction(office: Office, words: Translator) -> str:
    if office.folder:
        return words.text("Folder: %(folder)s", folder=office.folder)
    return words.text("All case files of a folder, in one table.")


def _actions(office: Office, words: Translator) -> tuple[ActionView, ...]:
    other = N_("Choose another folder") if office.folder else N_("Choose a folder")
    choose = ActionView("choose", words.text(other))
    if not office.folder:
        return (choose,)
    if not office.opened:
        return (ActionView("open", words.text("Open")), choose)
    if office.asks:
        move = ActionView("move", words.text("Move under the key"))
        return (move, ActionView("apart", words.text("Cancel")))
    again = ActionView("check", words.text("Check all again"))
    make = ActionView("make", words.text("Make the key"))
    close = ActionView("close", words.text("Close the folder"))
    return (*(() if office.has_key else (make,)), again, choose, close)


def _locked(view: CaseloadView, office: Office, words: Translator) -> CaseloadView:
    checking = words.text("One moment: the passphrase is being checked.")
    return replace(
        view,
        secrets=(words.text("Passphrase of this folder"),),
        show=words.text("Show the passphrase"),
        notes=(words.text("One passphrase opens all files of this folder."),),
        busy=checking if office.busy else "",
    )


def _without_key(view: CaseloadView, words: Translator) -> CaseloadView:
    return replace(
        view,
        secrets=(words.text("Passphrase"), words.text("The same passphrase again")),
        show=words.text("Show the passphrase"),
        notes=(
            words.text(
                "This folder has no key yet. With one, a single passphrase opens all "
                "files that you save here from now on."
            ),
            key_warning(words),
        ),
    )


def _offering(view: CaseloadView, office: Office, words: Translator) -> CaseloadView:
    """What was moved, and that other files can be."""
    told = tuple(moved_lines(office.moved, office.not_moved, words))
    if not office.alone or office.running:
        return replace(view, notes=told, outcome=" ".join(told))
    move = ActionView("move", words.text("Move under the key"))
    return replace(
        view,
        notes=told,
        outcome=" ".join(told),
        offer=move_offer(office.alone, words),
        move=move,
    )


def _asking(view: CaseloadView, office: Office, words: Translator) -> CaseloadView:
    told = tuple(moved_lines(office.moved, office.not_moved, words))
    busy = words.text("One moment: the files are being moved.") if office.busy else ""
    return replace(
        view,
        secrets=(words.text("Passphrase of these files"),),
        show=words.text("Show the passphrase"),
        outcome=" ".join(told),
        notes=(*told, move_offer(office.alone, words), move_note(words)),
        busy=busy,
    )


def _with_table(view: CaseloadView, office: Office, words: Translator) -> CaseloadView:
    return replace(
        view,
        table=words.text("Clients of this folder"),
        columns=tuple(words.text(each) for each in COLUMNS),
        only=words.text("Show"),
        filters=tuple((id_, words.text(label)) for id_, label in FILTERS.items()),
        chosen=office.chosen,
        sort=words.text("Sort by"),
        order=words.text("Turn the order round"),
        stop=words.text("Stop"),
        open=words.text("Open this client"),
        keep=words.text("Keep the answer of today"),
        erase=words.text("Erase this client"),
        search=words.text("Code"),
        nobody=words.text("No client is found. Choose “All” and empty the field."),
    )

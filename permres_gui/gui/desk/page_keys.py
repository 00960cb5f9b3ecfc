"""The keys of the desk: those that its help tells, and no other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut

from permres_gui.gui.accessible import announce
from permres_gui.gui.desk.links import cross, save_days
from permres_gui.gui.desk.marking import mark_next
from permres_gui.gui.desk.panels import turn
from permres_gui.gui.desk.part import show_whole
from permres_gui.gui.desk.period_in_use import ListInUse
from permres_gui.presentation.desk.desk_keys import DESK_KEYS, OF_FILES
from permres_gui.presentation.desk.desk_links import CARDS, CHANGES, FIND_PAGE

if TYPE_CHECKING:
    from collections.abc import Callable

    from permres_gui.gui.desk.page import DeskPage

    Acts = dict[str, Callable[[], object] | SignalInstance]


def bind_keys(page: DeskPage) -> Acts:
    """Every key that the help of the desk tells, and no other; what each action does."""
    acts: Acts = {
        "facts": partial(_to_facts, page),
        "answers": partial(_to_answers, page),
        "cross": partial(cross, page),
        "mark": partial(_mark_next, page),
        "idle": partial(_turn_idle, page),
        "problems": partial(_to_problems, page),
        "menu": partial(_open_menu, page),
        "find": partial(page.wishes.page_wanted.emit, FIND_PAGE),
        "day": partial(_to_day, page),
        "letters": partial(page.wishes.page_wanted.emit, "letters"),
        "pasted": partial(page.wishes.page_wanted.emit, "pasted"),
        "explanation": partial(_copy, page),
        "coming": page.wishes.coming_wanted,
        "today": page.wishes.today_wanted,
        "sheet": page.wishes.sheet_wanted,
        "undo": page.wishes.undone,
        "redo": page.wishes.redone,
        "worked-case": partial(_save_worked_case, page),
        "panel": partial(turn, page, 1),
        "panel-before": partial(turn, page, -1),
        "calendar": partial(save_days, page),
        "new-row": partial(_change_list, page, ListInUse.add),
        "remove-row": partial(_change_list, page, ListInUse.remove),
        "changes": partial(page.section_chosen.emit, CHANGES),
        "cards": partial(page.section_chosen.emit, CARDS),
    }
    for action in OF_FILES:
        acts[action] = partial(page.ask_file, action)
    for action in ("copy", "next", "previous", "beside"):
        acts[action] = partial(page.wishes.version_asked.emit, action)
    for action, key in DESK_KEYS.items():
        # Also while the keyboard is in the head or foot of the window; a page that is
        # not in sight takes no key.
        shortcut = QShortcut(QKeySequence(key.keys), page)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(acts[action])
    return acts


def carry_out(acts: Acts, action: str) -> None:
    """Do what the menu says, or a key."""
    act = acts[action]
    if isinstance(act, SignalInstance):
        act.emit()
    else:
        act()


def _open_menu(page: DeskPage) -> None:
    page.steps["menu"].click()


def _copy(page: DeskPage) -> None:
    page.steps["copy"].click()


def _to_day(page: DeskPage) -> None:
    if page.day is not None:
        first = page.day.day.first()
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _to_facts(page: DeskPage) -> None:
    first = page.facts.first() if page.facts is not None else None
    if first is not None:
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _save_worked_case(page: DeskPage) -> None:
    if page.answers is not None and page.answers.worked_case is not None:
        page.answers.worked_case.click()


def _mark_next(page: DeskPage) -> None:
    """How sure the fact in use is: seen, told, guessed, not said."""
    said = mark_next(page.facts) if page.facts is not None else ""
    if said:
        announce(page, said)


def _change_list(page: DeskPage, change: Callable[[ListInUse], None]) -> None:
    if page.opened is not None and page.opened.listed is not None:
        change(page.opened.listed)


def _to_answers(page: DeskPage) -> None:
    first = page.answers.first() if page.answers is not None else None
    if first is not None:
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _turn_idle(page: DeskPage) -> None:
    """The keyboard goes to what was opened, else stays on what opens it again."""
    fold = page.facts.turn_idle() if page.facts is not None else None
    if fold is not None:
        fold.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        show_whole(page, fold)


def _to_problems(page: DeskPage) -> None:
    found = page.answers.problems if page.answers is not None else None
    if found is not None:
        found.button.toggle()
        found.button.setFocus(Qt.FocusReason.ShortcutFocusReason)

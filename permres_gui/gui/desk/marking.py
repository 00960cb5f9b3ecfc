"""One key for how sure the fact in use is: seen, told, guessed, not said."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from permres_gui.gui.controls.choice import ComboControl
from permres_gui.gui.desk.sure import NEXT
from permres_gui.interview.session import SURE

if TYPE_CHECKING:
    from permres_gui.gui.controls.periods import PeriodListControl
    from permres_gui.gui.desk.fact_line import FactLine
    from permres_gui.gui.desk.facts import Facts
    from permres_gui.gui.desk.opened_fact import Opened
    from permres_gui.presentation.views.parts import MarkName


def mark_next(facts: Facts) -> str:
    """The mark after the present one; what it is now, aloud."""
    opened = facts.control
    for mark in (_mark_period, _mark_answer):
        told = mark(facts, opened)
        if told is not None:
            return told
    line = _in_use(facts)
    if line is None or line.view.state != "given":
        return ""
    facts.marked.emit(line.view.question, NEXT[line.view.mark])
    return line.view.spoken


def _mark_period(facts: Facts, opened: Opened | None) -> str | None:
    """The same for a period of the open list; ``None`` where none is in use."""
    periods = opened.control.periods() if opened is not None else None
    if opened is None or opened.listed is None or periods is None:
        return None
    if opened.listed.in_editor():
        return _mark_in_editor(periods)
    row = opened.listed.line()
    if row is None:
        return None
    facts.period_marked.emit(opened.view.id, row.number, NEXT[row.view.mark])
    return row.view.edit_spoken


def _mark_in_editor(periods: PeriodListControl) -> str:
    """Choose the next mark of the period that is open; what it is now, aloud."""
    editor = periods.editor
    choice = editor.fields.controls.get(SURE) if editor is not None else None
    if not isinstance(choice, ComboControl):
        return ""
    choice.restore(NEXT[cast("MarkName | None", choice.value())] or "")
    return choice.told()


def _mark_answer(facts: Facts, opened: Opened | None) -> str | None:
    """The same for one answer of the open form; ``None`` where none is in use."""
    sures = opened.sures if opened is not None else None
    path = sures.in_use() if sures is not None else None
    if sures is None or path is None:
        return None
    facts.answer_marked.emit(path, NEXT[sures.mark_of(path)])
    return sures.spoken(path)


def _in_use(facts: Facts) -> FactLine | None:
    """The line with the keyboard, else the one that lies open."""
    for line in facts.lines.values():
        if line.button.hasFocus():
            return line
    opened = facts.control
    return facts.lines.get(opened.view.id) if opened is not None else None

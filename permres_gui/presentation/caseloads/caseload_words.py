"""What a caseload says of each client, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from permres_gui.presentation.caseloads.caseload_cells import (
    COLUMNS,
    NEXT,
    CellsView,
    cells,
    deadline_text,
)
from permres_gui.presentation.caseloads.caseload_changes import changed_lines
from permres_gui.presentation.in_a_row import in_a_row
from permres_gui.presentation.translator import N_

if TYPE_CHECKING:
    from permres_gui.presentation.caseloads.caseload import Caseload, CaseloadRow
    from permres_gui.presentation.translator import Translator
_SAID: Final = N_("%(column)s: %(cell)s")


def card_lines(told: CellsView, words: Translator) -> Iterator[str]:
    """All that a row says beside the client, each cell after its head."""
    *others, remarks = zip(COLUMNS[1:], told.cells[1:], strict=True)
    for head, cell in others:
        if cell:
            yield words.text(_SAID, column=words.text(head), cell=cell)
    if remarks[1]:
        yield remarks[1]


def row_line(row: CaseloadRow, words: Translator, *, days: bool = True) -> str:
    """The row as one line of text: the client, then every cell that says something.

    Without ``days`` the next day to watch is left out, where all days follow.
    """
    name, *others = cells(row, words).cells
    told = [
        words.text(_SAID, column=words.text(head), cell=cell)
        for head, cell in zip(COLUMNS[1:-1], others, strict=False)
        if cell and (days or head != NEXT)
    ]
    if others[-1]:
        told.append(others[-1])
    return words.text(_SAID, column=name, cell=in_a_row(told, words))


def row_lines(row: CaseloadRow, load: Caseload) -> Iterator[str]:
    """All that is said of one client: the row, its days, and what changed."""
    yield row_line(row, load.words, days=False)
    for each in row.deadlines:
        yield deadline_text(each, load.words)
    if row.rests:
        yield row.rests
    yield from changed_lines(row, load)

"""The rows of a caseload as Qt asks for them: only what is in sight is put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from permres_gui.presentation.caseloads.caseload_cells import COLUMNS, cells
from permres_gui.presentation.caseloads.caseload_filters import ALL, is_shown
from permres_gui.presentation.caseloads.caseload_words import card_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from permres_gui.presentation.caseloads.caseload import Caseload, CaseloadRow
    from permres_gui.presentation.caseloads.caseload_cells import CellsView

Index: TypeAlias = QModelIndex | QPersistentModelIndex
TONE = Qt.ItemDataRole.UserRole
PRESS = Qt.ItemDataRole.UserRole + 1
"""Of the days to watch: over, soon or neither."""
WHOLE = Qt.ItemDataRole.UserRole + 2
"""The whole row in lines: each head with its cell, where it says anything."""
REMARKS = len(COLUMNS) - 1
NEXT = REMARKS - 1
NOWHERE = QModelIndex()


class CaseloadTable(QAbstractTableModel):
    """All rows that were read, those that are shown, and their order."""

    def __init__(self) -> None:
        super().__init__()
        self.load: Caseload | None = None
        """By what the rows are told."""
        self.heads: tuple[str, ...] = ()
        self.chosen, self.column, self.down = ALL, 0, False
        self.search = ""
        """A part of the codes that are shown."""
        self._rows: list[CaseloadRow] = []
        self._told: dict[int, CellsView] = {}
        self._shown: list[int] = []

    # --- what is there --------------------------------------------------------------

    @property
    def rows(self) -> tuple[CaseloadRow, ...]:
        """All rows, also those that are not shown."""
        return tuple(self._rows)

    def row(self, place: int) -> CaseloadRow | None:
        """The row at a place of the table."""
        inside = 0 <= place < len(self._shown)
        return self._rows[self._shown[place]] if inside else None

    def cells(self, number: int) -> CellsView:
        """A row in words; kept until it changes."""
        found = self._told.get(number)
        if found is None and self.load is not None:
            found = cells(self._rows[number], self.load.words, self.load.as_of)
            self._told[number] = found
        assert found is not None  # noqa: S101 - rows come after what tells them
        return found

    def tell_by(self, load: Caseload, heads: tuple[str, ...]) -> None:
        """Other words for the same rows."""
        if load != self.load or heads != self.heads:
            self.beginResetModel()
            self.load, self.heads = load, heads
            self._told = {}
            self.endResetModel()

    # --- what comes -----------------------------------------------------------------

    def forget(self) -> None:
        """No row is left."""
        self.beginResetModel()
        self._rows, self._told, self._shown = [], {}, []
        self.endResetModel()

    def take(self, found: Iterable[tuple[int, CaseloadRow]]) -> None:
        """New rows go to the end, others take the place of what was there.

        Nothing moves under the eyes of somebody who reads; ``arrange`` does that.
        """
        first = len(self._shown)
        new: list[int] = []
        other: set[int] = set()
        for number, row in found:
            self._told.pop(number, None)
            if number < len(self._rows):
                self._rows[number] = row
                other.add(number)
                continue
            self._rows.append(row)
            if self._lets(row):
                new.append(number)
        if new:
            self.beginInsertRows(NOWHERE, first, first + len(new) - 1)
            self._shown += new
            self.endInsertRows()
        self._say_changed(other)

    def _say_changed(self, numbers: set[int]) -> None:
        """Only rows that changed are measured and painted again."""
        places = [p for p, number in enumerate(self._shown) if number in numbers]
        if places:
            last = self.index(places[-1], REMARKS)
            self.dataChanged.emit(self.index(places[0], 0), last)

    def _lets(self, row: CaseloadRow) -> bool:
        load = self.load
        return load is not None and is_shown(row, self.chosen, load.as_of, self.search)

    def drop(self, code: str) -> int:
        """The client with this code is gone, with all copies. Gives how many files."""
        left = [row for row in self._rows if row.filed.name.code != code]
        gone = len(self._rows) - len(left)
        self.forget()
        self._rows = left
        self.arrange()
        return gone

    def arrange(self) -> None:
        """Show the rows that the filter lets through, in their order."""
        if self.load is None:
            return
        shown = [number for number, row in enumerate(self._rows) if self._lets(row)]
        shown.sort(key=lambda number: self.cells(number).keys[0])
        shown.sort(key=self._key, reverse=self.down)
        if len(shown) == len(self._shown):
            self._reorder(shown)
        else:
            self.beginResetModel()
            self._shown = shown
            self.endResetModel()

    def _reorder(self, shown: list[int]) -> None:
        """The present row stays the present row."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        numbers = [self._shown[each.row()] for each in before]
        places = {number: place for place, number in enumerate(shown)}
        self._shown = shown
        after = [
            self.index(places[number], each.column()) if number in places else NOWHERE
            for number, each in zip(numbers, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _key(self, number: int) -> str:
        return self.cells(number).keys[self.column]

    # --- what Qt asks ---------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        number = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cells(number).cells[index.column()]
        if role == TONE and index.column() == REMARKS:
            row = self._rows[number]
            return "err" if row.unread else "ink" if row.changes else "ink2"
        if role == WHOLE and self.load is not None:
            return "\n".join(card_lines(self.cells(number), self.load.words))
        if role in {TONE, PRESS} and index.column() == NEXT:
            press = self.cells(number).press
            return press if role == PRESS else "err" if press == "past" else "ink"
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        across = orientation is Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole and section < len(self.heads):
            return self.heads[section]
        return None

    def sort(
        self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder
    ) -> None:
        """By a column, from its head or from the list of columns."""
        self.column, self.down = column, order is Qt.SortOrder.DescendingOrder
        self.arrange()

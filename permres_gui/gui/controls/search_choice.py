"""Countries: searched by typing, chosen in a list, shown as chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.accessible import announce
from permres_gui.gui.controls.chooser import Entries, EntryList, ListFrame, SearchField
from permres_gui.gui.controls.control import Control
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.words import clear, column, row, words
from permres_gui.presentation.search import Search, search_in

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout, QWidget

    from permres_gui.gui.controls.control import Edged, Value
    from permres_gui.gui.retelling import Retold
    from permres_gui.gui.widgets.label import Label
    from permres_gui.presentation.views import CountryView


class Chip(Button):
    """What is chosen; pressed, it is not chosen any more."""

    def retell(self, words: Retold) -> None:
        """Its control says it, with what it is called in the list."""


class SearchChoice(Control):
    """A search field, the list under it, and what is chosen above it."""

    def __init__(
        self,
        names: tuple[str, str],
        search: Search,
        said: tuple[str, str, str],
        *,
        many: bool,
        rows: float = 5.6,
    ) -> None:
        super().__init__()
        label, hint = names
        self._found, self._none_found, self._which = said
        self.model = Entries(search, many)
        self.field = SearchField(label, icon="search")
        self.field.setPlaceholderText(hint)
        self.list = EntryList(self.model, label, rows)
        self.field.textChanged.connect(self._searched)
        self.field.taken.connect(self._take_first)
        self.field.down.connect(self._enter_list)
        self.list.picked.connect(self._picked)
        self.list.left.connect(self.field.setFocus)
        self.note = words("", 1.0, 600)
        beside, over = Look.current.px(0.7), Look.current.px(0.4)
        self.note.setContentsMargins(beside, over, beside, 0)
        self.note.hide()
        self.outer = column(self, gap=0.4)

    def retell(self, words: Retold) -> None:
        """Made anew, unless it is one that can say itself in another language."""
        words.only_if(False)

    def _say_names(
        self, names: tuple[str, str], search: Search, said: tuple[str, str, str]
    ) -> None:
        """The same list in another language."""
        label, hint = names
        self._found, self._none_found, self._which = said
        self.field.setAccessibleName(label)
        self.field.setPlaceholderText(hint)
        self.list.setAccessibleName(label)
        self.model.speak(search)
        self.show_chosen()

    def _frame(self) -> ListFrame:
        frame = ListFrame()
        inner = column(frame, gap=0.2, margin=0.3)
        inner.addWidget(self.note)
        inner.addWidget(self.list)
        frame.setFixedHeight(self.list.sizeHint().height() + 2 * Look.current.px(0.3))
        self.outer.addWidget(self.field)
        self.outer.addWidget(frame)
        return frame

    def _searched(self, text: str) -> None:
        self.model.search(text)
        self.list.scrollToTop()
        self._say(text)

    def _say(self, text: str) -> None:
        """How many fit, aloud; in sight too where none does or several do."""
        count, found = len(self.model.shown), self.model.found
        note = found.note or ("" if count else self._none_found)
        note = self._which if len(found.called_so) > 1 else note
        self.note.dress(note, 1.0, 600)
        self.note.setVisible(bool(note))
        counted = self._found.replace("%(count)s", str(count)) if count else ""
        heard = " ".join(each for each in (counted, note) if each)
        announce(self.field, heard if text else "")

    def _take_first(self) -> None:
        if len(self.model.found.called_so) > 1:
            self._enter_list()
        elif self.model.shown:
            value = self.model.shown[0][0]
            if value not in self.model.chosen:
                self._picked(value)
            self.field.clear()

    def _unfold(self) -> None:
        """Show the list, where it does not show by itself."""

    def _enter_list(self) -> None:
        self._unfold()
        if self.model.shown:
            self.list.setFocus()
            self.list.setCurrentIndex(self.model.index(0))

    def _picked(self, value: str) -> None:
        self.model.toggle(value)
        self.show_chosen()
        self.changed.emit()

    def show_chosen(self) -> None:
        """Say what is chosen beside the list."""

    def standing(self) -> object:
        return tuple(self.model.chosen), self.field.text()

    def stand(self, standing: object) -> None:
        """Also what is being searched."""
        if not isinstance(standing, tuple):
            return
        chosen, typed = standing
        self.model.chosen = list(chosen)
        self.field.setText(typed)
        self.show_chosen()

    def edged(self) -> tuple[Edged, ...]:
        return (self.field,)

    def first(self) -> QWidget | None:
        return self.field


class CountryControl(SearchChoice):
    """One country or several, and entries such as stateless."""

    def __init__(self, view: CountryView) -> None:
        names = (view.search, view.search_hint)
        search = view.finder or search_in(view.extra + view.entries)
        said = (view.found, view.none_found, "")
        super().__init__(names, search, said, many=view.multiple)
        self._view = view
        self.setAccessibleName(view.name)
        self.model.chosen = list(view.selected)
        self._chips: QHBoxLayout = row(gap=0.5)
        self._title: Label = words(view.chosen, 0.94, 600)
        self._title.setMinimumHeight(Look.current.target(2.75))
        self._chips.addWidget(self._title)
        self._chips.addStretch(1)
        self.outer.addLayout(self._chips)
        self._frame()
        self.show_chosen()

    def retell(self, words: Retold) -> None:
        view = self._view = words.record(self._view)
        self.setAccessibleName(view.name)
        search = view.finder or search_in(view.extra + view.entries)
        said = (view.found, view.none_found, "")
        self._say_names((view.search, view.search_hint), search, said)

    def show_chosen(self) -> None:
        clear(self._chips, 1)
        for value in self.model.chosen:
            name = self.model.name_of(value)
            chip = Chip(name, "secondary", after="close", size=0.94)
            chip.setAccessibleName(self._view.remove.replace("%(name)s", name))
            chip.clicked.connect(lambda _=False, v=value: self._removed(v))
            self._chips.addWidget(chip)
        text = self._view.chosen if self.model.chosen else self._view.none_chosen
        self._title.dress(text, 0.94, 600)
        self._chips.addStretch(1)

    def _removed(self, value: str) -> None:
        self.field.setFocus()
        self._picked(value)

    def value(self) -> Value:
        return tuple(self.model.chosen) or None

    def restore(self, value: Value) -> None:
        chosen = value if isinstance(value, tuple) else ()
        self.model.chosen = [v for v in chosen if isinstance(v, str)]
        self.show_chosen()

"""Choice cards, or one combo box where the choice is small beside other fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from permres_gui.gui.controls.control import Control
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.card_face import CardWords
from permres_gui.gui.widgets.card_grid import CardGrid
from permres_gui.gui.widgets.choice_card import CheckCard, MoreCard, RadioCard
from permres_gui.gui.widgets.words import column
from permres_gui.presentation.views import OptionView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.controls.control import Edged, Value
    from permres_gui.presentation.views import ChoiceView, DontKnowView


def _words(option: OptionView) -> CardWords:
    return CardWords(option.title, option.description, option.note, option.picture)


class ChoiceControl(Control):
    """Cards in as many columns as fit; "I don't know" is one of them."""

    def __init__(
        self,
        view: ChoiceView,
        dont_know: DontKnowView | None = None,
        *,
        flat: bool = False,
    ) -> None:
        super().__init__()
        self._view = view
        self._options = sorted(view.options, key=lambda option: option.rare)
        if dont_know is not None:
            self._options.append(_unknown(dont_know))
        kind = CheckCard if view.multiple else RadioCard
        self.cards = [kind(_words(option)) for option in self._options]
        for card, option in zip(self.cards, self._options, strict=True):
            card.setChecked(option.selected)
            card.toggled.connect(lambda on, o=option: self._toggled(o, on))
        pictures = any(option.picture for option in self._options)
        most = self._most(flat=flat, pictures=pictures)
        least = 16.5 if pictures else 7.0 if flat else 20.0
        self.setAccessibleName(view.name)
        layout = column(self)
        self._more: MoreCard | None = None
        in_grid, apart = self._in_grid(), self._apart()
        facts = [card for card in in_grid if card not in apart]
        self.grid = CardGrid(facts, least, most)
        layout.addWidget(self.grid)
        if apart:
            layout.addSpacing(Look.current.px(1.5))
            layout.addWidget(CardGrid(apart, least, most))
        if view.more and any(o.rare and o.selected for o in view.options):
            self._unfold()

    def _in_grid(self) -> list[QWidget]:
        """All cards; the one that stands for the rare ones before them."""
        cards: list[QWidget] = list(self.cards)
        rare = [at for at, option in enumerate(self._options) if option.rare]
        if self._view.more and rare:
            for at in rare:
                self.cards[at].hide()
            self._more = MoreCard(CardWords(self._view.more, picture="card:…"))
            self._more.clicked.connect(self._opened)
            cards.insert(rare[0], self._more)
        return cards

    def _apart(self) -> list[QWidget]:
        """Where several fit: what is no fact, such as "None of these"."""
        if not self._view.multiple:
            return []
        pairs = zip(self._options, self.cards, strict=True)
        return [card for option, card in pairs if option.apart]

    def _rare_cards(self) -> list[RadioCard | CheckCard]:
        pairs = zip(self._options, self.cards, strict=True)
        return [card for option, card in pairs if option.rare]

    def _unfold(self) -> None:
        for card in self._rare_cards():
            card.show()
        if self._more is not None:
            self._more.hide()
        self.grid.measure_again()

    def _opened(self) -> None:
        self._unfold()
        self._rare_cards()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _most(self, *, flat: bool, pictures: bool) -> int:
        """How many columns the cards may stand in."""
        if flat:
            return min(4, len(self._options))
        if pictures:
            return min(3, len(self._options))
        return 1 if self._wordy() else 2

    def _wordy(self) -> bool:
        few = len(self._options) <= 5
        return few or any(len(o.description) > 60 for o in self._options)

    def _toggled(self, option: OptionView, on: bool) -> None:
        if on and self._view.multiple:
            for other, card in zip(self._options, self.cards, strict=True):
                if other is not option and (option.exclusive or other.exclusive):
                    card.setChecked(False)
        if on or self._view.multiple:
            self.changed.emit()

    def value(self) -> Value:
        chosen = [
            option.value
            for option, card in zip(self._options, self.cards, strict=True)
            if card.isChecked()
        ]
        if self._view.multiple and chosen != ["unknown"]:
            return tuple(str(value) for value in chosen) or None
        return chosen[0] if chosen else None

    def restore(self, value: Value) -> None:
        wanted = value if isinstance(value, tuple) else (value,)
        for option, card in zip(self._options, self.cards, strict=True):
            on = any(option.value is w or option.value == w for w in wanted)
            card.setChecked(on)
            if on and option.rare:
                self._unfold()

    def first(self) -> QWidget | None:
        chosen = [card for card in self.cards if card.isChecked()]
        return next(iter(chosen or self.cards), None)


def _unknown(view: DontKnowView) -> OptionView:
    text = " ".join(view.lines)
    return OptionView(
        "unknown",
        view.title,
        text,
        selected=view.selected,
        exclusive=True,
        apart=True,
    )


class ComboControl(Control):
    """One of several in a closed list."""

    def __init__(self, view: ChoiceView) -> None:
        from permres_gui.gui.widgets.combo import Combo

        super().__init__()
        self._values: dict[str, str | bool] = {
            str(o.value): o.value for o in view.options
        }
        self._combo = Combo(view.name, least=7.0)
        entries = [("", view.blank)] if view.blank else []
        entries += [(str(option.value), option.title) for option in view.options]
        chosen = [str(o.value) for o in view.options if o.selected]
        self._combo.fill(entries, chosen[0] if chosen else "")
        self._combo.part({str(o.value): o.group for o in view.options})
        self._combo.currentIndexChanged.connect(lambda _: self.changed.emit())
        column(self).addWidget(self._combo)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def value(self) -> Value:
        return self._values.get(self._combo.value())

    def told(self) -> str:
        """What is chosen, in words."""
        return self._combo.currentText()

    def restore(self, value: Value) -> None:
        self._combo.choose(str(value))

    def edged(self) -> tuple[Edged, ...]:
        return (self._combo,)

    def first(self) -> QWidget | None:
        return self._combo

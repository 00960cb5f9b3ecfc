"""What the cards of a visit cost: how many, by which procedure, each price, the total."""

from __future__ import annotations

from PySide6.QtCore import Signal

from permres_gui.gui.controls.choice import ChoiceControl
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.counter import Counter
from permres_gui.gui.widgets.fee_row import FeeRow
from permres_gui.gui.widgets.fold import sources_fold
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.words import column, section, words
from permres_gui.presentation.views import ChoiceView, FeeLineView, FeesView, LinkView


class FeesPanel(Panel):
    """`left_for` names the page that the link below the total leads to."""

    counter_changed = Signal(str, int)
    procedure_chosen = Signal(str)
    left_for = Signal(str)

    def __init__(self, view: FeesView) -> None:
        super().__init__()
        layout = column(self, gap=0.5, margin=1.0)
        layout.addWidget(section(view.title, 1.15))
        for counter in view.counters:
            widget = Counter(counter)
            widget.changed.connect(self.counter_changed)
            layout.addWidget(widget)
        if view.procedure is not None:
            layout.addWidget(self._procedure(view.procedure))
        for line in view.lines:
            layout.addWidget(FeeRow(line))
            layout.addWidget(Rule())
        layout.addWidget(FeeRow(_total(view), 1.2, 700))
        if view.elsewhere is not None:
            layout.addWidget(self._elsewhere(view.elsewhere))
        for note in view.notes:
            layout.addWidget(words(note, 0.9, 400, "ink2"))
        if view.sources is not None:
            layout.addWidget(sources_fold(view.sources))

    def _procedure(self, view: ChoiceView) -> ChoiceControl:
        choice = ChoiceControl(view, flat=True)
        choice.changed.connect(
            lambda: self.procedure_chosen.emit(str(choice.value() or ""))
        )
        return choice

    def _elsewhere(self, view: LinkView) -> Button:
        button = Button(view.label, "quiet", view.icon)
        button.clicked.connect(lambda: self.left_for.emit(view.id))
        return button


def _total(view: FeesView) -> FeeLineView:
    return FeeLineView(view.total_label, view.total, unknown=view.total_unknown)

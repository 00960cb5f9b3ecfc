"""Widgets in as many rows as they need, and no item of a layout behind them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from permres_gui.gui.look import Look
from permres_gui.gui.tab_order import in_reading_order
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.flow import Flow


def flow_of(qtbot, count: int, width: int) -> tuple[QWidget, Flow, list[Button]]:
    Look("light", 17).apply()
    holder, flow = QWidget(), Flow(8, 4)
    buttons = [Button(f"Number {place}", "secondary") for place in range(count)]
    for each in buttons:
        flow.add(each)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(flow)
    column.addStretch(1)
    qtbot.addWidget(holder)
    holder.resize(width, 600)
    holder.show()
    return holder, flow, buttons


def test_with_room_all_stand_on_one_row(qtbot):
    _, flow, buttons = flow_of(qtbot, 4, 2000)
    assert len({each.y() for each in buttons}) == 1
    assert flow.sizeHint().width() == buttons[-1].geometry().right() + 1


def test_without_room_they_stand_in_rows_and_none_is_cut(qtbot):
    wide = Button("Number 0", "secondary").sizeHint().width()
    holder, flow, buttons = flow_of(qtbot, 5, 2 * wide + 20)
    assert len({each.y() for each in buttons}) == 3
    assert all(each.geometry().right() < holder.width() for each in buttons)
    assert flow.height() >= buttons[-1].geometry().bottom()
    assert flow.minimumSizeHint().width() <= holder.width()


def test_what_is_hidden_takes_no_place(qtbot):
    _, flow, buttons = flow_of(qtbot, 3, 2000)
    before = flow.sizeHint().width()
    buttons[0].hide()
    assert flow.sizeHint().width() < before


def test_the_keyboard_goes_through_it_in_its_order(qtbot):
    holder, _, buttons = flow_of(qtbot, 4, 300)
    assert list(in_reading_order(holder)) == buttons

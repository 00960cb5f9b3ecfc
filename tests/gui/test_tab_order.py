"""Where the keyboard is, asked in one way everywhere."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from permres_gui.gui.tab_order import holds_keyboard


def test_a_part_holds_the_keyboard_on_itself_or_within(qtbot):
    part, other = QWidget(), QLineEdit()
    inside = QLineEdit()
    QVBoxLayout(part).addWidget(inside)
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(part)
    layout.addWidget(other)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    inside.setFocus()
    assert holds_keyboard(inside)
    assert holds_keyboard(part)
    assert not holds_keyboard(other)
    other.setFocus()
    assert not holds_keyboard(part)
    assert not holds_keyboard(None)

"""A finger that scrolls must not choose; the wheel changes no answer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from permres_gui.gui.widgets.choice_card import RadioCard
from permres_gui.gui.widgets.combo import Combo
from tests.gui.gallery import SCREENS


def _cards(shell):
    return shell.stack.currentWidget().findChildren(RadioCard)


def test_a_press_and_release_in_place_chooses(shell, settle):
    SCREENS["card"](shell, "nl")
    settle()
    QTest.mouseClick(_cards(shell)[1], Qt.MouseButton.LeftButton)
    assert _cards(shell)[1].isChecked()


def test_a_drag_over_a_card_chooses_nothing(shell, settle):
    SCREENS["card"](shell, "nl")
    settle()
    card = _cards(shell)[1]
    start = QPoint(40, 20)
    end = start + QPoint(0, QApplication.startDragDistance() + 8)
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(card, end)
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=end)
    assert not card.isChecked()
    assert not card.isDown()
    assert _cards(shell)[0].isChecked()


def test_the_wheel_over_a_combo_changes_nothing(shell, settle):
    SCREENS["date"](shell, "nl")
    settle()
    combo = shell.stack.currentWidget().findChildren(Combo)[2]
    before = combo.currentIndex()
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(combo, event)
    assert combo.currentIndex() == before

"""No way out, and a finger that scrolls chooses nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from permres_gui.gui.controls.chooser import EntryList
from permres_gui.gui.kiosk.doorkeeper import Doorkeeper
from permres_gui.gui.widgets.choice_card import RadioCard
from permres_gui.gui.widgets.combo import Combo
from tests.gui.kiosk.conftest import Visitor, settle

NO = Qt.KeyboardModifier.NoModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
META = Qt.KeyboardModifier.MetaModifier
WAYS_OUT = [
    (Qt.Key.Key_Escape, NO),
    (Qt.Key.Key_F4, ALT),
    (Qt.Key.Key_Tab, ALT),
    (Qt.Key.Key_Q, CTRL),
    (Qt.Key.Key_W, CTRL),
    (Qt.Key.Key_P, CTRL),
    (Qt.Key.Key_S, CTRL),
    (Qt.Key.Key_O, CTRL),
    (Qt.Key.Key_V, CTRL),
    (Qt.Key.Key_Menu, NO),
    (Qt.Key.Key_F2, NO),
    (Qt.Key.Key_F11, NO),
    (Qt.Key.Key_Print, NO),
    (Qt.Key.Key_Super_L, META),
    (Qt.Key.Key_D, META),
]


@pytest.fixture
def visitor_at_card(visitor) -> Visitor:
    visitor.begin()
    visitor.to_question("card")
    return visitor


def state(visitor: Visitor) -> tuple[object, ...]:
    kiosk = visitor.kiosk
    rect, focus = kiosk.geometry(), QApplication.focusWidget()
    return kiosk.model.session, visitor.page, rect, kiosk.isVisible(), focus


@pytest.mark.parametrize(("key", "modifier"), WAYS_OUT)
def test_no_key_leads_out(visitor_at_card, key, modifier):
    before = state(visitor_at_card)
    QTest.keyClick(QApplication.focusWidget(), key, modifier)
    settle()
    assert state(visitor_at_card) == before
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("name", ["lost", "letters"])
def test_escape_leaves_no_page_that_is_only_read(visitor, name):
    visitor.begin()
    visitor.kiosk.started.emit(name)
    settle()
    before = visitor.page
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    settle()
    assert visitor.page == before != "WelcomePage"


def test_the_window_is_not_closed_by_who_asks_it(visitor_at_card):
    assert not visitor_at_card.kiosk.close()
    assert visitor_at_card.kiosk.isVisible()


def test_the_right_and_the_middle_button_do_nothing(visitor_at_card):
    card = visitor_at_card.kiosk.findChildren(RadioCard)[1]
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseClick(card, button)
    settle()
    assert not card.isChecked()


def test_no_menu_opens_over_a_field(visitor):
    visitor.begin()
    visitor.to_question("nationality")
    field = visitor.kiosk.keyboard.field()
    place = field.mapToGlobal(QPoint(5, 5))
    kind = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(field, QContextMenuEvent(kind, QPoint(5, 5), place))
    settle()
    menus = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu)]
    assert not [each for each in menus if each.isVisible()]


def test_nothing_can_be_dropped(visitor):
    visitor.begin()
    visitor.to_question("nationality")
    field = visitor.kiosk.keyboard.field()
    data = QMimeData()
    data.setText("Syria")
    data.setUrls([QUrl("file:///etc/passwd")])
    copy = Qt.DropAction.CopyAction
    left = Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(5, 5), copy, data, left, NO)
    QApplication.sendEvent(field, event)
    assert field.text() == ""


def test_no_words_lead_out_of_the_program(visitor):
    visitor.begin()
    visitor.to_result()
    for section in ("result", "papers", "compare", "answers"):
        visitor.kiosk.section_chosen.emit(section)
        settle()
        links = [
            each
            for each in visitor.kiosk.findChildren(QWidget)
            if getattr(each, "openExternalLinks", lambda: False)()
        ]
        assert links == []
        names = {each.text() for each in visitor.buttons()}
        assert visitor.says("Save as PDF") not in names
        assert visitor.says("Print or save as PDF") not in names


def test_print_does_nothing_where_there_is_no_printer(visitor, monkeypatch):
    monkeypatch.setattr("permres_gui.gui.printer.printer_there", lambda: False)
    visitor.begin()
    visitor.to_result()
    assert visitor.says("Print") not in {each.text() for each in visitor.buttons()}
    before = state(visitor)
    visitor.kiosk.print_requested.emit()
    visitor.kiosk.section_chosen.emit("print")
    settle()
    assert state(visitor) == before


def test_a_printer_that_is_not_for_visitors_is_not_offered(make_kiosk, monkeypatch):
    monkeypatch.setattr("permres_gui.gui.printer.printer_there", lambda: True)
    with_one, without = Visitor(make_kiosk()), None
    with_one.begin()
    with_one.to_result()
    assert "Print" in {each.text() for each in with_one.buttons()}
    assert "Take your result with you" in with_one.words()
    without = Visitor(make_kiosk(printer=False))
    without.begin()
    without.to_result()
    offered = {each.text() for each in without.buttons()}
    assert "Print" not in offered
    assert "Show the QR code" in offered


# --- fingers -----------------------------------------------------------------------------


def drag(widget: QWidget, way: int) -> None:
    start = widget.rect().center()
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(widget, start + QPoint(0, round(way * part)))
    end = start + QPoint(0, way)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)
    settle()


def test_a_drag_scrolls_the_page_and_chooses_nothing(make_kiosk):
    visitor = Visitor(make_kiosk((1366, 768)))
    visitor.begin()
    visitor.to_question("card")
    page = visitor.kiosk.stack.currentWidget()
    cards = page.findChildren(RadioCard)
    assert page.verticalScrollBar().maximum() > 0
    drag(cards[2], -120)
    assert page.verticalScrollBar().value() > 60
    assert not any(card.isChecked() or card.isDown() for card in cards)


def test_a_touch_in_place_still_chooses(visitor_at_card):
    card = visitor_at_card.kiosk.findChildren(RadioCard)[1]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert card.isChecked()


def test_a_drag_over_a_button_presses_nothing(visitor_at_card):
    before = visitor_at_card.kiosk.model.session
    for name in ("I am done", "Back", "Continue", "Larger text", "Nederlands"):
        drag(visitor_at_card.button(name), -60)
    assert visitor_at_card.kiosk.model.session == before
    assert visitor_at_card.kiosk.covers.now is None
    assert visitor_at_card.kiosk.percent == 100


def test_a_drag_over_a_list_scrolls_it_and_chooses_nothing(visitor):
    visitor.begin()
    visitor.to_question("nationality")
    entries = visitor.kiosk.findChild(EntryList)
    drag(entries.viewport(), -150)
    assert entries.verticalScrollBar().value() > 60
    assert entries.model().chosen == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_drag_over_a_closed_list_does_not_open_it(visitor):
    visitor.begin()
    visitor.to_question("card-dates")
    combo = visitor.kiosk.findChildren(Combo)[-1]
    drag(combo, -60)
    assert QApplication.activePopupWidget() is None
    QTest.mouseClick(combo, Qt.MouseButton.LeftButton)
    settle()
    assert QApplication.activePopupWidget() is not None
    combo.hidePopup()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_drag_in_an_open_list_scrolls_it_and_chooses_nothing(visitor):
    visitor.begin()
    visitor.to_question("card-dates")
    combo = visitor.kiosk.findChildren(Combo)[-1]
    before = combo.currentIndex()
    combo.showPopup()
    settle()
    drag(combo.view().viewport(), -150)
    assert combo.currentIndex() == before
    assert combo.view().verticalScrollBar().value() > 0
    combo.hidePopup()


FINGER = None


def finger() -> QPointingDevice:
    global FINGER  # noqa: PLW0603 - Qt wants one device for the whole program
    if FINGER is None:
        FINGER = QTest.createTouchDevice()
    return FINGER


def swipe(visitor: Visitor, widget: QWidget, way: int) -> None:
    """A finger on the glass, as Qt tells it to the window."""
    window = visitor.kiosk
    start = widget.mapTo(window, widget.rect().center())
    QTest.touchEvent(window, finger()).press(0, start, window).commit()
    for part in range(1, 9):
        now = start + QPoint(0, way * part // 8)
        QTest.touchEvent(window, finger()).move(0, now, window).commit()
    end = start + QPoint(0, way)
    QTest.touchEvent(window, finger()).release(0, end, window).commit()
    settle()


@pytest.mark.qt_log_ignore("could not find the target for gesture", extend=True)
def test_a_finger_that_swipes_chooses_nothing(make_kiosk):
    visitor = Visitor(make_kiosk((1366, 768)))
    visitor.begin()
    visitor.to_question("card")
    page = visitor.kiosk.stack.currentWidget()
    cards = page.findChildren(RadioCard)
    swipe(visitor, cards[2], -200)
    assert not any(card.isChecked() or card.isDown() for card in cards)
    assert page.verticalScrollBar().value() > 0


def test_a_finger_that_taps_chooses(make_kiosk):
    visitor = Visitor(make_kiosk((1366, 768)))
    visitor.begin()
    visitor.to_question("card")
    cards = visitor.kiosk.findChildren(RadioCard)
    swipe(visitor, cards[1], 0)
    assert cards[1].isChecked()


def test_the_doorkeeper_goes_with_its_window(make_kiosk):
    kiosk = make_kiosk()
    assert isinstance(kiosk.doorkeeper, Doorkeeper)
    assert kiosk.doorkeeper.parent() is kiosk

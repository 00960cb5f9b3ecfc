"""The list that a combo box opens."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.combo import Combo
from permres_gui.gui.widgets.typed_name import TypedName


@pytest.fixture
def opened(qtbot) -> Combo:
    Look().apply()
    combo = Combo("Year")
    qtbot.addWidget(combo)
    combo.fill([("2024", "2024"), ("2025", "2025")], "2024")
    combo.show()
    combo.showPopup()
    return combo


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize(
    "asked",
    [
        lambda popup: popup.focusWidget(),
        lambda popup: popup.findChildren(QListView),
        lambda popup: popup.childAt(3, 3),
    ],
    ids=["which has the keyboard", "all parts", "what is under a finger"],
)
def test_the_list_outlives_who_asks_for_its_parts(opened, asked):
    """PySide6 takes the parts for deleted with the object through which they were found."""
    rows = opened.view()
    asked(QApplication.activePopupWidget())
    gc.collect()
    assert rows.currentIndex().data() == "2024"
    opened.hidePopup()


def test_a_heading_in_the_list_is_passed_over_and_never_chosen(qtbot):
    Look().apply()
    combo = Combo("Ground")
    qtbot.addWidget(combo)
    combo.fill([("", "Choose"), ("a", "A"), ("b", "B"), ("c", "C")], "b")
    combo.part({"a": "First", "b": "First", "c": "Then"})
    assert [combo.itemText(at) for at in range(combo.count())] == [
        "Choose", "First", "A", "B", "Then", "C"
    ]  # fmt: skip
    assert combo.value() == "b"
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert combo.value() == "c"
    QTest.keyClick(combo, Qt.Key.Key_Home)
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert combo.value() == "a"


@pytest.fixture
def grounds(qtbot) -> Combo:
    Look().apply()
    combo = Combo("Ground")
    qtbot.addWidget(combo)
    names = ("Choose", "EU long-term resident", "EU\u00a0citizen", "Studies")
    combo.fill([(name, name) for name in names], "Choose")
    combo.show()
    return combo


def test_a_space_inside_a_name_that_is_typed_opens_no_list(grounds):
    QTest.keyClicks(grounds, "eu c")
    assert grounds.value() == "EU\u00a0citizen"
    assert QApplication.activePopupWidget() is None


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_space_alone_opens_the_list_as_ever(grounds):
    QTest.keyClick(grounds, Qt.Key.Key_Space)
    assert QApplication.activePopupWidget() is not None
    grounds.hidePopup()
    QTest.keyClicks(grounds, "stu")
    assert grounds.value() == "Studies"
    grounds._typed = TypedName()  # as after a pause
    QTest.keyClick(grounds, Qt.Key.Key_Space)
    assert QApplication.activePopupWidget() is not None
    grounds.hidePopup()


YEARS = ("", *map(str, range(2026, 1920, -1)))
DAYS = ("", *map(str, range(1, 32)))
MONTHS = ("", "januari", "februari", "maart", "april", "mei", "juni", "juli")


def listed(qtbot, texts: tuple[str, ...], chosen: int = 0) -> Combo:
    """As in a date: what is empty has no value, the others their number or their text."""
    Look().apply()
    combo = Combo("Date")
    qtbot.addWidget(combo)
    named = texts is MONTHS
    values = [str(at) if named and at else text for at, text in enumerate(texts)]
    combo.fill(list(zip(values, texts, strict=True)), values[chosen])
    combo.show()
    QTest.qWaitForWindowActive(combo)
    return combo


@pytest.mark.parametrize("year", ["1991", "1999", "2001", "1921"])
def test_a_year_that_is_typed_with_pauses_is_that_year(qtbot, qapp, year):
    years, usual = listed(qtbot, YEARS), qapp.keyboardInputInterval()
    qapp.setKeyboardInputInterval(0)
    for figure in year:
        QTest.keyClick(years, figure)
        qapp.processEvents()  # Qt would take each figure for a word here
    qapp.setKeyboardInputInterval(usual)
    assert years.value() == year


def test_the_year_that_is_typed_after_a_wrong_one_takes_its_place(qtbot):
    years = listed(qtbot, YEARS)
    QTest.keyClicks(years, "1990")
    QTest.keyClicks(years, "2001")
    assert years.value() == "2001"


@pytest.mark.parametrize("chosen", [0, 1, 14, 31])
@pytest.mark.parametrize(
    ("typed", "day"), [("1", "1"), ("14", "14"), ("03", "3"), ("30", "30"), ("3", "3")]
)
def test_a_day_is_found_by_its_number_whichever_was_chosen(qtbot, chosen, typed, day):
    days = listed(qtbot, DAYS, chosen)
    QTest.keyClicks(days, typed)
    assert days.value() == day


@pytest.mark.parametrize(
    ("typed", "month"), [("5", "5"), ("05", "5"), ("me", "5"), ("j", "1"), ("jul", "7")]
)
def test_a_month_is_found_by_its_number_as_papers_write_it(qtbot, typed, month):
    months = listed(qtbot, MONTHS)
    QTest.keyClicks(months, typed)
    assert months.value() == month


def test_the_same_letter_again_goes_to_the_next_that_begins_so(qtbot):
    months = listed(qtbot, MONTHS)
    found = []
    for _ in range(4):
        QTest.keyClicks(months, "j")
        found.append(months.currentText())
    assert found == ["januari", "juni", "juli", "januari"]


def test_who_comes_back_to_a_list_begins_another_name(qtbot):
    days = listed(qtbot, DAYS)
    QTest.keyClicks(days, "1")
    days.clearFocus()
    days.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(days, "2")
    assert days.value() == "2"


def test_letters_that_name_nothing_change_nothing(qtbot):
    months = listed(qtbot, MONTHS, 5)
    QTest.keyClicks(months, "xq9")
    assert months.currentText() == "mei"

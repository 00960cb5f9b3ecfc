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

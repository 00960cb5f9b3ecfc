"""The keys of the desk, wherever in the window the keyboard is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from permres_gui.gui.controls.period_row import PeriodRow
from permres_gui.gui.widgets.result_row import ResultRow
from tests.answers_in_common import SPOUSE, TWO_STAYS
from tests.gui.keeper import Keeper
from tests.gui.saved_files import saves_in
from tests.gui.typing_hand import CTRL, key
from tests.presentation.told import case_of

AROUND = ("Français", "Help", "Display", "Back", "Save as PDF")


@pytest.fixture
def keeper(qtbot, settle) -> Keeper:
    return Keeper(qtbot, settle)


def stand_at(keeper: Keeper, name: str) -> QAbstractButton:
    """The keyboard on a button in the head or the foot of the window."""
    (found,) = (
        each
        for each in keeper.desktop.findChildren(QAbstractButton)
        if each.isVisible() and each.text() == keeper.says(name)
        if not keeper.page.isAncestorOf(each)
    )
    found.setFocus()
    assert QApplication.focusWidget() is found
    return found


@pytest.mark.parametrize("name", AROUND)
def test_the_keys_work_while_the_keyboard_is_around_the_page(keeper, name):
    stand_at(keeper, name)
    key(keeper, Qt.Key.Key_F3)
    assert isinstance(QApplication.focusWidget().parent(), ResultRow)
    stand_at(keeper, name)
    key(keeper, Qt.Key.Key_F2)
    assert keeper.page.facts.isAncestorOf(QApplication.focusWidget())
    stand_at(keeper, name)
    key(keeper, Qt.Key.Key_K, CTRL)
    assert keeper.heading == "Find by name"


def test_after_another_language_is_pressed_the_keys_still_work(keeper):
    QTest.mouseClick(stand_at(keeper, "Français"), Qt.MouseButton.LeftButton)
    keeper.settle()
    keeper.fill("nationality", ("SY",))
    key(keeper, Qt.Key.Key_Z, CTRL)
    assert keeper.case.person.nationality is None


@pytest.mark.parametrize("over", ["help", "display", "find", "letters", "pasted"])
def test_a_page_over_the_desk_keeps_its_keys_from_the_desk(keeper, over):
    keeper.fill("nationality", ("SY",))
    if over in {"help", "display"}:
        stand_at(keeper, over.capitalize()).click()
    else:
        keeper.page.wishes.page_wanted.emit(over)
    keeper.settle()
    heading = keeper.heading
    for each, held in ((Qt.Key.Key_Z, CTRL), (Qt.Key.Key_N, CTRL)):
        QTest.keyClick(keeper.desktop, each, held)
    keeper.settle()
    assert keeper.heading == heading
    assert keeper.case.person.nationality == ("SY",)


def test_on_a_page_of_the_questions_no_key_of_the_desk_does_anything(keeper):
    keeper.fill("nationality", ("SY",))
    keeper.desktop.model.change("nationality")
    keeper.settle()
    heading = keeper.heading
    for each in (Qt.Key.Key_F3, Qt.Key.Key_F9, Qt.Key.Key_F4):
        key(keeper, each)
    key(keeper, Qt.Key.Key_Z, CTRL)
    assert keeper.heading == heading
    assert keeper.case.person.nationality == ("SY",)


# --- each key ---------------------------------------------------------------------------


NO, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def client(keeper) -> Keeper:
    """A client with two stays."""
    keeper.desktop.desk.replace_case(case_of(TWO_STAYS))
    keeper.settle()
    return keeper


def letters(keeper: Keeper) -> str:
    row = QApplication.focusWidget().parent()
    assert isinstance(row, ResultRow)
    return row.button.view.letters[0]


def test_a_letter_in_the_answers_leads_to_its_card(client):
    key(client, Qt.Key.Key_F3)
    for each, card in zip("KLEFMB", ("K", "L", "EU+", "F+", "M", "B"), strict=True):
        QTest.keyClicks(QApplication.focusWidget(), each.lower())
        assert letters(client) == card
    QTest.keyClicks(QApplication.focusWidget(), "x")
    assert letters(client) == "B"


def test_a_letter_also_leads_from_what_an_answer_shows(client):
    key(client, Qt.Key.Key_F3)
    key(client, Qt.Key.Key_Return)
    key(client, Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "L")
    assert letters(client) == "L"


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_f6_goes_from_part_to_part_and_back(client, size):
    client.desktop.resize(*size)
    client.settle()
    page = client.page
    parts = (page.facts, page.picture, page.answers)
    page.steps["copy"].setFocus()
    for part in (*parts, parts[0]):
        key(client, Qt.Key.Key_F6)
        assert part.isAncestorOf(QApplication.focusWidget())
    for part in (parts[2], parts[1], parts[0]):
        key(client, Qt.Key.Key_F6, SHIFT)
        assert part.isAncestorOf(QApplication.focusWidget())


def test_f6_passes_over_a_picture_in_which_there_is_nothing(keeper):
    assert keeper.page.facts.isAncestorOf(QApplication.focusWidget())
    key(keeper, Qt.Key.Key_F6)
    assert keeper.page.answers.isAncestorOf(QApplication.focusWidget())


def test_a_line_of_the_open_list_is_added_and_removed_by_keys(client):
    client.page.open_question("history")
    client.settle()
    periods = client.page.facts.control.control.periods()
    assert isinstance(QApplication.focusWidget().parent(), PeriodRow)
    key(client, Qt.Key.Key_Delete)
    assert [str(each.first) for each in client.case.stays] == ["2021-12-02"]
    key(client, Qt.Key.Key_Z, CTRL)
    assert len(client.case.stays) == 2
    key(client, Qt.Key.Key_Insert)
    assert periods.editor.isAncestorOf(QApplication.focusWidget())
    assert len(periods.lines()) == 2


def test_del_in_a_figure_takes_away_a_figure(client):
    client.fill("income", {"means.monthly_net": "1468"})
    client.page.open_question("income")
    client.settle()
    key(client, Qt.Key.Key_Home)
    key(client, Qt.Key.Key_Delete)
    assert QApplication.focusWidget().text() == "468"
    assert len(client.case.stays) == 2


def test_without_an_open_list_ins_and_del_do_nothing(client):
    before = client.case
    for each in (Qt.Key.Key_Insert, Qt.Key.Key_Delete):
        key(client, each)
    assert client.case == before
    assert client.page.facts.control is None


@pytest.mark.parametrize(("card", "days"), [("", True), ("L", True), ("M", False)])
def test_the_coming_days_of_all_cards_or_of_one_are_saved_for_a_calendar(
    keeper, monkeypatch, tmp_path, card, days
):
    enough = SPOUSE.replace("monthly_net: 1300", "monthly_net: 1468")
    enough = enough.replace(", valid_until: 2027-01-14", "")  # its renewal is a day too
    keeper.desktop.desk.replace_case(case_of(enough))
    keeper.settle()
    path = tmp_path / "days.ics"
    saves_in(monkeypatch, path)
    if card:
        key(keeper, Qt.Key.Key_F3)
        QTest.keyClicks(QApplication.focusWidget(), card)
    key(keeper, Qt.Key.Key_R, CTRL)
    assert path.exists() is days
    assert not days or "BEGIN:VEVENT" in path.read_text(encoding="utf-8")
    assert keeper.heading == "Everything on one page"


def test_that_no_day_is_coming_is_said(keeper, monkeypatch, tmp_path):
    path = tmp_path / "days.ics"
    saves_in(monkeypatch, path)
    key(keeper, Qt.Key.Key_R, CTRL)
    assert not path.exists()
    assert keeper.desktop.view.footer_note == "There is no coming day for a calendar."


def test_lines_pasted_by_key_are_of_the_client_also_while_no_fact_stands_open(keeper):
    key(keeper, Qt.Key.Key_V, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert keeper.heading == "Type or paste the stays"
    QTest.keyClicks(keeper.page.field, "1/9/2019 - 30/9/2020 student")
    QTest.keyClick(keeper.page.field, Qt.Key.Key_Return, CTRL)
    keeper.settle()
    assert keeper.page.sure is not None

"""A history is typed or pasted as lines, and is an answer once it is taken over."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from permres_gui.gui.desk.pasted_line import PastedLine
from permres_gui.interview.case_periods import impossible
from tests.gui.adviser import at_the_desk
from tests.gui.checks import page_is_whole
from tests.gui.people import stay
from tests.gui.reader import Reader
from tests.gui.rooms import TURNS, language_of

LINES = """01/09/2019 - 30/09/2020 student
02/12/2021 - A-kaart gezin
afw 8/7/2023 - 21/8/2023 vakantie
31/02/2023 - 15/03/2023 afw"""


@pytest.fixture(params=TURNS)
def at_the_stays(request, qtbot, settle):
    reader = Reader(qtbot, settle, language_of(request))
    desktop = reader.desktop
    desktop.started.emit("find")
    desktop.answered.emit("nationality", ("MA",))
    desktop.continued.emit()
    while desktop.model.question.id != "history":
        desktop.answered.emit(desktop.model.question.id, "unknown")
        desktop.continued.emit()
    settle()
    return reader


def type_lines(reader: Reader, text: str) -> None:
    reader.press("Type or paste a list")
    field = reader.desktop.stack.currentWidget().field
    assert field.hasFocus()
    field.clear()
    for line in text.split("\n"):
        QTest.keyClicks(field, line)
        QTest.keyClick(field, Qt.Key.Key_Return)
    reader.press("Read the lines")


def test_lines_are_shown_as_they_are_understood_and_nothing_changes(at_the_stays):
    reader = at_the_stays
    before = reader.desktop.model.session
    type_lines(reader, LINES)
    said = reader.words()
    assert reader.says("The day %(text)s does not exist.", text="31/02/2023") in said
    assert reader.says("No place is named. We take a place outside the EU.") in said
    assert reader.button("Understood") is None
    assert reader.desktop.model.session is before
    page_is_whole(reader.desktop)


def test_lines_that_are_taken_over_are_the_list(at_the_stays):
    reader = at_the_stays
    type_lines(reader, LINES)
    page = reader.desktop.stack.currentWidget()
    assert page.asking.hasFocus()
    assert "02/12/2021" in page.asking.accessibleName()
    assert not page.asking.visibleRegion().isEmpty()
    page.take.click()
    reader.settle()
    case = reader.desktop.model.session.case
    assert [str(each.first) for each in case.stays] == ["2019-09-01", "2021-12-02"]
    assert [str(each.departure) for each in case.absences] == ["2023-07-08"]
    assert reader.heading == reader.says("Your lawful stays in Belgium")
    assert reader.desktop.desk.pasted.text == ""


def test_the_ring_of_the_keyboard_touches_no_word_of_a_line(at_the_stays):
    reader = at_the_stays
    type_lines(reader, LINES)
    for line in reader.desktop.stack.currentWidget().lines:
        told = [each for each in line.findChildren(QLabel) if each.isVisible()]
        assert told
        for label in told:
            assert label.mapTo(line, QPoint(0, 0)).x() >= 4
            assert label.mapTo(line, QPoint(0, 0)).y() >= 2


def test_lines_taken_over_twice_are_there_once(at_the_stays):
    reader = at_the_stays
    for _ in range(2):
        type_lines(reader, LINES)
        reader.desktop.stack.currentWidget().take.click()
        reader.settle()
    assert len(reader.desktop.model.session.case.stays) == 2


def test_where_nothing_is_understood_there_is_nothing_to_take_over(at_the_stays):
    reader = at_the_stays
    type_lines(reader, "zomer 21 naar Nador?")
    assert reader.desktop.stack.currentWidget().take is None
    assert reader.says("No day was found in this line.") in reader.words()


def test_back_leads_to_the_question_with_no_line_taken(at_the_stays):
    reader = at_the_stays
    type_lines(reader, LINES)
    reader.press("Back")
    assert reader.heading == reader.says("Your lawful stays in Belgium")
    assert not reader.desktop.model.session.case.stays


def test_lines_that_are_not_read_yet_stay_in_another_language_and_after_back(
    at_the_stays,
):
    reader = at_the_stays
    page = reader.desktop.stack.currentWidget
    reader.press("Type or paste a list")
    QTest.keyClicks(page().field, "01/09/2019 - student")
    reader.desktop.language_chosen.emit("fr")
    reader.settle()
    assert page().field.toPlainText() == "01/09/2019 - student"
    assert page().lines == [], "nothing is read by that"
    reader.desktop.back.emit()
    reader.settle()
    reader.press("Type or paste a list")
    assert page().field.toPlainText() == "01/09/2019 - student"


def test_lines_that_are_not_read_yet_do_not_stand_there_for_another_client(
    qtbot, settle
):
    adviser = at_the_desk(qtbot, settle)
    adviser.desktop.model.open_aside("pasted")
    settle()
    QTest.keyClicks(adviser.page.field, "01/09/2019 - student")
    adviser.desktop.model.restart()  # as when the file of another client is opened
    adviser.desktop.model.open_aside("desk")
    adviser.desktop.model.open_aside("pasted")
    settle()
    assert adviser.page.field.toPlainText() == ""


def test_a_new_visit_knows_no_line(at_the_stays):
    reader = at_the_stays
    type_lines(reader, LINES)
    reader.press("Start again")
    assert reader.desktop.desk.pasted.text == ""


def test_a_line_with_another_country_is_a_journey_and_no_stay(at_the_stays):
    reader = at_the_stays
    type_lines(reader, "mei 2025 - juni 2025 Marokko")
    asked = (
        "A place abroad is named, and no ground of stay. We take it for a journey. "
        "Is that right?"
    )
    assert reader.says(asked).replace("\N{NO-BREAK SPACE}", " ") in reader.words()
    reader.desktop.stack.currentWidget().take.click()
    reader.settle()
    case = reader.desktop.model.session.case
    assert not case.stays
    assert [each.place for each in case.absences] == ["outside-eu"]


def test_where_all_is_understood_the_keyboard_is_on_taking_over(at_the_stays):
    type_lines(at_the_stays, "01/09/2019 - 30/09/2020 student")
    page = at_the_stays.desktop.stack.currentWidget()
    assert page.asking is None
    assert page.take.hasFocus()


def test_days_without_a_stay_are_asked_about_on_the_page(at_the_stays):
    type_lines(at_the_stays, LINES)
    said = at_the_stays.says(
        "No stay is told from %(first)s to %(last)s. Was there one?",
        first=date(2020, 10, 1),
        last=date(2021, 12, 1),
    )
    assert said.replace("\N{NO-BREAK SPACE}", " ") in at_the_stays.words()


def test_the_page_is_called_for_the_list_from_which_it_was_opened(at_the_stays):
    reader = at_the_stays
    reader.press("Type or paste a list")
    assert reader.heading == reader.says("Type or paste your stays")
    reader.desktop.back.emit()
    reader.desktop.answered.emit("history", (stay("single-permit", "2019-09-01"),))
    reader.desktop.continued.emit()
    assert reader.desktop.model.question.id == "absences"
    reader.press("Type or paste a list")
    assert reader.heading == reader.says("Type or paste your absences")


def test_ctrl_and_enter_read_the_lines_and_then_take_them_over(at_the_stays):
    reader = at_the_stays
    reader.press("Type or paste a list")
    page = reader.desktop.stack.currentWidget()
    page.field.setFocus()
    page.field.setPlainText("01/09/2019 - 30/09/2020 student")
    for _ in range(2):
        assert not reader.desktop.model.session.case.stays
        here = reader.desktop.stack.currentWidget()
        QTest.keyClick(
            here.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
        reader.settle()
    assert len(reader.desktop.model.session.case.stays) == 1


DOUBTFUL = """afw 8/7/2023 - 21/8/2023
01/09/2019 - 30/09/2020 student
31/02/2023 - 15/03/2023 afw in Marokko
zomer 21 naar Nador?"""


def lines_of(reader: Reader) -> list[PastedLine]:
    return reader.desktop.stack.currentWidget().lines


def in_use(reader: Reader) -> PastedLine:
    return reader.desktop.focusWidget()


def press_key(reader: Reader, key) -> None:
    QTest.keyClick(reader.desktop.focusWidget(), key)
    reader.settle()


def test_each_question_is_answered_with_one_key_and_the_next_one_has_the_keyboard(
    at_the_stays,
):
    reader = at_the_stays
    type_lines(reader, DOUBTFUL)
    assert in_use(reader).view.number == 1
    press_key(reader, Qt.Key.Key_B)
    assert in_use(reader).view.number == 3
    press_key(reader, Qt.Key.Key_A)
    assert in_use(reader).view.number == 4
    press_key(reader, Qt.Key.Key_Delete)
    page = reader.desktop.stack.currentWidget()
    assert page.take.hasFocus()
    page_is_whole(reader.desktop)
    page.take.click()
    reader.settle()
    case = reader.desktop.model.session.case
    assert [(each.place, str(each.departure)) for each in case.absences] == [
        ("outside-eu", "2023-02-28"),
        ("eu", "2023-07-08"),
    ]


def test_ready_answers_are_buttons_whose_names_say_of_which_line(at_the_stays):
    reader = at_the_stays
    type_lines(reader, DOUBTFUL)
    _, inside = lines_of(reader)[0].answers
    assert reader.says("In the EU") in inside.text()
    assert inside.accessibleName() == reader.says(
        "%(what)s: %(answer)s",
        what="afw 8/7/2023 - 21/8/2023",
        answer=reader.says("In the EU"),
    )
    inside.click()
    reader.settle()
    assert not lines_of(reader)[0].answers


def test_an_answer_can_be_taken_back(at_the_stays):
    reader = at_the_stays
    type_lines(reader, DOUBTFUL)
    press_key(reader, Qt.Key.Key_Delete)
    assert lines_of(reader)[0].view.word == reader.says("Left out")
    reader.press("Ask again")
    assert len(lines_of(reader)[0].answers) == 2
    assert in_use(reader).view.number == 1


def test_the_arrows_lead_from_line_to_line(at_the_stays):
    reader = at_the_stays
    type_lines(reader, DOUBTFUL)
    press_key(reader, Qt.Key.Key_Down)
    assert in_use(reader).view.number == 2
    press_key(reader, Qt.Key.Key_Up)
    press_key(reader, Qt.Key.Key_Up)
    assert in_use(reader).view.number == 1


def test_what_cannot_be_chosen_is_written_where_it_stands_in_the_text(at_the_stays):
    reader = at_the_stays
    type_lines(reader, DOUBTFUL)
    field = reader.desktop.stack.currentWidget().field
    lines_of(reader)[3].answers[0].click()
    assert field.hasFocus()
    assert field.textCursor().selectedText() == "zomer 21 naar Nador?"


def test_an_answer_to_lines_of_before_reads_those_that_are_typed_now(at_the_stays):
    reader = at_the_stays
    type_lines(reader, DOUBTFUL)
    page = reader.desktop.stack.currentWidget()
    page.field.setPlainText("01/09/2019 - 30/09/2020 student")
    page.lines[0].answers[0].click()
    reader.settle()
    assert [each.view.text for each in lines_of(reader)] == [
        "01/09/2019 - 30/09/2020 student"
    ]


def test_a_gap_is_right_or_a_line_for_it_is_begun(at_the_stays):
    reader = at_the_stays
    type_lines(reader, LINES)
    reader.press("Add a stay")
    page = reader.desktop.stack.currentWidget()
    assert page.field.hasFocus()
    assert page.field.toPlainText().endswith("01/10/2020 - 01/12/2021 ")
    QTest.keyClicks(page.field, "student")
    reader.press("Read the lines")
    assert reader.button("Add a stay") is None


def test_a_gap_that_is_right_is_asked_about_no_more(at_the_stays):
    reader = at_the_stays
    type_lines(reader, LINES)
    reader.press("No, that is right")
    assert reader.button("Add a stay") is None


def test_a_new_visit_knows_no_answer_to_a_line(at_the_stays):
    reader = at_the_stays
    type_lines(reader, DOUBTFUL)
    press_key(reader, Qt.Key.Key_B)
    reader.press("Start again")
    assert not reader.desktop.desk.pasted.answered


TWICE = "01/09/2019 - 30/09/2020 student\n15/06/2020 - 19/10/2021 doctoraat"


@pytest.mark.parametrize(
    ("letter", "days"),
    [
        (Qt.Key.Key_A, [("2019-09-01", "2020-06-14"), ("2020-06-15", "2021-10-19")]),
        (Qt.Key.Key_B, [("2019-09-01", "2020-09-30"), ("2020-10-01", "2021-10-19")]),
        (Qt.Key.Key_C, [("2019-09-01", "2020-09-30"), ("2020-06-15", "2021-10-19")]),
    ],
)
def test_two_stays_of_the_same_days_are_parted_by_one_key(at_the_stays, letter, days):
    reader = at_the_stays
    type_lines(reader, TWICE)
    page = reader.desktop.stack.currentWidget()
    (overlap,) = page.overlaps
    page.lines[-1].setFocus()
    QTest.keyClick(page.lines[-1], Qt.Key.Key_Down)
    assert overlap.hasFocus()
    QTest.keyClick(overlap, letter)
    reader.settle()
    page = reader.desktop.stack.currentWidget()
    assert page.overlaps == []
    assert page.take.hasFocus()
    page_is_whole(reader.desktop)
    page.take.click()
    reader.settle()
    stays = reader.desktop.model.session.case.stays
    assert [(str(each.first), str(each.last)) for each in stays] == days


def test_two_stays_that_were_parted_are_asked_about_again(at_the_stays):
    reader = at_the_stays
    type_lines(reader, TWICE)
    page = reader.desktop.stack.currentWidget()
    page.overlaps[0].answers[0].click()
    reader.settle()
    reader.press("Ask again")
    assert reader.desktop.stack.currentWidget().overlaps


def test_thirty_lines_that_go_on_are_parted_with_one_press(at_the_stays):
    reader = at_the_stays
    type_lines(reader, "\n".join(f"{day}/9/2019 - student" for day in range(1, 31)))
    page = reader.desktop.stack.currentWidget()
    assert len(page.overlaps) == 29
    page.overlaps[5].answers[-1].click()
    reader.settle()
    page = reader.desktop.stack.currentWidget()
    assert page.overlaps == []
    page.take.click()
    reader.settle()
    case = reader.desktop.model.session.case
    assert len(case.stays) == 30
    assert list(impossible(case)) == []

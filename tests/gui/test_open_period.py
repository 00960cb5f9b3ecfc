"""A stay or an absence that is being typed on the desk: it counts, and is never lost."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from permres_gui.gui.controls.period_row import PeriodRow
from permres_gui.gui.widgets.timeline_wide import WideTimeline
from tests.answers_in_common import TWO_STAYS
from tests.gui.keeper import Keeper, saved
from tests.gui.typing_hand import CTRL, fill_in, key, typed
from tests.presentation.told import case_of


@pytest.fixture(autouse=True)
def slowly(qapp):
    """However long a busy computer takes between keys, they are one word to a list."""
    before = qapp.keyboardInputInterval()
    qapp.setKeyboardInputInterval(60_000)
    yield
    qapp.setKeyboardInputInterval(before)


@pytest.fixture
def keeper(qtbot, settle, path) -> Keeper:
    """At the desk with an open file of a client with two stays, which lie open."""
    found = Keeper(qtbot, settle)
    found.opens(path)
    found.desktop.desk.replace_case(case_of(TWO_STAYS))
    found.page.open_question("history")
    found.settle()
    return found


def periods(keeper: Keeper):
    return keeper.page.facts.control.control.periods()


def edit(keeper: Keeper, number: int) -> None:
    """Open a stay; the keyboard goes to the day on which it begins."""
    rows = [each for each in periods(keeper).lines() if isinstance(each, PeriodRow)]
    rows[number].edit.setFocus()
    key(keeper, Qt.Key.Key_Return)
    into(keeper, "from")


def into(keeper: Keeper, field: str) -> None:
    """Tab by Tab into a field of the editor."""
    wanted = periods(keeper).editor.fields.controls[field]
    while not wanted.isAncestorOf(QApplication.focusWidget()):
        key(keeper, Qt.Key.Key_Tab)


def first_days(keeper: Keeper) -> list[str]:
    return [str(each.first) for each in keeper.case.stays]


def tells(keeper: Keeper, state: str) -> bool:
    return keeper.tells(f"%(file)s: {state}", file="K7.age")


def test_a_day_of_a_stay_moves_the_answers_and_the_years_while_it_is_typed(keeper):
    edit(keeper, 1)
    (drawn,) = keeper.page.findChildren(WideTimeline)
    years, answer = drawn.view, keeper.answer("L")
    steps = len(keeper.desktop.desk.steps.done)
    editor, field = periods(keeper).editor, QApplication.focusWidget()
    typed(keeper, "25")
    assert first_days(keeper) == ["2021-10-20", "2021-12-25"]
    assert keeper.answer("L") != answer
    assert drawn.view != years
    assert periods(keeper).editor is editor
    assert QApplication.focusWidget() is field
    assert len(keeper.desktop.desk.steps.done) == steps + 1


def test_what_is_typed_in_a_stay_is_undone_where_it_stands(keeper):
    far_apart = TWO_STAYS.replace(
        "2021-10-20, to: 2021-12-01", "2020-10-20, to: 2021-06-01"
    )
    keeper.desktop.desk.replace_case(case_of(far_apart))
    keeper.settle()
    edit(keeper, 1)
    field = QApplication.focusWidget()
    typed(keeper, "25")
    key(keeper, Qt.Key.Key_Z, CTRL)
    assert first_days(keeper)[1] == "2021-12-02"
    assert QApplication.focusWidget() is field
    assert field.currentText() == "2"
    key(keeper, Qt.Key.Key_Y, CTRL)
    assert first_days(keeper)[1] == "2021-12-25"
    assert field.currentText() == "25"


def test_ctrl_s_keeps_what_is_typed_in_a_stay(keeper, path):
    edit(keeper, 1)
    typed(keeper, "25")
    key(keeper, Qt.Key.Key_S, CTRL)
    assert tells(keeper, "everything is saved.")
    assert str(saved(path).case.stays[1].first) == "2021-12-25"


def test_a_new_stay_counts_with_its_last_field_and_is_one_line(keeper):
    periods(keeper).list.adders[0].setFocus()
    key(keeper, Qt.Key.Key_Return)
    editor = periods(keeper).editor
    fill_in(keeper, lambda: editor.fields)
    assert len(keeper.case.stays) == 3
    assert periods(keeper).editor is editor
    editor.save.setFocus()
    key(keeper, Qt.Key.Key_Return)
    assert periods(keeper).editor is None
    assert len(keeper.case.stays) == len(periods(keeper).lines()) == 3
    line = QApplication.focusWidget().parent()
    assert isinstance(line, PeriodRow)


def test_cancel_takes_back_what_counted_while_it_was_typed(keeper):
    edit(keeper, 1)
    typed(keeper, "25")
    periods(keeper).editor.cancel.setFocus()
    key(keeper, Qt.Key.Key_Return)
    assert first_days(keeper)[1] == "2021-12-02"
    assert periods(keeper).editor is None
    assert str(keeper.case.stays[1].registered_on) == "2021-12-20"


@pytest.mark.parametrize("also", ["another language", "another fact"])
def test_cancel_takes_it_back_also_after_the_stay_was_shown_anew(keeper, also):
    edit(keeper, 1)
    typed(keeper, "25")
    if also == "another language":
        keeper.desktop.model.speak("fr")
    else:
        keeper.page.open_question("income")
        keeper.page.open_question("history")
    keeper.settle()
    assert periods(keeper).editor.fields.values()["from"] == "2021-12-25"
    periods(keeper).editor.cancel.click()
    keeper.settle()
    assert first_days(keeper)[1] == "2021-12-02"


def test_a_stay_that_is_typed_stays_where_it_is_until_it_is_left(keeper):
    edit(keeper, 1)
    key(keeper, Qt.Key.Key_Tab)
    key(keeper, Qt.Key.Key_Tab)
    typed(keeper, "2019")
    assert first_days(keeper) == ["2019-12-02", "2021-10-20"]
    rows = [each.view.detail for each in periods(keeper).lines()]
    assert len(rows) == 1
    editor = periods(keeper).editor
    assert editor.y() > periods(keeper).lines()[0].y()
    assert editor.isAncestorOf(QApplication.focusWidget())


def test_a_ground_that_the_keyboard_passes_over_takes_nothing_along(keeper):
    edit(keeper, 1)
    into(keeper, "ground")
    ground = QApplication.focusWidget()
    for each in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        key(keeper, each)
    assert keeper.case.stays[1].ground == "family-art10"
    key(keeper, Qt.Key.Key_Down)
    other = ground.value()
    assert keeper.case.stays[1].ground == "family-art10"
    key(keeper, Qt.Key.Key_Tab)
    assert keeper.case.stays[1].ground == other
    keeper.desktop.desk.undo()
    assert str(keeper.case.stays[1].registered_on) == "2021-12-20"


# --- a stay of which something is missing -----------------------------------------------


@pytest.fixture
def begun(keeper) -> Keeper:
    """A new stay of which only the ground is chosen; all the rest is saved."""
    keeper.qtbot.waitUntil(lambda: tells(keeper, "everything is saved."))
    periods(keeper).list.adders[0].setFocus()
    key(keeper, Qt.Key.Key_Return)
    typed(keeper, "s")
    return keeper


def test_the_bar_never_says_that_all_is_saved_while_a_stay_is_half_typed(begun):
    assert tells(begun, "not everything is saved yet.")
    key(begun, Qt.Key.Key_Home)
    assert tells(begun, "everything is saved.")


def test_ctrl_s_says_in_the_stay_what_is_missing_and_keeps_it(begun):
    editor = periods(begun).editor
    key(begun, Qt.Key.Key_S, CTRL)
    assert begun.shows("Finish this entry first, or cancel it.")
    assert periods(begun).editor is editor
    assert editor.begun()
    assert editor.fields.controls["from"].isAncestorOf(QApplication.focusWidget())
    assert tells(begun, "not everything is saved yet.")


WAYS = ("closing", "new client", "another file", "again")
"""How one leaves a client."""


def is_held_back(keeper: Keeper, way: str) -> None:
    """Leave a client: it is asked what becomes of what is half typed, which is saved first."""
    match way:
        case "closing":
            keeper.desktop.close()
        case "new client":
            key(keeper, Qt.Key.Key_N, CTRL)
        case "another file":
            key(keeper, Qt.Key.Key_O, CTRL)
        case _:
            keeper.desktop.restarted.emit()
    keeper.settle()
    assert keeper.desktop.isVisible()
    assert keeper.heading == "Not everything is saved"
    keeper.press("Save first")
    assert keeper.heading == "K7"


@pytest.mark.parametrize("way", WAYS)
def test_what_is_half_typed_is_asked_about(begun, way):
    is_held_back(begun, way)
    assert begun.shows("Finish this entry first, or cancel it.")
    assert periods(begun).editor.isAncestorOf(QApplication.focusWidget())


def test_a_half_typed_stay_is_given_up_when_that_is_said(begun, path):
    begun.desktop.close()
    begun.settle()
    begun.press("Do not save")
    assert not begun.desktop.isVisible()
    assert len(saved(path).case.stays) == 2


def test_what_is_half_typed_is_found_again_from_another_fact(begun):
    begun.page.open_question("income")
    begun.settle()
    assert tells(begun, "not everything is saved yet.")
    key(begun, Qt.Key.Key_S, CTRL)
    assert begun.desktop.desk.fact == "history"
    assert periods(begun).editor.isAncestorOf(QApplication.focusWidget())


def test_once_it_is_whole_the_window_closes_without_a_question(begun, path):
    fields = periods(begun).editor.fields
    into(begun, "from")
    fill_in(begun, lambda: fields)
    assert len(begun.case.stays) == 3
    begun.desktop.close()
    assert not begun.desktop.isVisible()
    assert len(saved(path).case.stays) == 3


# --- Escape -----------------------------------------------------------------------------


def test_escape_in_a_figure_restores_what_stood_there(keeper):
    keeper.fill("income", {"means.monthly_net": "1468"})
    keeper.page.open_question("income")
    keeper.settle()
    field, steps = QApplication.focusWidget(), len(keeper.desktop.desk.steps.done)
    field.selectAll()
    typed(keeper, "12")
    assert keeper.case.means.monthly_net == 12
    key(keeper, Qt.Key.Key_Escape)
    assert keeper.case.means.monthly_net == 1468
    assert QApplication.focusWidget() is field
    assert field.text() == "1468"
    assert len(keeper.desktop.desk.steps.done) == steps


def test_escape_leads_from_a_field_as_it_was_back_to_the_line_of_its_fact(keeper):
    keeper.page.open_question("income")
    keeper.settle()
    key(keeper, Qt.Key.Key_Escape)
    assert keeper.page.facts.control is None
    assert QApplication.focusWidget() is keeper.facts()["income"].button


def test_escape_restores_a_day_and_then_closes_the_stay_as_it_was(keeper):
    edit(keeper, 1)
    typed(keeper, "25")
    key(keeper, Qt.Key.Key_Escape)
    assert first_days(keeper)[1] == "2021-12-02"
    assert periods(keeper).editor is not None
    key(keeper, Qt.Key.Key_Escape)
    assert periods(keeper).editor is None
    assert first_days(keeper)[1] == "2021-12-02"
    line = QApplication.focusWidget().parent()
    assert isinstance(line, PeriodRow)
    assert line.number == 1


def test_escape_takes_back_what_was_typed_in_another_field_of_the_stay(keeper):
    edit(keeper, 1)
    typed(keeper, "25")
    into(keeper, "proof")
    key(keeper, Qt.Key.Key_Escape)
    assert periods(keeper).editor is None
    assert first_days(keeper)[1] == "2021-12-02"


def test_escape_restores_the_day_computed_for(keeper):
    today = keeper.desktop.model.session.as_of
    key(keeper, Qt.Key.Key_F5)
    typed(keeper, "3")
    assert keeper.desktop.model.session.as_of != today
    key(keeper, Qt.Key.Key_Escape)
    assert keeper.desktop.model.session.as_of == today


def test_escape_restores_a_country_that_was_chosen(keeper):
    keeper.page.open_question("nationality")
    keeper.settle()
    typed(keeper, "fran")
    key(keeper, Qt.Key.Key_Return)
    assert keeper.case.person.nationality == ("MA", "FR")
    key(keeper, Qt.Key.Key_Escape)
    assert keeper.case.person.nationality == ("MA",)


def test_escape_restores_a_card_that_was_chosen(keeper):
    keeper.page.open_question("card")
    keeper.settle()
    key(keeper, Qt.Key.Key_Down)
    key(keeper, Qt.Key.Key_Space)
    assert keeper.case.card.kind != "A"
    key(keeper, Qt.Key.Key_Escape)
    assert keeper.case.card.kind == "A"
    assert keeper.page.facts.control is not None


# --- half a day in a form ---------------------------------------------------------------


@pytest.fixture
def half(keeper):
    """The day and the month of birth are typed, the year is not."""
    keeper.desktop.desk.replace_case(case_of("person: {nationality: [MA]}"))
    keeper.page.open_question("birth")
    keeper.settle()
    key(keeper, Qt.Key.Key_S, CTRL)
    keeper.page.facts.control.control.inside.first().setFocus()
    typed(keeper, "14")
    key(keeper, Qt.Key.Key_Tab)
    typed(keeper, "May")
    return keeper


def birth(keeper: Keeper) -> tuple[str, ...]:
    """The year, the month and the day that stand in the boxes."""
    return keeper.page.facts.control.control.inside.standing()


def test_half_a_day_of_a_form_is_not_saved_and_that_is_said(half):
    assert birth(half) == ("", "5", "14")
    assert tells(half, "not everything is saved yet.")
    key(half, Qt.Key.Key_Tab)
    typed(half, "1991")
    assert str(half.case.person.born) == "1991-05-14"
    key(half, Qt.Key.Key_S, CTRL)
    assert tells(half, "everything is saved.")


@pytest.mark.parametrize("way", WAYS)
def test_half_a_day_of_a_form_is_asked_about(half, way):
    is_held_back(half, way)
    assert birth(half) == ("", "5", "14")
    control = half.page.facts.control.control
    assert control.isAncestorOf(QApplication.focusWidget())


def test_half_a_day_is_found_again_from_another_fact(half):
    half.page.open_question("income")
    half.settle()
    assert tells(half, "not everything is saved yet.")
    key(half, Qt.Key.Key_S, CTRL)
    assert half.desktop.desk.fact == "birth"
    assert birth(half) == ("", "5", "14")


def test_half_a_day_that_is_given_up_holds_nothing_back(half):
    key(half, Qt.Key.Key_Escape)
    half.page.facts.control.control.inside.first().setFocus()
    key(half, Qt.Key.Key_Delete)
    assert tells(half, "everything is saved.")
    half.desktop.close()
    assert not half.desktop.isVisible()


def test_half_a_day_is_given_up_when_that_is_said(half, path):
    half.desktop.close()
    half.settle()
    half.press("Do not save")
    assert not half.desktop.isVisible()
    assert saved(path).case.person.born is None


def test_a_line_gives_way_to_its_editor_and_nothing_of_it_stays(keeper):
    """A line that is made and put nowhere would keep what it says of the stay for ever."""
    edit(keeper, 1)
    before = len(every_line())
    for _ in range(5):
        periods(keeper).open_row(1)
        keeper.settle()
    assert len(every_line()) == before


def every_line() -> list[PeriodRow]:
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    every = QApplication.allWidgets()
    return [each for each in every if isinstance(each, PeriodRow)]

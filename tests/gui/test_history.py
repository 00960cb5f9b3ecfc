"""Stays and absences in the real window: added, changed and removed by keys and mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from permres_gui.domain.day import PartialDay
from permres_gui.gui.controls import periods
from permres_gui.gui.controls.known import KnownControl
from permres_gui.gui.controls.period_row import PeriodRow
from permres_gui.gui.controls.periods import PeriodListControl
from permres_gui.gui.session_model import Refusal
from permres_gui.gui.tab_order import stop_before
from permres_gui.gui.widgets.combo import Combo
from permres_gui.gui.widgets.timeline_tall import TallTimeline
from permres_gui.presentation.translator import translator_for
from tests.gui.people import PEOPLE, away, stay, step, window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def at(qtbot, settle):
    def go(question: str, person: str = "refugee", size=(1366, 768)):
        desktop = window(size=size)
        qtbot.addWidget(desktop)
        desktop.started.emit("find")
        while desktop.model.question.id != question:
            step(desktop, PEOPLE[person])
        settle()
        return desktop

    return go


def _list(desktop) -> PeriodListControl:
    control = desktop.stack.currentWidget().control
    assert isinstance(control, KnownControl)
    assert isinstance(control.inside, PeriodListControl)
    return control.inside


def _button(desktop, name):
    page = desktop.stack.currentWidget()
    for button in page.findChildren(QAbstractButton):
        names = (button.text(), button.accessibleName().replace("\u00a0", " "))
        if name in names and button.isVisible():
            return button
    raise AssertionError(name)


def _adds(desktop, qtbot, settle, what, values):
    """One period more, by the mouse."""
    _button(desktop, what).click()
    settle()
    _list(desktop).editor.fields.restore(values)
    qtbot.mouseClick(_button(desktop, "Save"), LEFT)
    settle()


def test_a_stay_is_added_by_keys_alone(at, qtbot, settle):
    desktop = at("history")
    assert QApplication.focusWidget().accessibleName() == "Add a stay"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert isinstance(QApplication.focusWidget(), Combo)
    while QApplication.focusWidget().accessibleName() != "Save":
        name = QApplication.focusWidget().accessibleName()
        qtbot.keyClicks(QApplication.focusWidget(), _keys(name))
        settle()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        settle()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    settle()
    (only,) = desktop.model.session.case.stays
    assert (only.ground, str(only.first), only.last) == ("refugee", "2021-07-04", None)
    assert _button(desktop, "Edit Recognised refugee, 4 July 2021 to today")


def _keys(name: str) -> str:
    ends = {"Day": "4", "Month": "July", "Year": "2021"}
    for end, keys in ends.items():
        if name.endswith(f", {end}"):
            return keys
    wanted = {"Ground": "Recognised", "Is this": "Yes", "Which paper": "First"}
    return next(keys for part, keys in wanted.items() if name.startswith(part))


def test_whether_the_first_stay_goes_on_is_asked_and_not_guessed(at, settle):
    desktop = at("history")
    _button(desktop, "Add a stay").click()
    settle()
    fields = _list(desktop).editor.fields
    assert fields.values()["now"] is None
    assert "to" not in fields.values()


def test_beside_a_stay_of_today_another_one_has_ended(at, settle):
    desktop = at("absences")
    desktop.back.emit()
    settle()
    _button(desktop, "Add a stay").click()
    settle()
    assert _list(desktop).editor.fields.values()["now"] == "no"


def test_a_field_that_does_not_apply_is_away(at, settle):
    desktop = at("history")
    _button(desktop, "Add a stay").click()
    settle()
    fields = _list(desktop).editor.fields
    fields.controls["now"].restore("no")
    settle()
    assert fields.controls["to"].isVisible()
    fields.controls["now"].restore("yes")
    fields._field_changed()
    settle()
    assert not fields.controls["to"].isVisible()
    assert "to" not in fields.values()


def test_a_stay_is_changed_and_removed_with_the_mouse(at, qtbot, settle):
    desktop = at("absences")
    desktop.back.emit()
    settle()
    edit = "Edit Asylum procedure, 4 March 2020 to 30 June 2021"
    qtbot.mouseClick(_button(desktop, edit), LEFT)
    settle()
    _list(desktop).editor.fields.controls["from"].restore("2020-03-05")
    qtbot.mouseClick(_button(desktop, "Save"), LEFT)
    settle()
    assert str(desktop.model.session.case.stays[0].first) == "2020-03-05"
    gone = "Remove Asylum procedure, 5 March 2020 to 30 June 2021"
    qtbot.mouseClick(_button(desktop, gone), LEFT)
    settle()
    assert [s.ground for s in desktop.model.session.case.stays] == ["refugee"]


def test_changing_one_stay_loses_nothing_of_the_others(at, qtbot, settle):
    """A country, a day of registration: what the changed row does not ask for."""
    desktop = at("absences")
    desktop.back.emit()
    settle()
    model, registered = desktop.model, PartialDay.parse("2020-03-10")
    first, second = model.session.case.stays
    german = replace(first, country="DE", registered_on=registered)
    case = replace(model.session.case, stays=(german, second))
    model.put(replace(model.session, case=case), Refusal())
    settle()
    here = "Edit Recognised refugee, 1 July 2021 to today"
    qtbot.mouseClick(_button(desktop, here), LEFT)
    settle()
    _list(desktop).editor.fields.controls["from"].restore("2021-07-02")
    qtbot.mouseClick(_button(desktop, "Save"), LEFT)
    settle()
    kept, changed = model.session.case.stays
    assert kept == german
    assert str(changed.first) == "2021-07-02"
    assert _button(
        desktop, "Edit Asylum procedure (Germany), 4 March 2020 to 30 June 2021"
    )


def test_the_keyboard_goes_from_the_open_period_to_what_stands_under_it(
    at, qtbot, settle
):
    desktop = at("history")
    _button(desktop, "Add a stay").click()
    settle()
    met = []
    for _ in range(10):
        met.append(QApplication.focusWidget().accessibleName())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert met[-4:] == ["Save", "Cancel", "Add a stay", "I do not know"]


def test_cancel_leaves_the_list_as_it_was(at, qtbot, settle):
    desktop = at("absences")
    desktop.back.emit()
    settle()
    before = desktop.model.session.case.stays
    _button(desktop, "Edit Recognised refugee, 1 July 2021 to today").click()
    settle()
    _list(desktop).editor.fields.controls["from"].restore("2022-01-01")
    qtbot.mouseClick(_button(desktop, "Cancel"), LEFT)
    settle()
    assert desktop.model.session.case.stays == before
    assert _list(desktop).editor is None


def test_i_do_not_know_puts_the_list_aside_and_can_be_taken_back(at, settle):
    desktop = at("history")
    card = _button(desktop, "I do not know")
    card.click()
    assert not _button(desktop, "Add a stay").isEnabled()
    card.click()
    assert _button(desktop, "Add a stay").isEnabled()


@pytest.mark.parametrize("question", ["history", "absences"])
@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920), (1920, 1080)])
def test_a_long_list_opens_at_its_top_and_fits_across(at, settle, question, size):
    desktop = at(question, size=size)
    years = range(2012, 2020)
    rows = {
        "history": tuple(
            stay("student", f"{y}-09-01", f"{y + 1}-08-30") for y in years
        ),
        "absences": tuple(away(f"{y}-07-01", f"{y}-08-20") for y in years),
    }
    step(desktop, rows)
    desktop.back.emit()
    settle()
    page = desktop.stack.currentWidget()
    assert page.view.id == question
    assert page.verticalScrollBar().value() == 0
    assert page.widget().width() <= page.viewport().width()
    assert len(_list(desktop).view.rows) == len(years)


def focused() -> str:
    return QApplication.focusWidget().accessibleName().replace("\u00a0", " ")


@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_after_saving_the_keyboard_is_on_the_saved_period(at, qtbot, settle, by):
    desktop = at("absences")
    desktop.back.emit()
    settle()
    _button(desktop, "Edit Recognised refugee, 1 July 2021 to today").click()
    settle()
    _list(desktop).editor.fields.controls["from"].restore("2021-07-02")
    save = _button(desktop, "Save")
    if by == "mouse":
        qtbot.mouseClick(save, LEFT)
    else:
        save.setFocus()
        qtbot.keyClick(save, Qt.Key.Key_Space)
    settle()
    assert focused() == "Edit Recognised refugee, 2 July 2021 to today"


def test_after_adding_the_keyboard_is_on_the_new_period(at, qtbot, settle):
    desktop = at("history")
    _adds(desktop, qtbot, settle, "Add a stay", stay("refugee", "2021-07-04"))
    assert focused() == "Edit Recognised refugee, 4 July 2021 to today"


def test_after_removing_the_keyboard_is_on_the_button_to_add(at, qtbot, settle):
    desktop = at("absences")
    desktop.back.emit()
    settle()
    gone = "Remove Asylum procedure, 4 March 2020 to 30 June 2021"
    qtbot.mouseClick(_button(desktop, gone), LEFT)
    settle()
    assert focused() == "Add a stay"


def test_what_stands_there_stays_when_one_period_more_is_saved(at, qtbot, settle):
    desktop = at("absences")
    control = desktop.stack.currentWidget().control
    for first, last in (("2023-07-05", "2023-08-02"), ("2022-07-05", "2022-08-02")):
        before = _list(desktop).lines()
        _adds(desktop, qtbot, settle, "Add an absence", away(first, last))
        assert set(before) <= set(_list(desktop).lines())
    assert desktop.stack.currentWidget().control is control
    told = [each.view.detail[:11] for each in _list(desktop).lines()]
    children = _list(desktop).list._lines.findChildren(PeriodRow)
    assert told == [each.view.detail[:11] for each in children if each.isVisible()]
    assert "2022" in told[0]
    assert "2023" in told[1]


def test_the_picture_of_a_list_comes_after_it_for_the_keyboard(at, qtbot, settle):
    desktop = at("absences")
    _adds(desktop, qtbot, settle, "Add an absence", away("2023-07-05", "2023-08-02"))
    pictures = desktop.stack.currentWidget().findChildren(TallTimeline)
    before = stop_before(next(each for each in pictures if each.isVisible()))
    while not before.isVisible():
        before = stop_before(before)
    assert before.text() == "Add an absence"


def test_why_a_list_is_asked_for_is_told_anew_where_it_was_opened(at, qtbot, settle):
    desktop = at("absences")
    page = desktop.stack.currentWidget()
    page.folds.buttons[0].click()
    settle()
    control = page.control
    _adds(desktop, qtbot, settle, "Add an absence", away("2023-07-05", "2023-08-02"))
    assert page.control is not control
    assert not page.folds.buttons[0].isChecked()


def test_a_list_of_which_nothing_is_known_is_made_anew(at, settle):
    desktop = at("absences")
    page = desktop.stack.currentWidget()
    control = page.control
    desktop.answered.emit("absences", "unknown")
    settle()
    assert page.control is not control
    assert page.control.value() == "unknown"


UNFINISHED = "Finish this entry first, or cancel it."


def _typed(desktop, **values):
    """The open editor with these fields filled in."""
    fields = _list(desktop).editor.fields
    fields.restore(values)
    fields._field_changed()


def _error(desktop) -> str:
    error = _list(desktop).editor.error
    return error.accessibleName().replace("\u00a0", " ") if error is not None else ""


def _seen(desktop, widget) -> bool:
    page = desktop.stack.currentWidget()
    top = widget.mapTo(page.viewport(), QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= page.viewport().height()


@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_continue_does_not_throw_a_half_filled_period_away(at, qtbot, settle, by):
    desktop = at("absences")
    _button(desktop, "Add an absence").click()
    settle()
    _typed(desktop, **{"from": "2022-01-10"})
    settle()
    if by == "mouse":
        qtbot.mouseClick(desktop.continue_button, LEFT)
    else:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert desktop.model.question.id == "absences"
    assert "absences" not in desktop.model.session.path
    assert _list(desktop).editor.fields.values()["from"] == "2022-01-10"
    assert _error(desktop) == UNFINISHED
    assert _list(desktop).isAncestorOf(QApplication.focusWidget())


def test_a_day_without_its_year_is_a_period_that_was_begun(at, settle):
    desktop = at("absences")
    _button(desktop, "Add an absence").click()
    settle()
    _list(desktop).editor.fields.controls["from"]._day.choose("10")
    desktop.continue_button.click()
    settle()
    assert desktop.model.question.id == "absences"
    assert _error(desktop) == UNFINISHED


def test_the_refusal_is_told_to_a_screen_reader_and_read_aloud(at, settle, monkeypatch):
    desktop, told, presented = at("absences"), [], []
    monkeypatch.setattr(periods, "announce", lambda _, text: told.append(text))
    _button(desktop, "Add an absence").click()
    settle()
    _typed(desktop, reason="family")
    desktop.presented.connect(lambda view, fresh: presented.append((view, fresh)))
    desktop.continue_button.click()
    assert told == [UNFINISHED]
    assert [(view.error, new) for view, new in presented] == [(UNFINISHED, True)]


def test_the_refusal_is_in_sight_where_the_page_is_scrolled(at, settle):
    desktop = at("history", size=(1366, 500))
    step(
        desktop,
        {
            "history": tuple(
                stay("student", f"{y}-09-01", f"{y + 1}-08-30")
                for y in range(2008, 2020)
            )
        },
    )
    desktop.back.emit()
    settle()
    _list(desktop).lines()[0].edit.click()
    settle()
    _typed(desktop, **{"from": "2007-01-10"})
    page = desktop.stack.currentWidget()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    desktop.continue_button.click()
    settle()
    assert _seen(desktop, _list(desktop).editor.error)
    assert _seen(desktop, QApplication.focusWidget())


def test_what_was_begun_outlives_edit_add_and_remove_of_others(at, settle):
    desktop = at("absences")
    desktop.back.emit()
    settle()
    _button(desktop, "Add a stay").click()
    settle()
    _typed(desktop, ground="student")
    before = desktop.model.session.case.stays
    for name in (
        "Add a stay",
        "Edit Recognised refugee, 1 July 2021 to today",
        "Remove Recognised refugee, 1 July 2021 to today",
    ):
        _button(desktop, name).click()
        settle()
        assert _list(desktop).editor.fields.values()["ground"] == "student"
        assert _error(desktop) == UNFINISHED
    assert desktop.model.session.case.stays == before


def test_once_cancelled_one_goes_on(at, settle):
    desktop = at("absences")
    _button(desktop, "Add an absence").click()
    settle()
    _typed(desktop, **{"from": "2022-01-10"})
    desktop.continue_button.click()
    settle()
    _button(desktop, "Cancel").click()
    settle()
    _button(desktop, "No, or only for short holidays").click()
    desktop.continue_button.click()
    settle()
    assert desktop.model.question.id != "absences"
    assert desktop.model.session.case.absences == ()


def test_i_do_not_know_may_be_said_beside_a_period_that_was_begun(at, settle):
    desktop = at("absences")
    _button(desktop, "Add an absence").click()
    settle()
    _typed(desktop, **{"from": "2022-01-10"})
    _button(desktop, "I do not know").click()
    desktop.continue_button.click()
    settle()
    assert desktop.model.question.id != "absences"


def test_an_untouched_editor_that_stands_alone_names_what_to_fill_in(at, settle):
    desktop = at("history")
    _button(desktop, "Add a stay").click()
    settle()
    desktop.continue_button.click()
    settle()
    assert desktop.model.question.id == "history"
    assert _error(desktop) == (
        f"{UNFINISHED} Fill in: Ground of stay, First day, "
        "Is this your stay of today?, Which paper shows the first day?"
    )


def test_an_untouched_editor_below_saved_periods_just_closes(at, settle):
    desktop = at("absences")
    desktop.back.emit()
    settle()
    _button(desktop, "Add a stay").click()
    settle()
    before = desktop.model.session.case.stays
    desktop.continue_button.click()
    settle()
    assert desktop.model.question.id != "history"
    assert desktop.model.session.case.stays == before


def _years(control) -> list[str]:
    return [control._year.itemText(place) for place in range(control._year.count())]


@pytest.mark.parametrize(
    ("question", "field"),
    [("history", "from"), ("history", "to"), ("absences", "from"), ("absences", "to")],
)
def test_years_of_the_past_begin_at_the_present_one(at, settle, question, field):
    desktop = at(question)
    _list(desktop).list.adders[0].click()
    _list(desktop).editor.fields.controls["now"].restore("no")
    settle()
    years = _years(_list(desktop).editor.fields.controls[field])
    assert years[1:4] == ["2026", "2025", "2024"]
    assert years[-1] == "2041"  # a planned return is possible, behind the past


def test_years_of_a_card_begin_at_the_present_one_and_go_on(at):
    fields = at("card-dates").stack.currentWidget().control.inside._fields
    years = _years(fields.controls["card.valid_until"])
    assert years[1:4] == ["2026", "2027", "2028"]
    assert years[16:18] == ["2041", "2025"]
    assert years[-1] == "1940"


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("size", [(1366, 768), (1280, 800)])
def test_nothing_runs_off_the_edge_with_the_editor_and_the_table_open(
    at, settle, language, size
):
    desktop = at("absences", size=size)
    desktop.activateWindow()
    desktop.model.speak(language)
    desktop.back.emit()
    settle()
    page = desktop.stack.currentWidget()
    words = translator_for(language)
    for opened in (None, "The same as a table"):
        if opened is None:
            _list(desktop).lines()[0].edit.click()
        else:
            fold = _button(desktop, words.text(opened))
            fold.setFocus()
            fold.click()
        settle()
        assert _seen(desktop, desktop.focusWidget())
        assert page.widget().width() == page.viewport().width()
        for part in page.widget().findChildren(QWidget):
            if part.isVisible():
                right = part.mapTo(page.widget(), QPoint(part.width(), 0)).x()
                assert right <= page.viewport().width(), part.accessibleName()
        months = [
            each
            for each in page.findChildren(Combo)
            if each.isVisible() and each.count() == len(MONTHS) + 1
        ]
        assert months
        for month in months:
            assert month.width() >= month.sizeHint().width()


MONTHS = range(1, 13)


def _filled(desktop) -> None:
    fields = _list(desktop).editor.fields
    fields.restore({"ground": "refugee", "from": "2021-07-01", "now": "yes"})
    fields.restore({"proof": "first-card"})


def test_enter_in_a_whole_editor_saves_it(at, qtbot, settle):
    desktop = at("history")
    _button(desktop, "Add a stay").click()
    _filled(desktop)
    settle()
    field = _list(desktop).editor.fields.controls["from"].first()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert len(desktop.model.session.case.stays) == 1
    assert desktop.model.question.id == "history"
    assert _list(desktop).editor is None


def test_enter_in_an_editor_that_is_not_whole_says_what_is_open(at, qtbot, settle):
    desktop = at("history")
    _button(desktop, "Add a stay").click()
    fields = _list(desktop).editor.fields
    fields.restore({"ground": "refugee", "now": "yes"})
    settle()
    field = fields.controls["ground"].first()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert desktop.model.session.case.stays is None
    assert desktop.focusWidget() is fields.controls["from"].first()


def test_continue_beside_a_whole_editor_asks_to_save_it(at, settle):
    desktop = at("history")
    _button(desktop, "Add a stay").click()
    _filled(desktop)
    desktop.continue_button.click()
    settle()
    assert _error(desktop) == "Save this entry first, or cancel it."


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_save_of_an_absence_is_in_sight_on_a_laptop(at, settle, language):
    desktop = at("absences")
    desktop.language_chosen.emit(language)
    settle()
    _list(desktop).list.adders[0].click()
    settle()
    save, page = _list(desktop).editor.save, desktop.stack.currentWidget()
    low = save.mapTo(page.viewport(), save.rect().bottomLeft()).y()
    assert low < page.viewport().height()
    assert save.visibleRegion().boundingRect() == save.rect()

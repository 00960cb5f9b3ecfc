"""Between two visitors nothing stays: by a button, by silence, and from every state."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from permres_gui.gui.kiosk.count_down import StillThere
from permres_gui.gui.kiosk.start_page import LanguageCard
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.combo import Combo
from tests.gui.kiosk.conftest import LANDSCAPE, ON, PORTRAIT, Visitor, settle

ANSWERS = ("Syria", "4 March 2020", "1,900", "2021")


def is_fresh(visitor: Visitor) -> None:
    """The kiosk as nobody has touched it yet."""
    kiosk = visitor.kiosk
    assert visitor.page == "StartPage"
    assert kiosk.covers.now is None
    assert kiosk.model.session.path == ()
    assert kiosk.model.drafts == {}
    assert kiosk.model.session.language == "en"
    assert (Look.current.theme, kiosk.percent) == ("light", 100)
    told = visitor.told()
    assert not [answer for answer in ANSWERS if answer in told]
    assert QApplication.activePopupWidget() is None


def test_i_am_done_asks_once_and_then_nothing_is_left(visitor):
    visitor.begin("Nederlands")
    visitor.to_result()
    session = visitor.kiosk.model.session
    visitor.touch("I am done")
    assert visitor.page == "ResultPage"
    visitor.touch("No, back to my page")
    assert visitor.kiosk.model.session is session
    visitor.touch("I am done")
    visitor.touch("Yes, I am done")
    is_fresh(visitor)
    assert visitor.kiosk.model.session is not session


def test_without_answers_it_is_not_asked(visitor):
    visitor.begin()
    visitor.touch("I am done")
    is_fresh(visitor)


def test_before_it_ends_the_answers_are_in_the_widgets(visitor):
    """The check of `is_fresh` can fail."""
    visitor.begin()
    visitor.to_result()
    visitor.kiosk.section_chosen.emit("answers")
    settle()
    assert "Syria" in visitor.told()


def test_after_ninety_seconds_a_count_down_of_thirty_is_in_sight(visitor):
    visitor.begin()
    visitor.seconds(89)
    assert visitor.kiosk.covers.now is None
    visitor.seconds(1)
    assert isinstance(visitor.kiosk.covers.now, StillThere)
    assert "Your answers go in 30 seconds." in visitor.words()
    visitor.seconds(29)
    assert "Your answers go in 1 second." in visitor.words()
    visitor.seconds(1)
    is_fresh(visitor)


def test_the_time_is_extended_by_one_touch_as_often_as_one_needs(visitor):
    visitor.begin()
    visitor.to_question("history")
    for _ in range(12):
        visitor.seconds(115)
        assert visitor.kiosk.covers.now is not None
        visitor.touch("I am still here")
        assert visitor.kiosk.covers.now is None
        assert visitor.kiosk.model.session.at == "history"


def test_the_keyboard_extends_it_too_and_goes_back_to_where_it_was(visitor):
    visitor.begin()
    before = QApplication.focusWidget()
    visitor.seconds(95)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert visitor.kiosk.covers.now is None
    assert QApplication.focusWidget() is before


def test_a_touch_begins_the_quiet_time_anew(visitor):
    visitor.begin()
    visitor.seconds(80)
    visitor.touch("More contrast")
    visitor.seconds(80)
    assert visitor.kiosk.covers.now is None


def test_what_was_filled_in_is_there_after_the_count_down(visitor):
    visitor.begin()
    visitor.to_question("income")
    field = visitor.kiosk.keyboard.field()
    QTest.keyClicks(field, "1900")
    visitor.seconds(100)
    visitor.touch("I am still here")
    assert visitor.kiosk.keyboard.field().text() == "1900"


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_a_cover_takes_no_key_and_no_letter_away(make_kiosk, size):
    visitor = Visitor(make_kiosk(size))
    visitor.begin()
    visitor.to_question("nationality")
    field = visitor.kiosk.keyboard.field()
    visitor.touch("S")
    visitor.seconds(100)
    assert visitor.kiosk.keyboard.keys is not None
    visitor.touch("I am still here")
    assert visitor.kiosk.keyboard.field() is field
    assert field.text() == "s"


def open_list(visitor: Visitor) -> None:
    visitor.to_question("card-dates")
    combo = visitor.kiosk.stack.currentWidget().findChildren(Combo)[1]
    combo.showPopup()
    settle()
    assert QApplication.activePopupWidget() is not None


def with_help(visitor: Visitor) -> None:
    visitor.touch("Help")


def asked_whether_done(visitor: Visitor) -> None:
    visitor.to_result()
    visitor.touch("I am done")


def with_a_message(visitor: Visitor) -> None:
    visitor.to_result()
    visitor.kiosk.say("Not printed.")


def with_an_error(visitor: Visitor) -> None:
    visitor.to_question("card")
    visitor.touch("Continue")


def reading_letters(visitor: Visitor) -> None:
    visitor.kiosk.started.emit("letters")


def looking_large(visitor: Visitor) -> None:
    visitor.to_result()
    visitor.touch("Larger text")
    visitor.touch("More contrast")


def printing(visitor: Visitor) -> None:
    """The sheet is handed over; the sentence about it stands on the page."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("permres_gui.gui.printer.printer_there", lambda: True)
        patched.setattr("permres_gui.gui.printing.print_report", lambda *_: True)
        visitor.to_result()
        visitor.touch("Print")
    assert visitor.says("Sent to the printer.") in visitor.words()


STATES = (
    open_list,
    printing,
    with_help,
    asked_whether_done,
    with_a_message,
    with_an_error,
    reading_letters,
    looking_large,
)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("state", STATES, ids=lambda each: each.__name__)
def test_silence_ends_the_visit_in_every_state(visitor, state):
    visitor.begin("Français")
    state(visitor)
    visitor.seconds(120)
    is_fresh(visitor)
    visitor.begin("Nederlands")
    assert visitor.page == "WelcomePage"


def test_who_comes_to_a_kiosk_that_stood_alone_has_the_whole_time(visitor):
    """The count-down that nobody saw would go on into the visit."""
    visitor.seconds(110)
    visitor.begin()
    visitor.seconds(89)
    assert visitor.kiosk.visiting
    assert visitor.kiosk.covers.now is None


def test_who_comes_after_a_visit_that_was_ended_at_its_count_down_has_it_too(visitor):
    visitor.begin()
    visitor.seconds(110)
    visitor.touch("I am done")
    visitor.begin()
    visitor.seconds(89)
    assert visitor.kiosk.visiting
    assert visitor.kiosk.covers.now is None


def test_the_start_page_has_no_count_down_but_loses_what_was_set(visitor):
    visitor.touch("Larger text")
    visitor.touch("More contrast")
    assert Look.current.theme == "contrast"
    visitor.seconds(119)
    assert visitor.kiosk.covers.now is None
    visitor.seconds(1)
    is_fresh(visitor)


def test_pages_are_made_anew_for_the_next_visitor(visitor):
    visitor.begin()
    visitor.to_result()
    pages = set(map(id, visitor.kiosk._pages.values()))
    old = dict(visitor.kiosk._pages)
    visitor.seconds(120)
    visitor.begin()
    assert not pages & set(map(id, visitor.kiosk._pages.values()))
    assert old


def test_the_clipboard_is_emptied(visitor):
    visitor.begin()
    visitor.to_question("income")
    field = visitor.kiosk.findChild(QLineEdit)
    field.setText("1900")
    field.selectAll()
    field.copy()
    assert QGuiApplication.clipboard().text() == "1900"
    visitor.seconds(120)
    assert QGuiApplication.clipboard().text() == ""


def test_words_that_were_measured_are_forgotten(visitor):
    from permres_gui.gui import paint

    visitor.begin()
    visitor.to_result()
    visitor.kiosk.section_chosen.emit("answers")
    settle()
    measured = paint._width.cache_info().currsize
    visitor.seconds(120)
    assert paint._width.cache_info().currsize < measured / 2


def test_which_sources_were_cited_is_forgotten(visitor):
    from permres_gui.presentation.source_texts import cited

    visitor.begin()
    visitor.to_result()
    settle()
    assert cited.cache_info().currsize > 0
    visitor.seconds(120)
    assert cited.cache_info().currsize == 0


def test_nothing_of_advisers_is_offered_to_a_visitor(visitor):
    visitor.begin()
    names = [each.text() for each in visitor.buttons()]
    assert visitor.says("For advisers: everything on one page") not in names
    visitor.to_question("history")
    names = [each.text() for each in visitor.buttons()]
    assert visitor.says("Type or paste a list") not in names


def test_a_visit_that_ends_while_its_sheet_is_printed_leaves_no_word(
    visitor, monkeypatch
):
    def slow(*_sheet: str) -> bool:
        visitor.seconds(120)
        return True

    monkeypatch.setattr("permres_gui.gui.printer.printer_there", lambda: True)
    monkeypatch.setattr("permres_gui.gui.printing.print_report", slow)
    visitor.begin("Français")
    visitor.to_result()
    visitor.touch("Print")
    is_fresh(visitor)
    assert "Sent to the printer." not in visitor.words()


def test_a_clock_that_jumps_ten_years_changes_nothing_of_a_visit(make_kiosk):
    days = [ON]
    visitor = Visitor(make_kiosk(today=lambda: days[-1]))
    visitor.begin()
    visitor.to_question("card-dates")
    days.append(ON.replace(year=ON.year + 10))
    visitor.seconds(60)
    assert visitor.kiosk.covers.now is None
    visitor.to_result()
    assert visitor.heading == "You can apply for a B card now."
    assert visitor.kiosk.model.session.as_of == ON
    days.append(ON.replace(year=1970))
    visitor.seconds(59)
    assert visitor.page == "ResultPage"
    visitor.seconds(1)
    assert visitor.page == "StartPage"
    assert not visitor.kiosk.findChildren(LanguageCard)


def test_the_visit_of_the_next_day_is_asked_about_today_and_not_about_another_day(
    make_kiosk,
):
    days = [ON]
    visitor = Visitor(make_kiosk(today=lambda: days[-1]))
    visitor.begin()
    visitor.to_result()
    visitor.touch("I am done")
    days.append(ON + timedelta(days=1))
    visitor.touch("Yes, I am done")
    visitor.begin()
    visitor.to_result()
    context = visitor.kiosk.model.context()
    assert (context.as_of, context.other_day) == (days[-1], False)


def leave(visitor: Visitor, end: str) -> None:
    """Say that one is done, or walk away."""
    if end == "done":
        visitor.touch("I am done")
        visitor.touch("Yes, I am done")
    else:
        visitor.seconds(120)


@pytest.mark.parametrize("end", ["done", "silence"])
def test_what_was_typed_and_never_confirmed_goes_with_the_visit(visitor, end):
    visitor.begin()
    visitor.to_question("income")
    QTest.keyClicks(visitor.kiosk.keyboard.field(), "1907")
    visitor.kiosk.back.emit()
    settle()
    assert "1907" in str(visitor.kiosk.model.drafts)
    leave(visitor, end)
    is_fresh(visitor)
    visitor.begin()
    visitor.to_question("income")
    assert visitor.kiosk.keyboard.field().text() == ""


@pytest.mark.parametrize("end", ["done", "silence"])
def test_what_stood_half_filled_on_a_page_to_read_goes_with_the_visit(visitor, end):
    visitor.begin()
    visitor.to_result()
    for page in ("lost", "journey"):
        visitor.kiosk.section_chosen.emit(page)
        control = visitor.kiosk.stack.currentWidget().control
        if page == "lost":
            control.field.setText("Zwev")
        else:
            control._fields.controls["leave"]._day.choose("4")
        visitor.kiosk.language_chosen.emit("fr")
        visitor.kiosk.back.emit()
        settle()
    kept = str(visitor.kiosk.model.drafts)
    assert "Zwev" in kept
    assert "('', '', '4')" in kept
    leave(visitor, end)
    is_fresh(visitor)
    visitor.begin()
    visitor.kiosk.section_chosen.emit("lost")
    settle()
    assert visitor.kiosk.stack.currentWidget().control.field.text() == ""

"""What the window says in plain Python."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from permres_gui.gui.controls.day import DateControl
from permres_gui.gui.controls.number import amount
from permres_gui.gui.controls.period_values import Editing
from permres_gui.gui.footer import Footer
from permres_gui.gui.look import Look
from permres_gui.gui.pages import welcome
from permres_gui.gui.pages.answers import AnswersPage
from permres_gui.gui.pages.welcome import WelcomePage
from permres_gui.gui.rail import Rail
from permres_gui.gui.rail_sections import SectionRow
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.focus_ring import OUT
from permres_gui.rules.rulebook import CARD_ORDER
from tests.gui import samples, samples_questions
from tests.gui.gallery import SCREENS
from tests.gui.people import window

Q = samples_questions


@pytest.fixture
def desktop_start(qtbot, settle):
    """The real window on its first page."""
    made = window()
    qtbot.addWidget(made)
    settle()
    return made


def _page(shell):
    return shell.stack.currentWidget()


def _button(widget, name):
    for button in widget.findChildren(QAbstractButton):
        if name in (button.text(), button.accessibleName()):
            return button
    raise AssertionError(name)


def _show(shell, view, topic="stay"):
    shell.show_shell(samples.shell("en", topic))
    shell.show_question(view)


def test_nothing_chosen_is_none(shell):
    _show(shell, Q.yes_no_question("en"))
    assert _page(shell).value() is None


def test_several_choices_are_a_tuple_and_none_of_these_clears_them(shell):
    _show(shell, Q.many_question("en"))
    cards = _page(shell).control.cards
    cards[0].click()
    cards[2].click()
    assert _page(shell).value() == ("violence", "visits")
    cards[3].click()
    assert _page(shell).value() == ("none",)
    cards[4].click()
    assert _page(shell).value() == "unknown"


@pytest.mark.parametrize(
    ("day", "month", "year", "value"),
    [
        ("4", "3", "2021", "2021-03-04"),
        ("", "3", "2021", "2021-03"),
        ("", "", "2021", "2021"),
        ("4", "", "2021", "2021"),
        ("4", "3", "", None),
    ],
)
def test_a_date_may_be_partial(shell, day, month, year, value):
    _show(shell, Q.date_question("en"))
    date = _page(shell).control.inside
    date._year.choose(year)
    date._month.choose(month)
    date._day.choose(day)
    assert _page(shell).value() == value


@pytest.mark.parametrize(
    ("day", "month", "year", "told"),
    [
        ("15", "", "", "no year"),
        ("15", "3", "", "no year"),
        ("", "3", "", "no year"),
        ("15", "", "2021", "no month"),
        ("31", "2", "", "no 31"),
        ("29", "2", "2023", "no 29"),
        ("31", "4", "2023", "no 31"),
        ("", "", "", ""),
        ("", "", "2021", ""),
        ("", "3", "2021", ""),
        ("29", "2", "2024", ""),
    ],
)
def test_half_a_day_and_a_day_that_is_none_are_kept_and_told(
    qtbot, day, month, year, told
):
    said = {"no_year": "no year", "no_month": "no month", "no_such_day": "no %(day)s"}
    view = replace(Q.a_date("en", "Since"), **said)
    date = DateControl(view)
    qtbot.addWidget(date)
    for part, chosen in zip(date._combos(), (day, month, year), strict=True):
        part.choose(chosen)
    assert date.standing() == (year, month, day)
    assert date.find_faults() == told
    assert {part.error for part in date._combos()} == {bool(told)}
    assert {part.accessibleDescription() for part in date._combos()} == {told}


def test_the_ring_around_the_day_leaves_its_label_whole(shell):
    """It was drawn through the letters that reach below the line."""
    _show(shell, Q.date_question("en"))
    date = _page(shell).control.inside
    labels = {each.text(): each for each in date.findChildren(QLabel)}
    for name, box in zip(("Day", "Month", "Year"), date._combos(), strict=True):
        assert box.y() - labels[name].geometry().bottom() >= OUT


def test_typing_a_date_chooses_that_it_is_known(shell):
    _show(shell, Q.date_question("en"))
    control = _page(shell).control
    control.inside._year.choose("2020")
    assert control._host.isChecked()
    control._unknown.click()
    assert _page(shell).value() == "unknown"
    assert not control.inside.isEnabled()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1900", Decimal(1900)),
        ("1 900,50", Decimal("1900.50")),
        ("1.900", Decimal(1900)),
        ("1.900,5", Decimal("1900.5")),
        ("1.900,55", Decimal("1900.55")),
        ("1\u202f900", Decimal(1900)),
        ("1,900.55", Decimal("1900.55")),
        ("12.345.678", Decimal(12345678)),
        ("1900 euro", Decimal(1900)),
        ("1900,-", Decimal(1900)),
        ("1900.555", None),
        ("1900,555", None),
        ("1.90.5", None),
        ("19 00", None),
        ("19o0", None),
        ("-3", None),
        ("1e9", None),
        ("€ 133", Decimal(133)),
        ("a lot", None),
        ("NaN", None),
    ],
)
def test_an_amount_is_read_as_people_write_it(text, value):
    assert amount(text) == value


def test_a_form_gives_its_fields_and_leaves_out_what_does_not_apply(shell):
    _show(shell, Q.form_question("en"))
    assert _page(shell).value() == {"amount": Decimal(1900), "work": None, "people": 2}
    fields = _page(shell).control.inside._fields
    fields.controls["work"].restore("job")
    assert _page(shell).value()["since"] == "2023-09-01"


def test_a_period_is_stored_when_it_is_saved(shell):
    _show(shell, Q.stays_question("en"))
    heard = []
    shell.answered.connect(lambda question, value: heard.append((question, value)))
    control = _page(shell).control
    control.open_editor(
        Editing("absence", None, {"from": "2025-01", "to": "2025-03-02"})
    )
    _button(control, "Save").click()
    question, rows = heard[0]
    assert question == "stays"
    assert len(rows) == 5
    assert rows[-1] == {
        "kind": "absence", "from": "2025-01", "to": "2025-03-02", "reason": "holiday",
        "was": "",
    }  # fmt: skip
    assert rows[0] == {
        "kind": "stay", "from": "2021-08-02", "to": "2021-09-15", "ground": "",
        "was": "0",
    }  # fmt: skip


def test_a_refused_period_stays_open_with_what_was_typed(shell):
    view = Q.stays_question("en")
    _show(shell, view)
    control = _page(shell).control
    control.open_editor(Editing("absence", 3, {"to": "2024-01-02"}))
    _button(control, "Save").click()
    _show(shell, replace(view, error="It ends before it begins."))
    assert _page(shell).control.editor.fields.values()["to"] == "2024-01-02"


def test_a_list_beside_i_dont_know_is_stored_as_well(shell):
    unknown = Q.dont_know("en", "I know it")
    _show(shell, replace(Q.stays_question("en"), dont_know=unknown))
    heard = []
    shell.answered.connect(lambda _, value: heard.append(value))
    _button(_page(shell), "Remove: Studies").click()
    assert len(heard[0]) == 3
    _button(_page(shell), "I don’t know").click()
    assert _page(shell).value() == "unknown"


def test_a_form_stands_plainly_with_i_dont_know_under_it(shell):
    view = Q.form_question("en")
    fields = tuple(
        replace(f, control=replace(f.control, text=""))
        for f in view.control.fields
        if f.id == "amount"
    )
    unknown = Q.dont_know("en", "I know it")
    _show(
        shell,
        replace(view, control=replace(view.control, fields=fields), dont_know=unknown),
    )
    names = [b.text() for b in _page(shell).findChildren(QAbstractButton)]
    assert "I know it" not in names
    _button(_page(shell), "I don’t know").click()
    assert _page(shell).value() == "unknown"


def test_removing_a_period_gives_the_others(shell):
    _show(shell, Q.stays_question("en"))
    heard = []
    shell.answered.connect(lambda _, value: heard.append(value))
    _button(_page(shell), "Remove: Studies").click()
    assert [row["from"] for row in heard[0]] == [
        "2021-08-02",
        "2023-09-16",
        "2024-07-12",
    ]


def test_change_names_the_question(shell, qtbot):
    SCREENS["answers"](shell, "en")
    with qtbot.waitSignal(shell.change_requested) as heard:
        _button(_page(shell), "Change: Health insurance").click()
    assert heard.args == ["insurance"]


def test_counting_and_ticking_are_heard(shell, qtbot):
    SCREENS["papers"](shell, "en")
    with qtbot.waitSignal(shell.counter_changed) as counted:
        _button(_page(shell), "Fewer: Children under 12").click()
    assert counted.args == ["0-12", 1]
    with qtbot.waitSignal(shell.document_ticked) as ticked:
        _button(_page(shell), "Passport photo").click()
    assert ticked.args == ["photo", True]


def test_the_first_page_says_which_task_is_chosen(shell, qtbot):
    SCREENS["welcome"](shell, "en")
    with qtbot.waitSignal(shell.started) as heard:
        _button(_page(shell), "I am going abroad").click()
    assert heard.args == ["abroad"]


def test_the_first_page_draws_the_cards_of_the_rules_before_these_are_read():
    assert welcome.LETTERS == CARD_ORDER


def test_a_foot_without_a_button_is_away(desktop_start):
    assert desktop_start.footer is None
    assert desktop_start.continue_button is None
    desktop_start.started.emit("find")
    assert desktop_start.footer is not None
    desktop_start.restarted.emit()
    assert desktop_start.footer is None


def test_enter_on_the_first_page_begins_the_main_task(desktop_start, qtbot):
    with qtbot.waitSignal(desktop_start.started) as heard:
        qtbot.keyClick(desktop_start.focusWidget(), Qt.Key.Key_Return)
    assert heard.args == ["find"]


def test_help_and_display_have_one_main_button(desktop_start, settle, qtbot):
    desktop_start.started.emit("find")
    for asked in (desktop_start.help_wanted, desktop_start.display_wanted):
        asked.emit()
        settle()
        assert desktop_start.continue_button is None
        qtbot.keyClick(desktop_start.focusWidget(), Qt.Key.Key_Return)
        settle()
        assert not desktop_start.reads_help()
        assert desktop_start.continue_button is not None


def test_large_text_and_colours_apply_at_once(shell, settle, qtbot):
    SCREENS["display"](shell, "en")
    with qtbot.waitSignal(shell.text_size_chosen) as heard:
        _button(_page(shell), "200 %").click()
    settle()
    assert heard.args == [200]
    assert Look.current.base == 34
    assert shell.is_narrow()
    with qtbot.waitSignal(shell.theme_chosen):
        _button(_page(shell), "High contrast").click()
    assert Look.current.theme == "contrast"
    _button(_page(shell), "Close").click()
    assert _page(shell).heading.text() == "Check your answers"


def test_help_stays_open_in_another_language(shell, settle):
    SCREENS["help"](shell, "en")
    settle()
    shell.show_shell(samples.shell("fr", "check"))
    shell.show_page(AnswersPage, samples.answers("fr"))
    assert _page(shell).heading.text() == "Aide"
    _button(_page(shell), "Fermer").click()
    assert _page(shell).heading.text() == "Vérifiez vos réponses"


def test_a_source_stays_closed_until_it_is_asked_for(shell, settle):
    SCREENS["yesno"](shell, "en")
    settle()
    _button(_page(shell), "Why do we ask this?").click()
    settle()
    assert _button(_page(shell), "Legal basis").isVisible()


@pytest.mark.usefixtures("shell")  # whose look it has
@pytest.mark.parametrize("indent", [2.0, 20.0])
def test_start_again_is_whole_where_no_rail_stands_above_it(qtbot, indent):
    view = samples.shell("fr", "result", "result")
    foot = Footer(view, narrow=False, indent=indent)
    qtbot.addWidget(foot)
    foot.resize(1366, 80)
    foot.show()
    restart = next(b for b in foot.findChildren(Button) if b.text() == view.restart)
    assert restart.width() >= restart.sizeHint().width()
    assert restart.parentWidget().rect().contains(restart.geometry())


def test_a_rail_comes_back_with_the_words_of_its_page(section_of, settle):
    window = section_of("refugee-16-months", "papers").window()
    sections, visit = window.findChild(Rail), window.model.session
    window.change_requested.emit("nationality")
    settle()
    assert window.findChild(Rail) is not sections
    window.model.restart(visit.in_language("fr"))
    settle()
    assert window.findChildren(Rail) == [sections]
    rows = [row.text() for row in sections.findChildren(SectionRow)]
    assert rows == [each.label for each in window.view.sections]
    window.restarted.emit()
    assert not window.findChildren(Rail)


def test_start_again_shows_the_first_page_that_was_there(desktop_start, settle):
    first = _page(desktop_start)
    shown = first.widget()
    desktop_start.started.emit("find")
    settle()
    desktop_start.restarted.emit()
    settle()
    assert _page(desktop_start) is first
    assert first.widget() is shown
    assert desktop_start.focusWidget() is first.first()
    assert set(desktop_start._pages) == {type(first)}


def test_start_again_shows_the_first_page_in_the_language_of_now(desktop_start, settle):
    desktop_start.started.emit("find")
    desktop_start.language_chosen.emit("fr")
    settle()
    desktop_start.restarted.emit()
    settle()
    assert _page(desktop_start).told.heading in _page(desktop_start).heading.text()
    assert desktop_start.view.language == "fr"


def test_no_page_of_the_visit_is_shown_while_they_are_taken_away(section_of, settle):
    desktop = section_of("refugee-16-months", "papers").window()
    desktop.section_chosen.emit("compare")
    settle()
    seen = {_page(desktop), desktop.page(WelcomePage)}
    others = set(desktop._pages.values()) - seen
    watch = Shows()
    for page in others:
        page.installEventFilter(watch)
    desktop.forget()
    assert others
    assert watch.count == 0


class Shows(QObject):
    """How often something was shown."""

    count = 0

    def eventFilter(self, _watched, event):
        self.count += event.type() == QEvent.Type.Show
        return False


def test_a_page_has_its_room_before_it_is_in_sight(desktop_start):
    page = desktop_start.page(AnswersPage)
    assert not page.isVisible()
    assert page.viewport().width() == desktop_start.stack.currentWidget().ground.width()


def test_a_page_that_leaves_is_not_laid_out_for_the_rail_that_comes(qtbot, settle):
    desktop = window("nl")
    qtbot.addWidget(desktop)
    settle()
    first = desktop.stack.currentWidget()
    width = first.widget().width()
    desktop.forward.emit()
    settle()
    assert desktop.stack.width() < width
    assert first.widget().width() == width
    desktop.back.emit()
    settle()
    assert desktop.stack.currentWidget() is first
    assert first.widget().width() == first.viewport().width()

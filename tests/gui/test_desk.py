"""The adviser's desk: all facts beside all answers, by keyboard and at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from permres_gui.domain.unknown import UNKNOWN
from permres_gui.gui.controls.period_row import PeriodRow
from permres_gui.gui.controls.period_values import Editing
from permres_gui.gui.desk.fact_line import FactLine
from permres_gui.gui.desk.part import Part
from permres_gui.gui.look import Look
from permres_gui.gui.pages.question import QuestionPage
from permres_gui.gui.paint import text_width
from permres_gui.gui.widgets.articles import SureBars
from permres_gui.gui.widgets.badges import StatusBadge
from permres_gui.gui.widgets.choice_card import CheckCard
from permres_gui.gui.widgets.fold import Fold
from permres_gui.gui.widgets.result_row import ResultRow
from permres_gui.gui.widgets.row_places import SIGN, Columns, RowPlaces, words_left
from permres_gui.gui.widgets.timeline_wide import WideTimeline
from permres_gui.presentation.desk.desk_keys import DESK_KEYS, HELP, IN_PLACE
from permres_gui.rules.rulebook import CARD_ORDER
from tests.gui.adviser import STAY, Adviser, at_the_desk
from tests.gui.checks import page_is_whole
from tests.gui.reader import LANGUAGES, Reader
from tests.gui.rooms import TURNS, every_room, language_of
from tests.presentation.told import case_of, worked


@pytest.fixture(params=TURNS)
def adviser(request, qtbot, settle) -> Adviser:
    return at_the_desk(qtbot, settle, language_of(request))


@pytest.fixture
def english(qtbot, settle) -> Adviser:
    return at_the_desk(qtbot, settle)


def test_one_press_leads_from_the_first_page_to_the_desk(adviser):
    assert adviser.heading == adviser.says("Everything on one page")
    rows = adviser.page.answers.rows
    assert tuple(row.button.view.letters[0] for row in rows) == CARD_ORDER
    page_is_whole(adviser.desktop)


def test_an_answer_moves_the_verdicts_at_once(english):
    before = english.answer("B")
    english.fill("nationality", ("SY",))
    english.fill("history", (STAY,))
    assert english.answer("B") != before
    line = english.facts()["history"]
    assert "1 March 2020" in line.view.answer.replace("\N{NO-BREAK SPACE}", " ")


def test_a_line_opens_its_question_and_the_keyboard_is_in_it(english):
    control = english.open("nationality")
    focus = english.desktop.focusWidget()
    assert control.isAncestorOf(focus)
    english.facts()["nationality"].button.click()
    english.settle()
    assert english.page.facts.control is None


def test_the_control_in_use_stays_while_the_answers_change(english):
    english.fill("card", "B")
    control = english.open("card-dates")
    english.fill("card-dates", {"card.valid_until": "2029-01-15"})
    assert english.page.facts.control.control is control


LATER = {**STAY, "ground": "single-permit", "from": "2025-03-01"}
BOTH = ({**STAY, "now": "no", "to": "2025-02-28"}, LATER)


@pytest.fixture
def history(english):
    """An open list of two stays."""
    english.fill("nationality", ("SY",))
    english.fill("history", BOTH)
    english.open("history")
    return english


def _periods(english):
    return english.page.facts.control.control.periods()


def _typed(english, number: int, day: str) -> None:
    """Another first day for one of the stays, typed in its editor and saved."""
    periods = _periods(english)
    periods.open_editor(Editing("stay", number, {}))
    periods.editor.fields.controls["from"].restore(day)
    periods.editor.save.click()
    english.settle()


def test_a_list_shows_its_new_row(english):
    english.fill("nationality", ("SY",))
    english.open("history")
    english.fill("history", (STAY,))
    rows = english.page.facts.control.control.value()
    assert [row["ground"] for row in rows] == ["refugee"]


def test_a_line_that_says_the_same_stays_while_another_changes(history):
    periods, (first, second) = _periods(history), history.page.findChildren(PeriodRow)
    _typed(history, 1, "2025-09-01")
    assert _periods(history) is periods
    assert periods.lines()[0] is first
    assert [str(each.first) for each in history.case.stays] == [
        "2020-03-01",
        "2025-09-01",
    ]
    assert not second.isVisible()


def test_after_saving_on_the_desk_the_keyboard_is_on_the_saved_stay(history):
    _typed(history, 1, "2025-04-01")
    here = QApplication.focusWidget()
    assert "1 April 2025" in here.accessibleName().replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("also", ["another answer", "another language", "another day"])
def test_what_is_typed_stays_while_something_else_changes(history, also):
    _periods(history).open_editor(Editing("stay", 1, {"from": "2025-05-02"}))
    match also:
        case "another answer":
            history.fill("card", "B")
        case "another language":
            history.desktop.model.speak("fr")
        case _:
            history.page.wishes.day_chosen.emit(date(2027, 1, 1))
    history.settle()
    assert _periods(history).editor.fields.values()["from"] == "2025-05-02"


def test_a_period_that_is_not_saved_stays_while_another_fact_is_looked_at(history):
    _periods(history).open_editor(Editing("stay", 1, {"from": "2025-05-02"}))
    history.open("nationality")
    history.open("history")
    assert _periods(history).editor.fields.values()["from"] == "2025-05-02"


def test_a_period_that_is_not_saved_is_the_same_in_the_questions(history):
    _periods(history).open_editor(Editing("stay", 1, {"from": "2025-05-02"}))
    history.desktop.model.change("history")
    history.settle()
    page = history.desktop.stack.currentWidget()
    assert isinstance(page, QuestionPage)
    assert page.control.periods().editor.fields.values()["from"] == "2025-05-02"


def test_a_period_of_somebody_else_is_not_shown(history):
    _periods(history).open_editor(Editing("stay", None, {"from": "2025-05-02"}))
    history.desktop.desk.replace_case(case_of(ODD))
    history.settle()
    assert history.desktop.model.drafts == {}
    history.open("nationality")
    history.open("history")
    assert _periods(history).editor is None


def test_an_editor_closes_when_its_stay_is_another_one(history):
    _periods(history).open_editor(Editing("stay", 1, {}))
    history.fill("history", (STAY,))
    assert _periods(history).editor is None
    assert len(_periods(history).value()) == 1


def test_a_stay_is_removed_and_the_step_undone_in_the_open_list(history):
    _periods(history).findChildren(PeriodRow)[0].remove.click()
    history.settle()
    assert [each.ground for each in history.case.stays] == ["single-permit"]
    history.press("Undo")
    history.settle()
    shown = [row.view.title for row in _periods(history).lines()]
    assert len(history.case.stays) == len(shown) == 2


def test_the_keyboard_meets_the_lines_in_their_order(history):
    _typed(history, 0, "2020-04-01")
    periods, met = _periods(history), []
    rows = [each for each in periods.findChildren(PeriodRow) if each.isVisible()]
    rows.sort(key=lambda row: row.y())
    wanted = [button for row in rows for button in (row.edit, row.remove)]
    widget = wanted[0]
    while len(met) < len(wanted):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
            met.append(widget)
        widget = widget.nextInFocusChain()
    assert met == wanted


def test_i_do_not_know_my_stays_is_an_answer_at_once(history):
    control = history.page.facts.control.control
    (unknown,) = control.findChildren(CheckCard)
    unknown.click()
    history.settle()
    assert history.case.stays is UNKNOWN


def test_on_the_desk_too_silence_is_not_that_somebody_was_never_abroad(history):
    history.open("absences")
    control = history.page.facts.control.control
    assert control.value() is None
    nothing, unknown = control.findChildren(CheckCard)
    nothing.click()
    history.settle()
    assert history.case.absences == ()
    unknown = history.page.facts.control.control.findChildren(CheckCard)[1]
    unknown.click()
    history.settle()
    assert history.case.absences is UNKNOWN
    unknown = history.page.facts.control.control.findChildren(CheckCard)[1]
    unknown.click()
    history.settle()
    assert history.case.absences is None


def test_the_years_on_top_are_drawn_once_and_move_with_the_answers(history):
    (drawn,) = history.page.findChildren(WideTimeline)
    before = drawn.view
    _typed(history, 0, "2021-03-01")
    assert history.page.findChildren(WideTimeline) == [drawn]
    assert drawn.view != before


def test_what_does_not_matter_is_folded_and_can_be_opened(english):
    english.fill("nationality", ("SY",))
    before = set(english.facts())
    fold = english.page.facts.turn_idle().button
    assert fold.text().startswith("Does not matter here: ")
    english.settle()
    opened = set(english.facts()) - before
    assert f"{len(opened)} questions" in fold.text()
    assert opened


def test_a_step_is_undone_and_done_again(english):
    english.fill("nationality", ("SY",))
    english.fill("history", (STAY,))
    after = english.case
    QTest.keyClick(english.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    english.settle()
    assert english.case.stays is None
    assert english.page.steps["redo"].isEnabled()
    english.page.steps["redo"].click()
    english.settle()
    assert english.case == after
    assert not english.page.steps["redo"].isEnabled()


def test_another_answer_forgets_what_was_undone(english):
    english.fill("nationality", ("SY",))
    english.page.steps["undo"].click()
    english.settle()
    english.fill("nationality", ("MA",))
    assert not english.page.steps["redo"].isEnabled()
    assert english.case.person.nationality == ("MA",)


def test_the_same_client_on_another_day(english):
    english.fill("nationality", ("SY",))
    english.fill("history", (STAY,))
    english.fill("card", "A")
    today = english.answer("L")
    english.page.wishes.day_chosen.emit(date(2023, 1, 1))
    english.settle()
    assert english.answer("L") != today
    assert "Answers on 1 January 2023" in english.words()
    english.page.steps["undo"].click()
    english.settle()
    assert english.answer("L") == today


def flags(adviser) -> list[str]:
    view = adviser.page.picture._panel.timeline.view
    return [mark.label for mark in view.marks if mark.kind == "today"]


@pytest.mark.parametrize("way", ["its button", "its key", "undo"])
def test_another_day_is_said_and_one_press_leads_back_to_today(english, way):
    english.fill("nationality", ("SY",))
    english.fill("history", (STAY,))
    line = english.page.day
    assert line.other.isHidden()
    assert flags(english) == ["Today"]
    english.page.wishes.day_chosen.emit(date(2023, 1, 1))
    english.settle()
    assert not line.other.isHidden()
    assert "Not today, but 1 January 2023" in english.words()
    assert line.day.value() == "2023-01-01"
    assert [each.replace("\N{NO-BREAK SPACE}", " ") for each in flags(english)] == [
        "1 January 2023"
    ]
    if way == "undo":
        english.page.steps["undo"].click()
    elif way == "its key":
        key, ctrl = Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(english.desktop.focusWidget(), key, ctrl)
    else:
        line.back.setFocus()
        line.back.click()
    english.settle()
    assert english.desktop.model.session.as_of == english.desktop.model.today
    assert line.day.value() == english.desktop.model.today.isoformat()
    assert line.other.isHidden()
    assert flags(english) == ["Today"]
    if way == "its button":
        assert line.day.isAncestorOf(english.desktop.focusWidget())


def test_facts_after_the_day_that_is_shown_contradict_nothing(english):
    english.fill("nationality", ("SY",))
    english.fill("history", (STAY,))
    late = {"kind": "absence", "from": "2025-01-01", "to": "2025-01-10", "now": "no"}
    english.fill("absences", ({**late, "reason": "holiday", "place": "outside-eu"},))
    english.page.wishes.day_chosen.emit(date(2024, 1, 1))
    english.settle()
    assert english.desktop.desk.contradictions == ()
    english.fill("card", "A")
    assert not english.desktop.model.refusal.problems


def test_answers_that_do_not_fit_are_named_on_the_desk(english):
    english.fill("nationality", ("SY",))
    late = {"kind": "absence", "from": "2019-01-01", "to": "2019-03-01", "now": "no"}
    english.fill("history", (STAY,))
    english.fill("absences", ({**late, "reason": "holiday", "place": "outside-eu"},))
    assert english.desktop.model.refusal.problems
    page_is_whole(english.desktop)


ODD = """
person: {nationality: [SY]}
stays: [{ground: refugee, from: 2020-03-01}]
absences: [{from: 2019-01-01, to: 2019-03-01, reason: holiday, place: outside-eu}]
"""


@pytest.mark.parametrize("way", ["replaced", "opened as a file"])
def test_answers_that_do_not_fit_are_named_before_anything_is_typed(english, way):
    case = case_of(ODD)
    if way == "replaced":
        english.desktop.desk.replace_case(case)
    else:
        session = english.desktop.model.session.with_case(case)
        english.desktop.model.restart(session)
        english.desktop.model.open_aside("desk")
    english.settle()
    assert "An absence begins on 1 January 2019" in " ".join(english.words())
    odd = {id_ for id_, line in english.facts().items() if line.view.at_odds}
    assert odd == {"history", "absences"}
    assert english.words().count("Does not fit another answer") == len(odd)
    page_is_whole(english.desktop)


@pytest.mark.parametrize("before", ["worked case", "first fact", "undo"])
def test_after_a_case_is_replaced_the_keyboard_is_no_place_by_chance(english, before):
    def places():
        return {
            "worked case": page.answers.worked_case,
            "first fact": page.first(),
            "undo": page.steps["undo"],
        }

    english.fill("nationality", ("MA",))
    page = english.page
    places()[before].setFocus()
    english.desktop.desk.replace_case(case_of(ODD))
    english.settle()
    assert english.desktop.focusWidget() is places()[before]


def test_a_fact_that_is_gone_leaves_the_keyboard_at_the_first_one(english):
    english.fill("nationality", ("MA",))
    english.fill("card", "L")
    english.facts()["other-member-state"].button.setFocus()
    english.desktop.desk.undo()
    english.settle()
    assert "other-member-state" not in english.facts()
    assert english.desktop.focusWidget() is english.page.first()


def test_answers_that_do_not_fit_stay_named_while_others_are_typed(english):
    english.desktop.desk.replace_case(case_of(ODD))
    english.fill("card", "A")
    assert "An absence begins on 1 January 2019" in " ".join(english.words())
    english.fill("absences", ())
    assert "Two answers do not fit" not in english.words()
    assert not any(line.view.at_odds for line in english.facts().values())
    assert "Does not fit another answer" not in english.words()


def test_the_explanation_is_copied_without_any_answer(adviser):
    adviser.fill("nationality", ("SY",))
    adviser.fill("history", (STAY,))
    adviser.page.steps["copy"].click()
    text = QGuiApplication.clipboard().text()
    assert all(each in text for each in CARD_ORDER)
    assert "**" not in text
    assert adviser.page.steps["copy"].text() == adviser.says(
        "Copied. No person is named."
    )


@pytest.mark.parametrize(
    ("button", "heading"),
    [("sheet", "Sheet for your client"), ("coming", "What changes when")],
)
def test_a_page_beside_the_desk_opens_by_its_button_and_leads_back(
    adviser, button, heading
):
    desk = adviser.page
    desk.steps[button].click()
    adviser.settle()
    assert adviser.page.heading.text() == adviser.says(heading)
    page_is_whole(adviser.desktop)
    adviser.desktop.back.emit()
    adviser.settle()
    assert adviser.page is desk


def test_one_key_leads_to_the_sheet_for_the_client(english):
    QTest.keyClick(english.page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    english.settle()
    assert english.page.heading.text() == "Sheet for your client"


def test_function_keys_go_to_facts_and_answers(english):
    QTest.keyClick(english.page, Qt.Key.Key_F3)
    focus = english.desktop.focusWidget()
    assert isinstance(focus.parent(), ResultRow)
    QTest.keyClick(english.page, Qt.Key.Key_F2)
    focus = english.desktop.focusWidget()
    assert focus is english.facts()["nationality"].button


def test_f1_tells_every_key_of_the_desk(adviser):
    QTest.keyClick(adviser.page, Qt.Key.Key_F1)
    adviser.settle()
    assert adviser.heading == adviser.says("Help")
    told = [label.text() for label in adviser.page.findChildren(QLabel)]
    for key in DESK_KEYS.values():
        assert adviser.says(key.text) in told
    assert {"F7", IN_PLACE[0].keys} <= set(told)
    page_is_whole(adviser.desktop)
    adviser.press("Close")
    assert adviser.heading == adviser.says("Everything on one page")


def test_no_key_of_the_desk_stands_twice():
    keys = [HELP.keys, *(key.keys for key in DESK_KEYS.values())]
    assert len(set(keys)) == len(keys)


def test_help_of_another_page_tells_no_keys_of_the_desk(qtbot, settle):
    somebody = Reader(qtbot, settle, "en")
    QTest.keyClick(somebody.desktop, Qt.Key.Key_F1)
    settle()
    assert somebody.heading == "Help"
    shown = somebody.desktop.stack.currentWidget().findChildren(QLabel)
    assert "F7" not in [label.text() for label in shown]


def test_back_leads_to_the_first_page_and_a_new_visit_forgets_the_steps(english):
    english.fill("nationality", ("SY",))
    english.press("Back")
    assert english.heading == "Permanent residence in Belgium"
    english.desktop.model.restart()
    desk = english.desktop.desk
    assert (desk.steps.done, desk.steps.undone, desk.fact) == ((), (), "")


@pytest.mark.parametrize(("language", "size", "percent"), every_room())
def test_the_desk_is_whole_in_every_window(qtbot, settle, language, size, percent):
    adviser = at_the_desk(qtbot, settle, language)
    adviser.desktop.resize(*size)
    adviser.desktop.set_display(percent, "light")
    adviser.fill("nationality", ("SY",))
    adviser.fill("history", (STAY,))
    adviser.open("nationality")
    page_is_whole(adviser.desktop)
    adviser.desktop.set_display(100, "light")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stay_that_is_changed_is_not_cut_off_in_a_narrow_window(
    qtbot, settle, language
):
    adviser = at_the_desk(qtbot, settle, language)
    adviser.desktop.resize(1080, 1920)
    adviser.fill("nationality", ("SY",))
    adviser.fill("history", BOTH)
    adviser.open("history")
    _periods(adviser).open_editor(Editing("stay", 0, {}))
    adviser.settle()
    sides = adviser.page.findChildren(Part)
    assert [side.horizontalScrollBar().maximum() for side in sides] == [0, 0]


def finds(adviser: Adviser, name: str) -> None:
    QTest.keyClick(adviser.page, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    adviser.settle()
    assert adviser.heading == adviser.says("Find by name")
    QTest.keyClicks(adviser.page.finder.field, name)
    QTest.keyClick(adviser.page.finder.field, Qt.Key.Key_Return)
    adviser.settle()


def test_a_fact_is_found_by_its_name_and_opened(english):
    finds(english, "income")
    assert english.heading == "Everything on one page"
    assert english.desktop.desk.fact == "income"


def test_each_search_begins_with_an_empty_field(english):
    finds(english, "income")
    finds(english, "income")
    assert english.desktop.desk.fact == "income"
    QTest.keyClick(english.page, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    english.settle()
    assert english.page.finder.field.text() == ""


def test_a_card_is_found_by_its_name_and_unfolded(english):
    finds(english, "L card")
    row = english.desktop.focusWidget().parent()
    assert isinstance(row, ResultRow)
    assert row.button.view.letters == ("L",)


def test_an_action_is_found_by_its_name_and_done(english):
    finds(english, "What changes when")
    assert english.heading == "What changes when"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_to_find_something_is_whole(qtbot, settle, language):
    adviser = at_the_desk(qtbot, settle, language)
    QTest.keyClick(adviser.page, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    page_is_whole(adviser.desktop)
    assert adviser.desktop.focusWidget() is adviser.page.finder.field


@pytest.mark.parametrize(
    ("key", "shift", "heading"),
    [
        (Qt.Key.Key_V, True, "Type or paste the stays"),
        (Qt.Key.Key_F9, False, "What do the letters mean?"),
        (Qt.Key.Key_W, True, "What changes when"),
    ],
    ids=["paste", "letters", "coming"],
)
def test_other_pages_of_the_desk_have_a_key(english, key, shift, heading):
    ctrl, none = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
    held = ctrl | Qt.KeyboardModifier.ShiftModifier if shift else none
    QTest.keyClick(english.page, key, held)
    english.settle()
    assert english.heading == heading


def test_one_key_leads_to_the_day_asked_about(english):
    QTest.keyClick(english.page, Qt.Key.Key_F5)
    assert english.page.day.isAncestorOf(english.desktop.focusWidget())


def test_the_explanation_is_copied_by_its_key(english):
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(english.page, Qt.Key.Key_C, both)
    assert english.page.steps["copy"].text() == "Copied. No person is named."


def test_an_opened_card_shows_its_links_first_and_folds_what_is_met(english):
    english.fill("nationality", ("SY",))
    english.fill("history", (STAY,))
    english.fill("card", "A")
    (row,) = (
        each for each in english.page.answers.rows if each.button.view.letters == ("L",)
    )
    row.button.click()
    english.settle()
    buttons = [each for each in row.findChildren(QAbstractButton) if each.isVisible()]
    tops = {
        each.text().replace("\N{NO-BREAK SPACE}", " "): each.mapTo(
            english.page, each.rect().topLeft()
        ).y()
        for each in buttons
    }
    (folded,) = [text for text in tops if text.endswith("are met")]
    badges = [each for each in row.findChildren(StatusBadge) if each.isVisible()]
    assert all(each.accessibleName() != "Met" for each in badges)
    assert tops["What would change this?"] < tops[folded]
    next(e for e in buttons if e.text().endswith("met") and "are" in e.text()).click()
    english.settle()
    badges = [each for each in row.findChildren(StatusBadge) if each.isVisible()]
    assert any(each.accessibleName() == "Met" for each in badges)


def test_at_large_text_the_desk_opens_at_its_heading(qtbot, settle):
    adviser = at_the_desk(qtbot, settle, "nl")
    adviser.desktop.set_display(200, "light")
    adviser.press("Back")
    adviser.press("For advisers: everything on one page")
    page = adviser.page
    assert page.verticalScrollBar().value() == 0
    assert adviser.desktop.focusWidget() is page.heading
    adviser.desktop.desk.replace_case(case_of(ODD))
    adviser.settle()
    assert adviser.desktop.focusWidget() is page.heading, "also when it is made anew"
    QTest.keyClick(page.heading, Qt.Key.Key_F2)
    adviser.settle()
    assert adviser.desktop.focusWidget() is page.facts.first()
    adviser.desktop.set_display(100, "light")


def test_the_words_of_an_answer_are_whole_in_a_narrow_tile(qtbot, settle):
    adviser = at_the_desk(qtbot, settle, "fr")
    columns = Columns(200, 100, narrow=True, tile=True)
    view = adviser.page.findChildren(ResultRow)[0].button.view
    asking = replace(view, letters=("L",), word="Demandez conseil")
    wide = words_left(asking, columns) + Look.current.px(2.2 + SIGN)
    word = text_width("Demandez", Look.current.font(1.06, 700))
    narrow = RowPlaces(asking, columns, wide + word + 2, folded=True)
    roomy = RowPlaces(asking, columns, 900, folded=True)
    assert narrow.status.height() > 1.5 * roomy.status.height()
    assert narrow.height() > roomy.height()


def test_a_municipality_that_is_filled_in_stands_in_its_line(english):
    english.fill("nationality", ("SY",))
    english.fill("applied", {"person.municipality": "44021"})
    line = english.facts()["applied"]
    assert line.view.state == "given"
    assert line.view.answer == "Ghent"


def idle_lines(adviser) -> list[FactLine]:
    told = {each.question for each in adviser.page.told.idle}
    lines = adviser.facts()
    return [lines[key] for key in told if key in lines and lines[key].isVisible()]


def test_f8_opens_what_does_not_matter_with_the_reasons_and_folds_it_again(adviser):
    adviser.desktop.desk.replace_case(worked("refugee-16-months"))
    adviser.settle()
    assert not idle_lines(adviser)
    QTest.keyClick(adviser.page, Qt.Key.Key_F8)
    adviser.settle()
    lines = idle_lines(adviser)
    assert len(lines) == len(adviser.page.told.idle) > 3
    fold = QApplication.focusWidget()
    assert fold.text() == adviser.page.told.idle_title
    assert not fold.visibleRegion().isEmpty()
    hint = adviser.says("No answer here changes a card now. Each line says why.")
    assert hint in adviser.words()
    reason = adviser.says("no card depends on it now")
    assert any(reason in each.button.accessibleName() for each in lines)
    QTest.keyClick(adviser.page, Qt.Key.Key_F8)
    adviser.settle()
    assert not idle_lines(adviser)
    assert QApplication.focusWidget() is fold


def test_a_question_that_does_not_matter_can_be_answered(english):
    english.desktop.desk.replace_case(worked("refugee-16-months"))
    english.settle()
    QTest.keyClick(english.page, Qt.Key.Key_F8)
    english.settle()
    line = idle_lines(english)[0]
    line.button.click()
    english.settle()
    assert english.desktop.desk.fact == line.view.question
    assert english.page.facts.control is not None


def test_facts_that_lay_folded_tell_the_reason_of_now_once_they_are_opened(english):
    def reason():
        idle = english.page.told.idle
        return next(each.word for each in idle if each.question == "card-dates")

    before = reason()
    english.fill("card", "unknown")
    assert reason() != before
    english.page.facts.turn_idle()
    english.settle()
    assert english.facts()["card-dates"].view.word == reason()


def test_behind_a_requirement_stand_the_kind_of_source_its_days_and_how_sure(adviser):
    adviser.desktop.desk.replace_case(worked("refugee-16-months"))
    adviser.settle()
    row = next(r for r in adviser.page.answers.rows if "L" in r.button.view.letters)
    row.button.click()
    adviser.settle()
    fold = next(each for each in row.findChildren(Fold) if each.isVisible())
    fold.button.setFocus()
    QTest.keyClick(fold.button, Qt.Key.Key_Space)
    adviser.settle()
    shown = [each.text() for each in fold.findChildren(QLabel) if each.isVisible()]
    read = adviser.says("read on %(day)s", day=date(2026, 11, 21))
    assert any(adviser.says("Official page") in each and read in each for each in shown)
    assert adviser.says("This is sure.") in shown
    (bars,) = fold.findChildren(SureBars)
    assert bars.filled == 3
    page_is_whole(adviser.desktop)

"""Five keys and a voice: a whole visit without touch and without sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from permres_gui.gui.controls.chooser import EntryList
from permres_gui.gui.controls.periods import PeriodListControl
from permres_gui.gui.kiosk.keys import Key
from permres_gui.gui.widgets.choice_card import CheckCard, RadioCard
from permres_gui.gui.widgets.combo import Combo
from tests.gui.kiosk.blind import BACK, CHOOSE, HELP, NEXT, PREVIOUS, Blind
from tests.gui.recorder import Recorder


@pytest.fixture
def blind(make_kiosk, voice) -> Blind:
    return Blind(make_kiosk(speech=True), voice)


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_whole_visit_by_five_keys_and_what_is_heard(blind, language):
    blind.hears()
    blind.begin_in(language)
    blind.take("Find out which permanent card I can get")
    blind.write("SY")
    blind.key(CHOOSE)
    blind.take("Continue")
    model = blind.kiosk.model
    assert model.session.case.person.nationality == ("SY",)
    assert model.session.at == "card"
    blind.take("A card")
    blind.take("Continue")
    for _ in range(30):
        if model.question is None:
            break
        question = model.question
        blind.take("I do not know")
        blind.take("Continue")
        if model.question is question:
            blind.take("Continue")  # what is only odd is said once
        assert model.question is not question, question.id
    assert blind.page == "AnswersPage"
    blind.take("Show my result")
    assert blind.page == "ResultPage"
    spoke, said = blind.voice.said[-1]
    assert spoke == language
    assert said.startswith(blind.heading.replace("\N{NO-BREAK SPACE}", " "))
    blind.take("Show the QR code")
    assert blind.page == "PhonePage"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_date_is_chosen_from_lists_whose_rows_are_heard(blind):
    blind.hears()
    blind.begin_in("en")
    blind.to_question("card-dates")
    combo = blind.kiosk.stack.currentWidget().findChildren(Combo)[2]
    combo.setFocus()
    blind.key(CHOOSE)
    assert blind.key(NEXT) == combo.itemText(1)
    assert blind.key(NEXT) == combo.itemText(2)
    assert blind.key(PREVIOUS) == combo.itemText(1)
    said = blind.key(CHOOSE)
    assert QApplication.activePopupWidget() is None
    assert combo.currentIndex() == 1
    assert said.endswith(combo.itemText(1))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_back_closes_an_open_list_and_changes_nothing(blind):
    blind.begin_in("en")
    blind.to_question("card-dates")
    combo = blind.kiosk.stack.currentWidget().findChildren(Combo)[2]
    combo.setFocus()
    before = combo.currentIndex()
    for key in (CHOOSE, NEXT, BACK):
        blind.key(key)
    assert QApplication.activePopupWidget() is None
    assert combo.currentIndex() == before
    assert blind.kiosk.model.session.at == "card-dates"


def test_every_option_is_a_stop_and_the_chosen_one_goes_on(blind):
    blind.hears()
    blind.begin_in("en")
    blind.to_question("card")
    cards = blind.kiosk.stack.currentWidget().findChildren(RadioCard)
    first, second = (each.accessibleName() for each in cards[:2])
    assert blind.key(NEXT) == second
    assert blind.key(PREVIOUS) == first
    assert blind.key(CHOOSE) == f"Chosen: {first}"
    assert blind.kiosk.model.session.at == "card"
    assert blind.key(NEXT) == second
    blind.key(PREVIOUS)
    blind.key(CHOOSE)
    assert blind.kiosk.model.session.at == "card-dates"


def test_choose_ticks_and_unticks_where_several_can_be_true(blind):
    blind.hears()
    blind.begin_in("en")
    blind.to_question("situation")
    card = blind.kiosk.stack.currentWidget().findChildren(CheckCard)[0]
    name = card.accessibleName()
    assert blind.key(CHOOSE) == f"Chosen: {name}"
    assert blind.key(CHOOSE) == f"No longer chosen: {name}"
    assert not card.isChecked()


def test_the_rows_that_fit_the_letters_are_walked_and_heard(blind):
    blind.hears()
    blind.begin_in("en")
    blind.to_question("nationality")
    blind.write("SY")
    assert blind.key(NEXT) == "Syria"
    assert isinstance(QApplication.focusWidget(), EntryList)
    assert blind.key(CHOOSE) == "Chosen: Syria"
    assert not isinstance(_after(blind, NEXT), EntryList)


def test_a_long_list_is_not_walked(blind):
    blind.begin_in("en")
    blind.to_question("nationality")
    for _ in range(12):
        assert not isinstance(_after(blind, NEXT), EntryList)


def _after(blind: Blind, key: Qt.Key):
    blind.key(key)
    return QApplication.focusWidget()


def test_back_leaves_the_keys_then_the_page(blind):
    blind.begin_in("en")
    blind.to_question("income")
    field = blind.kiosk.keyboard.field()
    field.setFocus()
    assert isinstance(_after(blind, CHOOSE), Key)
    blind.key(CHOOSE)
    assert field.text() == "1"
    assert _after(blind, BACK) is field
    before = blind.kiosk.model.session.at
    blind.key(BACK)
    assert blind.kiosk.model.session.at != before


def test_backspace_takes_a_sign_away_before_it_leads_back(blind):
    blind.begin_in("en")
    blind.to_question("income")
    field = blind.kiosk.keyboard.field()
    field.setFocus()
    QTest.keyClicks(field, "19")
    blind.key(Qt.Key.Key_Backspace)
    assert field.text() == "1"
    assert blind.kiosk.model.session.at == "income"


@pytest.mark.parametrize("leaves", [BACK, HELP])
def test_help_opens_and_closes_over_the_same_question(blind, leaves):
    blind.begin_in("en")
    blind.to_question("card")
    heading = blind.heading
    blind.key(HELP)
    assert blind.page == "HelpPage"
    assert any("keys beside the screen" in each for each in blind.words())
    blind.key(leaves)
    assert (blind.heading, blind.kiosk.model.session.at) == (heading, "card")


def test_help_on_the_start_page_without_a_voice_is_the_page_of_help(make_kiosk):
    visitor = Blind(make_kiosk(), Recorder())
    visitor.key(HELP)
    assert visitor.page == "HelpPage"


def test_another_language_is_reached_and_named_in_its_own_voice(blind):
    blind.hears()
    blind.begin_in("en")
    blind.walk_to("Français", way=PREVIOUS)
    assert blind.voice.said[-1] == ("fr", "Français")
    blind.key(CHOOSE)
    assert blind.kiosk.model.session.language == "fr"


def test_the_count_down_is_walked_alone_and_ended_by_one_key(blind):
    blind.hears()
    blind.begin_in("en")
    blind.seconds(95)
    stays = {blind.key(NEXT) for _ in range(4)}
    assert stays == {"I am still here", "I am done"}
    blind.key(BACK)
    blind.key(HELP)
    assert blind.kiosk.covers.now is not None
    blind.take("I am still here")
    assert blind.kiosk.covers.now is None
    assert blind.page == "WelcomePage"


def test_done_by_keys_leads_to_a_silent_start_page(blind, voice):
    blind.hears()
    blind.begin_in("en")
    blind.take("Find out which permanent card I can get")
    blind.take("I am done")
    assert blind.page == "StartPage"
    voice.said.clear()
    assert blind.key(NEXT) == ""
    blind.key(CHOOSE)
    assert voice.said == []
    assert blind.page == "WelcomePage"


def test_nothing_moves_back_before_the_first_page(blind):
    for key in (BACK, Qt.Key.Key_Backspace):
        blind.key(key)
        assert blind.page == "StartPage"
    blind.begin_in("en")
    blind.key(BACK)
    assert blind.page == "WelcomePage"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_stay_is_put_in_the_history_by_five_keys(blind):
    blind.hears()
    blind.begin_in("en")
    blind.to_question("history")
    periods = blind.kiosk.stack.currentWidget().findChild(PeriodListControl)
    assert len(periods.value() or ()) == 0
    blind.take(periods.view.kinds[0].add)
    for combo in periods.editor.findChildren(Combo):
        if combo.isVisible():
            while QApplication.focusWidget() is not combo:
                blind.key(NEXT)
            blind.key(CHOOSE)
            if combo.findText("2020") > 0:
                blind.walk_to("2020")
            elif combo.currentIndex() < combo.count() - 1:
                after = range(combo.currentIndex() + 1, combo.count())
                assert blind.key(NEXT) == next(
                    combo.itemText(at)
                    for at in after
                    if combo.model().flags(combo.model().index(at, 0))
                    & Qt.ItemFlag.ItemIsEnabled
                )
            blind.key(CHOOSE)
    blind.take(periods.view.save)
    [stay] = blind.kiosk.model.session.case.stays
    assert str(stay.first) == "2020-01-01"

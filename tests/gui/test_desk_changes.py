"""On the desk: what would change a card, what-if copies, cards compared, jumps by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from permres_gui.gui.desk import versions_in_sight
from permres_gui.gui.desk.file_on_desk import FileOnDesk
from permres_gui.gui.widgets.result_row import ResultRow
from permres_gui.presentation.desk.desk_links import CARDS, CHANGES_PAGE, VERSIONS
from permres_gui.presentation.desk.explanation import explanation
from permres_gui.presentation.desk.voice import told_of_client
from tests.answers_in_common import SPOUSE
from tests.gui.adviser import Adviser
from tests.gui.checks import page_is_whole
from tests.gui.reader import LANGUAGES
from tests.gui.typing_hand import CTRL
from tests.presentation.told import case_of

NO_BREAK = "\N{NO-BREAK SPACE}"
INCOME = {
    "means.monthly_net": "2000",
    "means.source": "work",
    "means.dependants": "1",
    "insurance": "yes",
}


class Changing(Adviser):
    """Somebody at the desk who tries what would change an answer."""

    def keys(self, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.page, key, modifier)
        self.settle()

    def link(self, card: str, prefix: str) -> None:
        """Open the row of a card and press the link that leads further."""
        row = self.row(card)
        row.button.setChecked(True)
        self.settle()
        found = next(e for e in row.button.view.links if e.id.startswith(prefix))
        self.press_named(found.label)

    def row(self, card: str) -> ResultRow:
        rows = self.page.answers.rows
        return next(row for row in rows if card in row.button.view.letters)

    def income(self) -> str:
        return str(self.case.means.monthly_net)

    def versions(self) -> list[str]:
        return [
            button.text()
            for button in self.page.findChildren(type(self.page.steps["undo"]))
            if button.isVisible()
            and button.isCheckable()
            and button.isChecked()
            and button.kind == "primary"
        ]


@pytest.fixture
def english(qtbot, settle) -> Changing:
    return seated(qtbot, settle, "en")


def seated(qtbot, settle, language) -> Changing:
    found = Changing(qtbot, settle, language)
    found.press("For advisers: everything on one page")
    found.desktop.desk.replace_case(case_of(SPOUSE))
    settle()
    return found


def test_what_would_change_a_card_is_found_when_its_page_is_opened(english):
    english.link("L", "changes:")
    assert english.heading == "What would change this: L card"
    assert "€84 more a month: at least €1,384" in english.words()
    english.press("What would change this: B card")
    assert english.heading == "What would change this: B card"
    assert english.shows("Conditions of your client’s stay still met: No (now: Yes)")
    english.press("What would change this: L card")
    english.press("Copy the explanation")
    text = QGuiApplication.clipboard().text()
    assert "at least €1,384" in text
    english.key(Qt.Key.Key_Escape)
    assert english.heading == "Everything on one page"


def test_a_change_becomes_a_copy_and_the_client_stays_as_told(english):
    english.link("L", "changes:")
    english.press("Copy as what-if")
    assert english.heading == "Everything on one page"
    assert english.income() == "1384"
    assert english.versions() == ["What-if 1"]
    assert english.desktop.desk.client.case.means.monthly_net == 1300
    english.keys(Qt.Key.Key_PageDown, CTRL)
    assert english.versions() == ["As told"]
    assert english.income() == "1300"


def test_each_copy_has_steps_of_its_own(english):
    english.keys(Qt.Key.Key_D, CTRL)
    english.fill("income", INCOME)
    assert english.income() == "2000"
    english.keys(Qt.Key.Key_PageUp, CTRL)
    english.page.steps["undo"].click()
    english.settle()
    assert english.case.stays is None, "the step that laid the client on the desk"
    english.page.steps["redo"].click()
    english.settle()
    english.keys(Qt.Key.Key_PageDown, CTRL)
    assert english.income() == "2000"
    english.keys(Qt.Key.Key_Z, CTRL)
    assert english.income() == "1300"
    assert not english.page.steps["undo"].isEnabled()


def test_copies_stand_side_by_side_and_one_of_them_is_used(english):
    english.keys(Qt.Key.Key_D, CTRL)
    english.fill("income", INCOME)
    english.keys(Qt.Key.Key_D, CTRL)
    assert english.button("Copy as what-if") is None, "there are three versions"
    english.keys(Qt.Key.Key_E, CTRL)
    assert english.desktop.model.aside == VERSIONS
    shown = english.words()
    assert {"As told", "What-if 1", "What-if 2", "€1,300", "€2,000"} <= set(shown)
    english.press("Back")
    english.press("Use this one")
    assert english.income() == "2000"
    assert english.button("What-if 1") is None
    english.page.steps["undo"].click()
    english.settle()
    assert english.income() == "1300"


def test_a_copy_is_removed_and_a_new_visit_forgets_all(english):
    desk = english.desktop.desk
    english.keys(Qt.Key.Key_D, CTRL)
    english.fill("income", INCOME)
    english.press("Remove this copy")
    assert (english.income(), len(desk.versions.all)) == ("1300", 1)
    english.keys(Qt.Key.Key_D, CTRL)
    english.desktop.model.restart()
    assert (len(desk.versions.all), desk.versions.at) == (1, 0)
    assert desk.client.case.stays is None


def test_without_a_copy_the_cards_stand_side_by_side(english):
    english.keys(Qt.Key.Key_E, CTRL)
    assert english.desktop.model.aside == CARDS
    ticks = english.page.ticks
    assert [card for card, tick in ticks.items() if tick.isChecked()] == ["B", "K"]
    ticks["L"].click()
    english.settle()
    assert not english.page.ticks["F+"].isEnabled(), "three are enough"
    english.page.ticks["K"].click()
    english.settle()
    assert english.desktop.desk.compared == ("B", "L")
    assert english.page.ticks["F+"].isEnabled()
    page_is_whole(english.desktop)


def test_f4_crosses_from_a_card_to_its_fact_and_from_a_fact_to_its_cards(english):
    english.keys(Qt.Key.Key_F3)
    english.row("L").button.setFocus()
    english.keys(Qt.Key.Key_F4)
    assert english.desktop.desk.fact == "income"
    assert english.page.facts.control.isAncestorOf(english.desktop.focusWidget())
    english.keys(Qt.Key.Key_F4)
    use = english.desktop.focusWidget()
    assert use.text().startswith("L card: Enough stable income")
    use.click()
    english.settle()
    assert english.row("L").button.isChecked()
    assert english.desktop.focusWidget() is english.row("L").button


def test_f4_opens_the_stay_from_which_the_years_of_a_card_are_counted(english):
    english.row("B").button.setFocus()
    english.keys(Qt.Key.Key_F4)
    editor = english.page.facts.control.control.periods().editor
    assert editor.isAncestorOf(QApplication.focusWidget())
    assert editor.fields.values()["from"] == str(english.case.stays[0].first)


def test_f4_goes_from_one_fact_that_decides_to_the_next_and_then_to_the_cards(english):
    row = english.row("K")
    wanted = [e.id for e in row.button.view.links if e.id.startswith("fact:")]
    assert len(wanted) > 1
    row.button.setFocus()
    for each in wanted:
        english.keys(Qt.Key.Key_F4)
        assert english.desktop.desk.fact == each.split(":")[1]
    english.keys(Qt.Key.Key_F4)
    assert english.page.opened.uses.isAncestorOf(QApplication.focusWidget())
    row = english.row("K")
    row.button.setFocus()
    english.keys(Qt.Key.Key_F4)
    english.open("nationality")
    english.keys(Qt.Key.Key_F4)
    assert english.page.opened.uses.isAncestorOf(QApplication.focusWidget())
    assert english.desktop.desk.fact == "nationality"


def test_a_link_in_a_card_opens_the_fact_that_decides(english):
    english.link("L", "fact:")
    assert english.desktop.desk.fact == "income"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_whole_in_every_window(qtbot, settle, language):
    adviser = seated(qtbot, settle, language)
    desk, window = adviser.desktop.desk, adviser.desktop
    desk.versions.copy()
    adviser.fill("income", INCOME)
    for size, percent in (((1366, 768), 100), ((1080, 1920), 200), ((1920, 1080), 100)):
        window.resize(*size)
        window.set_display(percent, "light")
        adviser.settle()
        page_is_whole(window)
        desk.chosen_card = "L"
        for page in (CHANGES_PAGE, VERSIONS, CARDS):
            window.model.open_aside(page)
            adviser.settle()
            page_is_whole(window)
            window.model.back()
        adviser.settle()
    window.set_display(100, "light")


def test_without_a_chosen_card_the_page_tells_of_the_one_that_leads(english):
    english.desktop.model.open_aside(CHANGES_PAGE)
    english.settle()
    page = english.desktop.stack.currentWidget()
    (pressed,) = [e for e in page.cards.values() if e.kind == "primary"]
    assert page.first() is pressed
    assert english.desktop.report()


def test_what_is_told_from_a_copy_says_so_and_the_record_is_of_the_client(english):
    desk = english.desktop.desk
    english.keys(Qt.Key.Key_D, CTRL)
    english.fill("income", INCOME)
    title = "What-if 1: not what the client told"
    for page in ("sheet", "coming", CHANGES_PAGE, CARDS):
        desk.chosen_card = "L"
        english.desktop.model.open_aside(page)
        english.settle()
        assert any(title in told for told in english.words()), page
        assert title in english.desktop.report().replace("\N{NO-BREAK SPACE}", " ")
        page_is_whole(english.desktop)
        english.desktop.model.back()
    english.desktop.model.open_aside(VERSIONS)
    assert title not in english.desktop.report().replace("\N{NO-BREAK SPACE}", " ")
    english.desktop.model.back()
    english.settle()
    assert title in english.desktop.report().replace("\N{NO-BREAK SPACE}", " ")
    english.press("Copy the explanation")
    copied = QGuiApplication.clipboard().text()
    told = told_of_client(english.desktop.model.context_of(desk.client))
    assert copied == explanation(told)
    assert copied != explanation(told_of_client(english.desktop.model.context()))
    assert english.button("Copied as told, not the what-if. No person is named.")
    english.press("Remove this copy")
    assert title not in english.desktop.report().replace("\N{NO-BREAK SPACE}", " ")


def test_a_file_holds_what_was_answered_to_the_client_and_not_to_the_copy(english):
    file = FileOnDesk(english.desktop.desk)
    told = file.answered()
    english.keys(Qt.Key.Key_D, CTRL)
    english.fill("income", INCOME)
    assert file.answered() == told
    english.press("Use this one")
    assert file.answered() != told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_copy_is_named_aloud_and_the_keyboard_stays_in_its_fact(
    qtbot, settle, language, monkeypatch
):
    adviser, heard = seated(qtbot, settle, language), []
    monkeypatch.setattr(
        versions_in_sight, "announce", lambda _, text: heard.append(text)
    )
    adviser.open("income")
    copy, client = adviser.says("What-if %(number)s", number=1), adviser.says("As told")
    for key, name in ((Qt.Key.Key_D, copy), (Qt.Key.Key_PageDown, client)):
        QTest.keyClick(QApplication.focusWidget(), key, CTRL)
        settle()
        assert heard[-1] == name
        control = adviser.page.facts.control.control
        assert QApplication.focusWidget() is control.first()
    heard.clear()
    adviser.desktop.model.speak("en" if language != "en" else "nl")
    settle()
    assert not heard, "the same version in another language"


def test_beside_a_fact_a_copy_gets_the_keyboard_itself(english):
    english.page.answers.rows[0].button.setFocus()
    english.keys(Qt.Key.Key_D, CTRL)
    assert QApplication.focusWidget() is english.page.versions.bar.here


@pytest.mark.parametrize("page", ["sheet", "coming", CARDS, "help"])
def test_escape_leaves_what_is_laid_over_the_desk(english, page):
    if page == "help":
        english.keys(Qt.Key.Key_F1)
    else:
        english.desktop.model.open_aside(page)
        english.settle()
    assert english.heading != "Everything on one page"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    english.settle()
    assert english.heading == "Everything on one page"


def test_f8_in_a_table_of_cards_shows_all_rows_or_only_the_differences(english):
    english.desktop.model.open_aside(CARDS)
    english.settle()
    page = english.page
    assert page._switch is not None
    assert page._switch.isChecked()
    for shown in (False, True):
        english.keys(Qt.Key.Key_F8)
        assert page._switch.isChecked() is shown
        assert page._switch.hasFocus()

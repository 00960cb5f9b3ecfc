"""How sure an adviser is of each stay and each journey, by keyboard, kept and undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from permres_gui.gui.controls.period_row import PeriodRow
from permres_gui.gui.widgets.mark_badge import MarkBadge
from permres_gui.interview.marks import Mark
from tests.answers_in_common import TRAVELLER
from tests.case_store.stored import PASSPHRASE
from tests.gui.checks import page_is_whole
from tests.gui.keeper import saved
from tests.gui.reader import LANGUAGES
from tests.gui.unsure_lives import Unsure
from tests.presentation.told import case_of
from tests.spaces import plain


class Historian(Unsure):
    """An adviser with a client of two stays and two journeys, the stays open."""

    def __init__(self, qtbot, settle, language: str = "en") -> None:
        super().__init__(qtbot, settle, language)
        self.desktop.desk.replace_case(case_of(TRAVELLER))
        self.settle()
        self.open("history")

    @property
    def periods(self):
        return self.page.facts.control.control.periods()

    def rows(self) -> list[PeriodRow]:
        found = self.periods.findChildren(PeriodRow)
        return [each for each in found if not each.isHidden()]

    def row(self, number: int) -> PeriodRow:
        return next(each for each in self.rows() if each.number == number)

    def said(self) -> list[str]:
        """The word of each line, as it is seen."""
        lines = sorted(self.rows(), key=lambda each: each.number)
        badges = [line.findChildren(MarkBadge) for line in lines]
        assert [bool(each) for each in badges] == [bool(e.view.mark) for e in lines]
        return [line.view.mark_word for line in lines]

    def stand_at(self, number: int) -> None:
        self.row(number).edit.setFocus()
        self.settle()

    def edit(self, number: int):
        self.row(number).edit.click()
        self.settle()
        return self.periods.editor

    def save(self) -> None:
        self.periods.editor.save.click()
        self.settle()


@pytest.fixture
def historian(qtbot, settle) -> Historian:
    return Historian(qtbot, settle)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_marks_the_period_in_whose_line_the_keyboard_is(
    qtbot, settle, language
):
    adviser = Historian(qtbot, settle, language)
    adviser.stand_at(1)
    line = adviser.row(1)
    words = []
    for _ in range(3):
        adviser.key(Qt.Key.Key_F7)
        words.append(adviser.row(1).view.mark_word)
        assert adviser.row(1) is line
        assert line.edit.hasFocus()
        assert words[-1] in line.edit.accessibleName()
    assert words == [adviser.says(each) for each in ("seen", "told", "guessed")]
    assert adviser.said() == ["", words[-1]]
    assert adviser.marks == {"stays[1]": Mark.GUESSED}
    assert adviser.word("history") == words[-1]
    page_is_whole(adviser.desktop)


def test_the_list_shows_the_weakest_mark_and_its_choice_marks_all(historian):
    historian.stand_at(0)
    historian.key(Qt.Key.Key_F7)
    historian.stand_at(1)
    historian.key(Qt.Key.Key_F7, 2)
    assert historian.said() == ["seen", "told"]
    assert historian.word("history") == "told"
    historian.focus("history")
    historian.key(Qt.Key.Key_F7)
    assert historian.said() == ["guessed", "guessed"]
    assert historian.marks == {"stays": Mark.GUESSED}


def test_a_period_is_marked_in_its_editor_and_keeps_it_with_other_days(historian):
    editor = historian.edit(0)
    editor.fields.controls["sure"].restore("seen")
    historian.save()
    assert historian.marks == {"stays[0]": Mark.SEEN}
    editor = historian.edit(0)
    assert editor.fields.controls["sure"].value() == "seen"
    editor.fields.controls["from"].restore("2010-10-05")
    historian.save()
    assert str(historian.case.stays[0].first) == "2010-10-05"
    assert historian.said() == ["seen", ""]


def test_the_key_chooses_the_mark_of_the_period_that_is_open(historian):
    editor = historian.edit(1)
    assert editor.isAncestorOf(QApplication.focusWidget())
    historian.key(Qt.Key.Key_F7, 2)
    assert editor.fields.controls["sure"].value() == "told"
    assert historian.marks == {"stays[1]": Mark.TOLD}
    historian.save()
    assert historian.marks == {"stays[1]": Mark.TOLD}


def test_what_is_typed_in_one_period_outlives_the_mark_of_another(historian):
    editor = historian.edit(0)
    editor.fields.controls["from"].restore("2010-10-05")
    historian.stand_at(1)
    historian.key(Qt.Key.Key_F7)
    assert historian.periods.editor is editor
    assert editor.fields.controls["from"].value() == "2010-10-05"
    assert historian.marks == {"stays[1]": Mark.SEEN}


def test_a_removed_period_takes_its_mark_and_undo_brings_both_back(historian):
    for number, times in ((0, 1), (1, 3)):
        historian.stand_at(number)
        historian.key(Qt.Key.Key_F7, times)
    both = {"stays[0]": Mark.SEEN, "stays[1]": Mark.GUESSED}
    assert historian.marks == both
    historian.row(0).remove.click()
    historian.settle()
    assert historian.marks == {"stays": Mark.GUESSED}
    historian.press("Undo")
    assert (historian.marks, historian.said()) == (both, ["seen", "guessed"])
    historian.press("Undo")
    assert historian.said() == ["seen", "told"]
    historian.press("Redo")
    assert historian.marks == both


def test_the_guessed_journey_is_named_in_the_row_of_the_card(historian):
    historian.open("absences")
    historian.stand_at(0)
    historian.key(Qt.Key.Key_F7, 1)
    historian.stand_at(1)
    historian.key(Qt.Key.Key_F7, 3)
    historian.qtbot.waitUntil(lambda: "L" in historian.guesses())
    said = plain(historian.guesses()["L"])
    assert said.startswith("Rests on a guess: Abroad: 1 February 2023 to 20 December")
    assert "2012" not in said


def test_the_marks_of_periods_are_saved_and_opened_again(historian, tmp_path):
    historian.stand_at(0)
    historian.key(Qt.Key.Key_F7)
    historian.saves_as(tmp_path / "K7.age")
    assert saved(tmp_path / "K7.age").marks == {"stays[0]": Mark.SEEN}
    historian.press("New")
    historian.opens(tmp_path / "K7.age", PASSPHRASE.decode())
    historian.open("history")
    assert historian.said() == ["seen", ""]


def test_pasted_lines_begin_with_the_mark_chosen_for_them(historian):
    historian.press("Type or paste a list")
    page = historian.page
    QTest.keyClicks(page.field, "1/9/2012 - 30/9/2013 student")
    historian.press("Read the lines")
    page = historian.page
    choice = page.sure.combo.first()
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    page_is_whole(historian.desktop)
    page.take.click()
    historian.settle()
    assert len(historian.case.stays) == 3
    added = [str(each.first) for each in historian.case.stays].index("2012-09-01")
    assert historian.marks == {f"stays[{added}]": Mark.SEEN}
    historian.press("Undo")
    assert (len(historian.case.stays), historian.marks) == (2, {})


def test_nobody_is_asked_how_sure_outside_the_desk(qtbot, settle):
    visitor = Unsure(qtbot, settle)
    visitor.desktop.model.open_aside("")  # away from the desk
    visitor.desktop.model.open_aside("pasted")
    visitor.settle()
    QTest.keyClicks(visitor.page.field, "1/9/2012 - 30/9/2013 student")
    visitor.press("Read the lines")
    assert visitor.page.take is not None
    assert visitor.page.sure is None
    visitor.desktop.model.open_aside("")
    visitor.desktop.model.change("history")
    visitor.settle()
    assert not visitor.shows("How sure is this?")

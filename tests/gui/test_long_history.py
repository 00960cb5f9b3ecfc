"""A client of twenty stays and forty journeys: answers, years and the fact stay in sight."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from permres_gui.gui.controls.period_row import PeriodRow
from permres_gui.gui.controls.period_values import Editing
from permres_gui.gui.widgets.short_label import ShortLabel
from permres_gui.gui.widgets.timeline_wide import WideTimeline
from tests.benchmarks.heavy import heavy
from tests.case_store.stored import stored_at
from tests.gui.checks import page_is_whole
from tests.gui.keeper import Keeper
from tests.gui.reader import LANGUAGES
from tests.spaces import plain

LONG = heavy("third country", 1)
WHOLE = replace(
    LONG,
    as_of=None,
    absences=tuple(each for each in LONG.absences if str(each.back) < "2026-11"),
)


class Biographer(Keeper):
    """An adviser with the long history of a client, the stays open."""

    def __init__(self, qtbot, settle, language="en", size=(1366, 768), percent=100):
        super().__init__(qtbot, settle, language)
        self.desktop.resize(*size)
        self.desktop.set_display(percent, "light")
        self.settle()
        self.desktop.desk.replace_case(WHOLE)
        self.settle()
        self.open("history")

    @property
    def periods(self):
        return self.page.facts.control.control.periods()

    def rows(self) -> list[int]:
        """The places of the periods that are shown."""
        lines = self.periods.findChildren(PeriodRow)
        return sorted(each.number for each in lines if each.isVisible())

    def in_sight(self, widget) -> bool:
        """Whether all of it is seen, in the window and in what scrolls it."""
        corner = widget.mapTo(self.desktop, QPoint(0, 0))
        whole = QRect(corner, widget.size())
        seen = widget.visibleRegion().boundingRect()
        inside = self.desktop.rect().contains(whole)
        return inside and seen.size() == widget.size()


@pytest.fixture
def biographer(qtbot, settle) -> Biographer:
    return Biographer(qtbot, settle)


@pytest.mark.parametrize("language", LANGUAGES)
def test_six_answers_the_years_and_the_open_stay_are_seen_together(
    qtbot, settle, language
):
    adviser = Biographer(qtbot, settle, language)
    adviser.periods.open_editor(Editing("stay", 18, {}))
    adviser.settle()
    rows = adviser.page.answers.rows
    assert [row.button.view.letters[0] for row in rows] == [
        "B", "K", "L", "EU+", "F+", "M",
    ]  # fmt: skip
    for row in rows:
        assert adviser.in_sight(row.button), row.button.view.letters
    (years,) = adviser.page.findChildren(WideTimeline)
    assert adviser.in_sight(years)
    assert years.height() < adviser.desktop.height() / 2
    field = QApplication.focusWidget()
    assert adviser.periods.editor.isAncestorOf(field)
    assert adviser.in_sight(field)
    page_is_whole(adviser.desktop)


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1080, 1920)])
def test_the_years_take_at_most_half_of_the_page(qtbot, settle, size):
    adviser = Biographer(qtbot, settle, size=size)
    (years,) = adviser.page.findChildren(WideTimeline)
    assert years.height() <= size[1] / 2


def test_an_answer_in_little_height_tells_its_reason_once_it_is_opened(biographer):
    row = next(
        each
        for each in biographer.page.answers.rows
        if each.button.view.letters == ("L",)
    )
    assert plain(row.button.view.reason).rstrip(".") in plain(
        row.button.accessibleName()
    )
    folded = row.button.height()
    row.button.click()
    biographer.settle()
    assert row.button.height() > folded
    assert row.width() > 1.5 * next(
        each.width()
        for each in biographer.page.answers.rows
        if each.button.view.letters == ("B",)
    )
    page_is_whole(biographer.desktop)
    row.button.click()
    biographer.settle()
    assert row.button.height() == folded


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_earlier_periods_are_folded_until_they_are_asked_for(
    qtbot, settle, language
):
    adviser = Biographer(qtbot, settle, language)
    assert adviser.rows() == [16, 17, 18, 19]
    more = adviser.periods.list.more
    assert "16" in more.text()
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Return)
    adviser.settle()
    assert adviser.rows() == list(range(20))
    assert more.text() == adviser.says("Show only the last periods")
    page_is_whole(adviser.desktop)
    adviser.open("absences")
    assert len(adviser.rows()) == 4
    page_is_whole(adviser.desktop)


def test_an_earlier_period_that_was_changed_stays_in_sight(biographer):
    biographer.periods.list.more.click()
    biographer.settle()
    biographer.periods.open_editor(Editing("stay", 3, {}))
    biographer.settle()
    biographer.periods.list.more.click()
    biographer.settle()
    assert biographer.periods.editor.isVisible()
    biographer.periods.editor.fields.controls["proof"].restore("first-card")
    biographer.periods.editor.fields.controls["from"].restore("2013-04-04")
    biographer.periods.editor.save.click()
    biographer.settle()
    assert biographer.rows() == [3, 16, 17, 18, 19]
    assert QApplication.focusWidget().parent().number == 3


def test_a_short_list_is_shown_whole(biographer):
    biographer.desktop.desk.replace_case(replace(WHOLE, stays=WHOLE.stays[-6:]))
    biographer.settle()
    assert biographer.rows() == [0, 1, 2, 3, 4, 5]
    assert not biographer.periods.list.more.isVisible()


def test_with_large_text_the_keyboard_reaches_fact_and_answers(qtbot, settle):
    adviser = Biographer(qtbot, settle, percent=200)
    QTest.keyClick(adviser.page, Qt.Key.Key_F3)
    adviser.settle()
    first = adviser.page.answers.rows[0].button
    assert first.hasFocus()
    assert adviser.in_sight(first)
    QTest.keyClick(adviser.page, Qt.Key.Key_F2)
    adviser.settle()
    field = QApplication.focusWidget()
    assert adviser.periods.isAncestorOf(field)
    assert adviser.in_sight(field)
    page_is_whole(adviser.desktop)


# --- the note on the file ------------------------------------------------------------


def lines_of(label: ShortLabel) -> int:
    return round(label.heightForWidth(label.width()) / label.fontMetrics().height())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("percent", "lines"), [(100, 1), (200, 2)])
def test_the_note_on_the_file_takes_little_room_and_tells_all(
    qtbot, settle, tmp_path, language, percent, lines
):
    adviser = Keeper(qtbot, settle, language)
    adviser.desktop.set_display(percent, "light")
    settle()
    assert lines_of(adviser.page.bar.note) <= lines
    path = tmp_path / f"{'K7-with-a-very-long-code-' * 8}.age"
    stored_at(path).close()
    adviser.opens(path)
    note = adviser.page.bar.note
    assert lines_of(note) <= lines
    said = adviser.says("%(file)s: everything is saved.", file=path.name)
    assert note.accessibleName() == said
    assert note.shortened
    assert note.toolTip() == said
    assert note.focusPolicy() == Qt.FocusPolicy.TabFocus
    page_is_whole(adviser.desktop)


def test_a_note_that_fits_is_no_stop_of_the_keyboard(biographer):
    note = biographer.page.bar.note
    assert not note.shortened
    assert note.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert note.toolTip() == ""

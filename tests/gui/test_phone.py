"""The result to take along: a code that a camera reads, one for an adviser, a sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from permres_gui.domain.day import PartialDay
from permres_gui.gui.told import card_of
from permres_gui.gui.widgets.qr_picture import QrPicture
from permres_gui.interview.answer_code import decode
from permres_gui.interview.session import RESULT
from permres_gui.presentation.desk.bilingual_slip import slip
from permres_gui.presentation.kiosk.phone_text import phone_text
from permres_gui.presentation.kiosk.phone_view import phone_view
from permres_gui.presentation.translator import translator_for
from tests.gui.checks import page_is_whole
from tests.gui.people import PEOPLE, step, window
from tests.gui.rooms import every_room

PHONE = "On your phone (QR code)"
SHOW, HIDE = "Show a code with my answers", "Hide the code with my answers"


@pytest.fixture
def visit(qtbot, settle):
    """Somebody at the result, on the page for a telephone."""

    def begin(person: str = "refugee", language: str = "en", size=(1366, 768)):
        shown = window("en", size)
        qtbot.addWidget(shown)
        shown.activateWindow()
        shown.started.emit("find")
        while shown.model.session.at != RESULT:
            step(shown, PEOPLE[person])
            shown.model.go_on()
        shown.model.speak(language)
        shown.section_chosen.emit("phone")
        settle()
        return shown

    return begin


def codes(shown) -> list[QrPicture]:
    page = shown.stack.currentWidget().widget()
    return page.findChildren(QrPicture)


def scanned(code: QrPicture) -> str:
    """What a camera before the screen would read."""
    picture = code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    shape = (picture.height(), picture.bytesPerLine())
    pixels = memoryview(bytes(picture.constBits())).cast("B", shape)
    [found] = zxingcpp.read_barcodes(pixels)
    return found.text


def button(shown, english: str):
    name = translator_for(shown.model.session.language).text(english)
    return next(
        each
        for each in shown.findChildren(QPushButton)
        if each.isVisible() and each.accessibleName() == name
    )


def labels(shown) -> str:
    return "\n".join(each.accessibleName() for each in shown.findChildren(QLabel))


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_camera_reads_the_result_in_every_theme_and_language(visit, theme, language):
    shown = visit(language=language)
    shown.set_display(100, theme)
    said = phone_text(shown.model.context(), card_of(shown.model), paper=False)
    [code] = codes(shown)
    assert scanned(code) == said
    assert said.replace("**", "") in labels(shown)
    shown.set_display(100, "light")


@pytest.mark.parametrize(
    ("language", "size", "percent"), every_room(((1366, 768), (1080, 1920)))
)
def test_the_page_is_whole_and_the_code_in_sight(
    visit, settle, language, size, percent
):
    shown = visit("eu worker", language, size)
    shown.set_display(percent, "light")
    shown.model.show_answers()
    settle()
    page_is_whole(shown)
    for code in codes(shown):
        assert code.height() <= shown.stack.height()
        assert code.width() == code.height()
        assert code.accessibleName()
    shown.set_display(100, "light")


def test_the_answers_are_shown_only_when_somebody_asks(visit, settle):
    shown = visit()
    assert len(codes(shown)) == 1
    assert "PERMRES" not in labels(shown)
    button(shown, SHOW).click()
    settle()
    _, answers = codes(shown)
    case = shown.model.session.case
    read = decode(scanned(answers))
    assert (read.stays, read.person) == (case.stays, case.person)
    assert read.as_of == shown.model.session.as_of
    text = next(line for line in labels(shown).splitlines() if "PERMRES" in line)
    assert decode(text) == read
    button(shown, HIDE).click()
    settle()
    assert len(codes(shown)) == 1


def test_the_answers_are_hidden_again_once_the_page_is_left(visit, settle):
    shown = visit()
    button(shown, SHOW).click()
    shown.model.show_section("papers")
    shown.model.show_section("phone")
    settle()
    assert len(codes(shown)) == 1


def test_another_language_keeps_what_was_asked_for(visit, settle):
    shown = visit()
    button(shown, SHOW).click()
    shown.model.speak("nl")
    settle()
    assert len(codes(shown)) == 2
    shown.model.restart()
    assert not shown.model.answers_shown


def test_the_second_code_is_reached_and_shown_by_keys_alone(visit, settle):
    shown = visit()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert shown.focusWidget().accessibleName() == SHOW
    QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert len(codes(shown)) == 2
    assert shown.focusWidget().accessibleName() == HIDE


def test_too_many_answers_are_said_and_not_cut_off(visit, settle):
    shown = visit()
    session, case = shown.model.session, shown.model.session.case
    away = tuple(
        replace(case.absences[0], departure=each, back=each) for each in _many_days(900)
    )
    shown.model.session = replace(session, case=replace(case, absences=away))
    button(shown, SHOW).click()
    settle()
    assert len(codes(shown)) == 1
    assert "Your answers are too many for one code." in labels(shown)


def _many_days(number: int):
    dice = Random(1)  # noqa: S311 - the same at every run
    first, last = date(1990, 1, 1).toordinal(), date(2024, 1, 1).toordinal()
    for _ in range(number):
        yield PartialDay.of(date.fromordinal(dice.randint(first, last)))


def test_the_sheet_is_printed_in_the_language_that_was_chosen(visit, monkeypatch):
    monkeypatch.setattr("permres_gui.gui.printer.printer_there", lambda: True)
    shown, printed = visit(language="fr"), []
    monkeypatch.setattr(
        "permres_gui.gui.printing.print_report",
        lambda html, _title: printed.append(html) or True,
    )
    words = translator_for("fr").text("Print with Dutch beside it")
    next(
        each
        for each in shown.findChildren(QPushButton)
        if each.isVisible() and each.accessibleName() == words
    ).click()
    assert printed == [slip(shown.model.context(), card_of(shown.model), "nl")]
    assert shown.view.footer_note == translator_for("fr").text("Sent to the printer.")


def test_the_papers_lead_to_the_code(visit, settle):
    shown = visit()
    shown.model.show_section("papers")
    settle()
    page = shown.stack.currentWidget()
    name = translator_for("en").text(PHONE)
    [link] = [e for e in page.findChildren(QPushButton) if e.accessibleName() == name]
    link.click()
    assert len(codes(shown)) == 1


def test_where_nothing_can_be_printed_no_sheet_is_offered(visit):
    view = phone_view(visit().model.context(), "L", paper=False)
    assert view.slips == ()


@pytest.mark.parametrize(
    ("there", "offered", "title"),
    [
        (True, "Print with Dutch beside it", "On paper in two languages"),
        (False, "Save as PDF with Dutch beside it", "As PDF in two languages"),
    ],
)
def test_a_sheet_is_offered_as_what_it_will_be(
    visit, monkeypatch, there, offered, title
):
    monkeypatch.setattr("permres_gui.gui.printer.printer_there", lambda: there)
    shown = visit()
    buttons = [
        each.accessibleName()
        for each in shown.findChildren(QPushButton)
        if each.isVisible()
    ]
    assert offered in buttons
    assert title in labels(shown)
    said = [*labels(shown), *buttons]
    assert there or not [each for each in said if "Print" in each]


def test_without_a_printer_the_sheet_becomes_a_pdf(visit, monkeypatch, tmp_path):
    shown, path = visit(), tmp_path / "a.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    shown.section_chosen.emit("slip:nl")
    assert path.read_bytes().startswith(b"%PDF-")


def test_the_card_is_the_nearest_one_until_another_is_chosen(visit):
    shown = visit("eu worker")
    assert card_of(shown.model) == "EU+"
    shown.model.show_card("L")
    assert card_of(shown.model) == "L"


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
@pytest.mark.parametrize("before", ["result", "papers"])
def test_the_page_opens_at_its_heading_and_enter_shows_nothing_private(
    visit, settle, percent, before
):
    shown = visit()
    shown.model.show_section(before)
    shown.set_display(percent, "light")
    settle()
    shown.stack.currentWidget().first().setFocus()
    shown.section_chosen.emit("phone")
    settle()
    page = shown.stack.currentWidget()
    assert page.verticalScrollBar().value() == 0
    assert page.seen_at_top(page.heading)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    settle()
    assert not shown.model.answers_shown
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().accessibleName() == SHOW
    shown.set_display(100, "light")

"""The result goes along: a code in one touch, a sheet where a printer is for visitors."""

from __future__ import annotations

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from permres_gui.gui.told import card_of
from permres_gui.gui.widgets.qr_picture import QrPicture
from permres_gui.interview.answer_code import decode
from permres_gui.presentation.desk.bilingual_slip import slip
from permres_gui.presentation.kiosk.phone_text import phone_text
from tests.gui.checks import page_is_whole
from tests.gui.kiosk.conftest import LANDSCAPE, PORTRAIT, Visitor, settle

LINK, SHOW = "Show the QR code", "Show a code with my answers"
PRINTER = "permres_gui.gui.printer.printer_there"


def scanned(visitor: Visitor) -> list[str]:
    """What a camera before the screen would read from each code on the page."""
    texts = []
    for code in visitor.kiosk.stack.currentWidget().findChildren(QrPicture):
        picture = code.grab().toImage()
        picture = picture.convertToFormat(QImage.Format.Format_Grayscale8)
        shape = (picture.height(), picture.bytesPerLine())
        pixels = memoryview(bytes(picture.constBits())).cast("B", shape)
        texts += [each.text for each in zxingcpp.read_barcodes(pixels)]
    return texts


def labels(visitor: Visitor) -> set[str]:
    return {each.text() for each in visitor.buttons()}


@pytest.fixture
def at_result(make_kiosk, monkeypatch):
    """Somebody before the result of a kiosk, with or without a printer for visitors."""

    def begin(size=PORTRAIT, language="English", *, printer: bool) -> Visitor:
        monkeypatch.setattr(PRINTER, lambda: printer)
        visitor = Visitor(make_kiosk(size))
        visitor.begin(language)
        visitor.to_result()
        return visitor

    return begin


@pytest.mark.parametrize("printer", [True, False])
@pytest.mark.parametrize("language", ["English", "Nederlands", "Français"])
def test_one_touch_on_the_result_shows_a_code_that_holds_it(
    at_result, language, printer
):
    visitor = at_result(language=language, printer=printer)
    visitor.touch(LINK)
    model = visitor.kiosk.model
    told = phone_text(model.context(), card_of(model), paper=printer)
    assert scanned(visitor) == [told]


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
@pytest.mark.parametrize("language", ["Nederlands", "Français"])
def test_the_offer_and_the_page_are_whole(at_result, size, language):
    visitor = at_result(size, language, printer=True)
    page_is_whole(visitor.kiosk)
    visitor.touch(LINK)
    page_is_whole(visitor.kiosk)


def test_a_sheet_in_two_languages_is_printed_without_a_dialog(at_result, monkeypatch):
    sent = []
    monkeypatch.setattr(
        "permres_gui.gui.printing.print_report",
        lambda report, title: sent.append((report, title)) or True,
    )
    visitor = at_result(language="Français", printer=True)
    visitor.touch(LINK)
    words = visitor.kiosk.words
    visitor.touch(words.text("Print with Dutch beside it"))
    model = visitor.kiosk.model
    [(report, title)] = sent
    assert report == slip(model.context(), card_of(model), "nl")
    assert title == words.text("Permanent residence check")
    assert visitor.page == "PhonePage"
    assert visitor.says("Sent to the printer.") in visitor.words()


def test_a_printer_that_refuses_is_told(at_result, monkeypatch):
    monkeypatch.setattr("permres_gui.gui.printing.print_report", lambda *_: False)
    visitor = at_result(printer=True)
    visitor.touch("Print")
    said = "Not printed. Ask at the counter, or take it on your telephone."
    assert said in visitor.words()


def test_without_a_printer_nothing_offers_paper(at_result):
    visitor = at_result(printer=False)
    assert "Take your result with you" in visitor.words()
    assert "Print" not in labels(visitor)
    visitor.touch(LINK)
    assert not [each for each in labels(visitor) if "Print" in each]


def test_the_answers_are_shown_only_when_asked_for_and_go_with_the_visit(at_result):
    visitor = at_result(printer=False)
    visitor.touch(LINK)
    assert len(scanned(visitor)) == 1
    visitor.touch(SHOW)
    model = visitor.kiosk.model
    read, case = decode(scanned(visitor)[1]), model.session.case
    assert (read.stays, read.person) == (case.stays, case.person)
    visitor.seconds(120)
    assert visitor.kiosk.findChildren(QrPicture) == []
    visitor.begin()
    visitor.to_result()
    visitor.touch(LINK)
    assert len(scanned(visitor)) == 1


def test_back_from_the_code_leads_to_the_result(at_result):
    visitor = at_result(printer=False)
    before = visitor.heading
    visitor.touch(LINK)
    visitor.touch("Back")
    settle()
    assert visitor.heading == before

"""What leaves the window: a PDF, the printer, and Qt's own words around them."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog

from permres_gui.app import rules_day
from permres_gui.gui import on_paper, printer, printing, qt_words, saving
from permres_gui.gui.desktop import Desktop
from permres_gui.gui.look import FAMILY, load_fonts
from permres_gui.gui.rail_sections import SectionRow
from permres_gui.gui.session_model import SessionModel
from permres_gui.presentation.desk.bilingual_slip import slip
from permres_gui.presentation.reports import printed, tagged_pdf
from permres_gui.presentation.translator import translator_for
from tests.gui.read_once import library
from tests.presentation.told import told, worked

pytestmark = pytest.mark.usefixtures("qapp")
HTML = (
    "<html lang='fr'><head><title>x</title></head><body><h1>Résultat</h1></body></html>"
)


@pytest.fixture
def at_the_result(qtbot):
    def make(language: str = "en") -> Desktop:
        model = SessionModel(library, date(2026, 11, 23), language)
        desktop = Desktop(model, rules_day())
        qtbot.addWidget(desktop)
        desktop.resize(1366, 768)
        desktop.show()
        model.start()
        while model.question is not None:
            model.answer(model.question.id, "unknown")
            model.go_on()
        model.go_on()  # past the page of all answers
        return desktop

    return make


@pytest.mark.parametrize("tagged", [True, False])
def test_a_pdf_has_its_title_and_leaves_nothing_else(tmp_path, monkeypatch, tagged):
    """With the extra that makes tagged pages, and without it."""
    monkeypatch.setattr(tagged_pdf, "can_tag", lambda: tagged)
    assert saving.save_pdf(HTML, str(tmp_path / "a.pdf"), "Vérification")
    read = PdfReader(tmp_path / "a.pdf")
    assert read.metadata is not None
    assert read.metadata.title == "Vérification"
    assert ("/StructTreeRoot" in read.root_object) is tagged
    assert [each.name for each in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "You can choose: an A card, or Annex 15."),
        ("nl", "Je kiest: een A-kaart, een EU+-kaart of bijlage 15."),
        ("fr", "Vous choisissez : « À garder », une carte A ou l’annexe 15 ?"),
    ],
)
def test_what_is_copied_from_a_pdf_is_what_stands_there(
    monkeypatch, language, sentence
):
    """Spaces, a capital A and what ties a card to its letter had no text of their own."""
    load_fonts()
    monkeypatch.setattr(QApplication, "font", lambda: QFont(FAMILY))
    html = printed.document([printed.paragraph(sentence)], translator_for(language))
    page = PdfReader(BytesIO(saving.plain_pdf(html, "x"))).pages[0]
    text = page.extract_text().replace("\xa0", " ").split("\n")
    assert sentence in text


def test_a_pdf_of_a_result_has_no_sign_of_control(at_the_result):
    """A space that another font lends is a tab to who copies it."""
    made = saving.plain_pdf(on_paper.result_report(at_the_result("nl").model), "x")
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages)
    assert {sign for sign in text if ord(sign) < ord(" ")} == {"\n"}
    assert "EU+-kaart" in text


@pytest.fixture
def longest_slip(qapp) -> str:
    """The papers and steps of a survivor in French and Dutch."""
    load_fonts()
    return slip(told(worked("survivor-two-years"), "fr"), "K", "nl")


def test_the_sheet_in_two_languages_is_one_sheet(longest_slip):
    """The last lines say that it is no decision: alone on a second one they get lost."""
    assert len(PdfReader(BytesIO(saving.plain_pdf(longest_slip, "x"))).pages) == 1


def test_what_no_size_fits_on_one_sheet_is_printed_in_the_smallest(qapp, monkeypatch):
    sizes = []
    made = printing.document
    monkeypatch.setattr(
        printing, "document", lambda *told: sizes.append(told[1:]) or made(*told)
    )
    long = "<p>line</p>" * 200
    html = f"<html><body><table{printed.ONE_SHEET}><tr><td>{long}</td></tr></table>"
    saving.plain_pdf(f"{html}</body></html>", "x")
    assert sizes == [(), (9.5,), (9.0,)]


def test_words_on_paper_have_a_size_to_read(at_the_result):
    """The window's own font is measured in pixels, specks on a printer."""
    at_the_result()
    sizes = set()
    page = PdfReader(BytesIO(saving.plain_pdf(HTML.replace("h1", "p"), "x"))).pages[0]
    page.extract_text(
        visitor_text=lambda text, cm, tm, _font, size: (
            sizes.add(round(size * abs(tm[3] * cm[3]), 1)) if text.strip() else None
        )
    )
    assert {printing.POINTS} <= sizes <= {printing.POINTS, 8.0}


def test_a_pdf_that_cannot_be_written_is_not_saved(tmp_path):
    assert not saving.save_pdf(HTML, str(tmp_path / "no" / "a.pdf"), "x")
    assert not saving.save_pdf(HTML, str(tmp_path), "x")
    assert not saving.save_pdf(HTML, str(tmp_path / ("long" * 99)), "x")
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_saved_is_said_in_a_sentence(
    at_the_result, monkeypatch, tmp_path
):
    desktop = at_the_result()
    chosen = str(tmp_path / "no" / "a.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    desktop.pdf_requested.emit()
    assert desktop.view.footer_note.startswith("The PDF cannot be saved there.")
    desktop.model.show_section("compare")
    assert desktop.view.footer_note == ""


def test_what_is_saved_is_said_as_well(at_the_result, monkeypatch, tmp_path):
    desktop = at_the_result()
    chosen = str(tmp_path / "a.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    desktop.pdf_requested.emit()
    assert desktop.view.footer_note == "The PDF is saved."
    assert desktop.locale().name() == "en_BE"
    assert (tmp_path / "a.pdf").stat().st_size > 5000


def test_nothing_is_saved_where_no_name_is_given(at_the_result, monkeypatch):
    desktop = at_the_result()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    desktop.pdf_requested.emit()
    assert desktop.view.footer_note == ""


@pytest.mark.parametrize("there", [True, False])
def test_the_rail_offers_to_print_only_where_something_prints(
    at_the_result, monkeypatch, there
):
    monkeypatch.setattr(printer, "printer_there", lambda: there)
    desktop = at_the_result()
    (row,) = [
        each for each in desktop.findChildren(SectionRow) if each.key() == "print"
    ]
    offered = "Print or save as PDF" if there else "Save as PDF"
    assert row.accessibleName() == offered
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(printing, "print_report", lambda *_: True)
    row.click()
    assert not row.isChecked(), "paper is no page that one is on"


def test_without_a_printer_there_is_no_print_button(at_the_result, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "defaultPrinter", staticmethod(QPrinterInfo))
    desktop = at_the_result()
    assert desktop.view.print_ == ""
    assert desktop.view.pdf == "Save as PDF"


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_printer_that_is_gone_since_is_told_and_the_pdf_is_offered(
    at_the_result, monkeypatch, language
):
    there = [True]
    monkeypatch.setattr(printer, "printer_there", lambda: there[0])
    monkeypatch.setattr(printing, "printer_there", lambda: False)
    desktop = at_the_result(language)
    words = translator_for(language)
    assert desktop.view.print_ == words.text("Print")
    there[0] = False
    desktop.print_requested.emit()
    told = words.text("Not printed: the printer is not ready. Save as PDF instead.")
    assert desktop.view.footer_note == told
    assert desktop.view.print_ == ""
    assert desktop.view.pdf == words.text("Save as PDF")


@pytest.mark.parametrize(("language", "word"), [("nl", "Annuleren"), ("fr", "Annuler")])
def test_qt_speaks_the_language_of_the_visit(at_the_result, language, word):
    desktop = at_the_result("en")
    desktop.model.speak(language)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, desktop)
    text = buttons.buttons()[0].text().replace("&", "")
    assert text == word
    qt_words.speak("en")


@pytest.mark.parametrize(
    ("language", "look_in", "folder"),
    [("nl", "Zoeken in:", "Map"), ("fr", "Voir dans\N{NO-BREAK SPACE}:", "Dossier")],
)
def test_the_file_dialog_has_no_english_beside_the_language_of_the_visit(
    qapp, language, look_in, folder
):
    qt_words.speak(language)
    assert QCoreApplication.translate("QFileDialog", "&Look in:") == look_in
    assert QCoreApplication.translate("QAbstractFileIconProvider", "Folder") == folder
    qt_words.speak("en")
    assert QCoreApplication.translate("QFileDialog", "&Look in:") == "&Look in:"


def test_words_that_are_not_qts_own_stay_as_they_are(qapp):
    qt_words.speak("nl")
    assert qt_words.QtWords.current.translate("Nobody", "knows this") is None
    assert QCoreApplication.translate("Nobody", "knows this") == "knows this"
    qt_words.speak("en")

"""The result on paper: to the printer, without a dialog and without traces."""

from __future__ import annotations

from PySide6.QtGui import QFont, QPagedPaintDevice, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from permres_gui.gui.kept_together import keep_together
from permres_gui.gui.printer import printer_there
from permres_gui.presentation.reports.tied_words import JOINER

POINTS = 10.0
"""The size of running text on paper."""
NO_BREAK_HYPHEN = "\u2011"
"""Our font has it, and no joiner."""


def print_report(html: str, title: str) -> bool:
    """Print on the default printer; whether it was accepted."""
    if not printer_there():
        return False  # out of paper since it was offered
    printer = QPrinter(QPrinterInfo.defaultPrinter())
    printer.setDocName(title)
    put_on(printer, html)
    return printer.printerState() is not QPrinter.PrinterState.Error


def put_on(device: QPagedPaintDevice, html: str) -> None:
    """All its sheets, none of which ends with a heading."""
    made = document(html)
    keep_together(made, device)
    made.print_(device)


def document(html: str) -> QTextDocument:
    """Its font in points: pixels of the screen would be specks on a printer.

    A joiner would be taken from another font, and be a tab in what is copied.
    """
    made = QTextDocument()
    font = QFont(QApplication.font())
    font.setPointSizeF(POINTS)
    made.setDefaultFont(font)
    made.setHtml(html.replace(f"-{JOINER}", NO_BREAK_HYPHEN))
    return made

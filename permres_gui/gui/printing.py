"""The result on paper: to the printer, without a dialog and without traces."""

from __future__ import annotations

from PySide6.QtGui import QFont, QPagedPaintDevice, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from permres_gui.gui.kept_together import keep_together
from permres_gui.gui.printer import printer_there

POINTS = 10.0
"""The size of running text on paper."""


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
    """Its font in points: pixels of the screen would be specks on a printer."""
    made = QTextDocument()
    font = QFont(QApplication.font())
    font.setPointSizeF(POINTS)
    made.setDefaultFont(font)
    made.setHtml(html)
    return made

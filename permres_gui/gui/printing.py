"""The result on paper: to the printer, without a dialog and without traces."""

from __future__ import annotations

from PySide6.QtGui import QFont, QPagedPaintDevice, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from permres_gui.gui.kept_together import keep_together, sheets
from permres_gui.gui.printer import printer_there
from permres_gui.presentation.reports.printed import ONE_SHEET
from permres_gui.presentation.reports.tied_words import JOINER

POINTS = 10.0
"""The size of running text on paper."""
SMALLER = (9.5, 9.0)
"""What a sheet that is to be one may come down to, and no further."""
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
    made = _on_one_sheet(html, device) if ONE_SHEET in html else document(html)
    keep_together(made, device)
    made.print_(device)


def _on_one_sheet(html: str, device: QPagedPaintDevice) -> QTextDocument:
    """In the largest size that leaves nothing for a second sheet; else the smallest."""
    made = document(html)
    for points in SMALLER:
        if sheets(made, device) == 1:
            break
        made = document(html, points)
    return made


def document(html: str, points: float = POINTS) -> QTextDocument:
    """Its font in points: pixels of the screen would be specks on a printer.

    A joiner would be taken from another font, and be a tab in what is copied.
    """
    made = QTextDocument()
    font = QFont(QApplication.font())
    font.setPointSizeF(points)
    made.setDefaultFont(font)
    made.setHtml(html.replace(f"-{JOINER}", NO_BREAK_HYPHEN))
    return made

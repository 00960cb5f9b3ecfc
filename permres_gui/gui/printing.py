"""The result on paper: to the printer, without a dialog and without traces."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo


def printer_there() -> bool:
    """Whether this computer has a printer at all (without one Qt would write a file)."""
    return not QPrinterInfo.defaultPrinter().isNull()


def print_report(html: str, title: str) -> bool:
    """Print on the default printer; whether it was accepted."""
    printer = QPrinter(QPrinterInfo.defaultPrinter())
    printer.setDocName(title)
    document(html).print_(printer)
    return printer.printerState() is not QPrinter.PrinterState.Error


def document(html: str) -> QTextDocument:
    """The report as Qt lays it out."""
    made = QTextDocument()
    made.setHtml(html)
    return made

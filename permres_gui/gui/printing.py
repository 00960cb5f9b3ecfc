"""The result on paper: to the printer without traces, or as a PDF where one asks for it."""

from __future__ import annotations

from PySide6.QtGui import QPageSize, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo


def printer_there() -> bool:
    """Whether this computer has a printer at all (without one Qt would write a file)."""
    return not QPrinterInfo.defaultPrinter().isNull()


def print_report(html: str) -> bool:
    """Print on the default printer; whether it was accepted."""
    return _print(html, QPrinter(QPrinterInfo.defaultPrinter()))


def save_pdf(html: str, path: str) -> bool:
    """Write a PDF of the report; whether it could be written."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(path)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return _print(html, printer)


def _print(html: str, printer: QPrinter) -> bool:
    document = QTextDocument()
    document.setHtml(html)
    document.print_(printer)
    return printer.printerState() is not QPrinter.PrinterState.Error

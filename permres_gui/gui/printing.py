"""The result on paper: to the printer without traces, or as a PDF where one asks for it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

POINTS = 10.0
"""The size of running text on paper."""


def printer_there() -> bool:
    """Whether this computer has a printer at all (without one Qt would write a file)."""
    return not QPrinterInfo.defaultPrinter().isNull()


def print_report(html: str, title: str) -> bool:
    """Print on the default printer; whether it was accepted."""
    printer = QPrinter(QPrinterInfo.defaultPrinter())
    printer.setDocName(title)
    _document(html).print_(printer)
    return printer.printerState() is not QPrinter.PrinterState.Error


def save_pdf(html: str, path: str, title: str) -> bool:
    """Write a PDF of the report; whether it could be written.

    It is made in memory first: no temporary file, and nothing half-done stays.
    """
    made, target = pdf(html, title), Path(path)
    new = not target.exists()
    try:
        target.write_bytes(made)
    except OSError:
        if new:
            with suppress(OSError):
                target.unlink()
        return False
    return True


def pdf(html: str, title: str) -> bytes:
    """The report as a PDF with its title."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle(title)
    _document(html).print_(writer)
    del writer  # it writes its end when it goes
    return bytes(buffer.data().data())


def _document(html: str) -> QTextDocument:
    """Its font in points: pixels of the screen would be specks on a printer."""
    document = QTextDocument()
    font = QFont(QApplication.font())
    font.setPointSizeF(POINTS)
    document.setDefaultFont(font)
    document.setHtml(html)
    return document

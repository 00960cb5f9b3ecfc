"""Files that a person names, PDF and calendar: only on an ordinary computer."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QLocale
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtWidgets import QFileDialog

from permres_gui.gui.printing import put_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from permres_gui.presentation.translator import Translator


def ask_and_save(
    window: QWidget, words: Translator, report: Callable[[], str], title: str
) -> bool | None:
    """Ask for a name and save; None where none was given."""
    asked = words.text("Save as PDF")
    name = _asked_name(window, words, asked, "permres.pdf", "PDF (*.pdf)")
    return save_pdf(report(), name, title) if name else None


def ask_and_save_calendar(
    window: QWidget, words: Translator, calendar: str
) -> bool | None:
    """Ask for a name and save the reminders; None where no name was given."""
    asked = words.text("Save reminders for your calendar")
    name = _asked_name(window, words, asked, "permres.ics", "iCalendar (*.ics)")
    return _written(name, calendar.encode()) if name else None


def ask_and_save_worked_case(
    window: QWidget, words: Translator, case: str
) -> bool | None:
    """Ask for a name and save a case for a lawyer; None where no name was given."""
    asked = words.text("Save as a worked case")
    kind = words.text("Case files (%(ending)s)", ending="*.yaml")
    name = _asked_name(window, words, asked, "worked-case.yaml", kind)
    return _written(name, case.encode()) if name else None


def _asked_name(
    window: QWidget, words: Translator, title: str, name: str, kinds: str
) -> str:
    _speak(window, words)
    found, _ = QFileDialog.getSaveFileName(window, title, name, kinds)
    return found


def ask_to_open(
    window: QWidget, words: Translator, title: str, kind: str
) -> Path | None:
    """Which file a person wants to open; None where none was named."""
    _speak(window, words)
    name, _ = QFileDialog.getOpenFileName(window, title, "", kind)
    return Path(name) if name else None


def ask_to_save(
    window: QWidget, words: Translator, title: str, kind: str
) -> Path | None:
    """How a new file is called. One that is there is never replaced, so nobody asks."""
    _speak(window, words)
    option = QFileDialog.Option.DontConfirmOverwrite
    name, _ = QFileDialog.getSaveFileName(window, title, "", kind, options=option)
    return Path(name) if name else None


def ask_for_folder(window: QWidget, words: Translator, title: str) -> Path | None:
    """Which folder a person means; None where none was named."""
    _speak(window, words)
    name = QFileDialog.getExistingDirectory(window, title)
    return Path(name) if name else None


def _speak(window: QWidget, words: Translator) -> None:
    """Only what Qt opens itself needs the language of the window."""
    window.setLocale(QLocale(f"{words.language}_BE"))


def save_pdf(html: str, path: str, title: str) -> bool:
    """Write a PDF of the report; whether it could be written.

    It is made in memory first: no temporary file, and nothing half-done stays.
    """
    return _written(path, pdf(html, title))


def _written(path: str, made: bytes) -> bool:
    target, new = Path(path), False
    try:
        new = not target.exists()  # a folder that may not be looked into tells nothing
        target.write_bytes(made)
    except OSError:
        if new:
            with suppress(OSError):
                target.unlink()
        return False
    return True


def pdf(html: str, title: str) -> bytes:
    """The report as a PDF with its title; tagged where the extra for it is installed."""
    from permres_gui.presentation.reports.tagged_pdf import can_tag, tagged_pdf

    return tagged_pdf(html, title) if can_tag() else plain_pdf(html, title)


def plain_pdf(html: str, title: str) -> bytes:
    """The report by Qt alone, which writes no tags for a screen reader."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle(title)
    put_on(writer, html)
    del writer  # it writes its end when it goes
    return bytes(buffer.data().data())

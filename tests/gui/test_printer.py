"""Paper is offered only where a sheet would come out."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from permres_gui.gui import printer, printing

STATE = QPrinter.PrinterState


@pytest.fixture
def default_printer(monkeypatch):
    """A default printer in a state, of which CUPS tells these reasons."""

    def make(state: STATE = STATE.Idle, *reasons: str, there: bool = True) -> None:
        found = SimpleNamespace(
            isNull=lambda: not there, state=lambda: state, printerName=lambda: "slip"
        )
        monkeypatch.setattr(QPrinterInfo, "defaultPrinter", staticmethod(lambda: found))
        monkeypatch.setattr(printer, "printer_reasons", lambda _name: reasons)

    return make


@pytest.mark.parametrize(
    ("state", "reasons"),
    [
        (STATE.Idle, ("none",)),
        (STATE.Active, ("none",)),
        (STATE.Idle, ()),
        (STATE.Idle, ("media-low-warning", "toner-low-report")),
        (STATE.Idle, ("media-empty-report",)),
    ],
)
def test_a_printer_that_prints_is_offered(default_printer, state, reasons):
    default_printer(state, *reasons)
    assert printer.printer_there()


@pytest.mark.parametrize(
    ("state", "reasons"),
    [
        (STATE.Error, ("none",)),
        (STATE.Idle, ("media-empty",)),
        (STATE.Active, ("none", "media-empty-error")),
        (STATE.Active, ("media-needed-warning",)),
        (STATE.Idle, ("media-jam-error", "other-report")),
        (STATE.Idle, ("offline",)),
    ],
)
def test_a_printer_that_stands_still_is_not(default_printer, state, reasons):
    default_printer(state, *reasons)
    assert not printer.printer_there()


def test_no_printer_is_no_printer(default_printer):
    default_printer(there=False)
    assert not printer.printer_there()


def test_paper_that_ran_out_since_it_was_offered_is_not_printed_on(default_printer):
    default_printer(STATE.Idle, "media-empty-error")
    assert printing.print_report("<p>A</p>", "A") is False


def test_without_cups_nothing_more_is_known(monkeypatch):
    monkeypatch.setattr(printer, "CUPS", "libcups.so.none")
    assert printer.printer_reasons("slip") == ()


def test_cups_knows_no_such_printer_here():
    assert printer.printer_reasons("a printer that nobody set up") == ()

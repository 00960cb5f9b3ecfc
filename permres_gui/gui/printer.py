"""Whether somebody's sheet would come out of the printer now, as CUPS tells it."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Final

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

if TYPE_CHECKING:
    from collections.abc import Iterable

CUPS: Final = "libcups.so.2"
STANDSTILL: Final = frozenset(
    (
        "cover-open", "door-open", "interlock-open", "marker-supply-empty", "media-empty",
        "media-jam", "media-needed", "offline", "paused", "shutdown", "toner-empty",
    )
)  # fmt: skip
"""Reasons of IPP (RFC 8011, 5.4.12) for which no sheet comes out until somebody acts."""


class _Option(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Destination(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("num_options", ctypes.c_int),
        ("options", ctypes.POINTER(_Option)),
    )


def printer_there() -> bool:
    """Whether the default printer would print (without one Qt would write a file)."""
    printer = QPrinterInfo.defaultPrinter()
    if printer.isNull() or printer.state() == QPrinter.PrinterState.Error:
        return False
    return not stands_still(printer_reasons(printer.printerName()))


def stands_still(reasons: Iterable[str]) -> bool:
    """Whether one of the reasons keeps a sheet inside; a mere report does not."""
    plain = (each.removesuffix("-error").removesuffix("-warning") for each in reasons)
    return any(each in STANDSTILL for each in plain)


def printer_reasons(name: str) -> tuple[str, ...]:
    """What CUPS tells of a printer beside its state; nothing where there is no CUPS."""
    try:
        cups = ctypes.CDLL(CUPS)
    except OSError:
        return ()
    found, told = cups.cupsGetNamedDest, cups.cupsGetOption
    found.restype = ctypes.POINTER(_Destination)
    found.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p)
    told.restype = ctypes.c_char_p
    told.argtypes = (ctypes.c_char_p, ctypes.c_int, ctypes.POINTER(_Option))
    printer = found(None, name.encode(), None)
    if not printer:
        return ()
    try:
        there = printer.contents
        reasons = told(b"printer-state-reasons", there.num_options, there.options)
        return tuple((reasons or b"").decode("ascii", "replace").split(","))
    finally:
        cups.cupsFreeDests(1, printer)

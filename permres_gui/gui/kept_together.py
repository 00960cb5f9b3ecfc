"""On paper a heading stands above what it heads, and a picture on one sheet.

Qt knows one break alone: a new sheet before a paragraph or a table. Where one is needed
is measured as Qt itself lays out a document for a device.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextFormat, QTextTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPagedPaintDevice, QTextDocument

MARGIN: Final = int(2 / 2.54 * 96)
"""Two centimetres: what Qt gives a document without pages of its own."""
LEAST_LANES: Final = 3
"""Tables of one row each that follow each other so are a picture."""
BREAK: Final = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore


class Part(NamedTuple):
    """A paragraph or a table, from where on it stands, and how far its beginning goes."""

    place: int
    heading: bool
    lane: bool
    top: float
    begun: float
    end: float


def keep_together(made: QTextDocument, device: QPagedPaintDevice) -> None:
    """Begin a new sheet where a heading would end one, or a picture be parted."""
    done = -1
    while True:
        high, parts = device.height(), _laid_out(made, device)
        parted = next((e for e in _parted(parts, high) if e.place > done), None)
        if parted is None:
            return
        done = parted.place
        cursor = QTextCursor(made)
        cursor.setPosition(done)
        form = cursor.blockFormat()
        form.setPageBreakPolicy(BREAK)
        cursor.setBlockFormat(form)


def sheets(made: QTextDocument, device: QPagedPaintDevice) -> int:
    """How many it will fill."""
    laid = _as_printed(made, device)
    count = laid.pageCount()
    laid.deleteLater()
    return count


def _laid_out(made: QTextDocument, device: QPagedPaintDevice) -> list[Part]:
    """Its parts as `QTextDocument.print` will lay them out."""
    laid = _as_printed(made, device)
    parts = list(_parts(laid))
    laid.deleteLater()
    return parts


def _as_printed(made: QTextDocument, device: QPagedPaintDevice) -> QTextDocument:
    laid = made.clone()
    laid.documentLayout().setPaintDevice(device)
    root = laid.rootFrame()
    form = root.frameFormat()
    form.setMargin(MARGIN)
    root.setFrameFormat(form)
    laid.setPageSize(QSizeF(device.width(), device.height()))
    return laid


def _parts(laid: QTextDocument) -> Iterator[Part]:
    layout, at = laid.documentLayout(), laid.rootFrame().begin()
    while not at.atEnd():
        frame, block = at.currentFrame(), at.currentBlock()
        if isinstance(frame, QTextTable):
            whole = layout.frameBoundingRect(frame)
            first = frame.cellAt(0, 0).firstCursorPosition().block()
            begun = layout.blockBoundingRect(first).bottom()
            one = frame.rows() == 1
            place = frame.firstPosition()
            yield Part(place, False, one, whole.top(), begun, whole.bottom())
        elif block.isValid() and block.text():
            yield _paragraph(laid, block)
        at += 1


def _paragraph(laid: QTextDocument, block: QTextBlock) -> Part:
    whole = laid.documentLayout().blockBoundingRect(block)
    begun = whole.top() + block.layout().lineAt(0).rect().bottom()
    head = block.blockFormat().headingLevel() > 0
    return Part(block.position(), head, False, whole.top(), begun, whole.bottom())


def _parted(parts: Sequence[Part], high: int) -> Iterator[Part]:
    """What must begin a new sheet: headings, whose first row is on the next one."""
    for number, part in enumerate(parts):
        follows = number and parts[number - 1].heading
        if not part.heading or follows:
            continue
        below = number
        while below < len(parts) and parts[below].heading:
            below += 1
        if below == len(parts):
            continue
        lanes = below
        while lanes < len(parts) and parts[lanes].lane:
            lanes += 1
        picture = lanes - below >= LEAST_LANES
        end = parts[lanes - 1].end if picture else parts[below].begun
        if part.top // high != (end - 1) // high:
            yield part

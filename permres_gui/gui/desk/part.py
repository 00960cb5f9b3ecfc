"""One of the two sides of the desk."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize
from PySide6.QtWidgets import QWidget

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.page_area import PageArea
from permres_gui.gui.widgets.words import column


class Part(PageArea):
    """A side of the desk, as high as the window leaves it."""

    def __init__(self, held: QWidget) -> None:
        super().__init__()
        holder = Block()
        layout = column(holder, gap=0)
        layout.addWidget(held)
        layout.addStretch(1)
        self.fill(holder)
        # A control that opens in it may be wider: then the sides are shared out anew.
        self.horizontalScrollBar().rangeChanged.connect(self.updateGeometry)

    def keep_in_sight(self, widget: QWidget) -> None:
        """The whole widget; Qt would do with the cursor of a field to type in."""
        body = self.widget()
        if body is None or not body.isAncestorOf(widget):
            return
        margin, top = Look.current.px(0.8), widget.mapTo(body, QPoint(0, 0))
        for y in (top.y() + widget.height(), top.y()):
            self.ensureVisible(top.x(), y, 0, margin)

    def sizeHint(self) -> QSize:
        return QSize(Look.current.px(20), Look.current.px(12))

    def minimumSizeHint(self) -> QSize:
        """As wide as what it holds, of which nothing may be cut off."""
        least, held = self.sizeHint(), self.widget()
        inner = held.minimumSizeHint().width() if held is not None else 0
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(max(least.width(), inner + bar), least.height())


def show_whole(page: PageArea, opened: QWidget) -> None:
    """What was opened just now is in sight as far as there is room, from its top on."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    parts: list[PageArea] = [
        each for each in page.findChildren(Part) if each.isAncestorOf(opened)
    ]
    for area in parts or [page]:
        area.keep_in_sight(opened)

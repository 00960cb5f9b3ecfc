"""What is closed until it is asked for: why we ask, sources, what if I cannot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.words import column, words
from permres_gui.presentation.views import SourcesView


class Fold(QWidget):
    """A link with a chevron; what it opens is made only then."""

    def __init__(
        self, title: str, build: Callable[[QVBoxLayout], None], size: float = 1.0
    ) -> None:
        super().__init__()
        self._build = build
        self._inner: QWidget | None = None
        layout = column(self, gap=0.1)
        self.button = Button(title, "quiet", "right", size=size)
        self.button.setCheckable(True)
        self.button.toggled.connect(self._toggle)
        layout.addWidget(self.button)

    def _toggle(self, opened: bool) -> None:
        self.button.icon_name = "up" if opened else "right"
        if opened and self._inner is None:
            self._inner = QWidget()
            self._build(column(self._inner, gap=0.35, margin=0.25))
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self._inner)
        if self._inner is not None:
            self._inner.setVisible(opened)
        self.updateGeometry()


def sources_fold(view: SourcesView, size: float = 0.88) -> Fold:
    """Articles and sources behind one click."""

    def build(layout: QVBoxLayout) -> None:
        for line in view.lines:
            layout.addWidget(words(line, 0.88, 400, "ink2"))

    return Fold(view.label, build, size)

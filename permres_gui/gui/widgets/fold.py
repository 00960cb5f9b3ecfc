"""What is closed until it is asked for: why we ask, sources, what if I cannot."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.unfolding import unfolds
from permres_gui.gui.widgets.words import column, row, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QBoxLayout

    from permres_gui.gui.retelling import Retold
    from permres_gui.presentation.views import SourcesView

Build: TypeAlias = Callable[[QVBoxLayout], None]
V = TypeVar("V")


class Later:
    """Makes a part of a page from its view, once somebody opens it."""

    def __init__(self, make: Callable[[QVBoxLayout, V], None], view: V) -> None:
        self._make: Callable[[QVBoxLayout, Any], None] = make
        self.view: Any = view

    def __call__(self, layout: QVBoxLayout) -> None:
        self._make(layout, self.view)


class Folds(Block):
    """Links with a chevron, side by side; what they open is made only then."""

    def __init__(
        self,
        parts: Sequence[tuple[str, Build]],
        size: float = 1.0,
        *,
        narrow: bool = False,
    ) -> None:
        super().__init__()
        self._builds = [build for _, build in parts]
        self._opened: dict[int, QWidget] = {}
        self._layout = column(self, gap=0.1)
        line: QBoxLayout = column(gap=0) if narrow else row(gap=1.6)
        self._layout.addLayout(line)
        self.buttons = []
        for number, (title, build) in enumerate(parts):
            button = Button(title, "quiet", "right", size=size)
            button.toggled.connect(
                lambda on, n=number, make=build: self._toggle(n, make, on)
            )
            unfolds(button, partial(self._opened.get, number))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.buttons.append(button)
        line.addStretch(1)
        self._line = line

    def retell(self, words: Retold) -> None:
        """What is not open yet opens in the other language."""
        for build in self._builds:
            words.behind(build)

    def told_from(self, view: object) -> bool:
        """Make what is not there yet from another view; not where some of it is there."""
        later = [each for each in self._builds if isinstance(each, Later)]
        if self._opened or len(later) < len(self._builds):
            return False
        for each in later:
            each.view = view
        return True

    def add_beside(self, button: Button) -> None:
        """A link that leads elsewhere, in the same line."""
        left = Qt.AlignmentFlag.AlignLeft
        self._line.insertWidget(self._line.count() - 1, button, 0, left)

    def _toggle(self, number: int, build: Build, opened: bool) -> None:
        self.buttons[number].icon_name = "up" if opened else "right"
        if opened and number not in self._opened:
            inner = Block()
            build(column(inner, gap=0.35))
            self._layout.addWidget(inner)
            self._opened[number] = inner
        if number in self._opened:
            self._opened[number].setVisible(opened)
        self.updateGeometry()


class Fold(Folds):
    """One thing that is closed until it is asked for."""

    def __init__(self, title: str, build: Build, size: float = 1.0) -> None:
        super().__init__([(title, build)], size)
        self.button = self.buttons[0]


def opener(label: str, spoken: str, under: QVBoxLayout, build: Later) -> Button:
    """A link at the end of a row; what it opens is made under the words, and only then."""
    button = Button(label, "quiet", "right", size=0.88)
    button.setAccessibleName(spoken)
    button.behind = build
    inner: list[Block] = []

    def toggle(opened: bool) -> None:
        button.icon_name = "up" if opened else "right"
        if opened and not inner:
            inner.append(Block())
            build(column(inner[0], gap=0.35))
            under.addWidget(inner[0])
        for part in inner:
            part.setVisible(opened)

    button.toggled.connect(toggle)
    unfolds(button, lambda: next(iter(inner), None))
    return button


def sources_fold(view: SourcesView, size: float = 0.88) -> Fold:
    """Articles and sources behind one click."""
    return Fold(view.label, Later(source_lines, view), size)


def source_lines(layout: QVBoxLayout, view: SourcesView) -> None:
    """The articles, what is open, and behind one more click the addresses.

    Who advises is told all of it at once.
    """
    if view.articles:
        from permres_gui.gui.widgets.articles import article_lines

        article_lines(layout, view.articles)
        for doubt in view.doubts:
            layout.addWidget(words(doubt, 0.88, 400, "ask"))
        return
    for line in view.lines:
        article, *points = line.split("\n")
        layout.addWidget(words(article, 0.88))
        for point in points:
            layout.addWidget(words(point, 0.88, 400, "ink2"))
    for doubt in view.doubts:
        layout.addWidget(words(doubt, 0.88, 400, "ink2"))
    if view.pages:
        layout.addWidget(Fold(view.pages_title, Later(_pages, view), 0.88))


def _pages(layout: QVBoxLayout, view: SourcesView) -> None:
    for page in view.pages:
        layout.addWidget(words(page, 0.88, 400, "ink2"))

"""Boxes that warn: an error under a field, a collision, two answers that do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from permres_gui.gui.paint import plain
from permres_gui.gui.widgets.badges import Icon
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import link
from permres_gui.gui.widgets.fold import Fold, Later, sources_fold
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import column, row, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from permres_gui.presentation.views import LinkView, NoticeView, ProblemView

OPEN = 3
"""So many lines of a notice stand open before the rest is folded."""


def error_line(text: str) -> QWidget:
    """A triangle and the sentence that names both facts."""
    line = Block()
    layout = row(line, gap=0.5)
    layout.addWidget(Icon("warning", "err", 1.25))
    layout.addWidget(words(text, 1.0, 700, "err"), 1)
    line.setAccessibleName(plain(text))
    return line


def notice_box(view: NoticeView, pressed: Callable[[str], None]) -> Panel:
    """A warning with its strip of colour and its links."""
    icon = {"ok": "eligible", "wait": "not_yet"}.get(view.kind, "warning")
    lines = view.text.split("\n")
    first = lines[:OPEN] if view.more and len(lines) > OPEN + 1 else lines
    parts = (view.title, "\n".join(first), icon)
    folds = [Fold(view.more, Later(_rest, view))] if len(first) < len(lines) else []
    if view.sources is not None:
        folds.append(sources_fold(view.sources))
    return _box(parts, view.kind, (view.links, folds), pressed)


def _rest(layout: QVBoxLayout, view: NoticeView) -> None:
    layout.addWidget(words("\n".join(view.text.split("\n")[OPEN:])))


def problem_box(view: ProblemView, pressed: Callable[[str], None]) -> Panel:
    """Two answers that do not fit together, with a link to each."""
    parts = (view.title, view.sentence, "warning")
    return _box(parts, "err", (view.links, ()), pressed)


def _box(
    parts: tuple[str, str, str],
    kind: str,
    under: tuple[Sequence[LinkView], Sequence[Fold]],
    pressed: Callable[[str], None],
) -> Panel:
    (title, text, icon), (links, folds) = parts, under
    panel = Panel(f"{kind}soft", kind, kind)
    outer = row(panel, gap=0.8, margin=0.8)
    margins = outer.contentsMargins()
    outer.setContentsMargins(
        margins.left() * 2, margins.top(), margins.right(), margins.bottom()
    )
    outer.addWidget(Icon(icon, kind, 1.5), 0, Qt.AlignmentFlag.AlignTop)
    inner = column(gap=0.2)
    outer.addLayout(inner, 1)
    inner.addWidget(words(title, 1.0, 700))
    if text:
        inner.addWidget(words(text))
    for fold in folds:
        inner.addWidget(fold)
    for item in links:
        button = link(item.label, spoken=item.spoken)
        key = f"{item.id}[{item.place}]" if item.place >= 0 else item.id
        button.clicked.connect(lambda _=False, key=key: pressed(key))
        inner.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return panel

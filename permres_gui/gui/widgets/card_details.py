"""What a card asks: every requirement with its own status, detail and source."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from permres_gui.gui.look import Look
from permres_gui.gui.paint import plain, text_width
from permres_gui.gui.widgets.badges import StatusBadge
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button, link
from permres_gui.gui.widgets.fold import Fold, sources_fold
from permres_gui.gui.widgets.panel import Rule
from permres_gui.gui.widgets.words import column, row, section, words
from permres_gui.presentation.views import CardRowView, RequirementView, SourcesView

MET = "eligible"
"""The status of a requirement that is met."""


def card_details(
    view: CardRowView, *, narrow: bool, pressed: Callable[[str], None]
) -> QWidget:
    """The unfolded part of a row."""
    look = Look.current
    details = Block()
    layout = column(details, gap=0.5)
    left = look.px(1.0 if narrow else 5.1)
    layout.setContentsMargins(left, look.px(0.8), look.px(1.1), look.px(1.1))
    if view.title:
        layout.addWidget(section(view.title, 1.06))
    for line in view.lines:
        layout.addWidget(words(line))
    if view.met:
        _links(layout, view, pressed)
    folded = [each for each in view.requirements if view.met and each.status == MET]
    _requirements(
        layout, [each for each in view.requirements if each not in folded], narrow
    )
    if folded:
        layout.addWidget(Fold(view.met, lambda box: _requirements(box, folded, narrow)))
    if view.sources is not None:
        layout.addWidget(sources_fold(view.sources, 1.0))
    if not view.met:
        _links(layout, view, pressed)
    return details


def _links(
    layout: QVBoxLayout, view: CardRowView, pressed: Callable[[str], None]
) -> None:
    for item in view.links:
        button = link(item.label, "right", spoken=item.spoken)
        button.clicked.connect(lambda _=False, key=item.id: pressed(key))
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def _requirements(
    layout: QVBoxLayout, shown: Sequence[RequirementView], narrow: bool
) -> None:
    wide = max((_badge_width(each.word) for each in shown), default=0)
    for number, requirement in enumerate(shown):
        if number:
            layout.addWidget(Rule())
        layout.addLayout(_requirement(requirement, wide, narrow))


def _badge_width(word: str) -> int:
    look = Look.current
    return text_width(word, look.font(1.0, 700)) + look.px(2.6)


def _requirement(view: RequirementView, wide: int, narrow: bool) -> QBoxLayout:
    badge = StatusBadge(view.status, view.word, 1.0)
    line: QBoxLayout
    if narrow:
        line = column(gap=0.15)
        line.addWidget(badge)
    else:
        line = row(gap=0.3)
        badge.setFixedWidth(wide)
        line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
    text = column(gap=0.1)
    text.addWidget(words(view.title, 1.0, 600))
    if view.detail:
        text.addWidget(words(view.detail, 0.9, 400, "ink2"))
    line.addLayout(text, 0 if narrow else 1)
    if view.sources is not None and narrow:
        text.addWidget(sources_fold(view.sources))
    elif view.sources is not None:
        button = _source(view.sources, text, view.title)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return line


def _source(view: SourcesView, under: QVBoxLayout, title: str) -> Button:
    """A link at the end of the row; its lines open under the words."""
    button = Button(view.label, "quiet", "right", size=0.88)
    button.setAccessibleName(f"{view.label}: {plain(title)}")
    button.setCheckable(True)
    lines = words("\n".join(view.lines), 0.88, 400, "ink2")
    lines.hide()
    under.addWidget(lines)

    def toggle(opened: bool) -> None:
        button.icon_name = "up" if opened else "right"
        lines.setVisible(opened)

    button.toggled.connect(toggle)
    return button

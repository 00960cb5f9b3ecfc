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
from permres_gui.gui.widgets.fold import Fold, Later, opener, source_lines, sources_fold
from permres_gui.gui.widgets.panel import Rule
from permres_gui.gui.widgets.words import column, row, section, words
from permres_gui.presentation.views import (
    CardRowView,
    LinkView,
    RequirementView,
    SourcesView,
)


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
    for line in view.opening():
        layout.addWidget(words(line))
    links = [_link(each, pressed) for each in view.links]
    if view.links_first:
        _stand_alone(layout, links)
    wide = max((_badge_width(r.word) for r in view.requirements), default=0)
    _requirements(layout, view.in_sight(), wide, narrow)
    rest = view.folded()
    if rest:
        layout.addWidget(Rule())
        fold = Fold(view.met, lambda box: _requirements(box, rest, wide, narrow))
        layout.addWidget(fold)
    under = sources_fold(view.sources, 1.0) if view.sources is not None else None
    if under is not None:
        layout.addWidget(under)
    if not view.links_first and under is not None and not narrow:
        for each in links:
            under.add_beside(each)
    elif not view.links_first:
        _stand_alone(layout, links)
    return details


def _link(view: LinkView, pressed: Callable[[str], None]) -> Button:
    button = link(view.label, "right", spoken=view.spoken)
    button.clicked.connect(lambda: pressed(view.id))
    return button


def _stand_alone(layout: QVBoxLayout, links: Sequence[Button]) -> None:
    for each in links:
        layout.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)


def _requirements(
    layout: QVBoxLayout, views: Sequence[RequirementView], wide: int, narrow: bool
) -> None:
    for number, requirement in enumerate(views):
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
    spoken = f"{view.label}: {plain(title)}"
    return opener(view.label, spoken, under, Later(source_lines, view))

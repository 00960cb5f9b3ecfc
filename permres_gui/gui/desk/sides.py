"""The two sides of the desk, facts and answers, and the picture that goes with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from permres_gui.gui.desk.page_top import put_actions
from permres_gui.gui.desk.part import Part
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import column, row, section

if TYPE_CHECKING:
    from permres_gui.gui.desk.answers import Answers
    from permres_gui.gui.desk.facts import Facts
    from permres_gui.gui.desk.page import DeskPage
    from permres_gui.gui.desk.picture import Picture
    from permres_gui.gui.widgets.page_area import Body
    from permres_gui.presentation.views import DeskView


class Shown(NamedTuple):
    """What stands on them."""

    facts: Facts
    answers: Answers
    picture: Picture


def put_sides(page: DeskPage, body: Body, view: DeskView, shown: Shown) -> None:
    """Side by side, each scrolled by itself; else the answers, the actions, the facts."""
    if not _picture_below(page):
        body.column.addWidget(shown.picture)
    facts, answers = _facts_side(view, shown), _answers_side(page, shown)
    if page.cramped():
        body.column.addWidget(answers)
        put_actions(page, body, view)
        body.column.addWidget(facts)
        return
    line = row(gap=0.75)
    line.addWidget(Part(facts), 5)
    line.addWidget(Part(answers), 7 if page.low_desk() else 6)
    body.column.addLayout(line, 100)


def _picture_below(page: DeskPage) -> bool:
    """In a low window the picture stands below the answers that it explains."""
    return page.cramped() or page.low_desk()


def _answers_side(page: DeskPage, shown: Shown) -> Block:
    side = Block()
    under = column(side, gap=0.35 if page.low_desk() else 0.75)
    under.addWidget(shown.answers)
    if _picture_below(page):
        under.addWidget(shown.picture)
    if shown.answers.rest is not None:
        under.addWidget(shown.answers.rest)
    return side


def _facts_side(view: DeskView, shown: Shown) -> Panel:
    side = Panel()
    layout = column(side, gap=0.5, margin=0.9)
    layout.addWidget(section(view.facts_title, 1.15))
    layout.addWidget(shown.facts)
    return side

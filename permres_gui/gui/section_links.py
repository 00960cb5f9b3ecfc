"""Where a link of a page leads: to a section, to a page to read, to paper, to a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.interview.session import WELCOME
from permres_gui.presentation.result_sections import SECTIONS

if TYPE_CHECKING:
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.gui.visit_window import VisitWindow

SLIP = "slip:"
"""Before the language that stands beside that of the person on a sheet."""
PAGES = {id_ for id_, *_ in SECTIONS} - {"print"}


def follow(window: VisitWindow, link: str) -> None:
    """Go where it leads; one that this composition does not have leads nowhere."""
    model, (kind, _, rest) = window.model, link.partition(":")
    if link == "print":
        window.print_report()
    elif kind == "letters":
        _look_up(window, rest)
    elif link in window.asides():
        model.open_aside(link)
    elif link in PAGES:
        model.show_section(link)
    elif link == "questions":
        _to_questions(model)
    elif link == "answers-code":
        model.show_answers()
    elif link.startswith(SLIP):
        window.print_slip(rest)
    elif kind == "question":
        model.change(rest)
    elif ":" in link:
        model.show_card(rest)


def _look_up(window: VisitWindow, letters: str) -> None:
    from permres_gui.gui.asides import look_up

    window.model.open_aside("letters")
    look_up(window, letters)


def _to_questions(model: SessionModel) -> None:
    """To the questions: the first, or of a visit that has a result the stays."""
    if model.session.at == WELCOME:
        model.start()
    else:
        model.change("history")


def follow_topic(model: SessionModel, topic: str) -> None:
    """A topic of the rail: its first question that was answered."""
    path = model.session.path
    asked = (q.id for q in model.interview.questions if q.topic == topic)
    first = next((each for each in asked if each in path), "")
    if first:
        model.change(first)

"""The answer of a form that is not filled in far enough."""

from __future__ import annotations

from permres_gui.presentation.views import FormAnswerView


def still_to_ask(title: str) -> FormAnswerView:
    """Nothing can be said yet: the title names what is to be filled in."""
    return FormAnswerView(title, "not_yet", ())

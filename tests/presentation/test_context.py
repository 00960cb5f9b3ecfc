"""What a result is told from."""

from __future__ import annotations

from dataclasses import replace

from permres_gui.presentation.context import once
from permres_gui.presentation.translator import translator_for
from tests.presentation.told import told as told_of
from tests.presentation.told import worked


def test_what_depends_on_a_context_alone_is_worked_out_once_for_each():
    made = []

    @once
    def language(context):
        """Which one."""
        made.append(context)
        return context.words.language

    told = told_of(worked("refugee-16-months"), "en")
    other = replace(told, words=translator_for("fr"))
    assert [language(told), language(other), language(told)] == ["en", "fr", "en"]
    assert len(made) == 2
    assert language.__doc__ == "Which one."

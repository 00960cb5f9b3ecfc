"""What a result is told from."""

from __future__ import annotations

from dataclasses import replace

from permres_gui.presentation.context import once, once_for_each
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


def test_what_depends_on_a_card_besides_is_worked_out_once_for_each_card():
    made = []

    @once_for_each
    def status(context, card):
        """Which one."""
        made.append(card)
        return context.of(card).status

    told = told_of(worked("refugee-16-months"), "en")
    assert status(told, "B") is status(told, "B") is told.of("B").status
    assert status(told, "K") is told.of("K").status
    assert made == ["B", "K"]

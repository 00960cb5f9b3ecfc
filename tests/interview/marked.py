"""Answers that are marked as guessed."""

from __future__ import annotations

from permres_gui.interview.marks import Mark


def guesses(*paths: str) -> dict[str, Mark]:
    return dict.fromkeys(paths, Mark.GUESSED)

"""The rules are gone or damaged while the program is open: what to do now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.presentation.views.no_rules import NoRulesView

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator


def no_rules_view(words: Translator) -> NoRulesView:
    """The sentences in the language of the visit."""
    return NoRulesView(
        words.text("The rules cannot be read"),
        words.text(
            "The files with the rules are gone or damaged. Close this program and start "
            "it again. Do you see this page again? Then tell the person who installed "
            "the program."
        ),
    )

"""The ground of a stay in words, and its country where that is not Belgium."""

from __future__ import annotations

from permres_gui.presentation.answers.answer_words import in_country
from permres_gui.presentation.answers.choice_words import Titles, choice_words
from permres_gui.presentation.translator import Translator


def stay_words(
    titles: Titles, ground: object, country: object, words: Translator
) -> str:
    """The ground of a stay, and its country where that is not Belgium."""
    return in_country(ground_words(titles, ground, words), country, words)


def ground_words(titles: Titles, ground: object, words: Translator) -> str:
    """The ground of a stay in words."""
    if isinstance(ground, str) and ground != "unknown":
        return choice_words(titles, "stays.ground", ground, words)
    return words.text("Ground of stay not known")

"""On the desk it is spoken of a client, to who advises; on paper for the client to the client."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.presentation.translator import ADVISER, translator_for

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator


def of_client(words: Translator) -> Translator:
    """The same language, speaking of the client."""
    return translator_for(words.language, ADVISER)


def told_of_client(context: Context) -> Context:
    """The same answers, told to who advises."""
    return replace(context, words=of_client(context.words))

"""Where a person finds a human being to ask."""

from __future__ import annotations

from permres_gui.presentation.context import Context
from permres_gui.presentation.translator import Translator


def where_to_ask(context: Context) -> str:
    """The service of the municipality and its telephone, or what holds everywhere."""
    practice = context.advice
    contacts = {each.role: each for each in practice.contacts} if practice else {}
    service, line = contacts.get("advice"), contacts.get("line")
    if service is None or line is None or line.telephone is None:
        return anywhere(context.words)
    return context.words.text(
        "Book an appointment at %(service)s, or call %(line)s on %(telephone)s.",
        service=service.name,
        line=line.name,
        telephone=line.telephone,
    )


def anywhere(words: Translator) -> str:
    """What holds in every municipality."""
    return words.text(
        "Ask the service for foreigners of your municipality, or a lawyer."
    )

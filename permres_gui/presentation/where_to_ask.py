"""Where a person finds a human being to ask."""

from __future__ import annotations

from permres_gui.presentation.context import Context


def where_to_ask(context: Context) -> str:
    """The service of the municipality and its telephone, or what holds everywhere."""
    practice = context.advice
    contacts = {each.id: each for each in practice.contacts} if practice else {}
    service, line = contacts.get("infopunt-migratie"), contacts.get("gentinfo")
    if service is None or line is None or line.telephone is None:
        return context.words.text(
            "Ask the service for foreigners of your municipality, or a lawyer."
        )
    return context.words.text(
        "Book an appointment at %(service)s, or call %(line)s on %(telephone)s.",
        service=service.name,
        line=line.name,
        telephone=line.telephone,
    )

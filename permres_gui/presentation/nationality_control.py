"""Nationality: a country by its name, several of them, or none at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.domain.unknown import known
from permres_gui.presentation.place_choice import (
    countries_of,
    nationalities_in,
    no_country,
    removing,
)
from permres_gui.presentation.views import CountryView

if TYPE_CHECKING:
    from permres_gui.presentation.question_view import Asking

STATELESS = "stateless"


def nationality_control(asking: Asking, heading: str) -> CountryView:
    """The nationalities in the order of the language, and none at all."""
    words = asking.words
    chosen = known(asking.session.case.person.nationality) or ()
    law = asking.law
    entries = nationalities_in(words.language, law.territories, chosen)
    extra = ((STATELESS, words.text("I am stateless")),)
    return CountryView(
        name=heading,
        entries=entries,
        selected=chosen,
        search=words.text("Search a country"),
        search_hint=words.text("Type the first letters of the country."),
        chosen=words.text("You have chosen"),
        none_chosen=words.text("No country chosen yet."),
        remove=removing(words),
        found=words.text("%(count)s countries found", count="%(count)s"),
        extra=extra,
        none_found=no_country(words),
        finder=countries_of(words.language, (*extra, *entries), law),
    )

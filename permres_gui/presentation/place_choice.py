"""The municipalities to choose from: how each is called, sorted and found."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from permres_gui.presentation.search import Row, Search
from permres_gui.presentation.translator import N_, Translator, translator_for
from permres_gui.presentation.views import PlaceView

from . import formats

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from permres_gui.presentation.fitting import Keyword, Note
    from permres_gui.rules.law import CalledToo, Law, PeopleOf
    from permres_gui.rules.municipality import Municipalities, Municipality

CODES_SHOWN = 3
"""Of a town with many postal codes; Tournai has twenty."""
_OTHER, _FORMER, _REGION = 1, 2, 3
_REGIONS = {"brussels": N_("Brussels-Capital Region")}
"""The region whose name people say for their municipality."""


def place_view(
    places: Municipalities, label: str, value: str, words: Translator
) -> PlaceView:
    """All municipalities in the order of the language, with their postal codes."""
    search = places_in(words.language, places)
    return PlaceView(
        label,
        search.entries,
        value,
        words.text("Type the name or the postal code."),
        removing(words),
        search,
        words.text("Municipalities found: %(count)s", count="%(count)s"),
        words.text(
            "No municipality found. Check the spelling, or type your postal code."
        ),
        words.text("More than one municipality fits. Choose yours."),
    )


def nationality_view(label: str, value: str, law: Law, words: Translator) -> PlaceView:
    """One nationality, found by typing the country."""
    names = nationalities_in(words.language, law.territories, (value,))
    return PlaceView(
        label,
        names,
        value,
        words.text("Type the first letters of the country."),
        removing(words),
        countries_of(words.language, names, law),
        words.text("%(count)s countries found", count="%(count)s"),
        no_country(words),
    )


@lru_cache(maxsize=8)
def places_in(language: str, places: Municipalities) -> Search:
    """The municipalities, sorted and made ready to be found once for a language."""
    words, key = translator_for(language), formats.sort_key(language)
    towns = [(place.name(language), place) for place in places.by_nis.values()]
    towns.sort(key=lambda each: key(each[0]))
    entries = [(place.nis, _row(name, place.postal_codes)) for name, place in towns]
    found = [each for name, place in towns for each in _keywords(name, place, words)]
    return Search(entries, found, places.short_words)


def _keywords(name: str, place: Municipality, words: Translator) -> Iterator[Keyword]:
    """What else finds a place: its name alone, other and old names, postal codes."""
    from permres_gui.presentation.fitting import Keyword

    codes = place.postal_codes
    row = _row(name, codes)
    yield Keyword(place.nis, name, row, 0)
    for at, code in enumerate(codes):
        told = _row(name, codes, at) if at else row
        yield Keyword(place.nis, code, told, 0)
    for other in place.names:
        if other != name:
            both = _row(f"{name} – {other}", codes, shown=1)
            yield Keyword(place.nis, other, both, _OTHER)
    row = _row(name, codes, shown=1)
    for former in place.former_names:
        told = words.text("%(place)s, formerly %(name)s", place=row, name=former)
        yield Keyword(place.nis, former, told, _FORMER)
    if place.region in _REGIONS:
        region = words.text(_REGIONS[place.region])
        yield Keyword(place.nis, region, f"{row}, {region}", _REGION)


def _row(
    name: str, codes: tuple[str, ...], first: int = 0, shown: int = CODES_SHOWN
) -> str:
    """A name with some of its postal codes, one of them before the others."""
    if first:
        codes = (codes[first], *codes[:first], *codes[first + 1 :])
    more = " …" if len(codes) > shown else ""
    return f"{name} ({', '.join(codes[:shown])}{more})"


@lru_cache(maxsize=8)
def nationalities_in(
    language: str, territories: tuple[str, ...], told: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """The countries that give a nationality, and what was told all the same."""
    names = formats.country_names(language).items()
    return tuple(
        (code, name) for code, name in names if code not in territories or code in told
    )


def countries_of(language: str, entries: tuple[Row, ...], law: Law) -> Search:
    """The countries with all that finds them by the law of these rules."""
    return countries_in(language, entries, law.people_of, law.called_too)


@lru_cache(maxsize=8)
def countries_in(
    language: str,
    entries: tuple[Row, ...],
    people: tuple[PeopleOf, ...],
    also: tuple[CalledToo, ...] = (),
) -> Search:
    """The countries, each found by its territories too: `China (Hong Kong)`.

    And by what else people call it: `United Kingdom (England)`.
    """
    keywords = _called(language, entries, people, also)
    return Search(entries, keywords, notes=_to_know(language, dict(entries), people))


def _called(
    language: str,
    entries: tuple[Row, ...],
    people: tuple[PeopleOf, ...],
    also: tuple[CalledToo, ...],
) -> Iterator[Keyword]:
    """What finds a state: its name, what people call it, and its territories."""
    from permres_gui.interview.plain_words import plain
    from permres_gui.presentation.fitting import Keyword

    shown = dict(entries)
    for code, name in entries:
        yield Keyword(code, name, name, 0)
    for other in also:
        name = shown.get(other.state, "")
        for each in other.names:
            if name and plain(each) != plain(name):
                yield Keyword(other.state, each, f"{name} ({each})")
    for state, row, names, _ in _territories(language, shown, people):
        if row:
            yield from (Keyword(state, each, row, meant=False) for each in names)


def _to_know(
    language: str, shown: Mapping[str, str], people: tuple[PeopleOf, ...]
) -> Iterator[Note]:
    """What is to be known of who comes from a territory."""
    from permres_gui.presentation.fitting import Note

    words = translator_for(language)
    for _, row, names, note in _territories(language, shown, people):
        if note:
            yield from (Note(each, row, words.text(note)) for each in names)


def _territories(
    language: str, shown: Mapping[str, str], people: tuple[PeopleOf, ...]
) -> Iterator[tuple[str, str, tuple[str, ...], str]]:
    """Each with its state, the row that it finds, how it is called, what is to be known."""
    words, countries = translator_for(language), formats.country_names(language)
    for each in people:
        for code in each.territories:
            own = (words.text(each.name),) if each.name else ()
            names = (*own, countries[code])
            found = each.state in shown
            row = f"{countries[each.state]} ({names[0]})" if found else ""
            yield each.state, row, names, each.note


def no_country(words: Translator) -> str:
    """What is said where no country fits."""
    return words.text("No country found. Check the spelling.")


def removing(words: Translator) -> str:
    """The name of the button that takes a choice back, with the place of its name."""
    return words.text("Remove %(name)s", name="%(name)s")

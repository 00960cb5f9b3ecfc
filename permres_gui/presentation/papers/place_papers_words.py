"""What a municipality says about one paper: how many photos, at which visit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from permres_gui.presentation.context import Context
from permres_gui.presentation.translator import Translator
from permres_gui.rules.place import Booth, Photos
from permres_gui.rules.place_papers import for_card, photos_for


class LocalWords(NamedTuple):
    """Sentences about a paper in this place, and what they rest on."""

    sentences: tuple[str, ...]
    sources: tuple[str, ...]


def local_words(context: Context, card: str, paper: str) -> LocalWords:
    """The place's own sentences about a paper; none where it says nothing."""
    practice, words = context.practice, context.words
    if practice is None or context.place is None:
        return LocalWords((), ())
    place = context.place.name(words.language)
    photos = photos_for(practice, card) if paper == "photo" else None
    if photos is not None:
        said = [*_photos(photos, place, words), *_booth(practice.booth, words)]
        cited = (*photos.sources, *(practice.booth.sources if practice.booth else ()))
        return LocalWords(tuple(said), cited)
    asked = [e for e in for_card(practice.papers, card) if e.document == paper]
    if not asked:
        return LocalWords((), ())
    said = [words.text("%(place)s asks for this paper.", place=place)]
    return LocalWords(tuple(said), asked[0].sources)


def _photos(photos: Photos, place: str, words: Translator) -> Iterator[str]:
    if photos.taken_here:
        if photos.age_from is None:
            yield words.text(
                "In %(place)s the photo is made at the counter.", place=place
            )
        else:
            yield words.text(
                "In %(place)s the photo is made at the counter from the age of %(age)s.",
                place=place,
                age=str(photos.age_from),
            )
    elif not photos.number:
        yield words.text("In %(place)s you need no photo.", place=place)
    else:
        yield words.plural(
            "In %(place)s you bring %(number)s photo.",
            "In %(place)s you bring %(number)s photos.",
            photos.number,
            place=place,
        )


def _booth(booth: Booth | None, words: Translator) -> Iterator[str]:
    if booth is not None:
        yield words.text("There is a photo booth in the building.")

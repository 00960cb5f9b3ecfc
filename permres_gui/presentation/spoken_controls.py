"""What a question is answered with, as it is read aloud, with what is chosen now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, TypeAlias

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.shown_fields import shown_fields
from permres_gui.presentation.views import (
    AmountView,
    ChoiceView,
    CountryView,
    DateView,
    DontKnowView,
    FormView,
    NumberView,
    PeriodListView,
    PlaceView,
)

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import Control, OptionView

ENDS: Final = ".!?:"
NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_ADDRESS: Final = re.compile(r"https?://\S+")
Spoken: TypeAlias = "Control | DontKnowView"
CONTROLS: Final = (
    ChoiceView,
    CountryView,
    DateView,
    NumberView,
    AmountView,
    PlaceView,
    PeriodListView,
    FormView,
    DontKnowView,
)


def sentence(text: str) -> str:
    """A text with an end, so that a voice pauses; an address of a page is not read."""
    plain = _ADDRESS.sub("", text.replace("**", "")).replace(NO_BREAK, " ")
    said = " ".join(plain.split())
    return said if not said or said[-1] in ENDS else f"{said}."


def spoken_control(view: Spoken, words: Translator) -> Iterator[str]:
    """Its name, what can be chosen, and what is chosen."""
    match view:
        case ChoiceView():
            yield from _choice(view, words)
        case FormView():
            for field in shown_fields(view.fields):
                yield field.label
                yield from spoken_control(field.control, words)
                yield from (field.help, field.error)
        case PeriodListView():
            yield from _periods(view, words)
        case DontKnowView():
            yield _chosen(view.title, words) if view.selected else view.title
            yield from view.lines
        case CountryView():
            names = dict((*view.extra, *view.entries))
            yield from (_chosen(names[each], words) for each in view.selected)
            if not view.selected:
                yield view.none_chosen
        case PlaceView():
            name = dict(view.names).get(view.value, "")
            yield _chosen(name, words) if name else view.hint
        case DateView():
            yield from (view.hint, _day(view, words))
        case NumberView():
            known = "" if view.value is None else f"{view.value} {view.unit}"
            yield _chosen(known, words) if known else ""
        case _:
            yield view.hint
            yield _chosen(f"{view.text} {view.unit}", words) if view.text else ""


def _chosen(text: str, words: Translator) -> str:
    return words.text("Chosen: %(choice)s", choice=text)


def _choice(view: ChoiceView, words: Translator) -> Iterator[str]:
    """Every option that stands open, with its number, so that one can be found again."""
    open_ones = [each for each in view.options if not each.rare or each.selected]
    for number, option in enumerate(open_ones, 1):
        said = _option(option)
        if option.selected:
            said = _chosen(said, words)
        yield words.text("%(number)s: %(option)s", number=number, option=said)
    if len(open_ones) < len(view.options):
        yield view.more


def _option(option: OptionView) -> str:
    parts = (option.title, option.description, option.note)
    return " ".join(sentence(part) for part in parts if part)


def _periods(view: PeriodListView, words: Translator) -> Iterator[str]:
    yield "" if view.rows else view.empty
    for each in view.rows:
        yield from (each.title, each.detail, each.error)
    yield from (kind.add for kind in view.kinds)
    told = view.nothing
    if told is not None and not view.rows:
        yield _chosen(told.title, words) if told.selected else told.title
        yield told.description


def _day(view: DateView, words: Translator) -> str:
    """The day as far as it is known; nothing before the year is."""
    if view.year is None:
        return ""
    parts = [f"{view.year:04}"]
    for each in (view.month, view.day):
        if each is None:
            break
        parts.append(f"{each:02}")
    try:
        day = PartialDay.parse("-".join(parts))
    except ValueError:
        return ""
    return _chosen(words.figure(day), words)

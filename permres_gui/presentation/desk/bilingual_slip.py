"""One sheet in two languages: the person's and that of the counter, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from permres_gui.presentation.desk.what_if import printed_what_if
from permres_gui.presentation.kiosk.take_home import take_home
from permres_gui.presentation.kiosk.taken_lines import TakenLine, TakenPart
from permres_gui.presentation.reports.printed import ONE_SHEET, document, marked
from permres_gui.presentation.shell_view import LANGUAGE_NAMES
from permres_gui.presentation.translator import LANGUAGES, translator_for
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.kiosk.taken_lines import Part, TakeHome
    from permres_gui.presentation.translator import Translator

BOX: Final = "☐"
GUTTER: Final = 14
"""Between the languages: without it a full line runs into the one beside it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The same line in both languages."""

    own: TakenLine
    other: TakenLine


@dataclass(frozen=True, slots=True)
class PartPair:
    """The same part in both languages, line beside line."""

    id: Part
    titles: tuple[str, str]
    lines: tuple[Pair, ...]


def counter_languages(context: Context) -> tuple[str, ...]:
    """The languages to lay beside the person's, those of the municipality first."""
    place = context.place
    first = (*place.languages, *place.facilities_for) if place else ()
    order = dict.fromkeys([*(each for each in first if each in LANGUAGES), *LANGUAGES])
    return tuple(each for each in order if each != context.words.language)


def slip(context: Context, card: str, language: str) -> str:
    """The sheet as HTML: one table, so that both columns stay beside each other."""
    return slip_of(context, card, translator_for(language))


def slip_of(context: Context, card: str, other: Translator) -> str:
    """The same with a translator of one's own."""
    words = context.words
    own = take_home(context, card, paper=True)
    there = take_home(replace(context, words=other), card, paper=True)
    rows = [_row("", _name(words), _name(other), "th")]
    if context.what_if is not None:
        both = (context, replace(context, words=other))
        rows.append(_row("", *("".join(printed_what_if(each)) for each in both)))
    for part in pairs(own, there):
        rows += _rows(part, (words.language, other.language))
    rows.append(_row("", marked(own.note), marked(there.note)))
    body = "".join(rows)
    sizes = 'border="0" cellspacing="0" cellpadding="1" width="100%"'
    return document([f"<table{ONE_SHEET} {sizes}>{body}</table>"], words)


def pairs(own: TakeHome, other: TakeHome) -> tuple[PartPair, ...]:
    """Part by part and line by line, by their keys and never by their place alone.

    ``ValueError`` where one language has a line that the other has not.
    """
    return tuple(
        PartPair(mine.id, (mine.title, theirs.title), _lines(mine, theirs))
        for mine, theirs in zip(own.parts, other.parts, strict=True)
        if _same(mine.id, theirs.id)
    )


def _lines(own: TakenPart, other: TakenPart) -> tuple[Pair, ...]:
    return tuple(
        Pair(mine, theirs)
        for mine, theirs in zip(own.lines, other.lines, strict=True)
        if _same(mine.key, theirs.key)
    )


def _same(own: str, other: str) -> bool:
    if own != other:
        raise ValueError(f"{own} and {other} are not the same line")
    return True


def _name(words: Translator) -> str:
    return dict(LANGUAGE_NAMES)[words.language]


def _rows(part: PartPair, languages: Sequence[str]) -> Iterator[str]:
    if any(part.titles):
        yield _row("", *(f"<b>{marked(title)}</b>" for title in part.titles))
    for number, pair in enumerate(part.lines, 1):
        mark = {"papers": BOX, "steps": f"{number}."}.get(part.id, "")
        cells = (_cell(pair.own, languages[0]), _cell(pair.other, languages[1]))
        yield _row(mark, *cells)


def _cell(line: TakenLine, language: str) -> str:
    strong = line.key.startswith("answer") or line.key == "total"
    said, stop = _without_stop(line)
    text = f"<b>{marked(said)}</b>" if strong else marked(said)
    figure = f" {_figure(line)}{stop}" if line.figure else ""
    detail = f"<br><small>{marked(line.detail)}</small>" if line.detail else ""
    return f'<span lang="{language}">{text}{figure}{detail}</span>'


def _without_stop(line: TakenLine) -> tuple[str, str]:
    """A full stop comes after the day or the time in brackets, and not before it."""
    if line.figure and line.text.endswith("."):
        return line.text[:-1], "."
    return line.text, ""


def _figure(line: TakenLine) -> str:
    """An amount after a dash; a day or a time in brackets, as it follows a sentence."""
    bold = f"<b>{marked(line.figure)}</b>"
    return f"– {bold}" if line.key.startswith(("fee", "total")) else f"({bold})"


def _row(mark: str, own: str, other: str, tag: str = "td") -> str:
    """A mark, and one half of the sheet for each language."""
    side = f'{tag} width="48%" align="left" valign="top"'
    first = f'<{tag} width="4%" valign="top">{mark}</{tag}>'
    apart = f'<{side} style="padding-left: {GUTTER}px">{other}</{tag}>'
    return f"<tr>{first}<{side}>{own}</{tag}>{apart}</tr>"

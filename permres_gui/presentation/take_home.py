"""What a person takes home of a result: answer, papers, price, address, steps, the day.

Neither a name nor an answer is among it, and no reason: a reason may tell both. Only a
sheet on paper tells one thing more: which stays and journeys are a guess, since they
are to be proved at the counter.
Each line has a key that is the same in every language, so that lines of two languages
can be laid side by side and never be mixed up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, Literal, TypeAlias

from permres_gui.presentation.bill import bill
from permres_gui.presentation.card_texts import day_text
from permres_gui.presentation.cards_in_order import WITH_PAPERS, in_order
from permres_gui.presentation.context import Context
from permres_gui.presentation.fees_view import fees_view
from permres_gui.presentation.guess_words import guesses_on_sheet, guesses_told
from permres_gui.presentation.headline import headline, leader
from permres_gui.presentation.not_to_miss import warnings
from permres_gui.presentation.open_words import missing_texts
from permres_gui.presentation.papers_view import GROUPS, papers_of
from permres_gui.presentation.result_view import note
from permres_gui.presentation.status_sentences import status_sentence
from permres_gui.presentation.steps_view import steps_view
from permres_gui.presentation.where_to_ask import where_to_ask
from permres_gui.records import dataclass
from permres_gui.rules.assessment import Assessment, Status

Part: TypeAlias = Literal["answer", "others", "papers", "price", "where", "steps"]
MOST_OPEN: Final = 5
"""So many open questions are named on paper."""
NO_DATE: Final = "not shown"
"""What stands in the data where a page has no date of its own."""
SURE: Final = (Status.ELIGIBLE, Status.HELD, Status.LOST)


@dataclass(frozen=True, slots=True)
class TakenLine:
    """One line: what it is about, its words, what explains it, an amount or a time."""

    key: str
    text: str
    detail: str = ""
    figure: str = ""


@dataclass(frozen=True, slots=True)
class TakenPart:
    """Lines of one kind under their title; the answer has none."""

    id: Part
    title: str
    lines: tuple[TakenLine, ...]


@dataclass(frozen=True, slots=True)
class TakeHome:
    """Everything, in the order in which it is read, and what it rests on."""

    title: str
    parts: tuple[TakenPart, ...]
    note: str

    def of(self, part: Part) -> TakenPart | None:
        """One of the parts, where it has anything to say."""
        return next((each for each in self.parts if each.id == part), None)


def take_home(context: Context, card: str, *, paper: bool = False) -> TakeHome:
    """For one card; its papers, price and steps where it can or may be got.

    ``paper`` is for the sheet: a code for a telephone has no room for periods.
    """
    words = context.words
    told: list[TakenPart] = [
        TakenPart("answer", "", tuple(_answer(context, card, paper))),
        TakenPart(
            "others", words.text("Other cards"), tuple(_others(context, card, paper))
        ),
    ]
    if context.of(card).status in WITH_PAPERS:
        told += [
            TakenPart(
                "papers", words.text("Papers"), tuple(_papers(context, card, paper))
            ),
            TakenPart(
                "price", _price_title(context), tuple(_price(context, card, paper))
            ),
            TakenPart("where", words.text("Address"), tuple(_where(context))),
            TakenPart("steps", words.text("Steps"), tuple(_steps(context, card))),
        ]
    title = words.text("Permanent residence check")
    return TakeHome(title, tuple(each for each in told if each.lines), note(context))


def _answer(context: Context, card: str, paper: bool) -> Iterator[TakenLine]:
    found = context.of(card)
    leading = leader(context)
    if leading is None or leading.status is Status.UNDETERMINED:
        yield TakenLine("answer", headline(context).sentence)
    else:
        yield _said(context, found)
    if found.status not in SURE and found.status is not Status.NOT_YET:
        yield TakenLine("ask", where_to_ask(context))
    if paper and found.missing:
        for number, text in enumerate(missing_texts(context, found)[:MOST_OPEN]):
            yield TakenLine(f"open:{number}", text)
    for key, text in warnings(context):
        yield TakenLine(f"warning:{key}", text)
    guesses = guesses_on_sheet if paper else guesses_told
    if guess := guesses(context, [card]):
        yield TakenLine("guess", guess)


def _others(context: Context, card: str, paper: bool) -> Iterator[TakenLine]:
    """On paper each with the guesses that it rests on: they are to be proved too."""
    for each in in_order(context):
        if each.card != card and _worth_telling(each):
            said = _said(context, each)
            guess = guesses_on_sheet(context, [each.card]) if paper else ""
            yield replace(said, detail=guess)


def _said(context: Context, found: Assessment) -> TakenLine:
    """The sentence of a card, and its day where the sentence does not name it.

    The first day of a right that is held is an answer of the person, so it is not told.
    """
    day = ""
    if found.status in {Status.ELIGIBLE, Status.NEEDS_ADVICE}:
        day = day_text(context, found)
    text = status_sentence(found, context.words)
    return TakenLine(f"answer:{found.card}", text, figure=day)


def _worth_telling(found: Assessment) -> bool:
    dated = found.possible_from or found.certain_from
    return found.status in SURE or bool(found.status in WITH_PAPERS and dated)


def _papers(context: Context, card: str, paper: bool) -> Iterator[TakenLine]:
    """On paper with the moment, where that is not the application.

    An old card and the present one are the same card at two moments.
    """
    words = context.words
    for each in papers_of(context, card):
        moment = each.needed_at[0]
        later = paper and moment != "application"
        when = words.text(GROUPS[moment]) if later else ""
        yield TakenLine(f"paper:{each.id}", words.text(each.name), when)


def _price_title(context: Context) -> str:
    words, place = context.words, context.place
    if place is None:
        return words.text("Price")
    return words.text("Price in %(place)s", place=place.name(words.language))


def _price(context: Context, card: str, paper: bool) -> Iterator[TakenLine]:
    """The lines in the order of the bill, which no language changes, and the total."""
    view, paid = fees_view(context, card), bill(context, card).lines
    for number, (line, of) in enumerate(zip(view.lines, paid, strict=True)):
        label = line.label
        if paper and of.bracket is not None:
            label = context.words.text("Card (%(who)s)", who=label)
        yield TakenLine(f"fee:{number}", label, line.detail, line.amount)
    yield TakenLine("total", view.total_label, "", view.total)


def _where(context: Context) -> Iterator[TakenLine]:
    words, practice = context.words, context.practice
    for each in practice.contacts if practice else ():
        if each.address is None:
            continue
        said = words.text(
            "%(name)s: %(address)s.", name=each.name, address=each.address
        )
        old = ""
        if each.as_of != NO_DATE:
            old = words.text("This is from a page of %(day)s.", day=each.as_of)
        yield TakenLine(f"contact:{each.id}", said, old)


def _steps(context: Context, card: str) -> Iterator[TakenLine]:
    for number, step in enumerate(steps_view(context, card).steps, 1):
        yield TakenLine(f"step:{number}", step.title, step.detail, step.when)


def plain(parts: Iterable[str]) -> str:
    """Words one after another, without the stars of strong ones."""
    return " ".join(part for part in parts if part).replace("**", "")

"""What a person takes home of a result: answer, papers, price, address, steps, the day.

Neither a name nor an answer is among it, and no reason: a reason may tell both. Only a
sheet on paper tells one thing more: which stays and journeys are a guess, since they
are to be proved at the counter.
Each line has a key that is the same in every language, so that lines of two languages
can be laid side by side and never be mixed up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from permres_gui.presentation.cards.cards_in_order import WITH_PAPERS
from permres_gui.presentation.cards.leading import too_little_known
from permres_gui.presentation.context import Context
from permres_gui.presentation.fees.bill import bill
from permres_gui.presentation.fees.fees_view import fees_view
from permres_gui.presentation.kiosk.taken_answer import answer_lines, other_lines
from permres_gui.presentation.kiosk.taken_lines import (
    Part,
    TakeHome,
    TakenLine,
    TakenPart,
)
from permres_gui.presentation.papers.paper_groups import GROUPS, papers_of
from permres_gui.presentation.papers.steps_view import steps_view
from permres_gui.presentation.result_view import note

NO_DATE: Final = "not shown"
"""What stands in the data where a page has no date of its own."""


def take_home(context: Context, card: str, *, paper: bool = False) -> TakeHome:
    """For one card; its papers, price and steps where it can or may be got.

    ``paper`` is for the sheet: a code for a telephone has no room for periods.
    """
    words = context.words
    told = [
        _part("answer", "", answer_lines(context, card, paper)),
        _part("others", words.text("Other cards"), other_lines(context, card, paper)),
    ]
    if context.of(card).status in WITH_PAPERS and not too_little_known(context):
        told += [
            _part("papers", words.text("Papers"), _papers(context, card, paper)),
            _part("price", _price_title(context), _price(context, card, paper)),
            _part("where", words.text("Address"), _where(context)),
            _part("steps", words.text("Steps"), _steps(context, card)),
        ]
    title = words.text("Permanent residence check")
    return TakeHome(title, tuple(each for each in told if each.lines), note(context))


def _part(id_: Part, title: str, lines: Iterable[TakenLine]) -> TakenPart:
    return TakenPart(id_, title, tuple(lines))


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

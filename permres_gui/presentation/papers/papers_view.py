"""Papers, price and steps of one card on one page."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from permres_gui.presentation.cards.card_name import card_name
from permres_gui.presentation.cards.cards_in_order import offered
from permres_gui.presentation.cards.leading import too_little_known
from permres_gui.presentation.context import Context
from permres_gui.presentation.fees.bill import bill, planned, total_here
from permres_gui.presentation.fees.fees_view import fees_view
from permres_gui.presentation.papers.paper_groups import paper_groups, papers_of
from permres_gui.presentation.papers.steps_view import step_notices, steps_view
from permres_gui.presentation.reports.reminders import reminders
from permres_gui.presentation.translator import Translator
from permres_gui.presentation.views import (
    LinkView,
    NoticeView,
    PapersView,
    SectionView,
    StepsView,
)
from permres_gui.rules.card_order import Order


def _to_copy(steps: StepsView, words: Translator) -> StepsView:
    """An address of ninety signs is copied, not typed, where a browser is at hand."""
    copy = words.text("Copy the address")
    told = (replace(each, copy=copy) if each.address else each for each in steps.steps)
    return replace(steps, steps=tuple(told))


def papers_view(
    context: Context,
    card: str,
    ticked: Collection[str] = frozenset(),
    order: Order | None = None,
    *,
    files: bool = False,
) -> PapersView:
    """The page; ``ticked`` are ids of papers, ``order`` what the counters say.

    With ``files`` the person can keep a file here, so that one is offered.
    """
    if not offered(context):
        return _nothing_yet(context)
    words, papers = context.words, papers_of(context, card, order)
    steps = steps_view(context, card)
    if files:
        steps = _to_copy(steps, words)
    total = total_here(context, bill(context, card, order or planned(context)))
    ready = sum(1 for each in papers if each.id in ticked)
    of_papers = words.text(
        "Papers: %(ready)s of %(count)s ready", ready=ready, count=len(papers)
    )
    return PapersView(
        heading=_heading(context, card),
        jump_title=words.text("On this page:"),
        jumps=(
            LinkView("papers", of_papers),
            LinkView("price", words.text("Price: %(amount)s", amount=total)),
            LinkView("steps", words.text("Steps: %(count)s", count=len(steps.steps))),
        ),
        groups=tuple(paper_groups(context, card, papers, ticked)),
        fees=fees_view(context, card, order),
        steps=steps,
        cards=_cards(context, card),
        notices=tuple(step_notices(context, card)),
        take=LinkView("phone", words.text("On your phone (QR code)"), "phone"),
        calendar=_calendar(context, card) if files else None,
    )


def _nothing_yet(context: Context) -> PapersView:
    """No card can be asked for, so nobody is sent to collect papers or to pay."""
    words = context.words
    why = words.text(
        "With these answers we found no card that you can ask for."
        " So there are no papers, no price and no steps."
    )
    if too_little_known(context):
        why = words.text(
            "We know too little yet to say for which card you need papers."
            " Which cards there are for you depends on your nationality."
        )
    notice = NoticeView(
        words.text("You do not have to bring anything yet"),
        why,
        "wait",
        (LinkView("result", words.text("Your result"), "flag"),),
    )
    heading = words.text("Papers, price, steps")
    return PapersView(heading, "", (), (), None, None, notices=(notice,))


def _calendar(context: Context, card: str) -> LinkView | None:
    """Nothing is offered where no day is still to come."""
    if not reminders(context, [card]):
        return None
    return LinkView(
        "calendar", context.words.text("Save reminders for your calendar"), "download"
    )


def _heading(context: Context, card: str) -> str:
    if context.place is None:
        return context.words.text("The %(card)s card: papers, price, steps", card=card)
    return context.words.text(
        "The %(card)s card in %(place)s: papers, price, steps",
        card=card,
        place=context.place.name(context.words.language),
    )


def _cards(context: Context, shown: str) -> tuple[SectionView, ...]:
    """The cards whose papers can be shown, the one on the page among them."""
    cards = [each.card for each in offered(context)]
    listed = cards if shown in cards else [shown, *cards]
    return tuple(
        SectionView(f"papers:{card}", card_name(context, card), "list", card == shown)
        for card in listed
    )

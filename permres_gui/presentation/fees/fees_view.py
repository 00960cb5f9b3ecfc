"""The price for a household, in one municipality, by age and by how fast it goes."""

from __future__ import annotations

from permres_gui.presentation.context import Context
from permres_gui.presentation.fees.bill import bill, planned, total_here
from permres_gui.presentation.fees.fee_lines import line_views
from permres_gui.presentation.fees.fee_notes import fee_notes
from permres_gui.presentation.fees.order_form import counters, speed_choice
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.views import FeesView, LinkView
from permres_gui.rules.card_order import Order


def fees_view(context: Context, card: str, order: Order | None = None) -> FeesView:
    """The bill line by line, what it rests on, and the counters above it."""
    words, wanted = context.words, order or planned(context)
    result = bill(context, card, wanted)
    schedule = context.practice.fees if context.practice else None
    place = context.place.name(words.language) if context.place else None
    cited = [source for line in result.lines for source in line.sources]
    cited += [source for each in result.notes for source in each.sources]
    if context.practice:
        cited += [s for each in context.practice.payments for s in each.sources]
    return FeesView(
        title=words.text("Price"),
        counters=tuple(counters(wanted, schedule, words)),
        procedure=speed_choice(wanted, schedule, words),
        lines=line_views(result, words, place),
        total_label=words.text("Total"),
        total=total_here(context, result),
        total_unknown=result.total is None,
        elsewhere=_elsewhere(context),
        notes=tuple(fee_notes(context, card, wanted, result)),
        sources=sources_view(cited, context.library.sources, words),
    )


def _elsewhere(context: Context) -> LinkView | None:
    """To the same bill in another municipality, where this one was told."""
    if context.place is None:
        return None
    label = context.words.text("Compare with another municipality")
    return LinkView("places", label, "places")

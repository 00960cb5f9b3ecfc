"""How long may I stay away: the answer to a small form, with its reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import ONE_DAY
from permres_gui.presentation.small_form import (
    SmallForm,
    Values,
    day_in,
    first_day_in,
    last_day_in,
)
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import (
    AdviceView,
    FormAnswerView,
    FormPageView,
    FormView,
)
from permres_gui.rules.journey import Journey, RightKept, holder, right_kept
from permres_gui.rules.journey_advice import Advice, for_holder

if TYPE_CHECKING:
    from datetime import date

    from permres_gui.presentation.context import Context

KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "B": N_("B card"),
        "K": N_("K card"),
        "L": N_("L card"),
        "EU+": N_("EU+ card"),
        "F+": N_("F+ card"),
        "M-permanent": N_("M card with permanent residence"),
    }
)
PLACES: Final[Mapping[str, str]] = MappingProxyType(
    {"outside-eu": N_("Outside the EU"), "eu": N_("In another EU country")}
)
YES_NO: Final[Mapping[str, str]] = MappingProxyType({"yes": N_("Yes"), "no": N_("No")})


def journey_view(context: Context, values: Values) -> FormPageView:
    """The page for what was filled in so far."""
    words = context.words
    kind, leave = values.get("card"), first_day_in(values, "leave")
    if isinstance(kind, str) and kind and leave is not None:
        answer, advice = _answered(context, values, kind, leave)
    else:
        answer, advice = _waiting(context), ()
    return FormPageView(
        heading=words.text("I am going abroad"),
        introduction=words.text("How long may you stay away and keep your right?"),
        form=_form(context, values),
        show=words.text("Show the last safe day"),
        answer=answer,
        advice=advice,
        note=words.text(
            "This holds if you have not been away for long before, and if nobody"
            " doubts your right. Information, not a decision."
        ),
    )


def _form(context: Context, values: Values) -> FormView:
    words, form = context.words, SmallForm(context, values)
    return FormView(
        (
            form.choice("card", words.text("Your card"), KINDS),
            form.day("valid", words.text("Your card is valid until")),
            form.day("leave", words.text("You leave on")),
            form.day("back", words.text("You plan to come back on")),
            form.choice("place", words.text("Where will you be?"), PLACES),
            form.choice(
                "blue",
                words.text("Did you have an H card (EU Blue Card) before?"),
                YES_NO,
                ("card", ("L",)),
            ),
            form.choice(
                "told",
                words.text("Will you tell your municipality before you leave?"),
                YES_NO,
                ("card", ("B", "K")),
            ),
            form.choice(
                "proved",
                words.text("Will you prove that your life stays in Belgium?"),
                YES_NO,
                ("told", ("yes",)),
            ),
        )
    )


def _waiting(context: Context) -> FormAnswerView:
    words = context.words
    title = words.text("Choose your card and the day on which you leave.")
    return FormAnswerView(title, "not_yet", ())


def _answered(
    context: Context, values: Values, kind: str, leave: date
) -> tuple[FormAnswerView, tuple[AdviceView, ...]]:
    blue_card = values.get("blue") == "yes"
    case = holder(kind, day_in(values, "valid"), blue_card=blue_card)
    journey = Journey(
        leave,
        last_day_in(values, "back"),
        place=str(values.get("place") or "outside-eu"),
        told=values.get("told") == "yes",
        proved=values.get("proved") == "yes",
    )
    kept = right_kept(context.library.rulebook, case, journey)
    if kept is None:
        return _waiting(context), ()
    return _answer(context, kept, journey), tuple(_advice(context, kept.card))


def _answer(context: Context, kept: RightKept, journey: Journey) -> FormAnswerView:
    words = context.words
    cited = [s for each in kept.reasons for s in each.requirement.sources]
    sources = sources_view(cited, context.library.sources, words)
    if kept.renew_first:
        title = words.text("Your card expires before you leave. Renew it first.")
        return FormAnswerView(title, "needs_advice", (), sources)
    if kept.unlimited:
        title = words.text("No rule was found that ends this right by this journey.")
        return FormAnswerView(title, "needs_advice", _ask(context), sources)
    if kept.safe_until is None:
        title = words.text("Ask an adviser before you leave.")
        return FormAnswerView(title, "needs_advice", tuple(_why(context, kept)))
    title = words.text("Be back on %(day)s at the latest.", day=kept.safe_until)
    lines = [*_plan(context, kept, journey), *_after(context, kept)]
    lines += _why(context, kept)
    return FormAnswerView(title, "held", tuple(lines), sources)


def _ask(context: Context) -> tuple[str, ...]:
    return (context.words.text("Ask an adviser before you leave for a long time."),)


def _plan(context: Context, kept: RightKept, journey: Journey) -> Iterator[str]:
    """Whether the planned return is in time."""
    words = context.words
    if journey.back is None or kept.safe_until is None:
        return
    if journey.back <= kept.safe_until:
        yield words.text("Your plan, %(day)s, is in time.", day=journey.back)
    else:
        yield words.text("**Your plan, %(day)s, is too late.**", day=journey.back)


def _after(context: Context, kept: RightKept) -> Iterator[str]:
    """What becomes of the right after the last safe day."""
    words, safe, lost = context.words, kept.safe_until, kept.lost_from
    if safe is None:
        return
    if lost is None:
        yield words.text("If you come back later, ask an adviser: it is not sure.")
        return
    if lost > safe + ONE_DAY:
        yield words.text(
            "From %(first)s to %(last)s it is not sure that you keep your right."
            " Ask an adviser.",
            first=safe + ONE_DAY,
            last=lost - ONE_DAY,
        )
    yield words.text("From %(day)s on you lose your right.", day=lost)


def _why(context: Context, kept: RightKept) -> Iterator[str]:
    titles = dict.fromkeys(each.requirement.title for each in kept.reasons)
    for title in titles:
        yield context.words.text("The rule: %(rule)s.", rule=context.words.text(title))


def _advice(context: Context, card: str) -> Iterator[AdviceView]:
    words, known = context.words, context.library.journey_advice
    groups = (
        (words.text("Before you leave"), (*known.before, *known.eu_visits)),
        (words.text("When you are back"), known.after),
    )
    for title, advice in groups:
        told: list[Advice] = for_holder(advice, card)
        cited = [source for each in told for source in each.sources]
        yield AdviceView(
            title,
            tuple(words.text(each.text) for each in told),
            sources_view(cited, context.library.sources, words),
        )

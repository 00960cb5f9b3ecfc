"""Whether a right that was had is still there, after what happened since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from permres_gui.presentation.cards.reason_texts import reason
from permres_gui.presentation.holders.hold_form import PAST, hold_form
from permres_gui.presentation.holders.past_case import judged
from permres_gui.presentation.holders.still_to_ask import still_to_ask
from permres_gui.presentation.small_form import day_in
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import FormAnswerView
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.journey_advice import for_holder

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context

TITLES: Final[Mapping[Status, str]] = MappingProxyType(
    {
        Status.HELD: N_("You still have your right."),
        Status.LOST: N_(
            "Based on your answers, you no longer have your right."
            " The authorities decide."
        ),
        Status.NEEDS_ADVICE: N_("It is not sure that you still have your right. Ask."),
        Status.UNDETERMINED: N_("Fill in the other fields too."),
    }
)
ICONS: Final[Mapping[Status, str]] = MappingProxyType(
    {
        Status.HELD: "held",
        Status.LOST: "lost",
        Status.NEEDS_ADVICE: "needs_advice",
        Status.UNDETERMINED: "not_yet",
    }
)


def past_answer(context: Context, given: Mapping[str, str]) -> FormAnswerView:
    """Kept, lost, or ask; with the sentences of the rules that decide."""
    words = context.words
    if "card" not in given:
        return still_to_ask(words.text("Choose your card and say what happened."))
    odd = odd_days(context, given)
    if odd:
        return FormAnswerView(odd, "needs_advice", ())
    status, found = judged(context, given)
    lines: list[str] = []
    cited: list[str] = []
    told = [*_event(context, given), *_reasons(context, found, status)]
    if status is Status.UNDETERMINED:
        told += _still_open(context, given, found)
    for text, sources in told:
        lines.append(text)
        cited += sources
    return FormAnswerView(
        words.text(TITLES[status]),
        ICONS[status],
        tuple(dict.fromkeys(lines)),
        sources_view(cited, context.library.sources, words),
    )


def odd_days(context: Context, given: Mapping[str, str]) -> str:
    """What is wrong with the days of the journey; empty where nothing is."""
    left, back = day_in(given, "left"), day_in(given, "back")
    if left is not None and left.earliest > context.as_of:
        return context.words.text("The day you left is still to come. Check it.")
    if left is not None and back is not None and back.latest < left.earliest:
        return context.words.text("You came back before you left. Check the days.")
    return ""


Told: TypeAlias = tuple[str, Sequence[str]]


def _event(context: Context, given: Mapping[str, str]) -> Iterator[Told]:
    event = context.library.held_cards.event(given.get("event", ""))
    if event is None:
        return
    told = for_holder(event.lines, given["card"])
    for each in told:
        yield context.words.text(each.text), each.sources
    if event.ask:
        yield context.words.text("Talk to an adviser or a lawyer about this first."), ()


def _reasons(context: Context, found: Assessment, status: Status) -> Iterator[Told]:
    """The rules of a right that is kept; else the sentences of those that decide."""
    words = context.words
    for each in found.findings:
        outcome, text = reason(each, found.as_of, words)
        title = words.text(each.requirement.title)
        if status is Status.HELD:
            said = words.text("The rule: %(rule)s.", rule=title)
            yield said, each.requirement.sources
        elif outcome not in {"met", "unanswered"}:
            yield text, each.requirement.sources
    if status is Status.NEEDS_ADVICE and found.status is Status.LOST:
        yield words.text("Other days in the EU in between can change this."), ()


FIELDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "absences": ("away", "left", "home", "back"),
        "absences.reason": ("reason",),
        "absences.commune_told": ("told",),
        "absences.centre_kept": ("proved",),
        "absences.eu_visits": ("place",),
        "fraud_found": ("event",),
    }
)
"""The fields of the form by the path of the case file that a rule waits for."""
NEEDED = ("valid", "blue")
"""Fields without which no answer is sure, although no rule waits for them."""


def _still_open(
    context: Context, given: Mapping[str, str], found: Assessment
) -> Iterator[Told]:
    """The fields in sight for which the answer waits."""
    paths = [name for path in found.missing for name in FIELDS.get(path, ())]
    wanted = {*NEEDED, *paths}
    for field in hold_form(context, {**given, "part": PAST}).fields:
        seen = field.only_if is None or given.get(field.only_if[0]) in field.only_if[1]
        if field.id in wanted and field.id not in given and seen:
            yield context.words.text("Still open: %(point)s", point=field.label), ()

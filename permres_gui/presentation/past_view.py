"""Whether a right that was had is still there, after what happened since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from permres_gui.domain.case import Absence, Case, EuVisit, YesNo
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import UNKNOWN, Unknown
from permres_gui.interview.answering import put
from permres_gui.presentation.held_card_view import advice_view
from permres_gui.presentation.hold_form import PAST, day_of, hold_form
from permres_gui.presentation.reason_texts import reason
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import AdviceView, JourneyAnswerView
from permres_gui.rules.assess import Assessment, Status
from permres_gui.rules.held_card import HeldCards
from permres_gui.rules.held_right import held_right
from permres_gui.rules.journey import holder
from permres_gui.rules.journey_advice import for_holder
from permres_gui.rules.ways_back import Return, returns

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context

TITLES: Final[Mapping[Status, str]] = MappingProxyType(
    {
        Status.HELD: N_("You still have your right."),
        Status.LOST: N_("You have lost your right."),
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


def past_case(
    known: HeldCards, given: Mapping[str, str], *, blue_card: bool = False
) -> Case:
    """The answers as a case; what was not filled in stays open."""
    case = holder(given["card"], day_of(given, "valid"), blue_card=blue_card)
    case = replace(case, absences=_absences(given))
    event = known.event(given.get("event", ""))
    if event is None:
        return replace(case, fraud_found=None)
    for path, value in event.sets.items():
        case = put(case, path, value)
    return case


def _absences(given: Mapping[str, str]) -> tuple[Absence, ...] | None:
    """The longest journey; without its two days nothing is known of it."""
    if given.get("away") == "no":
        return ()
    ended = given.get("home") == "no" or "back" in given
    if "left" not in given or not ended:
        return None
    told = _yes_no(given.get("told"))
    return (
        Absence(
            departure=day_of(given, "left"),
            back=day_of(given, "back"),
            reason=given.get("reason"),
            place=UNKNOWN if given.get("place") == "unknown" else _place(given),
            commune_told=told,
            # Nothing was proved to a municipality that was told nothing.
            centre_kept=_yes_no(given.get("proved")) if told is True else told,
            eu_visits=_visits(given),
        ),
    )


def _yes_no(value: str | None) -> YesNo:
    return {None: None, "yes": True, "no": False}.get(value, UNKNOWN)


def _place(given: Mapping[str, str]) -> str:
    return "eu" if given.get("place") == "eu" else "outside-eu"


def _visits(given: Mapping[str, str]) -> tuple[EuVisit, ...] | Unknown | None:
    """Days in the EU in between; `None` where nobody was asked."""
    first = day_of(given, "visit")
    if first is not None:
        return (EuVisit(first, day_of(given, "visit_end") or first),)
    return {"mixed": UNKNOWN, None: None}.get(given.get("place"), ())


def judged(context: Context, given: Mapping[str, str]) -> tuple[Status, Assessment]:
    """What the rule base says; open where it hangs on a field that is not filled in.

    More days in the EU than the one that is asked for can only help: with such
    days a loss is for an adviser.
    """
    known = context.library.held_cards
    blue = (given["blue"] == "yes",) if "blue" in given else (False, True)
    found = [_held(context, past_case(known, given, blue_card=each)) for each in blue]
    first, status = found[0], found[0].status
    event = known.event(given.get("event", ""))
    if any(each.status is not status for each in found):
        return Status.UNDETERMINED, first
    if status is Status.HELD and "valid" not in given:
        return Status.UNDETERMINED, first
    if status is Status.HELD and event is not None and event.ask:
        return Status.NEEDS_ADVICE, first
    if status is Status.LOST and given.get("place") == "mixed":
        return Status.NEEDS_ADVICE, first
    return status, first


def _held(context: Context, case: Case) -> Assessment:
    """The assessment of the right that the letter shows."""
    timeline = Timeline(case, context.as_of)
    found = held_right(context.library.rulebook.assess_all(timeline))
    if found is None:
        raise ValueError(case.card.kind)  # every letter of this form shows a right
    return found


def past_answer(context: Context, given: Mapping[str, str]) -> JourneyAnswerView:
    """Kept, lost, or ask; with the sentences of the rules that decide."""
    words = context.words
    if "card" not in given:
        title = words.text("Choose your card and say what happened.")
        return JourneyAnswerView(title, "not_yet", ())
    odd = _odd_days(context, given)
    if odd:
        return JourneyAnswerView(odd, "needs_advice", ())
    status, found = judged(context, given)
    lines: list[str] = []
    cited: list[str] = []
    told = [*_event(context, given), *_reasons(context, found, status)]
    if status is Status.UNDETERMINED:
        told += _still_open(context, given, found)
    for text, sources in told:
        lines.append(text)
        cited += sources
    return JourneyAnswerView(
        words.text(TITLES[status]),
        ICONS[status],
        tuple(dict.fromkeys(lines)),
        sources_view(cited, context.library.sources, words),
    )


def _odd_days(context: Context, given: Mapping[str, str]) -> str:
    """What is wrong with the days of the journey; empty where nothing is."""
    left, back = day_of(given, "left"), day_of(given, "back")
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


def past_advice(context: Context, given: Mapping[str, str]) -> Iterator[AdviceView]:
    """The ways back where the right may be lost, and what else can end a right."""
    if "card" not in given or _odd_days(context, given):
        return
    words, known = context.words, context.library.held_cards
    status, _ = judged(context, given)
    if status in {Status.LOST, Status.NEEDS_ADVICE}:
        yield _ways_back(context, given)
    title = words.text("What else can end the right")
    yield from advice_view(context, title, known.endings, given["card"])


def ways_back(context: Context, given: Mapping[str, str]) -> list[Return]:
    """The ways back after the journey that was told."""
    away = _absences(given) or (None,)
    return returns(
        context.library.held_cards.ways_back, given["card"], away[0], context.as_of
    )


def _ways_back(context: Context, given: Mapping[str, str]) -> AdviceView:
    words, found = context.words, ways_back(context, given)
    open_ways = [each for each in found if not each.closed]
    lines = [words.text(each.way.text) for each in open_ways]
    last = [each.last_day for each in open_ways if each.last_day is not None]
    if last and "back" not in given:
        lines.append(
            words.text(
                "Your absence is too long for this after %(day)s.", day=min(last)
            )
        )
    closed = {e.way.absence_years for e in found if e.closed and e.way.absence_years}
    for years in sorted(closed):
        lines.append(
            words.plural(
                "Other ways are closed: you were away for more than %(number)s year.",
                "Other ways are closed: you were away for more than %(number)s years.",
                years,
            )
        )
    cited = [source for each in found for source in each.way.sources]
    return AdviceView(
        words.text("Ways back"),
        tuple(lines),
        sources_view(cited, context.library.sources, words),
    )

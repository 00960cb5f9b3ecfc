"""No worked case is told a surer day when one of its answers is not known, or in part.

Each answer in turn becomes "I do not know", each day also its month and its year: what
is certain then must be so for the answer that was told as well: some 10,000 cases.
Then each answer is taken away: what was not asked is no yes and no no, and is named.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Collection, Iterator
from dataclasses import fields, replace
from datetime import date

from permres_gui.domain.case import Case
from permres_gui.domain.day import PartialDay
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import UNKNOWN, Unknown
from permres_gui.interview.case_periods import impossible
from permres_gui.rules.assess import assess
from permres_gui.rules.assessment import Assessment, Status
from tests.rules.reading import assessed, the_rulebook
from tests.worked_cases import FILES, over, read_once

RECORDS = ("person", "sponsor", "work", "means", "trafficking")
ANSWERS = (
    "insurance", "public_order", "identity_proved", "fraud_found", "appeal_pending",
    "status_under_review", "withdrawal_agreement", "conditions_still_met",
    "work_permit_indefinite", "other_state_ltr",
)  # fmt: skip
LISTS = {
    "stays": ("ground", "first", "last", "proof", "decided"),
    "absences": (
        "departure", "back", "reason", "place", "commune_told", "centre_kept",
    ),
}  # fmt: skip
EVENTS = {"work.stopped", "sponsor.stopped_work"}
"""What happened or not: the case file knows no "I do not know" for the whole of it."""
ARGUED = {
    ("l-return-by-after-a-visit-in-march", "K"): "an absence that goes on ends today",
    (
        "former-b-kept-abroad",
        "B",
    ): "a stay of an unknown ground was no right that is kept",
    ("b-unlimited-stay-ended-no-card", "B"): "the same, of a stay that has ended",
    ("l-status-told-as-ended", "L"): "the same",
    ("former-b-kept-abroad", "K"): "an unlimited stay that ended on an unknown day",
    ("k-no-stay-today", "K"): "a stay that ended on an unknown day is no stay of today",
}


def rough(value: object) -> Iterator[tuple[str, object]]:
    """The same answer, less well known."""
    yield "unknown", UNKNOWN
    if isinstance(value, PartialDay) and value.exact:
        day = value.earliest
        end = monthrange(day.year, day.month)[1]
        yield "month", PartialDay(day.replace(day=1), day.replace(day=end))
        yield "year", PartialDay(date(day.year, 1, 1), date(day.year, 12, 31))


def told(value: object) -> bool:
    return value is not None and not isinstance(value, Unknown)


def taken_away(_: object) -> Iterator[tuple[str, object]]:
    """The answer as if it had not been asked."""
    yield "not asked", None


Less = Callable[[object], Iterator[tuple[str, object]]]
"""How an answer may be less well known."""


def variants(case: Case, rough: Less = rough) -> Iterator[tuple[str, Case]]:
    """The case with each of its answers in turn less well known."""
    for name in ANSWERS:
        value = getattr(case, name)
        for how, less in rough(value) if told(value) else ():
            yield f"{name}: {how}", replace(case, **{name: less})
    for name in RECORDS:
        record = getattr(case, name)
        for field in fields(record) if record is not None else ():
            value = getattr(record, field.name)
            path = f"{name}.{field.name}"
            if told(value) and field.name != "municipality" and path not in EVENTS:
                for how, less in rough(value):
                    part = replace(record, **{field.name: less})
                    yield f"{path}: {how}", replace(case, **{name: part})
    yield from in_lists(case, rough)


def in_lists(case: Case, rough: Less) -> Iterator[tuple[str, Case]]:
    for name, parts in LISTS.items():
        entries = getattr(case, name)
        for place, entry in enumerate(entries if isinstance(entries, tuple) else ()):
            for part in parts:
                value = getattr(entry, part)
                for how, less in rough(value) if told(value) else ():
                    new = replace(entry, **{part: less})
                    changed = (*entries[:place], new, *entries[place + 1 :])
                    path = f"{name}[{place}].{part}: {how}"
                    yield path, replace(case, **{name: changed})


def surer(vague: Assessment, exact: Assessment) -> bool:
    """Whether the vague case is told more than the exact one bears out."""
    kept = {Status.HELD, Status.LOST}
    settled = {Status.ELIGIBLE, Status.NOT_ELIGIBLE}
    if vague.status in settled and exact.status is not vague.status:
        return True
    if vague.certain_from is None or kept & {vague.status, exact.status}:
        return False
    return exact.certain_from is None or exact.certain_from > vague.certain_from


@over(FILES)
def test_what_is_not_known_is_never_told_surer(file):
    case = read_once(file).case
    exact, wrong = assessed(case), []
    for path, vague in variants(case):
        if next(iter(impossible(vague)), None) is not None:
            continue
        for card, found in assessed(vague).items():
            if surer(found, exact[card]) and (file.stem, card) not in ARGUED:
                wrong.append(f"{path}: {card} {found.status.value}")
    assert wrong == []


# ------------------------------------------------------------- what was not asked

SIDES = {
    Status.ELIGIBLE: "yes", Status.HELD: "yes", Status.NEEDS_ADVICE: "advice",
    Status.NOT_YET: "no", Status.NOT_ELIGIBLE: "no", Status.LOST: "no",
}  # fmt: skip
LEFT_OUT = ("sponsor.ended", ".back", ".last", ".place", ".decided")
"""What the case file leaves out where it did not happen, or has a default for."""
LEFT = {
    (
        "humanitarian-9bis-away-fourteen-months",
        "B",
    ): "asked of holders of B and K alone",
    ("b-former-refugee-became-belgian", "B"): "a Belgian is known by the nationality",
    (
        "k-married-a-settled-person-this-year",
        "K",
    ): "the day of a marriage may be left out",
    ("k-married-a-settled-person-some-day-of-this-year", "K"): "the same",
    ("f-card-separated", "K"): "without an unlimited stay K is not yet",
    ("older-ground-unknown-and-no-review-asked", "L"): "an unknown ground asks no more",
    ("unlimited-stay-on-unknown-ground-review-none", "L"): "the same",
    ("survivor-end-unknown-not-together", "F+"): "so does an end nobody can name",
    ("f-divorce-year-here-as-asylum-seeker", "F+"): "argued on another ground anyway",
    ("eu-earlier-residence-claimed", "EU+"): "an earlier period is for advice",
    ("eu-plus-lost-then-five-new-years", "EU+"): "the same",
    ("shared-czech-gap", "EU+"): "the same",
    ("shared-czech-then-worker-touching", "EU+"): "the same",
    ("m-early-then-gap", "M"): "the same",
    ("m-survivor-moved-away-2y", "M"): "the same",
    ("early-holiday-breaks-a-start-before-it", "EU+"): "a journey of unknown length",
    ("early-incapacity-absence-broke-residence", "EU+"): "the same",
    ("early-incapacity-two-months-into-a-long-absence", "EU+"): "the same",
}
EARLY_CROATIANS = (
    "early-croatian", "eu-croat", "eu-bulgarian", "pt-before", "sp-croat",
)  # fmt: skip
"""Years before an accession: without the nationality or the stay nothing tells of it."""


def judged_for(case: Case, cards: Collection[str]) -> dict[str, Assessment]:
    """The assessment of some cards: those that a worked case is about."""
    book, timeline = the_rulebook(), Timeline(case, case.as_of)
    permanent = book.permanent()
    wanted = [card for card in book.cards if card.id in cards]
    return {each.id: assess(timeline, each, book.law, permanent) for each in wanted}


def read_as_an_answer(silent: Assessment, exact: Assessment) -> bool:
    """Whether silence gave another answer, or a surer one, and named nothing to ask."""
    if silent.status is Status.UNDETERMINED:
        return not silent.missing
    return surer(silent, exact) or SIDES[silent.status] != SIDES.get(exact.status)


@over(FILES)
def test_what_was_not_asked_is_never_read_as_an_answer(file):
    read = read_once(file)
    exact, wrong = judged_for(read.case, read.expect), []
    for path, silent in variants(read.case, taken_away):
        if path.partition(":")[0].endswith(LEFT_OUT):
            continue
        if next(iter(impossible(silent)), None) is not None:
            continue
        for card, found in judged_for(silent, read.expect).items():
            argued = {(file.stem, card)} & (LEFT.keys() | ARGUED.keys())
            argued = argued or file.stem.startswith(EARLY_CROATIANS)
            if read_as_an_answer(found, exact[card]) and not argued:
                wrong.append(f"{path}: {card} {found.status.value}")
    assert wrong == []

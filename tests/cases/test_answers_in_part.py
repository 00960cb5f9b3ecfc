"""No worked case is told a surer day when one of its answers is not known, or in part.

Each answer in turn becomes "I do not know", each day also its month and its year: what
is certain then must be so for the answer that was told as well: some 10,000 cases.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from permres_gui.domain.case import Case
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN, Unknown
from permres_gui.interview.case_file import read_path
from permres_gui.interview.case_periods import impossible
from permres_gui.rules.assessment import Assessment, Status
from tests.rules.reading import assessed

FILES = sorted(Path(__file__).parent.rglob("*.yaml"))
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


def variants(case: Case) -> Iterator[tuple[str, Case]]:
    """The case with each of its answers in turn less well known."""
    for name in ANSWERS:
        if told(getattr(case, name)):
            yield f"{name}: unknown", replace(case, **{name: UNKNOWN})
    for name in RECORDS:
        record = getattr(case, name)
        for field in fields(record) if record is not None else ():
            value = getattr(record, field.name)
            path = f"{name}.{field.name}"
            if told(value) and field.name != "municipality" and path not in EVENTS:
                for how, less in rough(value):
                    part = replace(record, **{field.name: less})
                    yield f"{path}: {how}", replace(case, **{name: part})
    yield from in_lists(case)


def in_lists(case: Case) -> Iterator[tuple[str, Case]]:
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


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_not_known_is_never_told_surer(file):
    case = read_path(file).case
    exact, wrong = assessed(case), []
    for path, vague in variants(case):
        if next(iter(impossible(vague)), None) is not None:
            continue
        for card, found in assessed(vague).items():
            if surer(found, exact[card]) and (file.stem, card) not in ARGUED:
                wrong.append(f"{path}: {card} {found.status.value}")
    assert wrong == []

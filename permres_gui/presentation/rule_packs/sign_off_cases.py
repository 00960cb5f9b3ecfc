"""The worked cases of a sign-off table: each requirement's outcome, result and expected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from permres_gui.interview.expectation import Expectation
from permres_gui.presentation.cards.reason_texts import GENERAL, outcome_of
from permres_gui.presentation.cards.status_words import (
    ICONS,
    Outcome,
    outcome_word,
    status_word,
)
from permres_gui.presentation.reports.printed import bullets, heading, paragraph, table
from permres_gui.presentation.rule_packs.numbered_requirements import (
    group_name,
    numbered,
)
from permres_gui.presentation.rule_packs.told_rules import Told
from permres_gui.presentation.rule_packs.worked_case import WorkedCase
from permres_gui.presentation.translator import Translator
from permres_gui.rules.assessment import COMMON, HELD, Assessment
from permres_gui.rules.assessment import Status as Answer
from permres_gui.rules.card_type import CardType
from permres_gui.rules.requirement import RequirementBase

MARKS: Final[Mapping[Outcome, str]] = MappingProxyType(
    {
        "met": "✓",
        "not_met": "✗",
        "not_yet": "…",
        "unsure": "?",
        "authority": "§",
        "unanswered": "○",
    }
)
APART: Final = "–"
SAME, OTHER = "=", "≠"


def worked_results(
    told: Told, kind: CardType, cases: list[WorkedCase]
) -> Iterator[str]:
    """The meaning of the marks, then a table for each way to the card."""
    yield heading(told.words.text("Worked cases"))
    yield paragraph(" · ".join(_marks_told(told.words)))
    groups: dict[str, list[WorkedCase]] = defaultdict(list)
    for case in cases:
        for group in _groups(case.assessment):
            groups[group].append(case)
    for group in (HELD, *(route.id for route in kind.routes), COMMON):
        if groups[group]:
            name = group_name(told, kind, group)
            yield heading(name[:1].upper() + name[1:], 3)
            yield _matrix(told, kind, group, groups[group])
    yield bullets(f"{case.name}: {case.doubtful}" for case in cases if case.doubtful)


def _marks_told(words: Translator) -> Iterator[str]:
    meaning = {each: outcome_word(each, words) for each in MARKS}
    meaning["authority"] = words.text(GENERAL["authority"])
    for outcome, word in meaning.items():
        yield f"{MARKS[outcome]} {word}"
    yield f"{APART} {words.text('Does not concern this person')}"


def _groups(found: Assessment) -> tuple[str, ...]:
    """Below which heads a case stands: each route that can still lead to the card."""
    return (HELD,) if HELD in found.facts else found.routes or (COMMON,)


def _matrix(told: Told, kind: CardType, group: str, cases: list[WorkedCase]) -> str:
    words, shared = told.words, () if group in {HELD, COMMON} else (COMMON,)
    wanted = [
        each for (of, _), each in numbered(kind).items() if of == group or of in shared
    ]
    heads = (
        words.text("Case"),
        words.text("Day"),
        *(str(number) for number, _ in wanted),
        words.text("Result"),
        words.text("Expected"),
        "",
    )
    rows = (_row(told, case, [each for _, each in wanted]) for case in cases)
    return table(rows, heads, border=1)


def _row(
    told: Told, case: WorkedCase, wanted: list[RequirementBase]
) -> tuple[str, ...]:
    words, found = told.words, case.assessment
    outcomes = {
        each.requirement.id: outcome_of(each.verdict, found.as_of)
        for each in found.findings
    }
    marks = (MARKS[outcomes[e.id]] if e.id in outcomes else APART for e in wanted)
    expected = {None: "", True: SAME, False: f"**{OTHER}**"}[case.as_expected]
    return (
        "\n".join(each for each in (case.title, case.name) if each),
        words.figure(found.as_of),
        *marks,
        _answer(found.status.value, found.possible_from, found.certain_from, words),
        _expected(case.expect, words),
        expected,
    )


def _expected(expect: Expectation | None, words: Translator) -> str:
    if expect is None:
        return ""
    status = expect.status if isinstance(expect.status, str) else ""
    days = (expect.possible_from, expect.certain_from)
    possible, certain = (day if isinstance(day, date) else None for day in days)
    return _answer(status, possible, certain, words)


def _answer(
    status: str, possible: date | None, certain: date | None, words: Translator
) -> str:
    """The word of the answer, the day for sure, and an earlier one that is possible."""
    parts = [status_word(ICONS[Answer(status)], words)] if status else []
    if certain is not None:
        parts.append(words.text("for sure from %(day)s", day=certain))
    if possible is not None and possible != certain:
        parts.append(words.text("perhaps from %(day)s", day=possible))
    return "\n".join(parts)

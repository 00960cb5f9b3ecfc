"""The sign-off table of a card: requirements, worked cases, results, sources, signature.

A lawyer compares each row with the law and signs for the rule base of that hash.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from permres_gui import __version__
from permres_gui.interview.expectation import Expectation
from permres_gui.rules.assessment import COMMON, HELD, Assessment
from permres_gui.rules.assessment import Status as Answer
from permres_gui.rules.card_type import CardType
from permres_gui.rules.requirement import RequirementBase

from .pack_words import hash_line
from .printed import bullets, document, heading, paragraph, table
from .reason_texts import GENERAL, outcome_of
from .shell_view import rules_sentence
from .source_texts import source_line
from .status_words import ICONS, Outcome, outcome_word, status_word
from .told_rules import Told
from .translator import Translator
from .worked_case import WorkedCase

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
STYLE: Final = """
@page { size: A4 landscape; margin: 12mm; }
body { font-family: sans-serif; font-size: 9pt; }
table { border-collapse: collapse; margin-bottom: 1em; }
th, td { border: 1px solid #666; padding: 2px 5px; vertical-align: top; }
thead, tr { break-inside: avoid; }
"""
"""The page of a printed table; colours say nothing here."""


def sign_off(told: Told, card: str, cases: Iterable[WorkedCase], hash_: str) -> str:
    """The table as a page of HTML, in the language of ``told``."""
    kind = next(each for each in told.known.rulebook.cards if each.id == card)
    listed, words = list(cases), told.words
    parts = [
        *_head(told, kind, listed, hash_),
        *_requirements(told, kind),
        *_results(told, kind, listed),
        heading(words.text("Sources")),
        bullets(_sources(told, kind)),
        *_signature(words, hash_),
    ]
    return document(parts, words, STYLE)


def _head(
    told: Told, kind: CardType, cases: list[WorkedCase], hash_: str
) -> Iterator[str]:
    words, known = told.words, told.known
    yield heading(words.text("Sign-off table: %(card)s", card=words.text(kind.name)), 1)
    yield paragraph(rules_sentence(words, known.checked_on, known.version))
    yield paragraph(hash_line(hash_, words))
    yield paragraph(
        words.text("Version %(version)s of the program", version=__version__)
    )
    different = sum(each.as_expected is False for each in cases)
    yield paragraph(
        words.plural("%(number)s worked case", "%(number)s worked cases", len(cases))
        + " – "
        + words.plural(
            "%(number)s result is not the one expected",
            "%(number)s results are not the ones expected",
            different,
        )
    )


def _numbered(kind: CardType) -> dict[tuple[str, str], tuple[int, RequirementBase]]:
    """Every requirement with its number, by its group and id."""
    groups = [(HELD, kind.kept), (COMMON, kind.common)]
    groups += [(route.id, route.requirements) for route in kind.routes]
    listed = [(group, each) for group, required in groups for each in required]
    return {
        (group, each.id): (number, each)
        for number, (group, each) in enumerate(listed, 1)
    }


def _group_name(told: Told, kind: CardType, group: str) -> str:
    if group == HELD:
        return told.words.text("to keep it")
    if group == COMMON:
        return told.words.text("for everybody")
    return told.words.text(next(r.title for r in kind.routes if r.id == group))


def _requirements(told: Told, kind: CardType) -> Iterator[str]:
    words = told.words
    yield heading(words.text("Requirements"))
    rows = [
        (
            str(number),
            words.text(each.title),
            _group_name(told, kind, group),
            _sentence(told, each, "met"),
            _sentence(told, each, "not_met", "not_yet"),
            "\n".join(each.sources),
            each.id,
        )
        for (group, _), (number, each) in _numbered(kind).items()
    ]
    heads = (
        words.text("No."),
        words.text("Requirement"),
        words.text("For whom"),
        outcome_word("met", words),
        outcome_word("not_met", words),
        words.text("Sources"),
        words.text("Name in the rule base"),
    )
    yield table(rows, heads, border=1)


def _sentence(told: Told, required: RequirementBase, *outcomes: str) -> str:
    """The first sentence there is, with its places still open."""
    found = (required.texts.get(each, "") for each in outcomes)
    return told.sentence(next((text for text in found if text), ""))


def _results(told: Told, kind: CardType, cases: list[WorkedCase]) -> Iterator[str]:
    words = told.words
    yield heading(words.text("Worked cases"))
    marks = {each: outcome_word(each, words) for each in MARKS}
    marks["authority"] = words.text(GENERAL["authority"])
    told_marks = [f"{MARKS[each]} {word}" for each, word in marks.items()]
    apart = words.text("Does not concern this person")
    yield paragraph(" · ".join([*told_marks, f"{APART} {apart}"]))
    groups: dict[str, list[WorkedCase]] = defaultdict(list)
    for case in cases:
        for group in _groups(case.assessment):
            groups[group].append(case)
    for group in (HELD, *(route.id for route in kind.routes), COMMON):
        if groups[group]:
            name = _group_name(told, kind, group)
            yield heading(name[:1].upper() + name[1:], 3)
            yield _matrix(told, kind, group, groups[group])
    yield bullets(f"{case.name}: {case.doubtful}" for case in cases if case.doubtful)


def _groups(found: Assessment) -> tuple[str, ...]:
    """Below which heads a case stands: each route that can still lead to the card."""
    return (HELD,) if HELD in found.facts else found.routes or (COMMON,)


def _matrix(told: Told, kind: CardType, group: str, cases: list[WorkedCase]) -> str:
    words, shared = told.words, () if group in {HELD, COMMON} else (COMMON,)
    wanted = [
        numbered
        for (of, _), numbered in _numbered(kind).items()
        if of == group or of in shared
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


def _sources(told: Told, kind: CardType) -> Iterator[str]:
    """Every source of the card once, under the name that the table gives it."""
    cited = (s for _, each in _numbered(kind).values() for s in each.sources)
    for name in dict.fromkeys(cited):
        yield f"{name}: {source_line(told.known.sources[name], told.words)}"


def _signature(words: Translator, hash_: str) -> Iterator[str]:
    yield heading(words.text("Signature"))
    yield paragraph(
        words.text("I compared the requirements and the results with the law.")
    )
    yield paragraph(hash_line(hash_, words))
    blank = "\n".join(["\u00a0" * 40] * 4)
    heads = (
        words.text("Name"),
        words.text("Function"),
        words.text("Remarks"),
        words.text("Day"),
        words.text("Signature"),
    )
    yield table([(blank,) * len(heads)], heads, border=1)

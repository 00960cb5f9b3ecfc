"""The sign-off table of a card: requirements, worked cases, results, sources, signature.

A lawyer compares each row with the law and signs for the rule base of that hash.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from permres_gui import __version__
from permres_gui.presentation.cards.status_words import outcome_word
from permres_gui.presentation.reports.printed import (
    bullets,
    document,
    heading,
    paragraph,
    table,
)
from permres_gui.presentation.rule_packs.numbered_requirements import (
    group_name,
    numbered,
)
from permres_gui.presentation.rule_packs.pack_words import hash_line
from permres_gui.presentation.rule_packs.sign_off_cases import worked_results
from permres_gui.presentation.rule_packs.told_rules import Told
from permres_gui.presentation.rule_packs.worked_case import WorkedCase
from permres_gui.presentation.shell_view import rules_sentence
from permres_gui.presentation.source_texts import source_line
from permres_gui.presentation.translator import Translator
from permres_gui.rules.card_type import CardType
from permres_gui.rules.requirement import RequirementBase

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
        *worked_results(told, kind, listed),
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


def _requirements(told: Told, kind: CardType) -> Iterator[str]:
    words = told.words
    yield heading(words.text("Requirements"))
    rows = [
        (
            str(number),
            words.text(each.title),
            group_name(told, kind, group),
            _sentence(told, each, "met"),
            _sentence(told, each, "not_met", "not_yet"),
            "\n".join(each.sources),
            each.id,
        )
        for (group, _), (number, each) in numbered(kind).items()
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


def _sources(told: Told, kind: CardType) -> Iterator[str]:
    """Every source of the card once, under the name that the table gives it."""
    cited = (s for _, each in numbered(kind).values() for s in each.sources)
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

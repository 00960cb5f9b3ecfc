"""Whether the rule base names only what stands in it: cards, routes, papers, groups.

A route that is misspelt in a rule of papers would be nobody's route, and its paper
would quietly be asked of nobody; a misspelt group or answer would end the program.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from permres_gui.domain.case import Case
from permres_gui.interview.case_data import choices
from permres_gui.rules.assessment import Status
from permres_gui.rules.fault import Fault, below, tables
from permres_gui.rules.place_check import FORMS
from permres_gui.rules.question_check import is_field
from permres_gui.rules.rulebook import CARD_ORDER
from permres_gui.rules.source_check import in_its_file

ASKED_FOR = (
    *("document_rules", "procedures", "general_fees", "comparison", "journey_advice"),
    "stay_risks",
)
"""The parts that name cards to ask for; others also name those merely in the hand."""
WORDS = MappingProxyType(
    {
        "statuses": ("a status", [each.value for each in Status]),
        "hardship": ("a word of the case file", choices("hardship")),
        "form": ("a form", FORMS),
    }
)
"""Words of closed lists that those parts name."""
GROUPS = ("before_accession", "nationality", "none_of", "one_of", "spared")


def name_faults(parts: Mapping[str, Any]) -> Iterator[Fault]:
    """Names of what stands nowhere, and papers that no rule asks for."""
    law, practice = parts["law"], parts["practice"]
    groups = ("a group of nationalities", law["law"]["nationalities"])
    routes = ("a route", [each["id"] for c in law["cards"] for each in c["routes"]])
    papers = ("a paper", [each["id"] for each in practice["documents"]])
    cards = ("a card", CARD_ORDER)
    asked_for = {name: practice[name] for name in ASKED_FOR}
    found = [
        *_countries(law["law"]),
        *_misnamed(law, {"lapses_with": routes, **dict.fromkeys(GROUPS, groups)}),
        *_no_answers(law),
        *_no_answers({"document_rules": practice["document_rules"]}),
        *_misnamed(practice, {"stands_for": papers, "document": papers}),
        *_misnamed(asked_for, {"routes": routes, "unless_routes": routes, **WORDS}),
        *_misnamed(
            asked_for,
            dict.fromkeys(("card", "cards", "eu_cards", "over_with"), cards),
        ),
        *_never_asked(practice["document_rules"], parts["places"], papers[1]),
    ]
    yield from map(in_its_file, found)


def _misnamed(
    data: Mapping[str, Any], keys: Mapping[str, tuple[str, Collection[str]]]
) -> Iterator[Fault]:
    """What stands under one of these keys and is none of what the key names."""
    for path, table in tables(data):
        for key in keys.keys() & table.keys():
            what, known = keys[key]
            wrong = [name for name in _names(table[key]) if name not in known]
            yield from _faults(path, key, what, wrong)


def _countries(law: Mapping[str, Any]) -> Iterator[Fault]:
    """Codes that are no country's: a person of it would be of no group."""
    named = {
        f"nationalities.{group}": codes for group, codes in law["nationalities"].items()
    }
    named |= {"accessions": list(law["accessions"]), "territories": law["territories"]}
    for number, each in enumerate(law["people_of"]):
        named[f"people_of.{number}"] = [*each["territories"], each["state"]]
    named["called_too"] = [each["state"] for each in law["called_too"]]
    known = {"", *choices("country")}
    for path, codes in named.items():
        for code in codes:
            if code not in known:
                yield Fault("", f"law.{path}", f"the code of a country, not {code}")


def _faults(path: str, key: str, what: str, wrong: list[str]) -> Iterator[Fault]:
    for name in wrong:
        yield Fault("", below(path, key), f"{what}, not {name}")


def _names(value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    """One name, or those of a list; a table below such a key has a meaning of its own."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield from (each for each in value if isinstance(each, str))


def _no_answers(data: Mapping[str, Any]) -> Iterator[Fault]:
    """Answers that a requirement or a condition looks at and no case file holds."""
    for path, table in tables(data):
        keys = ("field", "since") if table.get("kind") == "answer" else ()
        for key in (*keys, "given"):
            names = _names(table.get(key))
            wrong = [name for name in names if not is_field(Case, name)]
            yield from _faults(path, key, "an answer of the case file", wrong)


def _never_asked(
    rules: list[Mapping[str, Any]],
    places: Mapping[str, Any],
    papers: Collection[str],
) -> Iterator[Fault]:
    """Papers that were described for nobody."""
    asked = {rule["document"] for rule in rules}
    for place in places.values():
        asked |= {each["document"] for each in place["papers"]}
        asked |= set((place["collection"] or {}).get("bring", ()))
    for paper in papers:
        if paper not in asked:
            yield Fault("", f"documents[{paper}]", "a rule that asks for this paper")

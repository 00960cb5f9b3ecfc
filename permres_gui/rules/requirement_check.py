"""Checks of requirements: their ids, their sentences, and the answers they wait for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_type_hints

from .fault import Fault
from .kinds import Requirement
from .requirement import RequirementBase
from .shared_requirements import requirements_of
from .told_days import PERHAPS, RANGE

KINDS: Mapping[str, type[RequirementBase]] = {
    get_args(get_type_hints(kind)["kind"])[0]: kind for kind in get_args(Requirement)
}
"""Each kind of requirement by its word in the rule base."""
_PLACE = re.compile(r"%\((\w+)\)s")
_OUTCOMES = {"met", "not_yet", "not_met", "unsure", "authority", "unanswered"}


def requirement_faults(card: Mapping[str, Any]) -> Iterator[Fault]:
    """Requirements told twice, and sentences that do not fit their kind."""
    seen: set[str] = set()
    for requirement in requirements_of(card):
        path = requirement["id"]
        if path in seen:
            yield Fault(f"cards/{card['id']}.yaml", path, "an id that stands once")
        seen.add(path)
        yield from _sentences(f"cards/{card['id']}.yaml", requirement)


def _sentences(file: str, requirement: Mapping[str, Any]) -> Iterator[Fault]:
    """Sentences of outcomes that there are, with figures that the kind gives."""
    path, kind, texts = requirement["id"], requirement["kind"], requirement["texts"]
    wordings = ("", *KINDS[kind].WORDINGS)
    for outcome, text in texts.items():
        plain, _, wording = outcome.partition(".")
        if plain not in _OUTCOMES or wording not in wordings:
            yield Fault(file, f"{path}.{outcome}", "an outcome")
        for place in _PLACE.findall(text):
            if place not in figures_of(kind):
                expected = f"a figure of {kind}, not %({place})s"
                yield Fault(file, f"{path}.texts.{outcome}", expected)
    for missing in _unsure_days(texts, wordings):
        expected = "a sentence for a day that is not sure"
        yield Fault(file, f"{path}.texts.{missing}", expected)


def _unsure_days(texts: Mapping[str, str], wordings: tuple[str, ...]) -> Iterator[str]:
    """The sentences that are missing where a day to come is told as if it were sure."""
    if "%(day)s" in texts.get("not_yet", ""):
        names = (f"not_yet.{each}" for each in (RANGE, PERHAPS) if each in wordings)
        yield from (each for each in names if each not in texts)


def figures_of(kind: str) -> frozenset[str]:
    """The figures that a kind of requirement gives to its sentences."""
    return frozenset(KINDS[kind].FIGURES)


def wanted_fields(cards: list[Mapping[str, Any]]) -> Iterator[str]:
    """The fields that requirements may wait for."""
    for card in cards:
        for requirement in requirements_of(card):
            yield from _wanted_by(requirement)


def _wanted_by(requirement: Mapping[str, Any]) -> Iterator[str]:
    yield from KINDS[requirement["kind"]].WANTS
    if requirement["kind"] == "answer" and not _only_given(requirement):
        yield requirement["field"]
    for condition in filter(None, (requirement["applies"], requirement["unless"])):
        yield from condition["answers"]
        if condition["age_from"] or condition["age_under"]:
            yield "person.born"
    for way in requirement.get("ways", ()):
        yield from way["answers"]


def _only_given(requirement: Mapping[str, Any]) -> bool:
    """Whether its answer is looked at where it was given, and never waited for."""
    applies = requirement["applies"]
    return bool(applies) and requirement["field"] in applies.get("given", ())

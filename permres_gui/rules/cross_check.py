"""Checks across files: ids that must exist, sources that must be used, words and cases."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, get_args

from .family_check import family_faults
from .held_card_check import held_card_faults
from .kinds import KINDS
from .letters_check import letter_faults
from .place_check import Towns, place_faults
from .source_files import Fault, requirements_of
from .told_days import PERHAPS, RANGE
from .waiting_check import holiday_faults, waiting_faults

_PLACE = re.compile(r"%\((\w+)\)s")
_PART = re.compile(r"(?P<part>\w+)(?:\[(?P<id>[^]]*)\])?\.?(?P<rest>.*)")
_FOLDERS = ("cards", "documents")
_FILES = {
    "general_fees": "federal_fees.yaml",
    "comparison": "validity.yaml",
    "journey_advice": "journey.yaml",
    "held_cards": "held_card.yaml",
}
"""The file of a part that is not called like it."""
_OTHER_NAMES = {"from": ("first", "departure")}
"""Words of the case file that Python keeps for itself, and the fields they stand for."""
_OUTCOMES = {"met", "not_yet", "not_met", "unsure", "authority", "unanswered"}


def _source_faults(parts: Mapping[str, Any]) -> Iterator[Fault]:
    """Sources that are told twice, cited and not known, or known and never cited."""
    known = {source["id"] for source in parts["sources"]["sources"]}
    yield from _twice("sources", parts["sources"]["sources"])
    cited: set[str] = set()
    for name in ("law", "practice"):
        for fault in _citations(name, parts[name], known, cited):
            yield _in_its_file(fault)
    for file, place in parts["places"].items():
        yield from _citations(file, place, known, cited)
    kept = {
        page["id"]
        for place in parts["places"].values()
        for page in place["pages"]
        if page["note"]
    }
    for unused in sorted(known - cited - kept):
        yield Fault("sources", unused, "a source that some statement cites")


def _in_its_file(fault: Fault) -> Fault:
    """The file that somebody must open, for a path within a whole part."""
    match = _PART.match(fault.path)
    if match is None:
        return fault
    name, id_, path = match["part"], match["id"], match["rest"]
    if name in _FOLDERS and id_:
        return Fault(f"{name}/{id_}.yaml", path, fault.expected)
    rest = f"{id_}.{path}" if id_ and path else id_ or path
    return Fault(_FILES.get(name, f"{name}.yaml"), rest, fault.expected)


def cross_faults(parts: Mapping[str, Any]) -> Iterator[Fault]:
    """Every fault between the parts, each with its file and path."""
    yield from _source_faults(parts)
    for card in parts["law"]["cards"]:
        yield from _requirements(card)
    towns = Towns(
        parts["towns"], {each["id"] for each in parts["practice"]["documents"]}
    )
    files, general = parts["places"], parts["practice"]["general_fees"]
    yield from place_faults(files, general, towns)
    yield from _questions(parts)
    letters = parts["practice"]["letters"]
    yield from letter_faults(letters, parts["questions"])
    yield from waiting_faults(parts["practice"])
    yield from holiday_faults(parts["practice"]["holidays"])
    yield from held_card_faults(parts["practice"]["held_cards"])
    listed = parts["sources"]["sources"]
    yield from family_faults(parts["practice"]["family"], letters, listed)


def _twice(file: str, records: list[Mapping[str, Any]]) -> Iterator[Fault]:
    seen: set[str] = set()
    for record in records:
        if record["id"] in seen:
            yield Fault(file, record["id"], "an id that stands once")
        seen.add(record["id"])


def _citations(
    file: str,
    data: Any,  # noqa: ANN401 - JSON
    known: set[str],
    cited: set[str],
    path: str = "",
) -> Iterator[Fault]:
    """Every ``sources`` list names at least one source, and only known ones."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            where = f"{path}.{key}" if path else key
            if _cites(path, key) and isinstance(value, list):
                if not value:
                    yield Fault(file, where, "at least one source")
                for each in value:
                    cited.add(each)
                    if each not in known:
                        yield Fault(file, where, f"a source with the id {each}")
            else:
                yield from _citations(file, value, known, cited, where)
    elif isinstance(data, list):
        for index, each in enumerate(data):
            label = each.get("id", index) if isinstance(each, Mapping) else index
            yield from _citations(file, each, known, cited, f"{path}[{label}]")


def _cites(path: str, key: str) -> bool:
    return key in {"sources", "background", "cap_sources"} or path.endswith(
        "range_sources"
    )


def _requirements(card: Mapping[str, Any]) -> Iterator[Fault]:
    seen: set[str] = set()
    for requirement in requirements_of(card):
        path = requirement["id"]
        if path in seen:
            yield Fault(f"cards/{card['id']}.yaml", path, "an id that stands once")
        seen.add(path)
        places = figures_of(requirement["kind"])
        wordings = ("", *KINDS[requirement["kind"]].WORDINGS)
        for outcome, text in requirement["texts"].items():
            plain, _, wording = outcome.partition(".")
            if plain not in _OUTCOMES or wording not in wordings:
                yield Fault(
                    f"cards/{card['id']}.yaml", f"{path}.{outcome}", "an outcome"
                )
            for place in _PLACE.findall(text):
                if place not in places:
                    where = f"{path}.texts.{outcome}"
                    expected = f"a figure of {requirement['kind']}, not %({place})s"
                    yield Fault(f"cards/{card['id']}.yaml", where, expected)
        for wording in _unsure_days(requirement["texts"], wordings):
            expected = "a sentence for a day that is not sure"
            yield Fault(f"cards/{card['id']}.yaml", f"{path}.texts.{wording}", expected)


def _unsure_days(texts: Mapping[str, str], wordings: tuple[str, ...]) -> Iterator[str]:
    """The sentences that are missing where a day to come is told as if it were sure."""
    if "%(day)s" in texts.get("not_yet", ""):
        names = (f"not_yet.{each}" for each in (RANGE, PERHAPS) if each in wordings)
        yield from (each for each in names if each not in texts)


def figures_of(kind: str) -> frozenset[str]:
    """The figures that a kind of requirement gives to its sentences."""
    return frozenset(KINDS[kind].FIGURES)


def _questions(parts: Mapping[str, Any]) -> Iterator[Fault]:
    """Question ids once, topics known, fields that exist and that somebody needs."""
    from permres_gui.domain.case import Case

    interview = parts["questions"]
    yield from _twice("questions.yaml", interview["topics"])
    yield from _twice("questions.yaml", interview["questions"])
    topics = {topic["id"] for topic in interview["topics"]}
    needed = set(wanted_fields(parts["law"]["cards"]))
    for question in interview["questions"]:
        path = question["id"]
        if question["topic"] not in topics:
            yield Fault("questions.yaml", path, f"a topic, not {question['topic']}")
        for field in question["fields"]:
            if not _exists(Case, field):
                yield Fault("questions.yaml", path, f"a field of the case, not {field}")
        if not question["event"] and not needed & set(question["fields"]):
            yield Fault("questions.yaml", path, "a question that some rule needs")


def wanted_fields(cards: list[Mapping[str, Any]]) -> Iterator[str]:
    """The fields that requirements may wait for."""
    for card in cards:
        for requirement in requirements_of(card):
            yield from KINDS[requirement["kind"]].WANTS
            if requirement["kind"] == "answer" and not _only_given(requirement):
                yield requirement["field"]
            for condition in (requirement["applies"], requirement["unless"]):
                if condition:
                    yield from condition["answers"]
                    if condition["age_from"] or condition["age_under"]:
                        yield "person.born"
            for way in requirement.get("ways", ()):
                yield from way["answers"]


def _only_given(requirement: Mapping[str, Any]) -> bool:
    """Whether its answer is looked at where it was given, and never waited for."""
    applies = requirement["applies"]
    return bool(applies) and requirement["field"] in applies.get("given", ())


def _exists(record: Any, path: str) -> bool:  # noqa: ANN401 - a class or a type
    name, _, rest = path.partition(".")
    there = {each.name for each in fields(record)}
    names = there.intersection(_OTHER_NAMES.get(name, (name,)))
    if not names:
        return False
    (name,) = names
    if not rest:
        return True
    inner = _record_in(record, name)
    return inner is None or _exists(inner, rest)


def _record_in(record: Any, name: str) -> Any:  # noqa: ANN401
    from typing import get_type_hints

    hint = get_type_hints(record)[name]
    options = [hint, *get_args(hint)]
    options += [each for option in options for each in get_args(option)]
    return next((each for each in options if is_dataclass(each)), None)

"""Whether the words of pasted lines fit the case file and can be found at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from permres_gui.interview.plain_words import plain
from permres_gui.rules.fault import Fault

FILE = "pasted_words.yaml"
MONTHS = 12
PLAIN = ("still", "renewed", "away", "in_union", "outside_union")
LATER = (
    *("since", "registered", "struck_off"),
    *("valid", "applied", "denied", "no_right", "born", "civil", "towns"),
)
"""Words that rules of before do not have."""


def pasted_faults(
    words: Mapping[str, Any], interview: Mapping[str, Any]
) -> list[Fault]:
    """Values that the history does not offer, words no line can hold, words told twice."""
    return [*_values(words, interview), *_phrases(words), *_months(words)]


def _values(words: Mapping[str, Any], interview: Mapping[str, Any]) -> Iterator[Fault]:
    meant = {
        ("stays", "ground"): [v for each in words["grounds"] for v in each["values"]],
        ("stays", "proof"): [each["value"] for each in words["proofs"]],
        ("absences", "reason"): [each["value"] for each in words["reasons"]],
    }
    for (field, part), values in meant.items():
        offered = _offered(interview, field, part)
        for value in dict.fromkeys(values):
            if value not in offered:
                yield Fault(FILE, value, f"a choice of {field}.{part}")


def _offered(interview: Mapping[str, Any], field: str, part: str) -> set[str]:
    return {
        option["value"]
        for question in interview["questions"]
        if question["fields"][0] == field
        for period in question["periods"]
        for each in period["parts"]
        if each["id"] == part
        for option in each["options"]
    }


def _phrases(words: Mapping[str, Any]) -> Iterator[Fault]:
    kinds = [[{"words": words[kind]}] for kind in PLAIN]
    kinds += [[{"words": words.get(kind, ())}] for kind in LATER]
    lists = ("grounds", "proofs", "reasons", "countries")
    others = (words.get(kind, ()) for kind in lists)
    for rows in (*kinds, *others):
        phrases = [phrase for row in rows for phrase in row["words"]]
        for phrase, times in Counter(phrases).items():
            if times > 1:
                yield Fault(FILE, phrase, "words that stand once")
            if plain(phrase) != phrase:
                yield Fault(FILE, phrase, f"written as {plain(phrase)}")


def _months(words: Mapping[str, Any]) -> Iterator[Fault]:
    if len(words["months"]) != MONTHS:
        yield Fault(FILE, "months", "twelve months")
    names = Counter(name for month in words["months"] for name in month)
    for name, times in names.items():
        if times > 1:
            yield Fault(FILE, f"months.{name}", "a name of one month only")

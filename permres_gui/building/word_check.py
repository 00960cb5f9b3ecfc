"""Whether the law names only words that a case file can hold.

A ground of stay that is misspelt in a condition would be nobody's ground: the law would
quietly be another one. Which key names words of which list is told beside the lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from permres_gui.interview.case_data import CaseData, case_data
from permres_gui.rules.fault import Fault, below, tables
from permres_gui.rules.source_check import in_its_file

PARTS = ("law", "practice", "questions", "sources")
CONDITIONS = ("ground_now", "ground_ever", "behind", "title_now")
"""What every part names; the other keys have these meanings only in the law."""
JUDGED = ("met", "unsure", "authority")
"""How a requirement on one answer sorts the words of its field."""
NOT_KNOWN = "unknown"
ONE = "ground"
"""What names one word and no list; elsewhere one word is a sentence."""
BRIDGED = "bridged"
"""Of each ground, those after which it counts: a list of grounds for each name."""


def word_faults(parts: Mapping[str, Any]) -> Iterator[Fault]:
    """Words of no list, and answers that a field of the case file cannot have."""
    known = case_data()
    for name in PARTS:
        keys = known.named_by if name == "law" else _some(known.named_by, CONDITIONS)
        for path, table in tables(parts[name]):
            for fault in _misnamed(table, name, path, keys, known):
                yield in_its_file(fault)


def _some(named: Mapping[str, Any], keys: Iterable[str]) -> Mapping[str, Any]:
    return {key: named[key] for key in keys}


def _misnamed(
    table: Mapping[str, Any],
    name: str,
    path: str,
    keys: Mapping[str, tuple[str, ...]],
    known: CaseData,
) -> Iterator[Fault]:
    asked = table.get("field") if table.get("kind") == "answer" else None
    for key, value in table.items():
        where = below(path, key)
        if key == "answers" and isinstance(value, Mapping):
            yield from _answers(value, name, where, known)
        elif asked is not None and key in JUDGED:
            yield from _unknown(value, known.words_of(asked), name, where)
        elif key in keys:
            named = [value] if key == ONE else value
            yield from _unknown(named, keys[key], name, where)
            for ground, after in value.items() if key == BRIDGED else ():
                yield from _unknown(after, keys[key], name, f"{where}.{ground}")


def _answers(
    answers: Mapping[str, Any], name: str, path: str, known: CaseData
) -> Iterator[Fault]:
    for field, values in answers.items():
        yield from _unknown(values, known.words_of(field), name, f"{path}.{field}")


def _unknown(
    value: Any,  # noqa: ANN401 - JSON
    words: tuple[str, ...],
    name: str,
    path: str,
) -> Iterator[Fault]:
    """Those of a list, or the names of a table, that are none of the words."""
    for each in value if isinstance(value, (list, dict)) else ():
        if isinstance(each, str) and each not in words and each != NOT_KNOWN:
            yield Fault(name, path, f"a word of the case file, not {each}")

"""Whether this program can read all rules of a pack, tried before they are installed."""

from __future__ import annotations

import json
import re
from pathlib import Path

from permres_gui.interview.questions import Interview
from permres_gui.packs.pack_error import PackError, Why
from permres_gui.rules.compiled import Library
from permres_gui.rules.plain import build

CARDS = 6
_PLACE = re.compile(r"%\((\w+)\)s")


def try_rules(folder: Path, rules_day: str) -> None:
    """Make every record of the rules; ``PackError`` where one cannot be made.

    Rules that this program was not written for fail in any way there is.
    """
    try:
        known = Library(folder)
        whole = len(known.rulebook.cards) == CARDS and known.checked_on == rules_day
        build(Interview, known.part("questions"))
        for path in sorted((folder / "texts").glob("*.json")):
            texts = json.loads(path.read_bytes())
            whole = whole and all(_same_places(*each) for each in texts.items())
        _ = (
            known.sources, known.documents, known.document_rules, known.procedures,
            known.general_fees, known.comparison, known.journey_advice,
            known.lost_card, known.letters, known.municipalities.by_nis,
            known.municipalities.short_words, known.known_places(),
        )  # fmt: skip
    except Exception:  # noqa: BLE001 - whatever a record of another version raises
        whole = False
    if not whole:
        raise PackError(Why.RULES_UNREADABLE)


def _same_places(text: str, translation: str) -> bool:
    """Whether a translation has the figures of its sentence, and no other."""
    return set(_PLACE.findall(text)) == set(_PLACE.findall(translation))

"""The requirements of a card, numbered through all its groups."""

from __future__ import annotations

from permres_gui.presentation.rule_packs.told_rules import Told
from permres_gui.rules.assessment import COMMON, HELD
from permres_gui.rules.card_type import CardType
from permres_gui.rules.requirement import RequirementBase


def numbered(kind: CardType) -> dict[tuple[str, str], tuple[int, RequirementBase]]:
    """Every requirement with its number, by its group and id."""
    groups = [(HELD, kind.kept), (COMMON, kind.common)]
    groups += [(route.id, route.requirements) for route in kind.routes]
    listed = [(group, each) for group, required in groups for each in required]
    return {
        (group, each.id): (number, each)
        for number, (group, each) in enumerate(listed, 1)
    }


def group_name(told: Told, kind: CardType, group: str) -> str:
    """For whom the requirements of a group are: everybody, holders, or one way."""
    if group == HELD:
        return told.words.text("to keep it")
    if group == COMMON:
        return told.words.text("for everybody")
    return told.words.text(next(r.title for r in kind.routes if r.id == group))

"""What a rule pack would change: in sentences, and for which clients."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.case import Case
from permres_gui.domain.timeline import Timeline
from permres_gui.packs.looking import LookedAt, look_at
from permres_gui.presentation.rule_packs.rule_change_words import change_lines
from permres_gui.presentation.rule_packs.told_rules import Told
from permres_gui.rules.case_changes import card_changes

if TYPE_CHECKING:
    from permres_gui.packs.installing import Target
    from permres_gui.packs.minisign import PublicKey
    from permres_gui.packs.signed_pack import SignedPack
    from permres_gui.rules.compiled import Library


class PackChanges(NamedTuple):
    """A pack with what it changes; nothing is compared where it is refused."""

    looked: LookedAt
    lines: tuple[str, ...] = ()
    compared: int = 0
    changed: tuple[str, ...] = ()


class Clients(NamedTuple):
    """The day asked about, and clients by their code."""

    as_of: date
    cases: tuple[tuple[str, Case], ...] = ()


def pack_changes(
    signed: SignedPack,
    given: PublicKey | None,
    target: Target,
    used: Told,
    clients: Clients,
) -> PackChanges:
    """Look at a pack, and compare it with the rules in use."""
    lines: list[str] = []
    changed: list[str] = []

    def compare(new: Library) -> None:
        lines.extend(change_lines(used, Told.of(new, used.words), used.words))
        changed.extend(_changed(used.known, new, clients))

    looked = look_at(signed, given, target, compare)
    if looked.failed is not None:
        return PackChanges(looked)
    return PackChanges(looked, tuple(lines), len(clients.cases), tuple(changed))


def _changed(old: Library, new: Library, clients: Clients) -> Iterable[str]:
    for code, case in clients.cases:
        timeline = Timeline(case, clients.as_of)
        if any(True for _ in card_changes(old.rulebook, new.rulebook, timeline)):
            yield code

"""The checks of a rule pack in their order: in order, refused, or not made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.packs.looking import Check, LookedAt
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views.rule_packs import CheckView

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator

LABELS: Final[Mapping[Check, str]] = MappingProxyType(
    {
        Check.SIGNATURE: N_("Is the signature right?"),
        Check.WHOLE: N_("Was nothing changed or cut off?"),
        Check.FORWARD: N_("Is it newer than what is in use?"),
        Check.UNDERSTOOD: N_("Can this program read it?"),
    }
)


def check_views(
    looked: LookedAt, program: str, words: Translator
) -> Iterator[CheckView]:
    """Those after the one that failed were not made."""
    failed = False
    for check, label in LABELS.items():
        named = words.text(label)
        if failed:
            yield CheckView("undetermined", words.text("Not checked"), named)
        elif check is looked.failed:
            failed = True
            yield CheckView("lost", words.text("Refused"), named)
        else:
            detail = _detail(check, looked, program, words)
            yield CheckView("eligible", words.text("In order"), named, detail)


def _detail(check: Check, looked: LookedAt, program: str, words: Translator) -> str:
    told, key = looked.manifest, looked.key
    if check is Check.SIGNATURE:
        return words.text("Key %(key)s", key=key.name) if key else ""
    if told is None:
        return ""
    if check is Check.WHOLE:
        count = len(told.parts)
        return words.plural(
            "%(number)s part checked", "%(number)s parts checked", count
        )
    if check is Check.FORWARD:
        return words.text("Pack %(serial)s", serial=str(told.serial))
    return words.text(
        "It needs version %(least)s; you have %(program)s.",
        least=told.least_program,
        program=program,
    )

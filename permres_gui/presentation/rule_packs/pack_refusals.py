"""Why a rule pack, a key or a signature is refused, in one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from permres_gui.packs.installed import Damaged
from permres_gui.packs.pack_error import PackError, Why
from permres_gui.presentation.translator import N_, Translator

SENTENCES: Final[Mapping[Why, str]] = MappingProxyType(
    {
        Why.UNREADABLE_FILE: N_("The file %(file)s cannot be read."),
        Why.TOO_LARGE: N_("This file is too large for a rule pack."),
        Why.NO_PACK: N_("This file is not a whole rule pack of this format."),
        Why.PART_MISSING: N_("The part %(part)s is missing in the rule pack."),
        Why.PART_CHANGED: N_(
            "The part %(part)s of the rule pack is not the one that its list names."
        ),
        Why.RULES_UNREADABLE: N_("This program cannot read the rules of this pack."),
        Why.NO_SIGNATURE: N_("The signature is not in the format of minisign."),
        Why.NOT_SIGNED: N_("The signature does not fit the rule pack."),
        Why.OTHER_KEY: N_(
            "The rule pack is signed with key %(other)s, and key %(key)s is trusted."
        ),
        Why.NO_KEY: N_("The public key is not in the format of minisign."),
        Why.KEY_WANTED: N_(
            "No key is trusted yet: give the public key of the signer with --key."
        ),
        Why.KEY_CHANGED: N_(
            "Key %(key)s is trusted: remove %(folder)s to trust another one."
        ),
        Why.NO_SECRET_KEY: N_(
            "The secret key is not in the encrypted format of minisign."
        ),
        Why.WRONG_PASSPHRASE: N_("The passphrase of the secret key is wrong."),
        Why.TOO_OLD: N_(
            "Rule pack %(serial)s is not newer than pack %(known)s,"
            " which was installed before."
        ),
        Why.OWN_RULES_NEWER: N_(
            "The rules of this pack are of %(day)s, and the program’s own are newer:"
            " of %(own)s."
        ),
        Why.PROGRAM_TOO_OLD: N_(
            "This rule pack needs version %(least)s of the program;"
            " this is version %(program)s."
        ),
        Why.NOT_WRITTEN: N_("%(file)s cannot be written."),
        Why.DISK_FULL: N_("The disk is full."),
        Why.EXISTS: N_("%(file)s exists already and is not replaced."),
        Why.NOT_INSTALLED: N_("There is no installed rule pack %(serial)s."),
        Why.NO_CASES: N_("There are no case files in %(folder)s: name their folder."),
        Why.NO_CRYPTOGRAPHY: N_(
            "Signatures need one more package: pip install cryptography."
        ),
    }
)


def refusal_of(error: PackError, words: Translator) -> str:
    """The sentence of a refusal."""
    told = error.figures.items()
    # A serial number is a name: it is not grouped by thousands.
    figures = {name: str(n) if isinstance(n, int) else n for name, n in told}
    return words.text(SENTENCES[error.why], **figures)


def damaged_text(found: Damaged, words: Translator) -> str:
    """That an installed pack is not used, and why."""
    return words.text(
        "Rule pack %(pack)s is damaged and is not used. %(reason)s",
        pack=found.pack.name,
        reason=refusal_of(found.error, words),
    )

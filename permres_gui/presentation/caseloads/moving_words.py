"""Bringing files under the key of their folder, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.presentation.case_store_texts import store_refusal
from permres_gui.presentation.in_a_row import in_a_row

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator

NAMED = 5
"""So many files are named; of more, their number is told."""


def move_offer(alone: int, words: Translator) -> str:
    """What can be done with files that the key of the folder does not open."""
    return words.plural(
        "%(number)s file still has a passphrase of its own. Move it under the key "
        "of this folder.",
        "%(number)s files still have a passphrase of their own. Move them under the "
        "key of this folder.",
        alone,
    )


def move_note(words: Translator) -> str:
    """What moving does, and what it does not."""
    return words.text(
        "A file that opens with this passphrase is moved whole. Any other file stays "
        "as it is. Old copies elsewhere keep their passphrase."
    )


def moving_line(done: int, files: int, words: Translator) -> str:
    """How far it is."""
    return words.text("Tried: %(done)s of %(files)s.", done=done, files=files)


def moved_lines(
    moved: int, refusals: Sequence[CaseStoreError], words: Translator
) -> Iterator[str]:
    """How many files were moved, then why the others were not."""
    if moved:
        yield words.plural(
            "%(number)s file was moved under the key of this folder.",
            "%(number)s files were moved under the key of this folder.",
            moved,
        )
    wrong = [each for each in refusals if each.reason is Reason.PASSPHRASE]
    if wrong:
        yield words.plural(
            "%(number)s file has another passphrase, or is damaged, and was not "
            "changed: %(files)s.",
            "%(number)s files have another passphrase, or are damaged, and were not "
            "changed: %(files)s.",
            len(wrong),
            files=_names([each.file for each in wrong], words),
        )
    others = [each for each in refusals if each.reason is not Reason.PASSPHRASE]
    yield from (store_refusal(each, words) for each in others[:NAMED])
    if len(others) > NAMED:
        yield words.plural(
            "%(number)s more file was not moved.",
            "%(number)s more files were not moved.",
            len(others) - NAMED,
        )


def _names(files: Sequence[str], words: Translator) -> str:
    named = list(files[:NAMED])
    if len(files) > NAMED:
        more = len(files) - NAMED
        named.append(words.plural("%(number)s more", "%(number)s more", more))
    return in_a_row(named, words)

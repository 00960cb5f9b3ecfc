"""What an adviser reads about stored cases: refusals, warnings, what is due."""

from __future__ import annotations

from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.case_store.retention import Kept
from permres_gui.presentation.translator import N_, Translator

_SENTENCES = {
    Reason.NO_FILE: N_("%(file)s: this file does not exist."),
    Reason.UNREADABLE: N_("%(file)s: this file cannot be read."),
    Reason.FOREIGN: N_(
        "%(file)s: this is not a case file that is protected with a passphrase."
    ),
    Reason.TOO_LARGE: N_("%(file)s: this is too large for a case file."),
    Reason.TOO_MUCH_WORK: N_(
        "%(file)s: opening this file would take too much time and memory."
    ),
    Reason.PASSPHRASE: N_(
        "%(file)s: the passphrase is wrong, or the file is damaged. "
        "Nothing in it was changed."
    ),
    Reason.DAMAGED: N_("%(file)s: the file is damaged. Nothing in it was changed."),
    Reason.NEWER: N_(
        "%(file)s: a newer version of this program saved this case. "
        "Open it with that version."
    ),
    Reason.NOT_A_CASE: N_(
        "%(file)s: line %(detail)s of the case is not understood. "
        "Perhaps a newer version of this program saved it."
    ),
    Reason.EMPTY_PASSPHRASE: N_("Choose a passphrase."),
    Reason.CONTRADICTION: N_("The case is not saved while two answers do not fit."),
    Reason.OPEN_ELSEWHERE: N_(
        "%(file)s: this case is open in another window or on another computer "
        "(computer: %(detail)s)."
    ),
    Reason.CHANGED: N_(
        "%(file)s: somebody else changed this file. Save your version beside it."
    ),
    Reason.GONE: N_(
        "%(file)s: this file is not there any more. Was it on a USB stick? Then plug that "
        "in again. Was it moved or erased? Then save your version with “Save as”."
    ),
    Reason.ALREADY_THERE: N_("%(file)s: there is already a file with this name."),
    Reason.NO_ROOM: N_(
        "%(file)s: the disk is full. The file on the disk is as it was."
    ),
    Reason.NOT_WRITTEN: N_(
        "%(file)s: the disk does not take this (%(detail)s). "
        "The file on the disk is as it was."
    ),
    Reason.NOT_LASTING: N_(
        "%(file)s: this is saved, but the disk may lose it in a power cut. "
        "Save it again."
    ),
    Reason.OWN_PASSPHRASE: N_(
        "%(file)s: this file has a passphrase of its own. Open it alone."
    ),
    Reason.OTHER_KEY: N_(
        "%(file)s: the key of this folder does not open this file, or it is damaged."
    ),
    Reason.NO_KEY: N_("%(file)s: the key of this folder, office.key, is not there."),
    Reason.NO_CRYPTOGRAPHY: N_(
        "Encrypted case files need one more package: pip install cryptography."
    ),
}


def store_refusal(error: CaseStoreError, words: Translator) -> str:
    """Why a stored case is refused, with what to do where something can be done."""
    if error.reason is Reason.NOT_A_CASE and not error.detail:
        return words.text("%(file)s: this holds no case.", file=error.file)
    if error.reason is Reason.OPEN_ELSEWHERE and not error.detail:
        return words.text("%(file)s: this case is open elsewhere.", file=error.file)
    return words.text(_SENTENCES[error.reason], file=error.file, detail=error.detail)


def plain_warning(words: Translator) -> str:
    """What is said before a case is written without protection."""
    return words.text(
        "This file is not protected: everybody who gets it can read the whole case. "
        "Erase it as soon as you no longer need it."
    )


def plain_left_warning(file: str, words: Translator) -> str:
    """What is said after a plain file was encrypted."""
    return words.text(
        "%(file)s is still there and not protected. Erase it if you no longer need it.",
        file=file,
    )


def due_lines(kept: Kept, words: Translator) -> tuple[str, ...]:
    """One line for each case that is due, then those whose name has no day."""
    due = (
        words.text("%(file)s: erase it, it was kept until %(day)s.", file=file, day=day)
        for file, day in kept.due
    )
    undated = (
        words.text("%(file)s: no day in its name, open it to see.", file=file)
        for file in kept.undated
    )
    return (*due, *undated)


def erased_line(file: str, words: Translator) -> str:
    return words.text("%(file)s: erased.", file=file)


def key_made_line(recipient: str, words: Translator) -> str:
    return words.text("Files can be protected for this key: %(key)s", key=recipient)


def key_warning(words: Translator) -> str:
    """What is said when the one key of a folder is made."""
    return words.text(
        "Keep a copy of office.key. Without it, or without its passphrase, nobody can "
        "open the files that it protects."
    )

"""How many case files there are, and how far reading them is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator


def sum_line(rows: int, unread: int, changed: int, words: Translator) -> str:
    """How many files there are, and how many of them are special."""
    if not rows:
        return no_files(words)
    return words.text(
        "Case files: %(rows)s. Not read: %(unread)s. With another answer: %(changed)s.",
        rows=rows,
        unread=unread,
        changed=changed,
    )


def no_files(words: Translator) -> str:
    """What is said of an empty folder."""
    return words.text("No case files in this folder.")


def progress_line(done: int, rows: int, words: Translator) -> str:
    """How far it is, of two rounds through all files: reading, then checking."""
    if done <= rows:
        return words.text("Read: %(done)s of %(rows)s.", done=done, rows=rows)
    return words.text("Checked: %(done)s of %(rows)s.", done=done - rows, rows=rows)

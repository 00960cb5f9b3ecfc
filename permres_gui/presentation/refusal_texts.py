"""Why an answer cannot be taken, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from permres_gui.presentation.translator import Translator


def refusal_text(
    open_parts: Sequence[str],
    unreadable: bool,
    words: Translator,
    *,
    open_rows: bool = False,
    empty_list: bool = False,
) -> str:
    """The sentence, empty where the answer can be taken."""
    if open_rows:
        return words.text("Some fields of this period are still open.")
    if unreadable:
        return words.text("This answer cannot be read. Check the day or the number.")
    if open_parts and empty_list:
        return words.text(
            "The list is still empty. Add something, or choose an answer below it."
        )
    if open_parts:
        return words.text("Give an answer, or choose “I do not know”.")
    return ""

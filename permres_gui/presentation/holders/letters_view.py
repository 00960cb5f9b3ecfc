"""The page that explains every card and annex, in groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.views import LettersView, LetterView

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator
    from permres_gui.rules.compiled import Library
    from permres_gui.rules.letters import Letter


def letters_view(library: Library, words: Translator) -> LettersView:
    """Every card and annex with one sentence, its drawing and its sources."""
    known = library.letters
    groups = (
        (words.text("Cards"), "card", known.cards),
        (words.text("Old names of cards"), "card", known.old_cards),
        (words.text("Annexes and other papers"), "paper", known.annexes),
    )
    return LettersView(
        heading=words.text("What do the letters mean?"),
        introduction=words.text(
            "Every card and every paper, with its old and new name."
        ),
        search=words.text("Search a letter, a number or a word"),
        hint=words.text("For example: F+, 16bis, family"),
        found=words.text("Found: %(count)s", count="%(count)s"),
        none_found=words.text("Nothing found. Look at the letter on your card again."),
        groups=tuple(
            (title, tuple(_entry(each, kind, library, words) for each in letters))
            for title, kind, letters in groups
        ),
    )


def _entry(
    letter: Letter, kind: str, library: Library, words: Translator
) -> LetterView:
    printed = words.text(letter.printed) if letter.printed else ""
    return LetterView(
        picture=f"{kind}:{letter.letters}",
        letters=(letter.letters, *letter.find),
        name=words.text(letter.name),
        text=words.text(letter.text),
        printed=words.text("On the card: “%(words)s”", words=printed)
        if printed
        else "",
        sources=sources_view(letter.sources, library.sources, words),
    )


def matches(view: LetterView, typed: str) -> bool:
    """Whether a search finds an entry: by its letters, or by words of its name or text.

    One character alone looks for letters only: otherwise most words would hold it.
    """
    wanted = _words(typed)
    letters = "".join(typed.split()).casefold()
    if any(each.casefold().startswith(letters) for each in view.letters):
        return True
    there, size = _words(f"{view.name} {view.text}"), len(wanted)
    starts = (there[at : at + size] for at in range(len(there)))
    whole = " ".join(wanted)
    return len(whole) > 1 and any(" ".join(each).startswith(whole) for each in starts)


def _words(text: str) -> list[str]:
    """The words of a text without accents, hyphens and colons."""
    from permres_gui.interview.plain_words import folded

    return folded(text).replace("-", " ").replace(":", " ").split()

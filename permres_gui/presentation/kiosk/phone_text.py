"""The result as a short text for a telephone: the camera shows it, nothing is opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.presentation.kiosk.take_home import plain, take_home
from permres_gui.presentation.kiosk.taken_lines import TakeHome, TakenLine, TakenPart
from permres_gui.presentation.translator import N_

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.kiosk.taken_lines import Part
    from permres_gui.presentation.translator import Translator

MOST_BYTES: Final = 1200
"""What a QR code of 117 fields a side holds, with some room; in UTF-8."""
RANK: Final[tuple[Part, ...]] = ("price", "papers", "where", "others", "steps")
"""What goes in first where not everything fits; the answer and its day always do."""
WHOLE, SHORT = True, False
ANSWER_ONLY: Final[Mapping[Part, bool]] = MappingProxyType({"answer": WHOLE})
NO_ROOM: Final = N_("No room here for: %(parts)s. Print them.")
NO_PAPER: Final = N_("No room here for: %(parts)s. Read them on the screen.")
"""Where nothing can be printed."""


def phone_text(context: Context, card: str, *, paper: bool = True) -> str:
    """The text of the first QR code, in the language of the person.

    A part that does not fit goes in without what explains it, or else not at all; the
    text names what it leaves out.
    """
    told, words = take_home(context, card), context.words
    kept: Mapping[Part, bool] = ANSWER_ONLY
    for part in RANK:
        if told.of(part) is None:
            continue
        for whole in (WHOLE, SHORT):
            more = {**kept, part: whole}
            if len(_text(words, told, more, paper).encode("utf-8")) <= MOST_BYTES:
                kept = more
                break
    return _text(words, told, kept, paper)


def _text(
    words: Translator, told: TakeHome, kept: Mapping[Part, bool], paper: bool
) -> str:
    """The parts that were kept, in their order; what is missing is named."""
    blocks = [told.title]
    for part in told.parts:
        if part.id in kept:
            blocks.append("\n".join(_lines(words, part, whole=kept[part.id])))
    gone = [part.title for part in told.parts if part.id not in kept]
    if gone:
        parts = ", ".join(gone)
        blocks.append(words.text(NO_ROOM if paper else NO_PAPER, parts=parts))
    if paper and SHORT in kept.values():
        blocks.append(words.text("The printed result explains it further."))
    return "\n\n".join([*blocks, told.note])


def _lines(words: Translator, part: TakenPart, *, whole: bool) -> Iterator[str]:
    if part.title:
        yield words.text("%(title)s:", title=part.title)
    for number, line in enumerate(part.lines, 1):
        detail = line.detail if whole else ""
        match part.id:
            case "papers":
                yield plain(("-", line.text))
            case "price":
                yield words.text(
                    "- %(what)s: %(amount)s", what=line.text, amount=line.figure
                )
                if detail:
                    yield f"  {plain((detail,))}"
            case "steps":
                yield plain((f"{number}.", line.text, detail, _in_brackets(line)))
            case _:
                yield plain((line.text, detail, _in_brackets(line)))


def _in_brackets(line: TakenLine) -> str:
    return f"({line.figure})" if line.figure else ""

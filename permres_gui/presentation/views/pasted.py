"""Pasted lines of a history: what was typed, and how each line was understood."""

from __future__ import annotations

from permres_gui.presentation.views.controls import ChoiceView
from permres_gui.presentation.views.parts import Status
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class ReadyAnswerView:
    """An answer to press, and the key that presses it."""

    key: str
    label: str
    spoken: str
    write: str = ""
    """The part of the text that is to be typed anew; empty for any other answer."""


@dataclass(frozen=True, slots=True)
class GapView:
    """Days between stays of which no line tells, or stays of which two do."""

    question: str
    fine: str = ""
    """The answer that there was nothing; empty where that is none."""
    add: str = ""
    line: str = ""
    """What stands in the text for the stay that is added."""
    id: str = ""
    answers: tuple[ReadyAnswerView, ...] = ()
    """Where two stays tell the same days: how they can be parted, or that both stand."""


@dataclass(frozen=True, slots=True)
class PastedLineView:
    """One line: a sign with its word, what was understood, and what is open."""

    text: str
    status: Status
    """The sign: eligible (understood), needs_advice (with a question), undetermined
    (changes nothing) or lost (not understood)."""
    word: str
    said: str
    notes: tuple[str, ...] = ()
    refused: bool = False
    """Not understood: it is left out, and has a sign of its own."""
    number: int = 0
    answers: tuple[ReadyAnswerView, ...] = ()
    """Ready answers to the first of its questions."""
    again: str = ""
    """Asks the line once more that somebody answered; empty where nobody did."""
    again_spoken: str = ""


@dataclass(frozen=True, slots=True)
class PastedView:
    """The page; `take` is empty while no line can be taken over."""

    heading: str
    introduction: str
    field_label: str
    field_hint: str
    text: str
    read: str
    understood_title: str
    lines: tuple[PastedLineView, ...]
    take: str
    note: str
    gaps: tuple[GapView, ...] = ()
    keys: str = ""
    """What the keys do in the lines."""
    sure: ChoiceView | None = None
    """How sure an adviser is of all the lines; nobody else is asked."""
    typed: str | None = None
    """What stands in the field, where that is not what was read."""

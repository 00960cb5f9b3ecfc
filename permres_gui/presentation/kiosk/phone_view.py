"""The page that gives a result away: to a telephone, to an adviser, to a counter."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.interview.answer_code import AnswerCodeError, encode
from permres_gui.presentation.desk.bilingual_slip import counter_languages
from permres_gui.presentation.kiosk.phone_text import phone_text
from permres_gui.presentation.kiosk.qr_code import qr_code
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import (
    AnswersCodeView,
    CodeView,
    LinkView,
    PhoneView,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from permres_gui.presentation.context import Context

SLIP: Final = "slip:"
"""Before the language that stands beside that of the person."""
GROUP: Final = 9
"""Signs in a group: as many as the head of a code has."""
BESIDE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "nl": N_("Print with Dutch beside it"),
        "fr": N_("Print with French beside it"),
        "en": N_("Print with English beside it"),
    }
)
"""Named in the language of the person, and read so by a voice."""
SAVED_BESIDE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "nl": N_("Save as PDF with Dutch beside it"),
        "fr": N_("Save as PDF with French beside it"),
        "en": N_("Save as PDF with English beside it"),
    }
)
"""Where no printer is: the same sheet as a file."""
ON_PAPER: Final = N_("On paper in two languages")
IN_FILE: Final = N_("As PDF in two languages")
ANSWERS_CODE: Final = "answers-code"
TOO_MANY: Final = N_("Your answers are too many for one code. Print them.")
TOO_MANY_HERE: Final = N_("Your answers are too many for one code.")
"""Where nothing can be printed."""


def phone_view(
    context: Context,
    card: str,
    *,
    answers: bool = False,
    paper: bool = True,
    prints: bool = True,
) -> PhoneView:
    """For one card; ``answers`` is whether the person asked for the second code.

    ``paper`` is whether a sheet can be had here, ``prints`` whether from a printer;
    else it is saved.
    """
    words, printed = context.words, paper and prints
    said = phone_text(context, card, paper=printed)
    return PhoneView(
        heading=words.text("Your result on your phone"),
        introduction=words.text(
            "Point the camera of your phone at the code. It shows the result as text."
            " Nothing is sent."
        ),
        result=CodeView(
            qr_code(said),
            words.text("QR code with your result. The same stands in words beside it."),
            words.text("Neither your name nor your answers are in this code."),
            said,
        ),
        text_title=words.text("The same in words"),
        answers=_answers(context, shown=answers, paper=printed),
        slip_title=words.text(ON_PAPER if prints else IN_FILE) if paper else "",
        slip_text=words.text(
            "For the counter: your language and the other one, line by line."
        )
        if paper
        else "",
        slips=tuple(_slip(context, each, prints) for each in counter_languages(context))
        if paper
        else (),
    )


def grouped(code: str) -> str:
    """The signs in groups that a line can break between; the reader takes no notice."""
    starts = range(0, len(code), GROUP)
    return " ".join(code[at : at + GROUP] for at in starts)


def _slip(context: Context, language: str, prints: bool) -> LinkView:
    label = context.words.text((BESIDE if prints else SAVED_BESIDE)[language])
    return LinkView(f"{SLIP}{language}", label, "print" if prints else "download")


def _answers(context: Context, *, shown: bool, paper: bool) -> AnswersCodeView:
    words = context.words
    lines = [
        words.text(
            "An adviser can read your answers from a second code."
            " Then nobody types them again."
        ),
        words.text(
            "In it are all your answers, such as birth, stay, nationality, family, work,"
            " income and convictions. Your name is not in it. Whoever scans the code can"
            " read them."
        ),
    ]
    code = _answers_code(context) if shown else None
    if shown and code is None:
        lines.append(words.text(TOO_MANY if paper else TOO_MANY_HERE))
    label = (
        words.text("Hide the code with my answers")
        if shown
        else words.text("Show a code with my answers")
    )
    switch = LinkView(ANSWERS_CODE, label)
    title = words.text("Your answers for an adviser")
    return AnswersCodeView(title, tuple(lines), switch, code)


def _answers_code(context: Context) -> CodeView | None:
    """The answers as a code; ``None`` where they are too many for one."""
    words = context.words
    try:
        text = encode(replace(context.case, as_of=context.as_of))
    except AnswerCodeError:
        return None
    return CodeView(
        qr_code(text),
        words.text("QR code with your answers. The same stands as text below it."),
        words.text("Show this code only to an adviser whom you trust."),
        grouped(text),
    )

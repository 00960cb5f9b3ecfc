"""What a kiosk says: its start page, and around every page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.interview.session import RESULT, WELCOME
from permres_gui.presentation.shell_view import LANGUAGE_NAMES
from permres_gui.presentation.translator import translator_for
from permres_gui.presentation.views import (
    KioskView,
    LinkView,
    StartLanguageView,
    StartView,
    TeaserView,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from permres_gui.interview.session import Session
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import HelpView, ShellView, WelcomeView


def kiosk_view(words: Translator, *, largest: bool, contrast: bool) -> KioskView:
    """The words around every page; two buttons name what they lead to next."""
    return KioskView(
        kept=words.text("Nothing is kept"),
        done=words.text("I am done"),
        larger=words.text("Normal text") if largest else words.text("Larger text"),
        contrast=(
            words.text("Normal colours") if contrast else words.text("More contrast")
        ),
    )


def start_view(
    languages: Sequence[str], staff: tuple[str, ...], *, closed: bool = False
) -> StartView:
    """The start page in all its languages at once; closed, nobody can begin."""
    names = dict(LANGUAGE_NAMES)
    spoken = [translator_for(code) for code in languages]
    return StartView(
        headings=tuple(w.text("Permanent residence in Belgium") for w in spoken),
        languages=tuple(
            StartLanguageView(
                words.language,
                names[words.language],
                words.text("Touch here to begin."),
                words.text("Nothing is kept. Your answers go when you leave."),
            )
            for words in spoken
            if not closed
        ),
        staff=staff,
    )


def heard_at_start(view: StartView) -> StartView:
    """What one voice can read of the start page: the part in its own language."""
    return replace(
        view, headings=view.headings[:1], languages=view.languages[:1], staff=()
    )


def framed_for_kiosk(
    view: ShellView, session: Session, languages: Sequence[str], words: Translator
) -> ShellView:
    """The frame with the languages of this kiosk, and without what saves a file."""
    first = session.at == WELCOME
    return replace(
        view,
        languages=tuple(each for each in LANGUAGE_NAMES if each[0] in languages),
        help=kiosk_help(view.help, words),
        continue_="" if first or session.at == RESULT else view.continue_,
        restart="",
        pdf="",
        sections=tuple(each for each in view.sections if each.id != "print"),
    )


def kiosk_help(view: HelpView, words: Translator) -> HelpView:
    """The help of a screen that is touched."""
    first, second, third, *_ = view.paragraphs
    return replace(
        view,
        paragraphs=(
            first,
            second,
            third,
            words.text("Touch an answer to choose it. Move your finger to see more."),
            words.text(
                "With the keys beside the screen: go forward or back through the page,"
                " and choose."
            ),
            words.text("Nothing is kept. Touch “I am done” and your answers are gone."),
        ),
    )


def kiosk_welcome(view: WelcomeView, words: Translator) -> WelcomeView:
    """The tasks; the language stands above, the address below on every page."""
    kept = view.facts[0]
    text = words.text("Touch “I am done” and your answers are gone.")
    facts = (replace(kept, text=text),)
    return replace(view, language_title="", language_note="", facts=facts)


def take_home_view(words: Translator, *, paper: bool) -> TeaserView:
    """The result on a telephone, and on paper where a visitor can print.

    Offered where he has just read it, since nothing of it stays here.
    """
    code = words.text("Scan a code with your phone. Nothing is sent.")
    either = words.text("Scan a code with your phone, or print it for the counter.")
    print_ = LinkView("print", words.text("Print"), icon="print")
    return TeaserView(
        title=words.text("Take your result with you"),
        text=either if paper else code,
        link=LinkView("phone", words.text("Show the QR code"), icon="phone"),
        other=print_ if paper else None,
    )

"""The frame around every page and the first page, in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.interview.session import CHECK, RESULT, WELCOME
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import (
    ChoiceView,
    DisplayView,
    FactView,
    HelpView,
    LinkView,
    OptionView,
    ShellView,
    WelcomeView,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from permres_gui.domain.case import Text
    from permres_gui.interview.questions import Interview
    from permres_gui.interview.session import Session
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import SectionView, TopicView

LANGUAGE_NAMES = (("nl", "Nederlands"), ("fr", "Français"), ("en", "English"))
SIZES = (100, 125, 150, 200)
NO_CONTINUE = frozenset((WELCOME, RESULT))
"""A task of the first page is begun by pressing it; the result leads nowhere else."""
FIND = "find"
TASKS = (
    (
        FIND,
        N_("Find out which permanent card I can get"),
        N_("And from which day, with which papers, for which price."),
        "card:L",
    ),
    (
        "hold",
        N_("I hold a permanent card"),
        N_("When do I renew it, and do I still have my right?"),
        "card:B",
    ),
    (
        "journey",
        N_("I am going abroad"),
        N_("How long may I stay away, and what must I do before?"),
        "paper:18",
    ),
    (
        "waiting",
        N_("I am waiting for a decision"),
        N_("How long can it take? And what if the answer is no?"),
        "paper:16bis",
    ),
    (
        "lost",
        N_("My card is lost or stolen"),
        N_("What to do today. No questions."),
        "lost",
    ),
    (
        "family",
        N_("My family"),
        N_("Who can come to live here, and which card do they get?"),
        "card:F",
    ),
    (
        "letters",
        N_("What do the letters mean?"),
        N_("Every card and every annex in one sentence."),
        "paper:16",
    ),
)
"""What a person may want, in the order of the first page: id, words, picture."""


FOR_EVERYBODY = N_("Infopunt Migratie, by appointment. Call Gentinfo: 09 210 10 10.")
"""Said before the rules are read, so it stands here; `check` holds it against them."""


def shell_view(
    session: Session,
    interview: Interview | None,
    words: Translator,
    checked_on: str,
    section: str = "",
    *,
    places: bool = False,
) -> ShellView:
    """The frame; on the result the rail holds its sections.

    ``places`` is whether a second municipality was chosen.
    """
    asking = session.at not in {WELCOME, RESULT}
    topics: tuple[TopicView, ...] = ()
    step = line = ""
    if asking and interview:
        from . import rail_view

        topics = rail_view.topic_views(session, interview, words)
        step, line = rail_view.step(topics, words), rail_view.step_line(topics, words)
    result = session.at == RESULT
    return ShellView(
        product=words.text("Permanent residence check"),
        language=words.language,
        languages=LANGUAGE_NAMES,
        language_title=words.text("Language"),
        help=help_view(words),
        display=display_view(words),
        help_label=words.text("Help"),
        display_label=words.text("Display"),
        rail_title=words.text("Parts of this check"),
        topics=topics,
        sections=_sections(words, section, places=places) if result else (),
        step=step,
        step_line=line,
        human_title=words.text("Rather talk to someone?"),
        human_lines=human_lines(words, session.case.person.municipality),
        rules_line=rules_line(words, checked_on),
        back=words.text("Back") if session.at != WELCOME else "",
        continue_=_continue(session, words),
        restart=words.text("Start again") if session.at != WELCOME else "",
        print_=words.text("Print") if result else "",
        pdf=words.text("Save as PDF") if result else "",
    )


def _continue(session: Session, words: Translator) -> str:
    """What the button that leads on is called: after all answers comes the result."""
    if session.at in NO_CONTINUE:
        return ""
    if session.at == CHECK:
        return words.text("Show my result")
    return words.text("Continue")


def _sections(
    words: Translator, current: str, *, places: bool
) -> tuple[SectionView, ...]:
    """Read when there is a result, so that the first page does not wait for them."""
    from permres_gui.presentation.result_sections import sections

    return sections(words, current, places=places)


def human_lines(words: Translator, municipality: Text = None) -> tuple[str, ...]:
    """Where a person helps, on every page: in Ghent, until another place is told."""
    if isinstance(municipality, str):
        from permres_gui.presentation.context import HOME
        from permres_gui.presentation.where_to_ask import anywhere

        if municipality != HOME:
            return (anywhere(words),)
    return (words.text(FOR_EVERYBODY),)


def rules_line(words: Translator, checked_on: str) -> str:
    """What the program rests on, and what it is not.

    ``checked_on`` is the day of the rules, and after a space their pack, if any.
    """
    checked_on, _, pack = checked_on.partition(" ")
    if pack:
        nothing = words.text("Information, not a decision.")
        return f"{nothing} {rules_sentence(words, checked_on, pack)}"
    if not checked_on:
        return words.text("Information, not a decision.")
    from datetime import date

    day = date.fromisoformat(checked_on)
    return words.text("Information, not a decision. Rules of %(day)s.", day=day)


def rules_sentence(words: Translator, checked_on: str, version: str) -> str:
    """The day of the rules, and what tells them from all others, if that is more."""
    from datetime import date

    day = date.fromisoformat(checked_on)
    if not version:
        return words.text("Rules of %(day)s.", day=day)
    return words.text(
        "Rules of %(day)s, version %(version)s.", day=day, version=version
    )


def help_view(words: Translator) -> HelpView:
    """What opens under Help."""
    paragraphs: Sequence[str] = (
        words.text(
            "You answer a few questions. Then you see which card you can get and from which day."
        ),
        words.text("You can always go back. Your answers stay."),
        words.text(
            "You may choose “I do not know”. Then we say what that leaves open."
        ),
        words.text(
            "Use Tab and the arrow keys to move, the space bar to choose, and Enter to continue."
        ),
        words.text(
            "Nothing is kept. When you close the program, your answers are gone."
        ),
    )
    return HelpView(words.text("Help"), tuple(paragraphs), words.text("Close"))


def display_view(words: Translator) -> DisplayView:
    """What opens under Display."""
    return DisplayView(
        title=words.text("Display"),
        size_title=words.text("Text size"),
        sizes=tuple((size, f"{size}\u00a0%") for size in SIZES),
        theme_title=words.text("Colours"),
        themes=(
            ("light", words.text("Light")),
            ("dark", words.text("Dark")),
            ("contrast", words.text("High contrast")),
        ),
        close=words.text("Close"),
        speech_title=words.text("Read pages aloud"),
        speech=(("no", words.text("Off")), ("yes", words.text("On"))),
    )


def welcome_view(words: Translator, checked_on: str) -> WelcomeView:
    """The first page: the task, the language, what is kept and what it rests on."""
    tasks = tuple(
        OptionView(id_, words.text(title), words.text(about), picture=picture)
        for id_, title, about, picture in TASKS
    )
    return WelcomeView(
        heading=words.text("Permanent residence in Belgium"),
        introduction=words.text("What do you want to do?"),
        tasks=ChoiceView(words.text("What do you want to do?"), tasks),
        language_title=words.text("Language"),
        language_note=words.text("You can change the language on every page."),
        facts=(
            FactView(
                "shield",
                words.text("Nothing is kept"),
                words.text("Your answers stay on this computer and go when you close."),
            ),
            FactView(
                "book",
                words.text("It rests on the law"),
                rules_line(words, checked_on),
            ),
            FactView(
                "person",
                words.text("Rather talk to someone?"),
                human_lines(words)[0],
            ),
        ),
    )


def adviser_link(words: Translator) -> LinkView:
    """From the first page to the desk, where there is one."""
    return LinkView("desk", words.text("For advisers: everything on one page"))

"""The result page: the answer first, then every card, then why and what to do."""

from __future__ import annotations

from permres_gui.presentation.answers.open_questions import open_questions_view
from permres_gui.presentation.cards.card_rows import card_rows
from permres_gui.presentation.cards.headline import headline
from permres_gui.presentation.changes_view import changes_view
from permres_gui.presentation.compare_view import teaser
from permres_gui.presentation.context import Context
from permres_gui.presentation.not_to_miss import notices
from permres_gui.presentation.shell_view import rules_sentence
from permres_gui.presentation.timelines.strip_view import strip_view
from permres_gui.presentation.timelines.timeline_view import timeline_view
from permres_gui.presentation.until_view import until_view
from permres_gui.presentation.views import ResultView


def result_view(
    context: Context, opened: str = "", *, files: bool = False
) -> ResultView:
    """Everything that the page says; ``opened`` is the card whose row stands open.

    With ``files`` the person can keep a file here, so that one is offered.
    """
    first = headline(context, files=files)
    return ResultView(
        status=first.status,
        headline=first.sentence,
        lines=first.lines,
        cards=card_rows(context, opened),
        note=note(context),
        link=first.link,
        notices=notices(context),
        strip=strip_view(context),
        timeline=timeline_view(context),
        until=until_view(context),
        open=open_questions_view(context),
        changes=changes_view(context),
        compare=teaser(context),
    )


def note(context: Context) -> str:
    """The day of the answers, the day of the rules or their pack, and no decision."""
    words, known = context.words, context.library
    parts = (
        words.text("Based on your answers, as of %(day)s.", day=context.as_of),
        words.text(
            "Information, not a decision: your municipality or the Immigration Office"
            " decides."
        ),
        rules_sentence(words, known.checked_on, known.pack),
    )
    return " ".join(parts)

"""The sheet for the client: the adviser's language and the client's, line by line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.presentation.answers.guess_words import names_periods
from permres_gui.presentation.cards.headline import leader
from permres_gui.presentation.desk.bilingual_slip import counter_languages, slip_of
from permres_gui.presentation.desk.what_if import what_if_notice
from permres_gui.presentation.in_a_row import ended
from permres_gui.presentation.kiosk.take_home import take_home
from permres_gui.presentation.kiosk.taken_lines import TakeHome, TakenLine
from permres_gui.presentation.result_view import note
from permres_gui.presentation.shell_view import LANGUAGE_NAMES
from permres_gui.presentation.small_form import SmallForm, Values
from permres_gui.presentation.translator import translator_for
from permres_gui.presentation.views import (
    AdviceView,
    FormAnswerView,
    FormPageView,
    FormView,
)

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator


def sheet_view(context: Context, values: Values) -> FormPageView:
    """Which card and which language; what the sheet will say, before it is printed."""
    words, chosen = context.words, _chosen(context, values)
    own, there = _both(context, chosen)
    return FormPageView(
        heading=words.text("Sheet for your client"),
        introduction=_introduction(context),
        form=_form(context, chosen),
        show=words.text("Show what it says"),
        answer=FormAnswerView(
            title=words.text("The sheet begins with"),
            status="list",
            lines=tuple(_first_lines(own, there)),
        ),
        advice=tuple(_parts(own, words)),
        note=note(context),
        notice=what_if_notice(context),
    )


def client_sheet(context: Context, values: Values) -> str:
    """The sheet as HTML, the adviser's language on the left."""
    chosen = _chosen(context, values)
    return slip_of(context, chosen["card"], translator_for(chosen["language"]))


def _introduction(context: Context) -> str:
    """What is on the sheet, and what of the client is not."""
    if context.what_if is not None:
        return context.words.text(
            "Answer, papers, price and steps of one card, in your language and that of"
            " your client. The name of your client is not on it. On top it says that"
            " it tells of a what-if, and what differs."
        )
    cards = [each.card for each in context.assessments]
    if names_periods(context, cards):
        return context.words.text(
            "Answer, papers, price and steps of one card, in your language and that of"
            " your client. The name of your client is not on it. Of the answers it"
            " names only the stays and journeys that are a guess."
        )
    return context.words.text(
        "Answer, papers, price and steps of one card, in your language and that of"
        " your client. Neither the name nor the answers of your client are on it."
    )


def _chosen(context: Context, values: Values) -> dict[str, str]:
    """What was chosen, else the card of the first line and the first other language."""
    cards = [each.card for each in context.assessments]
    others = counter_languages(context)
    leading = leader(context)
    card, language = values.get("card"), values.get("language")
    return {
        "card": str(card) if card in cards else leading.card if leading else cards[0],
        "language": str(language) if language in others else others[0],
    }


def _form(context: Context, chosen: Values) -> FormView:
    words, form = context.words, SmallForm(context, chosen)
    cards = {each.id: each.name for each in context.library.rulebook.cards}
    others = {each: dict(LANGUAGE_NAMES)[each] for each in counter_languages(context)}
    return FormView(
        (
            form.choice("card", words.text("Card"), cards),
            form.choice("language", words.text("Language of your client"), others),
        )
    )


def _both(context: Context, chosen: Mapping[str, str]) -> tuple[TakeHome, TakeHome]:
    there = replace(context, words=translator_for(chosen["language"]))
    card = chosen["card"]
    return take_home(context, card, paper=True), take_home(there, card, paper=True)


def _first_lines(*sheets: TakeHome) -> list[str]:
    """The answer in both languages."""
    parts = [each.of("answer") for each in sheets]
    return [line.text for part in parts if part for line in part.lines]


def _parts(own: TakeHome, words: Translator) -> list[AdviceView]:
    """The other parts as they will stand on the left half."""
    return [
        AdviceView(part.title, tuple(_line(each, words) for each in part.lines))
        for part in own.parts
        if part.title
    ]


def _line(line: TakenLine, words: Translator) -> str:
    """A price with its amount; of other lines the words, and a guess or a moment."""
    kind = line.key.partition(":")[0]
    if kind in {"answer", "paper"} and line.detail:
        return f"{ended(line.text)} {line.detail}"
    if not line.figure or kind not in {"fee", "total"}:
        return line.text
    return words.text("%(what)s: %(answer)s", what=line.text, answer=line.figure)

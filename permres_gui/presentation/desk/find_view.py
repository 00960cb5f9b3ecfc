"""What can be found on the desk by its name: facts, cards, articles, actions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from permres_gui.presentation.article_words import article_words
from permres_gui.presentation.desk.desk_jumps import question_label
from permres_gui.presentation.desk.desk_keys import DESK_KEYS, WITHOUT_KEY
from permres_gui.presentation.desk.desk_links import CARD, DO, FACT, FIND_PAGE
from permres_gui.presentation.fitting import Keyword
from permres_gui.presentation.search import Search
from permres_gui.presentation.views.find import FindView

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context

MORE = "#"
"""After the card that an article leads to: the source, so that no two ids are the same."""


def find_view(context: Context) -> FindView:
    """Everything with a name; where an id leads is its part before ``MORE``."""
    words = context.words
    entries = (*_facts(context), *_cards(context), *_actions(context))
    return FindView(
        heading=words.text("Find by name"),
        label=words.text("A fact, a card, an article or an action"),
        hint=words.text("For example: income"),
        entries=(*entries, *_articles(context)),
        found=words.text("%(count)s found", count="%(count)s"),
        none_found=words.text("Nothing has this name."),
    )


def finder(view: FindView) -> Search:
    """The search: an article is found by its number with any of its names before it.

    Of two names that have the same word the one with fewer words is meant sooner.
    """
    articles = [(id_, name) for id_, name in view.entries if MORE in id_]
    named = (
        Keyword(id_, name, name, rank=len(name.split()))
        for id_, name in view.entries
        if MORE not in id_
    )
    cited = (
        Keyword(id_, words, name, meant=False)
        for id_, name in articles
        for words in article_words(name)
    )
    own = (Keyword(id_, name, name, meant=False) for id_, name in articles)
    return Search(view.entries, (*named, *cited, *own))


def place_of(found: str) -> str:
    """Where something that was found leads."""
    return found.partition(MORE)[0]


def _facts(context: Context) -> Iterator[tuple[str, str]]:
    for each in context.interview.questions:
        yield f"{FACT}{each.id}", question_label(each, context.words)


def _cards(context: Context) -> Iterator[tuple[str, str]]:
    for card in context.library.rulebook.cards:
        yield f"{CARD}{card.id}", context.words.text(card.name)


def _actions(context: Context) -> Iterator[tuple[str, str]]:
    for action, key in DESK_KEYS.items():
        if action != FIND_PAGE:
            name = context.words.text(key.text)
            yield f"{DO}{action}", f"{name} ({key.keys})"
    for action, message in WITHOUT_KEY.items():
        yield f"{DO}{action}", context.words.text(message)


def _articles(context: Context) -> Iterator[tuple[str, str]]:
    """Each article that a requirement of a card cites, once for each card."""
    known, words = context.library.sources, context.words
    for found in context.assessments:
        first: dict[str, str] = {}  # of an article, the first source that tells it
        cited = (s for each in found.findings for s in each.requirement.sources)
        for source in cited:
            first.setdefault(words.text(known[source].legal_basis), source)
        for basis, source in first.items():
            yield f"{CARD}{found.card}{MORE}{source}", f"{basis} ({found.card})"

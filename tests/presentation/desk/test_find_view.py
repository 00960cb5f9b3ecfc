"""Facts, cards, articles and actions are found by their names."""

from __future__ import annotations

import re

import pytest

from permres_gui.presentation.article_words import article_words
from permres_gui.presentation.desk.desk_keys import DESK_KEYS, WITHOUT_KEY
from permres_gui.presentation.desk.desk_links import CARD, DO, FACT, FIND_PAGE
from permres_gui.presentation.desk.find_view import find_view, finder, place_of
from permres_gui.presentation.search import Search, search_in
from permres_gui.presentation.translator import LANGUAGES
from tests.presentation.told import told, worked


def view(language="en"):
    return find_view(told(worked("refugee-16-months"), language))


def found(letters: str) -> list[str]:
    rows = search_in(view().entries).find(letters).rows
    return [place_of(id_) for id_, _ in rows]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_card_and_action_has_a_name_of_its_own(language):
    shown = view(language)
    ids = [id_ for id_, _ in shown.entries]
    assert len(set(ids)) == len(ids)
    assert all(name for _, name in shown.entries)
    actions = [id_ for id_ in ids if id_.startswith(DO)]
    assert len(actions) == len(DESK_KEYS) - 1 + len(WITHOUT_KEY)
    assert f"{DO}{FIND_PAGE}" not in ids
    assert [id_ for id_ in ids if id_.startswith(CARD)][:6] == [
        f"{CARD}{card}" for card in ("B", "K", "L", "EU+", "F+", "M")
    ]


def test_a_fact_is_found_by_a_word_of_its_name():
    assert f"{FACT}nationality" in found("nationality")


def test_an_article_leads_to_each_card_that_rests_on_it_once():
    places = found("1980")
    assert f"{CARD}B" in places
    assert all(place.startswith(CARD) for place in places)
    assert "#" not in "".join(places)


@pytest.mark.parametrize(
    "typed", ["art 14", "art. 14", "artikel 14", "article 14", "Art.14"]
)
def test_an_article_is_found_however_it_is_called_and_before_longer_numbers(typed):
    rows = finder(view()).find(typed).rows
    assert rows
    assert all(id_.startswith(CARD) for id_, _ in rows)
    assert re.search(r"art[s.]* .*\b14\b", rows[0][1])


def test_of_an_article_no_part_and_no_year_of_a_law_is_a_number():
    cited = "Act of 15 December 1980 arts 14 second subparagraph, 16 par. 1, 47/5 §2"
    numbers = [each.partition(" ")[2] for each in article_words(cited)]
    assert list(dict.fromkeys(numbers)) == ["14", "16", "47/5"]
    assert list(article_words("Circular of 30 September 2013")) == []


def test_the_exact_name_goes_before_a_longer_one_that_holds_it():
    entries = (("a", "Inkomensgrens"), ("b", "Netto-inkomen"), ("c", "Inkomen"))
    rows = Search((*entries, ("d", "Meerinkomens"))).find("inkomen").rows
    assert [id_ for id_, _ in rows] == ["c", "a", "b", "d"]

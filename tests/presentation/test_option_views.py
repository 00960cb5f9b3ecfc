"""Options: which are in sight for whom, and which are chosen."""

from __future__ import annotations

from permres_gui.domain.case import Case, Person
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.questions import Option
from permres_gui.presentation.option_views import in_sight_for, option_views
from permres_gui.presentation.translator import translator_for
from tests.presentation.told import library

LAW = library().rulebook.law
ALL = Option("all", "All")


def person(*countries: str) -> Case:
    return Case(person=Person(countries))


def test_what_is_rare_for_others_is_in_sight_for_a_group():
    rare = Option("M", "M card", rare=True, rare_but_for=("british",))
    assert not in_sight_for((rare,), person("GB"), LAW)[0].rare
    assert in_sight_for((rare, ALL), person("SY"), LAW) == (rare, ALL)
    assert in_sight_for((rare,), Case(person=Person(UNKNOWN)), LAW) == (rare,)


def test_options_carry_their_words_and_what_is_chosen():
    told = Option("A", "Yes", description="No", picture="card:A", exclusive=True)
    one, other = option_views((told, ALL), translator_for("fr"), frozenset({"A"}))
    assert (one.value, one.title, one.description) == ("A", "Oui", "Non")
    assert (one.picture, one.exclusive, one.selected) == ("card:A", True, True)
    assert (other.description, other.selected) == ("", False)

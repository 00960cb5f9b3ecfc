"""Each contradiction is one sentence, with a way to both of its answers."""

from __future__ import annotations

import pytest

from permres_gui.domain.case import Absence, Case, Detention, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_periods import Conflict, Contradiction
from permres_gui.presentation.problem_texts import problem_sentence, problem_view
from permres_gui.presentation.translator import translator_for
from tests.presentation.told import interview
from tests.spaces import plain

ONE, OTHER = PartialDay.parse("2021-03-04"), PartialDay.parse("2022-05")
EN = translator_for("en")
CASE = Case(
    stays=(
        Stay(ground="asylum-procedure", first=PartialDay.parse("2020-01"), last=OTHER),
        Stay(ground="refugee", first=ONE),
    ),
    absences=(Absence(departure=OTHER, back=ONE, reason="work"),),
    detention=(Detention(first=OTHER, last=ONE),),
)
PATHS = {
    Conflict.STAY_ENDS_BEFORE_IT_BEGINS: ("stays[0].to", "stays[0].from"),
    Conflict.STAYS_OVERLAP: ("stays[1].from", "stays[0].to"),
    Conflict.STAYS_NOT_IN_ORDER: ("stays[1].from", "stays[0].to"),
    Conflict.OPEN_STAY_NOT_LAST: ("stays[0].to", "stays[1].from"),
    Conflict.PERIOD_ENDS_BEFORE_IT_BEGINS: ("detention[0].to", "detention[0].from"),
    Conflict.RETURN_BEFORE_DEPARTURE: ("absences[0].to", "absences[0].from"),
    Conflict.VISIT_BEFORE_DEPARTURE: (
        "absences[0].eu_visits[0].from",
        "absences[0].from",
    ),
    Conflict.VISIT_AFTER_RETURN: ("absences[0].eu_visits[0].to", "absences[0].to"),
    Conflict.DAY_IN_FUTURE: ("stays[0].from", "as_of"),
    Conflict.BORN_AFTER_THE_DAY: ("person.born", "as_of"),
    Conflict.STAY_BEFORE_BIRTH: ("stays[0].from", "person.born"),
    Conflict.ABSENCE_BEFORE_ARRIVAL: ("absences[0].from", "stays[0].from"),
    Conflict.ABSENCE_OUTSIDE_STAYS: ("absences[0].from", "stays"),
    Conflict.CARD_NOT_FOR_NATIONALITY: ("card.kind", "person.nationality"),
    Conflict.CARD_LONG_EXPIRED: ("card.valid_until", "as_of"),
    Conflict.PAPER_OF_AN_APPEAL: ("card.kind", "appeal_pending"),
    Conflict.STAYS_APART: ("stays[0].to", "stays[1].from"),
}
LINKS = {
    Conflict.BORN_AFTER_THE_DAY: ["birth"],
    Conflict.STAY_BEFORE_BIRTH: ["history", "birth"],
    Conflict.ABSENCE_BEFORE_ARRIVAL: ["absences", "history"],
    Conflict.ABSENCE_OUTSIDE_STAYS: ["absences", "history"],
    Conflict.CARD_NOT_FOR_NATIONALITY: ["card", "nationality"],
    Conflict.CARD_LONG_EXPIRED: ["card-dates"],
    Conflict.PAPER_OF_AN_APPEAL: ["card", "situation"],
    Conflict.PERIOD_ENDS_BEFORE_IT_BEGINS: ["detention"],
}


def found(kind: Conflict) -> Contradiction:
    figures = (ONE, OTHER)
    if kind is Conflict.OPEN_STAY_NOT_LAST:
        figures = ()
    if kind is Conflict.CARD_NOT_FOR_NATIONALITY:
        figures = ("EU", "SY")
    if kind is Conflict.PAPER_OF_AN_APPEAL:
        figures = ("annex-35",)
    return Contradiction(kind, *PATHS[kind], figures)


@pytest.mark.parametrize("kind", Conflict)
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_every_contradiction_is_one_sentence(kind, language):
    sentence = problem_sentence(
        found(kind), CASE, interview(), translator_for(language)
    )
    assert sentence[0].isupper()
    assert sentence.endswith((".", "?"))
    assert "%(" not in sentence
    assert language == "en" or sentence != problem_sentence(
        found(kind), CASE, interview(), EN
    )


TODAY_OR_ALL = {
    Conflict.DAY_IN_FUTURE,
    Conflict.CARD_LONG_EXPIRED,
    Conflict.ABSENCE_OUTSIDE_STAYS,
}
"""Against these stands no second day: today, or every stay."""
NAMED = {
    Conflict.PAPER_OF_AN_APPEAL: ("Annex 35",),
    Conflict.STAYS_OVERLAP: (
        "Asylum procedure (until May 2022)",
        "Recognised refugee (from 4 March 2021)",
    ),
    Conflict.STAYS_NOT_IN_ORDER: (
        "Asylum procedure (until May 2022)",
        "Recognised refugee (from 4 March 2021)",
    ),
    Conflict.OPEN_STAY_NOT_LAST: (
        "Asylum procedure (until May 2022)",
        "Recognised refugee (from 4 March 2021)",
    ),
    Conflict.CARD_NOT_FOR_NATIONALITY: ("EU card", "Syria"),
}


@pytest.mark.parametrize("kind", Conflict)
def test_a_contradiction_names_both_answers(kind):
    sentence = plain(problem_sentence(found(kind), CASE, interview(), EN))
    for named in NAMED.get(kind, ("4 March 2021", "May 2022")):
        assert named in sentence or (named == "May 2022" and kind in TODAY_OR_ALL)


def test_every_nationality_of_somebody_with_two_is_named():
    paths = PATHS[Conflict.CARD_NOT_FOR_NATIONALITY]
    two = Contradiction(Conflict.CARD_NOT_FOR_NATIONALITY, *paths, ("EU", "SY", "IN"))
    assert "Syria, India" in problem_sentence(two, CASE, interview(), EN)


@pytest.mark.parametrize("kind", Conflict)
def test_a_contradiction_leads_to_its_answers(kind):
    view = problem_view(found(kind), CASE, interview(), EN)
    title = "Two answers do not fit"
    if kind is Conflict.STAYS_APART:
        title = "There are days between two stays"
    assert view.title == title
    wanted = LINKS.get(kind) or [
        "absences" if PATHS[kind][0].startswith("absences") else "history"
    ]
    assert list(dict.fromkeys(link.id for link in view.links)) == wanted
    for link in view.links:
        if link.place < 0:
            assert link.label == interview().of(link.id).heading


def test_a_period_of_a_list_is_named_and_led_to_by_its_row():
    view = problem_view(found(Conflict.STAYS_OVERLAP), CASE, interview(), EN)
    assert [(plain(link.label), link.place) for link in view.links] == [
        ("Change: Recognised refugee, 4 March 2021 to today", 1),
        ("Change: Asylum procedure, January 2020 to May 2022", 0),
    ]


def test_a_stay_without_days_is_named_by_its_ground():
    stays = (Stay(ground="refugee"), Stay(ground="student", first=UNKNOWN))
    kind = Conflict.OPEN_STAY_NOT_LAST
    told = problem_sentence(found(kind), Case(stays=stays), interview(), EN)
    assert told == "Recognised refugee has no last day, but Studies comes after it."


def test_a_row_that_is_gone_leads_to_its_list():
    view = problem_view(found(Conflict.DAY_IN_FUTURE), Case(), interview(), EN)
    assert [(link.id, link.place) for link in view.links] == [("history", -1)]

"""What it means that a stay began before a change of the law, or since."""

from datetime import date

import pytest

from permres_gui.domain.verdict import NO, UNSURE, YES, unanswered
from tests.rules.reading import today

REFUGEE, STATELESS = "b-refugee-before-2016.recognised", "b-stateless.procedure"
FAMILY = "b-family10.before-2025"
SINCE = date(2025, 12, 1)
"""A day on which the law of July 2025 is in force."""


def stay(ground: str, first: str, more: str = "") -> str:
    return f"stays: [{{ground: {ground}, from: {first}, proof: first-card{more}}}]\n"


@pytest.mark.parametrize(
    ("first", "verdict"),
    [
        ("2016-07-07", YES),
        ("2016-07-08", NO),
        ("2016-06", YES),
        ("2016-07", UNSURE),
        ("2016-08", NO),
        ("2016", UNSURE),
    ],
)
def test_the_day_of_the_change_belongs_to_the_time_since(first, verdict):
    assert today(REFUGEE, stay("refugee", first)) == verdict


@pytest.mark.parametrize(
    ("decided", "verdict"),
    [
        ("2016-07-07", YES),
        ("2016-07-08", NO),
        ("2016-07", UNSURE),
        ("2016-08", NO),
        ("unknown", NO),
    ],
)
def test_the_decision_goes_before_the_first_day_where_it_is_told(decided, verdict):
    text = stay("refugee", "2016-07-20", f", decided: {decided}")
    assert today(REFUGEE, text) == verdict


def test_a_decision_came_before_the_stay_that_it_granted():
    text = stay("refugee", "2016-07-05", ", decided: 2016")
    assert today(REFUGEE, text) == YES


@pytest.mark.parametrize(
    ("applied", "verdict"), [("2015-09-01", UNSURE), ("2016-07-08", NO)]
)
def test_a_decision_on_an_unknown_day_came_after_the_application(applied, verdict):
    text = (
        f"stays: [{{ground: asylum-procedure, from: {applied}, to: 2016-07-19}},"
        " {ground: refugee, from: 2016-07-20, proof: first-card, decided: unknown}]\n"
    )
    assert today(REFUGEE, text) == verdict


@pytest.mark.parametrize(
    ("first", "verdict"), [("2024-08-31", UNSURE), ("2024-09-01", YES)]
)
def test_an_older_stay_may_be_another_one(first, verdict):
    assert today(STATELESS, stay("stateless", first)) == verdict


@pytest.mark.parametrize(
    ("first", "verdict"), [("2025-08-17", YES), ("2025-08-18", UNSURE)]
)
def test_what_a_new_law_changes_is_not_sure(first, verdict):
    assert today(FAMILY, stay("family-art10", first)) == verdict


@pytest.mark.parametrize(
    ("paper", "verdict"),
    [
        ("annex-15", YES),
        ("visa-d", YES),
        ("annex-15bis", UNSURE),
        ("unknown", UNSURE),
    ],
)
def test_a_right_that_was_only_asked_for_had_not_begun(paper, verdict):
    text = (
        f"stays: [{{ground: family-art10, from: 2025-08-10, to: 2025-10-31,"
        f" proof: {paper}}},"
        " {ground: family-art10, from: 2025-11-01, proof: first-card}]\n"
    )
    assert today(FAMILY, text, as_of=SINCE) == verdict


def test_before_the_law_changed_nobody_can_tell_that_the_answer_comes_after_it():
    text = "stays: [{ground: family-art10, from: 2025-01-10, proof: annex-15bis}]\n"
    assert today(FAMILY, text) == YES
    assert today(FAMILY, text, as_of=SINCE) == UNSURE


def test_a_paper_that_was_not_told_may_be_one_that_asks_and_is_asked():
    text = "stays: [{ground: family-art10, from: 2025-08-10}]\n"
    assert today(FAMILY, text, as_of=SINCE) == unanswered("stays.proof")


@pytest.mark.parametrize(
    ("asked", "until", "card", "verdict"),
    [
        ("2025-01-10", "2025-08-16", "2025-08-17", YES),
        ("2025-01-10", "2025-08-17", "2025-08-18", UNSURE),
        ("2024-05-17", "2025-08-31", "2025-09-01", YES),
        ("2024-05-18", "2025-08-31", "2025-09-01", UNSURE),
    ],
)
def test_the_right_was_there_with_the_card_or_when_an_answer_was_due(
    asked, until, card, verdict
):
    text = (
        f"stays: [{{ground: family-art10, from: {asked}, to: {until},"
        " proof: annex-15bis},"
        f" {{ground: family-art10, from: {card}, proof: first-card}}]\n"
    )
    assert today(FAMILY, text, as_of=SINCE) == verdict


@pytest.mark.parametrize(
    ("last", "verdict"),
    [
        ("2017-12-31", YES),
        ("2017-12", YES),
        ("2017-09-30", YES),
        ("2017-09-29", UNSURE),
        ("unknown", UNSURE),
    ],
)
def test_the_first_of_the_stays_on_the_ground_decides_for_sure_without_a_long_gap(
    last, verdict
):
    text = (
        f"stays: [{{ground: refugee, from: 2016-07-01, to: {last}}},"
        " {ground: refugee, from: 2018-01-01}]\n"
    )
    assert today(REFUGEE, text) == verdict


def test_who_has_no_such_stay_is_not_concerned():
    assert today(REFUGEE, stay("single-permit", "2020-01-01")) == YES
    assert today(REFUGEE, "") == YES


def test_a_first_day_that_was_not_asked_is_asked():
    text = "stays: [{ground: refugee, proof: first-card}]\n"
    assert today(REFUGEE, text) == unanswered("stays.from")

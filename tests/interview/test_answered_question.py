"""The answers of each kind of control, put into the case."""

from __future__ import annotations

from datetime import date

from permres_gui.domain.case import (
    Application,
    Case,
    ResidenceCard,
    Sponsor,
    Stopped,
    Unregistered,
)
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.answered_question import answer_question
from permres_gui.interview.session import Session
from tests.interview.asked import q

ON = date(2026, 11, 23)
EMPTY = Session(ON)


def test_several_options_set_theirs_and_those_left_out_set_the_contrary():
    case = answer_question(Case(), q("situation"), ("none",))
    assert (case.public_order, case.fraud_found, case.appeal_pending) == (
        "none", False, False,
    )  # fmt: skip
    case = answer_question(case, q("situation"), ("fraud", "declined"))
    assert (case.public_order, case.fraud_found, case.appeal_pending) == (
        "declined", True, False,
    )  # fmt: skip


def test_the_end_of_living_together_is_taken_back_with_what_hangs_on_it():
    case = answer_question(Case(), q("together"), "divorce")
    case = answer_question(
        case, q("ended"), {"sponsor.ended_on": "2024", "sponsor.hardship": "violence"}
    )
    assert case.sponsor is not None
    assert case.sponsor.hardship == ("violence",)
    case = answer_question(case, q("together"), "together")
    assert case.sponsor == Sponsor(lives_together=True)


def test_not_knowing_whether_one_lives_together_takes_back_the_end():
    case = answer_question(Case(), q("together"), "death")
    case = answer_question(case, q("together"), "unknown")
    assert case.sponsor == Sponsor(lives_together=UNKNOWN)


def test_not_knowing_the_relative_is_an_answer_about_the_relative():
    case = answer_question(Case(), q("relative"), "unknown")
    assert case.sponsor is not None
    assert case.sponsor.relation is UNKNOWN
    assert case.sponsor.nationality is UNKNOWN
    assert case.sponsor.ended is None


def test_not_knowing_the_history_is_no_empty_history():
    assert answer_question(Case(), q("history"), "unknown").stays is UNKNOWN
    assert answer_question(Case(), q("absences"), "unknown").absences is UNKNOWN
    assert answer_question(Case(), q("absences"), ()).absences == ()
    assert answer_question(Case(), q("detention"), ()).detention == ()


def test_not_knowing_about_an_event_leaves_it_out():
    for name in ("card-dates", "end-of-work"):
        assert answer_question(Case(), q(name), "unknown") == Case()


def test_work_that_did_not_stop_for_good_is_no_event():
    stop = {"work.stopped.reason": "pension", "work.stopped.day": "2025-02"}
    case = answer_question(Case(), q("end-of-work"), stop)
    assert case.work.stopped == Stopped(PartialDay.parse("2025-02"), "pension")
    case = answer_question(
        case, q("end-of-work"), {"work.stopped.reason": "not-stopped"}
    )
    assert case.work.stopped is None


def test_the_end_of_a_relatives_work_can_be_told_and_taken_back():
    question = q("relative-stopped-work")
    stop = {"sponsor.stopped_work.reason": "pension", "sponsor.stopped_work.day": ""}
    case = answer_question(Case(), question, stop)
    assert case.sponsor is not None
    assert case.sponsor.stopped_work == Stopped(UNKNOWN, "pension")
    taken_back = {"sponsor.stopped_work.reason": "not-stopped"}
    case = answer_question(case, question, taken_back)
    assert case.sponsor == Sponsor()
    assert answer_question(Case(), question, taken_back) == Case()


def test_an_application_and_a_time_without_registration_are_two_events():
    told = {
        "application.card": "L", "application.day": "2025-01-10",
        "unregistered.known": "yes", "unregistered.first": "", "unregistered.last": None,
    }  # fmt: skip
    case = answer_question(Case(), q("applied"), told)
    day = PartialDay.parse("2025-01-10")
    assert case.application == Application(day=day, card="L")
    assert case.unregistered == Unregistered(first=UNKNOWN)
    only = told | {"application.card": "none", "unregistered.first": "2024"}
    case = answer_question(case, q("applied"), only)
    assert case.application is None
    assert case.unregistered == Unregistered(PartialDay.parse("2024"))
    assert answer_question(case, q("applied"), {}) == Case()


def test_time_in_prison_is_told_after_it_was_said_that_there_was_some():
    case = answer_question(Case(), q("situation"), ("none",))
    assert case.detention == ()
    case = answer_question(case, q("situation"), ("prison",))
    assert case.detention is None
    row = {"kind": "detention", "from": "2022", "now": "no", "to": "2023"}
    case = answer_question(case, q("detention"), (row,))
    assert len(case.detention or ()) == 1
    assert answer_question(case, q("situation"), ("prison", "fraud")).detention
    assert answer_question(case, q("situation"), ("fraud",)).detention == ()


def test_a_yes_or_no_of_a_period_that_was_seen_and_left_blank_is_not_known():
    row = {"from": "2023", "to": "2024", "now": "no", "place": "eu",
           "commune_told": "", "lawful_there": None}  # fmt: skip
    (away,) = answer_question(Case(), q("absences"), (row,)).absences or ()
    assert away.commune_told is UNKNOWN
    assert away.lawful_there is UNKNOWN
    assert away.centre_kept is None, "not in sight, so not asked"
    hidden = row | {"place": "outside-eu"}
    (away,) = answer_question(Case(), q("absences"), (hidden,)).absences or ()
    assert away.lawful_there is None


def test_a_field_the_rules_wait_for_that_was_left_blank_is_not_known():
    blank = {"sponsor.relation": "spouse", "sponsor.status": None,
             "sponsor.nationality": "", "sponsor.together_since": None}  # fmt: skip
    sponsor = answer_question(Case(), q("relative"), blank).sponsor
    assert sponsor == Sponsor(UNKNOWN, relation="spouse", status=UNKNOWN,
                              together_since=UNKNOWN)  # fmt: skip


def test_the_end_left_blank_is_not_known_but_what_does_not_apply_is_not_asked():
    case = Case(sponsor=Sponsor(ended="death"))
    blank = {part.id: None for part in q("ended").parts}
    sponsor = answer_question(case, q("ended"), blank).sponsor
    assert sponsor is not None
    assert sponsor.ended_on is UNKNOWN


def test_a_choice_of_no_option_is_the_answer_itself():
    """An adviser's file may hold a card that the screen does not offer."""
    assert answer_question(Case(), q("card"), "annex-19").card.kind == "annex-19"


def test_a_municipality_may_stay_open():
    assert (
        answer_question(Case(), q("applied"), {"person.municipality": None}) == Case()
    )
    case = answer_question(Case(), q("applied"), {"person.municipality": "44021"})
    assert case.person.municipality == "44021"
    assert answer_question(case, q("applied"), "unknown").person.municipality is UNKNOWN


def test_the_dates_of_another_card_are_not_those_of_this_one():
    case = answer_question(Case(), q("card"), "B")
    told = {"card.valid_until": "2027-06-30", "card.right_since": "2021-07-01"}
    case = answer_question(case, q("card-dates"), told)
    assert answer_question(case, q("card"), "B") == case
    other = answer_question(case, q("card"), "K")
    assert other.card == ResidenceCard(kind="K")

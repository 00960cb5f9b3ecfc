"""One visit: answers, the way back, the language, and a new start."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.case import (
    Application,
    Case,
    PlannedCards,
    Plans,
    ResidenceCard,
    Sponsor,
    Stopped,
    Unregistered,
)
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.answering import BadAnswerError
from permres_gui.interview.marks import Mark
from permres_gui.interview.session import (
    RESULT,
    WELCOME,
    Session,
    answer_question,
    answered_ids,
)
from tests.interview.walking import the_interview

ON = date(2026, 11, 23)
EMPTY = Session(ON)


def q(name: str):
    return the_interview().of(name)


def answered(session: Session, name: str, value) -> Session:
    return session.showing(name).answered(q(name), value)


@pytest.fixture
def visit() -> Session:
    session = answered(EMPTY, "nationality", ("SY",))
    session = answered(session, "card", "A")
    return answered(session, "identity", "yes").showing(RESULT)


def test_back_goes_over_every_screen_and_loses_no_answer(visit):
    places, session = [], visit
    while session.at != WELCOME:
        session = session.back()
        places.append(session.at)
    assert places == ["identity", "card", "nationality", WELCOME]
    assert session.case == visit.case
    assert session.path == visit.path
    assert EMPTY.back().at == WELCOME


def test_back_from_a_question_not_yet_answered_is_the_last_one_answered(visit):
    assert visit.showing("applied").back().at == "identity"


def test_another_language_keeps_everything_else(visit):
    other = visit.in_language("fr")
    assert other == replace(visit, language="fr")
    assert other.in_language("en") == visit


def test_a_change_leads_to_its_question_and_keeps_the_answers(visit):
    changed = visit.change("card")
    assert (changed.at, changed.changing) == ("card", True)
    assert (changed.case, changed.path) == (visit.case, visit.path)
    assert not changed.back().changing


def test_an_answer_given_again_keeps_its_place_in_the_path(visit):
    again = answered(visit, "nationality", ("MA",))
    assert again.path == visit.path
    assert again.case.person.nationality == ("MA",)


def test_a_new_start_leaves_only_the_language(visit):
    assert visit.in_language("nl").restarted() == Session(ON, "nl")


def test_plans_change_nothing_else(visit):
    plans = Plans(procedure="urgent", cards=PlannedCards(1, 2))
    planned = visit.planned(plans)
    assert planned == replace(visit, case=replace(visit.case, plans=plans))


def test_a_question_counts_as_answered_by_its_screen_or_by_its_answers(visit):
    found = answered_ids(visit, the_interview())
    assert found == {"nationality", "card", "identity"}
    silent = replace(visit, path=("applied",))
    assert answered_ids(silent, the_interview()) == found | {"applied"}


def test_an_event_of_which_a_file_told_only_a_part_is_not_answered():
    divorced = Sponsor(ended="divorce", ended_on=PartialDay.parse("2021-02-01"))
    visit = Session(ON, case=Case(sponsor=divorced))
    wanted = ("sponsor.hardship",)
    assert "ended" in answered_ids(visit, the_interview())
    assert "ended" not in answered_ids(visit, the_interview(), wanted)
    asked = replace(visit, path=("ended",))
    assert "ended" in answered_ids(asked, the_interview(), wanted)


def test_an_answer_that_fits_nothing_changes_nothing(visit):
    with pytest.raises(BadAnswerError):
        visit.answered(q("birth"), "yesterday")


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


def test_with_an_answer_its_mark_goes_and_the_others_stay(visit):
    marks = {"card.kind": Mark.SEEN, "identity_proved": Mark.GUESSED}
    sure = replace(visit, marks=marks)
    gone = sure.with_case(replace(sure.case, identity_proved=UNKNOWN))
    assert gone.marks == {"card.kind": Mark.SEEN}
    assert sure.with_case(sure.case).marks == marks

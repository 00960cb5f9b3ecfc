"""The way through the interview: short, without dead ends, and always to a result."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from permres_gui.interview.questions import Question
from permres_gui.interview.session import RESULT, WELCOME, Session
from permres_gui.interview.steps import (
    advanced,
    assessments,
    begun,
    begun_with,
    faults,
    following,
    missing,
    row_faults,
)
from tests.interview.asked import q
from tests.interview.walking import (
    MOST_SCREENS,
    ON,
    UNKNOWN,
    Dice,
    Walk,
    known,
    the_interview,
    told_here,
    walk,
)

WALKS = int(os.environ.get("PERMRES_WALKS", "1000"))
SEED = int(os.environ.get("PERMRES_SEED", "20261121"))
ROUNDS = 30
EVENT_FIELDS = {
    f for each in the_interview().questions if each.event for f in each.fields
}


def stay(
    ground: str, since: str, proof: str = "first-card", **more: str
) -> dict[str, str]:
    return {"kind": "stay", "ground": ground, "from": since, "now": "yes",
            "proof": proof, **more}  # fmt: skip


PLAIN: dict[str, Any] = {
    "card-dates": {"card.valid_until": "2027-06-30"},
    "absences": (),
    "income": {
        "means.monthly_net": Decimal(1900), "means.source": "work", "means.dependants": 0,
        "insurance": "yes", "identity_proved": "yes",
    },
    "situation": ("none",),
    "status-review": "no",
    "identity": "yes",
    "other-member-state": "no",
    "work": "yes",
    "inactive-years": "no",
    "relative": {
        "sponsor.relation": "spouse", "sponsor.together_since": "2018-05-01",
    },
    "together": "together",
    "relative-stopped-work": {"sponsor.stopped_work.reason": "not-stopped"},
    "returned-belgian": "no",
    "family-conditions": "yes",
    "withdrawal-agreement": "yes",
    "applied": {
        "person.municipality": "44021",
        "application.card": "none",
        "unregistered.known": "no",
    },
}  # fmt: skip


def holder(country: str, card: str, *history: dict[str, str]) -> dict[str, Any]:
    """Somebody of a country, with a card and these stays."""
    return {"nationality": (country,), "card": card, "history": history}


REFUGEE = holder(
    "SY",
    "A",
    {
        "kind": "stay", "ground": "asylum-procedure", "from": "2020-03-04",
        "now": "no", "to": "2021-06-30", "proof": "annex-26",
    },
    stay("refugee", "2021-07-01"),
)  # fmt: skip
B_HOLDER = holder("SY", "B", stay("refugee", "2016-07-01")) | {
    "card-dates": {"card.valid_until": "2027-06-30", "card.right_since": "2021-07-01"}
}
FIRST = "nationality card card-dates history"
PEOPLE: dict[str, tuple[dict[str, Any], str, str]] = {
    "refugee": (
        REFUGEE,
        f"{FIRST} absences income situation status-review applied",
        "B eligible",
    ),
    "single permit": (
        holder("IN", "A", stay("single-permit", "2021-03-04")),
        f"{FIRST} absences income situation applied",
        "L needs_advice",
    ),
    "worker from the Union": (
        holder("FR", "EU", stay("eu-citizen", "2021-03-04", "annex-19")),
        f"{FIRST} absences work inactive-years situation applied",
        "EU+ eligible",
    ),
    "spouse of a Belgian": (
        holder("MA", "F", stay("belgian-family", "2020-03-04", "annex-19ter")),
        f"{FIRST} absences relative together family-conditions income situation applied",
        "F+ eligible",
    ),
    "British": (
        holder("GB", "M", stay("wa-beneficiary", "2019-03-04", "annex-19")),
        f"{FIRST} absences inactive-years situation applied",
        "M eligible",
    ),
    "holder of a B card": (
        B_HOLDER,
        f"{FIRST} absences income situation status-review applied",
        "K eligible",
    ),
    "student": (
        holder("CM", "A", stay("student", "2022-09-15")),
        f"{FIRST} applied",
        "B not_eligible",
    ),
}
"""Their answers, the screens that they see, and what a card then says."""


def planned(answers: dict[str, Any]) -> Walk:
    plan = PLAIN | answers
    return walk(lambda question, _case, _law: plan[question.id])


def statuses(found: Walk) -> set[str]:
    return {f"{a.card} {a.status.value}" for a in assessments(found.session, known())}


@pytest.mark.parametrize("who", PEOPLE)
def test_the_screens_of_a_typical_person_are_these(who):
    answers, screens, status = PEOPLE[who]
    found = planned(answers)
    assert " ".join(found.screens) == screens
    assert found.session.at == RESULT
    assert found.open == ()
    assert status in statuses(found)


@pytest.mark.parametrize(
    "who",
    PEOPLE,
)
def test_a_typical_person_sees_at_most_twelve_screens_with_that_of_all_answers(who):
    assert len(planned(PEOPLE[who][0]).screens) + 1 <= 12


def test_identity_is_asked_with_the_income_where_a_card_waits_for_it():
    answers, screens, _ = PEOPLE["single permit"]
    assert "identity" not in screens
    assert planned(answers).session.case.identity_proved is True
    refugee = planned(PEOPLE["refugee"][0])
    assert refugee.session.case.identity_proved is None


def test_who_does_not_know_the_income_is_asked_for_the_identity_by_itself():
    found = planned(PEOPLE["single permit"][0] | {"income": UNKNOWN})
    assert found.screens.index("identity") > found.screens.index("income")
    assert found.session.case.identity_proved is True


def test_an_answer_given_on_its_own_page_is_not_asked_on_the_other_one():
    income = the_interview().of("income")
    session = planned(PEOPLE["single permit"][0] | {"income": UNKNOWN}).session
    told = told_here(income, PLAIN["income"], session)
    assert "identity_proved" not in told
    assert not faults(income, told)


def test_i_do_not_know_on_every_screen_leads_to_a_result():
    found = walk(lambda *_: UNKNOWN)
    assert found.session.at == RESULT
    assert len(found.screens) == len(set(found.screens)) <= MOST_SCREENS
    assert found.open == ()
    assert not {each for each in statuses(found) if "undetermined" in each}


@pytest.mark.parametrize("question", [each.id for each in the_interview().questions])
@pytest.mark.parametrize("who", PEOPLE)
def test_i_do_not_know_on_one_screen_leads_on_too(who, question):
    answers, screens, _ = PEOPLE[who]
    if question in screens.split():
        found = planned(answers | {question: UNKNOWN})
        assert found.session.at == RESULT
        assert found.open == ()
        assert len(found.screens) == len(set(found.screens)), found.screens


# --- random walks -----------------------------------------------------------------


def unlike(found: Walk) -> str:
    """What is wrong with a walk, if anything."""
    twice = [name for name, times in Counter(found.screens).items() if times > 1]
    if found.session.at != RESULT:
        return f"no result after {len(found.screens)} screens"
    if twice:
        return f"asked twice: {', '.join(twice)}"
    waiting = set(found.open) - EVENT_FIELDS
    return f"still waits for {', '.join(waiting)}" if waiting else ""


def dice_of(seed: int) -> Dice:
    random = Random(seed)  # noqa: S311 - dice, not secrets
    ignorance = 1.0 if seed % 50 == 0 else random.choice((0.0, 0.05, 0.2, 0.5))
    return Dice(random, ignorance, random.choice((0.0, 0.4, 1.0)))


SEEN: Counter[str] = Counter()


@pytest.mark.parametrize("number", range(ROUNDS))
def test_every_random_walk_ends_on_a_result(number):
    """``PERMRES_WALKS=100000`` walks further, ``PERMRES_SEED`` elsewhere."""
    for seed in range(SEED + number, SEED + WALKS, ROUNDS):
        again = f"PERMRES_SEED={seed} PERMRES_WALKS=1"
        try:
            found = walk(dice_of(seed))
        except Exception as error:
            raise AssertionError(again) from error
        fault = unlike(found)
        assert not fault, f"{again}: {fault}\n{found.told()}"


RARE: dict[str, dict[str, Any]] = {
    "British without an M card": {
        "nationality": ("GB",), "card": "none",
        "history": (stay("eu-citizen", "2019-03-04", "annex-19"),),
    },
    "victim of trafficking": {
        "nationality": ("NG",), "card": "A",
        "history": (stay("trafficking-victim", "2021-03-04"),),
        "trafficking": {"trafficking.case_won": "yes", "trafficking.centre": "yes"},
    },
    "former unaccompanied minor": {
        "nationality": ("AF",), "card": "A",
        "history": (stay("unaccompanied-minor", "2022-03-04"),),
        "work": "no", "studies": "yes", "birth": "2007-05-04",
    },
    "grown-up unaccompanied minor": {
        "nationality": ("AF",), "card": "A",
        "history": (stay("unaccompanied-minor", "2018-06-10"),),
        "work": "no", "studies": "no", "birth": "2002-05-17",
    },
    "pensioner who left fields blank": {
        "nationality": ("NO",), "card": "EU",
        "history": (stay("eu-citizen", "2022-12-01", "annex-19"),),
        "work": "no",
        "end-of-work": {
            "work.stopped.reason": "early-pension", "work.stopped.day": "2026",
            "work.months_worked": None, "work.spouse_belgian": None,
        },
        "end-of-work-details": {
            "work.months_worked": 40, "work.spouse_belgian": "no",
            "work.belgian_benefit": "unknown",
        },
    },
    "holder of an L card": {
        "nationality": ("TR",), "card": "L",
        "history": (stay("long-term-resident", "2016-09-15"),),
    },
    "retired citizen of the Union": {
        "nationality": ("FR",), "card": "EU",
        "history": (stay("eu-citizen", "2023-03-04", "annex-19"),),
        "work": "no",
        "end-of-work": {
            "work.stopped.reason": "pension", "work.stopped.day": "2026-03",
            "work.months_worked": 24, "work.spouse_belgian": "no",
        },
    },
    "wife of a worker who stopped": {
        "nationality": ("IN",), "card": "F",
        "history": (stay("eu-family", "2024-03-04", "annex-19ter"),),
        "relative": {
            "sponsor.relation": "spouse", "sponsor.nationality": ("FR",),
            "sponsor.together_since": "2018-05-01",
        },
        "relative-stopped-work": {
            "sponsor.stopped_work.reason": "incapacity",
            "sponsor.stopped_work.day": "2025-03",
        },
        "relative-here-since": "2020-02",
    },
    "prisoner": {
        "nationality": ("FR",), "card": "EU",
        "history": (stay("eu-citizen", "2018-03-04", "annex-19"),),
        "situation": ("prison",),
        "detention": (
            {"kind": "detention", "from": "2020-02-03", "now": "no", "to": "2020-09-04"},
        ),
    },
    "widow": {
        **PEOPLE["spouse of a Belgian"][0], "together": "death",
        "ended": {"sponsor.ended_on": "2024-05-04"},
    },
}  # fmt: skip


def test_every_question_is_reached_by_somebody():
    reached: set[str] = set()
    for answers in (*(each[0] for each in PEOPLE.values()), *RARE.values()):
        found = planned(answers)
        assert not unlike(found), found.told()
        reached |= set(found.screens)
    wanted = {each.id for each in the_interview().questions}
    assert wanted - reached == set()


# --- back, change, language ---------------------------------------------------------


def back_to(session: Session, question: str) -> Session:
    while session.at not in {question, WELCOME}:
        session = session.back()
    assert session.at == question
    return session


@pytest.mark.parametrize("who", PEOPLE)
def test_back_to_the_start_and_forward_again_shows_the_same_screens(who):
    plan = PLAIN | PEOPLE[who][0]
    found = planned(PEOPLE[who][0])
    session = back_to(found.session, "nationality")
    assert session.case == found.session.case
    screens = []
    while session.at != RESULT:
        screens.append(session.at)
        question = the_interview().of(session.at)
        told = told_here(question, plan[question.id], session)
        session = advanced(session.answered(question, told), known())
    assert tuple(screens) == found.screens
    assert session.case == found.session.case


def test_the_language_may_change_on_every_screen():
    session = begun(Session(ON), known())
    plan = PLAIN | REFUGEE
    while session.at != RESULT:
        for language in ("fr", "nl", "en"):
            other = session.in_language(language)
            assert replace(other, language=session.language) == session
            assert following(other, known()) == following(session, known())
        question = the_interview().of(session.at)
        session = advanced(session.answered(question, plan[question.id]), known())


def test_a_change_that_opens_nothing_leads_straight_to_the_result():
    session = planned(REFUGEE).session.change("income")
    told = PLAIN["income"] | {"insurance": "no"}
    session = advanced(session.answered(the_interview().of("income"), told), known())
    assert (session.at, session.changing) == (RESULT, False)
    assert session.case.insurance is False


def test_after_a_change_only_what_became_open_is_asked():
    before = planned(REFUGEE)
    session = before.session.change("history")
    rows = (stay("belgian-family", "2020-03-04", "annex-19ter"),)
    session = advanced(session.answered(the_interview().of("history"), rows), known())
    asked = []
    while session.at != RESULT:
        asked.append(session.at)
        question = the_interview().of(session.at)
        session = advanced(session.answered(question, PLAIN[question.id]), known())
    assert asked
    assert not set(asked) & set(before.screens)
    assert set(asked) <= {"detention", "relative", "together", "family-conditions", "work",
                          "identity", "inactive-years"}  # fmt: skip


def test_going_forward_leaves_out_what_no_longer_concerns():
    spouse = PEOPLE["spouse of a Belgian"][0] | {
        "together": "divorce", "ended": {"sponsor.ended_on": "2024-05"},
    }  # fmt: skip
    found = planned(spouse)
    assert "ended" in found.screens
    session = back_to(found.session, "together")
    session = session.answered(the_interview().of("together"), "together")
    session = advanced(session, known())
    screens = []
    while session.at != RESULT:
        screens.append(session.at)
        question = the_interview().of(session.at)
        session = advanced(session.answered(question, PLAIN[question.id]), known())
    assert "family-conditions" in screens
    assert not {"together", "ended"} & set(screens)
    assert len(screens) == len(set(screens))


def test_going_forward_past_a_last_screen_that_no_longer_concerns_is_the_result():
    session = planned(PEOPLE["spouse of a Belgian"][0]).session
    path = session.path
    session = replace(session, path=(*path, "ended"), at=path[-1])
    assert advanced(session, known()).at == RESULT


def test_going_back_and_making_a_difference_asks_what_became_open():
    found = planned(PEOPLE["student"][0])
    session = back_to(found.session, "history")
    rows = (stay("single-permit", "2020-09-15"),)
    session = session.answered(the_interview().of("history"), rows)
    seen = []
    while session.at != RESULT:
        session = advanced(session, known())
        seen.append(session.at)
        if session.at != RESULT:
            question = the_interview().of(session.at)
            session = session.answered(question, PLAIN[question.id])
    assert {"income", "situation"} <= set(seen)
    assert missing(assessments(session, known())) == ()


def test_a_visit_begins_with_its_first_open_question():
    assert begun(Session(ON), known()).at == "nationality"
    assert begun(Session(date(2020, 2, 29)), known()).at == "nationality"


# --- what still needs an answer -------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "value", "open_parts"),
    [
        ("card", None, ("card",)),
        ("card", "A", ()),
        ("nationality", (), ("nationality",)),
        ("nationality", UNKNOWN, ()),
        ("birth", "", ("birth",)),
        ("situation", (), ("situation",)),
        ("identity", None, ("identity",)),
        ("applied", {}, ()),
        (
            "applied",
            {"application.card": None, "unregistered.known": ""},
            ("application.card", "unregistered.known"),
        ),
        ("applied", {"application.card": "none", "unregistered.known": "no"}, ()),
        ("applied", "unknown", ()),
        ("history", (), ("history",)),
        ("history", UNKNOWN, ()),
        ("absences", (), ()),
        ("detention", (), ()),
        ("history", None, ("history",)),
        ("absences", None, ("absences",)),
        ("detention", None, ("detention",)),
        (
            "income",
            {},
            ("means.monthly_net", "means.source", "means.dependants", "insurance"),
        ),
        (
            "income",
            {
                "means.monthly_net": "",
                "means.source": "work",
                "means.dependants": 0,
                "insurance": "no",
            },
            ("means.monthly_net",),
        ),
        (
            "relative",
            {"sponsor.relation": None},
            ("sponsor.relation", "sponsor.together_since"),
        ),
        (
            "relative",
            {"sponsor.relation": "spouse", "sponsor.together_since": "2018"},
            (),
        ),
        (
            "relative",
            {
                "sponsor.relation": "spouse",
                "sponsor.status": None,
                "sponsor.nationality": "",
                "sponsor.together_since": None,
            },
            ("sponsor.status", "sponsor.nationality", "sponsor.together_since"),
        ),
        ("trafficking", {"trafficking.case_won": "yes"}, ("trafficking.centre",)),
    ],
)
def test_what_still_needs_an_answer_is_named(question, value, open_parts):
    assert faults(q(question), value) == open_parts


@pytest.mark.parametrize(
    ("question", "row", "faulty"),
    [
        ("history", stay("refugee", "2021"), False),
        ("history", stay("", "2021"), True),
        ("history", stay("refugee", ""), True),
        ("history", stay("refugee", "2021", to=""), False),
        ("history", stay("refugee", "2021") | {"now": "no", "to": ""}, True),
        ("absences", {"from": "2021", "now": "yes", "reason": "", "place": "eu"}, True),
        (
            "absences",
            {
                "from": "2021",
                "now": "yes",
                "reason": "work",
                "place": "eu",
                "commune_told": "",
            },
            False,
        ),
        ("detention", {"from": None, "now": "yes"}, True),
    ],
)
def test_a_period_that_lacks_what_it_needs_is_found(question, row, faulty):
    assert row_faults(q(question), (row,)) is faulty
    assert not row_faults(q(question), ())


def test_a_list_that_is_taken_back_was_never_answered():
    absences = q("absences")
    away = {"from": "2021-01-01", "to": "2021-09-01", "reason": "work", "place": "eu"}
    told = Session(date(2026, 11, 23)).answered(absences, (away,))
    assert told.taken_back(absences).case.absences is None


TOLD = {
    "card": "B",
    "card-dates": {"card.valid_until": "2027-06-30"},
    "person.municipality": "44021",
}


def test_what_another_page_asked_is_not_asked_again():
    begun_so = begun_with(Session(ON), known(), TOLD)
    assert begun_so.at == "nationality"
    assert begun_so.path == ("card", "card-dates")
    assert begun_so.case.card.kind == "B"
    assert str(begun_so.case.card.valid_until) == "2027-06-30"
    assert begun_so.case.person.municipality == "44021"
    asked = [begun_so.at]
    session = begun_so.answered(the_interview().of("nationality"), ("MA",))
    while (session := advanced(session, known())).at != RESULT:
        asked.append(session.at)
        question = the_interview().of(session.at)
        value = PLAIN.get(session.at, "unknown")
        session = session.answered(question, value)
    assert not {"card", "card-dates"} & set(asked)


def test_a_municipality_told_before_leaves_the_other_answers_of_its_page_open():
    """Whether somebody was struck off the registers is still asked."""
    session = begun_with(Session(ON), known(), TOLD)
    for name, value in {"nationality": ("MA",), **PLAIN}.items():
        session = session.answered(the_interview().of(name), value)
    session = session.answered(
        the_interview().of("history"), (stay("unlimited", "2018"),)
    )
    asked = []
    while (session := advanced(session, known())).at != RESULT:
        asked.append(session.at)
        question = the_interview().of(session.at)
        session = session.answered(question, {} if question.event else "unknown")
    assert "applied" in asked


def test_who_keeps_what_was_tried_says_whether_an_event_is_asked():
    """No rule is asked a second time for the same answers."""
    with_unknown = walk(lambda question, *_: {} if question.event else UNKNOWN)
    tried: list[str] = []

    def tries(_: Session, event: Question) -> bool:
        tried.append(event.id)
        return event.id == tried[0]

    session = replace(with_unknown.session, path=())
    assert following(session, replace(known(), tries=tries)) == tried[0]


def test_what_was_found_before_is_not_found_again():
    """A window keeps the answer of the rules for the answers in sight."""
    session = Session(ON)
    kept = assessments(session, known())[:1]
    keeper = replace(known(), assess=lambda asked: kept if asked == session else ())
    assert assessments(session, keeper) is kept


def test_nothing_told_before_begins_like_the_first_page():
    assert begun_with(Session(ON), known(), {}) == begun(Session(ON), known())


def test_other_answers_of_the_visit_stay():
    before = Session(ON).answered(the_interview().of("nationality"), ("MA",))
    assert begun_with(before, known(), TOLD).case.person.nationality == ("MA",)

import subprocess
import sys
from datetime import date

import pytest

from permres_gui.domain.case import Absence, Case, Person, ResidenceCard, Sponsor, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_file import read
from permres_gui.interview.contradictions import (
    Conflict,
    Contradiction,
    contradictions,
    contradictions_seen,
)
from tests.worked_cases import FILES, read_once

ON = date(2025, 6, 2)
TODAY = PartialDay.of(ON)


def day(text: str) -> PartialDay:
    return PartialDay.parse(text)


def of(case: Case) -> list[Contradiction]:
    return list(contradictions(case, ON))


def holding(kind: str, *nationality: str, **answers: object) -> Case:
    person, card = Person(nationality=nationality), ResidenceCard(kind=kind)
    return Case(person=person, card=card, **answers)  # type: ignore[arg-type]


def test_no_answers_contradict_nothing():
    assert of(Case()) == []
    everything_unknown = Case(
        person=Person(UNKNOWN, UNKNOWN),
        card=ResidenceCard(UNKNOWN, UNKNOWN),
        stays=UNKNOWN,
        absences=UNKNOWN,
    )
    assert of(everything_unknown) == []


def test_a_stay_that_ends_before_it_begins_names_both_days():
    case = Case(stays=(Stay(first=day("2021"), last=day("2020-05")),))
    assert of(case) == [
        Contradiction(
            Conflict.STAY_ENDS_BEFORE_IT_BEGINS,
            "stays[0].to",
            "stays[0].from",
            (day("2020-05"), day("2021")),
        )
    ]


@pytest.mark.parametrize(
    ("case", "path"),
    [
        (Case(stays=(Stay(first=day("2025-07")),)), "stays[0].from"),
        (Case(absences=(Absence(departure=day("2026")),)), "absences[0].from"),
    ],
)
def test_a_first_day_in_the_future_is_said(case, path):
    (fault,) = of(case)
    assert (fault.kind, fault.path) == (Conflict.DAY_IN_FUTURE, path)
    assert (fault.other, fault.figures[1]) == ("as_of", TODAY)


def test_a_birth_after_the_day_of_the_question_names_both_days():
    born = day("2025-06-03")
    fault = Contradiction(
        Conflict.BORN_AFTER_THE_DAY, "person.born", "as_of", (born, TODAY)
    )
    assert of(Case(person=Person(born=born))) == [fault]
    assert of(Case(person=Person(born=born), as_of=ON)) == [fault]
    assert of(Case(person=Person(born=day("2025-06")))) == []


def test_a_month_that_has_begun_is_not_the_future():
    assert of(Case(stays=(Stay(first=day("2025-06")),))) == []


def test_a_stay_before_birth_names_both_days():
    case = Case(
        person=Person(born=day("2021-03-04")),
        stays=(Stay(first=day("2021-02")),),
    )
    assert of(case) == [
        Contradiction(
            Conflict.STAY_BEFORE_BIRTH,
            "stays[0].from",
            "person.born",
            (day("2021-02"), day("2021-03-04")),
        )
    ]


def test_an_absence_before_arrival_names_both_days():
    case = Case(
        stays=(Stay(first=day("2021-03-04")),),
        absences=(Absence(day("2021-03-03"), day("2021-05")),),
    )
    assert of(case) == [
        Contradiction(
            Conflict.ABSENCE_BEFORE_ARRIVAL,
            "absences[0].from",
            "stays[0].from",
            (day("2021-03-03"), day("2021-03-04")),
        )
    ]


@pytest.mark.parametrize(
    ("departure", "back", "outside"),
    [
        ("2021-02", "2021-03", True),
        ("2021-01-31", "2021-03", False),
        ("2021-02", "2021-04-01", False),
        ("2022", "2023", True),
        ("2021", "2021", False),
    ],
)
def test_an_absence_between_or_after_the_stays_is_said(departure, back, outside):
    stays = (
        Stay(first=day("2020"), last=day("2021-01-31")),
        Stay(first=day("2021-04-01"), last=day("2021-12-31")),
    )
    case = Case(stays=stays, absences=(Absence(day(departure), day(back)),))
    kinds = [fault.kind for fault in of(case) if fault.kind is not Conflict.STAYS_APART]
    assert kinds == ([Conflict.ABSENCE_OUTSIDE_STAYS] if outside else [])


def test_an_absence_is_judged_only_beside_stays_that_are_known():
    away = Absence(day("2021"), day("2022"))
    assert of(Case(absences=(away,))) == []
    assert of(Case(stays=(), absences=(away,))) == []
    assert of(Case(stays=(Stay(first=UNKNOWN),), absences=(away, Absence()))) == []


@pytest.mark.parametrize(
    ("kind", "nationality", "possible"),
    [
        ("EU", ["SY"], False),
        ("EU+", ["SY", "GR"], True),
        ("EU", ["NO"], True),
        ("E", ["GB"], True),
        ("E+", ["stateless"], False),
        ("EU", ["GB"], False),
        ("L", ["CH"], False),
        ("F+", ["FR", "MA"], True),
        ("F+", ["FR", "IT"], False),
        ("B", ["SY"], True),
        ("M", ["GB"], True),
        ("M", ["US"], True),
        ("H", ["LI"], False),
        ("I", ["FR"], True),
        ("none", ["FR"], True),
    ],
)
def test_a_card_is_held_only_by_those_who_can_hold_it(kind, nationality, possible):
    faults = of(holding(kind, *nationality))
    assert (faults == []) is possible
    for fault in faults:
        assert fault == Contradiction(
            Conflict.CARD_NOT_FOR_NATIONALITY,
            "card.kind",
            "person.nationality",
            (kind, *nationality),
        )


@pytest.mark.parametrize(
    ("answers", "possible"),
    [
        ({"sponsor": Sponsor(nationality=("BE",))}, False),
        ({"sponsor": Sponsor(nationality=("GB",))}, True),
        ({"sponsor": Sponsor(nationality=UNKNOWN)}, True),
        ({"sponsor": Sponsor()}, True),
        (
            {
                "sponsor": Sponsor(nationality=("BE",)),
                "stays": (Stay("single-permit", last=UNKNOWN), Stay("wa-family")),
            },
            True,
        ),
    ],
)
def test_the_m_card_is_for_british_nationals_and_their_family(answers, possible):
    assert (of(holding("M", "US", **answers)) == []) is possible


def test_a_card_that_expired_long_ago_is_said():
    old = Case(card=ResidenceCard(valid_until=day("2020-06-01")))
    assert of(old) == [
        Contradiction(
            Conflict.CARD_LONG_EXPIRED,
            "card.valid_until",
            "as_of",
            (day("2020-06-01"), TODAY),
        )
    ]
    assert of(Case(card=ResidenceCard(valid_until=day("2020-06-02")))) == []
    assert of(Case(card=ResidenceCard(valid_until=day("2020")))) == []


@pytest.mark.parametrize(
    ("card", "pending", "told"),
    [
        ("annex-35", False, True),
        ("annex-35", True, False),
        ("annex-35", UNKNOWN, False),
        ("annex-35", None, False),
        ("F", False, False),
        (UNKNOWN, False, False),
        (None, False, False),
    ],
)
def test_a_paper_of_an_appeal_without_an_appeal_is_said(card, pending, told):
    case = Case(card=ResidenceCard(card), appeal_pending=pending)
    found = Contradiction(
        Conflict.PAPER_OF_AN_APPEAL, "card.kind", "appeal_pending", ("annex-35",)
    )
    assert of(case) == ([found] if told else [])


def test_worked_cases_contradict_nothing():
    """Some have a short gap between stays, which is what they try."""
    for path in FILES:
        case = read_once(path).case
        found = contradictions(case, case.as_of or ON)
        kinds = {each.kind for each in found}
        assert kinds <= {Conflict.STAYS_APART}, path.name


def test_the_interview_finds_contradictions_without_yaml():
    program = "import sys; sys.modules['yaml'] = None\n"
    program += "import permres_gui.interview.contradictions"
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(
    ("text", "shown", "kinds"),
    [
        ("absences: [{from: 2025-01-01}]", date(2024, 1, 1), set()),
        (
            "absences: [{from: 2027-01-01}]",
            date(2024, 1, 1),
            {Conflict.DAY_IN_FUTURE},
        ),
        ("absences: [{from: 2027-01-01}]", date(2031, 1, 1), set()),
        ("card: {valid_until: 2027-01-14}", date(2045, 1, 1), set()),
        (
            "person: {born: 2024-05-01}",
            date(2024, 1, 1),
            {Conflict.BORN_AFTER_THE_DAY},
        ),
    ],
)
def test_what_lies_between_today_and_another_day_contradicts_nothing(
    text, shown, kinds
):
    case = read(f"case: 1\n{text}\n", "x.yaml").case
    today = date(2026, 11, 23)
    found = contradictions_seen(case, shown, today)
    assert {each.kind for each in found} == kinds
    assert contradictions_seen(case, today, today) == contradictions(case, today)


@pytest.mark.parametrize(
    ("ground", "last", "first", "told"),
    [
        ("single-permit", "2024-01-31", "2024-02-01", False),
        ("single-permit", "2024-01-31", "2024-02-02", True),
        ("single-permit", "2024-01-31", "2024-05-01", True),
        ("single-permit", "2024-01-31", "2024-05-02", False),
        ("single-permit", "2024-01", "2024-02-10", False),
        ("single-permit", "2024-01-31", "2024-02", False),
        ("asylum-procedure", "2024-01-31", "2024-02-10", False),
        ("medical-procedure", "2024-01-31", "2024-02-10", False),
    ],
)
def test_a_few_days_between_two_stays_are_said(ground, last, first, told):
    """They break the years unless a paper covers them; a long gap is meant."""
    stays = (Stay(ground, day("2021-02-01"), day(last)), Stay("blue-card", day(first)))
    gap = Contradiction(
        Conflict.STAYS_APART, "stays[0].to", "stays[1].from", (day(last), day(first))
    )
    assert of(Case(stays=stays)) == ([gap] if told else [])


def test_a_stay_without_its_days_leaves_no_gap():
    stays = (Stay("student", day("2021"), UNKNOWN), Stay("single-permit", UNKNOWN))
    assert of(Case(stays=stays)) == []

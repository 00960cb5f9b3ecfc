"""When a requirement or a paper concerns a person: yes, no, or not known yet."""

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.case import Absence, Case, Person, ResidenceCard, Stay, Work
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_file import read
from permres_gui.rules.condition import Condition, age_on, present_stay

ON = date(2025, 6, 1)


def day(text: str) -> PartialDay:
    return PartialDay.parse(text)


def stay(ground: object, last: str | None = None) -> Case:
    end = day(last) if last else None
    return Case(stays=(Stay(ground, day("2020-01-01"), end),))


def test_an_empty_condition_always_holds():
    assert Condition().holds(Case(), ON) is True
    assert Condition().missing(Case()) == ()


@pytest.mark.parametrize(
    ("case", "holds"),
    [
        (stay("refugee"), True),
        (stay("student"), False),
        (stay(UNKNOWN), None),
        (stay(None), None),
        (stay("refugee", "2024-01-01"), False),
        (Case(stays=()), False),
        (Case(stays=UNKNOWN), None),
        (Case(), None),
    ],
)
def test_the_present_ground_decides(case, holds):
    assert Condition(ground_now=("refugee",)).holds(case, ON) is holds


@pytest.mark.parametrize(
    ("case", "holds"),
    [
        (stay("refugee", "2024-01-01"), True),
        (stay("student"), False),
        (Case(stays=UNKNOWN), None),
        (Case(), None),
    ],
)
def test_a_ground_of_the_past_decides(case, holds):
    assert Condition(ground_ever=("refugee",)).holds(case, ON) is holds


@pytest.mark.parametrize(
    ("grounds", "holds"),
    [
        ((UNKNOWN, "single-permit"), False),
        ((UNKNOWN, "unlimited"), None),
        ((UNKNOWN, UNKNOWN), None),
        ((None, "single-permit"), None),
        (("refugee", "single-permit"), True),
        (("student", "unlimited"), False),
        ((), False),
    ],
)
def test_an_unknown_ground_of_the_past_stands_behind_some_grounds_only(grounds, holds):
    condition = Condition(ground_ever=("refugee",), behind=("unlimited",))
    case = Case(stays=tuple(Stay(ground=each) for each in grounds))
    assert condition.holds(case, ON) is holds
    assert condition.holds(Case(stays=UNKNOWN), ON) is None


@pytest.mark.parametrize(
    ("works", "holds"), [(True, True), (False, False), (None, None), (UNKNOWN, None)]
)
def test_an_answer_decides_and_silence_does_not(works, holds):
    condition = Condition(answers={"work.works": ("yes",)})
    assert condition.holds(Case(work=Work(works=works)), ON) is holds


def test_unknown_may_be_one_of_the_answers_that_hold():
    condition = Condition(answers={"work.works": ("unknown",)})
    assert condition.holds(Case(work=Work(works=UNKNOWN)), ON) is True


def test_one_comparison_that_fails_is_enough():
    both = Condition(answers={"work.works": ("yes",), "insurance": ("yes",)})
    assert both.holds(Case(insurance=False), ON) is False
    assert both.missing(Case(insurance=False)) == ("work.works",)


def test_some_answers_must_only_have_been_given():
    condition = Condition(given=("work.works",))
    assert condition.holds(Case(work=Work(works=UNKNOWN)), ON) is True
    assert condition.holds(Case(), ON) is False


@pytest.mark.parametrize(
    ("born", "reached"),
    [
        (day("2007-06-01"), True),
        (day("2007-06-02"), False),
        (day("2007"), None),
        (UNKNOWN, None),
        (None, None),
    ],
)
def test_an_age_is_reached_on_the_birthday(born, reached):
    case = Case(person=Person(born=born))
    assert age_on(case, ON, 18) is reached
    assert Condition(age_from=18).holds(case, ON) is reached
    under = None if reached is None else not reached
    assert Condition(age_under=18).holds(case, ON) is under


def test_what_a_condition_waits_for_is_named():
    condition = Condition(ground_now=("refugee",), age_from=18)
    assert condition.missing(Case()) == ("stays", "person.born")


@pytest.mark.parametrize(
    ("absences", "over"),
    [
        ((), False),
        ((Absence(day("2024-01-01"), day("2024-07-01")),), False),
        ((Absence(day("2024-01-01"), day("2024-07-02")),), True),
        ((Absence(day("2024-01-01"), None),), True),
        ((Absence(UNKNOWN, day("2024-07-02")),), False),
        (
            (
                Absence(day("2024-05-01"), day("2024-07-02")),
                Absence(day("2024-01-01"), day("2024-05-01")),
            ),
            True,
        ),
        (
            (
                Absence(day("2024-01-01"), day("2024-05-01")),
                Absence(day("2024-05-02"), day("2024-07-02")),
            ),
            False,
        ),
        (None, None),
        (UNKNOWN, None),
    ],
)
def test_a_long_absence_is_found_whatever_its_form(absences, over):
    condition = Condition(absence_over_months=6)
    assert condition.holds(Case(absences=absences), ON) is over


def test_nobody_without_stays_has_a_present_one():
    lives = [Case(stays=each) for each in (None, UNKNOWN, ())]
    assert [present_stay(each, ON) for each in lives] == [None] * 3


def test_a_stay_whose_last_day_is_to_come_is_the_present_one():
    condition = Condition(ground_now=("refugee",))
    assert condition.holds(stay("refugee", "2025-06-01"), ON) is True
    assert condition.holds(stay("refugee", "2025-05-31"), ON) is False


@pytest.mark.parametrize(
    ("case", "holds"),
    [
        (Case(card=ResidenceCard(kind="B")), True),
        (stay("unlimited"), True),
        (stay("unlimited", "2024-01-01"), True),
        (Case(card=ResidenceCard(kind="A")), False),
        (Case(stays=(Stay(ground="unlimited", country="FR"),)), False),
        (Case(), False),
    ],
)
def test_a_title_is_told_by_the_card_or_by_the_last_stay(case, holds):
    assert Condition(title_now=("B", "unlimited")).holds(case, ON) is holds


def test_a_ground_that_was_not_asked_is_waited_for():
    past = Condition(ground_ever=("refugee",))
    assert past.missing(stay(None)) == ("stays.ground",)
    assert past.holds(stay(None), ON) is None
    assert past.holds(stay(UNKNOWN), ON) is None


@pytest.mark.parametrize(
    ("countries", "holds"),
    [
        (("IN",), True),
        (("GB",), False),
        (("IN", "GB"), False),
        (UNKNOWN, None),
        (None, None),
    ],
)
def test_who_is_no_citizen_of_a_country_is_known_only_by_all_nationalities(
    countries, holds
):
    case = Case(person=Person(nationality=countries))
    condition = Condition(not_of=("GB",))
    assert condition.holds(case, ON) is holds
    waiting = ("person.nationality",) if countries is None else ()
    assert condition.missing(case) == waiting


@pytest.mark.parametrize(
    ("condition", "paths"),
    [
        (Condition(ground_now=("student",)), ("stays",)),
        (Condition(title_now=("F",)), ("card.kind",)),
        (Condition(given=("work.stopped",)), ("work.stopped",)),
        (Condition(not_of=("SY",)), ("person.nationality",)),
        (Condition(age_under=18), ("person.born",)),
        (Condition(absence_over_months=6), ("absences",)),
        (Condition(ground_now=("refugee",)), ()),
        (Condition(answers={"card.kind": ("A",)}), ()),
    ],
)
def test_a_condition_names_the_answers_by_which_it_does_not_hold(condition, paths):
    case = replace(
        stay("refugee"),
        person=Person(nationality=("SY",), born=day("1990-01-01")),
        absences=(),
    )
    assert condition.ruled_out_by(case, ON) == paths


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("card: {kind: B}\nstays: [{ground: unknown, from: 2020-01-01}]\n", True),
        ("card: {kind: A}\nstays: [{ground: unknown, from: 2020-01-01}]\n", None),
        ("card: {kind: unknown}\nstays: [{ground: student, from: 2020-01-01}]\n", None),
        ("card: {kind: A}\nstays: [{ground: student, from: 2020-01-01}]\n", False),
    ],
)
def test_a_card_or_ground_that_nobody_knows_may_be_the_title(text, holds):
    case = read("case: 1\n" + text, "test").case
    assert Condition(title_now=("B", "unlimited")).holds(case, ON) is holds
